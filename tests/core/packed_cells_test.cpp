// Cells that hold several sets in every order that people write, lists of loads, times among repetitions; and what of it is a guess.

#include <QtTest>

#include "core/import/column_mapping.h"
#include "core/import/importer.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;

namespace {

/// A log of one exercise a day with these cells below "Sets", which stands first of the columns that `head` names.
std::string sheetOf(const char* head, const QString& rows)
{
    std::string text = std::string("Date\tExercise\t") + head + "\n";
    int day = 1;
    for (const QString& row : rows.split(QLatin1Char('|'))) text += "2024-03-0" + std::to_string(day++) + "\tSquat\t" + row.toStdString() + "\n";
    return text;
}

/// The sets of every day, without its date: "+100x5 +100x5 / +60x8".
QString setsOf(const log::TrainingLog& log)
{
    QStringList days;
    for (const log::Session& session : log.sessions) {
        log::TrainingLog one;
        one.sessions.push_back(session);
        days << QString::fromStdString(drawn(one)).section(QStringLiteral(": "), 1);
    }
    return days.join(QStringLiteral(" / "));
}

QString guessesOf(const ImportedFile& file)
{
    QStringList list;
    for (const std::string& warning : file.warnings) {
        if (warning.starts_with("Cells such as")) list << QString::fromStdString(warning).section(QStringLiteral(" are read as "), 1).section(QLatin1Char(':'), 0, 0);
    }
    return list.join(QStringLiteral("; "));
}

}  // namespace

class PackedCellsTest : public QObject {
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("sets");
        QTest::addColumn<QString>("guess");
        const auto row = [](const char* name, const char* head, const char* rows, const char* sets, const char* guess = "") {
            QTest::newRow(name) << QString::fromUtf8(head) << QString::fromUtf8(rows) << QString::fromUtf8(sets) << QString::fromUtf8(guess);
        };
        row("weight with its unit first", "Sets", "100kg x 5 x 3|102.5 kg x 5 x 2", "+100x5 +100x5 +100x5 / +102.5x5 +102.5x5", "weight x repetitions x sets");
        row("weight with its unit first, then sets", "Sets", "60kg x 3 x 8|62.5kg x 3 x 10", "+60x8 +60x8 +60x8 / +62.5x10 +62.5x10 +62.5x10", "weight x sets x repetitions");
        row("three bare numbers, weight first", "Sets", "100 x 5 x 3|105 x 3 x 2", "+100x5 +100x5 +100x5 / +105x3 +105x3", "weight x repetitions x sets");
        row("three bare numbers, a small weight first", "Sets", "20x12x3|22x10x3", "+20x12 +20x12 +20x12 / +22x10 +22x10 +22x10", "weight x repetitions x sets");
        row("three bare numbers, a small weight last", "Sets", "3x12x15|3x10x20", "+15x12 +15x12 +15x12 / +20x10 +20x10 +20x10", "sets x repetitions x weight");
        row("weight with its unit last", "Sets", "5x5x100kg|3x5x102.5 kg", "+100x5 +100x5 +100x5 +100x5 +100x5 / +102.5x5 +102.5x5 +102.5x5");
        row("weight in the middle", "Sets", "3x100x5|2x102.5x5", "+100x5 +100x5 +100x5 / +102.5x5 +102.5x5", "sets x weight x repetitions");
        row("repetitions before sets", "Sets", "12x3x20kg|15x2x20kg", "+20x12 +20x12 +20x12 / +20x15 +20x15", "repetitions x sets");
        row("the name of the column says it", "Weight x Sets x Reps", "100kg x 3 x 5", "+100x5 +100x5 +100x5");
        row("a weight before a pair", "Sets", "60kg 3x10|100 2x5|80 kg: 2x6|70 kg, 2x8", "+60x10 +60x10 +60x10 / +100x5 +100x5 / +80x6 +80x6 / +70x8 +70x8");
        row("one weight for a list", "Sets", "60kg 12/10|60 kg: 12, 10|60kg x 12,10", "+60x12 +60x10 / +60x12 +60x10 / +60x12 +60x10");
        row("body weight and more", "Sets", "BW+20 x 5 x 2|BW x 12|BW+10x8", "+20x5 +20x5 / +0x12 / +10x8", "weight x repetitions x sets");
        row("as many as possible", "Sets\tkg", "3x AMRAP\t|2xAMRAP\t60|60 x 2 x AMRAP\t", "+-x-(AMRAP) +-x-(AMRAP) +-x-(AMRAP) / +60x-(AMRAP) +60x-(AMRAP) / +60x-(AMRAP) +60x-(AMRAP)");
        row("per hand", "Sets", "2x10@24kg/hand|2x10 @ 24 kg per hand|2x8 x 24kg each", "+24x10(per hand) +24x10(per hand) / +24x10(per hand) +24x10(per hand) / +24x8(per side) +24x8(per side)");
        row("efforts and percentages", "Sets", "2x5 100kg @8|2x5 @ 100kg RPE 8.5|1x5 100 kg RIR 2|1x3 90kg (85%)",
            "+100x5,rpe8 +100x5,rpe8 / +100x5,rpe8.5 +100x5,rpe8.5 / +100x5,rir2 / +90x3(85%)");
        row("pairs with spaces and plus signs between", "Sets", "60x8 60x8 60x7|50x12 + 40x8|100x5 90x5", "+60x8 +60x8 +60x7 / +50x12 +40x8 / +100x5 +90x5", "weight x repetitions");
        row("as many as possible in a list", "Sets\tWeight", "5,5,5+\t50|3x5+\t60", "+50x5 +50x5 +50x5 / +60x5 +60x5 +60x5", "sets x repetitions");
        row("distances", "Sets", "2x40m @ 32kg/hand|3x20 m", "+32x-,40m(per hand) +32x-,40m(per hand) / +-x-,20m +-x-,20m +-x-,20m");
        row("body weight in German", "Sets", "KG x 10|KG+10 x 8", "+0x10 / +10x8");
        row("a weight in each hand", "Sets\tReps\tWeight", "2\t8\t2x20kg|1\t8\t20kg each|1\t8\t20/hand", "+20x8(2x20kg) +20x8(2x20kg) / +20x8(20kg each) / +20x8(20/hand)");
        row("words around a weight", "Reps\tWeight", "8\tKB 24 kg|8\t~100|8\t100kg + belt", "+24x8(KB 24 kg) / +100x8(~100) / +100x8(100kg + belt)");
        row("words for repetitions", "Reps\tWeight", "AMRAP\t20 kg|~8\t20 kg|8+\t20 kg", "+20x-(AMRAP) / +20x8(~8) / +20x8");
        row("in words", "Sets", "3 sets of 5 at 100 kg|2 sets x 8 reps @ 60 kg|5 reps at 140kg", "+100x5 +100x5 +100x5 / +60x8 +60x8 / +140x5");
        row("words behind the sets", "Sets", "100kg x 4 (failed the 5th)|60kgx8 PR|60kgx8", "+100x4(failed the 5th) / +60x8(PR) / +60x8");
        row("times", "Sets", "3x1:30|1:30|45s/40s|2x30 sec", "+-x-,90s +-x-,90s +-x-,90s / +-x-,90s / +-x-,45s +-x-,40s / +-x-,30s +-x-,30s");
        row("loads in a list, repetitions beside", "Sets\tReps", "40-60-65\t8|40-60-65\t10-8-6|3\t5", "+40x8 +60x8 +65x8 / +40x10 +60x8 +65x6 / +-x5 +-x5 +-x5");
        row("loads in a list, repetitions and a weight beside", "Sets\tReps\tWeight", "3\t8\t60|40-60-65\t8\t|12/10/8\t\t20", "+60x8 +60x8 +60x8 / +40x8 +60x8 +65x8 / +20x12 +20x10 +20x8");
        row("loads in a list alone", "Sets", "40-60-65|40-62.5-70", "+40x- +60x- +65x- / +40x- +62.5x- +70x-", "weights");
        row("repetitions in a list alone", "Sets", "12/10/8|10-8-6", "+-x12 +-x10 +-x8 / +-x10 +-x8 +-x6", "repetitions");
        row("two loads with a dash", "Sets\tReps", "40-60\t5|50-60-65\t5", "+40x5 +60x5 / +50x5 +60x5 +65x5");
        row("a range of sets", "Sets\tReps\tWeight", "3-4\t8\t60|3\t8-10\t60", "+60x8 +60x8 +60x8 / +60x8 +60x8 +60x8");
        row("a time among repetitions", "Sets\tReps\tWeight", "3\t1:30\t|2\t45 s\t10|3\t8-10\t60|1\t40 m\t50", "+-x-,90s +-x-,90s +-x-,90s / +10x-,45s +10x-,45s / +60x8 +60x8 +60x8 / +50x-,40m");
        row("times in a list among repetitions", "Sets\tReps", "2\t1:30, 1:15|3\t8-10", "+-x-,90s +-x-,75s / +-x8 +-x8 +-x8");
    }
    void cells()
    {
        QFETCH(QString, head);
        QFETCH(QString, rows);
        const Result<ImportedFile> file = readText(sheetOf(head.toUtf8().constData(), rows), "a.tsv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QVERIFY2(file->rejected.empty(), file->rejected.empty() ? "" : file->rejected[0].reason.c_str());
        QTEST(setsOf(file->log), "sets");
        QTEST(guessesOf(*file), "guess");
    }
    void aTimeAmongRepetitionsOfSingleSets()
    {
        const Result<ImportedFile> file = readText("Date,Exercise,Weight,Reps\n2024-03-05,Plank,,1:30\n2024-03-05,Plank,,60s\n2024-03-05,Carry,40,20m\n2024-03-05,Squat,100,5\n", "a.csv");
        QVERIFY(file && file->rejected.empty());
        QCOMPARE(file->recognition.format, std::string("flat_sheet"));
        QCOMPARE(QString::fromStdString(drawn(file->log)), QStringLiteral("[2024-03-05 ] Plank: +-x-,90s +-x-,60s Carry: +40x-,20m Squat: +100x5"));
        QCOMPARE(std::count(file->warnings.begin(), file->warnings.end(), "3 cells of repetitions hold a time or a distance; the sets were read as that."), 1);
    }
    void clustersAreNoLoads()
    {
        const Result<ImportedFile> file = readText(sheetOf("Sets", QStringLiteral("3x(5+5)@60|3x5@60")), "a.tsv");
        QVERIFY(file.has_value());
        QCOMPARE(setsOf(file->log), QStringLiteral("+60x5 +60x5 +60x5"));
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QCOMPARE(file->rejected[0].reason, std::string("\"3x(5+5)@60\" cannot be read as sets."));
    }
    void anUnknownNameAboveSeveralSets()
    {
        const Result<ImportedFile> file = readText("Date,Exercise,Details\n2024-03-05,Squat,5x100; 5x102.5\n2024-03-05,Bench,8x60; 8x60\n", "a.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(drawn(file->log)), QStringLiteral("[2024-03-05 ] Squat: +100x5 +102.5x5 Bench: +60x8 +60x8"));
        QVERIFY(std::count(file->warnings.begin(), file->warnings.end(), "The column \"Details\" is read as several sets in a cell, because its cells look like it. This is a guess.") == 1);
        // What is planned was not done.
        QVERIFY(!readText("Date,Exercise,Plan\n2024-03-05,Squat,5x100\n2024-03-05,Bench,8x60\n", "a.csv"));
    }
    void theUserSaysTheOrder()
    {
        const std::string text = sheetOf("Sets", QStringLiteral("100kg x 3 x 5|3x12"));
        const auto read = [&](PairOrder order) {
            ColumnMapping mapping;
            mapping.columns = {{Meaning::Date, 0, {}}, {Meaning::Exercise, 0, {}}, {Meaning::Packed, 0, {}}};
            mapping.packing = order;
            ImportOptions options;
            options.mapping = std::make_shared<const ColumnMapping>(*mappingFromJson(mappingToJson(mapping)));
            const auto file = readText(text, "a.tsv", options);
            return setsOf(file->log) + QLatin1Char('|') + guessesOf(*file);
        };
        QCOMPARE(read(PairOrder::SetsReps), QStringLiteral("+100x5 +100x5 +100x5 / +-x12 +-x12 +-x12|"));
        QCOMPARE(read(PairOrder::RepsSets), QStringLiteral("+100x3 +100x3 +100x3 +100x3 +100x3 / ") + QStringList(QList<QString>(12, QStringLiteral("+-x3"))).join(QLatin1Char(' ')) + QLatin1Char('|'));
    }
};

QTEST_APPLESS_MAIN(PackedCellsTest)
#include "packed_cells_test.moc"
