// Training as a user does it: the button, the live curves, cancel, the table of runs, files.

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <cmath>

#include "tests/ui/training_fixture.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/loss_chart.h"
#include "ui/pages/model_page.h"
#include "ui/pages/model_page_runs.h"
#include "ui/pages/model_page_settings.h"
#include "ui/pages/run_figures.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class ModelPageTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<ModelPage> m_page;

    Workspace& workspace() { return *m_training.workspace; }
    void press(QPushButton* button) { QTest::mouseClick(button, Qt::LeftButton); }

private slots:
    void initTestCase()
    {
        m_training.open(24);
        m_page = std::make_unique<ModelPage>(workspace(), nullptr);
        m_page->resize(1000, 640);
        m_page->show();
        m_training.waitForJobs();
    }

    void cleanupTestCase() { m_page.reset(); }

    void theButtonTrains()
    {
        QSignalSpy failed(&workspace(), &Workspace::failed);
        m_page->settings()->epochs()->setValue(6);
        QCOMPARE(m_page->settings()->trainButton()->text(), QStringLiteral("Train GraphSAGE"));
        press(m_page->settings()->trainButton());
        QVERIFY(m_page->settings()->cancelButton()->isVisible());
        QVERIFY(!m_page->settings()->trainButton()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().runs().size(), std::size_t(1), kJobTimeoutMs);
        QVERIFY2(failed.isEmpty(), "training failed");
        QCOMPARE(m_page->chart()->reports().size(), std::size_t(6));
        QVERIFY(m_page->chart()->persistence() > 0.0);
        QVERIFY(m_page->settings()->trainButton()->isVisible());
    }

    void theTableTellsTheRunsFigures()
    {
        QTableView* table = m_page->table();
        QCOMPARE(table->model()->rowCount(), 1);
        const auto run = workspace().runs().front();
        QCOMPARE(table->model()->index(0, RunsModel::Model).data().toString(), QString::fromStdString(run->model.options.model));
        QCOMPARE(table->model()->index(0, RunsModel::RepsError).data().toString(), shortNumber(modelScore(*run, "reps")->mae, 2));
        const QString yardstick = shortNumber(scoreOf(*reportOf(*run, "reps"), "persistence")->mae, 2) + QStringLiteral(" reps");
        bool told = false;
        for (const auto* label : m_page->findChildren<QLabel*>()) told = told || (label->isVisible() && label->text().contains(yardstick));
        QVERIFY(told);
        QCOMPARE(table->model()->index(0, RunsModel::RepsSkill).data().toString(), skillText(*modelScore(*run, "reps")));
    }

    void curvesAreLiveAndCancelStops()
    {
        const std::size_t before = workspace().runs().size();
        m_page->settings()->epochs()->setValue(5000);
        // It takes seconds where GraphSAGE is done before anybody could press Cancel.
        const int chosen = m_page->settings()->model()->currentIndex();
        m_page->settings()->model()->setCurrentText(QStringLiteral("LSTM"));
        QCOMPARE(m_page->settings()->model()->currentText(), QStringLiteral("LSTM"));
        QSignalSpy failed(&workspace(), &Workspace::failed);
        press(m_page->settings()->trainButton());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->chart()->reports().size() > 3 && workspace().jobs()->busy(), kJobTimeoutMs);
        press(m_page->settings()->cancelButton());
        m_training.waitForJobs();
        QCOMPARE(workspace().runs().size(), before);
        QVERIFY(failed.isEmpty());
        m_page->settings()->model()->setCurrentIndex(chosen);
        QVERIFY(m_page->settings()->trainButton()->isVisible());
        QCOMPARE(m_page->chart()->reports().size(), workspace().run()->model.history.size());
    }

    void aRunFromElsewhereHasItsLineToBeat()
    {
        learn::TrainOptions options = workflow::recommendedOptions("MLP");
        options.epochs = 2;
        const auto run = workflow::train(workspace().snapshot(), options, {});
        QVERIFY(run.has_value());
        const double wanted = workflow::persistenceLoss(*workspace().snapshot(), options).validation;
        QVERIFY(wanted > 0.0);
        const auto before = workspace().run();
        workspace().addRun(*run);
        QTRY_VERIFY_WITH_TIMEOUT(std::isfinite(m_page->chart()->persistence()), kJobTimeoutMs);
        QCOMPARE(m_page->chart()->persistence(), wanted);
        workspace().showRun(before);
    }

    void severalSeedsGiveSeveralRuns()
    {
        const std::size_t before = workspace().runs().size();
        m_page->settings()->epochs()->setValue(3);
        for (auto* box : m_page->settings()->findChildren<QSpinBox*>())
            if (box->accessibleName() == QStringLiteral("Seeds in a row")) box->setValue(2);
        press(m_page->settings()->trainButton());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().runs().size(), before + 2, kJobTimeoutMs);
        QVERIFY(workspace().runs()[before]->model.options.seed != workspace().runs()[before + 1]->model.options.seed);
        QCOMPARE(m_page->table()->model()->rowCount(), int(before + 2));
    }

    void choosingARowShowsThatRun()
    {
        QTableView* table = m_page->table();
        const auto wanted = workspace().runs().front();
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, RunsModel::Epochs).data().toString() == QStringLiteral("6")) {
                const QRect cell = table->visualRect(table->model()->index(row, 0));
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
            }
        QCOMPARE(workspace().run(), wanted);
        QCOMPARE(m_page->chart()->reports().size(), std::size_t(6));
    }

    void aModelComesBackFromItsFile()
    {
        const QString path = m_training.path("kept.liftmodel");
        m_page->saveModel(path);
        const std::size_t before = workspace().runs().size();
        const auto saved = workspace().run();
        m_page->loadModel(path);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().runs().size(), before + 1, kJobTimeoutMs);
        QVERIFY((workspace().run()->forecast.expected - saved->forecast.expected).cwiseAbs().maxCoeff() < 1e-6);
    }

    void aBrokenModelFileIsAnError()
    {
        const QString path = m_training.path("broken.liftmodel");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a model");
        file.close();
        QSignalSpy failed(&workspace(), &Workspace::failed);
        const std::size_t before = workspace().runs().size();
        m_page->loadModel(path);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kJobTimeoutMs);
        m_page->loadModel(m_training.path("not there.liftmodel"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, kJobTimeoutMs);
        QCOMPARE(workspace().runs().size(), before);
    }

    void poundsAreShownInPounds()
    {
        workspace().preferences().setUnit(Unit::Pound);
        emit workspace().preferencesChanged();
        QVERIFY(m_page->table()->model()->headerData(RunsModel::WeightError, Qt::Horizontal).toString().contains("lb"));
        workspace().preferences().setUnit(Unit::Kilogram);
        emit workspace().preferencesChanged();
    }

    void theModelOfRunsIsSound()
    {
        RunsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(workspace().runs(), workspace().run(), Unit::Kilogram);
        QCOMPARE(model.rowCount(), int(workspace().runs().size()));
        model.show({}, nullptr, Unit::Pound);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ModelPageTest)
#include "model_page_test.moc"
