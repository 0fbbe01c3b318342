#pragma once
// Training: set up a run, watch its loss, compare runs, keep a model in a file.

#include <QTimer>
#include <map>
#include <memory>

#include "core/workflow/workflow.h"
#include "ui/page.h"

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace liftgraph::ui {

class Card;
class LossChart;
class LossFeed;
class PageStates;
class RunsModel;
class TrainSettings;

class ModelPage : public Page {
    Q_OBJECT
public:
    ModelPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Model"); }
    QList<QAction*> headerActions() override { return {m_load, m_save}; }
    void refreshLook() override;

    TrainSettings* settings() const { return m_settings; }
    LossChart* chart() const { return m_chart; }
    QTableView* table() const { return m_table; }
    void saveModel(const QString& path);
    void loadModel(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeRunsCard(QWidget* parent);
    void retranslate();
    void train();
    struct Trained {
        workflow::RunPtr run;
        double persistence = 0.0;  ///< loss of "as last time"
    };
    void trained(const Result<Trained>& run);
    void collectLosses();
    void findDevices();
    void showRuns();
    void fitColumns();
    QString yardstickText() const;
    void showCurrent();
    void measurePersistence();
    void showJobs();

    PageStates* m_states = nullptr;
    QWidget* m_top = nullptr;
    TrainSettings* m_settings = nullptr;
    Card* m_lossCard = nullptr;
    LossChart* m_chart = nullptr;
    QLabel* m_hint = nullptr;
    Card* m_runsCard = nullptr;
    QLabel* m_noRuns = nullptr;
    QLabel* m_yardstick = nullptr;
    RunsModel* m_runs = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    QAction* m_save = nullptr;
    QAction* m_load = nullptr;
    std::shared_ptr<LossFeed> m_feed;
    std::map<const workflow::TrainedRun*, double> m_persistence;  ///< loss of "as last time" beside each run
    QTimer m_collect;
    int m_training = 0;  ///< runs started and not finished
    bool m_devicesKnown = false;
};

Page* createModelPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
