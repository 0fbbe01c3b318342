#include "app/log_speed.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QTextStream>
#include <QThread>
#include <QTreeView>
#include <algorithm>
#include <vector>

#include "ui/main_window.h"
#include "ui/pages/log_page.h"
#include "ui/workspace.h"

namespace liftgraph::app {

namespace {

constexpr int kKeys = 300;
constexpr int kRepeatMs = 33;  // a key held down comes about 30 times a second
constexpr int kRestMs = 400;   // after which everything that waits for the keys to rest has been drawn
constexpr int kLongestWaitMs = 120000;

double msSince(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

/// What a key costs until all that follows from it is painted; then it is held until it comes again.
double keyMs(QTreeView& tree, int key)
{
    QElapsedTimer clock;
    clock.start();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(&tree, &event);
    }
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const double took = msSince(clock);
    while (clock.elapsed() < kRepeatMs) {
        QThread::msleep(1);
        QCoreApplication::processEvents();
    }
    return took;
}

/// The longest wait of the event loop while the keys rest and what waited for that is drawn.
double restMs()
{
    QElapsedTimer whole;
    whole.start();
    double longest = 0.0;
    while (whole.elapsed() < kRestMs) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, msSince(clock));
        QThread::msleep(1);
    }
    return longest;
}

template <class Next>
QJsonObject measure(QTreeView& tree, const char* what, Next&& next)
{
    std::vector<double> times;
    for (int i = 0; i < kKeys; ++i) {
        const int key = next(i);
        if (key != 0) times.push_back(keyMs(tree, key));
    }
    std::sort(times.begin(), times.end());
    return {{"what", QLatin1String(what)}, {"keys", qint64(times.size())}, {"median_ms", times[times.size() / 2]}, {"p95_ms", times[times.size() * 95 / 100]},
            {"longest_ms", times.back()}, {"rest_ms", restMs()}};
}

}  // namespace

int measureLogView(ui::MainWindow& window, ui::Workspace& workspace)
{
    QElapsedTimer clock;
    clock.start();
    while ((!workspace.snapshot() || workspace.jobs()->busy()) && clock.elapsed() < kLongestWaitMs) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    auto* page = window.findChild<ui::LogPage*>();
    auto* tree = page != nullptr ? page->findChild<QTreeView*>() : nullptr;
    if (!workspace.snapshot() || tree == nullptr || tree->model()->rowCount() == 0) return 1;
    window.showPage(QStringLiteral("log"));
    tree->setFocus();
    restMs();
    const auto begin = [&](int session) {
        tree->collapseAll();
        tree->setCurrentIndex(tree->model()->index(session, 0));
        restMs();
    };
    QJsonArray figures;
    begin(0);
    figures.append(measure(*tree, "Down over closed sessions", [](int) { return int(Qt::Key_Down); }));
    begin(0);
    // Open, down into it; where a row cannot be opened any further Right goes to the next one by itself.
    figures.append(measure(*tree, "Right and Down by turns", [](int i) { return i % 2 == 0 ? int(Qt::Key_Right) : int(Qt::Key_Down); }));
    figures.append(measure(*tree, "Up over entries and sets", [](int) { return int(Qt::Key_Up); }));
    begin(500);
    figures.append(measure(*tree, "Right and Left by turns", [](int i) { return i % 2 == 0 ? int(Qt::Key_Right) : int(Qt::Key_Left); }));
    begin(0);
    figures.append(measure(*tree, "Page Down", [](int) { return int(Qt::Key_PageDown); }));
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}

}  // namespace liftgraph::app
