// Names on the map and in a week: who finds a place first, that none lies over another, and how long ones are written.

#include <QFontMetricsF>
#include <QTest>

#include "tests/ui/graph_scenes.h"
#include "ui/graphview/label_placement.h"
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
