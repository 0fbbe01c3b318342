// Body masses as a user enters them: saved, corrected, deleted, undone, in pounds, and kept in the library.

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QTableView>

#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/body_mass_dialog.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

struct MassFixture : WindowFixture {
    BodyMassDialog* dialog = nullptr;

    explicit MassFixture(Unit unit = Unit::Kilogram)
    {
        workspace.preferences().setUnit(unit);
        auto file = std::make_shared<import::ImportedFile>();
        file->log = drawn::log("2024-01-01 Push | Pull Up 0x8\n2024-01-03 Push | Pull Up 0x9", "Ada");
        file->log.sources.push_back({"drawn.csv", std::string(64, 'a'), "strong", "kg", false, {}});
        workspace.storeImport(file);
        settle();
        action("bodyMass")->trigger();
        dialog = window.findChild<BodyMassDialog*>();
    }
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            QTest::qWait(1);
            if (!QTest::qWaitFor([this] { return idle(); }, 20000)) qFatal("the worker never came to rest");
        }
    }
    QTableView* table() const { return dialog->findChild<QTableView*>(); }
    QString rows() const
    {
        QStringList lines;
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) lines << model->index(row, 1).data().toString();
        return lines.join(' ');
    }
    void click(const char* name)
    {
        QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
        settle();
    }
    void save(const QDate& day, double value)
    {
        dialog->findChild<QDateEdit*>()->setDate(day);
        dialog->findChildren<QDoubleSpinBox*>().front()->setValue(value);
        click("saveBodyMass");
    }
    std::vector<log::BodyMass> stored() const
    {
        const auto store = log::LogStore::open(workspace.libraryPath().toStdString(), log::OpenMode::Existing);
        return store->load(workspace.athlete()->id)->bodyMasses;
    }
};

}  // namespace

class BodyMassDialogTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void savedCorrectedDeletedAndUndone()
    {
        MassFixture f;
        QVERIFY(f.dialog && f.dialog->isVisible());
        QVERIFY(!f.dialog->findChild<QPushButton*>(QStringLiteral("saveBodyMass"))->isEnabled());
        f.save(QDate(2024, 1, 2), 80.5);
        f.save(QDate(2024, 1, 4), 81.0);
        QCOMPARE(f.rows(), QStringLiteral("81 80.5"));
        f.save(QDate(2024, 1, 2), 79.5);
        QCOMPARE(f.rows(), QStringLiteral("81 79.5"));
        f.table()->setCurrentIndex(f.table()->model()->index(1, 0));
        QCOMPARE(f.dialog->findChild<QDateEdit*>()->date(), QDate(2024, 1, 2));
        f.click("removeBodyMass");
        QCOMPARE(f.rows(), QStringLiteral("81"));
        QCOMPARE(f.stored().size(), std::size_t(1));
        for (const char* rows : {"81 79.5", "81 80.5", "80.5", ""}) {
            f.action("undo")->trigger();
            f.settle();
            QCOMPARE(f.rows(), QString::fromLatin1(rows));
        }
        QVERIFY(f.stored().empty());
        for (int i = 0; i < 4; ++i) {
            f.action("redo")->trigger();
            f.settle();
        }
        QCOMPARE(f.rows(), QStringLiteral("81"));
        QVERIFY(f.stored() == (std::vector<log::BodyMass>{{drawn::day("2024-01-04"), 81.0}}));
    }

    void poundsStayAsTheyWereTyped()
    {
        MassFixture f(Unit::Pound);
        f.save(QDate(2024, 1, 2), 180.5);
        QCOMPARE(f.rows(), QStringLiteral("180.5"));
        const double kg = f.stored().front().kg;
        QCOMPARE(kg, toKilograms(180.5, Unit::Pound));
        // Saved again as it is shown, nothing changes.
        f.save(QDate(2024, 1, 2), 180.5);
        QCOMPARE(f.stored().front().kg, kg);
        QCOMPARE(f.workspace.undoStack()->count(), 2);  // the import and the first save
    }
};

QTEST_MAIN(BodyMassDialogTest)
#include "body_mass_dialog_test.moc"
