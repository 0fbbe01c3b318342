#pragma once
// A library with one simulated athlete in a temporary folder, opened in a workspace as the program does it.

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/log/log_store.h"
#include "core/workflow/simulate.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

constexpr int kJobTimeoutMs = 240000;

/// Settings and library live in a folder of their own; nothing of the user's is touched.
struct TrainingFixture {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    TrainingFixture()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("LiftgraphTest"));
        QCoreApplication::setApplicationName(QStringLiteral("liftgraph-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        workspace = std::make_unique<Workspace>();
    }

    QString path(const QString& name) const { return folder.filePath(name); }

    /// Simulates `weeks` of training, stores them, opens the library and waits for the snapshot.
    void open(int weeks)
    {
        workflow::SimulateOptions options;
        options.weeks = weeks;
        options.seed = 7;
        const auto logs = workflow::simulate(options);
        QVERIFY(logs.has_value());
        const QString file = path(QStringLiteral("library.liftgraph"));
        {
            auto store = log::LogStore::open(file.toStdString());
            QVERIFY(store.has_value());
            const auto athlete = store->addAthlete("Simulated", true);
            QVERIFY(athlete.has_value());
            QVERIFY(store->add(athlete->id, logs->front()).has_value());
        }
        QVERIFY(workspace->openLibrary(file).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(workspace->snapshot() != nullptr, kJobTimeoutMs);
        QVERIFY(workspace->snapshot()->nodes.nodes.size() > 50);
    }

    void waitForJobs() { QTRY_VERIFY_WITH_TIMEOUT(!workspace->jobs()->busy(), kJobTimeoutMs); }

    /// Trains a short run in this thread and makes it the current one.
    void addShortRun(int epochs)
    {
        learn::TrainOptions options = workflow::recommendedOptions("GraphSAGE");
        options.epochs = epochs;
        const auto run = workflow::train(workspace->snapshot(), options, {});
        QVERIFY2(run.has_value(), run ? "" : run.error().detail.c_str());
        workspace->addRun(*run);
    }
};

}  // namespace liftgraph::ui
