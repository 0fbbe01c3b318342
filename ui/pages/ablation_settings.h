#pragma once
// The card on which the grid of an ablation is chosen: a row of values for each setting, and the button that trains what is missing.

#include <vector>

#include "core/workflow/ablation.h"
#include "ui/charts/card.h"

class QGridLayout;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace liftgraph::ui {

struct JobStatus;

class AblationSettings : public Card {
    Q_OBJECT
public:
    explicit AblationSettings(QWidget* parent = nullptr);
    workflow::AblationGrid grid() const;
    void setGrid(const workflow::AblationGrid& grid);
    /// How many networks the button stands for, and how many of the grid are trained already.
    void showCounts(int missing, int known);
    /// Progress takes the place of the button while networks are trained.
    void showTraining(bool training, const JobStatus& status, int done, int all);
    void retranslate();

    QPushButton* trainButton() const { return m_train; }
    QPushButton* cancelButton() const { return m_cancel; }
    /// The button of a value, such as ("depths", 2).
    QToolButton* chip(const char* setting, int value) const;

signals:
    void gridChanged();
    void trainRequested();
    void cancelRequested();

private:
    struct Row {
        const char* setting = nullptr;
        QLabel* name = nullptr;
        std::vector<QToolButton*> chips = {};
    };
    void addRow(QGridLayout& grid, const char* setting, int count, int line, int column, int span = 1);
    const Row& row(const char* setting) const;
    std::vector<int> chosen(const char* setting) const;
    void choose(const char* setting, const std::vector<int>& values);
    void keepOne(const Row& row, QToolButton* chip);
    QString chipText(const char* setting, int value) const;
    QString chipHint(const char* setting, int value) const;

    std::vector<Row> m_rows;
    QLabel* m_seedsName;
    QSpinBox* m_seeds;
    QPushButton* m_default;
    QPushButton* m_whole;
    QPushButton* m_train;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_status;
    bool m_setting = false;
};

}  // namespace liftgraph::ui
