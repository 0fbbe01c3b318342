#pragma once
// Walks through every page with the sample athlete, light and dark, and saves a picture of each; waits for jobs, never for time alone.

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <vector>

#include "ui/main_window.h"

namespace liftgraph::ui {

class ModelTablePage;

class ScreenshotTour : public QObject {
    Q_OBJECT
public:
    /// Writes `folder`/PAGE-light.png and -dark.png (and log, import and welcome).
    ScreenshotTour(MainWindow& window, Workspace& workspace, Appearance& appearance, const QString& folder, QObject* parent = nullptr);
    void start();

signals:
    /// `problem` is empty when every picture was written.
    void finished(const QString& problem);

private:
    using Step = std::function<void()>;
    void plan();
    void next();
    void whenIdle();
    void train();
    void compareModels();
    void importSample();
    void save(const QString& name);
    void stop(const QString& problem);

    MainWindow& m_window;
    Workspace& m_workspace;
    Appearance& m_appearance;
    QString m_folder;
    QTemporaryDir m_files;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    ModelTablePage* m_models = nullptr;
    bool m_waiting = false;
    bool m_stopped = false;
};

}  // namespace liftgraph::ui
