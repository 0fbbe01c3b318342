#include <QtTest>

#include <cmath>
#include <numeric>

#include "core/prescribe/prescription.h"

using namespace liftgraph;
using namespace liftgraph::prescribe;
using log::Equipment;

namespace {

Inventory oddInventory()
{
    Inventory odd;
    odd.bar = 15.0;
    odd.platePairs = {{7.5, 1}, {3.0, 2}, {0.5, 1}};
    return odd;
}

Inventory named(const QString& name)
{
    if (name == "odd") return oddInventory();
    if (name == "bar only") {
        Inventory bare;
        return bare;
    }
    return defaultInventory(name == "lb" ? Unit::Pound : Unit::Kilogram);
}

}  // namespace

class PlatesTest : public QObject {
    Q_OBJECT
private slots:
    void rounds_data();
    void rounds();
    void tiesGoToTheLighterLoad();
    void platesOfASide_data();
    void platesOfASide();
    void everyRoundedBarbellLoadHasItsPlates_data();
    void everyRoundedBarbellLoadHasItsPlates();
    void roundingTwiceChangesNothing();
};

void PlatesTest::rounds_data()
{
    QTest::addColumn<QString>("inventory");
    QTest::addColumn<int>("equipment");
    QTest::addColumn<double>("load");  // in the inventory's unit
    QTest::addColumn<double>("last");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, const char* inventory, Equipment equipment, double load, double last, double expected) {
        QTest::newRow(name) << inventory << int(equipment) << load << last << expected;
    };
    row("kg barbell to 2.5", "kg", Equipment::Barbell, 81.6, 80, 82.5);
    row("kg barbell exact", "kg", Equipment::Barbell, 100, 97.5, 100);
    row("kg barbell never below the bar", "kg", Equipment::Barbell, 12, 0, 20);
    row("kg lighter bar in use", "kg", Equipment::Barbell, 12.9, 12.5, 12.5);
    row("kg lighter bar, smallest plate is the step", "kg", Equipment::Barbell, 13.4, 12.5, 13.75);
    row("kg lighter bar, grown past the usual one", "kg", Equipment::Barbell, 21.5, 19, 22.5);
    row("kg heavier than all plates", "kg", Equipment::Barbell, 900, 400, 20 + 2 * (100 + 40 + 30 + 20 + 10 + 5 + 1.25));
    row("lb barbell to 5", "lb", Equipment::Barbell, 187, 185, 185);
    row("lb barbell up", "lb", Equipment::Barbell, 188, 185, 190);
    row("lb never below the bar", "lb", Equipment::Barbell, 20, 0, 45);
    row("lb lighter bar", "lb", Equipment::Barbell, 31, 30, 30);
    row("odd plates, between sums", "odd", Equipment::Barbell, 20, 0, 21);
    row("odd plates, with the smallest", "odd", Equipment::Barbell, 28.6, 0, 28);
    row("bar without plates", "bar only", Equipment::Barbell, 60, 0, 20);
    row("dumbbell", "kg", Equipment::Dumbbell, 21.2, 20, 22);
    row("dumbbell that exists because it was lifted", "kg", Equipment::Dumbbell, 22.4, 22.5, 22.5);
    row("lb dumbbell", "lb", Equipment::Dumbbell, 33, 30, 35);
    row("machine", "kg", Equipment::Machine, 52.6, 50, 55);
    row("lb cable", "lb", Equipment::Cable, 46, 40, 50);
    row("kettlebell", "kg", Equipment::Kettlebell, 21, 16, 20);
    row("smith has no free bar", "kg", Equipment::Smith, 11, 0, 10);
    row("body weight stays", "kg", Equipment::Bodyweight, 0, 0, 0);
    row("belt plate", "kg", Equipment::Bodyweight, 4, 2.5, 3.75);
    row("negative becomes nothing", "kg", Equipment::Dumbbell, -5, 0, 0);
}

void PlatesTest::rounds()
{
    QFETCH(QString, inventory);
    QFETCH(int, equipment);
    QFETCH(double, load);
    QFETCH(double, last);
    QFETCH(double, expected);
    const Inventory kit = named(inventory);
    const double rounded = roundToInventory(toKilograms(load, kit.unit), Equipment(equipment), kit, toKilograms(last, kit.unit));
    const double shown = fromKilograms(rounded, kit.unit);
    QVERIFY2(std::abs(shown - expected) < 1e-6, qPrintable(QString::number(shown)));
}

void PlatesTest::tiesGoToTheLighterLoad()
{
    const Inventory kg = defaultInventory(Unit::Kilogram);
    QCOMPARE(roundToInventory(81.25, Equipment::Barbell, kg), 80.0);
    QCOMPARE(roundToInventory(21.0, Equipment::Dumbbell, kg), 20.0);
    QCOMPARE(roundToInventory(52.5, Equipment::Machine, kg), 50.0);
}

void PlatesTest::platesOfASide_data()
{
    QTest::addColumn<QString>("inventory");
    QTest::addColumn<double>("load");
    QTest::addColumn<QList<double>>("plates");
    QTest::newRow("kg 100") << "kg" << 100.0 << QList<double>{25, 15};
    QTest::newRow("kg 142.5") << "kg" << 142.5 << QList<double>{25, 25, 10, 1.25};
    QTest::newRow("empty bar") << "kg" << 20.0 << QList<double>{};
    QTest::newRow("cannot be made") << "kg" << 21.0 << QList<double>{};
    QTest::newRow("below the bar") << "kg" << 15.0 << QList<double>{};
    QTest::newRow("lb 225") << "lb" << 225.0 << QList<double>{45, 45};
    QTest::newRow("lb 190") << "lb" << 190.0 << QList<double>{45, 25, 2.5};
    QTest::newRow("greedy would fail: 6 of 7.5 and 3") << "odd" << 27.0 << QList<double>{3, 3};
}

void PlatesTest::platesOfASide()
{
    QFETCH(QString, inventory);
    QFETCH(double, load);
    QFETCH(QList<double>, plates);
    const Inventory kit = named(inventory);
    const std::vector<double> found = platesPerSide(toKilograms(load, kit.unit), kit);
    QCOMPARE(QList<double>(found.begin(), found.end()), plates);
}

void PlatesTest::everyRoundedBarbellLoadHasItsPlates_data()
{
    QTest::addColumn<QString>("inventory");
    for (const char* name : {"kg", "lb", "odd", "bar only"}) QTest::newRow(name) << name;
}

void PlatesTest::everyRoundedBarbellLoadHasItsPlates()
{
    QFETCH(QString, inventory);
    const Inventory kit = named(inventory);
    for (double load = 0.0; load < 300.0; load += 0.37) {
        const double rounded = fromKilograms(roundToInventory(load, Equipment::Barbell, kit), kit.unit);
        const std::vector<double> plates = platesPerSide(toKilograms(rounded, kit.unit), kit);
        const double made = kit.bar + 2.0 * std::accumulate(plates.begin(), plates.end(), 0.0);
        QVERIFY2(std::abs(made - rounded) < 1e-6, qPrintable(QString("%1 from %2").arg(made).arg(rounded)));
        QVERIFY(std::is_sorted(plates.rbegin(), plates.rend()));
        for (const auto& [weight, pairs] : kit.platePairs) QVERIFY(std::count(plates.begin(), plates.end(), weight) <= pairs);
    }
}

void PlatesTest::roundingTwiceChangesNothing()
{
    for (const Unit unit : {Unit::Kilogram, Unit::Pound}) {
        const Inventory kit = defaultInventory(unit);
        for (int equipment = int(Equipment::Unknown); equipment <= int(Equipment::Other); ++equipment) {
            for (double load = 0.0; load < 150.0; load += 0.61) {
                const double once = roundToInventory(load, Equipment(equipment), kit);
                const double twice = roundToInventory(once, Equipment(equipment), kit);
                QVERIFY2(std::abs(once - twice) < 1e-9, qPrintable(QString("%1 then %2").arg(once).arg(twice)));
            }
        }
    }
}

QTEST_APPLESS_MAIN(PlatesTest)
#include "plates_test.moc"
