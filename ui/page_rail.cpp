#include "ui/page_rail.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/page.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kSmallestPt = 7.0;
}  // namespace

QString pageWord(const char* word) { return QCoreApplication::translate("pages", word); }

PageRail::PageRail(QWidget* parent) : QFrame(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(space::kRail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXs, space::kM, space::kXs, space::kM);
    column->setSpacing(space::kXs);
    for (int i = 0; i < pageTable().size(); ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIcon(themedIcon(QString::fromLatin1(pageTable()[i].icon)));
        button->setIconSize({space::kIcon, space::kIcon});
        button->setFixedSize(space::kRail - 2 * space::kXs - 1, space::kHeader + space::kS);
        button->installEventFilter(this);
        m_buttons->addButton(button, i);
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(QString::fromLatin1(pageTable()[id].id)); });
    setWords();
}

bool PageRail::eventFilter(QObject* watched, QEvent* event)
{
    // A frame is for who walks by keys; a click, or the window coming to the front, says nothing about where one is.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool keys = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        auto* button = static_cast<QWidget*>(watched);
        button->setProperty("byKeyboard", keys && event->type() == QEvent::FocusIn);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    return QFrame::eventFilter(watched, event);
}

namespace {

/// The largest caption size at which every word fits into the rail: languages differ, the rail does not.
QFont fittingFont(int width)
{
    QFont font = textFont(TextRole::Caption);
    for (; font.pointSizeF() > kSmallestPt; font.setPointSizeF(font.pointSizeF() - 0.5)) {
        const QFontMetrics metrics(font);
        const auto fits = [&](const PageInfo& info) { return metrics.horizontalAdvance(pageWord(info.word)) <= width; };
        if (std::all_of(pageTable().begin(), pageTable().end(), fits)) break;
    }
    return font;
}

}  // namespace

void PageRail::setWords()
{
    const QFont font = fittingFont(space::kRail - 2 * space::kXs - space::kXs - space::kXs / 2);
    for (int i = 0; i < pageTable().size(); ++i) {
        const QString word = pageWord(pageTable()[i].word);
        auto* button = m_buttons->button(i);
        button->setText(word);
        button->setFont(font);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(word).arg(i + 1));
        button->setAccessibleName(word);
    }
}

void PageRail::showCurrent(const QString& pageId)
{
    for (int i = 0; i < pageTable().size(); ++i)
        if (pageId == QLatin1String(pageTable()[i].id)) m_buttons->button(i)->setChecked(true);
}

}  // namespace liftgraph::ui
