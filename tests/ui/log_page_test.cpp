// The log as a tree: what its rows say, how it is filtered and sorted, and that selecting here selects everywhere.

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "ui/models/log_tree_model.h"
#include "ui/pages/log_page.h"

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
        auto file = std::make_shared<import::ImportedFile>();
        file->log = *drawLog(6);
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        for (auto& session : file->log.sessions)
            for (auto& entry : session.entries)
                for (auto& set : entry.sets) set.origin = {0, 2};
        workspace.storeImport(file);
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

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(LogPageTest)
#include "log_page_test.moc"
