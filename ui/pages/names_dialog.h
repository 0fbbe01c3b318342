#pragma once
// The exercise names of the athlete's log: what each is taken for, and mapping, merging, splitting and correcting them.

#include <QDialog>

#include "core/log/exercise_names.h"
#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace liftgraph::ui {

class FittedColumns;
class WordTableModel;

class NamesDialog : public QDialog {
    Q_OBJECT
public:
    explicit NamesDialog(Workspace& workspace, QWidget* parent = nullptr);

private:
    struct Names {
        std::vector<log::ExerciseUse> uses = {};
        std::vector<log::NameChange> history = {};
    };
    struct Table {
        WordTableModel* model = nullptr;
        QTableView* view = nullptr;
        FittedColumns* columns = nullptr;
    };

    Table makeTable(int firstFigure, bool several, std::vector<int> elastic);
    void makeButtons();
    void connectButtons();
    void read();
    void take(Names names);
    void showNames();
    void showMappings();
    void showHistory();
    void enableButtons();
    void setWords();
    std::vector<const log::ExerciseUse*> chosen() const;
    QStringList allNames() const;

    void map();
    void unmap();
    void split();
    void correct();
    void reset();
    void add();
    void edit(log::EditRequest request, const QString& text);

    Workspace& m_workspace;
    Names m_names;
    QLabel* m_sentence = nullptr;
    QTabWidget* m_tabs = nullptr;
    Table m_uses, m_mappings, m_history;
    QPushButton *m_map = nullptr, *m_split = nullptr, *m_correct = nullptr, *m_reset = nullptr, *m_unmap = nullptr, *m_add = nullptr, *m_close = nullptr;
};

}  // namespace liftgraph::ui
