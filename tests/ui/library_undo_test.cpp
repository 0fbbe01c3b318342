// Imports, edits, units, body masses and athletes done, undone and redone in one row: the library is the same to the last figure each time.

#include <QUndoStack>

#include "tests/core/drawn_log.h"
#include "tests/ui/window_fixture.h"
#include "ui/unit_command.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

QString number(const OptionalNumber& value) { return value ? QString::number(*value, 'g', 17) : QStringLiteral("-"); }

QString text(const log::Set& set, const log::SetId& id)
{
    return QStringLiteral("%1/%2:%3 %4x%5 @%6 from %7").arg(id.entry).arg(id.place).arg(int(set.kind)).arg(number(set.loadKg), number(set.reps), number(set.rpe)).arg(set.origin.row);
}

/// Everything that a library says of its athletes, with ids and every digit.
QString dump(const QString& path)
{
    const auto store = log::LogStore::open(path.toStdString(), log::OpenMode::ReadOnly);
    QStringList lines;
    const auto athletes = store->athletes();
    for (const auto& athlete : *athletes) {
        lines << QStringLiteral("%1 %2 %3 %4").arg(athlete.id).arg(QString::fromStdString(athlete.name), number(athlete.bodyMassKg)).arg(athlete.simulated);
        const auto loaded = store->loadWithIds(athlete.id);
        for (const auto& mass : loaded->log.bodyMasses) lines << QString::fromStdString(log::formatDay(mass.day)) + ' ' + number(mass.kg);
        for (std::size_t s = 0; s < loaded->log.sessions.size(); ++s) {
            const auto& session = loaded->log.sessions[s];
            lines << QStringLiteral("%1 %2 %3").arg(loaded->ids.sessions[s].id).arg(QString::fromStdString(log::formatTime(session.start) + session.title), number(session.bodyMassKg));
            for (std::size_t e = 0; e < session.entries.size(); ++e) {
                lines << QStringLiteral("  %1 %2").arg(loaded->ids.sessions[s].entries[e].id).arg(QString::fromStdString(session.entries[e].exercise));
                for (std::size_t i = 0; i < session.entries[e].sets.size(); ++i) lines << "    " + text(session.entries[e].sets[i], loaded->ids.setAt(s, e, i));
            }
        }
        for (const auto& [id, was] : loaded->ids.edited) lines << "was " + text(was.values, id);
        const auto imports = store->imports(athlete.id);
        for (const auto& import : *imports) {
            if (!import.undone)
                lines << QStringLiteral("import %1 %2 %3 %4").arg(import.id).arg(QString::fromStdString(import.source.unit)).arg(import.source.unitGuessed).arg(import.addedSets);
        }
        const auto settled = store->settledUnit(athlete.id, "strong");
        lines << (settled->has_value() ? QString::fromLatin1(unitName(**settled)) : QStringLiteral("nothing settled"));
    }
    return lines.join('\n');
}

std::shared_ptr<const import::ImportedFile> file(const QString& drawn, const std::string& digest)
{
    auto made = std::make_shared<import::ImportedFile>();
    made->log = drawn::log(drawn, "Ada");
    made->log.sources.push_back({"drawn.csv", std::string(64, digest.front()), "strong", "kg", true, {}});
    made->log.bodyMassKg = 71.3;
    made->log.bodyMasses = {{drawn::day("2024-01-02"), 70.1}};
    std::int32_t row = 2;
    for (auto& session : made->log.sessions)
        for (auto& entry : session.entries)
            for (auto& set : entry.sets) set.origin = {0, row++};
    return made;
}

}  // namespace

class LibraryUndoTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(m_settings); }

    void everyStepIsTakenBackExactly()
    {
        WindowFixture f;
        const auto settle = [&] {
            QTest::qWait(1);
            QTRY_VERIFY_WITH_TIMEOUT(f.idle(), 20000);
        };
        Workspace& w = f.workspace;
        QUndoStack* stack = w.undoStack();
        std::vector<QString> states{dump(w.libraryPath())};
        const auto done = [&] {
            settle();
            QCOMPARE(stack->count(), int(states.size()));
            states.push_back(dump(w.libraryPath()));
            QVERIFY(states.back() != states[states.size() - 2]);
        };
        w.storeImport(file("2024-01-01 Push | Bench 60.3x8 62.7x6\n2024-01-03 Pull | Row 50x10", "a"));
        done();
        const qint64 ada = w.athlete()->id;
        const auto firstSet = [&] { return w.logIds()->setAt(0, 0, 0); };
        w.editLog({log::ChangeSet{firstSet(), drawn::log("2024-01-01 A | B 61x9").sessions[0].entries[0].sets[0]}}, "edit");
        done();
        const auto imports = log::LogStore::open(w.libraryPath().toStdString(), log::OpenMode::ReadOnly)->imports(ada);
        stack->push(new UnitCommand(w, ada, imports->front().id, Unit::Pound));
        done();
        w.editLog({log::ChangeBodyMass{drawn::day("2024-01-04"), 72.5}, log::ChangeBodyMass{drawn::day("2024-01-02"), std::nullopt}}, "mass");
        done();
        QVERIFY(w.renameAthlete(ada, "Ada B.").has_value());
        done();
        QVERIFY(w.addAthlete("Bo").has_value());
        done();
        w.storeImport(file("2024-02-01 Legs | Squat 100x5", "b"));
        done();
        auto mapped = std::make_shared<import::ImportedFile>(*file("2024-02-03 Legs | Squat 102.5x5", "c"));
        mapped->log.nameMappings = {{"Squat", "Back Squat"}};
        w.storeImport(mapped);
        done();
        QVERIFY(states.back().contains("Back Squat"));
        QVERIFY(w.removeAthlete(ada).has_value());
        done();
        w.editLog({log::RemoveSession{w.logIds()->sessions[0].id}}, "removal");
        done();
        for (int round = 0; round < 2; ++round) {
            for (std::size_t i = states.size() - 1; i-- > 0;) {
                stack->undo();
                settle();
                QCOMPARE(dump(w.libraryPath()), states[i]);
            }
            QVERIFY(!stack->canUndo());
            for (std::size_t i = 1; i < states.size(); ++i) {
                stack->redo();
                settle();
                QCOMPARE(dump(w.libraryPath()), states[i]);
            }
        }
    }

    void whoWasDeletedIsGoneWhenTheLibraryIsClosed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.liftgraph");
        qint64 id = 0;
        {
            Workspace w;
            QVERIFY(w.openLibrary(path).has_value());
            id = w.addAthlete("Ada")->id;
            QVERIFY(w.removeAthlete(id).has_value());
            // The name is free at once.
            QVERIFY(w.addAthlete("Ada").has_value());
        }
        auto store = log::LogStore::open(path.toStdString());
        QCOMPARE(store->athletes()->size(), std::size_t(1));
        QCOMPARE(store->setAthleteAside(id, false).error().code, ErrorCode::AthleteUnknown);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(LibraryUndoTest)
#include "library_undo_test.moc"
