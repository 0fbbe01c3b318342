// The plain values of a log: what counts as performed, the counts, the digest and the written dates.

#include <QtTest>

#include "core/base/sha256.h"
#include "core/log/training_log.h"

using namespace liftgraph;
using namespace liftgraph::log;
using namespace std::chrono_literals;

namespace {

constexpr LocalDay kDay = LocalDay(std::chrono::year(2026) / 5 / 17);

Set workSet(std::optional<double> loadKg, std::optional<double> reps)
{
    Set set;
    set.loadKg = loadKg;
    set.reps = reps;
    return set;
}

TrainingLog twoSessions()
{
    TrainingLog log;
    Session first{.start = kDay + 7h + 34min, .hasTime = true, .title = "Push"};
    first.entries = {{.exercise = "Bench press", .sets = {workSet(60, 10), workSet(60, 0)}}, {.exercise = "Dip", .sets = {workSet({}, 12)}}};
    Session second{.start = kDay + std::chrono::days(2), .title = "Planned only"};
    second.entries = {{.exercise = "Squat", .sets = {workSet(100, {})}}};
    log.sessions = {first, second};
    return log;
}

}  // namespace

class TrainingLogTest : public QObject {
    Q_OBJECT
private slots:
    void digestOfKnownText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");
        // The vectors of FIPS 180-4 and the lengths around one block.
        QTest::newRow("nothing") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << QByteArray(1000000, 'a')
                                   << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void digestOfKnownText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);
        const std::string bytes = text.toStdString();
        QCOMPARE(sha256Hex(bytes), digest.toStdString());
        Sha256 inPieces;
        for (std::size_t at = 0; at < bytes.size(); at += 7919) inPieces.update(std::string_view(bytes).substr(at, 7919));
        QCOMPARE(inPieces.finish(), digest.toStdString());
    }
    void performed()
    {
        QVERIFY(workSet({}, 5).performed());
        QVERIFY(!workSet(100, {}).performed());
        QVERIFY(!workSet(100, 0).performed());
        Set plank;
        plank.durationS = 60;
        QVERIFY(plank.performed() && plank.working());
        Set run;
        run.distanceM = 400;
        run.kind = SetKind::WarmUp;
        QVERIFY(run.performed() && !run.working());
    }
    void counts()
    {
        const LogCounts counts = countLog(twoSessions());
        QCOMPARE(counts.sets, 2);
        QCOMPARE(counts.notPerformed, 2);
        QCOMPARE(counts.sessions, 1);
        QCOMPARE(counts.exercises, 2);
        QCOMPARE(counts.volumeKg, 600.0);
        QVERIFY(counts.firstDay == kDay && counts.lastDay == kDay);
    }
    void hashSeesWhatModelsSee()
    {
        const TrainingLog log = twoSessions();
        const std::string hash = hashLogs({log});
        QCOMPARE(hash.size(), std::size_t(64));
        QCOMPARE(hashLogs({twoSessions()}), hash);
        TrainingLog heavier = log;
        heavier.sessions[0].entries[0].sets[0].loadKg = 60.5;
        QVERIFY(hashLogs({heavier}) != hash);
        TrainingLog bodyweight = log;
        bodyweight.sessions[0].entries[1].sets[0].loadKg = 0.0;
        QVERIFY(hashLogs({bodyweight}) != hash);
        TrainingLog elsewhere = log;
        elsewhere.sessions[0].entries[0].sets[0].origin = {3, 99};
        elsewhere.sessions[0].note = "slept well";
        QCOMPARE(hashLogs({elsewhere}), hash);
        QVERIFY(hashLogs({log, log}) != hash);
    }
    void writtenDates()
    {
        QCOMPARE(formatDay(kDay), std::string("2026-05-17"));
        QCOMPARE(formatTime(kDay + 7h + 34min + 5s), std::string("2026-05-17 07:34:05"));
        QCOMPARE(formatTime(LocalDay(std::chrono::year(1969) / 12 / 31) + 23h), std::string("1969-12-31 23:00:00"));
    }
};

QTEST_APPLESS_MAIN(TrainingLogTest)
#include "training_log_test.moc"
