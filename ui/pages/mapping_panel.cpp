#include "ui/pages/mapping_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>

#include "ui/core_sentences.h"
#include "ui/models/import_tables.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kRowsShown = 6;
constexpr int kColumnWidth = 168;
constexpr int kChoiceRow = 0;
constexpr int kConfidenceRow = 1;
constexpr int kFirstDataRow = 2;
constexpr int kMostSets = 12;  // side by side; further sets keep what is proposed for them

using import::Meaning;

constexpr Meaning kMeanings[] = {Meaning::Ignored,     Meaning::Date,         Meaning::Clock,        Meaning::Title,     Meaning::Exercise,
                                 Meaning::Equipment,   Meaning::Variant,      Meaning::SetNumber,    Meaning::SetType,   Meaning::WarmUp,
                                 Meaning::Skipped,     Meaning::Sets,         Meaning::Reps,         Meaning::Load,      Meaning::LoadUnit,
                                 Meaning::Packed,      Meaning::Duration,     Meaning::Distance,     Meaning::DistanceUnit, Meaning::Rpe,
                                 Meaning::Rir,         Meaning::Rest,         Meaning::SetNote,      Meaning::ExerciseNote, Meaning::SessionNote,
                                 Meaning::SessionDuration, Meaning::SessionEnd, Meaning::SessionRpe, Meaning::BodyMass,  Meaning::Fatigue,
                                 Meaning::Intensity,   Meaning::Person,       Meaning::Done};
constexpr Meaning kOfOneSet[] = {Meaning::Packed, Meaning::Load, Meaning::Reps, Meaning::Duration, Meaning::Rpe};

/// A meaning and a set number as one number for a choice.
int code(Meaning meaning, int set) { return set * 100 + int(meaning); }

QString choiceText(Meaning meaning, int set)
{
    const QString word = meaning == Meaning::Ignored ? MappingPanel::tr("Not used") : meaningText(std::string(import::meaningName(meaning)));
    if (set == 0) return word;
    return meaning == Meaning::Packed ? MappingPanel::tr("Set %1").arg(set) : MappingPanel::tr("Set %1: %2").arg(set).arg(word);
}

QTableWidgetItem* cellItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    item->setToolTip(text);
    item->setFont(figureFont());
    return item;
}

}  // namespace

QString confidenceText(double confidence)
{
    if (confidence <= 0.0) return {};
    if (confidence >= 0.9) return MappingPanel::tr("certain");
    if (confidence >= 0.7) return MappingPanel::tr("likely");
    return confidence >= 0.5 ? MappingPanel::tr("a guess: please check") : MappingPanel::tr("unsure: please check");
}

MappingPanel::MappingPanel(QWidget* parent) : Card({}, parent)
{
    m_sentence = makeLabel("secondary", this);
    m_missing = makeLabel("caution", this);
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("mappingTable"));
    dressTable(*m_table, QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_header = new QCheckBox(this);
    m_remember = new QCheckBox(this);
    m_remember->setChecked(true);
    m_decimalWord = new QLabel(this);
    m_packingWord = new QLabel(this);
    m_decimal = new QComboBox(this);
    m_packing = new QComboBox(this);
    for (const auto sign : {import::DecimalSign::Any, import::DecimalSign::Point, import::DecimalSign::Comma}) m_decimal->addItem(QString(), int(sign));
    for (const auto order : {import::PairOrder::Unknown, import::PairOrder::SetsReps, import::PairOrder::RepsLoad, import::PairOrder::LoadReps,
                             import::PairOrder::RepsSets})
        m_packing->addItem(QString(), int(order));
    m_decimalWord->setBuddy(m_decimal);
    m_packingWord->setBuddy(m_packing);
    auto* options = new QHBoxLayout;
    options->setSpacing(space::kM);
    for (QWidget* widget : {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_decimalWord), static_cast<QWidget*>(m_decimal),
                            static_cast<QWidget*>(m_packingWord), static_cast<QWidget*>(m_packing)})
        options->addWidget(widget);
    options->addStretch(1);
    body()->addLayout(textColumn(m_sentence));
    body()->addLayout(textColumn(m_missing));
    body()->addWidget(m_table);
    body()->addLayout(options);
    body()->addWidget(m_remember);
    for (QComboBox* choice : {m_decimal, m_packing}) connect(choice, &QComboBox::activated, this, &MappingPanel::changed);
    connect(m_header, &QCheckBox::clicked, this, [this] {
        m_preview.proposal.mapping.header = m_header->isChecked();
        fillRows();
        emit changed();
    });
    setWords();
}

void MappingPanel::showTable(const import::TablePreview& preview)
{
    m_preview = preview;
    m_fingerprint = QString::fromStdString(preview.fingerprint);
    const import::ColumnMapping& mapping = preview.proposal.mapping;
    m_header->setChecked(mapping.header);
    m_decimal->setCurrentIndex(m_decimal->findData(int(mapping.decimal)));
    m_packing->setCurrentIndex(m_packing->findData(int(mapping.packing)));
    const int columns = int(mapping.columns.size());
    m_table->clear();
    m_table->setColumnCount(columns);
    for (int column = 0; column < columns; ++column) m_table->setColumnWidth(column, kColumnWidth);
    m_table->setRowCount(kFirstDataRow + kRowsShown);
    for (int column = 0; column < columns; ++column) {
        auto* choice = new QComboBox(m_table);
        addChoices(choice, mapping.columns[std::size_t(column)]);
        m_table->setCellWidget(kChoiceRow, column, choice);
        connect(choice, &QComboBox::activated, this, [this, column] {
            m_preview.proposal.confidence[std::size_t(column)] = 1.0;
            showConfidence(column);
            showMissing();
            emit changed();
        });
    }
    fillRows();
    showMissing();
}

void MappingPanel::addChoices(QComboBox* choice, const import::MappedColumn& means) const
{
    for (const Meaning meaning : kMeanings) choice->addItem(choiceText(meaning, 0), code(meaning, 0));
    choice->insertSeparator(choice->count());
    for (int set = 1; set <= kMostSets; ++set)
        for (const Meaning meaning : kOfOneSet) choice->addItem(choiceText(meaning, set), code(meaning, set));
    const int wanted = code(means.meaning, means.set);
    if (choice->findData(wanted) < 0) choice->addItem(choiceText(means.meaning, means.set), wanted);
    choice->setCurrentIndex(choice->findData(wanted));
    choice->setProperty("unit", QString::fromStdString(means.unit));
    choice->setMaxVisibleItems(20);
}

/// Names above the columns, and the first rows of data below the choices.
void MappingPanel::fillRows()
{
    const bool named = m_header->isChecked();
    QStringList names;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const bool has = named && std::size_t(column) < m_preview.header.size() && !m_preview.header[std::size_t(column)].empty();
        names << (has ? QString::fromStdString(m_preview.header[std::size_t(column)]) : tr("Column %1").arg(column + 1));
        m_table->cellWidget(kChoiceRow, column)->setAccessibleName(tr("Meaning of %1").arg(names.last()));
        showConfidence(column);
    }
    m_table->setHorizontalHeaderLabels(names);
    std::vector<std::vector<std::string>> rows = m_preview.rows;
    // The preview took the first record as what the proposal said it is.
    if (!named && (rows.empty() || rows.front() != m_preview.header)) rows.insert(rows.begin(), m_preview.header);
    if (named && !rows.empty() && rows.front() == m_preview.header) rows.erase(rows.begin());
    const int shown = std::min(kRowsShown, int(rows.size()));
    m_table->setRowCount(kFirstDataRow + shown);
    for (int row = 0; row < shown; ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const auto& cells = rows[std::size_t(row)];
            const bool has = std::size_t(column) < cells.size();
            m_table->setItem(kFirstDataRow + row, column, cellItem(has ? QString::fromStdString(cells[std::size_t(column)]).simplified() : QString()));
        }
    m_table->setRowHeight(kChoiceRow, space::kRow + space::kS);
    const int bar = m_table->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : space::kL;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + (kFirstDataRow + shown) * space::kRow + space::kS + bar);
}

void MappingPanel::showConfidence(int column)
{
    auto* choice = static_cast<QComboBox*>(m_table->cellWidget(kChoiceRow, column));
    const double confidence = choice->currentData().toInt() == code(Meaning::Ignored, 0) ? 0.0 : m_preview.proposal.confidence[std::size_t(column)];
    auto* item = cellItem(confidenceText(confidence));
    item->setForeground(confidence > 0.0 && confidence < 0.7 ? tokens().caution : tokens().secondary);
    m_table->setItem(kConfidenceRow, column, item);
    choice->setAccessibleDescription(item->text());
}

void MappingPanel::showMissing()
{
    const QString missing = coreSentences(import::missingColumns(mapping()));
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
}

import::ColumnMapping MappingPanel::mapping() const
{
    import::ColumnMapping mapping = m_preview.proposal.mapping;
    mapping.header = m_header->isChecked();
    mapping.decimal = import::DecimalSign(m_decimal->currentData().toInt());
    mapping.packing = import::PairOrder(m_packing->currentData().toInt());
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const auto* choice = static_cast<const QComboBox*>(m_table->cellWidget(kChoiceRow, column));
        const int chosen = choice->currentData().toInt();
        import::MappedColumn& means = mapping.columns[std::size_t(column)];
        // A unit that the name states belongs to the meaning that was proposed with it.
        const bool same = chosen == code(means.meaning, means.set);
        means = {Meaning(chosen % 100), chosen / 100, same ? means.unit : std::string()};
    }
    return mapping;
}

bool MappingPanel::remembers() const { return m_remember->isChecked(); }

void MappingPanel::setWords()
{
    setTitle(tr("What the columns mean"));
    m_sentence->setText(tr("Choose a meaning above each column. The first sets below show how the file is then read."));
    m_header->setText(tr("The &first row holds names"));
    m_remember->setText(tr("&Remember this for files with the same columns"));
    m_decimalWord->setText(tr("D&ecimal sign"));
    m_decimal->setItemText(0, tr("Recognise it"));
    m_decimal->setItemText(1, tr("Point: 62.5"));
    m_decimal->setItemText(2, tr("Comma: 62,5"));
    m_packingWord->setText(tr("\"5x1&00\" is"));
    m_packing->setItemText(0, tr("Recognise it"));
    m_packing->setItemText(1, tr("sets x reps"));
    m_packing->setItemText(2, tr("reps x weight"));
    m_packing->setItemText(3, tr("weight x reps"));
    m_packing->setItemText(4, tr("reps x sets"));
    m_table->setAccessibleName(tr("First rows of the file and the meaning of each column"));
}

}  // namespace liftgraph::ui
