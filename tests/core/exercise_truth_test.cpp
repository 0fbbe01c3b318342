// The catalogue against a table of names judged by hand (tests/data/exercise_truth.tsv), by name and by the rows of real logs.

#include <QFile>
#include <QTest>
#include <filesystem>
#include <map>

#include "core/import/importer.h"
#include "core/log/catalogue.h"

using namespace liftgraph;
using namespace liftgraph::log;

namespace {

struct Judged {
    std::string pattern;
    QStringList muscles;  ///< any of these may stand first; empty: the exercise is to stay unknown
};

const std::map<std::string, Judged>& truth()
{
    static const auto table = [] {
        std::map<std::string, Judged> read;
        QFile file(LIFTGRAPH_SOURCE_DIR "/tests/data/exercise_truth.tsv");
        if (!file.open(QIODevice::ReadOnly)) return read;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).remove('\n');
            const QStringList cells = line.split('\t');
            if (line.startsWith('#') || cells.size() < 3) continue;
            read[cells[0].toStdString()] = {cells[1].toStdString(), cells[2] == "-" ? QStringList() : cells[2].split('|')};
        }
        return read;
    }();
    return table;
}

bool right(const Exercise& found, const Judged& judged)
{
    if (nameOf(found.pattern) != judged.pattern) return false;
    if (judged.muscles.isEmpty()) return found.primary.empty();
    if (found.primary.empty()) return false;
    return std::all_of(found.primary.begin(), found.primary.end(), [&](Muscle muscle) {
        return judged.muscles.contains(QString::fromUtf8(nameOf(muscle).data(), qsizetype(nameOf(muscle).size())));
    });
}

}  // namespace

class ExerciseTruthTest : public QObject {
    Q_OBJECT

private slots:
    void everyName()
    {
        const Catalogue catalogue = Catalogue::load();
        QVERIFY(truth().size() > 400);
        std::size_t correct = 0;
        for (const auto& [name, judged] : truth()) {
            const Exercise found = catalogue.find(name);
            const bool fine = right(found, judged);
            correct += fine;
            // Rather unknown than wrong.
            if (judged.muscles.isEmpty()) QVERIFY2(!found.known, name.c_str());
            if (!fine) qInfo("%s: %s, not %s", name.c_str(), std::string(nameOf(found.pattern)).c_str(), judged.pattern.c_str());
        }
        QVERIFY2(double(correct) >= 0.98 * double(truth().size()), qPrintable(QString::number(correct)));
    }
    void everyRowOfRealLogs()
    {
        const std::filesystem::path folder = std::filesystem::path(LIFTGRAPH_SHARED_DIR) / "logs";
        if (!std::filesystem::exists(folder)) QSKIP("The real logs are not on this machine.");
        const Catalogue catalogue = Catalogue::load();
        std::int64_t rows = 0;
        std::int64_t correct = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() != ".csv") continue;
            const Result<import::ImportedFile> file = import::readFile(entry.path());
            QVERIFY2(file.has_value(), entry.path().c_str());
            for (const Session& session : file->log.sessions) {
                for (const Entry& exercise : session.entries) {
                    const auto judged = truth().find(exercise.exercise);
                    QVERIFY2(judged != truth().end(), exercise.exercise.c_str());
                    rows += std::int64_t(exercise.sets.size());
                    if (right(catalogue.find(exercise.exercise), judged->second)) correct += std::int64_t(exercise.sets.size());
                }
            }
        }
        QVERIFY(rows > 25000);
        qInfo("%lld of %lld rows", static_cast<long long>(correct), static_cast<long long>(rows));
        QVERIFY(double(correct) >= 0.95 * double(rows));
    }
};

QTEST_APPLESS_MAIN(ExerciseTruthTest)
#include "exercise_truth_test.moc"
