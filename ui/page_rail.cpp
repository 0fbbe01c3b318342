#include "ui/page_rail.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/page.h"
#include "ui/theme.h"

namespace liftgraph::ui {

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
        m_buttons->addButton(button, i);
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(QString::fromLatin1(pageTable()[id].id)); });
    setWords();
}

void PageRail::setWords()
{
    for (int i = 0; i < pageTable().size(); ++i) {
        const QString word = pageWord(pageTable()[i].word);
        auto* button = m_buttons->button(i);
        button->setText(word);
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
