#pragma once
// Sliders on one entry: what the model would have expected after another fatigue, reserve, rest, number of sets or gap.

#include <QTimer>
#include <array>
#include <functional>
#include <optional>

#include "core/workflow/what_if.h"
#include "ui/charts/card.h"

class QPushButton;
class QSlider;

namespace liftgraph::ui {

class Workspace;

class WhatIfCard : public Card {
    Q_OBJECT
public:
    WhatIfCard(Workspace& workspace, QWidget* parent);
    /// Null: nothing to move.
    void show(workflow::WhatIfPtr what);
    void retranslate();

    QSlider* slider(workflow::Lever lever) const { return m_rows[std::size_t(lever)].slider; }
    QPushButton* resetButton() const { return m_reset; }
    QPushButton* changeButton() const { return m_change; }
    QString answerText() const { return m_answer->text(); }
    QString changesText() const { return m_changes->text(); }
    bool moved() const;

signals:
    /// The entry as it might have been; null when nothing is moved any more.
    void explained(const std::shared_ptr<const workflow::EntryExplanation>& entry);

private:
    struct Row {
        QLabel* name = nullptr;
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
    };
    workflow::LeverValues values() const;
    void sliderMoved();
    void ask();
    void reset();
    void findChanges();
    void showValues();
    void showAnswer();
    QString leverText(workflow::Lever lever, double value) const;
    QString outcomeText(const workflow::WhatIfAnswer& answer) const;

    Workspace& m_workspace;
    workflow::WhatIfPtr m_what;
    std::array<Row, workflow::kLeverCount> m_rows = {};
    QLabel* m_answer = nullptr;
    QLabel* m_changes = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_change = nullptr;
    std::optional<workflow::WhatIfAnswer> m_answered;
    QTimer m_settled;      ///< the sliders rest: exact values against the whole background
    bool m_asking = false; ///< an answer is on its way
    bool m_again = false;  ///< and the sliders have moved since
    bool m_fine = false;   ///< the next answer is the one against the whole background
    int m_request = 0;
};

}  // namespace liftgraph::ui
