#include "ui/pages/log_cell_delegate.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QToolTip>
#include <QValidator>

#include "ui/models/log_tree_model.h"

namespace liftgraph::ui {

namespace {

/// Lets Enter through only where the log could take the text, and says why it cannot.
class CellValidator : public QValidator {
public:
    CellValidator(const LogTreeModel& model, const QModelIndex& index, QLineEdit* editor) : QValidator(editor), m_model(model), m_index(index)
    {
        connect(editor, &QLineEdit::textEdited, editor, [this, editor] { say(editor); });
    }
    State validate(QString& text, int&) const override { return m_model.editOf(m_index, text) ? Acceptable : Intermediate; }

private:
    void say(QLineEdit* editor) const
    {
        const auto edit = m_model.editOf(m_index, editor->text());
        const QString words = edit ? QString() : edit.error();
        editor->setProperty("wrong", !words.isEmpty());
        editor->setAccessibleDescription(words);
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), words, editor);
    }

    const LogTreeModel& m_model;
    QPersistentModelIndex m_index;
};

bool isKind(const QModelIndex& index)
{
    const auto* model = qobject_cast<const LogTreeModel*>(index.model());
    return model && index.column() == LogTreeModel::Name && model->placeOf(index).set >= 0;
}

bool isExercise(const QModelIndex& index)
{
    const auto* model = qobject_cast<const LogTreeModel*>(index.model());
    if (!model || index.column() != LogTreeModel::Name) return false;
    const auto place = model->placeOf(index);
    return place.entry >= 0 && place.set < 0;
}

}  // namespace

QStringList setKindNames()
{
    return {LogCellDelegate::tr("Working set"), LogCellDelegate::tr("Warm-up"), LogCellDelegate::tr("Drop set"), LogCellDelegate::tr("To failure")};
}

LogCellDelegate::LogCellDelegate(std::function<QStringList()> exercises, QObject* parent)
    : QStyledItemDelegate(parent), m_exercises(std::move(exercises))
{
}

QWidget* LogCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const LogTreeModel*>(index.model());
    const QString name = model->headerData(index.column(), Qt::Horizontal).toString();
    if (isKind(index)) {
        auto* kinds = new QComboBox(parent);
        kinds->addItems(setKindNames());
        kinds->setAccessibleName(tr("Kind of set"));
        return kinds;
    }
    auto* editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAccessibleName(name);
    editor->setValidator(new CellValidator(*model, index, editor));
    const bool words = index.column() == LogTreeModel::Name || index.column() == LogTreeModel::Notes;
    editor->setAlignment(words ? Qt::AlignLeft : Qt::AlignRight);
    if (isExercise(index)) {
        auto* completer = new QCompleter(m_exercises(), editor);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        editor->setCompleter(completer);
    }
    return editor;
}

void LogCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* kinds = qobject_cast<QComboBox*>(editor))
        kinds->setCurrentIndex(text.toInt());
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(text);
}

void LogCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* kinds = qobject_cast<QComboBox*>(editor))
        model->setData(index, QString::number(kinds->currentIndex()));
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
}

}  // namespace liftgraph::ui
