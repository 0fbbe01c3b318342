#pragma once
// What the athlete weighed, by date: adding, changing and deleting, each as one undo step.

#include <QDialog>

#include "core/log/training_log.h"
#include "ui/workspace.h"

class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableView;

namespace liftgraph::ui {

class WordTableModel;

class BodyMassDialog : public QDialog {
    Q_OBJECT
public:
    BodyMassDialog(Workspace& workspace, QWidget* parent);

private:
    void showMasses();
    void showChosen();
    void save();
    void remove();
    void saveUndated();
    int chosen() const;

    Workspace& m_workspace;
    WordTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QDateEdit* m_day = nullptr;
    QDoubleSpinBox* m_mass = nullptr;
    QDoubleSpinBox* m_undated = nullptr;
    QPushButton *m_save = nullptr, *m_remove = nullptr;
    std::vector<log::BodyMass> m_masses;  ///< newest first, as the table has them
};

}  // namespace liftgraph::ui
