// Charts: their scales, what they draw, what a click means, and their files.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <QChart>
#include <QValueAxis>

#include "ui/charts/axis_scale.h"
#include "ui/charts/date_chart.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/theme.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

std::vector<ScatterSample> diagonal(int count)
{
    std::vector<ScatterSample> samples;
    for (int i = 0; i < count; ++i) samples.push_back({60.0 + i, 61.0 + i, 60.0, 100 + i, muscleColor(log::MuscleGroup::Legs)});
    return samples;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QImage grabbed(QWidget& widget) { return widget.grab().toImage(); }

}  // namespace

class ChartsTest : public QObject {
    Q_OBJECT
private slots:
    void ticksAreRoundAndInside_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("logarithmic");
        QTest::newRow("weights") << 37.5 << 122.5 << false;
        QTest::newRow("errors around zero") << -3.2 << 3.2 << false;
        QTest::newRow("tiny") << 0.0011 << 0.0049 << false;
        QTest::newRow("loss over three decades") << 0.002 << 4.0 << true;
        QTest::newRow("loss within a decade") << 0.31 << 0.44 << true;
        QTest::newRow("loss that hardly moves") << 0.500 << 0.506 << true;
    }

    void ticksAreRoundAndInside()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, logarithmic);
        const AxisScale scale{low, high, logarithmic};
        const auto ticks = scale.ticks(5);
        QVERIFY2(ticks.size() >= 3 && ticks.size() <= 12, qPrintable(QString::number(ticks.size())));
        QStringList texts;
        for (const double tick : ticks) {
            QVERIFY(tick >= low - 1e-9 && tick <= high + 1e-9);
            QVERIFY(std::abs(scale.value(scale.position(tick)) - tick) < 1e-9 * std::max(1.0, std::abs(tick)));
            texts << scale.text(tick, 5);
        }
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
    }

    void datesAreFew_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : {3, 20, 90, 400, 1500, 9000}) QTest::addRow("%d days", days) << days;
    }

    void datesAreFew()
    {
        QFETCH(int, days);
        const double first = dayNumber(log::LocalDay(std::chrono::year(2024) / 1 / 10));
        const auto ticks = dateTicks(first, first + days, 6);
        QVERIFY(ticks.size() >= 1 && ticks.size() <= 7);
        for (const DateTick& tick : ticks) QVERIFY(tick.day >= first && tick.day <= first + days && !tick.text.isEmpty());
    }

    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("trailing zeros go") << 82.50 << 2 << "82.5";
        QTest::newRow("whole") << 100.0 << 2 << "100";
        QTest::newRow("no minus zero") << -0.001 << 1 << "0";
        QTest::newRow("tens stay") << 20.0 << 0 << "20";
    }

    void numbersAreShort()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(shortNumber(value, decimals), "text");
    }

    void lossDrawsWhatArrives()
    {
        LossChart chart;
        chart.resize(500, 300);
        chart.begin(10);
        const QImage empty = grabbed(chart);
        chart.setPersistence(0.5);
        for (int epoch = 0; epoch < 4; ++epoch) chart.append({{epoch, 0.9 - 0.1 * epoch, 0.8 - 0.05 * epoch}});
        QCOMPARE(chart.reports().size(), std::size_t(4));
        QVERIFY(grabbed(chart) != empty);
        const QStringList lines = chart.csv().split('\n');
        QCOMPARE(lines[0], QStringLiteral("epoch,training,validation,as_last_time"));
        QCOMPARE(lines[4], QStringLiteral("4,0.6,0.65,0.5"));
    }

    void lossWithoutValidationIsNoTrouble()
    {
        LossChart chart;
        chart.resize(400, 300);
        chart.showHistory({{0, 1.0, std::nan("")}, {1, 0.0, std::nan("")}, {2, 0.5, std::nan("")}});
        QVERIFY(!grabbed(chart).isNull());
        QCOMPARE(chart.csv().split('\n')[1], QStringLiteral("1,1,,"));
    }

    void aLowDateChartKeepsItsLabels()
    {
        struct Dates : DateChart {
            QString csv() const override { return {}; }
        } chart;
        chart.setAxisTitles(QStringLiteral("Date"), QStringLiteral("e1RM (kg)"));
        chart.setPoints({{19700.0, 83.0, 0, 0, false}, {19800.0, 106.0, 1, 0, true}});
        const auto values = [&chart] { return qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Vertical).front()); };
        chart.resize(520, 340);
        grabbed(chart);
        QVERIFY(values()->isTitleVisible() && chart.chart()->axes(Qt::Horizontal).front()->isTitleVisible());
        const int many = values()->tickCount();
        chart.resize(520, 91);
        grabbed(chart);
        QVERIFY(!values()->isTitleVisible() && !chart.chart()->axes(Qt::Horizontal).front()->isTitleVisible());
        // Each label has a line for itself, and everything is still in view.
        QVERIFY(values()->tickCount() >= 2 && values()->tickCount() < many);
        QVERIFY(chart.chart()->plotArea().height() >= (values()->tickCount() - 1) * QFontMetrics(values()->labelsFont()).height());
        QVERIFY(values()->min() <= 83.0 && values()->max() >= 106.0);
        chart.resize(520, 340);
        grabbed(chart);
        QVERIFY(values()->isTitleVisible());
        QCOMPARE(values()->tickCount(), many);
    }

    void scatterHasEqualAxes()
    {
        ScatterChart chart;
        chart.resize(520, 340);
        chart.setSamples(diagonal(20), "GraphSAGE", "kg");
        QCOMPARE(chart.plotArea().width(), chart.plotArea().height());
        const QPointF first = chart.positionOf(0), last = chart.positionOf(19);
        QVERIFY(std::abs((last.x() - first.x()) + (last.y() - first.y())) < 1e-6);
    }

    void scatterCornerTellsBothErrors()
    {
        ScatterChart chart;
        chart.setSamples(diagonal(5), "GraphSAGE", "kg");
        chart.setErrors(1.25, 1.5);
        const QStringList corner = chart.cornerLines();
        QCOMPARE(corner[1], QStringLiteral("GraphSAGE: 1.25 kg"));
        QCOMPARE(corner[2], QStringLiteral("as last time: 1.5 kg"));
    }

    void clickNamesTheNode()
    {
        ScatterChart chart;
        chart.resize(520, 340);
        chart.setSamples(diagonal(20), "GraphSAGE", "kg");
        QSignalSpy clicked(&chart, &PointChart::nodeClicked);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.positionOf(7).toPoint());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toInt(), 107);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.plotArea().topLeft().toPoint() + QPoint(2, 2));
        QCOMPARE(clicked.size(), 1);
    }

    void keysWalkThroughThePoints()
    {
        ScatterChart chart;
        chart.setSamples(diagonal(3), "GraphSAGE", "kg");
        connect(&chart, &PointChart::nodeClicked, &chart, &PointChart::showSelected);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.selected(), 100);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.selected(), 101);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.selected(), 100);
    }

    void selectionIsVisible()
    {
        ScatterChart chart;
        chart.resize(400, 300);
        chart.setSamples(diagonal(9), "GraphSAGE", "kg");
        const QImage before = grabbed(chart);
        chart.showSelected(104);
        QVERIFY(grabbed(chart) != before);
        chart.showSelected(-1);
        QCOMPARE(grabbed(chart), before);
    }

    void manyPointsBecomeADensity()
    {
        ScatterChart chart;
        chart.resize(400, 300);
        std::vector<ScatterSample> samples;
        for (int i = 0; i <= int(PointChart::kDensityAbove); ++i) samples.push_back({double(i % 50), double(i % 37), 0.0, i, muscleColor(log::MuscleGroup::Chest)});
        chart.setSamples(samples, "GCN", "reps");
        const QImage dense = grabbed(chart);
        samples.pop_back();
        chart.setSamples(samples, "GCN", "reps");
        QVERIFY(grabbed(chart) != dense);
    }

    void residualsAreSymmetric()
    {
        ResidualChart chart;
        chart.resize(400, 300);
        chart.setSamples({{19000, 2.0, 1, {}}, {19010, -0.5, 2, {}}, {19020, 0.0, 3, {}}});
        QVERIFY(std::abs(chart.positionOf(2).y() - chart.plotArea().center().y()) < 1e-6);
        QVERIFY(chart.csv().contains("2,2022-01-18,-0.5"));
    }

    void filesHoldTheChart()
    {
        QTemporaryDir folder;
        LossChart chart;
        chart.resize(400, 300);
        chart.setAxisTitles("Epoch", "Loss");
        chart.begin(2);
        chart.setPersistence(0.7);
        chart.append({{0, 1.0, 0.9}, {1, 0.8, 0.85}});
        for (const char* ending : {"png", "svg", "pdf", "csv"}) QVERIFY(chart.exportTo(folder.filePath(QStringLiteral("loss.%1").arg(ending))).has_value());
        const QString svg = contentOf(folder.filePath("loss.svg"));
        for (const char* word : {"as last time", "Validation", "Epoch"}) QVERIFY2(svg.contains(word), word);
        QCOMPARE(QImage(folder.filePath("loss.png")).size(), QSize(800, 600));
        QVERIFY(contentOf(folder.filePath("loss.csv")).contains("2,0.8,0.85,0.7"));
    }

    void aFileThatCannotBeWrittenIsAnError()
    {
        QTemporaryDir folder;
        LossChart chart;
        chart.resize(200, 200);
        const auto written = chart.exportTo(folder.filePath("no/such/folder/loss.png"));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::OutputUnwritable);
        QCOMPARE(chart.exportTo(folder.filePath("loss.gif")).error().code, ErrorCode::Usage);
    }

    void noSpreadsheetRunsACell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("formula") << "=1+1" << "'=1+1";
        QTest::newRow("negative number") << "-2.5" << "-2.5";
        QTest::newRow("comma") << "Press, seated" << "\"Press, seated\"";
        QTest::newRow("quote") << "the \"good\" bar, long" << "\"the \"\"good\"\" bar, long\"";
    }

    void noSpreadsheetRunsACell()
    {
        QFETCH(QString, cell);
        QTEST(csvCell(cell), "written");
    }
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
