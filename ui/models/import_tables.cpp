#include "ui/models/import_tables.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/core_sentences.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void RejectedRowsModel::setFile(std::shared_ptr<const import::ImportedFile> file)
{
    beginResetModel();
    m_file = std::move(file);
    endResetModel();
}

int RejectedRowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_file ? 0 : int(m_file->rejected.size()); }
int RejectedRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant RejectedRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole) return figureFont();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const import::RejectedRow& row = m_file->rejected[std::size_t(index.row())];
    const QString place = QLocale().toString(qlonglong(row.row));
    if (index.column() == 0) return row.sheet.empty() ? place : tr("%1, row %2").arg(QString::fromStdString(row.sheet), place);
    return coreSentence(index.column() == 1 ? row.column : row.reason);
}

QVariant RejectedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Row") : section == 1 ? tr("Column") : tr("Reason");
}

void WordTableModel::setTable(const QStringList& header, std::vector<QStringList> rows)
{
    beginResetModel();
    m_header = header;
    m_rows = std::move(rows);
    endResetModel();
}

int WordTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int WordTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_header.size()); }

QVariant WordTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (index.column() >= m_firstFigure ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole) return figureFont();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    return m_rows[std::size_t(index.row())].value(index.column());
}

QVariant WordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (section >= m_firstFigure ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

std::vector<QStringList> firstSets(const log::TrainingLog& log, Unit unit, int most)
{
    std::vector<QStringList> rows;
    const auto figure = [](const std::optional<double>& value) { return value ? shortNumber(*value, 2) : QString(); };
    for (const auto& session : log.sessions)
        for (const auto& entry : session.entries)
            for (const auto& set : entry.sets) {
                if (int(rows.size()) >= most) return rows;
                const QString load = set.loadKg ? shortNumber(fromKilograms(*set.loadKg, unit), 2) : QString();
                rows.push_back({dayText(session.day()), QString::fromStdString(entry.exercise), load, figure(set.reps), figure(set.rpe)});
            }
    return rows;
}

QString meaningText(const std::string& meaning)
{
    static const std::pair<const char*, const char*> kWords[] = {
        {"date", QT_TRANSLATE_NOOP("meanings", "Date")}, {"time", QT_TRANSLATE_NOOP("meanings", "Time of day")},
        {"title", QT_TRANSLATE_NOOP("meanings", "Session title")}, {"session note", QT_TRANSLATE_NOOP("meanings", "Session note")},
        {"session duration", QT_TRANSLATE_NOOP("meanings", "Session duration")}, {"session end", QT_TRANSLATE_NOOP("meanings", "Session end")},
        {"session rpe", QT_TRANSLATE_NOOP("meanings", "Session RPE")}, {"body mass", QT_TRANSLATE_NOOP("meanings", "Body mass")},
        {"exercise", QT_TRANSLATE_NOOP("meanings", "Exercise")}, {"exercise note", QT_TRANSLATE_NOOP("meanings", "Exercise note")},
        {"fatigue", QT_TRANSLATE_NOOP("meanings", "Fatigue")}, {"intensity", QT_TRANSLATE_NOOP("meanings", "Intensity")},
        {"set number", QT_TRANSLATE_NOOP("meanings", "Set number")}, {"set type", QT_TRANSLATE_NOOP("meanings", "Kind of set")},
        {"warm-up", QT_TRANSLATE_NOOP("meanings", "Warm-up")}, {"sets", QT_TRANSLATE_NOOP("meanings", "Sets")},
        {"load", QT_TRANSLATE_NOOP("meanings", "Weight")}, {"load unit", QT_TRANSLATE_NOOP("meanings", "Weight unit")},
        {"reps", QT_TRANSLATE_NOOP("meanings", "Reps")}, {"duration", QT_TRANSLATE_NOOP("meanings", "Duration")},
        {"distance", QT_TRANSLATE_NOOP("meanings", "Distance")}, {"distance unit", QT_TRANSLATE_NOOP("meanings", "Distance unit")},
        {"rpe", QT_TRANSLATE_NOOP("meanings", "RPE")}, {"rir", QT_TRANSLATE_NOOP("meanings", "RIR")},
        {"rest", QT_TRANSLATE_NOOP("meanings", "Rest")}, {"set note", QT_TRANSLATE_NOOP("meanings", "Set note")},
        {"equipment", QT_TRANSLATE_NOOP("meanings", "Equipment")}, {"variant", QT_TRANSLATE_NOOP("meanings", "Variant")},
        {"several sets", QT_TRANSLATE_NOOP("meanings", "Several sets (3x8)")}, {"skipped", QT_TRANSLATE_NOOP("meanings", "Skipped")},
        {"athlete", QT_TRANSLATE_NOOP("meanings", "Athlete")},
        {"completed", QT_TRANSLATE_NOOP("meanings", "Completed (yes or no)")}};
    for (const auto& [word, text] : kWords)
        if (meaning == word) return QCoreApplication::translate("meanings", text);
    return QString::fromStdString(meaning);
}

}  // namespace liftgraph::ui
