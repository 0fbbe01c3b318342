#pragma once
// A file before it is stored: how it was understood, what it would add, what was refused; to be corrected, imported or left.

#include <QWidget>

#include "core/import/importer.h"
#include "core/import/table_preview.h"
#include "ui/pages/import_preview.h"
#include "ui/workspace.h"

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace liftgraph::ui {

class Card;
class MappingPanel;
class PeoplePanel;
class RejectedRowsModel;
class WordTableModel;

class ImportSheet : public QWidget {
    Q_OBJECT
public:
    explicit ImportSheet(Workspace& workspace, QWidget* parent = nullptr);
    /// Adds files to those that wait and shows the first.
    void open(const QStringList& files);
    void refreshLook();

signals:
    void closed();  ///< nothing is left to ask

private:
    QWidget* buildHead();
    QWidget* buildRecognised();
    QWidget* buildCounts();
    QWidget* buildTables();
    QWidget* buildFoot();
    QTableView* makeTable(QAbstractItemModel* model, QWidget* parent);
    void fitTable(QTableView* table, int rows) const;
    void connectAll();
    void setWords();
    QString sheetsRead() const;
    void fillChoices();
    void showYear(bool shown);

    void nextFile();
    void read();
    void taken(const Result<ImportPreview>& preview);
    void showProblem(const Error& error);
    void showRecognition();
    void showCounts();
    void showTables();
    void store();
    void openColumns(bool asked);
    void showColumns(const import::TablePreview& table, bool asked);
    void closeColumns();
    void setDuplicateWords();
    std::int64_t setsToAdd() const;
    import::ImportOptions chosen() const;
    qint64 targetAthlete() const;
    bool byPeople() const;
    void readPeople();
    void storePeople();

    Workspace& m_workspace;
    QStringList m_waiting;
    QString m_path;
    int m_opened = 0;
    ImportPreview m_preview;
    quint64 m_reading = 0;  ///< the reading whose result is awaited; an older one is out of date

    QLabel *m_file = nullptr, *m_place = nullptr, *m_state = nullptr;
    QScrollArea* m_scroll = nullptr;
    Card *m_recognised = nullptr, *m_adds = nullptr, *m_firstCard = nullptr, *m_rejectedCard = nullptr, *m_warningsCard = nullptr, *m_columnsCard = nullptr;
    QLabel *m_formatWord = nullptr, *m_unitWord = nullptr, *m_dateWord = nullptr, *m_yearWord = nullptr;
    QComboBox *m_format = nullptr, *m_unit = nullptr, *m_dateOrder = nullptr, *m_year = nullptr;
    QLabel *m_formatReason = nullptr, *m_unitReason = nullptr, *m_dateReason = nullptr, *m_yearReason = nullptr, *m_warnings = nullptr;
    QGridLayout* m_counts = nullptr;
    WordTableModel *m_columns = nullptr, *m_first = nullptr;
    RejectedRowsModel* m_rejected = nullptr;
    QVBoxLayout* m_tables = nullptr;
    MappingPanel* m_mapping = nullptr;  ///< made when it is first asked for
    PeoplePanel* m_people = nullptr;
    bool m_mapped = false;              ///< the panel says what the columns mean
    QPushButton* m_changeColumns = nullptr;
    QCheckBox* m_skipDuplicates = nullptr;
    QTableView *m_columnsTable = nullptr, *m_firstTable = nullptr, *m_rejectedTable = nullptr;
    QPushButton *m_import = nullptr, *m_skip = nullptr;
};

}  // namespace liftgraph::ui
