#pragma once
// A card: a rounded surface with a hairline, a title and a body; everything on a page lies on one.

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace liftgraph::ui {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const { return m_title->text(); }
    /// A long title takes further lines; it leaves nothing right of it but what has a size of its own.
    void wrapTitle();
    QVBoxLayout* body() { return m_body; }
    /// Right of the title.
    QHBoxLayout* head() { return m_head; }

private:
    QLabel* m_title = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
};

/// A wrapping label in one of the style sheet's roles: "title", "card", "secondary", "caption", "figure", "good", "caution", "bad"; "" for body.
QLabel* makeLabel(const char* role, QWidget* parent);
/// The label in a layout of its own that never grows wider than a line is read well.
QHBoxLayout* textColumn(QLabel* label);
/// Changes the role of a label that is already on view.
void setRole(QLabel* label, const char* role);

}  // namespace liftgraph::ui
