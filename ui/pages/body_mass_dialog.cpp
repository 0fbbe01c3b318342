#include "ui/pages/body_mass_dialog.h"

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/models/import_tables.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kHeaviestKg = 500.0;

QDoubleSpinBox* massBox(Unit unit, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0.0, fromKilograms(kHeaviestKg, unit));
    box->setDecimals(1);
    box->setSuffix(QLatin1Char(' ') + QLatin1String(unitName(unit)));
    return box;
}

log::LocalDay dayOf(const QDate& date) { return log::LocalDay(std::chrono::days(QDate(1970, 1, 1).daysTo(date))); }

}  // namespace

BodyMassDialog::BodyMassDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace)
{
    setWindowTitle(tr("Body mass"));
    resize(space::kTextColumn * 2 / 3, space::kTextColumn * 2 / 3);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    rows->setSpacing(space::kL);
    auto* sentence = makeLabel("secondary", this);
    sentence->setText(tr("Bodyweight exercises count with what you weighed last before or on their day. Undo takes every change back."));
    rows->addWidget(sentence);
    m_model = new WordTableModel(1, this);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Body masses by date"));
    rows->addWidget(m_table, 1);
    const Unit unit = m_workspace.unit();
    auto* form = new QFormLayout;
    m_day = new QDateEdit(QDate::currentDate(), this);
    m_day->setCalendarPopup(true);
    m_day->setDateRange(QDate(1950, 1, 1), QDate(2100, 12, 31));
    m_mass = massBox(unit, this);
    m_undated = massBox(unit, this);
    m_undated->setSpecialValueText(tr("unknown"));
    form->addRow(tr("Date"), m_day);
    form->addRow(tr("Body mass"), m_mass);
    form->addRow(tr("Before the first date"), m_undated);
    rows->addLayout(form);
    auto* foot = new QHBoxLayout;
    m_save = new QPushButton(tr("Save the body mass"), this);
    m_save->setObjectName(QStringLiteral("saveBodyMass"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_remove = new QPushButton(tr("Delete"), this);
    m_remove->setObjectName(QStringLiteral("removeBodyMass"));
    auto* close = new QPushButton(tr("Close"), this);
    for (auto* button : {m_save, m_remove}) foot->addWidget(button);
    foot->addStretch(1);
    foot->addWidget(close);
    rows->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &BodyMassDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &BodyMassDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_mass, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_save->setEnabled(value > 0.0); });
    connect(m_undated, &QDoubleSpinBox::editingFinished, this, &BodyMassDialog::saveUndated);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BodyMassDialog::showChosen);
    connect(&m_workspace, &Workspace::logChanged, this, &BodyMassDialog::showMasses);
    connect(&m_workspace, &Workspace::athletesChanged, this, &BodyMassDialog::showMasses);
    showMasses();
}

void BodyMassDialog::showMasses()
{
    const Unit unit = m_workspace.unit();
    const auto log = m_workspace.log();
    m_masses = log ? log->bodyMasses : std::vector<log::BodyMass>();
    std::reverse(m_masses.begin(), m_masses.end());
    std::vector<QStringList> rows;
    for (const log::BodyMass& mass : m_masses) rows.push_back({dayText(mass.day), shortNumber(fromKilograms(mass.kg, unit), 1)});
    m_model->setTable({tr("Date"), tr("Body mass (%1)").arg(QLatin1String(unitName(unit)))}, std::move(rows));
    const auto athlete = m_workspace.athlete();
    const QSignalBlocker blocker(m_undated);
    m_undated->setValue(athlete ? fromKilograms(athlete->bodyMassKg.value_or(0.0), unit) : 0.0);
    if (m_mass->value() <= 0.0 && !m_masses.empty()) m_mass->setValue(fromKilograms(m_masses.front().kg, unit));
    m_save->setEnabled(m_mass->value() > 0.0);
    m_remove->setEnabled(chosen() >= 0);
}

int BodyMassDialog::chosen() const
{
    const QModelIndex row = m_table->currentIndex();
    return row.isValid() && row.row() < int(m_masses.size()) ? row.row() : -1;
}

void BodyMassDialog::showChosen()
{
    m_remove->setEnabled(chosen() >= 0);
    if (chosen() < 0) return;
    const log::BodyMass& mass = m_masses[std::size_t(chosen())];
    m_day->setDate(toDate(mass.day));
    m_mass->setValue(fromKilograms(mass.kg, m_workspace.unit()));
}

void BodyMassDialog::save()
{
    const log::LocalDay day = dayOf(m_day->date());
    double kg = toKilograms(m_mass->value(), m_workspace.unit());
    // The box shows one decimal: what nobody changed stays as it is.
    for (const log::BodyMass& known : m_masses)
        if (known.day == day && std::abs(fromKilograms(known.kg, m_workspace.unit()) - m_mass->value()) <= 0.05 + 1e-9) kg = known.kg;
    m_workspace.editLog({log::ChangeBodyMass{day, kg}}, tr("Body mass of %1").arg(dayText(day)));
}

void BodyMassDialog::remove()
{
    if (chosen() < 0) return;
    const log::LocalDay day = m_masses[std::size_t(chosen())].day;
    m_workspace.editLog({log::ChangeBodyMass{day, {}}}, tr("Deletion of the body mass of %1").arg(dayText(day)));
}

void BodyMassDialog::saveUndated()
{
    auto athlete = m_workspace.athlete();
    if (!athlete) return;
    const double shown = fromKilograms(athlete->bodyMassKg.value_or(0.0), m_workspace.unit());
    if (std::abs(shown - m_undated->value()) <= 0.05 + 1e-9) return;
    athlete->bodyMassKg = m_undated->value() > 0.0 ? std::optional<double>(toKilograms(m_undated->value(), m_workspace.unit())) : std::nullopt;
    if (const auto saved = m_workspace.updateAthlete(*athlete); !saved) emit m_workspace.failed(saved.error());
}

}  // namespace liftgraph::ui
