#include "ui/pages/names_forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>

#include "ui/exercise_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kPercent = 100.0;

enum Hands { BothHands, Pair, OneSide };

QFormLayout* formOf(QDialog* dialog, const QString& title)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(space::kDetails + space::kXxl * 3);
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    form->setSpacing(space::kM);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

QPushButton* addButtons(QFormLayout* form, QDialog* dialog, const QString& accept)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(accept);
    ok->setProperty("primary", true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    form->addRow(buttons);
    return ok;
}

template <class Enum>
QComboBox* choiceOf(Enum chosen, Enum last, QString (*text)(Enum), QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (int i = 0; i <= int(last); ++i) box->addItem(text(Enum(i)));
    box->setCurrentIndex(int(chosen));
    return box;
}

log::LocalDay dayOf(const QDate& date) { return log::LocalDay(std::chrono::days(QDate(1970, 1, 1).daysTo(date))); }

}  // namespace

ExerciseForm::ExerciseForm(const log::Exercise& facts, const QString& title, const QString& accept, QWidget* parent) : QDialog(parent), m_before(facts)
{
    QFormLayout* form = formOf(this, title);
    if (facts.name.empty()) form->addRow(tr("Name"), m_name = new QLineEdit(this));
    form->addRow(tr("Movement"), m_pattern = choiceOf(facts.pattern, log::Pattern::Locomotion, patternText, this));
    form->addRow(tr("Main muscles"), m_primary = muscleList(facts.primary));
    form->addRow(tr("Helping muscles"), m_secondary = muscleList(facts.secondary));
    form->addRow(tr("Kind"), m_kind = choiceOf(facts.kind, log::ExerciseKind::Cardio, kindText, this));
    form->addRow(tr("Equipment"), m_equipment = choiceOf(facts.equipment, log::Equipment::Other, equipmentText, this));
    m_hands = new QComboBox(this);
    m_hands->addItems({tr("One weight"), tr("One in each hand; the log has the weight of one"), tr("One arm or leg at a time")});
    m_hands->setCurrentIndex(facts.oneSided ? OneSide : facts.pair ? Pair : BothHands);
    form->addRow(tr("Hands"), m_hands);
    m_share = new QDoubleSpinBox(this);
    m_share->setRange(0.0, kPercent);
    m_share->setDecimals(1);
    m_share->setSuffix(QStringLiteral(" %"));
    m_share->setValue(facts.bodyMassFraction * kPercent);
    form->addRow(tr("Share of body mass"), m_share);
    m_assisted = new QCheckBox(tr("The weight in the log is help"), this);
    m_assisted->setChecked(facts.assisted);
    form->addRow(QString(), m_assisted);
    QPushButton* ok = addButtons(form, this, accept);
    if (m_name) {
        ok->setEnabled(false);
        connect(m_name, &QLineEdit::textChanged, ok, [ok](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    }
    connect(this, &QDialog::accepted, this, [this] { emit filledIn(result()); });
}

QListWidget* ExerciseForm::muscleList(const std::vector<log::Muscle>& chosen)
{
    auto* list = new QListWidget(this);
    for (int i = 1; i <= int(log::Muscle::WholeBody); ++i) {
        auto* item = new QListWidgetItem(muscleText(log::Muscle(i)), list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto at = std::find(chosen.begin(), chosen.end(), log::Muscle(i));
        item->setCheckState(at == chosen.end() ? Qt::Unchecked : Qt::Checked);
        if (at == chosen.begin() && at != chosen.end()) list->setCurrentItem(item);
    }
    list->setFixedHeight(space::kRow * 4);
    return list;
}

log::Exercise ExerciseForm::result() const
{
    log::Exercise facts = m_before;
    if (m_name) facts.name = m_name->text().simplified().toStdString();
    facts.pattern = log::Pattern(m_pattern->currentIndex());
    facts.kind = log::ExerciseKind(m_kind->currentIndex());
    facts.equipment = log::Equipment(m_equipment->currentIndex());
    facts.pair = m_hands->currentIndex() == Pair;
    facts.oneSided = m_hands->currentIndex() == OneSide;
    facts.assisted = m_assisted->isChecked();
    // The box shows a tenth of a percent; a share that nobody changed stays.
    if (std::abs(facts.bodyMassFraction * kPercent - m_share->value()) > 0.05) facts.bodyMassFraction = m_share->value() / kPercent;
    const auto read = [](const QListWidget* list, std::vector<log::Muscle>& muscles) {
        // The first muscle gives the group, so what was first stays first.
        std::erase_if(muscles, [list](log::Muscle muscle) { return muscle == log::Muscle::Unknown || list->item(int(muscle) - 1)->checkState() != Qt::Checked; });
        for (int i = 0; i < list->count(); ++i) {
            const auto muscle = log::Muscle(i + 1);
            if (list->item(i)->checkState() == Qt::Checked && std::find(muscles.begin(), muscles.end(), muscle) == muscles.end()) muscles.push_back(muscle);
        }
    };
    read(m_primary, facts.primary);
    read(m_secondary, facts.secondary);
    return facts;
}

SplitForm::SplitForm(const log::ExerciseUse& use, const log::TrainingLog& log, const QStringList& names, QWidget* parent) : QDialog(parent)
{
    QFormLayout* form = formOf(this, tr("Split %1").arg(QString::fromStdString(use.name)));
    m_written = new QComboBox(this);
    m_written->addItem(tr("Any"));
    std::int64_t others = 0;
    for (const auto& [name, entries] : use.written) {
        m_written->addItem(QString::fromStdString(name), QString::fromStdString(name));
        others += entries;
    }
    if (others > 0 && others < use.entries) m_written->addItem(QString::fromStdString(use.name), QString::fromStdString(use.name));
    form->addRow(tr("Name it came with"), m_written);
    m_first = optionalDay(form, tr("From"), m_since);
    m_last = optionalDay(form, tr("Until"), m_until);
    m_source = new QComboBox(this);
    m_source->addItem(tr("Any"), -1);
    for (std::size_t i = 0; i < log.sources.size(); ++i) m_source->addItem(QString::fromStdString(log.sources[i].file), int(i));
    form->addRow(tr("Import"), m_source);
    m_to = new QComboBox(this);
    m_to->setEditable(true);
    m_to->addItems(names);
    m_to->setCurrentIndex(-1);
    form->addRow(tr("Becomes"), m_to);
    QPushButton* ok = addButtons(form, this, tr("Split"));
    ok->setEnabled(false);
    connect(m_to, &QComboBox::editTextChanged, ok, [ok](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(this, &QDialog::accepted, this, [this] { emit filledIn(filter(), m_to->currentText().trimmed()); });
}

QDateEdit* SplitForm::optionalDay(QFormLayout* form, const QString& word, QCheckBox*& use)
{
    use = new QCheckBox(word, this);
    auto* day = new QDateEdit(QDate::currentDate(), this);
    day->setCalendarPopup(true);
    day->setAccessibleName(word);
    day->setEnabled(false);
    connect(use, &QCheckBox::toggled, day, &QWidget::setEnabled);
    form->addRow(use, day);
    return day;
}

log::EntryFilter SplitForm::filter() const
{
    log::EntryFilter filter;
    filter.written = m_written->currentData().toString().toStdString();
    if (m_since->isChecked()) filter.firstDay = dayOf(m_first->date());
    if (m_until->isChecked()) filter.lastDay = dayOf(m_last->date());
    if (const int source = m_source->currentData().toInt(); source >= 0) filter.source = source;
    return filter;
}

}  // namespace liftgraph::ui
