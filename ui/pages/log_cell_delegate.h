#pragma once
// Editors for the cells of the log: checked while one types, with words where something cannot be.

#include <QStringList>
#include <QStyledItemDelegate>
#include <functional>

namespace liftgraph::ui {

class LogCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `exercises` gives the names that are offered while an exercise is typed.
    LogCellDelegate(std::function<QStringList()> exercises, QObject* parent);
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    std::function<QStringList()> m_exercises;
};

/// Names of the kinds of set, by log::SetKind.
QStringList setKindNames();

}  // namespace liftgraph::ui
