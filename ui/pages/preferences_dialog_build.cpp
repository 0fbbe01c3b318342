#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "ui/charts/card.h"
#include "ui/pages/preferences_dialog.h"
#include "ui/table_look.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kMostWeight = 500.0;
constexpr int kPlateRows = 8;

/// One line of a form: a word that is the buddy of its widget.
QLabel* addLine(QGridLayout* grid, QWidget* widget)
{
    const int row = grid->rowCount();
    auto* word = new QLabel(widget->parentWidget());
    word->setBuddy(widget);
    grid->addWidget(word, row, 0);
    grid->addWidget(widget, row, 1);
    return word;
}

}  // namespace

QWidget* PreferencesDialog::buildGeneral()
{
    auto* card = new Card({}, this);
    m_generalTitle = makeLabel("card", card);
    card->body()->addWidget(m_generalTitle);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kS);
    grid->setColumnStretch(1, 1);
    m_unit = new QComboBox(card);
    m_language = new QComboBox(card);
    m_theme = new QComboBox(card);
    m_device = new QComboBox(card);
    m_unit->addItems({QString(), QString()});
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_theme->addItems({QString(), QString(), QString(), QString()});
    m_device->addItem(QString(), QStringLiteral("auto"));
    m_device->addItem(QStringLiteral("CPU"), QStringLiteral("cpu"));
    m_unitWord = addLine(grid, m_unit);
    m_languageWord = addLine(grid, m_language);
    m_themeWord = addLine(grid, m_theme);
    m_deviceWord = addLine(grid, m_device);
    m_find = new QPushButton(card);
    m_find->setAutoDefault(false);
    grid->addWidget(m_find, grid->rowCount(), 1, Qt::AlignLeft);
    m_deviceNote = makeLabel("caption", card);
    grid->addWidget(m_deviceNote, grid->rowCount(), 1);
    card->body()->addLayout(grid);
    card->body()->addStretch(1);
    card->setMinimumWidth(space::kDetails);
    return card;
}

QWidget* PreferencesDialog::buildInventory()
{
    auto* card = new Card({}, this);
    m_inventoryTitle = makeLabel("card", card);
    card->body()->addWidget(m_inventoryTitle);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kS);
    grid->setColumnStretch(1, 1);
    QDoubleSpinBox** boxes[] = {&m_bar, &m_dumbbell, &m_machine};
    QLabel** words[] = {&m_barWord, &m_dumbbellWord, &m_machineWord};
    for (int i = 0; i < 3; ++i) {
        *boxes[i] = new QDoubleSpinBox(card);
        (*boxes[i])->setRange(i == 0 ? 0.0 : 0.1, kMostWeight);
        (*boxes[i])->setDecimals(2);
        (*boxes[i])->setSingleStep(0.5);
        *words[i] = addLine(grid, *boxes[i]);
    }
    card->body()->addLayout(grid);
    m_plates = new QTableWidget(0, 2, card);
    dressTable(*m_plates);
    m_plates->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_plates->setMinimumHeight(space::kRow * kPlateRows);
    card->body()->addWidget(m_plates, 1);
    auto* buttons = new QHBoxLayout;
    m_addPlate = new QPushButton(card);
    m_removePlate = new QPushButton(card);
    m_defaults = new QPushButton(card);
    m_defaults->setProperty("quiet", true);
    for (QPushButton* button : {m_addPlate, m_removePlate, m_defaults}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    card->setMinimumWidth(space::kDetails);
    return card;
}

void PreferencesDialog::setWords()
{
    setWindowTitle(tr("Preferences"));
    m_generalTitle->setText(tr("General"));
    m_inventoryTitle->setText(tr("What your gym has"));
    m_unitWord->setText(tr("&Unit"));
    m_languageWord->setText(tr("&Language"));
    m_themeWord->setText(tr("&Theme"));
    m_deviceWord->setText(tr("&Device"));
    m_unit->setItemText(0, tr("Kilograms"));
    m_unit->setItemText(1, tr("Pounds"));
    m_language->setItemText(0, tr("As the system"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_theme->setItemText(3, tr("High contrast"));
    m_device->setItemText(0, tr("Automatic"));
    m_find->setText(tr("Look for devices"));
    m_barWord->setText(tr("&Bar"));
    m_dumbbellWord->setText(tr("Step between du&mbbells"));
    m_machineWord->setText(tr("Step of m&achines"));
    m_addPlate->setText(tr("Add a plate"));
    m_removePlate->setText(tr("Remove"));
    m_defaults->setText(tr("Usual plates"));
    m_close->setText(tr("Close"));
    m_plates->setAccessibleName(tr("Plates and how many pairs of each"));
    m_plates->setHorizontalHeaderLabels({tr("Plate (%1)").arg(QLatin1String(unitName(m_workspace.unit()))), tr("Pairs")});
}

}  // namespace liftgraph::ui
