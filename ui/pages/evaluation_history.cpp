#include "ui/pages/evaluation_history.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTime>
#include <algorithm>
#include <cmath>

#include "ui/charts/date_ticks.h"
#include "ui/error_text.h"
#include "ui/models/import_tables.h"
#include "ui/pages/run_figures.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kMostRows = 6;  ///< of the list on view at once
constexpr std::size_t kShownHash = 8;
constexpr int kFirstFigure = 3;

QTableView* tableOf(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    dressTable(*table, QAbstractItemView::ExtendedSelection);
    table->setProperty("compact", true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    return table;
}

QString whenText(log::LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(time - day).count();
    return dayText(day) + QStringLiteral(", ") + QLocale().toString(QTime(0, 0).addSecs(int(second)), QLocale::ShortFormat);
}

QString figure(double value, int decimals, bool sign = false)
{
    if (!std::isfinite(value)) return QStringLiteral("–");
    const QString number = QLocale().toString(std::abs(value), 'f', decimals);
    const bool zero = number == QLocale().toString(0.0, 'f', decimals);
    if (value < 0 && !zero) return QStringLiteral("−") + number;
    return sign && !zero ? QLatin1Char('+') + number : number;
}

}  // namespace

QString splitText(targets::SplitKind split)
{
    switch (split) {
    case targets::SplitKind::LeaveAthleteOut: return EvaluationHistory::tr("Leave an athlete out");
    case targets::SplitKind::LeaveExerciseOut: return EvaluationHistory::tr("Leave exercises out");
    default: return EvaluationHistory::tr("By date");
    }
}

QString splitSentence(targets::SplitKind split)
{
    switch (split) {
    case targets::SplitKind::LeaveAthleteOut: return EvaluationHistory::tr("Other athletes teach, each athlete is tested: does it carry over to somebody new?");
    case targets::SplitKind::LeaveExerciseOut: return EvaluationHistory::tr("Other exercises teach: does it carry over to an exercise never seen?");
    default: return EvaluationHistory::tr("The past teaches, the last fifth of the training days is tested in five parts, refitted before each: what the Plan needs.");
    }
}

EvaluationHistory::EvaluationHistory(QWidget* parent)
    : Card({}, parent), m_rows(new WordTableModel(kFirstFigure, this)), m_differences(new WordTableModel(kFirstFigure, this)), m_list(tableOf(m_rows, this)),
      m_comparison(tableOf(m_differences, this)), m_none(makeLabel("secondary", this)), m_settings(makeLabel("", this)), m_show(new QPushButton(this)),
      m_compare(new QPushButton(this)), m_remove(new QPushButton(this))
{
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_comparison->setSelectionMode(QAbstractItemView::NoSelection);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    for (QPushButton* button : {m_show, m_compare, m_remove}) buttons->addWidget(button);
    buttons->addStretch(1);
    body()->addWidget(m_none);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    body()->addWidget(m_settings);
    body()->addWidget(m_comparison);
    m_settings->hide();
    m_comparison->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvaluationHistory::enable);
    connect(m_list, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        if (!m_busy) emit showAsked(m_kept[std::size_t(at.row())].stored.id);
    });
    connect(m_show, &QPushButton::clicked, this, [this] { emit showAsked(selected().front()); });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        // The older one first: what has changed since.
        const auto ids = selected();
        emit compareAsked(ids.back(), ids.front());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeAsked(selected()); });
    retranslate();
}

std::vector<std::int64_t> EvaluationHistory::selected() const
{
    std::vector<int> rows;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows()) rows.push_back(row.row());
    std::sort(rows.begin(), rows.end());
    std::vector<std::int64_t> ids;
    for (const int row : rows) ids.push_back(m_kept[std::size_t(row)].stored.id);
    return ids;
}

void EvaluationHistory::enable()
{
    const std::size_t count = selected().size();
    m_show->setEnabled(!m_busy && count == 1);
    m_compare->setEnabled(!m_busy && count == 2);
    m_remove->setEnabled(!m_busy && count > 0);
}

void EvaluationHistory::setBusy(bool busy)
{
    m_busy = busy;
    enable();
}

void EvaluationHistory::show(std::vector<KeptEvaluation> kept, const std::string& ownHash)
{
    m_kept = std::move(kept);
    m_ownHash = ownHash;
    m_settings->hide();
    m_comparison->hide();
    fill();
}

void EvaluationHistory::fill()
{
    std::vector<QStringList> rows;
    for (const KeptEvaluation& each : m_kept) {
        const bool own = each.stored.dataHash == m_ownHash;
        const QString hash = QString::fromStdString(each.stored.dataHash.substr(0, kShownHash));
        rows.push_back({whenText(each.stored.madeAt), splitText(each.settings.options.split), own ? tr("%1, the log as it is").arg(hash) : hash,
                        QLocale().toString(qlonglong(each.settings.models.size())), QLocale().toString(each.settings.options.seeds),
                        durationText(each.settings.seconds)});
    }
    m_rows->setTable({tr("When"), tr("Split"), tr("Data"), tr("Models"), tr("Seeds"), tr("Took")}, std::move(rows));
    m_list->resizeColumnsToContents();
    m_list->setFixedHeight(space::kRow * (1 + std::min(kMostRows, m_rows->rowCount())) + space::kL);
    m_none->setVisible(m_kept.empty());
    for (QWidget* part : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_show), static_cast<QWidget*>(m_compare), static_cast<QWidget*>(m_remove)})
        part->setVisible(!m_kept.empty());
    enable();
}

namespace {

QString settingText(const workflow::SettingDifference& difference)
{
    const auto value = [&](const std::string& raw) {
        const auto split = targets::splitNamed(raw);
        return split ? splitText(*split) : QString::fromStdString(raw.substr(0, kShownHash));
    };
    static const std::pair<const char*, const char*> kNames[] = {
        {"split", QT_TRANSLATE_NOOP("EvaluationHistory", "split")}, {"seeds", QT_TRANSLATE_NOOP("EvaluationHistory", "seeds")},
        {"first seed", QT_TRANSLATE_NOOP("EvaluationHistory", "first seed")}, {"parts", QT_TRANSLATE_NOOP("EvaluationHistory", "parts")},
        {"epochs", QT_TRANSLATE_NOOP("EvaluationHistory", "epochs")}, {"data", QT_TRANSLATE_NOOP("EvaluationHistory", "data")}};
    QString name = QString::fromStdString(difference.setting);
    for (const auto& [word, text] : kNames)
        if (difference.setting == word) name = QCoreApplication::translate("EvaluationHistory", text);
    return QStringLiteral("%1 %2 → %3").arg(name, value(difference.first), value(difference.second));
}

}  // namespace

void EvaluationHistory::showComparison(const workflow::EvaluationComparison& comparison, Unit unit)
{
    QStringList apart;
    for (const workflow::SettingDifference& each : comparison.settings) apart << settingText(each);
    m_settings->setText(apart.isEmpty() ? tr("Both have the same settings and the same data.")
                                        : tr("They differ in: %1.").arg(apart.join(QStringLiteral("; "))));
    std::vector<QStringList> rows;
    for (const workflow::ErrorDifference& each : comparison.errors) {
        const bool weight = each.target == targets::kWeight, rest = each.target == targets::kRest;
        const double factor = weight ? fromKilograms(1.0, unit) : 1.0;
        const QString target = targetText(targets::kTargetNames[each.target]);
        QString word = tr("within the seeds' spread");
        if (each.beyondSeeds) word = each.difference < 0.0 ? tr("smaller") : tr("larger");
        if (!std::isfinite(each.difference)) word = tr("only in one");
        if (each.difference == 0.0) word = tr("the same");
        rows.push_back({modelText(each.model), weight ? tr("%1 (%2)").arg(target, QLatin1String(unitName(unit))) : rest ? tr("%1 (s)").arg(target) : target, word,
                        figure(each.first * factor, 2), figure(each.second * factor, 2), figure(each.difference * factor, 2, true)});
    }
    m_differences->setTable({tr("Model"), tr("Target"), tr("Now the error is"), tr("MAE before"), tr("MAE after"), tr("Difference")}, std::move(rows));
    m_comparison->resizeColumnsToContents();
    m_comparison->setFixedHeight(space::kRow * (1 + m_differences->rowCount()) + space::kL);
    m_settings->show();
    m_comparison->show();
}

void EvaluationHistory::retranslate()
{
    setTitle(tr("Earlier comparisons"));
    m_none->setText(tr("None yet. What you compare is kept in the library, with its settings and the state of the log."));
    m_show->setText(tr("Show"));
    m_compare->setText(tr("Compare these two"));
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(title());
    m_comparison->setAccessibleName(tr("Differences of two comparisons"));
    fill();
}

}  // namespace liftgraph::ui
