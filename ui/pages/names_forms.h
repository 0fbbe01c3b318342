#pragma once
// Forms of the exercise names: what an exercise is, and which entries of one become another.

#include <QDialog>

#include "core/log/exercise_names.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QListWidget;

namespace liftgraph::ui {

/// Name (of a new exercise only), pattern, muscles, kind, equipment, hands, share of body mass.
class ExerciseForm : public QDialog {
    Q_OBJECT
public:
    /// `facts.name` empty: an exercise is added, and its name can be written.
    ExerciseForm(const log::Exercise& facts, const QString& title, const QString& accept, QWidget* parent);

signals:
    void filledIn(const liftgraph::log::Exercise& facts);

private:
    log::Exercise result() const;
    QListWidget* muscleList(const std::vector<log::Muscle>& chosen);

    log::Exercise m_before;
    QLineEdit* m_name = nullptr;
    QComboBox *m_pattern = nullptr, *m_kind = nullptr, *m_equipment = nullptr, *m_hands = nullptr;
    QListWidget *m_primary = nullptr, *m_secondary = nullptr;
    QDoubleSpinBox* m_share = nullptr;
    QCheckBox* m_assisted = nullptr;
};

/// The new name, and which entries get it: by the name that they came with, by date, by file.
class SplitForm : public QDialog {
    Q_OBJECT
public:
    SplitForm(const log::ExerciseUse& use, const log::TrainingLog& log, const QStringList& names, QWidget* parent);

signals:
    void filledIn(const liftgraph::log::EntryFilter& filter, const QString& to);

private:
    log::EntryFilter filter() const;
    QDateEdit* optionalDay(QFormLayout* form, const QString& word, QCheckBox*& use);

    QComboBox *m_written = nullptr, *m_source = nullptr, *m_to = nullptr;
    QCheckBox *m_since = nullptr, *m_until = nullptr;
    QDateEdit *m_first = nullptr, *m_last = nullptr;
};

}  // namespace liftgraph::ui
