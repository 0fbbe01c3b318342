#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>
#include <cstdio>
#include <memory>
#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

#include "ui/main_window.h"
#include "ui/screenshots.h"
#include "ui/theme.h"

using namespace liftgraph;

namespace {

/// Milliseconds since the process was started; `sinceMain` where the system does not tell.
double processAgeMs(const QElapsedTimer& sinceMain)
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/stat"));
    if (file.open(QIODevice::ReadOnly)) {
        // The name in brackets may hold spaces; the start time is the 20th field behind it (proc(5)).
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        timespec now = {};
        if (fields.size() > 19 && clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
            const double startedMs = fields[19].toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
            return double(now.tv_sec) * 1000.0 + double(now.tv_nsec) / 1e6 - startedMs;
        }
    }
#endif
    return double(sinceMain.nsecsElapsed()) / 1e6;
}

void addOptions(QCommandLineParser& parser)
{
    const auto text = [](const char* words) { return QCoreApplication::translate("main", words); };
    parser.setApplicationDescription(text("Training logs as graphs: import, learn, explain, plan."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("library"), text("Open this library."), QStringLiteral("file")},
        {QStringLiteral("page"), text("Show this page: log, graph, model, evaluation or plan."), QStringLiteral("id")},
        {QStringLiteral("sample"), text("Open the sample athlete.")},
        {QStringLiteral("theme"), text("light or dark, for this run only."), QStringLiteral("name")},
        {QStringLiteral("language"), text("en or de, for this run only."), QStringLiteral("code")},
        {QStringLiteral("size"), text("Size of the window, such as 1280x800."), QStringLiteral("size")},
        {QStringLiteral("screenshots"), text("Save a picture of every page, light and dark, and exit."), QStringLiteral("folder")},
        {QStringLiteral("measure-first-paint"), text("Print how long the window took to show, as JSON, and exit.")},
    });
    parser.addPositionalArgument(QStringLiteral("files"), text("Training logs to import."), QStringLiteral("[files...]"));
}

/// The empty string if the options make sense, otherwise what is wrong with them.
QString applyOptions(const QCommandLineParser& parser, ui::Appearance& appearance, ui::MainWindow& window)
{
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!theme.isEmpty() && theme != QLatin1String("light") && theme != QLatin1String("dark")) return QStringLiteral("--theme is light or dark.");
    if (!theme.isEmpty()) appearance.overrideDark(theme == QLatin1String("dark"));
    appearance.overrideLanguage(parser.value(QStringLiteral("language")));
    if (parser.isSet(QStringLiteral("screenshots"))) window.resize(1280, 800);
    if (parser.isSet(QStringLiteral("size"))) {
        const QStringList parts = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
        const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
        if (parts.size() != 2 || size.isEmpty()) return QStringLiteral("--size is written as 1280x800.");
        window.resize(size);
    }
    return {};
}

void startWork(const QCommandLineParser& parser, ui::Workspace& workspace, ui::Appearance& appearance, ui::MainWindow& window)
{
    const QString library = parser.value(QStringLiteral("library"));
    window.openLibrary(library.isEmpty() ? ui::MainWindow::defaultLibrary() : QFileInfo(library).absoluteFilePath());
    if (parser.isSet(QStringLiteral("page"))) window.showPage(parser.value(QStringLiteral("page")));
    if (parser.isSet(QStringLiteral("screenshots"))) {
        auto* tour = new ui::ScreenshotTour(window, workspace, appearance, parser.value(QStringLiteral("screenshots")), &window);
        QObject::connect(tour, &ui::ScreenshotTour::finished, qApp, [](const QString& problem) {
            if (!problem.isEmpty()) QTextStream(stderr) << problem << '\n';
            QCoreApplication::exit(problem.isEmpty() ? 0 : 3);
        });
        return tour->start();
    }
    if (parser.isSet(QStringLiteral("sample"))) workspace.addSampleAthlete();
    QStringList files;
    for (const QString& file : parser.positionalArguments()) files << QFileInfo(file).absoluteFilePath();
    window.importFiles(files);
}

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("liftgraph"));
    QCoreApplication::setOrganizationName(QStringLiteral("liftgraph"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIFTGRAPH_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Liftgraph"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.liftgraph.Liftgraph"));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    ui::Workspace workspace;
    ui::Appearance appearance(workspace.preferences());
    ui::MainWindow window(workspace, appearance);
    if (const QString problem = applyOptions(parser, appearance, window); !problem.isEmpty()) {
        QTextStream(stderr) << problem << '\n';
        return 2;
    }
    appearance.apply();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/liftgraph.svg")));
    const bool measuring = parser.isSet(QStringLiteral("measure-first-paint"));
    QObject::connect(&window, &ui::MainWindow::firstPainted, &window, [&] {
        if (!measuring) return startWork(parser, workspace, appearance, window);
        QTextStream(stdout) << "{\"first_paint_ms\": " << processAgeMs(sinceMain) << "}\n";
        QCoreApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
