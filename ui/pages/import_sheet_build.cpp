#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

#include "ui/charts/card.h"
#include "ui/core_sentences.h"
#include "ui/import_command.h"
#include "ui/models/import_tables.h"
#include "ui/pages/import_sheet.h"
#include "ui/pages/mapping_panel.h"
#include "ui/pages/people_panel.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kFirstSets = 10;
constexpr int kRejectedShown = 8;
constexpr int kComboWidth = 260;
constexpr int kFirstYear = 1970;

}  // namespace

QWidget* ImportSheet::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QVBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    m_file = makeLabel("card", head);
    m_place = makeLabel("secondary", head);
    m_state = makeLabel("secondary", head);
    row->addWidget(m_file);
    row->addWidget(m_place);
    row->addWidget(m_state);
    return head;
}

QWidget* ImportSheet::buildRecognised()
{
    m_recognised = new Card({}, this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kXs);
    grid->setColumnStretch(1, 1);
    QLabel** words[] = {&m_formatWord, &m_unitWord, &m_dateWord, &m_yearWord};
    QComboBox** choices[] = {&m_format, &m_unit, &m_dateOrder, &m_year};
    QLabel** reasons[] = {&m_formatReason, &m_unitReason, &m_dateReason, &m_yearReason};
    for (int i = 0; i < 4; ++i) {
        *words[i] = new QLabel(m_recognised);
        *choices[i] = new QComboBox(m_recognised);
        (*choices[i])->setFixedWidth(kComboWidth);
        (*words[i])->setBuddy(*choices[i]);
        *reasons[i] = makeLabel("caption", m_recognised);
        grid->addWidget(*words[i], 2 * i, 0);
        grid->addWidget(*choices[i], 2 * i, 1, Qt::AlignLeft);
        grid->addWidget(*reasons[i], 2 * i + 1, 1);
    }
    m_year->setObjectName(QStringLiteral("yearChoice"));
    fillChoices();
    showYear(false);
    m_recognised->body()->addLayout(grid);
    m_changeColumns = new QPushButton(m_recognised);
    m_changeColumns->setObjectName(QStringLiteral("changeColumns"));
    m_recognised->body()->addWidget(m_changeColumns, 0, Qt::AlignLeft);
    m_recognised->body()->addStretch(1);
    return m_recognised;
}

void ImportSheet::fillChoices()
{
    m_format->addItem(QString(), QString());
    for (const auto& format : import::formats()) m_format->addItem(QString::fromStdString(format.name), QString::fromStdString(format.id));
    m_unit->addItem(QString());
    for (const Unit unit : {Unit::Kilogram, Unit::Pound}) m_unit->addItem(QString(), int(unit));
    m_dateOrder->addItem(QString());
    for (const auto order : {import::DateOrder::YearMonthDay, import::DateOrder::DayMonthYear, import::DateOrder::MonthDayYear})
        m_dateOrder->addItem(QString(), int(order));
    m_year->addItem(QString());
    for (int year = QDate::currentDate().year(); year >= kFirstYear; --year) m_year->addItem(QString::number(year), year);
}

/// Asked only where days are written without one.
void ImportSheet::showYear(bool shown)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_yearWord), static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_yearReason)}) widget->setVisible(shown);
}

QWidget* ImportSheet::buildCounts()
{
    m_adds = new Card({}, this);
    m_counts = new QGridLayout;
    m_counts->setVerticalSpacing(space::kS);
    m_counts->setColumnStretch(0, 1);
    m_adds->body()->addLayout(m_counts);
    m_skipDuplicates = new QCheckBox(m_adds);
    m_skipDuplicates->setObjectName(QStringLiteral("skipDuplicates"));
    m_skipDuplicates->setChecked(true);
    m_skipDuplicates->hide();
    m_adds->body()->addWidget(m_skipDuplicates);
    m_adds->body()->addStretch(1);
    return m_adds;
}

QWidget* ImportSheet::buildTables()
{
    auto* tables = new QWidget(this);
    auto* rows = new QVBoxLayout(tables);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kL);
    m_tables = rows;
    m_warningsCard = new Card({}, tables);
    m_warnings = makeLabel("", m_warningsCard);
    m_warningsCard->body()->addWidget(m_warnings);
    m_rejectedCard = new Card({}, tables);
    m_rejected = new RejectedRowsModel(this);
    m_rejectedTable = makeTable(m_rejected, m_rejectedCard);
    m_rejectedCard->body()->addWidget(m_rejectedTable);
    m_firstCard = new Card({}, tables);
    m_first = new WordTableModel(2, this);
    m_firstTable = makeTable(m_first, m_firstCard);
    m_firstCard->body()->addWidget(m_firstTable);
    m_columnsCard = new Card({}, tables);
    m_columns = new WordTableModel(99, this);
    m_columnsTable = makeTable(m_columns, m_columnsCard);
    m_columnsCard->body()->addWidget(m_columnsTable);
    m_people = new PeoplePanel(tables);
    m_people->hide();
    for (Card* card : {static_cast<Card*>(m_people), m_warningsCard, m_rejectedCard, m_firstCard, m_columnsCard}) rows->addWidget(card);
    return tables;
}

QWidget* ImportSheet::buildFoot()
{
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("foot"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::kXl, space::kS, space::kXl, space::kS);
    row->setSpacing(space::kM);
    m_skip = new QPushButton(foot);
    m_import = new QPushButton(foot);
    m_import->setProperty("primary", true);
    m_import->setObjectName(QStringLiteral("importButton"));
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_import);
    return foot;
}

QTableView* ImportSheet::makeTable(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    dressTable(*table, QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setWordWrap(false);
    return table;
}

void ImportSheet::fitTable(QTableView* table, int rows) const
{
    table->setVisible(rows > 0);
    const int header = table->horizontalHeader()->sizeHint().height();
    table->setFixedHeight(header + rows * space::kRow + 2 * table->frameWidth() + 1);
}

void ImportSheet::showTables()
{
    const import::ImportedFile& file = *m_preview.file;
    const QString unit = QString::fromLatin1(unitName(file.recognition.unit));
    m_first->setTable({tr("Date"), tr("Exercise"), tr("Weight (%1)").arg(unit), tr("Reps"), tr("RPE")},
                      firstSets(file.log, file.recognition.unit, kFirstSets));
    m_firstTable->horizontalHeader()->setStretchLastSection(false);
    m_firstTable->resizeColumnsToContents();
    m_firstTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    fitTable(m_firstTable, m_first->rowCount());
    m_firstCard->setVisible(m_first->rowCount() > 0);
    m_rejected->setFile(m_preview.file);
    m_rejectedCard->setVisible(!file.rejected.empty());
    m_rejectedTable->resizeColumnsToContents();
    fitTable(m_rejectedTable, std::min(int(file.rejected.size()), kRejectedShown));
    QStringList warnings;
    for (const auto& warning : file.warnings) {
        // That there may be several people is asked in a card of its own.
        const bool asked = !file.recognition.people.empty() && warning.find("read as one person's log") != std::string::npos;
        if (!asked) warnings << coreSentence(warning);
    }
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warningsCard->setVisible(!warnings.isEmpty());
}

/// Which sheets of a workbook were read.
QString ImportSheet::sheetsRead() const
{
    if (!m_preview.file || m_preview.file->recognition.sheets.empty()) return {};
    QStringList names;
    for (const std::string& name : m_preview.file->recognition.sheets) names << QString::fromStdString(name);
    const QString list = names.join(QStringLiteral(", "));
    return QStringLiteral(" · ") + (names.size() == 1 ? tr("sheet %1").arg(list) : tr("sheets %1").arg(list));
}

void ImportSheet::setWords()
{
    m_file->setText(QFileInfo(m_path).fileName());
    const auto athlete = m_workspace.athlete();
    const QString where = byPeople() ? (m_people->byColumn() ? tr("Everybody's rows go into the log of their athlete") : tr("Each sheet goes into the log of its athlete")) : targetAthlete() > 0 ? tr("Goes into the log of %1").arg(QString::fromStdString(athlete->name)) : tr("Goes to a new athlete");
    const int files = m_opened + int(m_waiting.size());
    m_place->setText(files > 1 ? tr("File %1 of %2").arg(m_opened).arg(files) + QStringLiteral(" · ") + where : where);
    m_recognised->setTitle(tr("How the file was understood") + sheetsRead());
    m_adds->setTitle(tr("What will be added"));
    m_firstCard->setTitle(tr("The first sets"));
    m_columnsCard->setTitle(tr("Columns"));
    const int rejected = m_preview.file ? int(m_preview.file->rejected.size()) : 0;
    m_rejectedCard->setTitle(rejected == 1 ? tr("1 row could not be used") : tr("%1 rows could not be used").arg(QLocale().toString(rejected)));
    m_warningsCard->setTitle(tr("Worth knowing"));
    m_formatWord->setText(tr("&Format"));
    m_unitWord->setText(tr("&Unit"));
    m_dateWord->setText(tr("&Dates"));
    m_yearWord->setText(tr("&Year"));
    m_year->setItemText(0, tr("As the file says"));
    m_format->setItemText(0, tr("Recognise it"));
    m_unit->setItemText(0, tr("Recognise it"));
    m_unit->setItemText(1, tr("Kilograms"));
    m_unit->setItemText(2, tr("Pounds"));
    m_dateOrder->setItemText(0, tr("Recognise it"));
    m_dateOrder->setItemText(1, tr("Year, month, day"));
    m_dateOrder->setItemText(2, tr("Day, month, year"));
    m_dateOrder->setItemText(3, tr("Month, day, year"));
    m_columnsTable->setAccessibleName(tr("Columns of the file and what they mean"));
    m_firstTable->setAccessibleName(m_firstCard->title());
    m_rejectedTable->setAccessibleName(m_rejectedCard->title());
    m_skip->setText(m_waiting.isEmpty() ? tr("Cancel") : tr("Skip this file"));
    m_changeColumns->setText(m_mapped ? tr("&Back to recognising") : tr("&Change columns…"));
    if (m_mapping) m_mapping->setWords();
    setDuplicateWords();
    m_people->setWords();
    if (byPeople()) {
        m_import->setText(m_people->ready() ? tr("Import %1").arg(m_people->addedText()) : tr("Import"));
        m_import->setEnabled(m_people->ready() && m_people->addsAny());
        return;
    }
    m_import->setText(m_preview.file ? tr("Import %1").arg(addedText(setsToAdd(), m_preview.newMasses, m_preview.newDecisions)) : tr("Import"));
    m_import->setEnabled(m_preview.file && setsToAdd() + m_preview.newMasses + m_preview.newDecisions > 0);
}

}  // namespace liftgraph::ui
