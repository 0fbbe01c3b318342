#pragma once
// The next session as a table: what to load, how often, how long to rest, and why.

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "core/workflow/workflow.h"

namespace liftgraph::ui {

/// Every cell has a main line and, under it, a caption.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Exercise, Weight, SetsReps, Rest, Expected, Source, ColumnCount };
    static constexpr int kCaptionRole = Qt::UserRole;
    static constexpr int kColorRole = Qt::UserRole + 1;  ///< the exercise's muscle

    using QAbstractTableModel::QAbstractTableModel;
    void show(workflow::SnapshotPtr snapshot, std::shared_ptr<const workflow::Plan> plan, Unit unit);
    const prescribe::Prescription& row(int row) const { return m_plan->exercises[std::size_t(row)]; }
    /// "20 + 2.5", or a word where the bar is empty; nothing where no bar is used.
    QString platesText(const prescribe::Prescription& p) const;
    QString weightText(const prescribe::Prescription& p) const;
    QString reasonText(const prescribe::Prescription& p) const;
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString mainText(const prescribe::Prescription& p, int column) const;
    QString captionText(const prescribe::Prescription& p, int column) const;
    QString expectedText(const prescribe::Prescription& p) const;

    workflow::SnapshotPtr m_snapshot;
    std::shared_ptr<const workflow::Plan> m_plan;
    Unit m_unit = Unit::Kilogram;
};

/// Paints the two lines of a cell.
class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Height of a row whose first column has this width: the reason is never cut.
    int rowHeight(const QModelIndex& first, int width) const;
};

}  // namespace liftgraph::ui
