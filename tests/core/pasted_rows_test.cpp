// Cells that are typed and rows that are pasted: what they mean, in which unit, and in which words they are refused.

#include <QtTest>

#include "core/import/pasted_rows.h"
#include "core/import/typed_cells.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::import;

namespace {

QString drawnSet(const log::Set& set)
{
    QStringList words;
    const auto add = [&](const char* word, const std::optional<double>& value) {
        if (value) words << QStringLiteral("%1%2").arg(word).arg(*value, 0, 'g', 7);
    };
    if (set.kind != log::SetKind::Working) words << QStringLiteral("kind%1").arg(int(set.kind));
    add("kg", set.loadKg);
    add("x", set.reps);
    add("s", set.durationS);
    add("m", set.distanceM);
    add("rpe", set.rpe);
    add("rir", set.rir);
    add("rest", set.restS);
    if (!set.note.empty()) words << QString::fromStdString(set.note);
    return words.join(' ');
}

struct Library {
    log::LogStore store = std::move(*log::LogStore::open(":memory:"));
    std::int64_t athlete = store.addAthlete("Ada")->id;
    explicit Library(const QString& text) { static_cast<void>(store.add(athlete, drawn::log(text))); }
    log::LoadedLog now() const { return *store.loadWithIds(athlete); }
    QString drawn() const
    {
        QStringList lines;
        for (const auto& session : now().log.sessions) {
            QStringList parts{QString::fromStdString(log::formatDay(session.day()) + " " + session.title)};
            for (const auto& entry : session.entries) {
                QStringList words{QString::fromStdString(entry.exercise)};
                for (const auto& set : entry.sets) words << drawnSet(set);
                parts << words.join(", ");
            }
            lines << parts.join(" | ");
        }
        return lines.join("\n");
    }
};

}  // namespace

class PastedRowsTest : public QObject {
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("set");
        const auto row = [](TypedCell cell, const char* text, const char* set) { QTest::newRow(text) << int(cell) << text << set; };
        row(TypedCell::Load, "62.5", "kg62.5 x8 rpe8");
        row(TypedCell::Load, " 62,5 ", "kg62.5 x8 rpe8");
        row(TypedCell::Load, "100 lb", "kg45.35924 x8 rpe8");
        row(TypedCell::Load, "BW", "x8 rpe8");
        row(TypedCell::Load, "heavy", "\"heavy\" is not a weight");
        row(TypedCell::Load, "-5", "between 0 and 2000");
        row(TypedCell::Load, "3000", "between 0 and 2000");
        row(TypedCell::Amount, "10", "kg60 x10 rpe8");
        row(TypedCell::Amount, "1:30", "kg60 s90 rpe8");
        row(TypedCell::Amount, "45 s", "kg60 s45 rpe8");
        row(TypedCell::Amount, "400 m", "kg60 m400 rpe8");
        row(TypedCell::Amount, "5 min", "kg60 s300 rpe8");
        row(TypedCell::Amount, "many", "number of repetitions");
        row(TypedCell::Effort, "9.5", "kg60 x8 rpe9.5");
        row(TypedCell::Effort, "2 RIR", "kg60 x8 rir2");
        row(TypedCell::Effort, "11", "between 0 and 10");
        row(TypedCell::Effort, "0.5", "from 1 to 10");
        row(TypedCell::Effort, "hard", "not an effort");
        row(TypedCell::Rest, "1:30", "kg60 x8 rpe8 rest90");
        row(TypedCell::Rest, "2 min", "kg60 x8 rpe8 rest120");
        row(TypedCell::Rest, "soon", "span of time");
        row(TypedCell::Note, "=1+1", "kg60 x8 rpe8 =1+1");
        QTest::newRow("cleared") << int(TypedCell::Effort) << "" << "kg60 x8";
    }
    void cells()
    {
        QFETCH(int, cell);
        QFETCH(QString, text);
        QFETCH(QString, set);
        log::Set typed;
        typed.loadKg = 60;
        typed.reps = 8;
        typed.rpe = 8;
        const auto read = readTyped(TypedCell(cell), text.toStdString(), Unit::Kilogram, typed);
        if (read) {
            QCOMPARE(drawnSet(typed), set);
            return;
        }
        QVERIFY2(QString::fromStdString(read.error().detail).contains(set), read.error().detail.c_str());
        QVERIFY(!read.error().column.empty());
        QCOMPARE(drawnSet(typed), QStringLiteral("kg60 x8 rpe8"));
    }
    void poundsAreReadAsPounds()
    {
        log::Set set;
        QVERIFY(readTyped(TypedCell::Load, "100", Unit::Pound, set).has_value());
        QCOMPARE(*set.loadKg, 45.359237);
    }
    void sessionLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("session");
        QTest::newRow("iso") << "2024-05-17" << "2024-05-17 00:00:00 -";
        QTest::newRow("time and title") << "2024-05-17 18:30 Push day" << "2024-05-17 18:30:00 + Push day";
        QTest::newRow("german") << "17.5.2024 Brust" << "2024-05-17 00:00:00 - Brust";
        QTest::newRow("as shown") << QString::fromUtf8("17 May 2024 · Push 2") << "2024-05-17 00:00:00 - Push 2";
        QTest::newRow("month first where it must be") << "5/17/2024" << "2024-05-17 00:00:00 -";
        QTest::newRow("no date") << "Push" << "";
        QTest::newRow("no such day") << "2024-02-30 Push" << "";
        QTest::newRow("nothing") << "" << "";
    }
    void sessionLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, session);
        log::Session typed;
        const auto read = readTypedSession(text.toStdString(), typed);
        const std::string drawn = log::formatTime(typed.start) + (typed.hasTime ? " +" : " -") + (typed.title.empty() ? "" : " ") + typed.title;
        QCOMPARE(read ? QString::fromStdString(drawn) : QString(), session);
        if (!read) QCOMPARE(read.error().column, std::string("date"));
    }
    void rows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("log");
        const QString before = "2024-01-01 Push | Bench, kg60 x8";
        QTest::newRow("sets into the entry") << "62.5\t6\n65\t4\t9\n" << before + ", kg62.5 x6, kg65 x4 rpe9";
        QTest::newRow("decimal comma, unit in the cell") << "62,5\t6\n100 lb\t4" << before + ", kg62.5 x6, kg45.35924 x4";
        QTest::newRow("entries into the session") << "Dip\t0\t12\nDip\t5\t10\nRow\t50\t8" << before + " | Dip, kg0 x12, kg5 x10 | Row, kg50 x8";
        QTest::newRow("rows of another day") << "2024-01-02\tRow\t50\t8\n2024-01-02\tRow\t50\t7" << before + "\n2024-01-02  | Row, kg50 x8, kg50 x7";
        QTest::newRow("rows of a day that is there") << "1.1.2024\tRow\t50\t8" << before + " | Row, kg50 x8";
        QTest::newRow("a header") << "Reps\tWeight (lb)\tRPE\n6\t100\t9" << before + ", kg45.35924 x6 rpe9";
        QTest::newRow("a german header with notes") << "Datum\tÜbung\tGewicht\tWdh\tNotiz\n02.01.2024\tRudern\t50\t8\t\"eng,\nlangsam\""
                                                    << before + "\n2024-01-02  | Rudern, kg50 x8 eng,\nlangsam";
        QTest::newRow("sets counted") << "Exercise\tSets\tReps\tWeight\nDip\t3\t12\t0" << before + " | Dip, kg0 x12, kg0 x12, kg0 x12";
        QTest::newRow("bad cells") << "60\tmany\n62\t6\nheavy\t5" << "Row 1, column Reps: \"many\" is not a number. Row 3, column Weight: \"heavy\" is not a weight.";
        QTest::newRow("a bad date") << "Date\tExercise\tReps\n2024-13-01\tDip\t5" << "Row 2, column Date: \"2024-13-01\" is not a date";
        QTest::newRow("no exercise") << "Exercise\tReps\n\t5" << "column Exercise: The exercise is missing.";
        QTest::newRow("nothing") << "\n \n" << "There are no rows to paste.";
        QTest::newRow("only a header") << "Reps\tWeight" << "There are no rows to paste.";
    }
    void rows()
    {
        QFETCH(QString, text);
        QFETCH(QString, log);
        Library library("2024-01-01 Push | Bench 60x8");
        const auto loaded = library.now();
        const auto pasted = pasteRows(text.toStdString(), Unit::Kilogram, loaded.log, loaded.ids, {0, 0, -1});
        if (!pasted) {
            QVERIFY2(QString::fromStdString(pasted.error().detail).contains(log), pasted.error().detail.c_str());
            return;
        }
        QVERIFY(library.store.edit(library.athlete, pasted->request).has_value());
        QCOMPARE(library.drawn(), log);
    }
    void rowsWithoutAPlaceAreRefused()
    {
        Library library("2024-01-01 Push | Bench 60x8");
        const auto loaded = library.now();
        QVERIFY(!pasteRows("60\t8", Unit::Kilogram, loaded.log, loaded.ids, {}).has_value());
        QVERIFY(!pasteRows("60\t8", Unit::Kilogram, loaded.log, loaded.ids, {0, -1, -1}).has_value());
        QVERIFY(pasteRows("60\t8", Unit::Kilogram, loaded.log, loaded.ids, {0, 0, 0}).has_value());
    }
    void whatIsCopiedPastesBack()
    {
        log::TrainingLog full = drawn::log("2024-01-01 18:00 Push | Bench w20x10 62.5x8 rpe8.5 rest90 | Dip 0x12 rir2");
        full.sessions[0].title = "=Push <1>";
        full.sessions[0].entries[0].sets[1].note = "-slow\t\"and\"\nlow";
        full.sessions[0].entries[1].sets[0].durationS = 30.5;
        for (const Unit unit : {Unit::Kilogram, Unit::Pound}) {
            const CopiedRows copied = copyRows(full, {{0, 0, 0}, {0, 0, 1}, {0, 1, -1}}, unit);
            QCOMPARE(copied.rows, 3);
            QVERIFY(copied.text.find("\t'=Push <1>\t") != std::string::npos);
            QVERIFY(copied.html.find("<td>'=Push &lt;1&gt;</td>") != std::string::npos);
            Library library("2023-01-01 Old | Bench 60x8");
            const auto loaded = library.now();
            const auto pasted = pasteRows(copied.text, Unit::Kilogram, loaded.log, loaded.ids, {});
            QVERIFY2(pasted.has_value(), pasted ? "" : pasted.error().detail.c_str());
            QCOMPARE(pasted->sets, 3);
            QVERIFY(library.store.edit(library.athlete, pasted->request).has_value());
            QCOMPARE(library.drawn().section('\n', 1), QStringLiteral("2024-01-01 =Push <1> | Bench, kind1 kg20 x10, kg62.5 x8 rpe8.5 rest90 -slow\t\"and\"\nlow | "
                                                                      "Dip, kg0 x12 s30.5 rir2"));
        }
    }
};

QTEST_APPLESS_MAIN(PastedRowsTest)
#include "pasted_rows_test.moc"
