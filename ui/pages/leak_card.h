#pragma once
// What the check for leaks found: a line for each check with icon, word and sentence.

#include <vector>

#include "core/workflow/leak_check.h"
#include "ui/charts/card.h"

namespace liftgraph::ui {

class LeakCard : public Card {
    Q_OBJECT
public:
    explicit LeakCard(QWidget* parent);
    /// `what` says on what was checked ("GraphSAGE, the past teaches").
    void show(std::vector<workflow::LeakFinding> findings, const QString& what);
    void clear();
    void refreshLook();
    const std::vector<workflow::LeakFinding>& findings() const { return m_findings; }
    /// The lines as they are read.
    QStringList lines() const;

private:
    void fill();

    std::vector<workflow::LeakFinding> m_findings;
    QString m_what;
    QLabel* m_sum = nullptr;
    QWidget* m_list = nullptr;
    QStringList m_lines;
};

}  // namespace liftgraph::ui
