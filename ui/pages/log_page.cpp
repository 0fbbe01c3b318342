#include "ui/pages/log_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QTreeView>
#include <algorithm>
#include <map>

#include "ui/charts/card.h"
#include "ui/empty_state.h"
#include "ui/models/log_tree_model.h"
#include "ui/pages/log_editor.h"
#include "ui/pages/log_page_details.h"
#include "ui/pages/log_page_tiles.h"
#include "ui/pages/trend_card.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kUnfoldAtMost = 300;  // sessions that a filter opens at once
constexpr int kNameLetters = 28;    // an exercise's name, "Incline Bench Press (Barbell)", comes before notes, rest, the number of sets and the effort
constexpr int kNotesLetters = 14;
constexpr int kRestMs = 50;         // a key held down comes sooner again: details and trend, which take longer than a frame, follow when it rests

}  // namespace

Page* createLogPage(Workspace& workspace, QWidget* parent) { return new LogPage(workspace, parent); }

LogPage::LogPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent)
{
    m_detailsAction = new QAction(themedIcon(QStringLiteral("details")), {}, this);
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    m_detailsAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+I")));
    m_importAction = new QAction(this);
    connect(m_importAction, &QAction::triggered, this, [this] { emit m_workspace.pageRequested(QStringLiteral("import")); });
    m_empty = new EmptyState(QStringLiteral("log"), {}, m_importAction, this);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    m_atRest = new QTimer(this);
    m_atRest->setSingleShot(true);
    m_atRest->setInterval(kRestMs);
    connect(m_atRest, &QTimer::timeout, this, [this] {
        const auto place = m_model->placeOf(m_tree->currentIndex());
        if (place.session >= 0) showPlace(place.session, place.entry);
    });
    m_editor = new LogEditor(m_workspace, m_tree, m_model, this);
    m_empty->addChoice(m_editor->addSessionAction());
    connectAll();
    setWords();
    takeLog();
}

QList<QAction*> LogPage::editActions() { return m_editor->actions(); }

workflow::SnapshotPtr LogPage::snapshot() const
{
    const auto snapshot = m_workspace.snapshot();
    return snapshot && &snapshot->logs.front() == m_workspace.log().get() ? snapshot : nullptr;
}

void LogPage::connectAll()
{
    connect(m_detailsAction, &QAction::toggled, this, [this](bool on) { m_details->setVisible(on && !m_trend->enlarged()); });
    connect(m_trend, &TrendCard::enlargedChanged, this, [this](bool enlarged) {
        m_tiles->setVisible(!enlarged);
        m_treeCard->setVisible(!enlarged);
        m_details->setVisible(!enlarged && m_detailsAction->isChecked());
        if (enlarged) m_trend->chart()->setFocus();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LogPage::filterChanged);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogPage::currentMoved);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, [this] { unfold(); });
    connect(&m_workspace, &Workspace::logChanged, this, &LogPage::takeLog);
    connect(&m_workspace, &Workspace::snapshotChanged, this, &LogPage::takeSnapshot);
    connect(&m_workspace, &Workspace::selectionChanged, this, &LogPage::showNode);
    connect(&m_workspace, &Workspace::markedChanged, this, &LogPage::showMarked);
    connect(m_workspace.jobs(), &JobRunner::changed, this, [this] {
        if (m_stack->currentIndex() == 0) setWords();
    });
    connect(&m_workspace, &Workspace::preferencesChanged, this, &LogPage::refreshLook);
}

void LogPage::setWords()
{
    m_detailsAction->setText(tr("Details"));
    m_detailsAction->setToolTip(tr("Show or hide the details of the selected entry (Ctrl+I)"));
    m_importAction->setText(tr("Import a log"));
    m_filter->setPlaceholderText(tr("Filter by exercise, session or note"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_tree->setAccessibleName(tr("Sessions, entries and sets"));
    const bool opening = m_workspace.jobs()->busy();
    m_empty->setSentence(opening ? tr("The log is being opened.") : tr("There is no training here yet. Import the log you already keep."));
    m_importAction->setEnabled(!opening);
    m_trend->setWords();
}

void LogPage::chooseBody()
{
    const auto log = m_workspace.log();
    m_stack->setCurrentIndex(log && !log->sessions.empty() ? 1 : 0);
    setWords();
}

void LogPage::takeLog()
{
    const auto log = m_workspace.log();
    const bool another = !log || !m_model->ids() || !m_workspace.logIds() || m_model->ids()->athlete != m_workspace.logIds()->athlete;
    m_editor->remember();
    chooseBody();
    if (!log) {
        m_details->clear();
        m_model->setLog(nullptr, m_workspace.unit());
        m_trend->showSelection(nullptr, -1, -1);
        return;
    }
    m_tiles->show(log::countLog(*log), m_workspace.unit());
    m_hasNotes = std::any_of(log->sessions.begin(), log->sessions.end(), [](const auto& session) {
        return !session.note.empty() || std::any_of(session.entries.begin(), session.entries.end(), [](const auto& e) { return !e.note.empty(); });
    });
    m_following = true;
    m_model->setLog(log, m_workspace.unit(), m_workspace.logIds());
    fitColumns();
    if (!another) {
        m_followsEdit = m_editor->restore();
    } else {
        m_details->clear();
        unfold();
        const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
        if (first.isValid()) m_tree->setCurrentIndex(first);
    }
    m_following = false;
}

void LogPage::takeSnapshot()
{
    if (m_workspace.log()) m_model->replaceLog(m_workspace.log());
    chooseBody();
    if (!snapshot()) {
        m_details->clear();
        m_trend->showSelection(nullptr, -1, -1);
        return;
    }
    const auto place = m_model->placeOf(m_tree->currentIndex());
    const int node = nodeOf(place.session, place.entry);
    if (m_followsEdit && node >= 0) m_workspace.selectNode(node);
    m_followsEdit = false;
    if (place.session >= 0) return showPlace(place.session, place.entry);
    if (m_workspace.selectedNode() >= 0) showNode(m_workspace.selectedNode());
}

void LogPage::filterChanged(const QString& text)
{
    m_model->setFilter(text);
    unfold();
}

void LogPage::unfold()
{
    const int sessions = m_model->rowCount();
    if (!m_filter->text().trimmed().isEmpty() && sessions <= kUnfoldAtMost)
        m_tree->expandToDepth(0);
    else if (sessions > 0)
        m_tree->expand(m_model->index(0, 0));
    if (m_workspace.selectedNode() >= 0) showNode(m_workspace.selectedNode());
}

int LogPage::nodeOf(int session, int entry) const
{
    const auto snapshot = this->snapshot();
    if (!snapshot || session < 0 || entry < 0) return -1;
    const std::string& name = snapshot->logs.front().sessions[std::size_t(session)].entries[std::size_t(entry)].exercise;
    const auto& nodes = snapshot->nodes.nodes;
    auto at = std::lower_bound(nodes.begin(), nodes.end(), session, [](const features::Node& node, int wanted) { return node.session < wanted; });
    for (; at != nodes.end() && at->session == session; ++at)
        if (snapshot->nodes.exercises[std::size_t(at->exercise)].name == name) return int(at - nodes.begin());
    return -1;
}

void LogPage::currentMoved()
{
    const auto place = m_model->placeOf(m_tree->currentIndex());
    if (place.session < 0 || !snapshot()) return;
    m_atRest->start();
    const int node = nodeOf(place.session, place.entry);
    if (node < 0 || m_following) return;
    m_following = true;
    m_workspace.selectNode(node);
    m_following = false;
}

void LogPage::showPlace(int session, int entry)
{
    m_atRest->stop();
    const auto snapshot = this->snapshot();
    if (!snapshot) return;
    if (entry < 0)
        m_details->showSession(snapshot, session, m_workspace.unit());
    else
        m_details->showEntry(snapshot, session, entry, nodeOf(session, entry), m_workspace.unit());
    showTrend();
}

void LogPage::showNode(int node)
{
    const auto snapshot = this->snapshot();
    if (m_following || !snapshot || node < 0) return;
    const auto at = m_model->placeOf(m_tree->currentIndex());
    if (at.set >= 0 && nodeOf(at.session, at.entry) == node) return showPlace(at.session, at.entry);
    const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
    const std::string& name = snapshot->nodes.exercises[std::size_t(n.exercise)].name;
    const auto& entries = snapshot->logs.front().sessions[std::size_t(n.session)].entries;
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const log::Entry& e) { return e.exercise == name; });
    if (entry == entries.end()) return;
    const int place = int(entry - entries.begin());
    const QModelIndex row = m_model->indexOf(n.session, place);
    m_following = true;
    if (row.isValid()) {
        m_tree->setCurrentIndex(row);
        m_tree->scrollTo(row);
    }
    m_following = false;
    showPlace(n.session, place);
}

void LogPage::showMarked()
{
    const auto snapshot = this->snapshot();
    if (!snapshot || m_workspace.markedNodes().empty()) return;
    QItemSelection rows;
    QModelIndex first;
    for (const int node : m_workspace.markedNodes()) {
        const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
        const auto& entries = snapshot->logs.front().sessions[std::size_t(n.session)].entries;
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            if (entries[entry].exercise != snapshot->nodes.exercises[std::size_t(n.exercise)].name) continue;
            const QModelIndex row = m_model->indexOf(n.session, int(entry));
            if (!row.isValid()) continue;
            m_tree->expand(row.parent());
            rows.select(row, row);
            first = row;
        }
    }
    m_tree->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) m_tree->scrollTo(first);
}

void LogPage::showTrend()
{
    const auto place = m_model->placeOf(m_tree->currentIndex());
    const auto snapshot = this->snapshot();
    if (!snapshot) return;
    const int node = place.session < 0 ? m_workspace.selectedNode() : nodeOf(place.session, std::max(place.entry, 0));
    m_trend->showSelection(snapshot, node >= 0 ? snapshot->nodes.nodes[std::size_t(node)].exercise : -1, node);
}

void LogPage::fitColumns()
{
    const QFontMetrics metrics(figureFont());
    const QFontMetrics caption(textFont(TextRole::Caption));
    int left = m_tree->viewport()->width();
    std::map<int, int> widths;
    const auto fit = [&](int column, const QString& widest) {
        const QString head = m_model->headerData(column, Qt::Horizontal).toString();
        const int arrow = column == LogTreeModel::Sets || column == LogTreeModel::Volume ? space::kL : 0;
        widths[column] = std::max(metrics.horizontalAdvance(widest), caption.horizontalAdvance(head) + arrow) + 2 * space::kS + space::kM;
        m_tree->setColumnWidth(column, widths[column]);
        left -= widths[column];
    };
    fit(LogTreeModel::Sets, QStringLiteral("000"));
    fit(LogTreeModel::Load, QStringLiteral("000.00"));
    fit(LogTreeModel::Reps, QStringLiteral("0000"));
    fit(LogTreeModel::Effort, QStringLiteral("0 RIR"));
    fit(LogTreeModel::Rest, QStringLiteral("0 min 00 s"));
    fit(LogTreeModel::Volume, QStringLiteral("00,000"));
    const int letter = metrics.averageCharWidth(), name = kNameLetters * letter + 2 * m_tree->indentation();
    for (const int column : {int(LogTreeModel::Rest), int(LogTreeModel::Sets), int(LogTreeModel::Effort)}) {
        const bool hidden = left < name;
        if (hidden) left += widths[column];
        m_tree->setColumnHidden(column, hidden);
    }
    const bool notes = m_hasNotes && left >= name + kNotesLetters * letter;
    m_tree->setColumnHidden(LogTreeModel::Notes, !notes);
    left = std::max(left, space::kDetails / 2);
    const int named = notes ? std::max(name, left * 3 / 5) : left;
    m_tree->setColumnWidth(LogTreeModel::Name, named);
    if (notes) m_tree->setColumnWidth(LogTreeModel::Notes, left - named);
}

bool LogPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
        showTrend();
    }
    // Opening a row selects nothing, but the keys do not rest.
    if (watched == m_tree && event->type() == QEvent::KeyPress && m_atRest->isActive()) m_atRest->start();
    return Page::eventFilter(watched, event);
}

void LogPage::refreshLook()
{
    setWords();
    m_model->retranslate();
    m_model->setUnit(m_workspace.unit());
    m_trend->refreshLook();
    m_details->refreshLook();
    m_editor->setWords();
    if (const auto log = m_workspace.log()) {
        m_tiles->show(log::countLog(*log), m_workspace.unit());
        fitColumns();
        unfold();
        const auto place = m_model->placeOf(m_tree->currentIndex());
        if (place.session >= 0) showPlace(place.session, place.entry);
    } else {
        m_details->clear();
    }
    m_tiles->refreshLook();
}

}  // namespace liftgraph::ui
