#include "ui/pages/imports_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/models/import_tables.h"
#include "ui/table_look.h"
#include "ui/theme.h"
#include "ui/unit_command.h"

namespace liftgraph::ui {

ImportsDialog::ImportsDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace)
{
    resize(space::kTextColumn, space::kTextColumn / 2);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    rows->setSpacing(space::kL);
    m_sentence = makeLabel("secondary", this);
    rows->addWidget(m_sentence);
    m_model = new WordTableModel(2, this);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    m_change = new QPushButton(this);
    m_change->setObjectName(QStringLiteral("changeUnit"));
    m_close = new QPushButton(this);
    foot->addWidget(m_change);
    foot->addStretch(1);
    foot->addWidget(m_close);
    rows->addLayout(foot);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_change, &QPushButton::clicked, this, &ImportsDialog::changeUnit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportsDialog::setWords);
    connect(&m_workspace, &Workspace::snapshotChanged, this, &ImportsDialog::read);
    setWords();
    read();
}

void ImportsDialog::read()
{
    const auto athlete = m_workspace.athlete();
    if (!athlete) return show({});
    const auto work = [path = m_workspace.libraryPath().toStdString(), id = athlete->id](const JobContext&) -> Result<std::vector<log::ImportRecord>> {
        const auto store = log::LogStore::open(path);
        if (!store) return Failure(store.error());
        return store->imports(id);
    };
    m_workspace.jobs()->start<std::vector<log::ImportRecord>>(tr("Listing the imports"), this, work, [this](const Result<std::vector<log::ImportRecord>>& imports) {
        if (imports)
            show(*imports);
        else
            emit m_workspace.failed(imports.error());
    });
}

void ImportsDialog::show(const std::vector<log::ImportRecord>& imports)
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_imports.clear();
    std::vector<QStringList> rows;
    for (const log::ImportRecord& record : imports) {
        if (record.undone || record.source.file.empty()) continue;
        m_imports.push_back(record);
        const QString unit = record.source.unit == unitName(Unit::Pound) ? tr("Pounds") : tr("Kilograms");
        rows.push_back({QString::fromStdString(record.source.file), record.source.unitGuessed ? tr("%1, a guess").arg(unit) : unit,
                        QLocale().toString(qlonglong(record.addedSets))});
    }
    const int count = int(rows.size());
    m_model->setTable({tr("File"), tr("Unit"), tr("Sets")}, std::move(rows));
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (count > 0) m_table->selectRow(std::min(row, count - 1));
    setWords();
}

int ImportsDialog::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() || rows.first().row() >= int(m_imports.size()) ? -1 : rows.first().row();
}

void ImportsDialog::changeUnit()
{
    const int row = chosen();
    if (row < 0) return;
    const log::ImportRecord& record = m_imports[std::size_t(row)];
    const Unit before = record.source.unit == unitName(Unit::Pound) ? Unit::Pound : Unit::Kilogram;
    m_change->setEnabled(false);
    m_workspace.undoStack()->push(new UnitCommand(m_workspace, record.athlete, record.id, before == Unit::Pound ? Unit::Kilogram : Unit::Pound));
}

void ImportsDialog::setWords()
{
    setWindowTitle(tr("Imports"));
    m_sentence->setText(tr("Every file that this log came from. If the weights of one were read in the wrong unit, change it here: all its sets are "
                           "converted, and Undo takes it back."));
    const int row = chosen();
    const bool pounds = row >= 0 && m_imports[std::size_t(row)].source.unit == unitName(Unit::Pound);
    m_change->setText(pounds ? tr("Read in &kilograms") : tr("Read in &pounds"));
    m_change->setEnabled(row >= 0);
    m_close->setText(tr("Close"));
    m_table->setAccessibleName(tr("Imports"));
}

}  // namespace liftgraph::ui
