#include "ui/charts/card.h"

#include <QStyle>

#include "ui/theme.h"

namespace liftgraph::ui {

Card::Card(const QString& title, QWidget* parent) : QFrame(parent), m_title(new QLabel(this)), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setProperty("card", true);
    m_title->setProperty("role", "card");
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::kL, space::kM, space::kL, space::kL);
    whole->setSpacing(space::kS);
    m_head->setSpacing(space::kS);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    whole->addLayout(m_head);
    m_body->setSpacing(space::kS);
    whole->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::wrapTitle()
{
    m_title->setWordWrap(true);
    m_head->setStretchFactor(m_title, 1);
}

QLabel* makeLabel(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QHBoxLayout* textColumn(QLabel* label)
{
    label->setMaximumWidth(space::kTextColumn);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addStretch(0);
    return row;
}

void setRole(QLabel* label, const char* role)
{
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

}  // namespace liftgraph::ui
