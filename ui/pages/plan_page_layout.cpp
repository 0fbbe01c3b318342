// How the plan page is put together, and its words.

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/picture_export.h"
#include "ui/pages/page_states.h"
#include "ui/pages/plan_page.h"
#include "ui/pages/plan_page_rows.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
/// Beyond this, rows would be read like a ruler.
constexpr int kWidest = 2 * space::kTextColumn;
}  // namespace

PlanPage::PlanPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_export(new QAction(this)), m_print(new QAction(this)), m_why(new QAction(this))
{
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_print->setIcon(themedIcon(QStringLiteral("print")));
    m_why->setIcon(themedIcon(QStringLiteral("explain")));
    m_states = new PageStates(workspace, QStringLiteral("plan"), false, makeContent(), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    for (const auto signal : {&Workspace::snapshotChanged, &Workspace::runChanged, &Workspace::preferencesChanged})
        connect(&workspace, signal, this, &PlanPage::outdated);
    connect(&workspace, &Workspace::selectionChanged, this, [this](int node) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_model->row(row).node == node) return m_table->selectRow(row);
        m_table->clearSelection();
    });
    connect(m_export, &QAction::triggered, this, [this] {
        const QString path = askSavePath(this, QStringLiteral("next-session"), {QStringLiteral("csv"), QStringLiteral("pdf")});
        if (!path.isEmpty()) exportTo(path);
    });
    connect(m_print, &QAction::triggered, this, &PlanPage::print);
    connect(m_why, &QAction::triggered, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty()) m_workspace.selectNode(m_model->row(rows.front().row()).node);
        emit m_workspace.pageRequested(QStringLiteral("explain/prescribed"));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanPage::showWhy);
    showWhy();
    m_export->setEnabled(false);
    m_print->setEnabled(false);
    retranslate();
}

QWidget* PlanPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* outer = new QHBoxLayout(content);
    outer->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(kWidest);
    outer->addWidget(inner);
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kL);

    auto* verdict = new Card({}, inner);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kM);
    m_icon = new QLabel(verdict);
    m_headline = makeLabel("figure", verdict);
    line->addWidget(m_icon);
    line->addWidget(m_headline, 1);
    m_verdict = makeLabel("", verdict);
    verdict->body()->addLayout(line);
    verdict->body()->addLayout(textColumn(m_verdict));
    verdict->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    rows->addWidget(verdict);

    m_card = new Card({}, inner);
    m_model = new PlanModel(this);
    m_delegate = new PlanDelegate(this);
    m_table = new QTableView(m_card);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    dressTable(*m_table);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(PlanModel::Exercise, QHeaderView::Stretch);
    m_card->body()->addWidget(m_table, 1);
    rows->addWidget(m_card, 1);
    m_nothing = makeLabel("secondary", inner);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    rows->addWidget(m_nothing, 1);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { m_workspace.selectNode(m_model->row(index.row()).node); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { m_workspace.selectNode(m_model->row(index.row()).node); });
    return content;
}

void PlanPage::retranslate()
{
    m_states->setSentences(tr("What to lift next time, and why. It needs a log first."), {});
    m_states->retranslate();
    m_card->setTitle(tr("Next session per exercise"));
    m_table->setAccessibleName(tr("Next session per exercise"));
    m_nothing->setText(tr("No exercise was done in the last 60 days of the log, so there is nothing to continue."));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Save the plan as CSV or PDF"));
    m_print->setText(tr("Print…"));
    m_why->setText(tr("Why?"));
    m_why->setToolTip(tr("Explain what the model prescribes for the selected exercise"));
}

void PlanPage::refreshLook()
{
    retranslate();
    if (m_plan) showPlan();
}

}  // namespace liftgraph::ui
