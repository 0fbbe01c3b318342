#pragma once
// Every model beside "as last time" on the same entries: settings, the table that fills while they finish, one model in full, and what was
// compared before.

#include <QStringList>
#include <array>

#include "ui/job_runner.h"
#include "ui/models/model_table.h"
#include "ui/page.h"
#include "ui/pages/model_table_jobs.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSpinBox;
class QTableView;

namespace liftgraph::ui {

class Card;
class EvaluationHistory;
class LeakCard;
class ModelChoice;
class ModelDetails;
class PageStates;

class ModelTablePage : public Page {
    Q_OBJECT
public:
    ModelTablePage(Workspace& workspace, QWidget* parent);
    ~ModelTablePage() override;
    QString title() const override { return tr("All models"); }
    void refreshLook() override;

    /// How the networks are trained instead of as recommended; tests ask for less.
    void setTraining(const learn::TrainOptions& training) { m_training = training; }
    void compareModels();
    void checkForLeaks();
    bool working() const { return m_working; }
    EvaluatedPtr evaluated() const { return m_evaluated; }
    /// By the ending: csv or tex.
    [[nodiscard]] Result<void> exportTo(const QString& path) const;

    QComboBox* split() const { return m_split; }
    QSpinBox* seeds() const { return m_seeds; }
    ModelChoice* models() const { return m_choice; }
    QPushButton* compareButton() const { return m_compare; }
    QPushButton* leakButton() const { return m_leakButton; }
    QPushButton* cancelButton() const { return m_cancel; }
    QPushButton* exportButton() const { return m_export; }
    QButtonGroup* targets() const { return m_targets; }
    QTableView* table() const { return m_table; }
    ModelTable* model() const { return m_model; }
    ModelDetails* details() const { return m_details; }
    LeakCard* leaks() const { return m_leaks; }
    EvaluationHistory* history() const { return m_history; }
    QString headline() const;
    QString note() const;

signals:
    void settled();  ///< what ran has ended, whatever came of it

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeContent();
    Card* makeBar(QWidget* parent);
    QWidget* makeProgress(QWidget* parent);
    Card* makeVerdict(QWidget* parent);
    Card* makeTable(QWidget* parent);
    void makeExportMenu();
    void connectAll();
    void retranslate();

    void athleteChanged();
    void snapshotChanged();
    model_table_jobs::Subject subject() const;
    targets::SplitKind chosenSplit() const;
    int chosenTarget() const;
    bool possible() const;
    workflow::EvaluationOptions options() const;
    void begin(const QString& title);
    void end();
    void arrived(int run, const workflow::SnapshotPtr& snapshot, ModelFigures figures);
    void compared(Result<EvaluatedPtr> result);
    void showEvaluated(EvaluatedPtr evaluated);
    void listKept();
    void openKept(qint64 id);
    void compareKept(qint64 first, qint64 second);
    void removeKept(const std::vector<std::int64_t>& ids);
    void showJobs();
    void showBar();
    void showVerdict();
    void showTable();
    void fitColumns();
    void showSelected();
    void selectModel(const std::string& name);
    std::string selectedModel() const;
    ModelFigures finishedModel(const std::string& name) const;
    void askAndExport(const QString& ending);
    void copy();
    bool failed(const Error& error);

    std::optional<learn::TrainOptions> m_training;
    EvaluatedPtr m_evaluated;             ///< what is on view; without its evaluation while models finish and where that was cancelled
    std::string m_ownHash;                ///< of the log on view when the run began
    workflow::EvaluationOptions m_asked;  ///< of the run on view
    bool m_working = false;
    bool m_cancelled = false;
    bool m_stale = true;
    int m_run = 0;                        ///< figures of an earlier run that arrive late are not shown

    PageStates* m_states = nullptr;
    QComboBox* m_split = nullptr;
    QSpinBox* m_seeds = nullptr;
    ModelChoice* m_choice = nullptr;
    QPushButton *m_compare = nullptr, *m_leakButton = nullptr, *m_cancel = nullptr, *m_export = nullptr;
    QLabel *m_splitName = nullptr, *m_seedsName = nullptr, *m_about = nullptr;
    QWidget* m_progressRow = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_progressWords = nullptr;
    Card *m_verdictCard = nullptr, *m_tableCard = nullptr;
    QLabel *m_verdictIcon = nullptr, *m_headline = nullptr, *m_sentence = nullptr, *m_plan = nullptr, *m_note = nullptr;
    QButtonGroup* m_targets = nullptr;
    QAction *m_exportCsv = nullptr, *m_exportLatex = nullptr, *m_copyTable = nullptr;
    ModelTable* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    ModelDetails* m_details = nullptr;
    LeakCard* m_leaks = nullptr;
    EvaluationHistory* m_history = nullptr;
    JobRunner m_jobs;  ///< of its own, so that editing and training need not wait; last: it ends before the rest goes
};

}  // namespace liftgraph::ui
