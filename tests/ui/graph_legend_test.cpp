// What the legend says of colours and sizes, that it is true, and that it has room in any window and direction.

#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <cmath>
#include <set>

#include "core/graph/exercise_map.h"
#include "tests/ui/graph_scenes.h"
#include "tests/ui/training_fixture.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/graph_legend.h"
#include "ui/graphview/node_colors.h"
#include "ui/pages/graph_page.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

constexpr int kWidth = 900;

QImage drawn(const GraphScene& scene, const ColorLegend& legend, int width, bool mirrored)
{
    QImage image(width, 120, QImage::Format_RGB32);
    image.fill(tokens().surface);
    QPainter painter(&image);
    painter.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    graph_painter::drawLegend(painter, scene, legend, QRectF(0, 0, width, 0), mirrored);
    return image;
}

/// First and last column that something was drawn in.
std::pair<int, int> inkOf(const QImage& image)
{
    int first = image.width(), last = -1;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(x, y) != tokens().surface) {
                first = std::min(first, x);
                last = x;
            }
    return {first, last};
}

int columnOf(const QImage& image, const QColor& color)
{
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(x, y).rgb() == color.rgb()) return x;
    return -1;
}

ColorLegend scaleLegend()
{
    ColorLegend legend;
    legend.muscles = false;
    legend.title = "Rest";
    legend.low = "30";
    legend.high = "300 s";
    return legend;
}

}  // namespace

class GraphLegendTest : public QObject {
    Q_OBJECT

    TrainingFixture m_training;
    std::unique_ptr<GraphPage> m_page;

    QComboBox* box(const QString& name) const
    {
        for (auto* found : m_page->findChildren<QComboBox*>())
            if (found->accessibleName() == name) return found;
        return nullptr;
    }
    void choose(const QString& name, const std::string& key)
    {
        const int at = box(name)->findData(QString::fromStdString(key));
        QVERIFY2(at >= 0, key.c_str());
        box(name)->setCurrentIndex(at);
    }
    void showMap()
    {
        m_page->showLayout(SceneKind::Map);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->scene().kind == SceneKind::Map, kJobTimeoutMs);
    }
    const ColorLegend& legend() const { return m_page->view()->legend(); }

private slots:
    void initTestCase() { m_training.open(24); }

    void init()
    {
        m_page = std::make_unique<GraphPage>(*m_training.workspace, nullptr);
        m_page->resize(1100, 620);
        m_page->show();
    }

    void cleanup() { m_page.reset(); }

    void itBeginsWhereWordsBegin()
    {
        const auto scene = week();
        const auto [left, right] = inkOf(drawn(*scene, scaleLegend(), kWidth, false));
        QVERIFY(left <= 4 && right < kWidth / 2);
        const auto [mirroredLeft, mirroredRight] = inkOf(drawn(*scene, scaleLegend(), kWidth, true));
        QVERIFY(mirroredRight >= kWidth - 5 && mirroredLeft > kWidth / 2);
        // The scale is turned with the words at its ends.
        const QImage plain = drawn(*scene, scaleLegend(), kWidth, false), turned = drawn(*scene, scaleLegend(), kWidth, true);
        QVERIFY(columnOf(plain, sequentialColor(0.0)) < columnOf(plain, sequentialColor(1.0)));
        QVERIFY(columnOf(turned, sequentialColor(0.0)) > columnOf(turned, sequentialColor(1.0)));
        QVERIFY(columnOf(plain, sequentialColor(0.0)) >= 0 && columnOf(turned, sequentialColor(1.0)) >= 0);
    }

    void itTakesLinesInsteadOfBeingCutOff()
    {
        const auto scene = week();
        ColorLegend legend = scaleLegend();
        legend.unknown = "not known";
        legend.size = "Size: volume";
        legend.smallest = "0";
        legend.largest = "12000 kg";
        const double one = graph_painter::legendHeight(*scene, legend, 2000), several = graph_painter::legendHeight(*scene, legend, 330);
        QVERIFY(several >= 2.5 * one);
        for (const bool mirrored : {false, true}) {
            const auto [left, right] = inkOf(drawn(*scene, legend, 330, mirrored));
            QVERIFY2(left >= 0 && right < 330, qPrintable(QString::number(right)));
        }
        GraphLegend widget;
        widget.resize(2000, 20);
        widget.show(scene, legend);
        widget.setVisible(true);
        const int high = widget.height();
        widget.resize(330, high);
        QVERIFY(widget.height() > high);
        for (const char* said : {"Rest", "30", "300 s", "not known", "12000 kg"}) QVERIFY2(widget.accessibleDescription().contains(said), said);
    }

    void endsOfAScaleSayWhatLiesBeyond()
    {
        std::vector<double> values(100, 5.0);
        values[0] = -50.0;
        values[1] = std::nan("");
        values[99] = 80.0;
        values[98] = 10.0;
        values[97] = 10.0;
        const NodeColors colors = colorByValues(values, {"x", "X", "kg", 1.0});
        QCOMPARE(colors.legend.low, QStringLiteral("≤ 5"));
        QCOMPARE(colors.legend.high, QStringLiteral("≥ 10 kg"));
        QVERIFY(!colors.legend.unknown.isEmpty());
        QCOMPARE(colors.colors[1], colors.legend.unknownColor);
        const NodeColors even = colorByValues({1.0, 2.0, 3.0}, {"x", "X", "", 1.0});
        QVERIFY(even.legend.unknown.isEmpty() && !even.legend.low.contains(QChar(0x2264)));
    }

    void sizesAreTold()
    {
        QVERIFY(legend().size.isEmpty());  // all alike
        choose("Size by", "quantity:volume_kg");
        QVERIFY2(legend().size.contains("Volume"), qPrintable(legend().size));
        QCOMPARE(legend().smallest, QStringLiteral("0"));
        QVERIFY2(legend().largest.endsWith("kg") && legend().largest.startsWith(QChar(0x2265)), qPrintable(legend().largest));
        showMap();
        int most = 0;
        const auto& table = m_training.workspace->snapshot()->nodes;
        for (const int count : graph::buildMap(table).sessions) most = std::max(most, count);
        QCOMPARE(legend().largest, QString::number(most));
    }

    void oneExerciseIsInTheMiddleOfTheMap()
    {
        showMap();
        graph::NodeFilter filter;
        filter.text = m_page->view()->scene().nodes.front().label.toStdString();
        m_page->setFilter(filter, "one");
        const GraphScene& scene = m_page->view()->scene();
        QCOMPARE(scene.count(), 1);
        QVERIFY((scene.bounds.center() - scene.nodes[0].at).manhattanLength() < 1e-9);
        m_page->view()->fit();
        const QPointF away = m_page->view()->positionOf(0) - QRectF(m_page->view()->rect()).center();
        QVERIFY2(away.manhattanLength() < 2.0, qPrintable(QString::number(away.manhattanLength())));
    }

    void musclesAreNotTakenForOtherColours()
    {
        const auto ink = [this](log::MuscleGroup group) { return columnOf(m_page->findChild<MuscleChips*>()->chip(group)->grab().toImage(), muscleColor(group)); };
        QVERIFY(ink(log::MuscleGroup::Legs) >= 0);
        choose("Colour by", "quantity:volume_kg");
        QVERIFY(ink(log::MuscleGroup::Legs) < 0 && ink(log::MuscleGroup::Back) < 0);
        choose("Colour by", "muscle");
        QVERIFY(ink(log::MuscleGroup::Legs) >= 0);
    }

    void communitiesHaveNamesOfTheirOwn()
    {
        showMap();
        choose("Colour by", "community");
        std::set<QString> names;
        std::set<QRgb> colors;
        QVERIFY(legend().categories.size() > 1);
        for (const auto& [name, color] : legend().categories) {
            QVERIFY2(names.insert(name).second, qPrintable(name));
            QVERIFY(colors.insert(color.rgb()).second);
        }
        // Every exercise has a colour that the legend explains, and every caption is a name in it.
        for (const SceneNode& node : m_page->view()->scene().nodes) QVERIFY(colors.count(node.color.rgb()) || (!legend().unknown.isEmpty() && node.color == legend().unknownColor));
        for (const GraphScene::Caption& caption : m_page->view()->scene().captions) QVERIFY2(names.count(caption.text), qPrintable(caption.text));
    }

    void theMapIsColouredAndSizedByMeans()
    {
        showMap();
        choose("Colour by", "quantity:top_load_kg");
        choose("Size by", "quantity:top_load_kg");
        QVERIFY2(legend().title.contains("Mean") && legend().title.contains("Top weight"), qPrintable(legend().title));
        const auto snapshot = m_training.workspace->snapshot();
        std::vector<double> sum(snapshot->nodes.exercises.size()), count(sum.size());
        for (const features::Node& node : snapshot->nodes.nodes) {
            sum[std::size_t(node.exercise)] += node.topLoadKg;
            count[std::size_t(node.exercise)] += 1.0;
        }
        const auto& nodes = m_page->view()->scene().nodes;
        const auto mean = [&](const SceneNode& node) { return sum[std::size_t(node.exercise)] / count[std::size_t(node.exercise)]; };
        const auto [light, heavy] = std::minmax_element(nodes.begin(), nodes.end(), [&](const SceneNode& a, const SceneNode& b) { return mean(a) < mean(b); });
        QCOMPARE(light->color, sequentialColor(0.0));
        QCOMPARE(heavy->color, sequentialColor(1.0));
        for (const SceneNode& a : nodes)
            for (const SceneNode& b : nodes)
                if (mean(a) <= mean(b)) QVERIFY(a.weight <= b.weight + 1e-12);
        // Kept views bring it back.
        const graph::SavedView view = m_page->currentView();
        choose("Colour by", "muscle");
        m_page->showView(view);
        QVERIFY(legend().title.contains("Mean"));
    }
};

QTEST_MAIN(GraphLegendTest)
#include "graph_legend_test.moc"
