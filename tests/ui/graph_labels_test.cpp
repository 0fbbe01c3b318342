// Names on the map and in a week: who finds a place first, that none lies over another, and how long ones are written.

#include <QFontMetricsF>
#include <QTest>

#include "tests/ui/graph_scenes.h"
#include "ui/graphview/label_placement.h"
#include "ui/graphview/name_lines.h"
#include "ui/graphview/scene_words.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

QRectF boxOf(const GraphScene& scene, const ViewTransform& t, const PlacedLabel& label)
{
    return {t.toScreen(scene.nodes[std::size_t(label.item)].at) + label.away, label.size};
}

const PlacedLabel* labelOf(const std::vector<PlacedLabel>& labels, int item)
{
    const auto found = std::find_if(labels.begin(), labels.end(), [item](const PlacedLabel& label) { return label.item == item; });
    return found == labels.end() ? nullptr : &*found;
}

/// Sessions of seven exercises with names as logs have them.
std::shared_ptr<GraphScene> sessions(int count)
{
    const QStringList names{"Incline Bench Press (Dumbbell)", "Seated Leg Curl (Machine)", "Back Extension (Weighted Hyperextension)", "Squat (Barbell)",
                            "Bulgarian Split Squat", "Triceps Pushdown (Cable - Straight Bar)", "Überzüge am Kabelzug"};
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Week;
    scene->firstDay = 20000;
    for (int session = 0; session < count; ++session) {
        scene->sessions.push_back({2.0 * session, {}});
        for (int i = 0; i < int(names.size()); ++i) {
            scene->sessions.back().members.push_back(scene->count());
            scene->itemOfNode.push_back(scene->count());
            scene->nodes.push_back(nodeAt(3.0 * session, i, scene->count()));
            scene->nodes.back().label = names[(i + session) % names.size()];
            scene->nodes.back().session = session;
        }
    }
    indexEdges(*scene);
    scene->bounds = QRectF(-1.0, -0.6, 3.0 * (count - 1) + 2.0, double(names.size()) + 0.2);
    return scene;
}

QString inOneLine(const PlacedLabel& label) { return QString(label.text).replace(QLatin1Char('\n'), QLatin1Char(' ')); }

}  // namespace

class GraphLabelsTest : public QObject {
    Q_OBJECT

    const QRectF m_area{0, 0, 500, 300};
    QFontMetricsF metrics() const { return QFontMetricsF(textFont(TextRole::Caption)); }
    ViewTransform whole() const { return {500, 300, 0, 0}; }

private slots:
    void noNameLiesOverAnotherOrACaption()
    {
        const auto scene = tangle(SceneKind::Map, 120, 0);
        scene->captions = {{{0.3, 0.3}, QStringLiteral("Legs")}, {{0.7, 0.6}, QStringLiteral("Back")}};
        for (SceneNode& node : scene->nodes) node.label += QStringLiteral(" with a rather long name (Barbell)");
        const auto labels = placeLabels(*scene, *indexOf(*scene), whole(), m_area, metrics(), {{7, 8}, {}});
        QVERIFY(labels.size() > 5 && labels.size() < 120);
        const auto captions = graph_painter::captionBoxes(*scene, whole(), m_area);
        QCOMPARE(captions.size(), std::size_t(2));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const QRectF box = boxOf(*scene, whole(), labels[i]);
            QVERIFY(m_area.contains(box));
            for (std::size_t other = 0; other < i; ++other) QVERIFY(!box.intersects(boxOf(*scene, whole(), labels[other])));
            for (const auto& [caption, taken] : captions) QVERIFY(!box.intersects(taken));
        }
    }

    void whatIsSelectedIsAlwaysNamed()
    {
        // Three hundred items on a small area: most stay without a name.
        const auto scene = tangle(SceneKind::Map, 300, 0);
        const SceneIndexPtr index = indexOf(*scene);
        int without = 0;
        for (int item = 0; item < scene->count(); ++item) {
            if (!labelOf(placeLabels(*scene, *index, whole(), m_area, metrics()), item)) ++without;
            const auto labels = placeLabels(*scene, *index, whole(), m_area, metrics(), {{item}, {}});
            if (!m_area.adjusted(2, 2, -2, -2).contains(whole().toScreen(scene->nodes[std::size_t(item)].at))) continue;
            QVERIFY2(labelOf(labels, item), qPrintable(QString::number(item)));
            QCOMPARE(labels.front().item, item);
        }
        QVERIFY(without > 100);
    }

    void theLargestComeFirst()
    {
        const auto scene = tangle(SceneKind::Map, 300, 0);
        const auto labels = placeLabels(*scene, *indexOf(*scene), whole(), m_area, metrics());
        for (std::size_t i = 1; i < labels.size(); ++i)
            QVERIFY(scene->nodes[std::size_t(labels[i - 1].item)].weight >= scene->nodes[std::size_t(labels[i].item)].weight);
    }

    void longNamesAreBrokenOrLoseTheirMiddle()
    {
        auto scene = std::make_shared<GraphScene>();
        scene->kind = SceneKind::Map;
        scene->nodes.push_back(nodeAt(0.5, 0.5, 0));
        scene->nodes[0].label = QStringLiteral("Single-Arm Half-Kneeling Landmine Press with a Resistance Band (Left)");
        scene->itemOfNode = {0};
        scene->bounds = QRectF(0, 0, 1, 1);
        indexEdges(*scene);
        const auto spacious = placeLabels(*scene, *indexOf(*scene), {800, 600, 0, 0}, {0, 0, 800, 600}, metrics());
        QCOMPARE(spacious.size(), std::size_t(1));
        const QString written = spacious[0].text;
        QVERIFY(written.contains(QLatin1Char('\n')) || written.contains(QChar(0x2026)));
        QVERIFY(spacious[0].size.width() <= 181.0);
        scene->nodes[0].label = QStringLiteral("Romanian Deadlift (Dumbbell, slow)");
        const auto broken = placeLabels(*scene, *indexOf(*scene), {800, 600, 0, 0}, {0, 0, 800, 600}, metrics());
        const QFontMetricsF font = metrics();
        if (font.horizontalAdvance(scene->nodes[0].label) > 180.0) QVERIFY(broken[0].text.contains(QLatin1Char('\n')));
        scene->nodes[0].label = QStringLiteral("Überkopfstoßdrückmaschinenvorrichtungsschulterpresse");
        const auto word = placeLabels(*scene, *indexOf(*scene), {800, 600, 0, 0}, {0, 0, 800, 600}, metrics());
        QCOMPARE(word.size(), std::size_t(1));
        QVERIFY(word[0].text.startsWith(QStringLiteral("Über")) && word[0].text.endsWith(QStringLiteral("presse")));
        // Where even that has no room the name gets shorter before it is left out.
        const auto narrow = placeLabels(*scene, *indexOf(*scene), {130, 60, 0, 0}, {0, 0, 130, 60}, metrics());
        QCOMPARE(narrow.size(), std::size_t(1));
        QVERIFY(narrow[0].text.contains(QChar(0x2026)) && narrow[0].size.width() < 110.0);
    }

    void namesAreBrokenWhereLinesMayEnd()
    {
        const QFontMetricsF font = metrics();
        QCOMPARE(inLines("Squat", 3, font), QStringLiteral("Squat"));
        QCOMPARE(inLines("Romanian Deadlift (Barbell)", 3, font), QStringLiteral("Romanian\nDeadlift\n(Barbell)"));
        QCOMPARE(inLines("Seated Leg Curl (Machine)", 2, font), QStringLiteral("Seated Leg\nCurl (Machine)"));
        // A hyphen is left alone unless much is won, and names without spaces have places, too.
        QCOMPARE(inLines("Bottom-Half Seated Cable Flye", 3, font), QStringLiteral("Bottom-Half\nSeated\nCable Flye"));
        QCOMPARE(inLines("Kurzhantel-Schulterdrücken", 2, font), QStringLiteral("Kurzhantel-\nSchulterdrücken"));
        QCOMPARE(inLines(QStringLiteral("哑铃上斜卧推"), 2, font).count(QLatin1Char('\n')), 1);
        for (const char* name : {"Back Extension (Weighted Hyperextension)", "Single-Arm Half-Kneeling Landmine Press with a Resistance Band (Left)"}) {
            double before = 1e9;
            for (const int lines : {1, 2, 3}) {
                const QString written = inLines(name, lines, font);
                QCOMPARE(QString(written).replace(QLatin1Char('\n'), QLatin1Char(' ')), QString(name));
                QVERIFY(widthOfLines(written, font) <= before);
                before = widthOfLines(written, font);
            }
        }
        // Shortened by words; one word alone says too little.
        QCOMPARE(firstWords("Seated Cable Row - Bar Wide Grip", font.horizontalAdvance("Seated Cable Ro"), font), QStringLiteral("Seated Cable…"));
        QCOMPARE(firstWords("Chest Supported Incline Row", font.horizontalAdvance("Chest Supp"), font), QString());
        QCOMPARE(firstWords("Squat", 500.0, font), QStringLiteral("Squat"));
        QVERIFY(widthOfLines(linesWithin("Hyperextension\nBack", 50.0, font), font) <= 50.0);
    }

    void namesOfAFortnightAreWhole()
    {
        // As large as the graph is in a window of 1280 x 800.
        GraphView view;
        view.resize(790, 456);
        const auto scene = sessions(6);
        view.setScene(scene, false);
        view.show();
        view.grab();
        for (int item = 0; item < scene->count(); ++item) {
            const PlacedLabel* label = labelOf(view.labels(), item);
            QVERIFY2(label, qPrintable(scene->nodes[std::size_t(item)].label));
            QCOMPARE(inOneLine(*label), scene->nodes[std::size_t(item)].label);
            QVERIFY(label->away.x() > 0.0);  // in line with the others of its column
            QVERIFY(view.rect().contains(view.positionOf(item).toPoint()));
        }
    }

    void theLastColumnHasAsMuchRoomAsTheOthers()
    {
        GraphView view;
        view.resize(790, 456);
        const auto scene = sessions(4);
        view.setScene(scene, false);
        view.show();
        view.grab();
        const auto linesOf = [&](int item) { return labelOf(view.labels(), item)->text.count(QLatin1Char('\n')); };
        for (int item = 0; item < scene->count(); ++item)
            for (int other = 0; other < scene->count(); ++other)
                if (scene->nodes[std::size_t(item)].label == scene->nodes[std::size_t(other)].label) QVERIFY2(linesOf(item) == linesOf(other), qPrintable(scene->nodes[std::size_t(item)].label));
        QVERIFY(view.positionOf(0).x() >= 40.0);  // its date is above it
    }

    void manyColumnsAreAsWideAsTheirNames_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280 x 800") << QSize(790, 456);
        QTest::newRow("1024 x 680") << QSize(534, 336);
    }

    void manyColumnsAreAsWideAsTheirNames()
    {
        QFETCH(QSize, size);
        GraphView view;
        view.resize(size);
        const auto scene = sessions(40);
        view.setScene(scene, false);
        view.show();
        view.grab();
        // The last ones are on view, each with its whole name beside it.
        int named = 0;
        for (const PlacedLabel& label : view.labels()) {
            named += inOneLine(label) == scene->nodes[std::size_t(label.item)].label;
            QVERIFY2(label.away.x() > 0.0, qPrintable(label.text));
        }
        QVERIFY2(named >= 7 * 2, qPrintable(QString::number(named)));
        QVERIFY2(double(named) >= 0.8 * double(view.labels().size()), qPrintable(QString::number(view.labels().size())));
        QVERIFY(labelOf(view.labels(), scene->count() - 1));
        QVERIFY(view.positionOf(0).x() < 0.0);
        // A wheel with Shift goes along them.
        QWheelEvent across(QPointF(300, 150), view.mapToGlobal(QPointF(300, 150)), {}, {0, 120}, Qt::NoButton, Qt::ShiftModifier, Qt::NoScrollPhase, false);
        const ViewTransform before = view.transform();
        QCoreApplication::sendEvent(&view, &across);
        QVERIFY(view.transform().ox > before.ox && view.transform().sx == before.sx && view.transform().oy == before.oy);
        // Zooming in from here makes columns wider, not rows taller at once.
        view.zoomAt(QPointF(300, 150), 1.01);
        QVERIFY(view.transform().sy <= before.sy * 1.02);
        // Everything: no scraps of names, but the one that is pointed at; then back to where they can be read.
        QTest::keyClick(&view, Qt::Key_F);
        QTRY_VERIFY(view.settled());
        view.grab();
        QVERIFY(view.rect().contains(view.positionOf(0).toPoint()) && view.rect().contains(view.positionOf(scene->count() - 1).toPoint()));
        QCOMPARE(view.labels().size(), std::size_t(0));
        view.showSelected(100);
        view.grab();
        QCOMPARE(view.labels().size(), std::size_t(1));
        QCOMPARE(inOneLine(view.labels()[0]), scene->nodes[100].label);
        QTest::keyClick(&view, Qt::Key_F);
        QCOMPARE(view.transform().sx, before.sx);
    }

    void aSelectionIsNamedWhereItWasNot()
    {
        GraphView view;
        view.resize(500, 300);
        const auto scene = tangle(SceneKind::Map, 300, 0);
        view.setScene(scene, false);
        view.show();
        view.grab();
        int unnamed = -1;
        for (int item = 0; item < scene->count() && unnamed < 0; ++item)
            if (!labelOf(view.labels(), item) && QRectF(view.rect()).adjusted(20, 20, -20, -20).contains(view.positionOf(item))) unnamed = item;
        QVERIFY(unnamed >= 0);
        view.showSelected(unnamed);
        view.grab();
        QVERIFY(labelOf(view.labels(), unnamed));
    }
};

QTEST_MAIN(GraphLabelsTest)
#include "graph_labels_test.moc"
