// Exercise names as a user works on them: map, merge, split, correct, add, and every step back and forth.

#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QScrollBar>
#include <QTableView>

#include "tests/core/drawn_log.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/fitted_columns.h"
#include "ui/pages/names_dialog.h"
#include "ui/pages/names_forms.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

struct NamesFixture : WindowFixture {
    NamesDialog* dialog = nullptr;

    NamesFixture()
    {
        auto file = std::make_shared<import::ImportedFile>();
        file->log = drawn::log("2024-01-01 Push | Bench Press 60x8 60x8 | Bnech Press Barbel 60x8 | Qwertz 10x10\n2024-01-03 Push | Bench Press 62x8", "Ada");
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        workspace.storeImport(file);
        settle();
        action("names")->trigger();
        dialog = window.findChild<NamesDialog*>();
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        if (!QTest::qWaitFor([this] { return idle(); }, 20000)) qFatal("the worker never came to rest");
        QTest::qWait(1);
        if (!QTest::qWaitFor([this] { return idle(); }, 20000)) qFatal("the worker never came to rest");
    }
    QTableView* table(int tab) const { return qobject_cast<QTableView*>(dialog->findChild<QTabWidget*>()->widget(tab)); }
    /// The first column of the names, what each is read as in brackets.
    QString names() const
    {
        QStringList rows;
        const auto* model = table(0)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows << QStringLiteral("%1 [%2]").arg(model->index(row, 0).data().toString(), model->index(row, 1).data().toString());
        return rows.join(QStringLiteral("; "));
    }
    void choose(std::initializer_list<int> rows) const
    {
        table(0)->clearSelection();
        for (const int row : rows)
            table(0)->selectionModel()->select(table(0)->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void click(const char* button) const { dialog->findChild<QPushButton*>(QString::fromLatin1(button))->click(); }
    void accept(QDialog* form)
    {
        form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        settle();
    }
    void undo()
    {
        action("undo")->trigger();
        settle();
    }
};

const QString kBefore = "Bnech Press Barbel [unknown; a guess: Bench Press (Barbell) (87 %)]; Qwertz [unknown]; Bench Press [Bench Press (Barbell)]";

}  // namespace

class NamesDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }
    void nothingScrollsSideways()
    {
        NamesFixture f;
        for (const int width : {900, 1100}) {
            f.dialog->resize(width, 600);
            QTest::qWait(1);
            for (int tab = 0; tab < 3; ++tab) {
                f.dialog->findChild<QTabWidget*>()->setCurrentIndex(tab);
                QTest::qWait(1);
                const QTableView* view = f.table(tab);
                int total = 0;
                for (int column = 0; column < view->model()->columnCount(); ++column) total += view->columnWidth(column);
                QCOMPARE(total, view->viewport()->width());
                QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
            }
        }
        QCOMPARE(fittedWidths({50, 300, 200, 50}, {1}, 400), (std::vector<int>{50, 150, 150, 50}));
        QCOMPARE(fittedWidths({50, 50}, {0, 1}, 201), (std::vector<int>{100, 101}));
    }
    void unknownNamesComeFirstAndMapToTheProposal()
    {
        NamesFixture f;
        QCOMPARE(f.names(), kBefore);
        f.choose({0});
        f.click("names.map");
        auto* ask = f.dialog->findChild<QInputDialog*>();
        QCOMPARE(ask->textValue(), QStringLiteral("Bench Press (Barbell)"));
        ask->setTextValue(QStringLiteral("Bench Press"));
        ask->accept();
        f.settle();
        QCOMPARE(f.names(), QStringLiteral("Qwertz [unknown]; Bench Press (was Bnech Press Barbel) [Bench Press (Barbell)]"));
        QCOMPARE(f.table(1)->model()->rowCount(), 1);
        QCOMPARE(f.table(2)->model()->rowCount(), 1);
        f.undo();
        QCOMPARE(f.names(), kBefore);
        QCOMPARE(f.table(1)->model()->rowCount() + f.table(2)->model()->rowCount(), 0);
        f.action("redo")->trigger();
        f.settle();
        f.dialog->findChild<QTabWidget*>()->setCurrentIndex(1);
        f.click("names.unmap");
        f.settle();
        QCOMPARE(f.names(), kBefore);
    }
    void mergingIsOneStepAndASplitTakesOneOut()
    {
        NamesFixture f;
        f.choose({0, 1, 2});
        f.click("names.map");
        auto* ask = f.dialog->findChild<QInputDialog*>();
        ask->setTextValue(QStringLiteral("Bench Press"));
        ask->accept();
        f.settle();
        QCOMPARE(f.names(), QStringLiteral("Bench Press (was Bnech Press Barbel, Qwertz) [Bench Press (Barbell)]"));
        f.choose({0});
        f.click("names.split");
        auto* form = f.dialog->findChild<SplitForm*>();
        QVERIFY(!form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        const auto boxes = form->findChildren<QComboBox*>();
        for (auto* box : boxes) {
            if (box->isEditable()) box->setEditText(QStringLiteral("Plank"));
            if (const int at = box->findText(QStringLiteral("Qwertz")); at >= 0 && !box->isEditable()) box->setCurrentIndex(at);
        }
        f.accept(form);
        QCOMPARE(f.names(), QStringLiteral("Bench Press (was Bnech Press Barbel) [Bench Press (Barbell)]; Plank (was Qwertz) [Plank]"));
        f.undo();
        f.undo();
        QCOMPARE(f.names(), kBefore);
    }
    void correctingReachesTheSnapshot()
    {
        NamesFixture f;
        f.choose({1});
        f.click("names.correct");
        auto* form = f.dialog->findChild<ExerciseForm*>();
        form->findChildren<QComboBox*>().front()->setCurrentIndex(int(log::Pattern::Squat));
        form->findChildren<QListWidget*>().front()->item(int(log::Muscle::Glutes) - 1)->setCheckState(Qt::Checked);
        f.accept(form);
        const auto group = [&] {
            for (const auto& exercise : f.workspace.snapshot()->nodes.exercises)
                if (exercise.name == "Qwertz") return exercise.group();
            return log::MuscleGroup::WholeBody;
        };
        QCOMPARE(group(), log::MuscleGroup::Legs);
        QVERIFY2(f.names().contains("Qwertz [as you stated it]"), qPrintable(f.names()));
        f.undo();
        QCOMPARE(group(), log::MuscleGroup::Unknown);
        QCOMPARE(f.names(), kBefore);
    }
    void anExerciseOfOnesOwn()
    {
        NamesFixture f;
        f.click("names.add");
        auto* form = f.dialog->findChild<ExerciseForm*>();
        QTest::keyClicks(form->findChild<QLineEdit*>(), "Zercher Stroll");
        f.accept(form);
        QVERIFY2(f.names().contains("Zercher Stroll [as you stated it]"), qPrintable(f.names()));
        f.undo();
        QCOMPARE(f.names(), kBefore);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(NamesDialogTest)
#include "names_dialog_test.moc"
