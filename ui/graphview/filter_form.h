#pragma once
// The small form that adds a condition to the graph's filter: of what kind, then its values.

#include <QFrame>

#include "core/workflow/workflow.h"
#include "ui/graphview/filter_words.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace liftgraph::ui {

class FilterForm : public QFrame {
    Q_OBJECT
public:
    enum Kind { Dates, Exercises, Muscles, Relations, Feature, Around };

    /// `selected` is the node that "around" starts from; -1: there is none.
    FilterForm(const workflow::Snapshot& snapshot, const graph::NodeFilter& filter, int selected, Unit unit, QWidget* parent);

    QComboBox* kindChoice() const { return m_kind; }
    QDateEdit* dateField(int end) const { return m_dates[end]; }
    QListWidget* exerciseList() const { return m_exercises; }
    QListWidget* muscleList() const { return m_muscles; }
    QCheckBox* relationBox(bool temporal) const { return temporal ? m_temporal : m_sameSession; }
    QComboBox* quantityChoice() const { return m_quantity; }
    QComboBox* compareChoice() const { return m_compare; }
    QDoubleSpinBox* valueField(int end) const { return m_values[end]; }
    QComboBox* centreChoice() const { return m_centre; }
    QSpinBox* depthField() const { return m_depth; }
    QPushButton* addButton() const { return m_add; }

signals:
    void added(const graph::NodeFilter& filter, const QString& what);

private:
    QWidget* makeDates(const workflow::Snapshot& snapshot);
    QWidget* makeExercises(const workflow::Snapshot& snapshot);
    QWidget* makeMuscles(const workflow::Snapshot& snapshot);
    QWidget* makeRelations();
    QWidget* makeFeature(const workflow::Snapshot& snapshot, Unit unit);
    QWidget* makeAround(const workflow::Snapshot& snapshot, int selected);
    void showUnit();
    void add();

    graph::NodeFilter m_filter;
    std::vector<QuantityText> m_quantities;
    std::vector<graph::Ego> m_centres;
    QComboBox* m_kind;
    QStackedWidget* m_forms;
    QDateEdit* m_dates[2] = {nullptr, nullptr};
    QListWidget *m_exercises = nullptr, *m_muscles = nullptr;
    QCheckBox *m_sameSession = nullptr, *m_temporal = nullptr;
    QComboBox *m_quantity = nullptr, *m_compare = nullptr;
    QDoubleSpinBox* m_values[2] = {nullptr, nullptr};
    QLabel* m_and = nullptr;
    QComboBox* m_centre = nullptr;
    QSpinBox* m_depth = nullptr;
    QPushButton* m_add;
};

}  // namespace liftgraph::ui
