#include "ui/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kMessageMs = 12000;
}  // namespace

Banner::Banner(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("banner"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kXl, space::kXs, space::kM, space::kXs);
    row->setSpacing(space::kM);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_next = new QPushButton(this);
    m_next->setProperty("quiet", true);
    m_close = new QToolButton(this);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setIconSize({space::kL, space::kL});
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_next);
    row->addWidget(m_close);
    m_leaving.setSingleShot(true);
    connect(&m_leaving, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_next, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action) m_action->trigger();
    });
    setWords();
    hide();
}

void Banner::setWords()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void Banner::showProblem(const QString& text)
{
    m_leaving.stop();
    present(QStringLiteral("bad"), text, nullptr);
}

void Banner::showMessage(const QString& text, QAction* next)
{
    m_leaving.start(kMessageMs);
    present(QStringLiteral("good"), text, next);
}

QString Banner::text() const { return m_text->text(); }

void Banner::present(const QString& icon, const QString& text, QAction* next)
{
    m_icon->setPixmap(themedIcon(icon).pixmap(QSize(space::kIcon, space::kIcon), devicePixelRatioF()));
    m_text->setText(text);
    m_action = next;
    m_next->setVisible(next != nullptr);
    if (next) m_next->setText(next->iconText());
    setAccessibleName(text);
    show();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

}  // namespace liftgraph::ui
