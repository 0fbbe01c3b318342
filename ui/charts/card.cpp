#include "ui/charts/card.h"

#include <QPainter>

#include "ui/theme.h"

namespace liftgraph::ui {

Card::Card(const QString& title, QWidget* parent) : QWidget(parent), m_title(new QLabel(title, this)), m_head(new QHBoxLayout),
    m_body(new QVBoxLayout)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    whole->setSpacing(space::kS);
    m_head->setSpacing(space::kS);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    whole->addLayout(m_head);
    m_body->setSpacing(space::kS);
    whole->addLayout(m_body, 1);
    m_title->setVisible(!title.isEmpty());
    refreshLook();
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::refreshLook()
{
    m_title->setFont(textFont(TextRole::CardTitle));
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / devicePixelRatioF();
    painter.setPen(QPen(tokens().hairline, line));
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), space::kRadius, space::kRadius);
}

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(textFont(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role == TextRole::Caption) paintSecondary(label);
    return label;
}

void paintSecondary(QWidget* label)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, tokens().secondary);
    palette.setColor(QPalette::Text, tokens().secondary);
    label->setPalette(palette);
}

}  // namespace liftgraph::ui
