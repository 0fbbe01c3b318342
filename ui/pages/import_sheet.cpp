#include "ui/pages/import_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "core/import/column_mapping.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/import_command.h"
#include "ui/models/import_tables.h"
#include "ui/pages/mapping_panel.h"
#include "ui/pages/people_panel.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

ImportSheet::ImportSheet(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_scroll = makeScrollArea(this);
    auto* rows = new QVBoxLayout(m_scroll->widget());
    rows->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    rows->setSpacing(space::kL);
    rows->addWidget(buildHead());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kL);
    columns->addWidget(buildRecognised(), 1);
    columns->addWidget(buildCounts(), 1);
    rows->addLayout(columns);
    rows->addWidget(buildTables());
    rows->addStretch(1);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(buildFoot());
    connectAll();
    setWords();
}

void ImportSheet::connectAll()
{
    for (QComboBox* choice : {m_format, m_unit, m_dateOrder, m_year}) connect(choice, &QComboBox::activated, this, &ImportSheet::read);
    connect(m_changeColumns, &QPushButton::clicked, this, [this] { m_mapped ? closeColumns() : openColumns(true); });
    connect(m_skipDuplicates, &QCheckBox::toggled, this, [this] {
        setWords();
        if (m_preview.file) showCounts();
    });
    connect(m_people, &PeoplePanel::changed, this, &ImportSheet::readPeople);
    connect(m_import, &QPushButton::clicked, this, &ImportSheet::store);
    connect(m_skip, &QPushButton::clicked, this, &ImportSheet::nextFile);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &ImportSheet::nextFile);
    connect(&m_workspace, &Workspace::athleteChanged, this, [this] {
        if (m_path.isEmpty()) return;
        setWords();
        read();  // what is new depends on whose log it goes into
    });
}

void ImportSheet::open(const QStringList& files)
{
    const bool idle = m_path.isEmpty();
    m_waiting += files;
    if (idle)
        nextFile();
    else
        setWords();
}

void ImportSheet::nextFile()
{
    ++m_reading;
    m_preview = {};
    if (m_waiting.isEmpty()) {
        m_path.clear();
        m_opened = 0;
        emit closed();
        return;
    }
    m_path = m_waiting.takeFirst();
    ++m_opened;
    m_mapped = false;
    m_format->setEnabled(true);
    if (m_mapping) m_mapping->hide();
    m_skipDuplicates->setChecked(true);
    for (QComboBox* choice : {m_format, m_unit, m_dateOrder, m_year}) choice->setCurrentIndex(0);
    m_people->clear();
    for (Card* card : {m_recognised, m_adds, m_firstCard, m_columnsCard, m_rejectedCard, m_warningsCard}) card->hide();
    m_scroll->ensureVisible(0, 0);
    setWords();
    read();
}

import::ImportOptions ImportSheet::chosen() const
{
    import::ImportOptions options;
    options.format = m_format->currentData().toString().toStdString();
    if (m_unit->currentIndex() > 0) options.unit = Unit(m_unit->currentData().toInt());
    if (m_dateOrder->currentIndex() > 0) options.dateOrder = import::DateOrder(m_dateOrder->currentData().toInt());
    if (m_year->currentIndex() > 0) options.year = m_year->currentData().toInt();
    if (m_mapped) options.mapping = std::make_shared<const import::ColumnMapping>(m_mapping->mapping());
    return options;
}

qint64 ImportSheet::targetAthlete() const
{
    const auto athlete = m_workspace.athlete();
    return athlete && !athlete->simulated ? athlete->id : 0;
}

void ImportSheet::read()
{
    const quint64 reading = ++m_reading;
    m_import->setEnabled(false);
    setRole(m_state, "secondary");
    m_state->setText(tr("Reading the file…"));
    m_state->show();
    const auto work = [path = m_path.toStdString(), options = chosen(), library = m_workspace.libraryPath().toStdString(),
                       athlete = targetAthlete()](const JobContext& context) { return previewImport(path, options, library, athlete, context); };
    m_workspace.jobs()->start<ImportPreview>(tr("Reading %1").arg(QFileInfo(m_path).fileName()), this, work,
                                             [this, reading](const Result<ImportPreview>& preview) {
                                                 if (reading == m_reading) taken(preview);
                                             });
}

void ImportSheet::taken(const Result<ImportPreview>& preview)
{
    if (!preview) return showProblem(preview.error());
    m_preview = *preview;
    m_state->hide();
    for (Card* card : {m_recognised, m_adds, m_firstCard, m_columnsCard}) card->show();
    showRecognition();
    showCounts();
    showTables();
    m_people->offer(m_preview.file->recognition, m_workspace.athletes());
    if (m_mapped) m_columnsCard->hide();
    if (byPeople()) return readPeople();
    setWords();
    if (!m_mapped) m_import->setFocus();
}

void ImportSheet::showProblem(const Error& error)
{
    m_preview = {};
    for (Card* card : {m_adds, m_firstCard, m_columnsCard, m_rejectedCard, m_warningsCard, static_cast<Card*>(m_people)}) card->hide();
    showYear(error.code == ErrorCode::UnknownFormat || error.code == ErrorCode::NoUsableRow);
    m_yearReason->clear();
    // The format, unit or date order may be what is wrong, so these stay within reach.
    m_recognised->show();
    for (QLabel* reason : {m_formatReason, m_unitReason, m_dateReason}) reason->clear();
    setRole(m_state, "bad");
    Error shown = error;
    shown.file.clear();
    m_state->setText(errorText(shown));
    m_state->show();
    if (m_mapped) return setWords();
    m_skip->setFocus();
    // A table that nobody knows but that has all a log needs: the user says what its columns are.
    if (error.code == ErrorCode::UnknownFormat || error.code == ErrorCode::NoHeader) openColumns(false);
}

void ImportSheet::openColumns(bool asked)
{
    const quint64 reading = m_reading;
    m_workspace.jobs()->start<import::TablePreview>(
        tr("Looking at the columns"), this, [path = m_path.toStdString()](const JobContext& context) { return import::previewTable(path, context); },
        [this, reading, asked](const Result<import::TablePreview>& table) {
            // The reason why a file cannot be looked at is on view already.
            if (reading == m_reading && table) showColumns(*table, asked);
        });
}

void ImportSheet::showColumns(const import::TablePreview& table, bool asked)
{
    const QString missing = coreSentences(table.proposal.missing);
    if (!asked && !missing.isEmpty()) {
        m_state->setText(m_state->text() + QLatin1Char(' ') + missing);
        return;
    }
    if (!m_mapping) {
        m_mapping = new MappingPanel(this);
        m_tables->insertWidget(0, m_mapping);
        connect(m_mapping, &MappingPanel::changed, this, &ImportSheet::read);
    }
    m_mapping->showTable(table);
    m_mapping->show();
    m_mapped = true;
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_mapping, 0, space::kL); });
    m_format->setCurrentIndex(0);
    m_format->setEnabled(false);
    read();
}

void ImportSheet::closeColumns()
{
    m_mapped = false;
    m_mapping->hide();
    m_format->setEnabled(true);
    read();
}

/// What another export has brought already, and what is done about it.
void ImportSheet::setDuplicateWords()
{
    const log::Overlap& overlap = m_preview.overlap;
    m_skipDuplicates->setVisible(m_preview.file && overlap.sets > 0);
    if (overlap.examples.empty()) return;
    m_skipDuplicates->setText(tr("&Leave out %1 that another export has brought already").arg(setsText(overlap.sets)));
    QStringList lines;
    for (const log::OverlapExample& example : overlap.examples)
        lines << tr("%1: %2, here already as %3 (%4)")
                     .arg(dayText(example.day), QString::fromStdString(example.exercise), QString::fromStdString(example.known), setsText(example.sets));
    m_skipDuplicates->setToolTip(lines.join(QLatin1Char('\n')));
}

std::int64_t ImportSheet::setsToAdd() const
{
    return m_preview.newSets - (m_skipDuplicates->isChecked() ? std::min(m_preview.overlap.sets, m_preview.newSets) : 0);
}

bool ImportSheet::byPeople() const { return m_preview.file && m_people->splits(); }

/// What each person's part would add to the log of their athlete.
void ImportSheet::readPeople()
{
    m_adds->setVisible(!byPeople());
    setWords();
    if (!byPeople()) return;
    const quint64 reading = ++m_reading;
    const auto work = [path = m_path.toStdString(), options = chosen(), library = m_workspace.libraryPath().toStdString(), people = m_people->people()](const JobContext& context) {
        return previewPeople(path, options, library, people, context);
    };
    m_workspace.jobs()->start<std::vector<PersonImport>>(tr("Reading %1").arg(QFileInfo(m_path).fileName()), this, work,
                                                         [this, reading](const Result<std::vector<PersonImport>>& people) {
                                                             if (reading != m_reading) return;
                                                             if (!people) return showProblem(people.error());
                                                             m_people->showPeople(*people);
                                                             setWords();
                                                         });
}

void ImportSheet::storePeople()
{
    std::vector<Workspace::SheetImport> sheets;
    for (std::size_t i = 0; i < m_people->read().size(); ++i) {
        const PersonImport& person = m_people->read()[i];
        if (!m_people->stores(i)) continue;
        const bool leaveOut = person.preview.overlap.sets > 0;
        sheets.push_back({person.athlete, QString::fromStdString(person.name), leaveOut ? withoutOverlap(person.preview) : person.preview.file});
    }
    m_workspace.storeSheets(std::move(sheets), QFileInfo(m_path).fileName());
    nextFile();
}

void ImportSheet::store()
{
    if (!m_preview.file) return;
    if (byPeople()) return storePeople();
    auto file = m_preview.file;
    if (m_preview.overlap.sets > 0 && m_skipDuplicates->isChecked()) {
        file = withoutOverlap(m_preview);
    }
    if (m_mapped && m_mapping->remembers()) {
        m_workspace.rememberMapping(m_mapping->fingerprint(), QString::fromStdString(import::mappingToJson(m_mapping->mapping())));
    }
    m_workspace.storeImport(file);
    nextFile();
}

void ImportSheet::refreshLook()
{
    setWords();
    if (!m_preview.file) return;
    showRecognition();
    showCounts();
    showTables();
}

}  // namespace liftgraph::ui
