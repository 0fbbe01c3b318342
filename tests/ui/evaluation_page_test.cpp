// The evaluation page tells exactly what the run's reports say, and its points are the entries.

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "tests/ui/training_fixture.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/empty_state.h"
#include "ui/pages/evaluation_page.h"
#include "ui/pages/evaluation_page_figures.h"
#include "ui/pages/run_figures.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class EvaluationPageTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<EvaluationPage> m_page;

    Workspace& workspace() { return *m_training.workspace; }

private slots:
    void initTestCase()
    {
        m_training.open(30);
        m_page = std::make_unique<EvaluationPage>(workspace(), nullptr);
        m_page->resize(1100, 640);
        m_page->show();
    }

    void cleanupTestCase() { m_page.reset(); }

    void withoutARunTheNextStepIsTraining()
    {
        QSignalSpy requested(&workspace(), &Workspace::pageRequested);
        for (auto* state : m_page->findChildren<EmptyState*>())
            if (state->isVisible()) QTest::mouseClick(state->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toString(), QStringLiteral("model"));
        m_training.addShortRun(8);
    }

    void pointsAreTheTestEntries_data()
    {
        QTest::addColumn<int>("target");
        QTest::newRow("weight") << int(targets::kWeight);
        QTest::newRow("reps") << int(targets::kReps);
        QTest::newRow("rest") << int(targets::kRest);
    }

    void pointsAreTheTestEntries()
    {
        QFETCH(int, target);
        const ScatterChart* chart = m_page->scatter(targets::Target(target));
        const evaluate::TargetReport* report = reportOf(*workspace().run(), targets::kTargetNames[target]);
        const evaluate::Score* model = modelScore(*workspace().run(), targets::kTargetNames[target]);
        QCOMPARE(long(chart->samples().size()), model->count);
        if (chart->samples().empty()) {
            QVERIFY(!chart->isVisible());
            return;
        }
        double error = 0.0, persistence = 0.0;
        for (const ScatterSample& sample : chart->samples()) {
            error += std::abs(sample.predicted - sample.truth) / double(model->count);
            persistence += std::abs(sample.persistence - sample.truth) / double(model->count);
        }
        QVERIFY(std::abs(error - model->mae) < 1e-9 * (1 + model->mae));
        QVERIFY(std::abs(persistence - scoreOf(*report, "persistence")->mae) < 1e-9 * (1 + persistence));
        QVERIFY(chart->cornerLines()[1].contains(shortNumber(model->mae, 2)));
    }

    void tableEqualsTheReports()
    {
        const QAbstractItemModel* table = m_page->table()->model();
        int row = 0;
        for (const evaluate::TargetReport& report : workspace().run()->reports)
            for (const evaluate::Score& score : report.models) {
                if (score.count == 0) continue;
                QCOMPARE(table->index(row, FiguresModel::Who).data().toString(), modelText(score.name));
                QCOMPARE(table->index(row, FiguresModel::MeanError).data().toString(), QLocale().toString(score.mae, 'f', 2));
                QCOMPARE(table->index(row, FiguresModel::RootError).data().toString(), QLocale().toString(score.rmse, 'f', 2));
                ++row;
            }
        QVERIFY(row >= 8);
        QCOMPARE(table->rowCount(), row);
    }

    void verdictIsHonest()
    {
        const auto run = workspace().run();
        QCOMPARE(verdictOf(*run, Unit::Kilogram).good, run->addsValueWeight || run->addsValueReps);
        QCOMPARE(m_page->headline(), verdictOf(*run, Unit::Kilogram).headline);
        workflow::TrainedRun weak = *run;
        weak.addsValueWeight = weak.addsValueReps = false;
        QVERIFY(!verdictOf(weak, Unit::Kilogram).good);
        QCOMPARE(verdictOf(weak, Unit::Kilogram).consequence, QStringLiteral("The rule prescribes."));
    }

    void aPointSelectsItsEntryEverywhere()
    {
        ScatterChart* chart = m_page->scatter(targets::kReps);
        workspace().selectNode(-1);
        const int found = chart->pointAt(chart->positionOf(0));
        QVERIFY(found >= 0);
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf(0).toPoint());
        QVERIFY(workspace().selectedNode() >= 0);
        QCOMPARE(chart->selected(), workspace().selectedNode());
        QCOMPARE(m_page->residuals(targets::kReps)->selected(), workspace().selectedNode());
    }

    void residualsTakeThePlaceOfScatters()
    {
        QToolButton* errors = nullptr;
        for (auto* button : m_page->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Errors by date")) errors = button;
        QVERIFY(errors);
        QTest::mouseClick(errors, Qt::LeftButton);
        QVERIFY(m_page->residuals(targets::kReps)->isVisible());
        QVERIFY(!m_page->scatter(targets::kReps)->isVisible());
        QCOMPARE(m_page->residuals(targets::kReps)->samples().size(), m_page->scatter(targets::kReps)->samples().size());
    }

    void poundsAreShownInPounds()
    {
        const double kg = m_page->scatter(targets::kWeight)->samples().front().truth;
        workspace().preferences().setUnit(Unit::Pound);
        emit workspace().preferencesChanged();
        QVERIFY(std::abs(m_page->scatter(targets::kWeight)->samples().front().truth - fromKilograms(kg, Unit::Pound)) < 1e-9);
        workspace().preferences().setUnit(Unit::Kilogram);
        emit workspace().preferencesChanged();
    }

    void theModelOfFiguresIsSound()
    {
        FiguresModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(workspace().run(), Unit::Pound);
        QVERIFY(model.rowCount() > 0);
        model.show(nullptr, Unit::Kilogram);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(EvaluationPageTest)
#include "evaluation_page_test.moc"
