#pragma once
// The small form in which the user says which days the week layout shows.

#include <QFrame>

#include "ui/graphview/week_scene.h"

class QDateEdit;
class QPushButton;

namespace liftgraph::ui {

class RangeForm : public QFrame {
    Q_OBJECT
public:
    /// Begins with `shown`; only days of `log` (its first and last) can be chosen.
    RangeForm(const DayRange& shown, const DayRange& log, QWidget* parent);

    QDateEdit* dateField(int end) const { return m_dates[end]; }
    QPushButton* showButton() const { return m_show; }

signals:
    void chosen(const DayRange& range);

private:
    QDateEdit* m_dates[2];
    QPushButton* m_show;
};

}  // namespace liftgraph::ui
