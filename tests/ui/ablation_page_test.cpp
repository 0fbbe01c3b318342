// The ablation page shows what core says of the grid, keeps every network in the library, and goes on where it was stopped.

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <cmath>

#include "core/workflow/ablation_store.h"
#include "tests/ui/training_fixture.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/layer_chart.h"
#include "ui/pages/ablation_page.h"
#include "ui/pages/ablation_settings.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class AblationPageTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<AblationPage> m_page;

    Workspace& workspace() { return *m_training.workspace; }
    AblationSettings& settings() { return *m_page->settings(); }

    /// Leaves exactly these values of a setting chosen, by clicking.
    void choose(const char* setting, int count, const QList<int>& wanted)
    {
        for (const bool on : {true, false})
            for (int value = 0; value < count; ++value)
                if (wanted.contains(value) == on && settings().chip(setting, value)->isChecked() != on)
                    QTest::mouseClick(settings().chip(setting, value), Qt::LeftButton);
    }

    /// The page shows the grid once a worker has put it together.
    void waitForFits(const AblationPage& page, std::size_t count)
    {
        QTRY_COMPARE_WITH_TIMEOUT(page.ablation() ? page.ablation()->fits.size() : 0, count, kJobTimeoutMs);
    }

    std::unique_ptr<AblationPage> openPage()
    {
        auto page = std::make_unique<AblationPage>(workspace(), nullptr);
        page->resize(1000, 640);
        page->show();
        return page;
    }

private slots:
    void initTestCase()
    {
        m_training.open(26);
        m_page = openPage();
        m_training.waitForJobs();
    }

    void cleanupTestCase() { m_page.reset(); }

    void thereIsOneThingToDoAtFirst()
    {
        QVERIFY(!m_page->heatMap()->isVisible() && !m_page->table()->isVisible());
        QTRY_COMPARE(settings().trainButton()->text(), QStringLiteral("Train 25 networks"));
        QVERIFY(settings().trainButton()->isEnabled() && !settings().cancelButton()->isVisible());
    }

    void theGridIsChosenByClicks()
    {
        choose("depths", 7, {0, 2, 3});
        choose("relations", 5, {1, 4});
        QTRY_COMPARE(settings().trainButton()->text(), QStringLiteral("Train 5 networks"));
        choose("depths", 7, {2});
        QTest::mouseClick(settings().chip("depths", 2), Qt::LeftButton);
        QVERIFY2(settings().chip("depths", 2)->isChecked(), "a grid without any depth is none");
        choose("depths", 7, {0, 2});
        const workflow::AblationGrid grid = settings().grid();
        QCOMPARE(grid.depths, (std::vector<int>{0, 2}));
        QCOMPARE(grid.relations, (std::vector<graph::Relation>{graph::Relation::Session, graph::Relation::None}));
        QTRY_COMPARE(settings().trainButton()->text(), QStringLiteral("Train 3 networks"));
    }

    void trainingFillsMapAndTable()
    {
        QTest::mouseClick(settings().trainButton(), Qt::LeftButton);
        QVERIFY(settings().cancelButton()->isVisible());
        m_training.waitForJobs();
        waitForFits(*m_page, 3);
        QVERIFY(m_page->heatMap()->isVisible());
        const workflow::Ablation& ablation = *m_page->ablation();
        const HeatTable& table = m_page->heatMap()->table();
        QCOMPARE(table.rows, (QStringList{"0", "2"}));
        QCOMPARE(table.columns, (QStringList{"session", "nobody"}));
        QVERIFY(table.diverging);
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 2; ++column) {
                const workflow::AblationCell& cell = ablation.cells[std::size_t(column * 2 + row)];
                const double skill = 100.0 * cell.mean.targets[targets::kWeight].skill;
                QCOMPARE(table.cells[std::size_t(row * 2 + column)].value, skill);
                QCOMPARE(table.cells[std::size_t(row * 2 + column)].figure, QLocale().toString(skill, 'f', 1));
                QCOMPARE(table.cells[std::size_t(row * 2 + column)].mark.isEmpty(), !cell.constant);
            }
        QCOMPARE(m_page->table()->model()->rowCount(), 4);
        QVERIFY(!settings().trainButton()->isEnabled());
        QVERIFY(m_page->reading()->text().contains(QStringLiteral("two depths")));
    }

    void keysAndClicksSelectACell()
    {
        HeatMap* map = m_page->heatMap();
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(2).center().toPoint());
        QCOMPARE(map->selected(), 2);
        const workflow::AblationCell& session = m_page->ablation()->cells[1];
        QCOMPARE(m_page->layerChart()->values().size(), session.mean.layers.size());
        QCOMPARE(m_page->layerChart()->values().back(), session.mean.layers.back().normalisedDirichlet);
        QTest::keyClick(map, Qt::Key_Right);
        QCOMPARE(map->selected(), 3);
        QVERIFY(map->accessibleDescription().contains(QStringLiteral("nobody")));
        QCOMPARE(m_page->table()->currentIndex().isValid() || m_page->table()->selectionModel()->hasSelection(), true);
        QTest::keyClick(map, Qt::Key_Up);
        QCOMPARE(m_page->layerChart()->values().size(), std::size_t(1));
        QTest::keyClick(map, Qt::Key_Down);
        QCOMPARE(map->selected(), 3);
    }

    void everyFigureHasItsScale()
    {
        HeatMap* map = m_page->heatMap();
        for (int value = 0; value < int(std::size(kAblationValues)); ++value) {
            m_page->valueChoice()->setCurrentIndex(value);
            QCOMPARE(map->table().diverging, value < 2);
            QVERIFY(!map->table().legend.isEmpty());
            for (std::size_t cell = 0; cell < map->table().cells.size(); ++cell) {
                const double shown = map->table().cells[cell].value;
                QCOMPARE(map->colorOf(int(cell)).isValid(), std::isfinite(shown));
                if (value < 2 && shown == 0.0) QCOMPARE(map->colorOf(int(cell)), divergingColor(0.0));
            }
        }
        m_page->valueChoice()->setCurrentIndex(0);
    }

    void aHeatMapIsItsTable()
    {
        HeatMap map;
        map.resize(400, 300);
        HeatTable table;
        table.rows = {"1", "2"};
        table.columns = {"a", "=b"};
        for (const double value : {-2.0, 0.0, 1.0, std::nan("")}) table.cells.push_back({value, {}, {}, {}});
        table.diverging = true;
        map.show(table);
        QCOMPARE(map.colorOf(0), divergingColor(1.0));
        QCOMPARE(map.colorOf(1), divergingColor(0.0));
        QCOMPARE(map.colorOf(2), divergingColor(-0.5));
        QVERIFY(!map.colorOf(3).isValid());
        QCOMPARE(map.csv(), QStringLiteral(",a,'=b\n1,-2,0\n2,1,\n"));
        table.diverging = false;
        map.show(table);
        QCOMPARE(map.colorOf(0), sequentialColor(0.0));
        QCOMPARE(map.colorOf(2), sequentialColor(1.0));
        for (const char* ending : {"png", "svg", "csv"}) {
            const QString path = m_training.path(QStringLiteral("map.%1").arg(QLatin1String(ending)));
            QVERIFY(map.exportTo(path).has_value() && QFile(path).size() > 15);
        }
    }

    void cancelKeepsWhatIsDone()
    {
        choose("depths", 7, {0, 1, 2, 3, 4, 5, 6});
        const int before = 3;
        QTRY_COMPARE(settings().trainButton()->text(), QStringLiteral("Train 10 networks"));
        QTest::mouseClick(settings().trainButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(int(m_page->ablation()->fits.size()) > before, kJobTimeoutMs);
        QTest::mouseClick(settings().cancelButton(), Qt::LeftButton);
        m_training.waitForJobs();
        QTRY_VERIFY(settings().trainButton()->isVisible());
        const int kept = int(m_page->ablation()->fits.size());
        const workflow::AblationFit first = m_page->ablation()->fits.front();
        QVERIFY(kept > before && kept <= 13);
        if (kept < 13) {
            QTRY_VERIFY(settings().trainButton()->isEnabled() || m_page->ablation()->fits.size() == 13);
            QTest::mouseClick(settings().trainButton(), Qt::LeftButton);
            m_training.waitForJobs();
            waitForFits(*m_page, 13);
            // What was trained before is not trained again: no second fit takes as long to the last bit.
            const auto& fits = m_page->ablation()->fits;
            const auto same = std::find_if(fits.begin(), fits.end(), [&](const auto& fit) { return fit.key == first.key; });
            QVERIFY(same != fits.end() && same->figures.seconds == first.figures.seconds);
        }
        QCOMPARE(m_page->ablation()->fits.size(), std::size_t(13));
        QVERIFY(m_page->reading()->text().startsWith(QStringLiteral("Deeper than 2 layers")));
    }

    void theLibraryRemembers()
    {
        const auto second = openPage();
        m_training.waitForJobs();
        QTRY_VERIFY_WITH_TIMEOUT(second->ablation() != nullptr, kJobTimeoutMs);
        QVERIFY(second->heatMap()->isVisible());
        // Of the small grid everything with "session" and "nobody" is known.
        QCOMPARE(second->ablation()->fits.size(), std::size_t(13));
        QCOMPARE(second->settings()->trainButton()->text(), QStringLiteral("Train 12 networks"));
    }

    void theTableSortsAndIsSaved()
    {
        QTableView* table = m_page->table();
        table->sortByColumn(AblationTable::WeightError, Qt::AscendingOrder);
        double last = -1.0;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const double error = table->model()->index(row, AblationTable::WeightError).data(AblationTable::kSortRole).toDouble();
            QVERIFY(error >= last);
            last = error;
        }
        QVERIFY(table->isColumnHidden(AblationTable::Model) && !table->isColumnHidden(AblationTable::Relation));
        const QString path = m_training.path(QStringLiteral("cells.csv"));
        m_page->saveTable(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), workflow::ablationCsv(*m_page->ablation()));
    }

    void poundsAreShownInPounds()
    {
        const double kg = m_page->table()->model()->index(0, AblationTable::WeightError).data(AblationTable::kSortRole).toDouble();
        workspace().preferences().setUnit(Unit::Pound);
        emit workspace().preferencesChanged();
        const double lb = m_page->table()->model()->index(0, AblationTable::WeightError).data(AblationTable::kSortRole).toDouble();
        QVERIFY(std::abs(lb - fromKilograms(kg, Unit::Pound)) < 1e-9);
        workspace().preferences().setUnit(Unit::Kilogram);
        emit workspace().preferencesChanged();
    }

    void theModelOfCellsIsSound()
    {
        AblationTable model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(m_page->ablation(), Unit::Pound);
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(model.rowOf(model.cellAt(1)), 1);
        model.show(nullptr, Unit::Kilogram);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(AblationPageTest)
#include "ablation_page_test.moc"
