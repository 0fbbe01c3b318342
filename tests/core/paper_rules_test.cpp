// The paper's sheet, its two rules branch by branch, and the columns derived from a row.

#include <QFile>
#include <QTest>
#include <cmath>

#include "core/workflow/paper/data.h"
#include "core/workflow/paper/scores.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

namespace {

const QString kReference = QStringLiteral(LIFTGRAPH_SHARED_DIR "/reference/paper_push_pull_6_weeks.csv");
constexpr const char* kHeader = "week,date,day_type,exercise,exercise_type,sets,reps,weight,rest_time,intensity,fatigue,RIR,days_since_last,volume\n";

PaperRow row(const char* type, double weight, double fatigue, double rir, int week = 1)
{
    PaperRow out;
    out.week = week;
    out.exerciseType = type;
    out.weight = weight;
    out.reps = 10;
    out.restTime = 90;
    out.fatigue = fatigue;
    out.rir = rir;
    return out;
}

/// Two weeks of two days; the second week is the test.
std::string twoWeeks()
{
    return std::string(kHeader) +
           "1,2025-01-06,Push,Press,compound,3,8,100,90,8,7,1,3,\n"
           "1,2025-01-06,Push,Raise,isolation,3,12,20,60,7,9,2,3,\n"
           "1,2025-01-08,Pull,Row,compound,3,10,80,90,8,9,2,3,\n"
           "2,2025-01-13,Push,Press,compound,3,8,102.5,90,9,8,1,7,\n"
           "2,2025-01-13,Push,Raise,isolation,2,12,20,60,7,7,1,7,\n";
}

}  // namespace

class PaperRulesTest : public QObject {
    Q_OBJECT
private slots:
    void branches_data();
    void branches();
    void everyBranchIsListed();
    void derivedColumns();
    void datasetOfBothPresets();
    void temporalEdgeBetweenDayTypes();
    void scoreOfThreeColumns();
    void badSheets_data();
    void badSheets();
    void gapsAreFilledAndSaid();
    void ownTargetsAreTaken();
    void oneWeekIsTooLittle();
    void referenceRows();
};

void PaperRulesTest::branches_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<double>("fatigue");
    QTest::addColumn<double>("rir");
    QTest::addColumn<int>("week");
    QTest::addColumn<QList<double>>("notebook");
    QTest::addColumn<QList<double>>("listing");
    const auto add = [](const char* name, const char* type, double fatigue, double rir, int week, QList<double> notebook, QList<double> listing) {
        QTest::newRow(name) << type << fatigue << rir << week << notebook << listing;
    };
    const QList<double> same{100, 10, 90};
    add("compound, fresh", "compound", 6, 2, 1, {102.5, 10, 90}, {102.5, 10, 90});
    add("compound, fresh but RIR 1", "compound", 6, 1, 1, same, same);
    add("compound, fatigue 6.5, RIR 1", "compound", 6.5, 1, 1, {101.5, 10, 90}, {101.5, 10, 90});
    add("compound, fatigue 8, RIR 1.9", "compound", 8, 1.9, 1, {101.5, 10, 90}, {101.5, 10, 90});
    add("compound, fatigue 7, RIR 2", "compound", 7, 2, 1, same, {101.5, 10, 90});
    add("compound, fatigue 7, RIR 0", "compound", 7, 0, 1, {97, 10, 110}, {101.5, 10, 90});
    add("compound, fatigue 9", "compound", 9, 3, 1, {97, 10, 110}, {97, 10, 110});
    add("compound, fresh, RIR 0", "compound", 5, 0, 1, {97, 10, 110}, {97, 10, 110});
    add("bodyweight, fresh", "bodyweight", 6, 2, 1, {100, 11, 80}, same);
    add("bodyweight, fatigue 7", "bodyweight", 7, 3, 1, same, same);
    add("bodyweight, fatigue 9", "bodyweight", 9, 3, 1, {100, 9, 110}, same);
    add("isolation, fatigue 7, RIR 1", "isolation", 7, 1, 1, {101.5, 10, 90}, same);
    add("isolation, fatigue 7, RIR 0", "isolation", 7, 0, 1, same, same);
    add("isolation, fatigue 8", "isolation", 8, 3, 1, same, same);
    add("isolation, fatigue 9", "isolation", 9, 3, 1, {100, 10, 105}, same);
    add("deload overrides weight and rest", "compound", 9, 3, 5, {95, 10, 120}, {95, 10, 120});
    add("deload keeps the repetitions", "bodyweight", 9, 3, 10, {95, 9, 120}, {95, 10, 120});
    add("an unknown type", "mobility", 5, 3, 1, same, same);
}

void PaperRulesTest::branches()
{
    QFETCH(QString, type);
    QFETCH(double, fatigue);
    QFETCH(double, rir);
    QFETCH(int, week);
    QFETCH(QList<double>, notebook);
    QFETCH(QList<double>, listing);
    const PaperRow given = row(type.toUtf8().constData(), 100, fatigue, rir, week);
    const PaperLabel byNotebook = labelOf(given, PaperPreset::Notebook), byListing = labelOf(given, PaperPreset::Listing);
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY2(std::abs(byNotebook.next[i] - notebook[qsizetype(i)]) < 1e-9, qPrintable(QString::number(byNotebook.next[i])));
        QVERIFY2(std::abs(byListing.next[i] - listing[qsizetype(i)]) < 1e-9, qPrintable(QString::number(byListing.next[i])));
    }
    QCOMPARE(byNotebook.deload, week % 5 == 0);
}

void PaperRulesTest::everyBranchIsListed()
{
    QCOMPARE(branchesOf(PaperPreset::Notebook).size(), std::size_t(7));
    QCOMPARE(branchesOf(PaperPreset::Listing).size(), std::size_t(3));
    // Limits: nothing falls below no weight, one repetition, a minute's rest.
    PaperRow low = row("bodyweight", 0, 9, 3);
    low.reps = 1;
    low.restTime = 10;
    QCOMPARE(labelOf(low, PaperPreset::Notebook).next[0], 0.0);
    QCOMPARE(labelOf(low, PaperPreset::Notebook).next[1], 1.0);
    QCOMPARE(labelOf(low, PaperPreset::Notebook).next[2], 60.0);
}

void PaperRulesTest::derivedColumns()
{
    const auto sheet = parsePaperSheet(twoWeeks(), "drawn.csv");
    QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
    const features::Matrix inputs = paperInputs(*sheet);
    QCOMPARE(int(inputs.rows()), 5);
    QCOMPARE(inputs(0, 7), 2400.0);
    QCOMPARE(inputs(0, 8), 19200.0);
    // Week 1: loads 19200, 5040, 19200.
    const double mean = (19200.0 + 5040.0 + 19200.0) / 3.0;
    const double deviation = std::sqrt((2 * (19200 - mean) * (19200 - mean) + (5040 - mean) * (5040 - mean)) / 2.0);
    QVERIFY(std::abs(inputs(1, 9) - 5040.0 / deviation) < 1e-12);
    QVERIFY(std::abs(inputs(1, 10) - 43440.0 * 5040.0 / deviation) < 1e-6);
    QCOMPARE(paperRows(*sheet, false), (std::vector<int>{0, 1, 2}));
    QCOMPARE(paperRows(*sheet, true), (std::vector<int>{3, 4}));
    QCOMPARE(previousRows(*sheet), (std::vector<int>{-1, -1, -1, 0, 1}));
}

void PaperRulesTest::datasetOfBothPresets()
{
    const auto sheet = parsePaperSheet(twoWeeks(), "drawn.csv");
    QVERIFY(sheet);
    const auto notebook = paperData(*sheet, PaperPreset::Notebook), listing = paperData(*sheet, PaperPreset::Listing);
    QVERIFY(notebook && listing);
    for (int column = 0; column < kPaperInputs; ++column) {
        const double mean = notebook->inputs.col(column).mean();
        QCOMPARE(std::abs(mean) < 1e-12, kNotebookScales[std::size_t(column)]);
        QVERIFY(listing->inputs.col(column) == listing->raw.col(column));
    }
    QVERIFY(listing->targets == listing->labels);
    QVERIFY((notebook->natural(notebook->targets) - notebook->labels).cwiseAbs().maxCoeff() < 1e-9);
    QCOMPARE(notebook->dataset.graph.sameSession.pairs(), std::int64_t(6));
    QVERIFY(notebook->dataset.graph.sameSession.oneWay);
    QCOMPARE(notebook->dataset.graph.temporal.size(), std::int64_t(0));
    QVERIFY(!notebook->dataset.edgeWeights);
}

void PaperRulesTest::temporalEdgeBetweenDayTypes()
{
    const auto sheet = parsePaperSheet(twoWeeks() + "2,2025-01-15,Legs,Row,compound,3,10,80,90,8,9,2,3,\n", "drawn.csv");
    QVERIFY(sheet);
    const auto data = paperData(*sheet, PaperPreset::Notebook);
    QVERIFY(data);
    QCOMPARE(data->dataset.graph.temporal.source, (std::vector<std::int32_t>{2}));
    QCOMPARE(data->dataset.graph.temporal.target, (std::vector<std::int32_t>{5}));
}

void PaperRulesTest::scoreOfThreeColumns()
{
    features::Matrix truth(2, 3), predicted(2, 3);
    truth << 1, 10, 5, 3, 20, 5;
    predicted << 2, 10, 5, 3, 16, 6;
    const PaperScore score = paperScore(predicted, truth);
    QVERIFY(std::abs(score.mae - 6.0 / 6.0) < 1e-12);
    QVERIFY(std::abs(score.rmse - std::sqrt(18.0 / 6.0)) < 1e-12);
    // By column: 1 - 1/2, 1 - 16/50, and a constant column that is not met counts 0.
    QVERIFY(std::abs(score.r2 - (0.5 + 0.68 + 0.0) / 3.0) < 1e-12);
}

void PaperRulesTest::badSheets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("column");
    const QByteArray head = kHeader;
    const auto add = [](const char* name, const QByteArray& text, ErrorCode code, qint64 line, const char* column) {
        QTest::newRow(name) << text << int(code) << line << column;
    };
    add("empty", "", ErrorCode::FileEmpty, 0, "");
    add("header only", head, ErrorCode::HeaderOnly, 0, "");
    add("columns missing", "date,exercise,reps\n2025-01-01,Press,8\n", ErrorCode::UnknownFormat, 1, "");
    add("a word as weight", head + "1,2025-01-06,Push,Press,compound,3,8,heavy,90,8,7,1,3,\n", ErrorCode::UnknownFormat, 2, "weight");
    add("an empty fatigue", head + "1,2025-01-06,Push,Press,compound,3,8,100,90,8,7,1,3,\n1,2025-01-06,Push,Press,compound,3,8,100,90,8,,1,3,\n",
        ErrorCode::UnknownFormat, 3, "fatigue");
    add("no date", head + "1,some day,Push,Press,compound,3,8,100,90,8,7,1,3,\n", ErrorCode::UnknownFormat, 2, "date");
    add("negative sets", head + "1,2025-01-06,Push,Press,compound,-3,8,100,90,8,7,1,3,\n", ErrorCode::UnknownFormat, 2, "sets");
    add("no exercise", head + "1,2025-01-06,Push,,compound,3,8,100,90,8,7,1,3,\n", ErrorCode::UnknownFormat, 2, "exercise");
    add("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12), ErrorCode::FileBinary, 0, "");
}

void PaperRulesTest::badSheets()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(qint64, line);
    QFETCH(QString, column);
    const auto sheet = parsePaperSheet(text.toStdString(), "bad.csv");
    QVERIFY(!sheet);
    QCOMPARE(int(sheet.error().code), code);
    QCOMPARE(qint64(sheet.error().row), line);
    QCOMPARE(QString::fromStdString(sheet.error().column), column);
    QVERIFY(!sheet.error().detail.empty());
    QCOMPARE(sheet.error().file, std::string("bad.csv"));
    QCOMPARE(readPaperSheet("/nowhere/at/all.csv").error().code, ErrorCode::FileMissing);
    QCOMPARE(readPaperSheet("/tmp").error().code, ErrorCode::NotAFile);
}

void PaperRulesTest::gapsAreFilledAndSaid()
{
    std::string text = twoWeeks();
    text += "2,2025-01-15,Pull,Row,Compound,3,10,80,90,8,9,2,,\n";
    const auto sheet = parsePaperSheet(text, "drawn.csv");
    QVERIFY(sheet);
    QCOMPARE(sheet->rows.back().daysSinceLast, 3.0);
    QCOMPARE(sheet->rows.back().exerciseType, std::string("compound"));
    QCOMPARE(sheet->notes.size(), std::size_t(1));
    QVERIFY(sheet->notes.front().find("days_since_last") != std::string::npos);
}

void PaperRulesTest::ownTargetsAreTaken()
{
    const std::string head = "week,date,day_type,exercise,exercise_type,sets,reps,weight,rest_time,intensity,fatigue,RIR,days_since_last,y_next_weight,y_next_reps,y_next_rest\n";
    const std::string first = "1,2025-01-06,Push,Press,compound,3,8,100,90,8,7,1,3,111,9,95\n";
    const auto full = parsePaperSheet(head + first, "full.csv");
    QVERIFY(full);
    QVERIFY(full->hasTargets);
    QCOMPARE(paperLabels(*full, PaperPreset::Notebook)(0, 0), 111.0);
    const auto half = parsePaperSheet(head + first + "1,2025-01-06,Push,Raise,isolation,3,8,10,90,8,7,1,3,,,2\n", "half.csv");
    QVERIFY(half);
    QVERIFY(!half->hasTargets);
    QCOMPARE(paperLabels(*half, PaperPreset::Notebook)(0, 0), 101.5);
}

void PaperRulesTest::oneWeekIsTooLittle()
{
    const auto sheet = parsePaperSheet(std::string(kHeader) + "1,2025-01-06,Push,Press,compound,3,8,100,90,8,7,1,3,\n", "short.csv");
    QVERIFY(sheet);
    QCOMPARE(paperData(*sheet, PaperPreset::Notebook).error().code, ErrorCode::NothingToLearn);
}

void PaperRulesTest::referenceRows()
{
    if (!QFile::exists(kReference)) QSKIP("The paper's data is not beside this checkout.");
    const auto sheet = readPaperSheet(kReference.toStdString());
    QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());
    QCOMPARE(sheet->rows.size(), std::size_t(144));
    QVERIFY(!sheet->hasTargets);
    QCOMPARE(sheet->dataHash.size(), std::size_t(64));
    const double expected[5][3] = {{150, 8, 80}, {48.5, 10, 125}, {126.1, 13, 125}, {25.375, 10, 120}, {131.95, 10, 75}};
    const features::Matrix labels = paperLabels(*sheet, PaperPreset::Notebook);
    for (int i = 0; i < 5; ++i) {
        for (int target = 0; target < 3; ++target) QVERIFY(std::abs(labels(i, target) - expected[i][target]) < 1e-9);
    }
    const auto data = paperData(*sheet, PaperPreset::Notebook);
    QVERIFY(data);
    QCOMPARE(data->dataset.graph.sameSession.pairs(), std::int64_t(5112));
    QCOMPARE(data->dataset.train.size(), std::size_t(120));
    QCOMPARE(data->test.size(), std::size_t(24));
    QVERIFY(data->raw.col(kStrainColumn).maxCoeff() > 1.8e6);
}

QTEST_APPLESS_MAIN(PaperRulesTest)
#include "paper_rules_test.moc"
