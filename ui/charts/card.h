#pragma once
// A card: a rounded surface with a hairline, a title and a body; everything on a page lies on one.

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/theme.h"

namespace liftgraph::ui {

class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const { return m_title->text(); }
    /// Below the title; words that wrap.
    QVBoxLayout* body() { return m_body; }
    /// Beside the title, right-aligned.
    QHBoxLayout* head() { return m_head; }
    void refreshLook();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
};

/// A label in a type role; secondary colour for captions. Its colour follows the palette when refreshed.
QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent);
/// Gives a label the secondary text colour of the theme in force.
void paintSecondary(QWidget* label);

}  // namespace liftgraph::ui
