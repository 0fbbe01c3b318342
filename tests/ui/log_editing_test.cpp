// The log edited as a user would: typing into cells, keys, clipboard, menu, undo and redo; and the view stays where it was.

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollBar>
#include <QTreeView>

#include "tests/core/drawn_log.h"
#include "tests/ui/window_fixture.h"
#include "ui/banner.h"
#include "ui/models/log_tree_model.h"
#include "ui/pages/log_forms.h"
#include "ui/pages/log_page.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

/// A window with a log of two sessions, imported from a file.
struct EditFixture : WindowFixture {
    QTreeView* tree = nullptr;
    LogTreeModel* model = nullptr;

    explicit EditFixture(const QString& text = "2024-01-01 Push | Bench 60x8 60x8 62.5x6 | Dip 0x12\n2024-01-03 Pull | Row 50x10 50x10")
    {
        auto file = std::make_shared<import::ImportedFile>();
        file->log = drawn::log(text, "Ada");
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        std::int32_t row = 2;
        for (auto& session : file->log.sessions)
            for (auto& entry : session.entries)
                for (auto& set : entry.sets) set.origin = {0, row++};
        workspace.storeImport(file);
        settle();
        window.showPage(QStringLiteral("log"));
        tree = window.findChild<QTreeView*>();
        model = qobject_cast<LogTreeModel*>(tree->model());
        tree->setFocus();
    }
    void settle()
    {
        QTest::qWait(1);
        if (!QTest::qWaitFor([this] { return idle(); }, 20000)) qFatal("the worker never came to rest");
    }
    QModelIndex at(int session, int entry = -1, int set = -1, int column = 0) const
    {
        const QModelIndex index = model->indexOf(LogTreeModel::Place{session, entry, set});
        return index.siblingAtColumn(column);
    }
    /// F2, the text, Enter.
    void type(const QModelIndex& cell, const QString& text)
    {
        tree->expand(cell.parent().parent());
        tree->expand(cell.parent());
        tree->setCurrentIndex(cell);
        trigger("log.change");
        auto* editor = tree->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        if (text.isEmpty()) QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    }
    void trigger(const char* name)
    {
        action(name)->trigger();
        settle();
    }
    void select(const QList<QModelIndex>& rows)
    {
        tree->setCurrentIndex(rows.front());
        for (const QModelIndex& row : rows) tree->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// "Push: Bench 60x8 60x8, Dip 0x12; Pull: ..." as the library on the disk has it.
    QString stored()
    {
        if (!workspace.athlete()) return {};
        const auto store = log::LogStore::open(workspace.libraryPath().toStdString(), log::OpenMode::ReadOnly);
        const auto loaded = store->load(workspace.athlete()->id);
        QStringList sessions;
        for (const auto& session : loaded->sessions) {
            QStringList entries;
            for (const auto& entry : session.entries) {
                QStringList words{QString::fromStdString(entry.exercise)};
                for (const auto& set : entry.sets) words << QStringLiteral("%1x%2").arg(set.loadKg.value_or(0)).arg(set.reps.value_or(0));
                entries << words.join(' ');
            }
            sessions << QString::fromStdString(session.title) + ": " + entries.join(", ");
        }
        return sessions.join("; ");
    }
    /// The list of the dialog that restores a copy.
    QListWidget* copies() const
    {
        for (auto* list : window.findChildren<QListWidget*>())
            if (list->isVisible() && list->accessibleName().startsWith("Copies")) return list;
        return nullptr;
    }
    QString shown(const QModelIndex& cell) const { return cell.data().toString(); }
};

const QString kBefore = "Push: Bench 60x8 60x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10";

}  // namespace

class LogEditingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void typingUndoAndRedo()
    {
        EditFixture f;
        const QAbstractItemModelTester tester(f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(f.stored(), kBefore);
        f.type(f.at(0, 0, 1, LogTreeModel::Load), "65");
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8 65x8 62.5x6, Dip 0x12; Pull: Row 50x10 50x10"));
        QCOMPARE(f.shown(f.at(0, 0, 1, LogTreeModel::Load)), QStringLiteral("65"));
        QCOMPARE(f.action("undo")->text(), QStringLiteral("Undo: Change of weight"));
        const QString tip = f.at(0, 0, 1, LogTreeModel::Load).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains("drawn.csv, row 3") && tip.contains("Weight (kg) 60"), qPrintable(tip));
        QCOMPARE(f.tree->currentIndex(), f.at(0, 0, 1, LogTreeModel::Load));
        f.type(f.at(0, 0, 1, LogTreeModel::Reps), "5");
        f.type(f.at(0, 0, 1, LogTreeModel::Effort), "2 RIR");
        f.type(f.at(0, 0, 1, LogTreeModel::Rest), "1:30");
        QCOMPARE(f.shown(f.at(0, 0, 1, LogTreeModel::Rest)), QStringLiteral("1 min 30 s"));
        QCOMPARE(f.shown(f.at(0, 0, 1, LogTreeModel::Effort)), QStringLiteral("2 RIR"));
        f.type(f.at(0, 0, -1), "Bench Press (Barbell)");
        f.type(f.at(1), "2024-01-04 18:30 Pull day");
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench Press (Barbell) 60x8 65x5 62.5x6, Dip 0x12; Pull day: Row 50x10 50x10"));
        QCOMPARE(f.action("undo")->text(), QStringLiteral("Undo: Change of date"));
        const QString last = f.stored();
        for (int i = 0; i < 6; ++i) f.trigger("undo");
        QCOMPARE(f.stored(), kBefore);
        QVERIFY(!f.at(0, 0, 1).data(Qt::ToolTipRole).toString().contains("Edited"));
        for (int i = 0; i < 6; ++i) f.trigger("redo");
        QCOMPARE(f.stored(), last);
        for (int i = 0; i < 7; ++i) f.trigger("undo");
        QCOMPARE(f.stored(), QString());  // the import itself, and the athlete that it made
        f.trigger("redo");
        QCOMPARE(f.stored(), kBefore);
    }

    void whatCannotBeIsRefusedWhileTyping()
    {
        EditFixture f;
        f.tree->expandAll();
        const QModelIndex cell = f.at(0, 0, 0, LogTreeModel::Load);
        f.tree->setCurrentIndex(cell);
        f.trigger("log.change");
        auto* editor = f.tree->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "heavy");
        QTest::keyClick(editor, Qt::Key_Return);
        f.settle();
        QVERIFY2(editor->isVisible(), "a wrong text must stay open to be mended");
        QVERIFY(editor->accessibleDescription().contains("such as 62.5"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(f.stored(), kBefore);
        // A date that is taken is found by the library, and said in full.
        f.type(f.at(1), "2024-01-01 Push");
        QVERIFY2(f.window.findChild<Banner*>()->text().startsWith("There is already a session \"Push\" on 2024-01-01."),
                 qPrintable(f.window.findChild<Banner*>()->text()));
        QCOMPARE(f.stored(), kBefore);
    }

    void kindsOfSetAreChosen()
    {
        EditFixture f;
        f.tree->expandAll();
        f.tree->setCurrentIndex(f.at(0, 0, 0));
        f.trigger("log.change");
        auto* kinds = f.tree->findChild<QComboBox*>();
        QVERIFY(kinds && kinds->count() == 4);
        kinds->setCurrentIndex(1);
        QTest::keyClick(kinds, Qt::Key_Return);
        f.settle();
        QCOMPARE(f.shown(f.at(0, 0, 0)), QStringLiteral("Warm-up"));
        QCOMPARE(f.shown(f.at(0, 0, 1)), QStringLiteral("Set 1"));
    }

    void keysAddMoveAndDelete()
    {
        EditFixture f;
        f.tree->expandAll();
        f.tree->setCurrentIndex(f.at(0, 0, 2));
        f.tree->setFocus();
        QTest::keyClick(f.tree, Qt::Key_Insert);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8 60x8 62.5x6 62.5x6, Dip 0x12; Pull: Row 50x10 50x10"));
        QCOMPARE(f.tree->currentIndex(), f.at(0, 0, 3));
        QVERIFY(f.at(0, 0, 3).data(Qt::ToolTipRole).toString().contains("by hand"));
        f.type(f.at(0, 0, 3, LogTreeModel::Load), "70");
        f.tree->setCurrentIndex(f.at(0, 0, 3));
        QTest::keyClick(f.tree, Qt::Key_Up, Qt::AltModifier);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8 60x8 70x6 62.5x6, Dip 0x12; Pull: Row 50x10 50x10"));
        QCOMPARE(f.tree->currentIndex(), f.at(0, 0, 2));
        f.tree->setCurrentIndex(f.at(0, 1));
        QTest::keyClick(f.tree, Qt::Key_Up, Qt::AltModifier);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Dip 0x12, Bench 60x8 60x8 70x6 62.5x6; Pull: Row 50x10 50x10"));
        f.select({f.at(0, 1, 0), f.at(0, 1, 2), f.at(1)});
        QTest::keyClick(f.tree, Qt::Key_Delete);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Dip 0x12, Bench 60x8 62.5x6"));
        QCOMPARE(f.window.findChild<Banner*>()->text(), QStringLiteral("Deleted 4 sets."));
        QVERIFY(f.button("Undo"));
        f.button("Undo")->click();
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Dip 0x12, Bench 60x8 60x8 70x6 62.5x6; Pull: Row 50x10 50x10"));
        // Edited, then saved: Undo beside "Saved" would take the edit back.
        f.type(f.at(0, 0, 0, LogTreeModel::Reps), "10");
        emit f.workspace.noted(QStringLiteral("Saved plan.csv."));
        QCOMPARE(f.window.findChild<Banner*>()->text(), QStringLiteral("Saved plan.csv."));
        QVERIFY(!f.button("Undo"));
    }

    void cutCopyAndPasteWithASpreadsheet()
    {
        EditFixture f;
        f.tree->expandAll();
        f.select({f.at(0, 0, 0), f.at(0, 0, 2)});
        QTest::keyClick(f.tree, Qt::Key_C, Qt::ControlModifier);
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->text().startsWith("Date\tSession\tExercise\tSet type\tWeight (kg)\tReps"));
        QCOMPARE(copied->text().count('\n'), 3);
        QVERIFY(copied->html().contains("<table>") && copied->html().contains("<td>62.5</td>"));
        QTest::keyClick(f.tree, Qt::Key_X, Qt::ControlModifier);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8, Dip 0x12; Pull: Row 50x10 50x10"));
        // What was cut names its day and exercise, and goes back there.
        QTest::keyClick(f.tree, Qt::Key_V, Qt::ControlModifier);
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8, Dip 0x12, Bench 60x8 62.5x6; Pull: Row 50x10 50x10"));
        f.trigger("undo");
        QApplication::clipboard()->setText("70\t5\n72,5\t4");
        f.tree->setCurrentIndex(f.at(0, 1));
        f.trigger("log.paste");
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8, Dip 0x12 70x5 72.5x4; Pull: Row 50x10 50x10"));
        QCOMPARE(f.window.findChild<Banner*>()->text(), QStringLiteral("Pasted 2 sets."));
        QApplication::clipboard()->setText("70\tmany");
        f.trigger("log.paste");
        QVERIFY(f.window.findChild<Banner*>()->text().startsWith("Row 1, column Reps: \"many\" is not a number."));
        QApplication::clipboard()->setText("2024-02-01\tSquat\t100\t5");
        f.trigger("log.paste");
        QCOMPARE(f.shown(f.tree->currentIndex()), QStringLiteral("Set 1"));
        QCOMPARE(f.model->placeOf(f.tree->currentIndex()).session, 2);
    }

    void aLogIsBegunByHand()
    {
        WindowFixture f;
        QVERIFY(f.workspace.addAthlete("Bo").has_value());
        QTRY_VERIFY(f.idle());
        f.window.showPage("log");
        QPushButton* add = f.button("Add a session");
        QVERIFY(add && add->isEnabled());
        add->click();
        auto* form = f.window.findChild<SessionForm*>();
        QVERIFY(form);
        form->findChild<QDateEdit*>()->setDate(QDate(2024, 5, 17));
        form->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)->setText("First day");
        form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(f.idle() && f.workspace.log() && f.workspace.log()->sessions.size() == 1);
        QVERIFY(!f.window.findChild<Banner*>()->isVisible());  // nothing to learn from yet is no problem
        auto* tree = f.window.findChild<QTreeView*>();
        QTRY_VERIFY(tree->isVisible());
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Fri 17 May 2024 · First day"));
        f.action("log.addEntry")->trigger();
        auto* entry = f.window.findChild<EntryForm*>();
        QVERIFY(entry);
        QPushButton* accept = entry->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!accept->isEnabled());
        entry->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)->setText("Squat (Barbell)");
        accept->click();
        QTRY_VERIFY(f.idle() && f.workspace.log()->sessions[0].entries.size() == 1);
        QVERIFY(!f.workspace.snapshot());
        auto* model = qobject_cast<LogTreeModel*>(tree->model());
        QCOMPARE(model->placeOf(tree->currentIndex()).set, 0);
        QVERIFY(model->setData(tree->currentIndex().siblingAtColumn(LogTreeModel::Reps), "5") == false);
        QTRY_VERIFY(f.idle() && f.workspace.snapshot());
        QCOMPARE(f.workspace.snapshot()->nodes.nodes.size(), std::size_t(1));
    }

    void theViewStaysStill()
    {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += QStringLiteral("%1 Day | Squat 100x5 100x5 | Bench 60x8\n").arg(QDate(2023, 1, 1).addDays(i).toString(Qt::ISODate));
        EditFixture f(text);
        for (const int session : {30, 31, 32}) f.tree->expand(f.at(session));
        f.tree->expand(f.at(31, 0));
        f.tree->setCurrentIndex(f.at(31, 0, 1));
        f.tree->scrollTo(f.at(28));
        const int scroll = f.tree->verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        const int node = f.workspace.selectedNode();
        QVERIFY(node >= 0);
        const auto before = f.workspace.snapshot();
        QVERIFY(!f.model->setData(f.at(31, 0, 1, LogTreeModel::Load), "102.5"));
        f.settle();
        QVERIFY(f.workspace.snapshot() != before);
        QCOMPARE(f.workspace.snapshot()->nodes.nodes[std::size_t(node)].topLoadKg, 102.5);
        QCOMPARE(f.workspace.selectedNode(), node);
        QCOMPARE(f.tree->verticalScrollBar()->value(), scroll);
        for (const int session : {30, 31, 32}) QVERIFY(f.tree->isExpanded(f.at(session)));
        QVERIFY(f.tree->isExpanded(f.at(31, 0)) && !f.tree->isExpanded(f.at(29)));
        QCOMPARE(f.tree->currentIndex(), f.at(31, 0, 1));
        // The row follows its session to another date.
        QVERIFY(!f.model->setData(f.at(31), "2023-06-01 Day"));
        f.settle();
        QCOMPARE(f.tree->currentIndex(), f.at(59, 0, 1));
    }

    void theMenuOffersWhatTheKeysDo()
    {
        EditFixture f;
        QMenu* edit = nullptr;
        for (QMenu* menu : f.window.menuBar()->findChildren<QMenu*>())
            if (menu->title() == "&Edit") edit = menu;
        QVERIFY(edit);
        QStringList words;
        for (const QAction* entry : edit->actions())
            if (!entry->isSeparator()) words << entry->iconText();
        QCOMPARE(words.join(", "), QStringLiteral("Undo, Redo, Cut, Copy, Paste, Delete, Change, Details of the row, Add a set, Add an exercise, Add a session, "
                                                  "Move up, Move down, Move to another session, Rename the exercise everywhere, Search"));
        f.window.showPage("graph");
        QCOMPARE(edit->actions().size(), 5);
        f.window.showPage("log");
        QVERIFY(edit->actions().contains(f.action("log.addSet")));
    }

    void anEarlierLibraryIsRestored()
    {
        EditFixture f;
        // The copy of the day is made when a library that holds something is opened.
        const QString path = f.workspace.libraryPath();
        f.window.openLibrary(path);
        f.settle();
        QVERIFY(!f.model->setData(f.at(0, 0, 0, LogTreeModel::Load), "65"));
        f.settle();
        QVERIFY(f.stored() != kBefore);
        f.action("restoreCopy")->trigger();
        auto* list = f.copies();
        QVERIFY(list);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains("daily copy"));
        f.button("Restore this copy")->click();
        f.settle();
        QCOMPARE(f.stored(), kBefore);
        QVERIFY(!f.workspace.undoStack()->canUndo());
        f.action("restoreCopy")->trigger();
        QTRY_VERIFY(f.copies() && f.copies()->count() == 2);
    }

    void anExerciseIsRenamedEverywhere()
    {
        EditFixture f("2024-01-01 Push | BP 60x8 | Bench 60x8\n2024-01-03 Push | BP 62x8");
        f.tree->setCurrentIndex(f.at(0, 0));
        f.action("log.renameAll")->trigger();
        auto* dialog = f.window.findChild<QInputDialog*>();
        QVERIFY(dialog && dialog->labelText().contains("every session"));
        dialog->setTextValue("Bench");
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        f.settle();
        QCOMPARE(f.stored(), QStringLiteral("Push: Bench 60x8, Bench 60x8; Push: Bench 62x8"));
        QCOMPARE(f.action("undo")->text(), QStringLiteral("Undo: Rename of BP"));
        f.trigger("undo");
        QCOMPARE(f.stored(), QStringLiteral("Push: BP 60x8, Bench 60x8; Push: BP 62x8"));
    }

    void aLibraryThatWentAwayIsNotReplacedByAnEmptyOne()
    {
        EditFixture f;
        const QString path = f.workspace.libraryPath();
        for (const char* ending : {"", "-wal", "-shm"}) QFile::rename(path + ending, path + ".moved" + ending);
        QVERIFY(!f.model->setData(f.at(0, 0, 0, LogTreeModel::Load), "65"));
        f.settle();
        QVERIFY(f.window.findChild<Banner*>()->text().contains("The library is not there."));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(f.shown(f.at(0, 0, 0, LogTreeModel::Load)), QStringLiteral("60"));
        for (const char* ending : {"", "-wal", "-shm"}) QFile::rename(path + ".moved" + ending, path + ending);
        QVERIFY(!f.model->setData(f.at(0, 0, 0, LogTreeModel::Load), "65"));
        f.settle();
        QVERIFY(f.stored().startsWith("Push: Bench 65x8"));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(LogEditingTest)
#include "log_editing_test.moc"
