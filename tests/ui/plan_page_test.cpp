// The plan page shows what workflow::plan says, in the athlete's unit, and writes it to files.

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTableView>

#include "tests/ui/training_fixture.h"
#include "ui/empty_state.h"
#include "ui/error_text.h"
#include "ui/pages/plan_page.h"
#include "ui/pages/plan_page_rows.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class PlanPageTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<PlanPage> m_page;

    Workspace& workspace() { return *m_training.workspace; }

    void compareWithWorkflow()
    {
        const auto plan = workflow::plan(workspace().snapshot(), workspace().run(), 0, workspace().preferences().inventory());
        QVERIFY(plan.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_page->model()->rowCount(), int(plan->exercises.size()), kJobTimeoutMs);
        QVERIFY(m_page->model()->rowCount() > 3);
        for (int row = 0; row < m_page->model()->rowCount(); ++row) {
            const prescribe::Prescription& p = plan->exercises[std::size_t(row)];
            const auto cell = [&](int column) { return m_page->model()->index(row, column).data().toString(); };
            QCOMPARE(cell(PlanModel::Exercise), QString::fromStdString(p.exercise));
            if (p.weightKg > 0.0) QCOMPARE(cell(PlanModel::Weight), loadText(p.weightKg, workspace().unit()));
            QCOMPARE(cell(PlanModel::SetsReps), QStringLiteral("%1 × %2").arg(p.sets).arg(p.reps));
            QCOMPARE(cell(PlanModel::Rest), durationText(p.restS));
            QCOMPARE(cell(PlanModel::Source), p.source == "model" ? QStringLiteral("Model") : QStringLiteral("Rule"));
        }
    }

private slots:
    void initTestCase()
    {
        m_training.open(24);
        m_page = std::make_unique<PlanPage>(workspace(), nullptr);
        m_page->resize(1000, 600);
        m_page->show();
        m_training.waitForJobs();
    }

    void cleanupTestCase() { m_page.reset(); }

    void withoutALogThereIsAnEmptyState()
    {
        Workspace empty;
        PlanPage page(empty, nullptr);
        page.show();
        QVERIFY(page.findChild<EmptyState*>()->isVisible());
    }

    void rowsEqualThePlan()
    {
        compareWithWorkflow();
        QCOMPARE(m_page->verdictText(), QStringLiteral("The rule prescribes"));
    }

    void everyRowSaysWhy()
    {
        for (int row = 0; row < m_page->model()->rowCount(); ++row) {
            const QString reason = m_page->model()->index(row, PlanModel::Exercise).data(PlanModel::kCaptionRole).toString();
            QVERIFY(reason.startsWith("Last time "));
            QVERIFY(reason.contains(branchText(m_page->model()->row(row).branch)) || m_page->model()->row(row).source == "model");
        }
    }

    void platesAreTold()
    {
        prescribe::Prescription p = m_page->model()->row(0);
        bool any = false;
        for (int row = 0; row < m_page->model()->rowCount(); ++row) {
            p = m_page->model()->row(row);
            const QString plates = m_page->model()->platesText(p);
            if (p.plates.empty()) continue;
            any = true;
            QVERIFY(plates.endsWith("per side"));
            QCOMPARE(plates.count(" + "), int(p.plates.size()) - 1);
        }
        QVERIFY(any);
    }

    void poundsMakeAnotherPlan()
    {
        const QString before = m_page->model()->index(0, PlanModel::Weight).data().toString();
        workspace().preferences().setUnit(Unit::Pound);
        emit workspace().preferencesChanged();
        m_training.waitForJobs();
        compareWithWorkflow();
        bool pounds = false;
        for (int row = 0; row < m_page->model()->rowCount(); ++row) pounds = pounds || m_page->model()->index(row, PlanModel::Weight).data().toString().endsWith(" lb");
        QVERIFY(pounds);
        workspace().preferences().setUnit(Unit::Kilogram);
        emit workspace().preferencesChanged();
        m_training.waitForJobs();
        QCOMPARE(m_page->model()->index(0, PlanModel::Weight).data().toString(), before);
    }

    void aRunMakesAnotherPlan()
    {
        m_training.addShortRun(5);
        m_training.waitForJobs();
        compareWithWorkflow();
    }

    void aModelsRowTellsItsInterval()
    {
        auto plan = std::make_shared<workflow::Plan>();
        prescribe::Prescription p = m_page->model()->row(0);
        p.source = "model";
        p.weightKg = 80.0, p.lowKg = 77.5, p.highKg = 82.5;
        p.lowReps = 6.0, p.highReps = 9.0;
        plan->exercises.push_back(p);
        PlanModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(workspace().snapshot(), plan, Unit::Kilogram);
        QCOMPARE(model.index(0, PlanModel::Expected).data().toString(), QStringLiteral("77.5 – 82.5 kg"));
        QCOMPARE(model.index(0, PlanModel::Expected).data(PlanModel::kCaptionRole).toString(), QStringLiteral("6 – 9 reps"));
    }

    void filesAreWritten()
    {
        m_page->exportTo(m_training.path("plan.csv"));
        m_page->exportTo(m_training.path("plan.pdf"));
        QFile csv(m_training.path("plan.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().trimmed().split('\n').size(), m_page->model()->rowCount() + 1);
        QFile pdf(m_training.path("plan.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
        QSignalSpy failed(&workspace(), &Workspace::failed);
        m_page->exportTo(m_training.path("no/folder/plan.csv"));
        QCOMPARE(failed.size(), 1);
    }

    void clickingARowSelectsItsEntry()
    {
        QTableView* table = m_page->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(m_page->model()->index(0, 0)).center());
        QCOMPARE(workspace().selectedNode(), m_page->model()->row(0).node);
    }
};

QTEST_MAIN(PlanPageTest)
#include "plan_page_test.moc"
