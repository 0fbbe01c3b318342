// A file that nobody knows on its way in: columns proposed, corrected, remembered; duplicates offered; a unit changed afterwards.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include "tests/ui/window_fixture.h"
#include "ui/models/import_tables.h"
#include "ui/pages/import_sheet.h"
#include "ui/pages/imports_dialog.h"
#include "ui/pages/mapping_panel.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

constexpr const char* kUnknown = "Wann;Was;Womit;Wie oft\n5.3.2024;Bankdrücken;62,5;8\n5.3.2024;Bankdrücken;62,5;8\n17.3.2024;Kniebeuge;100;5\n";
constexpr const char* kPrices = "item,price,stock\nBarbell,199.00,4\nPlate,50.00,12\n";

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
}

struct Sheet {
    explicit Sheet(WindowFixture& f) : sheet(f.window.findChild<ImportSheet*>()), import(sheet->findChild<QPushButton*>(QStringLiteral("importButton"))) {}
    MappingPanel* panel() const { return sheet->findChild<MappingPanel*>(); }
    QTableWidget* table() const { return panel()->findChild<QTableWidget*>(QStringLiteral("mappingTable")); }
    QComboBox* choice(int column) const { return static_cast<QComboBox*>(table()->cellWidget(0, column)); }
    QPushButton* change() const { return sheet->findChild<QPushButton*>(QStringLiteral("changeColumns")); }

    ImportSheet* sheet;
    QPushButton* import;
};

}  // namespace

class MappingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void anUnknownTableIsMappedImportedAndRemembered()
    {
        WindowFixture f;
        f.window.importFiles({write(f.folder, QStringLiteral("a.csv"), kUnknown)});
        Sheet s(f);
        QTRY_VERIFY(s.panel() && s.panel()->isVisible());
        QTRY_VERIFY(s.import->isEnabled());
        QCOMPARE(s.import->text(), QStringLiteral("Import 3 sets"));
        QCOMPARE(s.table()->columnCount(), 4);
        QCOMPARE(s.choice(0)->currentText(), QStringLiteral("Date"));
        QCOMPARE(s.table()->item(1, 0)->text(), QStringLiteral("likely"));
        QCOMPARE(s.choice(2)->currentText(), QStringLiteral("Weight"));
        QCOMPARE(s.table()->item(1, 2)->text(), QStringLiteral("unsure: please check"));
        QCOMPARE(s.table()->item(2, 1)->text(), QStringLiteral("Bankdrücken"));
        // Without repetitions there is nothing to import, and the panel says so.
        auto* reps = s.choice(3);
        reps->setFocus();
        QTest::keyClick(reps, Qt::Key_Home);
        QTRY_VERIFY(f.idle() && !s.import->isEnabled());
        QTest::keyClick(reps, Qt::Key_R);
        QTRY_VERIFY(f.idle());
        reps->setCurrentIndex(reps->findText(QStringLiteral("Reps")));
        emit reps->activated(reps->currentIndex());
        QTRY_VERIFY(s.import->isEnabled());
        QTest::mouseClick(s.import, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr);
        QTRY_VERIFY(f.idle());
        // The next file with this header needs no answer.
        f.window.importFiles({write(f.folder, QStringLiteral("b.csv"), QByteArray(kUnknown) + "19.3.2024;Kniebeuge;105;5\n")});
        QTRY_VERIFY(s.import->isEnabled());
        QVERIFY(!s.panel()->isVisible());
        QCOMPARE(s.import->text(), QStringLiteral("Import 1 set"));
    }

    void aPriceListIsRefusedWithTheReason()
    {
        WindowFixture f;
        f.window.importFiles({write(f.folder, QStringLiteral("prices.csv"), kPrices)});
        Sheet s(f);
        const auto said = [&] {
            const auto labels = s.sheet->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("No column holds the date.")); });
        };
        QTRY_VERIFY(said());
        QVERIFY(!s.import->isEnabled());
        QVERIFY(!s.panel() || !s.panel()->isVisible());
        QTest::mouseClick(s.change(), Qt::LeftButton);
        QTRY_VERIFY(s.panel() && s.panel()->isVisible());
        QTRY_VERIFY(f.idle() && !s.import->isEnabled());
        QTest::mouseClick(s.change(), Qt::LeftButton);
        QVERIFY(!s.panel()->isVisible());
    }

    void whatAnotherExportBroughtIsOffered()
    {
        WindowFixture f;
        f.window.importFiles({write(f.folder, QStringLiteral("a.csv"), "date,exercise,weight kg,reps\n2024-03-05,Bench Press,60,8\n2024-03-05,Bench Press,60,8\n")});
        Sheet s(f);
        QTRY_VERIFY(s.import->isEnabled());
        QTest::mouseClick(s.import, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr && f.idle());
        f.window.importFiles({write(f.folder, QStringLiteral("b.csv"),
                                    "title,start_time,exercise_title,set_index,weight_kg,reps\nA,\"5 Mar 2024, 18:00\",Bench Press (Barbell),0,60,8\n"
                                    "A,\"5 Mar 2024, 18:00\",Bench Press (Barbell),1,60,8\nA,\"7 Mar 2024, 18:00\",Squat (Barbell),0,90,5\n")});
        auto* skip = s.sheet->findChild<QCheckBox*>(QStringLiteral("skipDuplicates"));
        QTRY_VERIFY(skip->isVisible());
        QCOMPARE(s.import->text(), QStringLiteral("Import 1 set"));
        QTest::mouseClick(skip, Qt::LeftButton, {}, QPoint(8, skip->height() / 2));
        QCOMPARE(s.import->text(), QStringLiteral("Import 3 sets"));
        QTest::mouseClick(skip, Qt::LeftButton, {}, QPoint(8, skip->height() / 2));
        QTest::mouseClick(s.import, Qt::LeftButton);
        QTRY_VERIFY(f.idle() && f.workspace.snapshot()->nodes.nodes.size() == 2);
    }

    void theUnitOfAnImportChangesAndComesBack()
    {
        WindowFixture f;
        f.window.importFiles({write(f.folder, QStringLiteral("a.csv"), "date,exercise,weight,reps\n2024-03-05,Bench Press,60,8\n")});
        Sheet s(f);
        QTRY_VERIFY(s.import->isEnabled());
        QTest::mouseClick(s.import, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr && f.idle());
        f.action("imports")->trigger();
        auto* dialog = f.window.findChild<ImportsDialog*>();
        QVERIFY(dialog);
        auto* change = dialog->findChild<QPushButton*>(QStringLiteral("changeUnit"));
        QTRY_VERIFY(change->isEnabled());
        QTest::mouseClick(change, Qt::LeftButton);
        const auto topLoad = [&] { return f.workspace.snapshot() ? f.workspace.snapshot()->nodes.nodes[0].topLoadKg : 0.0; };
        QTRY_COMPARE(topLoad(), toKilograms(60, Unit::Pound));
        QTRY_VERIFY(f.idle());
        dialog->accept();
        f.action("undo")->trigger();
        QTRY_COMPARE(topLoad(), 60.0);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(MappingPanelTest)
#include "mapping_panel_test.moc"
