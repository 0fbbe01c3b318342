#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/core_sentences.h"
#include "ui/models/import_tables.h"
#include "ui/pages/import_sheet.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

QString orderText(import::DateOrder order)
{
    switch (order) {
    case import::DateOrder::YearMonthDay: return ImportSheet::tr("year, month, day");
    case import::DateOrder::DayMonthYear: return ImportSheet::tr("day, month, year");
    case import::DateOrder::MonthDayYear: return ImportSheet::tr("month, day, year");
    }
    return {};
}

}  // namespace

void ImportSheet::showRecognition()
{
    const import::Recognition& found = m_preview.file->recognition;
    QStringList words{m_preview.remembered || m_mapped ? tr("Columns as you named them") : QString::fromStdString(found.formatName)};
    if (!found.encoding.empty()) words << QString::fromStdString(found.encoding);
    m_formatReason->setText(words.join(QStringLiteral(", ")));
    const QString unit = found.unit == Unit::Pound ? tr("Pounds") : tr("Kilograms");
    QString reason = found.unitGuessed ? tr("%1, a guess: please check.").arg(unit) : unit + QLatin1Char('.');
    if (!found.unitReason.empty()) reason += QLatin1Char(' ') + coreSentence(found.unitReason);
    m_unitReason->setText(reason);
    setRole(m_unitReason, found.unitGuessed && m_unit->currentIndex() == 0 ? "caution" : "caption");
    const QString order = orderText(found.dateOrder);
    m_dateReason->setText(found.dateOrderGuessed ? tr("Read as %1, a guess: please check.").arg(order) : tr("Read as %1.").arg(order));
    setRole(m_dateReason, found.dateOrderGuessed && m_dateOrder->currentIndex() == 0 ? "caution" : "caption");
    showYear(found.yearWanted);
    if (found.yearWanted) {
        const bool known = found.year || m_preview.file->rejected.empty();
        m_yearReason->setText(m_year->currentIndex() > 0 ? QString()
                              : found.year               ? tr("%1, a guess: please check.").arg(*found.year)
                              : known                    ? tr("That of the dates that have one, a guess: please check.")
                                                         : tr("The file does not say it: please choose."));
        setRole(m_yearReason, "caution");
    }
    std::vector<QStringList> rows;
    for (const auto& [column, meaning] : found.columns) rows.push_back({QString::fromStdString(column), meaningText(meaning)});
    const int count = int(rows.size());
    m_columns->setTable({tr("Column of the file"), tr("Read as")}, std::move(rows));
    m_columnsTable->resizeColumnsToContents();
    fitTable(m_columnsTable, count);
}

void ImportSheet::showCounts()
{
    while (QLayoutItem* item = m_counts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const log::LogCounts& counts = m_preview.counts;
    const QLocale locale;
    const Unit unit = m_preview.file->recognition.unit;
    const auto number = [&](std::int64_t value) { return locale.toString(qlonglong(value)); };
    const auto day = [](const std::optional<log::LocalDay>& value) { return value ? dayText(*value) : QStringLiteral("–"); };
    std::vector<std::pair<QString, QString>> lines;
    const bool masses = m_preview.newMasses + m_preview.knownMasses > 0;
    if (counts.sets + counts.notPerformed > 0 || !masses) {
        lines = {{tr("New sets"), number(setsToAdd())},
                 {tr("Already in the log"), number(m_preview.knownSets)},
                 {tr("Rows in the file"), number(m_preview.file->rows)},
                 {tr("Sets done"), number(counts.sets)},
                 {tr("Sets not done"), number(counts.notPerformed)},
                 {tr("Sessions"), number(counts.sessions)},
                 {tr("Exercises"), number(counts.exercises)},
                 {tr("First session"), day(counts.firstDay)},
                 {tr("Last session"), day(counts.lastDay)},
                 {tr("Volume"), locale.toString(fromKilograms(counts.volumeKg, unit), 'f', 0) + QLatin1Char(' ') + QLatin1String(unitName(unit))}};
    }
    if (masses) {
        lines.emplace_back(tr("New body masses"), number(m_preview.newMasses));
        lines.emplace_back(tr("Body masses already in the log"), number(m_preview.knownMasses));
        if (const auto& weighed = m_preview.file->log.bodyMasses; counts.sets == 0 && !weighed.empty()) {
            lines.emplace_back(tr("Rows in the file"), number(m_preview.file->rows));
            lines.emplace_back(tr("First day"), dayText(weighed.front().day));
            lines.emplace_back(tr("Last day"), dayText(weighed.back().day));
        }
    }
    if (m_preview.newDecisions > 0) lines.emplace_back(tr("Decisions about exercise names"), number(m_preview.newDecisions));
    if (m_preview.followingEntries > 0) lines.emplace_back(tr("Entries of the log renamed by them"), number(m_preview.followingEntries));
    int row = 0;
    for (const auto& [word, figure] : lines) {
        auto* name = new QLabel(word, m_adds);
        auto* value = new QLabel(figure, m_adds);
        value->setFont(figureFont());
        if (row == 0) value->setProperty("role", "figure");
        if (row > 0) name->setProperty("role", "secondary");
        value->setAccessibleName(word + QLatin1Char(' ') + figure);
        m_counts->addWidget(name, row, 0);
        m_counts->addWidget(value, row, 1, Qt::AlignRight);
        ++row;
    }
}

}  // namespace liftgraph::ui
