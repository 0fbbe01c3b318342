#include "ui/pages/ablation_settings.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cstring>

#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/job_runner.h"
#include "ui/pages/ablation_words.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kMostSeeds = 10;
constexpr double kDropouts[] = {0.0, 0.3, 0.5};
constexpr int kFanOuts[] = {0, 8, 2};
constexpr int kDepths = 7;

bool same(const char* a, const char* b) { return std::strcmp(a, b) == 0; }

template <class T, std::size_t N>
std::vector<int> placesIn(const T (&all)[N], const std::vector<T>& values)
{
    std::vector<int> places;
    for (std::size_t i = 0; i < N; ++i)
        if (std::find(values.begin(), values.end(), all[i]) != values.end()) places.push_back(int(i));
    return places;
}

template <class T, std::size_t N>
std::vector<T> valuesAt(const T (&all)[N], const std::vector<int>& places)
{
    std::vector<T> values;
    for (const int place : places) values.push_back(all[std::size_t(place)]);
    return values;
}

}  // namespace

AblationSettings::AblationSettings(QWidget* parent)
    : Card({}, parent), m_seedsName(new QLabel(this)), m_seeds(new QSpinBox(this)), m_default(new QPushButton(this)), m_whole(new QPushButton(this)),
      m_train(new QPushButton(this)), m_cancel(new QPushButton(this)), m_progress(new QProgressBar(this)), m_status(makeLabel("caption", this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kXs);
    addRow(*grid, "depths", kDepths, 0, 0);
    addRow(*grid, "dropouts", int(std::size(kDropouts)), 0, 2);
    addRow(*grid, "activations", int(std::size(learn::kActivations)), 1, 0);
    addRow(*grid, "fan_outs", int(std::size(kFanOuts)), 1, 2);
    addRow(*grid, "relations", int(std::size(graph::kRelations)), 2, 0, 4);
    addRow(*grid, "models", int(std::size(workflow::kAblationModels)), 3, 0);
    m_seedsName->setProperty("role", "secondary");
    m_seeds->setRange(1, kMostSeeds);
    grid->addWidget(m_seedsName, 3, 2);
    grid->addWidget(m_seeds, 3, 3, Qt::AlignLeft);
    grid->setColumnStretch(4, 1);
    body()->addLayout(grid);
    m_progress->setTextVisible(false);
    m_status->setWordWrap(false);
    m_train->setProperty("primary", true);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kM);
    for (QWidget* widget : {static_cast<QWidget*>(m_train), static_cast<QWidget*>(m_cancel)}) line->addWidget(widget);
    line->addWidget(m_progress, 1);
    line->addWidget(m_status);
    line->addStretch(0);
    for (QWidget* widget : {m_default, m_whole}) line->addWidget(widget);
    body()->addLayout(line);
    connect(m_train, &QPushButton::clicked, this, &AblationSettings::trainRequested);
    connect(m_cancel, &QPushButton::clicked, this, &AblationSettings::cancelRequested);
    connect(m_default, &QPushButton::clicked, this, [this] { setGrid({}); });
    connect(m_whole, &QPushButton::clicked, this, [this] { setGrid(workflow::fullAblationGrid()); });
    connect(m_seeds, &QSpinBox::valueChanged, this, [this] { if (!m_setting) emit gridChanged(); });
    setGrid({});
    showTraining(false, {}, 0, 0);
    retranslate();
}

void AblationSettings::addRow(QGridLayout& grid, const char* setting, int count, int line, int column, int span)
{
    Row row;
    row.setting = setting;
    row.name = new QLabel(this);
    row.name->setProperty("role", "secondary");
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::kXs);
    for (int value = 0; value < count; ++value) {
        auto* chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chips->addWidget(chip);
        row.chips.push_back(chip);
        connect(chip, &QToolButton::toggled, this, [this, setting, chip] {
            if (!m_setting) keepOne(this->row(setting), chip);
        });
    }
    chips->addStretch(1);
    grid.addWidget(row.name, line, column);
    grid.addLayout(chips, line, column + 1, 1, span);
    m_rows.push_back(std::move(row));
}

const AblationSettings::Row& AblationSettings::row(const char* setting) const
{
    return *std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return same(row.setting, setting); });
}

QToolButton* AblationSettings::chip(const char* setting, int value) const { return row(setting).chips[std::size_t(value)]; }

/// A grid has at least one value of every setting: the last one cannot be taken off.
void AblationSettings::keepOne(const Row& row, QToolButton* chip)
{
    if (std::none_of(row.chips.begin(), row.chips.end(), [](const QToolButton* each) { return each->isChecked(); })) {
        m_setting = true;
        chip->setChecked(true);
        m_setting = false;
        return;
    }
    emit gridChanged();
}

std::vector<int> AblationSettings::chosen(const char* setting) const
{
    std::vector<int> places;
    const Row& from = row(setting);
    for (std::size_t i = 0; i < from.chips.size(); ++i)
        if (from.chips[i]->isChecked()) places.push_back(int(i));
    return places;
}

void AblationSettings::choose(const char* setting, const std::vector<int>& values)
{
    const Row& into = row(setting);
    for (std::size_t i = 0; i < into.chips.size(); ++i) into.chips[i]->setChecked(std::find(values.begin(), values.end(), int(i)) != values.end());
}

workflow::AblationGrid AblationSettings::grid() const
{
    workflow::AblationGrid grid;
    grid.depths = chosen("depths");
    grid.dropouts = valuesAt(kDropouts, chosen("dropouts"));
    grid.relations = valuesAt(graph::kRelations, chosen("relations"));
    grid.activations = valuesAt(learn::kActivations, chosen("activations"));
    grid.fanOuts = valuesAt(kFanOuts, chosen("fan_outs"));
    grid.models.clear();
    for (const int place : chosen("models")) grid.models.emplace_back(workflow::kAblationModels[place]);
    grid.seeds = m_seeds->value();
    return grid;
}

void AblationSettings::setGrid(const workflow::AblationGrid& grid)
{
    m_setting = true;
    choose("depths", grid.depths);
    choose("dropouts", placesIn(kDropouts, grid.dropouts));
    choose("relations", placesIn(graph::kRelations, grid.relations));
    choose("activations", placesIn(learn::kActivations, grid.activations));
    choose("fan_outs", placesIn(kFanOuts, grid.fanOuts));
    std::vector<int> models;
    for (std::size_t i = 0; i < std::size(workflow::kAblationModels); ++i)
        if (std::find(grid.models.begin(), grid.models.end(), workflow::kAblationModels[i]) != grid.models.end()) models.push_back(int(i));
    choose("models", models);
    m_seeds->setValue(grid.seeds);
    m_setting = false;
    emit gridChanged();
}

void AblationSettings::showCounts(int missing, int known)
{
    m_train->setEnabled(missing > 0);
    m_train->setText(missing > 0 ? tr("Train %Ln networks", nullptr, missing) : tr("All networks are trained"));
    m_status->setText(known > 0 ? tr("%Ln are trained already", nullptr, known) : QString());
}

void AblationSettings::showTraining(bool training, const JobStatus& status, int done, int all)
{
    const bool focus = (training ? m_train : m_cancel)->hasFocus();
    m_train->setVisible(!training);
    m_cancel->setVisible(training);
    m_progress->setVisible(training);
    for (QWidget* widget : {m_default, m_whole}) widget->setVisible(!training);
    m_seeds->setEnabled(!training);
    for (const Row& row : m_rows)
        for (QToolButton* chip : row.chips) chip->setEnabled(!training);
    if (focus) (training ? m_cancel : m_train)->setFocus();
    if (!training) return;
    m_progress->setRange(0, status.fraction < 0 ? 0 : 1000);
    m_progress->setValue(int(status.fraction * 1000));
    const QString what = tr("%1 of %Ln networks", nullptr, all).arg(QLocale().toString(done));
    m_status->setText(status.remainingS >= 1.0 ? tr("%1, about %2 left").arg(what, durationText(status.remainingS)) : what);
}

QString AblationSettings::chipText(const char* setting, int value) const
{
    const auto at = std::size_t(value);
    if (same(setting, "depths")) return QLocale().toString(value);
    if (same(setting, "dropouts")) return shortNumber(kDropouts[at], 2);
    if (same(setting, "relations")) return relationText(graph::kRelations[at]);
    if (same(setting, "activations")) return activationText(learn::kActivations[at]);
    if (same(setting, "fan_outs")) return fanOutText(kFanOuts[at]);
    return QString::fromLatin1(workflow::kAblationModels[at]);
}

QString AblationSettings::chipHint(const char* setting, int value) const
{
    if (same(setting, "relations")) return relationHint(graph::kRelations[std::size_t(value)]);
    if (same(setting, "depths")) return value == 0 ? tr("A linear map of the inputs: nobody is heard") : QString();
    return {};
}

void AblationSettings::retranslate()
{
    setTitle(tr("Grid"));
    const std::pair<const char*, QString> names[] = {{"depths", tr("Layers")}, {"dropouts", axisText(AblationAxis::Dropout)},
                                                     {"relations", axisText(AblationAxis::Relation)}, {"fan_outs", axisText(AblationAxis::FanOut)},
                                                     {"activations", axisText(AblationAxis::Activation)}, {"models", axisText(AblationAxis::Model)}};
    for (const auto& [setting, name] : names) {
        const Row& named = row(setting);
        named.name->setText(name);
        for (std::size_t i = 0; i < named.chips.size(); ++i) {
            named.chips[i]->setText(chipText(setting, int(i)));
            named.chips[i]->setToolTip(chipHint(setting, int(i)));
            named.chips[i]->setAccessibleName(name + QStringLiteral(": ") + named.chips[i]->text());
        }
    }
    m_seedsName->setText(tr("Seeds"));
    m_seeds->setAccessibleName(tr("Seeds"));
    m_seeds->setToolTip(tr("Networks per cell, to see how much of a result is luck"));
    m_default->setText(tr("Small grid"));
    m_whole->setText(tr("Whole grid"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Training progress"));
}

}  // namespace liftgraph::ui
