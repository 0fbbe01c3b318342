// All models as a user compares them: the button, rows that come in one by one, sorting, files, cancel, leaks, frames, earlier comparisons.

#include <QAbstractItemModelTester>
#include <QButtonGroup>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <cmath>
#include <set>

#include "core/workflow/evaluation_json.h"
#include "core/workflow/evaluation_table.h"
#include "core/workflow/models/forecast_model.h"
#include "tests/ui/training_fixture.h"
#include "ui/charts/calibration_chart.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/slice_chart.h"
#include "ui/core_sentences.h"
#include "ui/models/log_tree_model.h"
#include "ui/pages/evaluation_history.h"
#include "ui/pages/leak_card.h"
#include "ui/pages/log_page.h"
#include "ui/pages/model_choice.h"
#include "ui/pages/model_details.h"
#include "ui/pages/model_table_page.h"
#include "ui/pages/model_verdict.h"
#include "ui/pages/run_figures.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

constexpr int kWaitMs = 120000;

learn::TrainOptions quick(int epochs)
{
    learn::TrainOptions options = workflow::recommendedOptions("GraphSAGE");
    options.hidden = 8;
    options.epochs = options.patience = epochs;
    return options;
}

}  // namespace

class ModelTableTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<ModelTablePage> m_page;
    std::unique_ptr<LogPage> m_log;
    QTemporaryDir m_out;

    Workspace& workspace() { return *m_training.workspace; }
    void press(QPushButton* button)
    {
        QVERIFY2(button->isEnabled() && button->isVisible(), qPrintable(button->text()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(const std::vector<std::string>& models)
    {
        for (const workflow::ForecastModel& model : workflow::forecastTable()) {
            const bool wanted = std::find(models.begin(), models.end(), model.name) != models.end();
            QCheckBox* box = m_page->models()->box(model.name);
            if (box->isEnabled() && box->isChecked() != wanted) box->click();
        }
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->working(), kWaitMs); }
    const workflow::Evaluation& evaluation() { return *m_page->evaluated()->evaluation; }
    QString cell(int row, int column) { return m_page->table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString& name)
    {
        for (int row = 0; row < m_page->table()->model()->rowCount(); ++row)
            if (cell(row, ModelTable::Model) == name) return row;
        return -1;
    }
    void clickRow(int row)
    {
        QTableView* table = m_page->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
    }

private slots:
    void initTestCase()
    {
        m_training.open(30);
        m_log = std::make_unique<LogPage>(workspace(), nullptr);
        m_log->resize(1100, 640);
        m_log->show();
        m_page = std::make_unique<ModelTablePage>(workspace(), nullptr);
        m_page->resize(1100, 640);
        m_page->show();
        m_page->setTraining(quick(6));
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_log.reset();
    }

    void theButtonSaysWhatItDoes()
    {
        const int all = int(workflow::forecastTable().size());
        QCOMPARE(m_page->seeds()->value(), 10);
        QCOMPARE(m_page->compareButton()->text(), QStringLiteral("Compare %1 models").arg(all));
        QVERIFY(!m_page->models()->box("persistence")->isEnabled());
        choose({"rule", "ridge", "GraphSAGE"});
        QCOMPARE(m_page->compareButton()->text(), QStringLiteral("Compare 4 models"));
        m_page->seeds()->setValue(2);
    }

    void anAthleteAloneCannotBeLeftOut()
    {
        m_page->split()->setCurrentIndex(m_page->split()->findData(int(targets::SplitKind::LeaveAthleteOut)));
        QVERIFY(!m_page->compareButton()->isEnabled() && !m_page->leakButton()->isEnabled());
        bool told = false;
        for (const auto* label : m_page->findChildren<QLabel*>()) told = told || (label->isVisible() && label->text().contains(QStringLiteral("Add an athlete")));
        QVERIFY(told);
        m_page->split()->setCurrentIndex(0);
        QVERIFY(m_page->compareButton()->isEnabled());
    }

    void rowsComeInOneByOne()
    {
        QSignalSpy failed(&workspace(), &Workspace::failed);
        std::set<int> seen;
        connect(m_page->model(), &QAbstractItemModel::dataChanged, this, [&] {
            if (m_page->working()) seen.insert(m_page->model()->finished());
        });
        press(m_page->compareButton());
        QVERIFY(m_page->working() && m_page->cancelButton()->isVisible());
        QCOMPARE(m_page->table()->model()->rowCount(), 4);
        QCOMPARE(cell(0, ModelTable::MeanError), QStringLiteral("…"));
        QCOMPARE(cell(0, ModelTable::Model), QStringLiteral("as last time"));
        wait();
        disconnect(m_page->model(), nullptr, this, nullptr);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed.front().front().value<Error>().detail.c_str());
        QVERIFY(seen == (std::set<int>{1, 2, 3, 4}));  // before the whole was there
        QVERIFY(!m_page->cancelButton()->isVisible());
        QCOMPARE(evaluation().models.size(), std::size_t(4));
        QVERIFY(!m_page->evaluated()->notKept);
    }

    void theTableTellsTheFigures()
    {
        for (const int target : {int(targets::kWeight), int(targets::kReps)}) {
            QTest::mouseClick(m_page->targets()->button(target), Qt::LeftButton);
            for (const workflow::ModelEvaluation& model : evaluation().models) {
                const workflow::TargetFigures& figures = model.targets[std::size_t(target)];
                const int row = rowOf(modelText(model.name));
                QVERIFY(row >= 0);
                const QString mae = QLocale().toString(figures.score.mae, 'f', 2);
                QVERIFY(cell(row, ModelTable::MeanError).startsWith(mae));
                QCOMPARE(cell(row, ModelTable::MeanError).contains(QStringLiteral("±")), model.seeds > 1);
                if (model.name != "persistence") QCOMPARE(cell(row, ModelTable::Skill), skillText(figures.score, 1));
                const double held = workflow::intervalOf(figures, false, 0.9)->coverage;
                QCOMPARE(cell(row, ModelTable::Inside90), QLocale().toString(100 * held, 'f', 0));
            }
        }
        QCOMPARE(rowOf(QStringLiteral("as last time")), 0);
        QCOMPARE(cell(0, ModelTable::Standing), QStringLiteral("yardstick"));
    }

    void nothingIsBetterWhoseIntervalIncludesZero()
    {
        for (workflow::ModelEvaluation model : evaluation().models) {
            for (int target = 0; target < targets::kTargetCount; ++target) {
                const workflow::TargetFigures& figures = model.targets[std::size_t(target)];
                QCOMPARE(standingOf(model, target) == ModelStanding::Better, figures.score.count > 0 && figures.score.skillLow > 0.0);
            }
        }
        workflow::Evaluation good = evaluation();
        for (workflow::ModelEvaluation& model : good.models)
            for (workflow::TargetFigures& target : model.targets) target.addsValue = false;
        QVERIFY(!tableVerdict(good).good);
        QCOMPARE(tableVerdict(good).headline, QStringLiteral("No model is better than “as last time” for weight or reps"));
        good.models.back().targets[targets::kReps].addsValue = true;
        QCOMPARE(tableVerdict(good).headline, QStringLiteral("“As last time” is beaten for reps, not for weight"));
        QVERIFY(tableVerdict(good).sentence.contains(QStringLiteral("for reps: GraphSAGE")));
        QCOMPARE(m_page->headline(), tableVerdict(evaluation()).headline);
        QVERIFY(planSentence(nullptr, Unit::Kilogram).contains(QStringLiteral("rule")));
    }

    void aHeaderSorts()
    {
        QTableView* table = m_page->table();
        const auto clickHeader = [&] {
            auto* header = table->horizontalHeader();
            const int x = header->sectionViewportPosition(ModelTable::MeanError) + header->sectionSize(ModelTable::MeanError) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        const auto errors = [&] {
            std::vector<double> values;
            for (int row = 0; row < 4; ++row) values.push_back(table->model()->index(row, ModelTable::MeanError).data(ModelTable::kSortRole).toDouble());
            return values;
        };
        clickHeader();
        const auto once = errors();
        clickHeader();
        const auto twice = errors();
        QVERIFY(std::is_sorted(once.begin(), once.end()) || std::is_sorted(once.rbegin(), once.rend()));
        QVERIFY(std::vector<double>(once.rbegin(), once.rend()) == twice);
        table->sortByColumn(-1, Qt::AscendingOrder);
    }

    void aRowShowsItsModelInFull()
    {
        QTest::mouseClick(m_page->targets()->button(targets::kReps), Qt::LeftButton);
        clickRow(rowOf(QStringLiteral("ridge regression")));
        const workflow::TargetFigures& ridge = evaluation().models[2].targets[targets::kReps];
        ModelDetails* details = m_page->details();
        QVERIFY(details->isVisible());
        QCOMPARE(long(details->scatter()->samples().size()), ridge.score.count);
        double error = 0.0;
        for (const ScatterSample& sample : details->scatter()->samples()) error += std::abs(sample.predicted - sample.truth) / double(ridge.score.count);
        QVERIFY(std::abs(error - ridge.score.mae) < 1e-9);
        QCOMPARE(details->residuals()->samples().size(), details->scatter()->samples().size());
        QCOMPARE(details->calibration()->points(), int(ridge.calibration.size()));
        QVERIFY(details->calibration()->csv().contains(QStringLiteral("persistence,conformal,0.9,")));
        QCOMPARE(details->exercises()->bars().front().name, QString::fromStdString(ridge.exercises.front().name));
        long counted = 0;
        for (const SliceBar& bar : details->gaps()->bars()) counted += bar.count;
        QCOMPARE(counted, ridge.score.count);
        QCOMPARE(details->weights()->bars().size(), ridge.byWeight.size());
        QVERIFY(details->weights()->words(0).contains(QStringLiteral("as last time by")));
        details->colorBy()->setCurrentIndex(1);
        QCOMPARE(details->legend().count(QStringLiteral("●")) <= 9, true);
        const std::string& name = workspace().snapshot()->nodes.exercises[std::size_t(workspace().snapshot()->nodes.nodes[std::size_t(
            details->scatter()->samples().front().node)].exercise)].name;
        QVERIFY(!name.empty());
        QVERIFY(details->exercises()->exportTo(m_out.filePath(QStringLiteral("bars.svg"))).has_value());
    }

    void aFrameSelectsEntriesEverywhere()
    {
        ScatterChart* chart = m_page->details()->scatter();
        const QPoint from = chart->plotArea().topLeft().toPoint() + QPoint(1, 1), to = chart->plotArea().bottomRight().toPoint() - QPoint(1, 1);
        QTest::mousePress(chart, Qt::LeftButton, {}, from);
        for (const QPoint& at : {QPoint(from + QPoint(30, 30)), to}) QTest::mouseMove(chart, at);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
        const std::vector<int> marked = workspace().markedNodes();
        QVERIFY(marked.size() > 2);
        QCOMPARE(marked.size(), chart->samples().size());
        QVERIFY(chart->marked() == marked && m_page->details()->residuals()->marked() == marked);
        auto* tree = m_log->findChild<QTreeView*>();
        const auto* model = qobject_cast<LogTreeModel*>(tree->model());
        std::set<std::pair<int, std::string>> wanted, selected;
        for (const int node : marked) {
            const features::Node& n = workspace().snapshot()->nodes.nodes[std::size_t(node)];
            wanted.emplace(n.session, workspace().snapshot()->nodes.exercises[std::size_t(n.exercise)].name);
        }
        for (const QModelIndex& row : tree->selectionModel()->selectedRows()) {
            const auto place = model->placeOf(row);
            selected.emplace(place.session, workspace().log()->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)].exercise);
        }
        QVERIFY(selected == wanted);
        // One click on a point ends it.
        const int point = chart->pointAt(chart->positionOf(0));
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf(0).toPoint());
        QVERIFY(workspace().markedNodes().empty() && chart->marked().empty());
        QCOMPARE(workspace().selectedNode(), chart->points()[std::size_t(point)].node);
    }

    void filesAndClipboardHoldTheTable()
    {
        const QString csv = m_out.filePath(QStringLiteral("models.csv")), tex = m_out.filePath(QStringLiteral("models.tex"));
        QVERIFY(m_page->exportTo(csv).has_value() && m_page->exportTo(tex).has_value());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts), header = lines[0].split(',');
        int logged = 0;
        for (const workflow::TargetFigures& target : evaluation().models.front().targets) logged += target.score.count > 0 ? 1 : 0;
        QCOMPARE(lines.size(), 1 + 4 * logged);
        const QStringList last = lines[4].split(',');
        QCOMPARE(last[header.indexOf("model")], QStringLiteral("GraphSAGE"));
        QVERIFY(std::abs(last[header.indexOf("mae")].toDouble() - evaluation().models.back().targets[targets::kWeight].score.mae) < 1e-5);
        QFile latex(tex);
        QVERIFY(latex.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(latex.readAll());
        QVERIFY(table.contains(QStringLiteral("\\toprule")) && table.contains(QStringLiteral("GraphSAGE & ")));
        QCOMPARE(m_page->exportTo(QStringLiteral("/nowhere/at/all.csv")).error().code, ErrorCode::OutputUnwritable);
        for (QAction* action : m_page->table()->actions())
            if (action->text() == QStringLiteral("Copy the table")) action->trigger();
        const QStringList rows = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[1].split('\t').front(), QStringLiteral("as last time"));
    }

    void leaksAreLookedFor()
    {
        press(m_page->leakButton());
        wait();
        QVERIFY(m_page->leaks()->isVisible());
        QCOMPARE(m_page->leaks()->findings().size(), std::size_t(7));
        for (const workflow::LeakFinding& finding : m_page->leaks()->findings()) {
            QVERIFY2(finding.holds, finding.sentence.c_str());
            QVERIFY2(knowsSentence(finding.sentence), finding.sentence.c_str());
        }
        for (const QString& line : m_page->leaks()->lines()) QVERIFY(line.startsWith(QStringLiteral("no leak: ")));
        std::vector<workflow::LeakFinding> leaking = m_page->leaks()->findings();
        leaking[3] = {"scaler", false, "2 means or deviations are not that of the training entries alone."};
        LeakCard card(nullptr);
        card.show(leaking, QStringLiteral("ridge"));
        QVERIFY(card.lines()[3].startsWith(QStringLiteral("LEAK: 2 means")));
    }

    void cancelKeepsWhatHadFinished()
    {
        choose({"rule", "LSTM"});
        m_page->setTraining(quick(3000));
        m_page->seeds()->setValue(50);
        QSignalSpy failed(&workspace(), &Workspace::failed);
        press(m_page->compareButton());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->model()->finished() >= 2, kWaitMs);
        QVERIFY(m_page->working());
        // A finished model can be looked at while the others run.
        clickRow(0);
        QVERIFY(m_page->details()->isVisible() && !m_page->details()->scatter()->samples().empty());
        QElapsedTimer clock;
        clock.start();
        press(m_page->cancelButton());
        wait();
        QVERIFY(clock.elapsed() < 5000);
        QCOMPARE(failed.size(), 0);
        QVERIFY(m_page->note().contains(QStringLiteral("2 of 3 models had finished")));
        QVERIFY(!m_page->exportButton()->isEnabled());
    }

    void whatWasComparedIsKept()
    {
        choose({"rule", "GraphSAGE"});
        m_page->setTraining(quick(6));
        m_page->seeds()->setValue(1);
        press(m_page->compareButton());
        wait();
        QTableView* list = m_page->history()->list();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->selectAll();
        press(m_page->history()->compareButton());
        wait();
        QVERIFY(m_page->history()->comparison()->isVisible());
        QVERIFY(m_page->history()->settings().contains(QStringLiteral("seeds 2 → 1")));
        QVERIFY(m_page->history()->comparison()->model()->rowCount() >= 8);
        // The older one again, from the library.
        const workflow::Evaluation now = evaluation();
        list->selectRow(1);
        press(m_page->history()->showButton());
        wait();
        QCOMPARE(evaluation().models.size(), std::size_t(4));
        QVERIFY(evaluation().options.seeds == 2 && now.options.seeds == 1);
        QVERIFY(!m_page->details()->scatter()->samples().empty());
        list->selectRow(0);
        press(m_page->history()->removeButton());
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void severalAthletesCanBeLeftOut()
    {
        workflow::SimulateOptions options;
        options.weeks = 30;
        options.seed = 8;
        {
            auto store = log::LogStore::open(workspace().libraryPath().toStdString());
            const auto other = store->addAthlete("Second", true), real = store->addAthlete("Real");
            QVERIFY(other && real && store->add(other->id, workflow::simulate(options)->front()).has_value());
        }
        workspace().refresh();
        m_training.waitForJobs();
        choose({"ridge"});
        m_page->split()->setCurrentIndex(m_page->split()->findData(int(targets::SplitKind::LeaveAthleteOut)));
        press(m_page->compareButton());
        wait();
        QVERIFY(m_page->evaluated() && m_page->evaluated()->evaluation);
        QCOMPARE(m_page->evaluated()->snapshot->logs.size(), std::size_t(2));
        // Nodes of the athlete on view are the same in both.
        const auto& own = workspace().snapshot()->nodes.nodes;
        const auto& joint = m_page->evaluated()->snapshot->nodes;
        for (std::size_t i = 0; i < own.size(); ++i) QVERIFY(joint.nodes[i].athlete == 0 && joint.nodes[i].start == own[i].start && joint.nodes[i].place == own[i].place);
        ScatterChart* chart = m_page->details()->scatter();
        emit chart->nodeClicked(int(own.size()) - 1);
        QCOMPARE(workspace().selectedNode(), int(own.size()) - 1);
    }

    void theModelIsSound()
    {
        ModelTable model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({"persistence", "ridge"});
        model.put(std::make_shared<const workflow::ModelEvaluation>(evaluation().models.back()));
        QCOMPARE(model.finished(), 1);
        model.setTarget(targets::kRest);
        model.setUnit(Unit::Pound);
        model.begin({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ModelTableTest)
#include "model_table_test.moc"
