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
        setCentralWidget(new QChartView(chart, this));
        resize(1280, 800);
    }

protected:
    bool event(QEvent* event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            liftgraph::app::reportFirstPaint(liftgraph::app::processAgeMs(m_sinceMain), liftgraph::app::residentMegabytes());
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        }
        return handled;
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
