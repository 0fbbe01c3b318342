#include "ui/preferences.h"

#include <QLocale>
#include <QSettings>
#include <QStringList>

namespace liftgraph::ui {

namespace {

QString inventoryGroup(Unit unit) { return unit == Unit::Pound ? QStringLiteral("inventory/lb") : QStringLiteral("inventory/kg"); }

}  // namespace

Unit Preferences::unit() const
{
    const QString stored = QSettings().value(QStringLiteral("unit")).toString();
    if (stored == QLatin1String("lb")) return Unit::Pound;
    if (stored == QLatin1String("kg")) return Unit::Kilogram;
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem && QLocale::system().territory() == QLocale::UnitedStates
                   && QLocale::system().language() != QLocale::C
               ? Unit::Pound
               : Unit::Kilogram;
}

void Preferences::setUnit(Unit unit) { QSettings().setValue(QStringLiteral("unit"), QString::fromLatin1(unitName(unit))); }

prescribe::Inventory Preferences::inventory() const
{
    prescribe::Inventory inventory = prescribe::defaultInventory(unit());
    QSettings settings;
    settings.beginGroup(inventoryGroup(unit()));
    inventory.bar = settings.value(QStringLiteral("bar"), inventory.bar).toDouble();
    inventory.dumbbellStep = settings.value(QStringLiteral("dumbbellStep"), inventory.dumbbellStep).toDouble();
    inventory.machineStep = settings.value(QStringLiteral("machineStep"), inventory.machineStep).toDouble();
    if (settings.contains(QStringLiteral("plates"))) {
        inventory.platePairs.clear();
        for (const QString& plate : settings.value(QStringLiteral("plates")).toStringList()) {
            const QStringList parts = plate.split(QLatin1Char('x'));
            if (parts.size() == 2) inventory.platePairs.emplace_back(parts[0].toDouble(), parts[1].toInt());
        }
    }
    return inventory;
}

void Preferences::setInventory(const prescribe::Inventory& inventory)
{
    QStringList plates;
    for (const auto& [weight, pairs] : inventory.platePairs)
        plates << QString::number(weight) + QLatin1Char('x') + QString::number(pairs);
    QSettings settings;
    settings.beginGroup(inventoryGroup(inventory.unit));
    settings.setValue(QStringLiteral("bar"), inventory.bar);
    settings.setValue(QStringLiteral("dumbbellStep"), inventory.dumbbellStep);
    settings.setValue(QStringLiteral("machineStep"), inventory.machineStep);
    settings.setValue(QStringLiteral("plates"), plates);
}

QString Preferences::language() const { return QSettings().value(QStringLiteral("language")).toString(); }
void Preferences::setLanguage(const QString& language) { QSettings().setValue(QStringLiteral("language"), language); }

ThemeChoice Preferences::theme() const
{
    const QString stored = QSettings().value(QStringLiteral("theme")).toString();
    if (stored == QLatin1String("light")) return ThemeChoice::Light;
    if (stored == QLatin1String("dark")) return ThemeChoice::Dark;
    if (stored == QLatin1String("contrast")) return ThemeChoice::Contrast;
    return ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    static constexpr const char* kWords[] = {"system", "light", "dark", "contrast"};
    QSettings().setValue(QStringLiteral("theme"), QString::fromLatin1(kWords[int(theme)]));
}

QString Preferences::device() const { return QSettings().value(QStringLiteral("device"), QStringLiteral("auto")).toString(); }
void Preferences::setDevice(const QString& device) { QSettings().setValue(QStringLiteral("device"), device); }

}  // namespace liftgraph::ui
