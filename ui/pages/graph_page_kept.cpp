// Views of the graph that are kept in the library under a name, and how its map is arranged.

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

#include "core/log/log_store.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/node_colors.h"
#include "ui/pages/graph_page.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr const char* kLayoutNames[] = {"timeline", "map", "week", "embedding"};  // by SceneKind

SceneKind kindNamed(const std::string& name)
{
    const auto* found = std::find(std::begin(kLayoutNames), std::end(kLayoutNames), name);
    return found == std::end(kLayoutNames) ? SceneKind::Timeline : SceneKind(found - std::begin(kLayoutNames));
}

struct Kept {
    std::vector<log::StoredView> views;
    std::string arrangement;
};

Result<Kept> readKept(const std::string& library, std::int64_t athlete)
{
    const auto store = log::LogStore::open(library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    auto views = store->views(athlete);
    if (!views) return Failure(views.error());
    auto arrangement = store->arrangement(athlete);
    if (!arrangement) return Failure(arrangement.error());
    return Kept{std::move(*views), std::move(*arrangement)};
}

}  // namespace

void GraphPage::loadKept()
{
    const auto athlete = m_workspace.athlete();
    if (!athlete) return;
    const auto work = [library = m_workspace.libraryPath().toStdString(), id = athlete->id](const JobContext&) { return readKept(library, id); };
    m_workspace.jobs()->start<Kept>(tr("Reading kept views"), this, work, [this, id = athlete->id, library = m_workspace.libraryPath()](Result<Kept> kept) {
        if (id != m_shownAthlete || library != m_shownLibrary) return;
        if (!kept && kept.error().code != ErrorCode::Cancelled) emit m_workspace.failed(kept.error());
        bool news = !std::exchange(m_keptLoaded, true);
        if (kept) {
            m_keptViews = std::move(kept->views);
            // Only the first reading says how the map is arranged; from then on this page knows better.
            if (!std::exchange(m_keptKnown, true) && !kept->arrangement.empty()) {
                auto arrangement = graph::arrangementFromJson(kept->arrangement);
                if (!arrangement) emit m_workspace.failed(arrangement.error());
                if (arrangement) {
                    // What was put somewhere before the reading came to an end stays there.
                    for (const auto& [exercise, at] : m_arrangement.pinned) arrangement->pinned[exercise] = at;
                    for (const auto& [entry, by] : m_arrangement.shifted) arrangement->shifted[entry] = by;
                    m_arrangement = std::move(*arrangement);
                    m_mapLayout.reset();
                    news = true;
                }
            }
        }
        if (m_keptKnown && std::exchange(m_keepWanted, false)) keepArrangement();
        if (!news) return;
        const QSignalBlocker quiet(m_method);
        m_method->setCurrentIndex(int(m_arrangement.method));
        if (m_kind == SceneKind::Map || m_kind == SceneKind::Week) rebuild(m_kind == SceneKind::Week);
    });
}

void GraphPage::changeKept(const QString& title, std::function<Result<void>(log::LogStore&)> change)
{
    const auto work = [library = m_workspace.libraryPath().toStdString(), change = std::move(change)](const JobContext&) -> Result<bool> {
        auto store = log::LogStore::open(library, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        if (const Result<void> done = change(*store); !done) return Failure(done.error());
        return true;
    };
    m_workspace.jobs()->start<bool>(title, this, work, [this](const Result<bool>& done) {
        if (!done && done.error().code != ErrorCode::Cancelled) emit m_workspace.failed(done.error());
    });
}

void GraphPage::keepArrangement()
{
    // As long as nobody knows what is kept, it must not be replaced; reading is tried once more.
    if (!m_keptKnown) {
        m_keepWanted = true;
        return loadKept();
    }
    changeKept(tr("Keeping the map"), [id = m_shownAthlete, json = graph::toJson(m_arrangement)](log::LogStore& store) { return store.saveArrangement(id, json); });
}

graph::SavedView GraphPage::currentView() const
{
    graph::SavedView view;
    view.layout = kLayoutNames[std::size_t(m_kind)];
    view.filter = m_filter;
    view.colorBy = m_kind == SceneKind::Map ? m_mapColor : m_entryColor;
    view.sizeBy = m_kind == SceneKind::Map ? m_mapSize : m_entrySize;
    view.projection = m_projection->currentData().toInt() == int(graph::EmbeddingMethod::Umap) ? "umap" : "pca";
    view.weekSpan = m_weeks;
    if (m_range && m_kind == SceneKind::Week) view.weekStart = m_range->first;
    if (view.weekStart && m_weeks == kAnyDays) view.weekEnd = m_range->last;
    const QRectF area = m_view->transform().toWorld(QRectF(m_view->rect()));
    if (m_kind == SceneKind::Timeline) view.firstDay = m_view->scene().firstDay;
    view.left = area.left();
    view.top = area.top();
    view.right = area.right();
    view.bottom = area.bottom();
    return view;
}

void GraphPage::showView(const graph::SavedView& view)
{
    const SceneKind kind = kindNamed(view.layout);
    if (kind == SceneKind::Embedding && !m_workspace.run()) {
        emit m_workspace.noted(tr("This view shows what a model sees. Train a model first."));
        return;
    }
    const graph::NodeFilter filter = view.filter;
    (kind == SceneKind::Map ? m_mapColor : m_entryColor) = view.colorBy;
    (kind == SceneKind::Map ? m_mapSize : m_entrySize) = view.sizeBy;
    m_weeks = view.weekSpan;
    if (const int projection = m_projection->findData(int(view.projection == "umap" ? graph::EmbeddingMethod::Umap : graph::EmbeddingMethod::Pca));
        kind == SceneKind::Embedding && projection != m_projection->currentIndex()) {
        const QSignalBlocker quiet(m_projection);
        m_projection->setCurrentIndex(projection);
        m_embedding.reset();
    }
    setFilter(filter, tr("Open view"));
    showLayout(kind);
    if (kind == SceneKind::Week && view.weekStart) {
        m_range = view.weekEnd ? DayRange{*view.weekStart, *view.weekEnd} : rangeAt(*view.weekStart, m_weeks);
        rebuild(false);
    }
    if (view.right <= view.left) return;
    m_areaWanted = QRectF(QPointF(view.left, view.top), QPointF(view.right, view.bottom));
    // The log may begin on another day than it did.
    if (kind == SceneKind::Timeline && view.firstDay && m_view->scene().kind == kind) m_areaWanted->translate(*view.firstDay - m_view->scene().firstDay, 0.0);
    if (m_view->scene().kind == kind) showArea(*std::exchange(m_areaWanted, std::nullopt));
}

void GraphPage::showArea(const QRectF& area)
{
    const QRectF whole = m_view->transform().toWorld(QRectF(m_view->rect()));
    if (whole.isEmpty()) return;
    m_view->zoomAt(QRectF(m_view->rect()).center(), whole.width() / area.width());
    const QPointF away = QRectF(m_view->rect()).center() - m_view->transform().toScreen(area.center());
    m_view->panBy(away.toPoint());
}

void GraphPage::keepView(const QString& name)
{
    const log::StoredView view{0, m_shownAthlete, name.trimmed().toStdString(), graph::toJson(currentView())};
    changeKept(tr("Keeping the view"), [view](log::LogStore& store) -> Result<void> {
        if (const auto saved = store.saveView(view); !saved) return Failure(saved.error());
        return {};
    });
    loadKept();
}

void GraphPage::renameView(qint64 id, const QString& name)
{
    changeKept(tr("Renaming the view"), [id, text = name.trimmed().toStdString()](log::LogStore& store) { return store.renameView(id, text); });
    loadKept();
}

void GraphPage::removeView(qint64 id)
{
    changeKept(tr("Removing the view"), [id](log::LogStore& store) { return store.removeView(id); });
    loadKept();
}

QString GraphPage::askName(const QString& title, const QString& proposed)
{
    bool agreed = false;
    const QString name = QInputDialog::getText(this, title, tr("Name"), QLineEdit::Normal, proposed, &agreed);
    return agreed ? name.trimmed() : QString();
}

void GraphPage::fillViewsMenu()
{
    m_viewsMenu->clear();
    for (const log::StoredView& view : m_keptViews)
        m_viewsMenu->addAction(QString::fromStdString(view.name).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, json = view.json] {
            if (const auto kept = graph::viewFromJson(json))
                showView(*kept);
            else
                emit m_workspace.failed(kept.error());
        });
    if (!m_keptViews.empty()) m_viewsMenu->addSeparator();
    m_viewsMenu->addAction(tr("Keep this view…"), this, [this] {
        if (const QString name = askName(tr("Keep this view"), {}); !name.isEmpty()) keepView(name);
    });
    if (m_keptViews.empty()) return;
    auto* rename = m_viewsMenu->addMenu(tr("Rename"));
    auto* remove = m_viewsMenu->addMenu(tr("Remove"));
    for (const log::StoredView& view : m_keptViews) {
        const QString name = QString::fromStdString(view.name), shown = QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
        rename->addAction(shown, this, [this, id = view.id, name] {
            if (const QString wanted = askName(tr("Rename the view"), name); !wanted.isEmpty() && wanted != name) renameView(id, wanted);
        });
        remove->addAction(shown, this, [this, id = view.id] { removeView(id); });
    }
}

}  // namespace liftgraph::ui
