#include "ui/pages/preferences_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "core/learn/model.h"
#include "ui/charts/card.h"
#include "ui/error_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

PreferencesDialog::PreferencesDialog(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_appearance(appearance)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    whole->setSpacing(space::kL);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kL);
    columns->addWidget(buildGeneral(), 1);
    columns->addWidget(buildInventory(), 1);
    whole->addLayout(columns, 1);
    auto* foot = new QHBoxLayout;
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    foot->addStretch(1);
    foot->addWidget(m_close);
    whole->addLayout(foot);
    setWords();
    showPreferences();
    connectAll();
}

void PreferencesDialog::connectAll()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        m_workspace.preferences().setUnit(index == 0 ? Unit::Kilogram : Unit::Pound);
        showInventory();
        changed();
    });
    connect(m_language, &QComboBox::activated, this, [this](int) {
        m_appearance.overrideLanguage({});
        m_workspace.preferences().setLanguage(m_language->currentData().toString());
        changed();
    });
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        m_appearance.overrideDark({});
        m_appearance.overrideContrast({});
        m_workspace.preferences().setTheme(ThemeChoice(index));
        changed();
    });
    connect(m_device, &QComboBox::activated, this, [this](int) {
        m_workspace.preferences().setDevice(m_device->currentData().toString());
        changed();
    });
    connect(m_find, &QPushButton::clicked, this, &PreferencesDialog::findDevices);
    for (QDoubleSpinBox* box : {m_bar, m_dumbbell, m_machine}) connect(box, &QDoubleSpinBox::valueChanged, this, &PreferencesDialog::storeInventory);
    connect(m_plates, &QTableWidget::itemChanged, this, &PreferencesDialog::storeInventory);
    connect(m_addPlate, &QPushButton::clicked, this, [this] {
        addPlateRow(1.0, 1);
        m_plates->setCurrentCell(m_plates->rowCount() - 1, 0);
        storeInventory();
    });
    connect(m_removePlate, &QPushButton::clicked, this, [this] {
        if (m_plates->currentRow() < 0) return;
        m_plates->removeRow(m_plates->currentRow());
        storeInventory();
    });
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        m_workspace.preferences().setInventory(prescribe::defaultInventory(m_workspace.unit()));
        showInventory();
        changed();
    });
}

void PreferencesDialog::changed() { emit m_workspace.preferencesChanged(); }

void PreferencesDialog::showPreferences()
{
    const Preferences& preferences = m_workspace.preferences();
    m_unit->setCurrentIndex(preferences.unit() == Unit::Kilogram ? 0 : 1);
    m_language->setCurrentIndex(std::max(m_language->findData(preferences.language()), 0));
    m_theme->setCurrentIndex(int(preferences.theme()));
    if (m_device->findData(preferences.device()) < 0) m_device->addItem(preferences.device().toUpper(), preferences.device());
    m_device->setCurrentIndex(m_device->findData(preferences.device()));
    showInventory();
}

void PreferencesDialog::showInventory()
{
    const prescribe::Inventory inventory = m_workspace.preferences().inventory();
    const QString suffix = QLatin1Char(' ') + QString::fromLatin1(unitName(inventory.unit));
    m_showing = true;
    m_bar->setValue(inventory.bar);
    m_dumbbell->setValue(inventory.dumbbellStep);
    m_machine->setValue(inventory.machineStep);
    for (QDoubleSpinBox* box : {m_bar, m_dumbbell, m_machine}) box->setSuffix(suffix);
    m_plates->setRowCount(0);
    for (const auto& [weight, pairs] : inventory.platePairs) addPlateRow(weight, pairs);
    m_plates->setHorizontalHeaderLabels({tr("Plate (%1)").arg(suffix.trimmed()), tr("Pairs")});
    m_showing = false;
}

void PreferencesDialog::addPlateRow(double weight, int pairs)
{
    const bool before = std::exchange(m_showing, true);
    const int row = m_plates->rowCount();
    m_plates->insertRow(row);
    const QVariant values[] = {weight, pairs};
    for (int column = 0; column < 2; ++column) {
        auto* item = new QTableWidgetItem;
        item->setData(Qt::EditRole, values[column]);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(figureFont());
        m_plates->setItem(row, column, item);
    }
    m_showing = before;
}

void PreferencesDialog::storeInventory()
{
    if (m_showing) return;
    prescribe::Inventory inventory = m_workspace.preferences().inventory();
    inventory.bar = m_bar->value();
    inventory.dumbbellStep = m_dumbbell->value();
    inventory.machineStep = m_machine->value();
    inventory.platePairs.clear();
    for (int row = 0; row < m_plates->rowCount(); ++row) {
        const double weight = m_plates->item(row, 0)->data(Qt::EditRole).toDouble();
        const int pairs = m_plates->item(row, 1)->data(Qt::EditRole).toInt();
        if (weight > 0.0 && pairs > 0) inventory.platePairs.emplace_back(weight, pairs);
    }
    std::sort(inventory.platePairs.begin(), inventory.platePairs.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_workspace.preferences().setInventory(inventory);
    changed();
}

void PreferencesDialog::findDevices()
{
    m_find->setEnabled(false);
    m_deviceNote->setText(tr("Looking for devices…"));
    const auto work = [](const JobContext&) -> Result<Devices> {
        const auto engine = learn::engine();
        if (!engine) return Failure(engine.error());
        return Devices{(*engine)->devices(), (*engine)->version(), (*engine)->slowBlas()};
    };
    m_workspace.jobs()->start<Devices>(tr("Looking for devices"), this, work, [this](const Result<Devices>& found) {
        m_find->setEnabled(true);
        if (!found) {
            setRole(m_deviceNote, "bad");
            m_deviceNote->setText(errorText(found.error()));
            return;
        }
        showDevices(*found);
    });
}

void PreferencesDialog::showDevices(const Devices& devices)
{
    const QString chosen = m_workspace.preferences().device();
    m_device->clear();
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const auto& name : devices.names) {
        const QString device = QString::fromStdString(name);
        m_device->addItem(device.toUpper(), device);
    }
    const bool present = m_device->findData(chosen) >= 0;
    if (!present) m_device->addItem(tr("%1 (not in this computer)").arg(chosen.toUpper()), chosen);
    m_device->setCurrentIndex(m_device->findData(chosen));
    QString note = QString::fromStdString(devices.version);
    if (devices.slowBlas) note += QLatin1Char('\n') + tr("A slow mathematics library is in use: training takes about four times as long. Install OpenBLAS.");
    setRole(m_deviceNote, devices.slowBlas || !present ? "caution" : "caption");
    m_deviceNote->setText(note);
}

}  // namespace liftgraph::ui
