#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>
#include <clocale>
#include <cstring>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/first_paint.h"
#include "app/graph_speed.h"
#include "app/log_speed.h"
#include "ui/main_window.h"
#include "ui/paper/figure_files.h"
#include "ui/screenshots.h"
#include "ui/theme.h"

using namespace liftgraph;

namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Training logs as graphs: import, learn, explain, plan."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("library"), QStringLiteral("Open this library."), QStringLiteral("file")},
        {QStringLiteral("page"), QStringLiteral("Show this page: log, graph, model, evaluation or plan."), QStringLiteral("id")},
        {QStringLiteral("sample"), QStringLiteral("Open the sample athlete.")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or contrast, for this run only."), QStringLiteral("name")},
        {QStringLiteral("language"), QStringLiteral("en or de, for this run only."), QStringLiteral("code")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, such as 1280x800."), QStringLiteral("size")},
        {QStringLiteral("screenshots"), QStringLiteral("Save a picture of every page, light and dark, and exit."), QStringLiteral("folder")},
        {QStringLiteral("measure-first-paint"), QStringLiteral("Print how long the window took to show, as JSON, and exit.")},
        {QStringLiteral("measure-graph-view"), QStringLiteral("Print how quickly large graphs are drawn, as JSON, and exit.")},
        {QStringLiteral("measure-log-view"), QStringLiteral("Print how quickly the log of the library answers the keyboard, as JSON, and exit.")},
    });
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Training logs to import."), QStringLiteral("[files...]"));
}

/// The empty string if the options make sense, otherwise what is wrong with them.
QString applyOptions(const QCommandLineParser& parser, ui::Appearance& appearance, ui::MainWindow& window)
{
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!theme.isEmpty() && theme != QLatin1String("light") && theme != QLatin1String("dark") && theme != QLatin1String("contrast"))
        return QStringLiteral("--theme is light, dark or contrast.");
    if (theme == QLatin1String("contrast"))
        appearance.overrideContrast(true);
    else if (!theme.isEmpty())
        appearance.overrideDark(theme == QLatin1String("dark"));
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

/// `liftgraph --convert IN OUT ...`: draws files without a window or a screen, for liftgraph-cli. Exit status as there; -1: not asked.
int convertIfAsked(int argc, char** argv)
{
    if (argc < 2 || std::strcmp(argv[1], "--convert") != 0) return -1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const Result<void> done = ui::convertFiles(QCoreApplication::arguments().mid(2));
    if (done) return 0;
    QTextStream(stderr) << QString::fromStdString(describe(done.error())) << '\n';
    return exitStatus(done.error().code);
}

/// Pictures that are let go go back to the system at once. Left to itself the allocator comes to keep pieces of up to 32 MB for later,
/// which here are pictures of graphs that nobody will see again.
void giveLargePiecesBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 22);  // more than a tensor of a fit, less than a picture
#endif
}

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    giveLargePiecesBack();
    if (const int status = convertIfAsked(argc, argv); status >= 0) return status;
    QApplication application(argc, argv);
    // Qt takes over the user's locale for C as well; what is written to files and handed to libraries has a point. QLocale is not affected.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("liftgraph"));
    QCoreApplication::setOrganizationName(QStringLiteral("liftgraph"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIFTGRAPH_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Liftgraph"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.liftgraph.Liftgraph"));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.isSet(QStringLiteral("measure-graph-view"))) return app::measureGraphView();

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
        if (parser.isSet(QStringLiteral("measure-log-view"))) {
            startWork(parser, workspace, appearance, window);
            return QTimer::singleShot(0, &window, [&] { QCoreApplication::exit(app::measureLogView(window, workspace)); });
        }
        if (!measuring) return startWork(parser, workspace, appearance, window);
        const double paintedMs = app::processAgeMs(sinceMain);
        // Memory is told once the library is open and the window is at rest.
        startWork(parser, workspace, appearance, window);
        QTimer::singleShot(1000, &window, [paintedMs] {
            app::reportFirstPaint(paintedMs, app::residentMegabytes());
            QCoreApplication::quit();
        });
    });
    window.show();
    return QApplication::exec();
}
