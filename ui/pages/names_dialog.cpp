#include "ui/pages/names_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <set>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/fitted_columns.h"
#include "ui/exercise_text.h"
#include "ui/models/import_tables.h"
#include "ui/pages/names_forms.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kEntriesColumn = 6;
constexpr int kAllWords = 99;

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// What an exercise is, as the history keeps it.
QString factsText(const std::string& line)
{
    const auto facts = log::exerciseOfLine(line);
    if (!facts) return NamesDialog::tr("as in the catalogue");
    QStringList words{patternText(facts->pattern), musclesText(facts->primary), doneText(*facts)};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString actionText(log::NameAction action)
{
    switch (action) {
    case log::NameAction::Map: return NamesDialog::tr("Mapped");
    case log::NameAction::Unmap: return NamesDialog::tr("Mapping taken back");
    case log::NameAction::Split: return NamesDialog::tr("Split");
    case log::NameAction::Correct: return NamesDialog::tr("Corrected");
    case log::NameAction::Reset: return NamesDialog::tr("As in the catalogue");
    }
    return {};
}

QStringList rowOf(const log::ExerciseUse& use)
{
    QString meaning = textOf(use.facts.name);
    if (use.own) {
        meaning = NamesDialog::tr("as you stated it");
    } else if (!use.facts.known && use.proposals.empty()) {
        meaning = NamesDialog::tr("unknown");
    } else if (!use.facts.known) {
        const log::NameProposal& guess = use.proposals.front();
        meaning = NamesDialog::tr("unknown; a guess: %1 (%2 %)").arg(textOf(guess.exercise)).arg(qRound(guess.confidence * 100.0));
    }
    QString name = textOf(use.name);
    if (!use.written.empty()) {
        QStringList written;
        for (const auto& [other, entries] : use.written) written << textOf(other);
        name = NamesDialog::tr("%1 (was %2)").arg(name, written.join(QStringLiteral(", ")));
    }
    const bool known = use.facts.known;
    return {name, meaning, known ? patternText(use.facts.pattern) : QString(), known ? musclesText(use.facts.primary) : QString(),
            known ? doneText(use.facts) : QString(), use.lastDay ? dayText(*use.lastDay) : QString(), QLocale().toString(qlonglong(use.entries))};
}

}  // namespace

NamesDialog::NamesDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace)
{
    resize(space::kTextColumn + space::kDetails, space::kTextColumn * 3 / 4);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    rows->setSpacing(space::kL);
    m_sentence = makeLabel("secondary", this);
    rows->addWidget(m_sentence);
    m_tabs = new QTabWidget(this);
    m_uses = makeTable(kEntriesColumn, true, {0, 1, 3});
    m_mappings = makeTable(kAllWords, false, {0, 1});
    m_history = makeTable(kAllWords, false, {2, 3, 4});
    for (const Table& table : {m_uses, m_mappings, m_history}) m_tabs->addTab(table.view, QString());
    rows->addWidget(m_tabs, 1);
    makeButtons();
    connectButtons();
    setWords();
    read();
}

NamesDialog::Table NamesDialog::makeTable(int firstFigure, bool several, std::vector<int> elastic)
{
    Table table{new WordTableModel(firstFigure, this), new QTableView(this), nullptr};
    QTableView* view = table.view;
    table.columns = new FittedColumns(view, std::move(elastic));
    view->setModel(table.model);
    dressTable(*view, several ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setWordWrap(false);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NamesDialog::enableButtons);
    return table;
}

void NamesDialog::makeButtons()
{
    auto* foot = new QHBoxLayout;
    const auto make = [&](const char* key) {
        auto* button = new QPushButton(this);
        button->setObjectName(QString::fromLatin1(key));
        button->setAutoDefault(false);
        foot->addWidget(button);
        return button;
    };
    m_map = make("names.map");
    m_split = make("names.split");
    m_correct = make("names.correct");
    m_reset = make("names.reset");
    m_unmap = make("names.unmap");
    m_add = make("names.add");
    foot->addStretch(1);
    m_close = make("names.close");
    qobject_cast<QVBoxLayout*>(layout())->addLayout(foot);
}

void NamesDialog::connectButtons()
{
    connect(m_map, &QPushButton::clicked, this, &NamesDialog::map);
    connect(m_split, &QPushButton::clicked, this, &NamesDialog::split);
    connect(m_correct, &QPushButton::clicked, this, &NamesDialog::correct);
    connect(m_reset, &QPushButton::clicked, this, &NamesDialog::reset);
    connect(m_unmap, &QPushButton::clicked, this, &NamesDialog::unmap);
    connect(m_add, &QPushButton::clicked, this, &NamesDialog::add);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_tabs, &QTabWidget::currentChanged, this, &NamesDialog::enableButtons);
    connect(m_uses.view, &QTableView::doubleClicked, this, &NamesDialog::map);
    connect(&m_workspace, &Workspace::logChanged, this, &NamesDialog::read);
}

void NamesDialog::read()
{
    const auto athlete = m_workspace.athlete();
    const auto log = m_workspace.log();
    if (!athlete || !log) return take({});
    const auto work = [path = m_workspace.libraryPath().toStdString(), id = athlete->id, log](const JobContext&) -> Result<Names> {
        const auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        auto history = store->nameChanges(id);
        if (!history) return Failure(history.error());
        return Names{log::exerciseUses(*log), std::move(*history)};
    };
    m_workspace.jobs()->start<Names>(tr("Listing the exercise names"), this, work, [this](Result<Names> names) {
        if (names)
            take(std::move(*names));
        else
            emit m_workspace.failed(names.error());
    });
}

void NamesDialog::take(Names names)
{
    m_names = std::move(names);
    showNames();
    showMappings();
    showHistory();
    setWords();
}

void NamesDialog::showNames()
{
    std::vector<QStringList> rows;
    for (const log::ExerciseUse& use : m_names.uses) rows.push_back(rowOf(use));
    const int row = std::max(0, m_uses.view->currentIndex().row());
    const int count = int(rows.size());
    m_uses.model->setTable({tr("Name"), tr("Read as"), tr("Movement"), tr("Main muscles"), tr("Done with"), tr("Last"), tr("Entries")}, std::move(rows));
    m_uses.columns->measure();
    if (count > 0) m_uses.view->selectRow(std::min(row, count - 1));
}

void NamesDialog::showMappings()
{
    std::vector<QStringList> rows;
    if (const auto log = m_workspace.log()) {
        for (const log::NameMapping& mapping : log->nameMappings) rows.push_back({textOf(mapping.written), textOf(mapping.exercise)});
    }
    const bool any = !rows.empty();
    m_mappings.model->setTable({tr("Name in the file"), tr("Called now")}, std::move(rows));
    m_mappings.columns->measure();
    if (any) m_mappings.view->selectRow(0);
}

void NamesDialog::showHistory()
{
    std::vector<QStringList> rows;
    for (const log::NameChange& change : m_names.history) {
        const bool facts = change.action == log::NameAction::Correct || change.action == log::NameAction::Reset;
        rows.push_back({dayText(std::chrono::floor<std::chrono::days>(change.at)), actionText(change.action), facts ? textOf(change.exercise) : textOf(change.from),
                        facts ? factsText(change.from) : textOf(change.from), facts ? factsText(change.to) : textOf(change.to)});
    }
    m_history.model->setTable({tr("When"), tr("What"), tr("Name"), tr("Before"), tr("After")}, std::move(rows));
    m_history.columns->measure();
}

std::vector<const log::ExerciseUse*> NamesDialog::chosen() const
{
    std::vector<const log::ExerciseUse*> uses;
    for (const QModelIndex& row : m_uses.view->selectionModel()->selectedRows()) {
        if (row.row() < int(m_names.uses.size())) uses.push_back(&m_names.uses[std::size_t(row.row())]);
    }
    return uses;
}

QStringList NamesDialog::allNames() const
{
    std::set<QString> names;
    for (const log::ExerciseUse& use : m_names.uses) names.insert(textOf(use.name));
    const log::Catalogue catalogue = log::Catalogue::load();
    for (const log::Exercise& exercise : catalogue.exercises()) names.insert(textOf(exercise.name));
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void NamesDialog::enableButtons()
{
    const auto uses = chosen();
    const int tab = m_tabs->currentIndex();
    for (QPushButton* button : {m_map, m_split, m_correct, m_reset, m_add}) button->setVisible(tab == 0);
    m_unmap->setVisible(tab == 1);
    const bool used = std::any_of(uses.begin(), uses.end(), [](const auto* use) { return use->entries > 0; });
    m_map->setText(uses.size() > 1 ? tr("&Merge…") : tr("&Map…"));
    m_map->setEnabled(used);
    m_split->setEnabled(uses.size() == 1 && used);
    m_correct->setEnabled(uses.size() == 1);
    m_reset->setEnabled(uses.size() == 1 && uses.front()->own);
    m_add->setEnabled(m_workspace.athlete().has_value());
    m_unmap->setEnabled(m_mappings.view->selectionModel()->hasSelection());
}

void NamesDialog::setWords()
{
    setWindowTitle(tr("Exercise names"));
    const auto unknown = std::count_if(m_names.uses.begin(), m_names.uses.end(), [](const auto& use) { return !use.facts.known; });
    const QString state = m_names.uses.empty() ? tr("This log has no exercise yet. Import a log, or add one by hand.")
                          : unknown == 0       ? tr("Every name is known.")
                          : unknown == 1       ? tr("One name is unknown.")
                                               : tr("%1 names are unknown.").arg(unknown);
    m_sentence->setText(state + QLatin1Char(' ') + tr("Map a name to the exercise that it means, select several to merge them, or correct what an exercise is. "
                                                      "The log remembers every name that it came with; Undo takes each step back."));
    m_tabs->setTabText(0, tr("Names"));
    m_tabs->setTabText(1, tr("Mappings"));
    m_tabs->setTabText(2, tr("History"));
    for (int i = 0; i < m_tabs->count(); ++i) m_tabs->widget(i)->setAccessibleName(m_tabs->tabText(i));
    m_split->setText(tr("&Split…"));
    m_correct->setText(tr("&Correct…"));
    m_reset->setText(tr("As in the catalo&gue"));
    m_unmap->setText(tr("&Take the mapping back"));
    m_add->setText(tr("&Add an exercise…"));
    m_close->setText(tr("Close"));
    enableButtons();
}

void NamesDialog::edit(log::EditRequest request, const QString& text) { m_workspace.editLog(std::move(request), text); }

void NamesDialog::map()
{
    const auto uses = chosen();
    if (uses.empty() || !m_map->isEnabled()) return;
    std::vector<std::string> names;
    for (const auto* use : uses) names.push_back(use->name);
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(names.size() > 1 ? tr("Merge names") : tr("Map %1").arg(textOf(names.front())));
    dialog->setLabelText(tr("The exercise that is meant; later files follow."));
    dialog->setComboBoxItems(allNames());
    dialog->setComboBoxEditable(true);
    const auto& proposals = uses.front()->proposals;
    dialog->setTextValue(textOf(names.size() == 1 && !proposals.empty() ? proposals.front().exercise : names.back()));
    dialog->setOkButtonText(names.size() > 1 ? tr("Merge") : tr("Map"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, names](const QString& text) {
        const std::string to = text.trimmed().toStdString();
        log::EditRequest request;
        for (const std::string& name : names) {
            if (name != to && !to.empty()) request.push_back(log::MapName{name, to});
        }
        edit(std::move(request), tr("Mapping to %1").arg(textOf(to)));
    });
    dialog->open();
}

void NamesDialog::unmap()
{
    const auto log = m_workspace.log();
    const int row = m_mappings.view->currentIndex().row();
    if (!log || row < 0 || row >= int(log->nameMappings.size())) return;
    const std::string name = log->nameMappings[std::size_t(row)].written;
    edit({log::UnmapName{name}}, tr("End of the mapping of %1").arg(textOf(name)));
}

void NamesDialog::split()
{
    const auto uses = chosen();
    const auto log = m_workspace.log();
    const auto ids = m_workspace.logIds();
    if (uses.size() != 1 || !log || !ids) return;
    auto* form = new SplitForm(*uses.front(), *log, allNames(), this);
    connect(form, &SplitForm::filledIn, this, [this, log, ids, name = uses.front()->name](const log::EntryFilter& filter, const QString& to) {
        log::EditRequest request = log::splitExercise({*log, *ids}, name, filter, to.toStdString());
        if (request.empty()) {
            emit m_workspace.noted(tr("No entry of %1 is meant by this.").arg(textOf(name)));
            return;
        }
        edit(std::move(request), tr("Split of %1").arg(textOf(name)));
    });
    form->open();
}

void NamesDialog::correct()
{
    const auto uses = chosen();
    if (uses.size() != 1) return;
    const std::string name = uses.front()->name;
    auto* form = new ExerciseForm(uses.front()->facts, tr("What is %1?").arg(textOf(name)), tr("Save"), this);
    connect(form, &ExerciseForm::filledIn, this, [this, name](const log::Exercise& facts) {
        edit({log::CorrectExercise{name, facts}}, tr("Correction of %1").arg(textOf(name)));
    });
    form->open();
}

void NamesDialog::reset()
{
    const auto uses = chosen();
    if (uses.size() != 1 || !uses.front()->own) return;
    edit({log::CorrectExercise{uses.front()->name, {}}}, tr("Reset of %1").arg(textOf(uses.front()->name)));
}

void NamesDialog::add()
{
    auto* form = new ExerciseForm({}, tr("Add an exercise of your own"), tr("Add"), this);
    connect(form, &ExerciseForm::filledIn, this, [this](const log::Exercise& facts) {
        edit({log::CorrectExercise{facts.name, facts}}, tr("Addition of %1").arg(textOf(facts.name)));
    });
    form->open();
}

}  // namespace liftgraph::ui
