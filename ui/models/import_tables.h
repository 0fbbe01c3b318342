#pragma once
// Tables of the import sheet: rejected rows, the first sets, and how the columns were understood.

#include <QAbstractTableModel>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/import/importer.h"

namespace liftgraph::ui {

/// Rows that could not be used: row, column, reason.
class RejectedRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setFile(std::shared_ptr<const import::ImportedFile> file);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const import::ImportedFile> m_file;
};

/// A few rows of words; columns from `firstFigure` on hold numbers and are aligned right.
class WordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit WordTableModel(int firstFigure, QObject* parent = nullptr) : QAbstractTableModel(parent), m_firstFigure(firstFigure) {}
    void setTable(const QStringList& header, std::vector<QStringList> rows);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int m_firstFigure;
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

/// The first `most` sets of a read file as rows: date, exercise, weight, reps, RPE.
std::vector<QStringList> firstSets(const log::TrainingLog& log, Unit unit, int most);
/// What a column means, in the user's language; `meaning` is a word of Recognition::columns.
QString meaningText(const std::string& meaning);

}  // namespace liftgraph::ui
