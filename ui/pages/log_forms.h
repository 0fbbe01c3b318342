#pragma once
// Forms for what a row of the log has no room for: everything about a session, and about an entry.

#include <QDialog>
#include <functional>

#include "core/base/units.h"
#include "core/log/training_log.h"

class QCheckBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QTimeEdit;

namespace liftgraph::ui {

/// Date, time, title, duration, session RPE, body mass and note. The entries of `session` are not touched.
class SessionForm : public QDialog {
    Q_OBJECT
public:
    SessionForm(const log::Session& session, Unit unit, const QString& title, const QString& accept, QWidget* parent);

signals:
    void filledIn(const liftgraph::log::Session& head);

private:
    log::Session result() const;

    log::Session m_before;
    Unit m_unit;
    QDateEdit* m_day = nullptr;
    QCheckBox* m_hasTime = nullptr;
    QTimeEdit* m_time = nullptr;
    QLineEdit* m_title = nullptr;
    QDoubleSpinBox* m_minutes = nullptr;
    QDoubleSpinBox* m_rpe = nullptr;
    QDoubleSpinBox* m_mass = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

/// Exercise, fatigue, intensity and note.
class EntryForm : public QDialog {
    Q_OBJECT
public:
    EntryForm(const log::Entry& entry, const QStringList& exercises, const QString& title, const QString& accept, QWidget* parent);

signals:
    void filledIn(const liftgraph::log::Entry& head);

private:
    log::Entry result() const;

    QLineEdit* m_exercise = nullptr;
    QDoubleSpinBox* m_fatigue = nullptr;
    QDoubleSpinBox* m_intensity = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

}  // namespace liftgraph::ui
