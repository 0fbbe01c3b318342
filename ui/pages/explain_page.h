#pragma once
// Why the model expects what it expects: what matters on the whole, what moved one entry, and what would have.

#include <map>
#include <memory>

#include "core/workflow/explanation.h"
#include "ui/charts/player_bars.h"
#include "ui/page.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace liftgraph::ui {

class BeeswarmChart;
class Card;
class DependenceChart;
class ExplanationCheckCard;
class PageStates;
class WaterfallChart;
class WhatIfCard;

using ExplanationPtr = std::shared_ptr<const workflow::Explanation>;
using EntryExplanationPtr = std::shared_ptr<const workflow::EntryExplanation>;

/// What is explained, by place in the choice.
enum class Subject { Expected, Network, Prescribed, Trees, Ridge };

/// What matters for another athlete, by the same model.
struct OtherAthlete {
    qint64 athlete = 0;
    int entries = 0;
    std::map<std::string, Eigen::RowVectorXd> importance = {};  ///< of each player, by name: 3 targets
};

class ExplainPage : public Page {
    Q_OBJECT
public:
    static constexpr int kAthleteRole = Qt::UserRole + 1;  ///< of exerciseChoice(1): another athlete's id

    ExplainPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Explain"); }
    QList<QAction*> headerActions() override { return {m_start}; }
    void refreshLook() override;
    /// "prescribed": why the plan is as it is.
    void showPart(const QString& part) override;

    QComboBox* targetChoice() const { return m_target; }
    QComboBox* subjectChoice() const { return m_subject; }
    QComboBox* functionChoice() const { return m_function; }
    QComboBox* countChoice() const { return m_count; }
    QComboBox* exerciseChoice(int side) const { return m_exercises[side]; }
    QComboBox* featureChoice() const { return m_feature; }
    QComboBox* colourChoice() const { return m_colour; }
    QAction* startAction() const { return m_start; }
    PlayerBars* bars() const { return m_bars; }
    BeeswarmChart* beeswarm() const { return m_bees; }
    WaterfallChart* waterfall() const { return m_waterfall; }
    DependenceChart* dependence() const { return m_dependence; }
    WhatIfCard* whatIf() const { return m_whatIf; }
    ExplanationCheckCard* check() const { return m_check; }
    QPushButton* pathButton() const { return m_path; }
    QPushButton* movesButton() const { return m_moves; }
    ExplanationPtr explanation() const { return m_explanation; }
    EntryExplanationPtr entry() const { return m_entry; }
    QString note() const;
    QString residualText() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    Card* makeSettings(QWidget* parent);
    Card* makeBars(QWidget* parent);
    Card* makeBees(QWidget* parent);
    Card* makeEntry(QWidget* parent);
    Card* makeDependence(QWidget* parent);
    void arrange();
    void besideChosen();
    void retranslate();
    void fillChoices();
    void fillExercises();
    void fillFeatures();

    Subject subject() const;
    workflow::ExplainSettings settings() const;
    int target() const;
    double factor() const;  ///< from kg to the unit shown, for weights
    QString unitText() const;
    void outdated();
    void explainAll();
    void explained(const Result<ExplanationPtr>& result, const workflow::ExplainerPtr& explainer);
    void explainAthlete(qint64 athlete);
    void explainEntry();
    void askWhatIf();
    int shownNode() const;

    void showAll();
    QString noteText() const;
    void showBars();
    PlayerBars::Series seriesOf(const QComboBox* choice) const;
    void showBees();
    void showEntry();
    void showDependence();
    void showSelection();
    void choosePlayer(int line);
    void showPath();
    void showMoves();
    std::vector<std::size_t> entriesOf(int exercise) const;

    PageStates* m_states = nullptr;
    QGridLayout* m_grid = nullptr;
    QGridLayout* m_choices = nullptr;
    Card *m_settingsCard = nullptr, *m_barsCard = nullptr, *m_beesCard = nullptr, *m_entryCard = nullptr, *m_dependenceCard = nullptr;
    QLabel *m_targetName = nullptr, *m_subjectName = nullptr, *m_functionName = nullptr, *m_countName = nullptr;
    QComboBox *m_target = nullptr, *m_subject = nullptr, *m_function = nullptr, *m_count = nullptr;
    QLabel* m_note = nullptr;
    QComboBox* m_exercises[2] = {nullptr, nullptr};
    PlayerBars* m_bars = nullptr;
    BeeswarmChart* m_bees = nullptr;
    QLabel* m_beesHint = nullptr;
    QLabel* m_entryName = nullptr;
    WaterfallChart* m_waterfall = nullptr;
    QLabel* m_residual = nullptr;
    QPushButton* m_path = nullptr;
    QPushButton* m_moves = nullptr;
    QComboBox *m_feature = nullptr, *m_colour = nullptr;
    DependenceChart* m_dependence = nullptr;
    WhatIfCard* m_whatIf = nullptr;
    ExplanationCheckCard* m_check = nullptr;
    QAction* m_start = nullptr;

    workflow::ExplainerPtr m_explainer;
    ExplanationPtr m_explanation;
    std::map<qint64, OtherAthlete> m_others;  ///< by athlete
    bool m_byRule = false;          ///< the plan asks no model, so there is nothing to explain of it
    EntryExplanationPtr m_entry;    ///< of the entry on view
    EntryExplanationPtr m_moved;    ///< the same as it might have been; null while no slider is moved
    std::vector<Eigen::Index> m_order;  ///< players by importance for the target on view
    bool m_stale = true;
    bool m_filling = false;
    int m_request = 0;       ///< only the newest answer counts
    int m_entryRequest = 0;
};

Page* createExplainPage(Workspace& workspace, QWidget* parent);

}  // namespace liftgraph::ui
