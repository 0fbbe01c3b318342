#include "ui/pages/import_sheet.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/error_text.h"
#include "ui/models/import_tables.h"
#include "ui/theme.h"

namespace liftgraph::ui {

ImportSheet::ImportSheet(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    auto* body = new QWidget(m_scroll);
    body->setProperty("scrollBody", true);
    auto* rows = new QVBoxLayout(body);
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
    m_scroll->setWidget(body);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(buildFoot());
    connectAll();
    setWords();
}

void ImportSheet::connectAll()
{
    for (QComboBox* choice : {m_format, m_unit, m_dateOrder}) connect(choice, &QComboBox::activated, this, &ImportSheet::read);
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
    for (QComboBox* choice : {m_format, m_unit, m_dateOrder}) choice->setCurrentIndex(0);
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
    setWords();
    m_import->setFocus();
}

void ImportSheet::showProblem(const Error& error)
{
    m_preview = {};
    for (Card* card : {m_adds, m_firstCard, m_columnsCard, m_rejectedCard, m_warningsCard}) card->hide();
    // The format, unit or date order may be what is wrong, so these stay within reach.
    m_recognised->show();
    for (QLabel* reason : {m_formatReason, m_unitReason, m_dateReason}) reason->clear();
    setRole(m_state, "bad");
    Error shown = error;
    shown.file.clear();
    m_state->setText(errorText(shown));
    m_state->show();
    m_skip->setFocus();
}

void ImportSheet::store()
{
    if (!m_preview.file) return;
    m_workspace.storeImport(m_preview.file);
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
