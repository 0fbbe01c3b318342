// The log as a tree: what its rows say, how it is filtered and sorted, and that selecting here selects everywhere.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QChart>
#include <QComboBox>
#include <QDateTimeAxis>
#include <QFile>
#include <QImage>
#include <QLineSeries>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QValueAxis>
#include <QWheelEvent>

#include "ui/charts/card.h"
#include "ui/charts/entry_text.h"
#include "ui/models/log_tree_model.h"
#include "ui/pages/log_page.h"
#include "ui/pages/log_page_details.h"
#include "ui/pages/trend_card.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

log::Set workSet(double kg, double reps)
{
    log::Set set;
    set.loadKg = kg;
    set.reps = reps;
    return set;
}

/// `count` sessions a day apart from 1 January 2024: squat and, on even days, bench press with a warm-up.
std::shared_ptr<log::TrainingLog> drawLog(int count)
{
    auto log = std::make_shared<log::TrainingLog>();
    for (int i = 0; i < count; ++i) {
        log::Session session;
        session.start = log::LocalDay(std::chrono::year(2024) / 1 / 1) + std::chrono::days(i);
        session.title = i % 2 == 0 ? "Push" : "Legs";
        session.entries.push_back({"Squat (Barbell)", "", {}, {}, {workSet(100 + i, 5), workSet(100 + i, 5)}});
        if (i % 2 == 0) {
            log::Set warmUp = workSet(20, 10);
            warmUp.kind = log::SetKind::WarmUp;
            session.entries.push_back({"Bench Press (Barbell)", "paused", {}, {}, {warmUp, workSet(60, 8)}});
        }
        log->sessions.push_back(session);
    }
    return log;
}

std::shared_ptr<import::ImportedFile> drawFile(int count)
{
    auto file = std::make_shared<import::ImportedFile>();
    file->log = *drawLog(count);
    file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
    for (auto& session : file->log.sessions)
        for (auto& entry : session.entries)
            for (auto& set : entry.sets) set.origin = {0, 2};
    return file;
}

QString textOf(const LogTreeModel& model, const QModelIndex& row, int column)
{
    return model.index(row.row(), column, row.parent()).data().toString();
}

}  // namespace

class LogPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("liftgraph-test"));
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void modelKeepsItsContract()
    {
        LogTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLog(drawLog(6), Unit::Kilogram);
        model.setFilter(QStringLiteral("bench"));
        model.sort(LogTreeModel::Volume, Qt::AscendingOrder);
        model.setFilter({});
        model.setLog(nullptr, Unit::Pound);
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsSayWhatWasDone()
    {
        LogTreeModel model;
        model.setLog(drawLog(3), Unit::Kilogram);
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex newest = model.index(0, 0);
        QCOMPARE(newest.data().toString(), QStringLiteral("Wed 3 Jan 2024 · Push"));
        QCOMPARE(textOf(model, newest, LogTreeModel::Sets), QStringLiteral("3"));
        QCOMPARE(textOf(model, newest, LogTreeModel::Volume), QStringLiteral("1,500"));
        const QModelIndex bench = model.index(1, 0, newest);
        QCOMPARE(bench.data().toString(), QStringLiteral("Bench Press (Barbell)"));
        QCOMPARE(textOf(model, bench, LogTreeModel::Load), QStringLiteral("60"));
        QCOMPARE(textOf(model, bench, LogTreeModel::Reps), QStringLiteral("8"));
        QCOMPARE(model.index(0, 0, bench).data().toString(), QStringLiteral("Warm-up"));
        QCOMPARE(model.index(1, 0, bench).data().toString(), QStringLiteral("Set 1"));
        model.setUnit(Unit::Pound);
        QCOMPARE(model.headerData(LogTreeModel::Load, Qt::Horizontal).toString(), QStringLiteral("Weight (lb)"));
        QCOMPARE(textOf(model, model.index(1, 0, model.index(0, 0)), LogTreeModel::Load), QStringLiteral("132.28"));
    }

    void filterKeepsWhatIsAskedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<int>("entriesOfFirst");
        QTest::newRow("exercise") << QStringLiteral("bench") << 3 << 1;
        QTest::newRow("case and spaces") << QStringLiteral("  SQUAT ") << 6 << 1;
        QTest::newRow("session") << QStringLiteral("push") << 3 << 2;
        QTest::newRow("nothing") << QStringLiteral("rowing") << 0 << 0;
        QTest::newRow("empty") << QString() << 6 << 1;
    }

    void filterKeepsWhatIsAskedFor()
    {
        QFETCH(QString, text);
        QFETCH(int, sessions);
        QFETCH(int, entriesOfFirst);
        LogTreeModel model;
        model.setLog(drawLog(6), Unit::Kilogram);
        model.setFilter(text);
        QCOMPARE(model.rowCount(), sessions);
        if (sessions > 0) QCOMPARE(model.rowCount(model.index(0, 0)), entriesOfFirst);
    }

    void sortsByDateAndVolume()
    {
        LogTreeModel model;
        model.setLog(drawLog(4), Unit::Kilogram);
        model.sort(LogTreeModel::Name, Qt::AscendingOrder);
        QCOMPARE(model.placeOf(model.index(0, 0)).session, 0);
        model.sort(LogTreeModel::Volume, Qt::DescendingOrder);
        QCOMPARE(model.placeOf(model.index(0, 0)).session, 2);
        const QModelIndex bench = model.indexOf(0, 1);
        QVERIFY(bench.isValid());
        QCOMPARE(model.placeOf(bench).entry, 1);
        QCOMPARE(bench.data().toString(), QStringLiteral("Bench Press (Barbell)"));
    }

    void tenThousandSessionsBuildNothingPerRow()
    {
        LogTreeModel model;
        const auto log = drawLog(10000);
        int asked = 0;
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setModel(&model);
        view.resize(600, 400);
        view.show();
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { ++asked; });
        model.setLog(log, Unit::Kilogram);
        QCOMPARE(model.rowCount(), 10000);
        QCOMPARE(asked, 0);
        const QModelIndex oldest = model.index(9999, 0);
        view.scrollTo(oldest);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(oldest)));
        QCOMPARE(model.placeOf(oldest).session, 0);
    }

    void selectingHereSelectsEverywhere()
    {
        QTemporaryDir folder;
        Workspace workspace;
        QVERIFY(workspace.openLibrary(folder.filePath(QStringLiteral("a.liftgraph"))).has_value());
        LogPage page(workspace);
        page.resize(1200, 700);
        page.show();
        workspace.storeImport(drawFile(6));
        QTRY_VERIFY(workspace.snapshot() != nullptr);
        auto* tree = page.findChild<QTreeView*>();
        QVERIFY(tree);
        const QModelIndex session = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(session));
        tree->setFocus();
        tree->setCurrentIndex(session);
        QTest::keyClick(tree, Qt::Key_Down);
        QVERIFY(workspace.selectedNode() >= 0);
        const auto& nodes = workspace.snapshot()->nodes;
        QCOMPARE(nodes.nodes[std::size_t(workspace.selectedNode())].session, 5);
        workspace.selectNode(0);
        const auto* model = qobject_cast<LogTreeModel*>(tree->model());
        QVERIFY(model);
        QCOMPARE(model->placeOf(tree->currentIndex()).session, 0);
        auto* filter = page.findChild<QLineEdit*>();
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("bench"));
        QCOMPARE(tree->model()->rowCount(), 3);
    }

    void trendShowsTheExerciseAndSelects()
    {
        QTemporaryDir folder;
        Workspace workspace;
        QVERIFY(workspace.openLibrary(folder.filePath(QStringLiteral("a.liftgraph"))).has_value());
        LogPage page(workspace);
        page.resize(1200, 900);
        page.show();
        workspace.storeImport(drawFile(6));
        QTRY_VERIFY(workspace.snapshot() != nullptr);
        auto* trend = page.findChild<TrendChart*>();
        QVERIFY(trend);
        QTRY_VERIFY(trend->chart()->plotArea().width() > 100);
        const auto& nodes = workspace.snapshot()->nodes.nodes;
        workspace.selectNode(trend->points().back().node);
        QCOMPARE(trend->points().size(), std::size_t(6));  // squats
        const auto* line = qobject_cast<QLineSeries*>(trend->chart()->series().front());
        QVERIFY(line);
        QCOMPARE(line->count(), 6);
        for (std::size_t i = 0; i < 6; ++i) {
            const DatePoint& point = trend->points()[i];
            QCOMPARE(nodes[std::size_t(point.node)].session, int(i));
            QVERIFY(std::abs(point.value - (100.0 + double(i)) * (1.0 + 5.0 / 30.0)) < 1e-9);
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(qint64(line->at(int(i)).x())).date(), QDate(2024, 1, 1).addDays(qint64(i)));
            // Where a click is looked for is where the point is drawn.
            const QPointF drawn = trend->chart()->mapToPosition(line->at(int(i)));
            QVERIFY(QLineF(trend->positionOf(i), drawn).length() <= 1.5);
            QVERIFY(trend->chart()->plotArea().adjusted(-1, -1, 1, 1).contains(drawn));
        }
        QTest::mouseClick(trend->viewport(), Qt::LeftButton, {}, trend->positionOf(2).toPoint());
        QCOMPARE(workspace.selectedNode(), trend->points()[2].node);
        QCOMPARE(trend->selected(), trend->points()[2].node);
        QTest::keyClick(trend, Qt::Key_Right);
        QCOMPARE(workspace.selectedNode(), trend->points()[3].node);
        QTest::mouseClick(trend->viewport(), Qt::LeftButton, {}, trend->chart()->plotArea().topLeft().toPoint() + QPoint(2, 2));
        QCOMPARE(workspace.selectedNode(), trend->points()[3].node);
        page.findChild<QComboBox*>(QStringLiteral("trendQuantity"))->setCurrentIndex(int(features::TrendQuantity::Volume));
        QCOMPARE(trend->points().front().value, 1000.0);
        QVERIFY(trend->csv().startsWith(QStringLiteral("date,exercise,Volume (kg),record\n2024-01-01,Squat (Barbell),1000,no\n2024-01-02,Squat (Barbell),1010,yes\n")));
    }

    void detailsAndTrendFollowWhenTheKeysRest()
    {
        QTemporaryDir folder;
        Workspace workspace;
        QVERIFY(workspace.openLibrary(folder.filePath(QStringLiteral("a.liftgraph"))).has_value());
        LogPage page(workspace);
        page.resize(1200, 900);
        page.show();
        workspace.storeImport(drawFile(19));
        QTRY_VERIFY(workspace.snapshot() != nullptr && !workspace.jobs()->busy());
        auto* tree = page.findChild<QTreeView*>();
        auto* trend = page.findChild<TrendChart*>();
        tree->collapseAll();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        const auto details = [&] { return page.findChild<EntryDetails*>()->findChild<Card*>()->title(); };
        QTRY_COMPARE(details(), QStringLiteral("Push"));
        const auto before = trend->subject().scope.exercise;
        // Held down: the row and what is selected everywhere move at once, what is drawn of it waits.
        for (int i = 0; i < 3; ++i) QTest::keyClick(tree, i == 0 ? Qt::Key_Right : Qt::Key_Down);
        const int node = workspace.selectedNode();
        QVERIFY(node >= 0);
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Bench Press (Barbell)"));
        QCOMPARE(exerciseName(*workspace.snapshot(), node), QStringLiteral("Bench Press (Barbell)"));
        QCOMPARE(details(), QStringLiteral("Push"));
        QCOMPARE(trend->subject().scope.exercise, before);
        QTRY_COMPARE(details(), QStringLiteral("Bench Press (Barbell)"));
        QCOMPARE(trend->selected(), node);
        QCOMPARE(trend->subject().scope.exercise, workspace.snapshot()->nodes.nodes[std::size_t(node)].exercise);
    }

    void aLongTitleOfACardIsReadWhole()
    {
        Card card;
        card.wrapTitle();
        card.resize(200, 300);
        card.setTitle(QStringLiteral("Behind the Neck Press, Seated, Smith Machine"));
        card.show();
        const auto* title = card.findChild<QLabel*>();
        QVERIFY(title->width() <= 200);
        QVERIFY(title->height() >= title->heightForWidth(title->width()));
        QVERIFY(title->height() > 2 * title->fontMetrics().height() - 2);
    }

    void trendOfMusclesRangesAndRecords()
    {
        QTemporaryDir folder;
        Workspace workspace;
        QVERIFY(workspace.openLibrary(folder.filePath(QStringLiteral("a.liftgraph"))).has_value());
        LogPage page(workspace);
        page.resize(1000, 560);
        page.show();
        workspace.storeImport(drawFile(60));
        QTRY_VERIFY(workspace.snapshot() != nullptr);
        workspace.selectNode(0);
        auto* trend = page.findChild<TrendChart*>();
        const auto combo = [&](const char* name) { return page.findChild<QComboBox*>(QString::fromLatin1(name)); };
        // Chest: one set of bench press on even days; the week from 1 January has four.
        combo("trendScope")->setCurrentText(QStringLiteral("Chest"));
        QVERIFY(trend->points().empty());  // no e1RM of a muscle
        combo("trendQuantity")->setCurrentIndex(int(features::TrendQuantity::Sets));
        QCOMPARE(trend->points().front().value, 4.0);
        QCOMPARE(trend->points().size(), std::size_t(9));
        combo("trendScope")->setCurrentIndex(0);
        combo("trendQuantity")->setCurrentIndex(int(features::TrendQuantity::E1rm));
        QCOMPARE(trend->points().size(), std::size_t(60));
        QVERIFY(!trend->points()[0].marked && trend->points()[1].marked);
        auto* ranges = combo("trendRange");
        ranges->setFocus();
        QTest::keyClick(ranges, Qt::Key_Down);
        QCOMPARE(ranges->currentIndex(), 1);
        QVERIFY(trend->span().has_value());
        QCOMPARE(trend->span()->last - trend->span()->first, 29.0);
        auto* enlarge = page.findChild<QToolButton*>(QStringLiteral("trendEnlarge"));
        enlarge->click();
        auto* records = page.findChild<QTableView*>(QStringLiteral("records"));
        auto* tree = page.findChild<QTreeView*>();
        QVERIFY(records->isVisible() && !tree->isVisible());
        // Weight, estimate and volume in each of the 59 sessions after the first; the newest first.
        QCOMPARE(records->model()->rowCount(), 3 * 59);
        records->activated(records->model()->index(0, 0));
        QCOMPARE(workspace.snapshot()->nodes.nodes[std::size_t(workspace.selectedNode())].session, 59);
        QCOMPARE(page.findChild<QTableView*>(QStringLiteral("repMaxes"))->model()->rowCount(), 5);
        enlarge->click();
        QVERIFY(!records->isVisible() && tree->isVisible());
    }

    void datesAreZoomed()
    {
        TrendChart trend;
        trend.resize(700, 260);
        trend.show();
        QVERIFY(QTest::qWaitForWindowExposed(&trend));
        std::vector<DatePoint> points;
        for (int i = 0; i < 10000; ++i) points.push_back({10000.0 + i, 50.0 + i % 50, i});
        trend.setPoints(points);
        QApplication::processEvents();
        const QPointF middle = trend.viewport()->rect().center();
        const double about = trend.dayAt(middle);
        QWheelEvent in(middle, trend.viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(trend.viewport(), &in);
        QVERIFY(trend.span().has_value());
        QVERIFY(std::abs(trend.dayAt(middle) - about) < 150.0);  // of 10,000 days; the axis ends on a whole step
        QTest::keyClick(&trend, Qt::Key_0);
        QVERIFY(!trend.span().has_value());
        QTest::mousePress(trend.viewport(), Qt::LeftButton, {}, QPoint(200, 100));
        QTest::mouseMove(trend.viewport(), QPoint(260, 100));
        QTest::mouseMove(trend.viewport(), QPoint(300, 100));
        QTest::mouseRelease(trend.viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(trend.span().has_value());
        const DaySpan swept = *trend.span();
        QTest::keyClick(&trend, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(trend.span()->first < swept.first);
        QTest::keyClick(&trend, Qt::Key_Plus);
        QVERIFY(trend.span()->last - trend.span()->first < swept.last - swept.first);
        QTest::mouseDClick(trend.viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(!trend.span().has_value());
        trend.setSpan(DaySpan{15000, 15028});
        const auto* dates = qobject_cast<QDateTimeAxis*>(trend.chart()->axes(Qt::Horizontal).front());
        QVERIFY(dates && dates->min().date() == QDate(1970, 1, 1).addDays(15000) && dates->max().date() >= QDate(1970, 1, 1).addDays(15028));
    }

    void trendIsMarkedSavedAndEmpty()
    {
        TrendChart trend;
        trend.resize(600, 240);
        trend.show();
        QVERIFY(QTest::qWaitForWindowExposed(&trend));
        trend.setPoints({{19723, 100, 7}, {19730, 104, 8}, {19744, 102.5, 9}});
        trend.setAxisTitles(QStringLiteral("Date"), QStringLiteral("e1RM (kg)"));
        const QImage plain = trend.grab().toImage();
        trend.showSelected(8);
        QVERIFY(trend.grab().toImage() != plain);
        QTemporaryDir folder;
        for (const char* ending : {"png", "svg"}) QVERIFY(trend.exportTo(folder.filePath(QStringLiteral("t.%1").arg(ending))).has_value());
        QCOMPARE(QImage(folder.filePath("t.png")).size(), QSize(1200, 480));
        QFile svg(folder.filePath("t.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray drawn = svg.readAll();
        for (const char* word : {"e1RM (kg)", "1 Jan 2024"}) QVERIFY2(drawn.contains(word), word);
        QVERIFY(!trend.exportTo(folder.filePath("no/such/folder/t.png")));
        trend.setPoints({{19723, 0.1, 7}, {19730, 9.0, 8}});
        const auto* values = qobject_cast<QValueAxis*>(trend.chart()->axes(Qt::Vertical).front());
        QVERIFY(values);
        QCOMPARE(values->min(), 0.0);
        trend.setPoints({});
        for (const QAbstractAxis* axis : trend.chart()->axes()) QVERIFY(!axis->isVisible());
        trend.setEmptyText(QStringLiteral("There is nothing to draw."));
        QCOMPARE(trend.pointAt({300, 120}), -1);
    }

    void datesOfTheAxisAreRound_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("days");
        for (const int days : {0, 5, 20, 90, 200, 400, 900, 4000, 15000})
            for (const QDate& first : {QDate(2024, 1, 1), QDate(2023, 3, 31), QDate(2020, 12, 30)})
                QTest::addRow("%s, %d days", qPrintable(first.toString(Qt::ISODate)), days) << first << days;
    }

    void datesOfTheAxisAreRound()
    {
        QFETCH(QDate, first);
        QFETCH(int, days);
        const double day = double(QDate(1970, 1, 1).daysTo(first));
        const DateRange range = roundRange(day, day + days, 6);
        QVERIFY(range.first.date() <= first && range.last.date() >= first.addDays(days));
        QVERIFY2(range.ticks >= 2 && range.ticks <= 9, qPrintable(QString::number(range.ticks)));
        QStringList labels;
        const double gap = double(range.first.msecsTo(range.last)) / (range.ticks - 1);
        for (int tick = 0; tick < range.ticks; ++tick) {
            const QDateTime at = range.first.addMSecs(qint64(tick * gap));
            labels << QLocale().toString(at, range.pattern);
            // A tick that names a month or a year lies at its beginning.
            if (!range.pattern.startsWith(QLatin1Char('d'))) QVERIFY2(at.date().day() <= 8, qPrintable(at.toString(Qt::ISODate)));
        }
        QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(LogPageTest)
#include "log_page_test.moc"
