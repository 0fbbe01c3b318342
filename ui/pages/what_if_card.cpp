#include "ui/pages/what_if_card.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSlider>

#include "ui/charts/entry_text.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

using workflow::kLeverCount;
using workflow::Lever;
using workflow::LeverInfo;

namespace {

constexpr int kLiveBackground = 16;   ///< training rows while a slider moves: an answer in less than 50 ms
constexpr int kWholeBackground = 100;
constexpr int kSettleMs = 250;

/// What one job brings back.
struct Moved {
    workflow::WhatIfAnswer answer = {};
    std::shared_ptr<const workflow::EntryExplanation> entry = {};
};

}  // namespace

WhatIfCard::WhatIfCard(Workspace& workspace, QWidget* parent) : Card({}, parent), m_workspace(workspace)
{
    m_reset = new QPushButton(this);
    head()->addWidget(m_reset);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kS);
    grid->setColumnStretch(1, 1);
    for (int lever = 0; lever < kLeverCount; ++lever) {
        Row& row = m_rows[std::size_t(lever)];
        row.name = new QLabel(this);
        row.slider = new QSlider(Qt::Horizontal, this);
        row.slider->setMinimumWidth(4 * space::kXl);
        row.value = new QLabel(this);
        row.value->setFont(figureFont());
        row.value->setMinimumWidth(4 * space::kXl);
        row.name->setBuddy(row.slider);
        grid->addWidget(row.name, lever, 0);
        grid->addWidget(row.slider, lever, 1);
        grid->addWidget(row.value, lever, 2);
        connect(row.slider, &QSlider::valueChanged, this, &WhatIfCard::sliderMoved);
    }
    body()->addLayout(grid);
    body()->addSpacing(space::kM);
    m_answer = makeLabel("card", this);
    body()->addWidget(m_answer);
    m_change = new QPushButton(this);
    auto* line = new QHBoxLayout;
    line->addWidget(m_change);
    line->addStretch(1);
    body()->addLayout(line);
    m_changes = makeLabel("secondary", this);
    m_changes->hide();
    body()->addWidget(m_changes);
    body()->addStretch(1);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_fine = true;
        ask();
    });
    connect(m_reset, &QPushButton::clicked, this, &WhatIfCard::reset);
    connect(m_change, &QPushButton::clicked, this, &WhatIfCard::findChanges);
    retranslate();
    show(nullptr);
}

void WhatIfCard::retranslate()
{
    setTitle(tr("What if"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Put every slider back to how it was"));
    m_change->setText(tr("What would change it?"));
    m_change->setToolTip(tr("Find the smallest change of one thing after which another weight or number of repetitions is expected"));
    const QString names[kLeverCount] = {tr("Fatigue"), tr("In reserve"), tr("Rest"), tr("Sets"), tr("Gap")};
    for (int lever = 0; lever < kLeverCount; ++lever) {
        m_rows[std::size_t(lever)].name->setText(names[lever]);
        m_rows[std::size_t(lever)].slider->setAccessibleName(names[lever]);
    }
    m_changes->hide();  // in the words and the unit of before
    showValues();
    showAnswer();
}

QString WhatIfCard::leverText(Lever lever, double value) const
{
    switch (lever) {
    case Lever::Fatigue: return tr("%1 of 10").arg(shortNumber(value, 1));
    case Lever::Rir: return shortNumber(value, 1);
    case Lever::Rest: return tr("%1 s").arg(shortNumber(value, 0));
    case Lever::Sets: return tr("%Ln sets", nullptr, int(value));
    case Lever::Gap: return tr("%Ln days", nullptr, int(value));
    }
    return {};
}

void WhatIfCard::show(workflow::WhatIfPtr what)
{
    m_what = std::move(what);
    ++m_request;
    m_settled.stop();
    m_asking = m_again = m_fine = false;
    m_changes->hide();
    for (int lever = 0; lever < kLeverCount; ++lever) {
        QSlider* slider = m_rows[std::size_t(lever)].slider;
        const QSignalBlocker quiet(slider);
        slider->setEnabled(m_what && m_what->levers()[std::size_t(lever)].movable);
        if (!m_what) continue;
        const LeverInfo& info = m_what->levers()[std::size_t(lever)];
        slider->setRange(0, int(std::lround((info.high - info.low) / info.step)));
        slider->setPageStep(std::max(1, slider->maximum() / 10));
        slider->setValue(int(std::lround((info.now - info.low) / info.step)));
    }
    m_change->setEnabled(m_what != nullptr);
    m_answered.reset();
    showAnswer();
    showValues();
    if (m_what) ask();
}

bool WhatIfCard::moved() const
{
    const auto chosen = values();
    return std::any_of(chosen.begin(), chosen.end(), [](const auto& value) { return value.has_value(); });
}

workflow::LeverValues WhatIfCard::values() const
{
    workflow::LeverValues chosen;
    for (int lever = 0; m_what && lever < kLeverCount; ++lever) {
        const LeverInfo& info = m_what->levers()[std::size_t(lever)];
        const QSlider* slider = m_rows[std::size_t(lever)].slider;
        // A slider that stands where it stood changes nothing, whatever was rounded.
        if (info.movable && slider->value() != int(std::lround((info.now - info.low) / info.step))) chosen[std::size_t(lever)] = info.low + slider->value() * info.step;
    }
    return chosen;
}

void WhatIfCard::showValues()
{
    const auto chosen = values();
    for (int lever = 0; lever < kLeverCount; ++lever) {
        QLabel* label = m_rows[std::size_t(lever)].value;
        if (!m_what) {
            label->clear();
            continue;
        }
        const LeverInfo& info = m_what->levers()[std::size_t(lever)];
        const auto& value = chosen[std::size_t(lever)];
        label->setText(!value && !info.known ? tr("not known") : leverText(Lever(lever), value.value_or(info.now)));
    }
    m_reset->setEnabled(moved());
}

void WhatIfCard::sliderMoved()
{
    m_fine = false;
    showValues();
    m_settled.start();
    ask();
}

/// One answer at a time; what moves meanwhile is asked once the answer is there.
void WhatIfCard::ask()
{
    if (!m_what) return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    const bool any = moved();
    const int background = m_fine ? kWholeBackground : kLiveBackground;
    const auto work = [what = m_what, chosen = values(), any, background](const JobContext& context) -> Result<Moved> {
        const auto answer = what->answer(chosen, context);
        if (!answer) return Failure(answer.error());
        Moved moved{*answer, {}};
        if (!any) return moved;
        auto entry = what->explain(chosen, background, context);
        if (!entry) return Failure(entry.error());
        moved.entry = std::make_shared<const workflow::EntryExplanation>(std::move(*entry));
        return moved;
    };
    m_workspace.jobs()->start<Moved>(tr("Asking what if"), this, work, [this, request = m_request](const Result<Moved>& moved) {
        if (request != m_request) return;
        m_asking = false;
        if (!moved) {
            if (moved.error().code != ErrorCode::Cancelled) emit m_workspace.failed(moved.error());
            return;
        }
        m_answered = moved->answer;
        showAnswer();
        emit explained(moved->entry);
        if (m_again) ask();
    });
}

QString WhatIfCard::outcomeText(const workflow::WhatIfAnswer& answer) const
{
    const Unit unit = m_workspace.unit();
    const QString reps = tr("%Ln reps", nullptr, int(answer.reps));
    if (!(answer.weightKg > 0.0)) return reps;
    return tr("%1 %2 × %3").arg(shortNumber(fromKilograms(answer.weightKg, unit), 2), QString::fromLatin1(unitName(unit)), reps);
}

void WhatIfCard::showAnswer()
{
    m_answer->clear();
    if (!m_answered) return;
    const workflow::WhatIfAnswer& answer = *m_answered;
    const Unit unit = m_workspace.unit();
    const auto shown = [&](int target, double value) { return shortNumber(target == targets::kWeight ? fromKilograms(value, unit) : value, 1); };
    QStringList parts;
    if (answer.expected[targets::kWeight] > 0.0) {
        parts << tr("%1 %2 (%3 to %4)")
                     .arg(shown(targets::kWeight, answer.expected[targets::kWeight]), QString::fromLatin1(unitName(unit)),
                          shown(targets::kWeight, answer.low[targets::kWeight]), shown(targets::kWeight, answer.high[targets::kWeight]));
    }
    parts << tr("%1 reps (%2 to %3)")
                 .arg(shown(targets::kReps, answer.expected[targets::kReps]), shown(targets::kReps, answer.low[targets::kReps]), shown(targets::kReps, answer.high[targets::kReps]));
    m_answer->setText(tr("The model expects %1").arg(parts.join(QStringLiteral(", "))));
}

void WhatIfCard::reset()
{
    if (m_what) show(m_what);
}

void WhatIfCard::findChanges()
{
    if (!m_what) return;
    const auto work = [what = m_what](const JobContext& context) { return what->smallestChanges(context); };
    m_workspace.jobs()->start<std::vector<workflow::SmallestChange>>(tr("Looking for what would change it"), this, work,
                                                                     [this, request = m_request](const Result<std::vector<workflow::SmallestChange>>& found) {
        if (request != m_request) return;
        if (!found) {
            if (found.error().code != ErrorCode::Cancelled) emit m_workspace.failed(found.error());
            return;
        }
        QStringList lines;
        for (const workflow::SmallestChange& change : *found) {
            const LeverInfo& info = m_what->levers()[std::size_t(change.lever)];
            lines << tr("%1: %2 instead of %3 leads to %4")
                         .arg(m_rows[std::size_t(change.lever)].name->text(), leverText(change.lever, change.value), leverText(change.lever, info.now), outcomeText(change.answer));
        }
        m_changes->setText(lines.isEmpty() ? tr("No change of one of these alone would lead to another weight or number of repetitions.") : lines.join(QLatin1Char('\n')));
        m_changes->show();
    });
}

}  // namespace liftgraph::ui
