#include <QActionGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/charts/date_ticks.h"
#include "ui/main_window.h"
#include "ui/page_rail.h"
#include "ui/search_popup.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kSearchWidth = 200;
constexpr int kAthleteWidth = 180;

QToolButton* iconButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({space::kIcon, space::kIcon});
    return button;
}

}  // namespace

QWidget* MainWindow::makeHeader()
{
    auto* header = new QFrame(this);
    header->setObjectName(QStringLiteral("header"));
    header->setFixedHeight(space::kHeader);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(space::kXl, 0, space::kM, 0);
    row->setSpacing(space::kXs);
    m_title = new QLabel(header);
    m_title->setProperty("role", "title");
    row->addWidget(m_title);
    row->addStretch(1);
    m_pageActions = new QHBoxLayout;
    m_pageActions->setSpacing(space::kXs);
    row->addLayout(m_pageActions);
    row->addSpacing(space::kS);
    m_search = new QLineEdit(header);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(kSearchWidth);
    row->addWidget(m_search);
    row->addSpacing(space::kS);
    row->addWidget(makeAthleteSwitcher(header));
    m_simulated = new QLabel(header);
    m_simulated->setProperty("badge", true);
    row->addWidget(m_simulated, 0, Qt::AlignVCenter);
    m_simulated->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addSpacing(space::kS);
    for (QAction* action : {m_do.import, m_do.undo, m_do.redo}) {
        m_headerButtons << iconButton(action, header);
        row->addWidget(m_headerButtons.back());
    }
    return header;
}

QWidget* MainWindow::makeAthleteSwitcher(QWidget* header)
{
    m_athlete = new QToolButton(header);
    m_athlete->setIcon(themedIcon(QStringLiteral("athlete")));
    m_athlete->setIconSize({space::kIcon, space::kIcon});
    m_athlete->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_athlete->setPopupMode(QToolButton::InstantPopup);
    m_athlete->setMaximumWidth(kAthleteWidth);
    m_athlete->setMenu(new QMenu(m_athlete));
    return m_athlete;
}

void MainWindow::fillAthletes()
{
    QMenu* menu = m_athlete->menu();
    menu->clear();
    auto* group = new QActionGroup(menu);
    const auto current = m_workspace.athlete();
    for (const auto& athlete : m_workspace.athletes()) {
        const QString name = QString::fromStdString(athlete.name);
        QAction* choice = menu->addAction(athlete.simulated ? tr("%1 (simulated)").arg(name) : name);
        choice->setCheckable(true);
        choice->setChecked(current && current->id == athlete.id);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, id = athlete.id] { m_workspace.showAthlete(id); });
    }
    if (!m_workspace.athletes().empty()) menu->addSeparator();
    menu->addActions({m_do.addAthlete, m_do.rename, m_do.bodyMass, m_do.imports, m_do.remove});
    const QString name = current ? QString::fromStdString(current->name) : tr("No athlete");
    m_athlete->setText(QFontMetrics(m_athlete->font()).elidedText(name, Qt::ElideRight, kAthleteWidth - 3 * space::kL));
    m_athlete->setToolTip(name);
    m_athlete->setAccessibleName(tr("Athlete: %1").arg(name));
    m_simulated->setText(tr("simulated"));
    m_simulated->setToolTip(tr("This training was made by a simulation, not by a person."));
    m_simulated->setVisible(current && current->simulated);
    for (QAction* action : QList<QAction*>{m_do.rename, m_do.bodyMass, m_do.imports, m_do.remove} + m_do.exports) action->setEnabled(current.has_value());
}

void MainWindow::showHeaderActions(Page* page)
{
    while (QLayoutItem* item = m_pageActions->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (!page) return;
    const QList<QAction*> actions = page->headerActions();
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setIconSize({space::kIcon, space::kIcon});
        const bool words = action == actions.front() || action->icon().isNull();
        button->setToolButtonStyle(!words ? Qt::ToolButtonIconOnly : action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        if (action->menu()) button->setPopupMode(QToolButton::InstantPopup);
        m_pageActions->addWidget(button);
    }
}

void MainWindow::showEditActions(Page* page)
{
    const QList<QAction*> own = {m_do.undo, m_do.redo, m_do.search};
    for (QAction* action : m_menus.edit->actions())
        if (!own.contains(action) && !m_fixedEdits.contains(action)) m_menus.edit->removeAction(action);
    if (!page) return;
    for (QAction* action : page->editActions()) {
        if (action)
            m_menus.edit->insertAction(m_fixedEdits.back(), action);
        else
            m_menus.edit->insertSeparator(m_fixedEdits.back());
    }
}

void MainWindow::setHeaderWords()
{
    m_search->setPlaceholderText(tr("Search (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search pages, actions, exercises and sessions"));
    for (QToolButton* button : std::as_const(m_headerButtons)) button->setAccessibleName(button->defaultAction()->iconText());
}

std::vector<SearchItem> MainWindow::searchItems()
{
    std::vector<SearchItem> items;
    for (const PageInfo& info : pageTable()) {
        const QString id = QString::fromLatin1(info.id);
        items.push_back({pageWord(info.word), tr("Page"), [this, id] { showPage(id); }});
    }
    for (QAction* action : m_do.all()) {
        if (action->isEnabled() && !m_do.pages.contains(action)) items.push_back({action->iconText(), tr("Action"), [action] { action->trigger(); }});
    }
    for (const auto& athlete : m_workspace.athletes())
        items.push_back({QString::fromStdString(athlete.name), tr("Athlete"), [this, id = athlete.id] { m_workspace.showAthlete(id); }});
    addLogItems(items);
    return items;
}

void MainWindow::addLogItems(std::vector<SearchItem>& items)
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot) return;
    const auto go = [this](int node) {
        return [this, node] {
            showPage(QStringLiteral("log"));
            m_workspace.selectNode(node);
        };
    };
    const auto& nodes = snapshot->nodes;
    std::vector<int> latest(nodes.exercises.size(), -1);
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) latest[std::size_t(nodes.nodes[i].exercise)] = int(i);
    for (std::size_t e = 0; e < latest.size(); ++e)
        if (latest[e] >= 0) items.push_back({QString::fromStdString(nodes.exercises[e].name), tr("Exercise"), go(latest[e])});
    int group = -1;
    std::vector<SearchItem> sessions;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        if (nodes.nodes[i].group == group) continue;
        group = nodes.nodes[i].group;
        const QString title = QString::fromStdString(nodes.groupTitles[std::size_t(group)]);
        sessions.push_back({dayText(nodes.nodes[i].day()) + QLatin1Char(' ') + title, tr("Session"), go(int(i))});
    }
    items.insert(items.end(), std::make_move_iterator(sessions.rbegin()), std::make_move_iterator(sessions.rend()));
}

}  // namespace liftgraph::ui
