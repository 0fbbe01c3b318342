#include "ui/pages/log_page_details.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "core/features/records.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/exercise_text.h"
#include "ui/feature_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kShortUnit = 4;

QString provenanceText(features::Provenance provenance)
{
    switch (provenance) {
    case features::Provenance::Logged: return EntryDetails::tr("logged");
    case features::Provenance::Derived: return EntryDetails::tr("derived");
    case features::Provenance::Default: return EntryDetails::tr("assumed");
    case features::Provenance::Missing: break;
    }
    return EntryDetails::tr("missing");
}

QString whenText(const log::Session& session)
{
    QString when = QLocale().toString(toDate(session.day()), QLocale::LongFormat);
    if (session.hasTime) {
        const auto ofDay = std::chrono::duration_cast<std::chrono::minutes>(session.start - session.day()).count();
        when += QStringLiteral(", ") + QLocale().toString(QTime(int(ofDay / 60), int(ofDay % 60)), QLocale::ShortFormat);
    }
    return when;
}

}  // namespace

EntryDetails::EntryDetails(QWidget* parent) : QWidget(parent), m_card(new Card({}, this))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_card->wrapTitle();
    m_when = line(QStringLiteral("secondary"));
    m_sets = line({});
    m_figures = line({});
    m_note = line(QStringLiteral("secondary"));
    m_featuresTitle = line(QStringLiteral("caption"));
    m_features = new QStandardItemModel(0, 3, this);
    m_table = new QTableView(this);
    m_table->setModel(m_features);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(space::kRow);
    m_table->setProperty("compact", true);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addStretch(0);
    clear();
}

QLabel* EntryDetails::line(const QString& role)
{
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!role.isEmpty()) label->setProperty("role", role);
    m_card->body()->addWidget(label);
    return label;
}

void EntryDetails::clear()
{
    m_card->setTitle(tr("Nothing selected"));
    m_when->setText(tr("Select an entry to see its sets and what was computed from them."));
    for (QLabel* label : {m_sets, m_figures, m_note, m_featuresTitle}) label->hide();
    m_table->hide();
}

void EntryDetails::showSession(const workflow::SnapshotPtr& snapshot, int session, Unit unit)
{
    const log::Session& s = snapshot->logs.front().sessions[std::size_t(session)];
    m_card->setTitle(s.title.empty() ? tr("Session") : QString::fromStdString(s.title));
    m_when->setText(whenText(s));
    QStringList names;
    for (const auto& entry : s.entries) names << QString::fromStdString(entry.exercise);
    m_sets->setText(names.join(QLatin1Char('\n')));
    QStringList figures;
    if (s.durationS) figures << tr("Duration %1").arg(durationText(*s.durationS));
    if (s.bodyMassKg) figures << tr("Body mass %1").arg(loadText(*s.bodyMassKg, unit));
    m_figures->setText(figures.join(QLatin1Char('\n')));
    m_note->setText(QString::fromStdString(s.note));
    m_sets->show();
    m_figures->setVisible(!figures.isEmpty());
    m_note->setVisible(!s.note.empty());
    m_featuresTitle->hide();
    m_table->hide();
}

void EntryDetails::showEntry(const workflow::SnapshotPtr& snapshot, int session, int entry, int node, Unit unit)
{
    const log::Session& s = snapshot->logs.front().sessions[std::size_t(session)];
    const log::Entry& e = s.entries[std::size_t(entry)];
    m_card->setTitle(QString::fromStdString(e.exercise));
    m_when->setText(s.title.empty() ? whenText(s) : whenText(s) + QStringLiteral(" · ") + QString::fromStdString(s.title));
    m_sets->setText(node >= 0 ? ui::setsText(*snapshot, node, unit) : tr("No working set with repetitions was done."));
    m_sets->show();
    QStringList notes;
    if (!e.note.empty()) notes << QString::fromStdString(e.note);
    for (const auto& set : e.sets)
        if (!set.note.empty()) notes << QString::fromStdString(set.note);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
    m_figures->setVisible(node >= 0);
    m_table->setVisible(node >= 0);
    m_featuresTitle->setVisible(node >= 0);
    if (node < 0) return;
    const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
    const log::Exercise& exercise = snapshot->nodes.exercises[std::size_t(n.exercise)];
    QStringList figures;
    if (n.topLoadKg > 0.0 && n.topReps <= features::kMostRepsOfE1rm) {
        figures << tr("Estimated 1RM %1").arg(loadText(std::round(features::epleyE1rmKg(n.topLoadKg, n.topReps) * 10.0) / 10.0, unit));
    }
    figures << (exercise.known ? tr("Muscles: %1").arg(musclesText(exercise.primary)) + QLatin1Char('\n') + doneText(exercise) : tr("Not in the catalogue: muscles unknown"));
    m_figures->setText(figures.join(QLatin1Char('\n')));
    fillFeatures(*snapshot, node);
}

void EntryDetails::fillFeatures(const workflow::Snapshot& snapshot, int node)
{
    m_featuresTitle->setText(tr("What the models are given"));
    m_features->removeRows(0, m_features->rowCount());
    const features::FeatureTable& table = snapshot.features;
    for (std::size_t c = 0; c < table.columns.size() && node < table.values.rows(); ++c) {
        const features::Column& column = table.columns[c];
        const double value = table.values(node, Eigen::Index(c));
        // Masks repeat what the provenance beside their feature says; of a one-hot group only the 1 says something.
        if (column.mask || (column.unit == "0/1" && value == 0.0)) continue;
        const auto provenance = table.at(node, Eigen::Index(c));
        const bool missing = provenance == features::Provenance::Missing;
        const FeatureText words = featureText(column);
        auto* name = new QStandardItem(words.label);
        QString text = missing ? QStringLiteral("–") : column.unit == "0/1" ? tr("yes") : shortNumber(value, 2);
        // Short units stand beside the figure; the others would leave the name no room.
        if (!missing && !words.unit.isEmpty() && words.unit.size() <= kShortUnit) text += QLatin1Char(' ') + words.unit;
        name->setToolTip(featureTip(column));
        name->setFont(textFont(TextRole::Caption));
        auto* figure = new QStandardItem(text);
        figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figure->setFont(figureFont(TextRole::Caption));
        auto* origin = new QStandardItem(provenanceText(provenance));
        origin->setForeground(tokens().secondary);
        origin->setFont(textFont(TextRole::Caption));
        m_features->appendRow({name, figure, origin});
    }
}

void EntryDetails::refreshLook()
{
    for (int row = 0; row < m_features->rowCount(); ++row) m_features->item(row, 2)->setForeground(tokens().secondary);
}

}  // namespace liftgraph::ui
