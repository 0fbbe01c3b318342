// The published figures of both exact presets, reached with torch's generator and either kind of kernels.

#include <QFile>
#include <QTest>
#include <cmath>

#include "core/learn/model.h"
#include "tests/learn/paper_dataset.h"

using namespace liftgraph;
using namespace liftgraph::learn;

extern "C" Engine* liftgraphLearnEngine();

class PaperGoldenTest : public QObject {
    Q_OBJECT
private slots:
    void reachesTheTable_data();
    void reachesTheTable();
};

void PaperGoldenTest::reachesTheTable_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("notebook");
    QTest::addColumn<double>("mae");
    QTest::addColumn<double>("rmse");
    QTest::addColumn<double>("firstLoss");  // 0: not published
    QTest::newRow("GCN, notebook") << "GCN" << true << 1785.816 << 2203.804 << 37937786880.0;
    QTest::newRow("GraphSAGE, notebook") << "GraphSAGE" << true << 0.892 << 1.065 << 2400482560.0;
    QTest::newRow("GCN, listing") << "GCN" << false << 1014.859 << 1082.265 << 0.0;
    QTest::newRow("GraphSAGE, listing") << "GraphSAGE" << false << 67.047 << 87.248 << 0.0;
}

void PaperGoldenTest::reachesTheTable()
{
    QFETCH(QString, model);
    QFETCH(bool, notebook);
    QFETCH(double, mae);
    QFETCH(double, rmse);
    QFETCH(double, firstLoss);
    const QString path = QStringLiteral(LIFTGRAPH_SHARED_DIR "/reference/paper_push_pull_6_weeks.csv");
    if (!QFile::exists(path)) QSKIP("The paper's data is not beside this checkout.");
    const paper::Data data = paper::dataset(path.toStdString(), notebook);
    QCOMPARE(data.set.inputs.rows(), 144);
    Engine* engine = liftgraphLearnEngine();
    if (engine->version().find("MKL") != std::string::npos) QSKIP("MKL draws dropout in its own way.");

    for (const Kernels kind : {Kernels::Generic, Kernels::Fused}) {
        TrainOptions options;
        options.model = model.toStdString();
        options.torchDropout = true;
        options.device = "cpu";
        options.kernels = kind;
        const auto trained = engine->train(data.set, options, {}, {});
        QVERIFY2(trained, trained ? "" : trained.error().detail.c_str());
        const auto predicted = engine->predict(*trained, data.set, {});
        QVERIFY(predicted);
        double absolute = 0.0, squared = 0.0;
        for (const int row : data.test)
            for (int c = 0; c < 3; ++c) {
                const double error = double((*predicted)(row, c)) - double(data.set.targets(row, c));
                absolute += std::abs(error) / double(data.test.size() * 3);
                squared += error * error / double(data.test.size() * 3);
            }
        const double tolerance = kind == Kernels::Generic ? 0.01 : 0.05;
        qInfo("%s: MAE %.4f, RMSE %.4f, first loss %.1f", qPrintable(model), absolute, std::sqrt(squared), trained->history.front().trainLoss);
        QVERIFY(std::abs(absolute - mae) <= tolerance);
        QVERIFY(std::abs(std::sqrt(squared) - rmse) <= tolerance);
        if (firstLoss > 0.0) QVERIFY(std::abs(trained->history.front().trainLoss / firstLoss - 1.0) < 1e-5);
    }
}

QTEST_APPLESS_MAIN(PaperGoldenTest)
#include "paper_golden_test.moc"
