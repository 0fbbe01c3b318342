// The smallest Qt Charts window: what the benchmark holds Liftgraph's first paint against.

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QMainWindow>

#include "app/first_paint.h"

namespace {

class BareWindow : public QMainWindow {
public:
    explicit BareWindow(const QElapsedTimer& sinceMain) : m_sinceMain(sinceMain)
    {
        auto* series = new QLineSeries;
        series->append({{0.0, 1.0}, {1.0, 3.0}, {2.0, 2.0}});
        auto* chart = new QChart;
        chart->addSeries(series);
        chart->createDefaultAxes();
        auto* view = new QChartView(chart, this);
        setCentralWidget(view);
        view->viewport()->installEventFilter(this);
        resize(1280, 800);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            // Queued: by then the chart is painted and flushed.
            QMetaObject::invokeMethod(this, [this] {
                liftgraph::app::reportFirstPaint(liftgraph::app::processAgeMs(m_sinceMain), liftgraph::app::residentMegabytes());
                QCoreApplication::quit();
            }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QElapsedTimer m_sinceMain;
    bool m_painted = false;
};

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    QApplication application(argc, argv);
    BareWindow window(sinceMain);
    window.show();
    return QApplication::exec();
}
