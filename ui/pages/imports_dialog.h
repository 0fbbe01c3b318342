#pragma once
// The files that an athlete's log came from, and the unit in which the loads of each are read.

#include <QDialog>

#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QTableView;

namespace liftgraph::ui {

class WordTableModel;

class ImportsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportsDialog(Workspace& workspace, QWidget* parent = nullptr);

private:
    void read();
    void show(const std::vector<log::ImportRecord>& imports);
    void setWords();
    int chosen() const;
    void changeUnit();

    Workspace& m_workspace;
    std::vector<log::ImportRecord> m_imports;
    QLabel* m_sentence = nullptr;
    WordTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QPushButton *m_change = nullptr, *m_close = nullptr;
};

}  // namespace liftgraph::ui
