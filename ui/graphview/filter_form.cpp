#include "ui/graphview/filter_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <set>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kMostValue = 1e7;
constexpr graph::Compare kCompares[] = {graph::Compare::AtLeast, graph::Compare::AtMost, graph::Compare::Greater, graph::Compare::Less,
                                        graph::Compare::Equal,   graph::Compare::Between};

QListWidgetItem* addChecked(QListWidget* list, const QString& text, const QVariant& data, bool checked)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, data);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    item->setSizeHint({0, space::kRow});
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    return item;
}

}  // namespace

FilterForm::FilterForm(const workflow::Snapshot& snapshot, const graph::NodeFilter& filter, int selected, Unit unit, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_filter(filter), m_kind(new QComboBox(this)), m_forms(new QStackedWidget(this)), m_add(new QPushButton(this))
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(m_kind);
    column->addWidget(m_forms, 1);
    column->addWidget(m_add, 0, Qt::AlignRight);
    const std::pair<QString, QWidget*> kinds[] = {
        {tr("Dates"), makeDates(snapshot)},   {tr("Exercises"), makeExercises(snapshot)},     {tr("Muscles"), makeMuscles(snapshot)},
        {tr("Relations"), makeRelations()},   {tr("Weight, volume or a feature"), makeFeature(snapshot, unit)},
        {tr("Around an entry or exercise"), makeAround(snapshot, selected)}};
    for (const auto& [name, form] : kinds) {
        m_kind->addItem(name);
        m_forms->addWidget(form);
    }
    m_kind->setAccessibleName(tr("Kind of filter"));
    m_add->setText(tr("Add"));
    m_add->setDefault(true);
    m_add->setProperty("primary", true);
    connect(m_kind, &QComboBox::currentIndexChanged, m_forms, &QStackedWidget::setCurrentIndex);
    connect(m_add, &QPushButton::clicked, this, &FilterForm::add);
    setMinimumWidth(space::kDetails);
    m_kind->setFocus();
}

QWidget* FilterForm::makeDates(const workflow::Snapshot& snapshot)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    const auto& nodes = snapshot.nodes.nodes;
    log::LocalDay first{}, last{};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        first = i == 0 ? nodes[i].day() : std::min(first, nodes[i].day());
        last = i == 0 ? nodes[i].day() : std::max(last, nodes[i].day());
    }
    const log::LocalDay shown[] = {m_filter.from.value_or(first), m_filter.to.value_or(last)};
    const QString names[] = {tr("From"), tr("To")};
    for (int end = 0; end < 2; ++end) {
        m_dates[end] = new QDateEdit(toDate(shown[end]), page);
        m_dates[end]->setCalendarPopup(true);
        form->addRow(names[end], m_dates[end]);
    }
    return page;
}

QWidget* FilterForm::makeExercises(const workflow::Snapshot& snapshot)
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* search = new QLineEdit(page);
    search->setPlaceholderText(tr("Find an exercise"));
    search->setAccessibleName(tr("Find an exercise"));
    m_exercises = new QListWidget(page);
    m_exercises->setAccessibleName(tr("Exercises"));
    m_exercises->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what is too long ends in dots, and is told by its tooltip
    std::set<QString> names;
    for (const features::Node& node : snapshot.nodes.nodes) names.insert(QString::fromStdString(snapshot.nodes.exercises[std::size_t(node.exercise)].name));
    for (const QString& name : names) {
        const auto& chosen = m_filter.exercises;
        addChecked(m_exercises, name, name, std::find(chosen.begin(), chosen.end(), name.toStdString()) != chosen.end());
    }
    column->addWidget(search);
    column->addWidget(m_exercises, 1);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int i = 0; i < m_exercises->count(); ++i) m_exercises->item(i)->setHidden(!m_exercises->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    return page;
}

QWidget* FilterForm::makeMuscles(const workflow::Snapshot& snapshot)
{
    m_muscles = new QListWidget(this);
    m_muscles->setAccessibleName(tr("Muscles"));
    std::set<int> groups;
    for (const features::Node& node : snapshot.nodes.nodes) groups.insert(int(snapshot.nodes.exercises[std::size_t(node.exercise)].group()));
    for (const int group : groups) {
        const auto& hidden = m_filter.hiddenMuscles;
        addChecked(m_muscles, muscleGroupText(log::MuscleGroup(group)), group, std::find(hidden.begin(), hidden.end(), log::MuscleGroup(group)) == hidden.end());
    }
    return m_muscles;
}

QWidget* FilterForm::makeRelations()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_sameSession = new QCheckBox(tr("Same session"), page);
    m_temporal = new QCheckBox(tr("The exercise's next and previous time"), page);
    m_sameSession->setChecked(m_filter.sameSession);
    m_temporal->setChecked(m_filter.temporal);
    column->addWidget(m_sameSession);
    column->addWidget(m_temporal);
    column->addStretch(1);
    return page;
}

QWidget* FilterForm::makeFeature(const workflow::Snapshot& snapshot, Unit unit)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_quantities = quantitiesOf(snapshot.features, unit);
    m_quantity = new QComboBox(page);
    for (const QuantityText& quantity : m_quantities) m_quantity->addItem(quantity.label);
    m_compare = new QComboBox(page);
    for (const graph::Compare compare : kCompares) m_compare->addItem(compareText(compare), int(compare));
    for (QDoubleSpinBox*& field : m_values) {
        field = new QDoubleSpinBox(page);
        field->setRange(-kMostValue, kMostValue);
        field->setDecimals(2);
    }
    m_and = makeLabel("", page);
    m_and->setText(tr("and"));
    form->addRow(tr("Feature"), m_quantity);
    form->addRow(tr("is"), m_compare);
    form->addRow(QString(), m_values[0]);
    form->addRow(m_and, m_values[1]);
    m_quantity->setAccessibleName(tr("Feature"));
    m_compare->setAccessibleName(tr("Comparison"));
    m_values[0]->setAccessibleName(tr("Value"));
    m_values[1]->setAccessibleName(tr("Upper value"));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &FilterForm::showUnit);
    connect(m_compare, &QComboBox::currentIndexChanged, this, &FilterForm::showUnit);
    showUnit();
    return page;
}

QWidget* FilterForm::makeAround(const workflow::Snapshot& snapshot, int selected)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_centre = new QComboBox(page);
    m_centre->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_centre->setMinimumContentsLength(20);
    if (selected >= 0) {
        const features::Node& node = snapshot.nodes.nodes[std::size_t(selected)];
        const std::string& name = snapshot.nodes.exercises[std::size_t(node.exercise)].name;
        m_centres.push_back({name, node.start, 1});
        m_centre->addItem(tr("%1 on %2").arg(QString::fromStdString(name), dayText(node.day())));
        m_centres.push_back({name, {}, 1});
        m_centre->addItem(tr("%1, every time").arg(QString::fromStdString(name)));
    }
    for (int i = 0; i < m_exercises->count(); ++i) {
        const QString name = m_exercises->item(i)->text();
        if (!m_centres.empty() && m_centres.front().exercise == name.toStdString()) continue;
        m_centres.push_back({name.toStdString(), {}, 1});
        m_centre->addItem(tr("%1, every time").arg(name));
    }
    m_depth = new QSpinBox(page);
    m_depth->setRange(1, graph::kDeepestEgo);
    form->addRow(tr("Around"), m_centre);
    form->addRow(tr("Relations away, at most"), m_depth);
    m_centre->setAccessibleName(tr("Around"));
    m_depth->setAccessibleName(tr("Relations away, at most"));
    return page;
}

void FilterForm::showUnit()
{
    if (m_quantity->currentIndex() < 0) return;
    const QuantityText& quantity = m_quantities[std::size_t(m_quantity->currentIndex())];
    for (QDoubleSpinBox* field : m_values) field->setSuffix(quantity.unit.isEmpty() ? QString() : QLatin1Char(' ') + quantity.unit);
    const bool between = m_compare->currentData().toInt() == int(graph::Compare::Between);
    m_values[1]->setVisible(between);
    m_and->setVisible(between);
}

void FilterForm::add()
{
    graph::NodeFilter filter = m_filter;
    switch (Kind(m_kind->currentIndex())) {
    case Dates:
        filter.from = toDay(std::min(m_dates[0]->date(), m_dates[1]->date()));
        filter.to = toDay(std::max(m_dates[0]->date(), m_dates[1]->date()));
        break;
    case Exercises:
        filter.exercises.clear();
        for (int i = 0; i < m_exercises->count(); ++i)
            if (m_exercises->item(i)->checkState() == Qt::Checked) filter.exercises.push_back(m_exercises->item(i)->text().toStdString());
        break;
    case Muscles:
        filter.hiddenMuscles.clear();
        for (int i = 0; i < m_muscles->count(); ++i)
            if (m_muscles->item(i)->checkState() != Qt::Checked) filter.hiddenMuscles.push_back(log::MuscleGroup(m_muscles->item(i)->data(Qt::UserRole).toInt()));
        break;
    case Relations:
        filter.sameSession = m_sameSession->isChecked();
        filter.temporal = m_temporal->isChecked();
        break;
    case Feature: {
        const QuantityText& quantity = m_quantities[std::size_t(m_quantity->currentIndex())];
        double low = m_values[0]->value() / quantity.factor, high = m_values[1]->value() / quantity.factor;
        const auto compare = graph::Compare(m_compare->currentData().toInt());
        if (compare == graph::Compare::Between && high < low) std::swap(low, high);
        filter.rules.push_back({quantity.name, compare, low, high});
        break;
    }
    case Around:
        if (m_centre->currentIndex() < 0) break;
        filter.ego = m_centres[std::size_t(m_centre->currentIndex())];
        filter.ego->depth = m_depth->value();
        break;
    }
    if (!(filter == m_filter)) emit added(filter, tr("Add filter: %1").arg(m_kind->currentText()));
    close();
}

}  // namespace liftgraph::ui
