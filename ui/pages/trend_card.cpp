#include "ui/pages/trend_card.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/models/import_tables.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

enum Range { All, FourWeeks, ThreeMonths, OneYear, Own };
constexpr int kScopeStretch = 40;  ///< against the empty room beside it, which a wide card has once the longest name fits
constexpr double kDaysOf[] = {0.0, 28.0, 91.0, 365.0};

constexpr log::MuscleGroup kGroups[] = {log::MuscleGroup::Legs, log::MuscleGroup::Back, log::MuscleGroup::Chest, log::MuscleGroup::Shoulders,
                                        log::MuscleGroup::Arms, log::MuscleGroup::Core};
constexpr log::Muscle kMuscles[] = {
    log::Muscle::Quadriceps, log::Muscle::Hamstrings, log::Muscle::Glutes, log::Muscle::Calves,  log::Muscle::Adductors, log::Muscle::Abductors, log::Muscle::Lats,
    log::Muscle::MiddleBack, log::Muscle::LowerBack,  log::Muscle::Traps,  log::Muscle::Chest,   log::Muscle::Shoulders, log::Muscle::Biceps,    log::Muscle::Triceps,
    log::Muscle::Forearms,   log::Muscle::Abdominals, log::Muscle::Neck};

/// Says by dots where a name is longer than its room.
class NameCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

private:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const auto place = [&](QStyle::SubControl part) { return style()->subControlRect(QStyle::CC_ComboBox, &option, part, this); };
        const int room = place(QStyle::SC_ComboBoxArrow).left() - place(QStyle::SC_ComboBoxEditField).left() - space::kXl;
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

/// The groups, each followed by its muscles where it has several.
std::vector<features::Scope> muscleScopes()
{
    std::vector<features::Scope> scopes;
    for (const log::MuscleGroup group : kGroups) {
        scopes.push_back({features::Scope::Kind::Group, -1, group});
        const auto own = [group](log::Muscle muscle) { return log::groupOf(muscle) == group; };
        if (std::count_if(std::begin(kMuscles), std::end(kMuscles), own) < 2) continue;
        for (const log::Muscle muscle : kMuscles) {
            if (own(muscle)) scopes.push_back({features::Scope::Kind::Muscle, -1, group, muscle});
        }
    }
    return scopes;
}

QTableView* listOf(WordTableModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    dressTable(*table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    return table;
}

}  // namespace

TrendCard::TrendCard(Workspace& workspace, QWidget* parent) : Card({}, parent), m_workspace(workspace)
{
    buildHead();
    m_chart = new TrendChart(this);
    buildLists();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kL);
    columns->addWidget(m_chart, 1);
    columns->addWidget(m_lists, 1);
    body()->addLayout(columns, 1);
    connect(m_chart, &TrendChart::nodeClicked, &m_workspace, &Workspace::selectNode);
    connect(m_chart, &TrendChart::failed, &m_workspace, &Workspace::failed);
    connect(m_chart, &TrendChart::spanChanged, this, [this] { m_ranges->setCurrentIndex(m_chart->span() ? Own : All); });
    setWords();
}

QToolButton* TrendCard::button(const char* icon, const char* name, const char* keys)
{
    auto* made = new QToolButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(themedIcon(QString::fromLatin1(icon)));
    made->setIconSize({space::kIcon, space::kIcon});
    if (*keys) made->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    head()->addWidget(made);
    return made;
}

void TrendCard::buildHead()
{
    const auto combo = [this](const char* name, int stretch) {
        auto* made = stretch ? new NameCombo(this) : new QComboBox(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setSizeAdjustPolicy(stretch ? QComboBox::AdjustToMinimumContentsLengthWithIcon : QComboBox::AdjustToContents);
        made->setMinimumContentsLength(stretch ? 6 : 0);
        if (stretch) made->setMaximumWidth(space::kDetails);
        // What is shown stands where other cards have their title, and takes the room that its name needs.
        stretch ? head()->insertWidget(0, made, kScopeStretch) : head()->addWidget(made);
        return made;
    };
    m_scopes = combo("trendScope", 1);
    m_quantities = combo("trendQuantity", 0);
    m_ranges = combo("trendRange", 0);
    m_export = button("export", "trendExport", "");
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    m_export->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_chart->addExports(*menu);
    });
    m_enlarge = button("zoom-fit", "trendEnlarge", "Ctrl+L");
    m_enlarge->setCheckable(true);
    connect(m_enlarge, &QToolButton::toggled, this, [this](bool on) {
        m_lists->setVisible(on);
        showLists();
        emit enlargedChanged(on);
    });
    connect(m_scopes, &QComboBox::currentIndexChanged, this, &TrendCard::showTrend);
    connect(m_quantities, &QComboBox::currentIndexChanged, this, &TrendCard::showTrend);
    connect(m_ranges, &QComboBox::activated, this, [this](int range) {
        if (range == Own)
            chooseOwnDates();
        else
            applyRange();
    });
}

void TrendCard::buildLists()
{
    m_lists = new QWidget(this);
    m_lists->setMinimumWidth(space::kDetails);
    auto* column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    m_recordRows = new WordTableModel(9, this);
    m_maxRows = new WordTableModel(0, this);
    m_records = listOf(m_recordRows, m_lists);
    m_records->setObjectName(QStringLiteral("records"));
    m_maxes = listOf(m_maxRows, m_lists);
    m_maxes->setObjectName(QStringLiteral("repMaxes"));
    m_recordsWord = makeLabel("card", m_lists);
    m_maxesWord = makeLabel("card", m_lists);
    column->addWidget(m_recordsWord);
    column->addWidget(m_records, 3);
    column->addWidget(m_maxesWord);
    column->addWidget(m_maxes, 2);
    m_lists->hide();
    const auto select = [this](const QModelIndex& index, const std::vector<int>& nodes) {
        if (index.isValid() && nodes[std::size_t(index.row())] >= 0) m_workspace.selectNode(nodes[std::size_t(index.row())]);
    };
    for (const auto signal : {&QTableView::clicked, &QTableView::activated}) {
        connect(m_records, signal, this, [this, select](const QModelIndex& index) { select(index, m_recordNodes); });
        connect(m_maxes, signal, this, [this, select](const QModelIndex& index) { select(index, m_maxNodes); });
    }
}

void TrendCard::setWords()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_scopes), QSignalBlocker(m_quantities), QSignalBlocker(m_ranges)};
    const int quantity = std::max(m_quantities->currentIndex(), 0), range = std::max(m_ranges->currentIndex(), 0);
    fillScopes();
    m_quantities->clear();
    for (int i = 0; i <= int(features::TrendQuantity::BodyMass); ++i) m_quantities->addItem(trendName(features::TrendQuantity(i)));
    m_quantities->setCurrentIndex(quantity);
    m_ranges->clear();
    m_ranges->addItems({tr("All dates"), tr("4 weeks"), tr("3 months"), tr("1 year"), tr("Own dates…")});
    m_ranges->setCurrentIndex(range);
    m_scopes->setAccessibleName(tr("Shown over time"));
    m_quantities->setAccessibleName(tr("Quantity"));
    m_ranges->setAccessibleName(tr("Dates"));
    const auto say = [](QToolButton* button, const QString& text, const QString& keys) {
        button->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
        button->setAccessibleName(text);
    };
    say(m_export, tr("Export the chart"), {});
    say(m_enlarge, tr("Enlarge the chart, with records"), m_enlarge->shortcut().toString(QKeySequence::NativeText));
    m_recordsWord->setText(tr("Records"));
    m_maxesWord->setText(tr("Best loads by repetitions"));
    m_records->setAccessibleName(m_recordsWord->text());
    m_maxes->setAccessibleName(m_maxesWord->text());
}

/// The first item is whatever exercise is selected in the log.
void TrendCard::fillScopes()
{
    const int chosen = std::max(m_scopes->currentIndex(), 0);
    const QString exercise = scopeName({features::Scope::Kind::Exercise, m_exercise}, m_snapshot.get());
    m_scopes->clear();
    m_scopes->addItem(exercise.isEmpty() ? tr("Selected exercise") : exercise);
    m_scopes->addItem(scopeName({}, nullptr));
    m_scopes->insertSeparator(m_scopes->count());
    m_muscles = muscleScopes();
    m_firstMuscle = m_scopes->count();
    for (const features::Scope& scope : m_muscles) {
        // A muscle stands a little to the right of its group.
        const bool muscle = scope.kind == features::Scope::Kind::Muscle;
        m_scopes->addItem((muscle ? QStringLiteral("    ") : QString()) + scopeName(scope, nullptr));
    }
    m_scopes->setCurrentIndex(chosen);
    m_scopes->setToolTip(exercise);
}

features::Scope TrendCard::scope() const
{
    const int index = m_scopes->currentIndex();
    if (index <= 0) return {features::Scope::Kind::Exercise, m_exercise};
    if (index < m_firstMuscle) return {};
    return m_muscles[std::size_t(index - m_firstMuscle)];
}

void TrendCard::showSelection(workflow::SnapshotPtr snapshot, int exercise, int node)
{
    const bool same = snapshot == m_snapshot && exercise == m_exercise;
    const bool drawn = same && snapshot && m_drawnUnit == m_workspace.unit();
    m_snapshot = std::move(snapshot);
    m_exercise = exercise;
    m_drawnUnit = m_workspace.unit();
    if (drawn) return m_chart->showSelected(node);
    if (!same) {
        const QSignalBlocker blocker(m_scopes);
        fillScopes();
    }
    showTrend();
    m_chart->showSelected(node);
}

void TrendCard::showTrend()
{
    const auto quantity = features::TrendQuantity(std::max(m_quantities->currentIndex(), 0));
    m_chart->showTrend({m_workspace.log(), m_snapshot, scope(), quantity, m_workspace.unit()});
    if (m_ranges->currentIndex() != Own) applyRange();
    showLists();
}

void TrendCard::applyRange()
{
    const int range = m_ranges->currentIndex();
    const auto log = m_workspace.log();
    if (range <= All || range >= Own || !log || log->sessions.empty()) {
        if (range == All) m_chart->setSpan({});
        return;
    }
    // Seen from the end of the log: an old one is looked at in the same way as one that goes on.
    double last = dayNumber(log->sessions.back().day());
    if (!log->bodyMasses.empty()) last = std::max(last, dayNumber(log->bodyMasses.back().day));
    m_chart->setSpan(DaySpan{last - kDaysOf[range], last + 1.0});
}

void TrendCard::chooseOwnDates()
{
    const auto log = m_workspace.log();
    if (!log || log->sessions.empty()) return;
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Own dates"));
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    const auto toDay = [](double day) { return QDate(1970, 1, 1).addDays(qint64(day)); };
    const auto span = m_chart->span();
    auto* first = new QDateEdit(span ? toDay(span->first) : toDate(log->sessions.front().day()), dialog);
    auto* last = new QDateEdit(span ? toDay(span->last) : toDate(log->sessions.back().day()), dialog);
    for (auto* edit : {first, last}) edit->setCalendarPopup(true);
    form->addRow(tr("From"), first);
    form->addRow(tr("To"), last);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Show these dates"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::rejected, this, [this] { m_ranges->setCurrentIndex(m_chart->span() ? Own : All); });
    connect(dialog, &QDialog::accepted, this, [this, first, last] {
        const auto day = [](const QDateEdit* edit) { return double(QDate(1970, 1, 1).daysTo(edit->date())); };
        m_chart->setSpan(DaySpan{std::min(day(first), day(last)), std::max(day(first), day(last))});
    });
    dialog->open();
}

void TrendCard::showLists()
{
    m_recordNodes.clear();
    m_maxNodes.clear();
    std::vector<QStringList> records, maxes;
    const features::Scope of = scope();
    const bool one = of.kind == features::Scope::Kind::Exercise;
    m_maxes->setVisible(one);
    m_maxesWord->setVisible(one);
    if (!m_enlarge->isChecked()) return;
    const auto date = [this](int node) { return dayText(m_snapshot->nodes.nodes[std::size_t(node)].day()); };
    if (m_snapshot && (!one || of.exercise >= 0)) {
        for (const features::Record& record : features::recordsOf(m_snapshot->logs, m_snapshot->nodes, features::exercisesIn(m_snapshot->nodes, of))) {
            const QString text = recordText(record, m_workspace.unit());
            records.push_back({date(record.node), one ? text : exerciseName(*m_snapshot, record.node) + QStringLiteral(": ") + text});
            m_recordNodes.push_back(record.node);
        }
    }
    if (m_snapshot && one && of.exercise >= 0) {
        for (const features::RepMax& max : features::repMaxes(m_snapshot->logs, m_snapshot->nodes, of.exercise)) {
            if (max.node < 0) continue;
            maxes.push_back({QLocale().toString(max.reps), shortNumber(fromKilograms(max.loadKg, m_workspace.unit()), 2), date(max.node)});
            m_maxNodes.push_back(max.node);
        }
    }
    m_recordRows->setTable({tr("Date"), tr("Record")}, std::move(records));
    m_maxRows->setTable({tr("Reps"), tr("Weight (%1)").arg(QLatin1String(unitName(m_workspace.unit()))), tr("Date")}, std::move(maxes));
    m_records->resizeColumnToContents(0);
    m_records->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_maxes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

bool TrendCard::enlarged() const { return m_enlarge->isChecked(); }
void TrendCard::setEnlarged(bool enlarged) { m_enlarge->setChecked(enlarged); }

void TrendCard::refreshLook()
{
    setWords();
    m_chart->refreshLook();
    showTrend();
}

}  // namespace liftgraph::ui
