#pragma once
// What the user chose once and for all: unit, plates, language, theme, device. Kept by QSettings.

#include <QString>

#include "core/prescribe/prescription.h"

namespace liftgraph::ui {

enum class ThemeChoice { System, Light, Dark, Contrast };  ///< in the order of the preferences' list

class Preferences {
public:
    Unit unit() const;
    void setUnit(Unit unit);
    prescribe::Inventory inventory() const;  ///< in unit()
    void setInventory(const prescribe::Inventory& inventory);
    QString language() const;  ///< "" follows the system, else "en", "de"
    void setLanguage(const QString& language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    QString device() const;  ///< "auto", "cpu", "cuda", "mps"
    void setDevice(const QString& device);
};

}  // namespace liftgraph::ui
