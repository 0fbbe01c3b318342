#include "ui/accessible_choice.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace liftgraph::ui {

namespace {

// AT-SPI, which readers use on X11 and Wayland, knows no value that is not a number: there the description says what is chosen.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool kValueIsDescribed = true;
#else
constexpr bool kValueIsDescribed = false;
#endif

class ChoiceAccessible : public QAccessibleWidget {
public:
    explicit ChoiceAccessible(QComboBox* box) : QAccessibleWidget(box, QAccessible::ComboBox), m_box(box)
    {
        if (kValueIsDescribed) QObject::connect(box, &QComboBox::currentTextChanged, box, [box] {
            QAccessibleEvent event(box, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&event);
        });
    }

    /// The list, and the field where there is one to type in.
    int childCount() const override { return m_box->isEditable() ? 2 : 1; }
    QAccessibleInterface* child(int index) const override
    {
        if (index == 0) return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (!child) return -1;
        if (child->object() == m_box->view()) return 0;
        return m_box->isEditable() && child->object() == m_box->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return m_box->isEditable() && m_box->lineEdit()->rect().contains(m_box->lineEdit()->mapFromGlobal(QPoint(x, y))) ? child(1) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString chosen = m_box->currentText();
        if (kind == QAccessible::Value) return chosen;
        if (kind == QAccessible::Name) {
            const QString label = QAccessibleWidget::text(QAccessible::Name);
            return label.isEmpty() ? chosen : label;
        }
        if (kind != QAccessible::Description) return QAccessibleWidget::text(kind);
        // A tooltip that repeats the label says nothing new.
        QString told = QAccessibleWidget::text(QAccessible::Description);
        if (told == QAccessibleWidget::text(QAccessible::Name)) told.clear();
        if (!kValueIsDescribed || chosen.isEmpty()) return told;
        return told.isEmpty() ? chosen : chosen + QStringLiteral(". ") + told;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = state.hasPopup = true;
        state.expanded = m_box->view()->isVisible();
        state.editable = m_box->isEditable();
        return state;
    }

    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name != showMenuAction() && name != pressAction()) return QAccessibleWidget::doAction(name);
        m_box->view()->isVisible() ? m_box->hidePopup() : m_box->showPopup();
    }

private:
    QComboBox* m_box;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* box = qobject_cast<QComboBox*>(object);
    return box ? new ChoiceAccessible(box) : nullptr;
}

}  // namespace

void installChoiceAccessibility()
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

}  // namespace liftgraph::ui
