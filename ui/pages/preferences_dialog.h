#pragma once
// Unit, plates, language, theme and device; every change takes effect at once.

#include <QDialog>

#include "ui/appearance.h"
#include "ui/workspace.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace liftgraph::ui {

class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    void setWords();

private:
    /// What the learning module says about this computer.
    struct Devices {
        std::vector<std::string> names = {};
        std::string version = {};
        bool slowBlas = false;
    };

    QWidget* buildGeneral();
    QWidget* buildInventory();
    void connectAll();
    void showPreferences();
    void showInventory();
    void storeInventory();
    void addPlateRow(double weight, int pairs);
    void findDevices();
    void showDevices(const Devices& devices);
    void changed();

    Workspace& m_workspace;
    Appearance& m_appearance;
    QComboBox *m_unit = nullptr, *m_language = nullptr, *m_theme = nullptr, *m_device = nullptr;
    QLabel *m_unitWord = nullptr, *m_languageWord = nullptr, *m_themeWord = nullptr, *m_deviceWord = nullptr;
    QLabel *m_deviceNote = nullptr, *m_generalTitle = nullptr, *m_inventoryTitle = nullptr;
    QLabel *m_barWord = nullptr, *m_dumbbellWord = nullptr, *m_machineWord = nullptr;
    QPushButton *m_find = nullptr, *m_addPlate = nullptr, *m_removePlate = nullptr, *m_defaults = nullptr, *m_close = nullptr;
    QDoubleSpinBox *m_bar = nullptr, *m_dumbbell = nullptr, *m_machine = nullptr;
    QTableWidget* m_plates = nullptr;
    bool m_showing = false;  ///< the widgets are being filled: what they signal is no choice of the user
};

}  // namespace liftgraph::ui
