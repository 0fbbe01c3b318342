#pragma once
// "The paper": the author's sheet in, Table 1 out, with the audit, the figures, the explanations and what was never run.

#include <QAction>
#include <QList>
#include <functional>

#include "core/workflow/paper_report.h"
#include "ui/page.h"
#include "ui/pages/paper_tables.h"

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace liftgraph::ui {

class Card;
class EmptyState;
class FindingList;
class GraphView;
class ImportanceChart;
class LossChart;
class ScatterChart;

/// How thorough a run is; tests ask for less.
struct PaperPageOptions {
    workflow::PaperOptions paper = {};
    workflow::CompareOptions comparing = {};
    workflow::ExplainOptions explaining = {};
};

class PaperPage : public Page {
    Q_OBJECT
public:
    PaperPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("The paper"); }
    void refreshLook() override;

    void setOptions(const PaperPageOptions& options) { m_options = options; }
    /// Reads the sheet and runs the two presets with their audit.
    void openSheet(const QString& file);
    void openSimulated();
    /// Explains every model and compares what the paper never ran.
    void runEverything();
    PaperRunPtr run() const { return m_run; }
    /// By the ending: html or pdf.
    [[nodiscard]] Result<void> saveReport(const QString& path) const;
    /// Every figure of the run as svg, png and pdf.
    [[nodiscard]] Result<void> saveFigures(const QString& folder) const;
    /// One figure by core's name for it ("figure-1-graph"), by the ending of `path`.
    [[nodiscard]] Result<void> saveFigure(const QString& name, const QString& path) const;

    QTableView* scores() const { return m_scores; }
    QTableView* comparison() const { return m_comparison; }
    FindingList* findings() const { return m_findings; }
    GraphView* graph() const { return m_graph; }
    ScatterChart* scatter(int target) const { return m_scatters[std::size_t(target)]; }
    ImportanceChart* importance() const { return m_importance; }
    LossChart* loss() const { return m_loss; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Part { Report, Explanations, OneExplanation, Comparison };

    QWidget* makeContent();
    QWidget* makeTop(QWidget* parent);
    QWidget* makeScores(QWidget* parent);
    QWidget* makeFindings(QWidget* parent);
    QWidget* makeGraph(QWidget* parent);
    QWidget* makePredictions(QWidget* parent);
    QWidget* makeImportance(QWidget* parent);
    QWidget* makeComparison(QWidget* parent);
    QWidget* makeOrigin(QWidget* parent);
    QTableView* makeTable(QAbstractItemModel* model, QWidget* parent);
    QToolButton* makeFigureMenu(Card* card, const std::function<QStringList()>& figures);
    void makeActions();
    void retranslate();
    void setCardWords();
    void arrange();

    void askForSheet();
    void read(const std::function<Result<workflow::PaperSheet>(const JobContext&)>& reader);
    void startNext();
    void reproduce(const QString& title);
    void explain(const QString& title, const std::vector<int>& models);
    void compare(const QString& title);
    void finished(Result<workflow::PaperRun> run);
    void showJobs();
    void showRun();
    void showScores();
    void showGraph();
    void showModel();
    void showImportance();
    void showComparison();
    void showOrigin();
    void fillChoices();
    void select(int row);
    void askAndSave(const QString& name, const QStringList& endings);
    void report(const Result<void>& done);
    int chosenModel() const;
    const workflow::PaperExplanation* chosenExplanation() const;
    std::vector<workflow::PaperFigure> figures() const;

    PaperPageOptions m_options;
    std::function<Result<workflow::PaperSheet>(const JobContext&)> m_reader;
    PaperRunPtr m_run;
    QList<Part> m_queue;
    bool m_working = false;

    QAction *m_choose = nullptr, *m_simulated = nullptr, *m_again = nullptr, *m_everything = nullptr;
    QStackedWidget* m_states = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_content = nullptr;
    Card* m_topCard = nullptr;
    QLabel *m_file = nullptr, *m_verdict = nullptr, *m_progressWords = nullptr, *m_emptyProgressWords = nullptr;
    QWidget *m_progressRow = nullptr, *m_emptyProgressRow = nullptr;
    QProgressBar *m_progress = nullptr, *m_emptyProgress = nullptr;
    QList<QPushButton*> m_cancels;
    QPushButton *m_chooseButton = nullptr, *m_againButton = nullptr, *m_everythingButton = nullptr, *m_saveButton = nullptr;
    QMenu* m_saveMenu = nullptr;
    QAction *m_saveHtml = nullptr, *m_savePdf = nullptr, *m_saveFigures = nullptr;
    Card *m_scoresCard = nullptr, *m_findingsCard = nullptr, *m_graphCard = nullptr, *m_predictionsCard = nullptr, *m_importanceCard = nullptr,
         *m_comparisonCard = nullptr, *m_originCard = nullptr;
    PaperScoresModel* m_scoresModel = nullptr;
    QTableView* m_scores = nullptr;
    QLabel* m_scoresNote = nullptr;
    FindingList* m_findings = nullptr;
    GraphView* m_graph = nullptr;
    QComboBox* m_week = nullptr;
    QLabel* m_graphNote = nullptr;
    QComboBox* m_model = nullptr;
    std::vector<ScatterChart*> m_scatters;
    std::vector<QLabel*> m_scatterNames;
    QWidget* m_scatterRow = nullptr;
    LossChart* m_loss = nullptr;
    QLabel* m_lossName = nullptr;
    QComboBox* m_target = nullptr;
    QComboBox* m_explained = nullptr;
    QLabel *m_warning = nullptr, *m_explanation = nullptr;
    QLabel* m_warningIcon = nullptr;
    ImportanceChart* m_importance = nullptr;
    QPushButton* m_explainButton = nullptr;
    PaperComparisonModel* m_comparisonModel = nullptr;
    QTableView* m_comparison = nullptr;
    QLabel* m_comparisonNote = nullptr;
    QPushButton* m_compareButton = nullptr;
    FindingList* m_comparisonFindings = nullptr;
    QLabel* m_origin = nullptr;
    QList<QToolButton*> m_figureMenus;
};

}  // namespace liftgraph::ui
