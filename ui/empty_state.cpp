#include "ui/empty_state.h"

#include <QAction>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kDrawing = 120;

/// Paints its icon anew every time, so that it follows the theme and the screen's resolution.
class Drawing : public QWidget {
public:
    Drawing(const QIcon& icon, QWidget* parent) : QWidget(parent), m_icon(icon) { setFixedSize(kDrawing, kDrawing); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

}  // namespace

EmptyState::EmptyState(const QString& drawing, const QString& sentence, QAction* action, QWidget* parent) : QWidget(parent)
{
    const bool own = drawing.startsWith(QLatin1String("empty-"));
    auto* picture = new Drawing(themedIcon(own ? drawing : QStringLiteral("empty-") + drawing), this);
    m_sentence = new QLabel(sentence, this);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setProperty("role", "secondary");
    m_sentence->setFixedWidth(space::kTextColumn / 2 + space::kXxl * 2);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::kM);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kL);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    // Not by an alignment: a layout would then not ask the label how high it is at its width.
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence);
    line->addStretch(1);
    column->addLayout(line);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->setAlignment(Qt::AlignHCenter);
    if (action) addButton(action)->setProperty("primary", true);
    setSentence(sentence);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::addChoice(QAction* action) { addButton(action); }

QPushButton* EmptyState::addButton(QAction* action)
{
    auto* button = new QPushButton(this);
    const auto follow = [button, action] {
        // The menu's text carries a mnemonic and an ellipsis of its own; iconText is the plain wording.
        button->setText(action->iconText());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button);
    return button;
}

}  // namespace liftgraph::ui
