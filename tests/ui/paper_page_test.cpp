// "The paper" as a reader uses it: a sheet in, the table, the audit and the figures out, everything saved in every format.

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <set>

#include "core/workflow/paper_report.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/importance_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/paper_scene.h"
#include "ui/pages/evaluation_tabs.h"
#include "ui/pages/paper_findings.h"
#include "ui/pages/paper_page.h"
#include "ui/paper/figure_files.h"
#include "ui/paper/paper_words.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

constexpr int kWaitMs = 60000;

PaperPageOptions quick()
{
    PaperPageOptions options;
    options.paper.seeds = 2;
    options.paper.epochs = 12;
    options.comparing.seeds = 1;
    options.comparing.epochs = 2;
    options.comparing.deepest = 2;
    options.explaining.background = 3;
    options.explaining.permutations = 1;
    options.explaining.testRowsOnly = true;
    return options;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Embedded fonts that can be turned back into letters: the words may be selected and searched.
bool hasText(const QByteArray& pdf) { return pdf.startsWith("%PDF-") && pdf.contains("/ToUnicode") && pdf.contains("%%EOF"); }

int coloursOf(const QImage& image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, y));
    return int(colours.size());
}

}  // namespace

class PaperPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_out;
    std::unique_ptr<WindowFixture> m_fixture;

    PaperPage& page() { return *m_fixture->window.findChild<PaperPage*>(); }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(m_fixture->idle() && !m_fixture->button(QStringLiteral("Cancel")), kWaitMs); }
    void click(const QString& words)
    {
        QPushButton* button = m_fixture->button(words);
        QVERIFY2(button && button->isEnabled(), qPrintable(words));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString out(const QString& name) const { return m_out.filePath(name); }

private slots:
    void initTestCase()
    {
        useOwnSettings(m_settings);
        QLocale::setDefault(QLocale(QLocale::English));
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window.resize(1280, 800);
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void aReaderNeedsNoAthlete()
    {
        m_fixture->window.showPage(QStringLiteral("evaluation"));
        auto* tabs = m_fixture->window.findChild<EvaluationTabs*>();
        QVERIFY(tabs && tabs->isVisible());
        QVERIFY(!page().isVisible());
        QTest::mouseClick(tabs->tabs(), Qt::LeftButton, {}, tabs->tabs()->tabRect(tabs->tabs()->count() - 1).center());
        QVERIFY(page().isVisible());
        page().setOptions(quick());
        click(QStringLiteral("Use the simulated six weeks"));
        QTRY_VERIFY_WITH_TIMEOUT(page().run() != nullptr, kWaitMs);
        wait();
    }

    void tableOneIsTheReports()
    {
        const workflow::PaperReport& report = page().run()->report;
        const QAbstractItemModel* table = page().scores()->model();
        QCOMPARE(table->rowCount(), int(report.models.size() + report.baselines.size()));
        QCOMPARE(table->index(0, PaperScoresModel::Preset).data().toString(), QStringLiteral("notebook"));
        QVERIFY(table->index(0, PaperScoresModel::Who).data().toString().startsWith(QStringLiteral("GCN")));
        QLocale plain(QLocale::English);
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        QCOMPARE(table->index(0, PaperScoresModel::MeanError).data().toString(), plain.toString(report.models[0].mae, 'f', 3));
        QStringList who;
        for (int row = 0; row < table->rowCount(); ++row) who << table->index(row, PaperScoresModel::Who).data().toString();
        for (const char* name : {"as last time", "predict zero", "train mean"}) QCOMPARE(who.count(QLatin1String(name)), 2);
        PaperScoresModel scores;
        PaperComparisonModel comparison;
        QAbstractItemModelTester one(&scores), two(&comparison);
        scores.show(page().run());
        comparison.show(page().run());
        comparison.show(nullptr);
    }

    void findingsUnfoldTheirEvidence()
    {
        const auto& findings = page().run()->report.findings;
        const auto& views = page().findings()->views();
        QCOMPARE(views.size(), findings.size());
        for (std::size_t i = 0; i < views.size(); ++i) {
            QCOMPARE(views[i]->state(), findings[i].holds ? QStringLiteral("Holds") : QStringLiteral("Does not hold"));
            QCOMPARE(views[i]->sentence(), QString::fromStdString(findings[i].sentence));
        }
        // Every sentence has room for its lines, and no more.
        for (const FindingView* view : views) {
            const QLabel* sentence = view->sentenceLabel();
            QTRY_COMPARE(sentence->height(), sentence->heightForWidth(sentence->width()));
            QTRY_VERIFY(view->height() >= sentence->height() + view->unfold()->height());
        }
        QVERIFY(!views[0]->showsEvidence());
        QTRY_VERIFY(views[0]->unfold()->height() > 10);
        QTest::mouseClick(views[0]->unfold(), Qt::LeftButton);
        QVERIFY(views[0]->showsEvidence());
        QVERIFY(views[0]->findChildren<QLabel*>().size() > int(2 * findings[0].evidence.size()));
        QTest::mouseClick(views[0]->unfold(), Qt::LeftButton);
        QVERIFY(!views[0]->showsEvidence());
    }

    void theGraphShowsTheSheetAndItsWeeks()
    {
        const workflow::PaperSheet& sheet = *page().run()->report.sheet;
        QCOMPARE(page().graph()->scene().count(), int(sheet.rows.size()));
        QCOMPARE(page().graph()->scene().edges.size(), std::size_t(132));
        QCOMPARE(page().graph()->scene().sessions.size(), std::size_t(24));
        const ScenePtr week = paperScene(sheet, 1);
        QCOMPARE(week->count(), 24);
        QCOMPARE(week->sessions.size(), std::size_t(4));
        for (const SceneNode& node : week->nodes) QVERIFY(paperRowText(sheet, node.node).contains(QStringLiteral("week 1")));
    }

    void aPointSelectsItsRowEverywhere()
    {
        ScatterChart* chart = page().scatter(0);
        QCOMPARE(chart->samples().size(), page().run()->report.testRows.size());
        const auto& model = page().run()->report.models[1];
        QCOMPARE(chart->samples()[3].predicted, model.predictedNatural(3, 0));
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf(0).toPoint());
        QVERIFY(chart->selected() >= 0);
        QCOMPARE(page().scatter(2)->selected(), chart->selected());
        QCOMPARE(page().graph()->scene().nodes[std::size_t(page().graph()->selectedItem())].node, chart->selected());
        QCOMPARE(page().loss()->reports().size(), model.loss.size());
    }

    void theMenuLeadsHere()
    {
        m_fixture->window.showPage(QStringLiteral("log"));
        QVERIFY(!page().isVisible());
        m_fixture->action("paper")->trigger();
        QVERIFY(page().isVisible());
    }

    void everythingElseIsRunOnDemand()
    {
        QVERIFY(!page().importance()->isVisible());
        click(QStringLiteral("Explain this model"));
        QTRY_COMPARE_WITH_TIMEOUT(page().run()->explanations.size(), std::size_t(1), kWaitMs);
        wait();
        QVERIFY(page().importance()->isVisibleTo(&page()));
        QCOMPARE(page().run()->explanations[0].model, std::string("GraphSAGE"));
        click(QStringLiteral("Run everything"));
        QTRY_VERIFY_WITH_TIMEOUT(page().run()->comparison.has_value(), kWaitMs);
        wait();
        QCOMPARE(page().run()->explanations.size(), std::size_t(4));
        QCOMPARE(page().run()->explanations[0].model, std::string("GCN"));
        QCOMPARE(page().comparison()->model()->rowCount(), int(page().run()->comparison->rows.size()));
        QVERIFY(!m_fixture->button(QStringLiteral("Run everything"))->isEnabled());
    }

    void importanceBarsAnswer()
    {
        ImportanceChart* chart = page().importance();
        QCOMPARE(chart->inputs().size(), 11);
        QVERIFY(chart->words(0).startsWith(chart->inputs()[0]));
        QSignalSpy chosen(chart, &ImportanceChart::inputChosen);
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->lineRect(2).center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chart->selectedInput(), chart->inputs()[2]);
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(chart->selectedInput(), chart->inputs()[3]);
    }

    void everyFigureIsSavedInEveryFormat()
    {
        const PaperRunPtr run = page().run();
        const auto figures = workflow::paperFigures(run->report, run->explanations);
        QCOMPARE(figures.size(), std::size_t(1 + 2 + 4 * 3 + 4 * 3));
        QVERIFY(page().saveFigures(m_out.path()).has_value());
        const QByteArray strange = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><ellipse rx='3' ry='2'/></svg>";
        QCOMPARE(writeFigure(strange, out(QStringLiteral("strange.png"))).error().code, ErrorCode::Usage);
        for (const workflow::PaperFigure& figure : figures) {
            const QString base = out(QString::fromStdString(figure.name));
            const QByteArray svg = bytesOf(base + QStringLiteral(".svg"));
            QVERIFY2(svg.contains("<text"), figure.name.c_str());
            QVERIFY2(hasText(bytesOf(base + QStringLiteral(".pdf"))), figure.name.c_str());
            const QImage image(base + QStringLiteral(".png"));
            QCOMPARE(image.size(), figureSize(svg) * 3);
            QVERIFY2(coloursOf(image) > 3, figure.name.c_str());
        }
        QCOMPARE(page().saveFigure(QStringLiteral("figure-1-graph"), out(QStringLiteral("a.gif"))).error().code, ErrorCode::Usage);
        QCOMPARE(page().saveFigure(QStringLiteral("figure-1-graph"), out(QStringLiteral("no/such/folder/a.png"))).error().code, ErrorCode::OutputUnwritable);
    }

    void theReportIsPrinted()
    {
        QVERIFY(page().saveReport(out(QStringLiteral("report.html"))).has_value());
        QVERIFY(page().saveReport(out(QStringLiteral("report.pdf"))).has_value());
        const QByteArray html = bytesOf(out(QStringLiteral("report.html"))), pdf = bytesOf(out(QStringLiteral("report.pdf")));
        QVERIFY(html.contains(page().run()->report.sheet->dataHash.c_str()) && html.contains("never ran"));
        QVERIFY(hasText(pdf));
        QVERIFY(pdf.count("/Type /Page\n") > 5);
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void everyWordIsKnown()
    {
        const PaperRunPtr run = page().run();
        std::set<std::string> unknown;
        const workflow::PaperWords listen = [&](const std::string& english) {
            if (!knowsPaperText(english)) unknown.insert(english);
            return english;
        };
        workflow::paperReportHtml(run->report, &*run->comparison, run->explanations, listen);
        workflow::paperFigures(run->report, run->explanations, listen);
        // Names that are the same in every language: models, columns, and what the sheet's columns are called.
        for (const char* name : {"GCN", "GraphSAGE", "MLP", "LSTM", "-"}) unknown.erase(name);
        for (const auto& finding : run->report.findings)
            for (const auto& item : finding.evidence) {
                unknown.erase(item.name.ends_with(')') && item.name.find(' ') == item.name.rfind(' ') ? item.name : std::string());
                if (item.text.find('_') != std::string::npos || item.text.find(", 0.") != std::string::npos || item.text.find(", -") != std::string::npos)
                    unknown.erase(item.text);
            }
        QStringList left;
        for (const std::string& text : unknown) left << QString::fromStdString(text);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
        QCOMPARE(paperText("Holds"), QStringLiteral("Holds"));
    }

    void sentencesSurviveTheirTemplates()
    {
        const PaperRunPtr run = page().run();
        for (const auto* findings : {&run->report.findings, &run->comparison->findings})
            for (const workflow::PaperFinding& finding : *findings) QCOMPARE(paperText(finding.sentence), QString::fromStdString(finding.sentence));
        for (const auto& explanation : run->explanations) QCOMPARE(paperText(explanation.verdict), QString::fromStdString(explanation.verdict));
    }

    void cancelKeepsWhatWasThere()
    {
        PaperPageOptions endless = quick();
        endless.paper.epochs = 1000000;
        page().setOptions(endless);
        const PaperRunPtr before = page().run();
        QSignalSpy failed(&m_fixture->workspace, &Workspace::failed);
        click(QStringLiteral("Run again"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->button(QStringLiteral("Cancel")), kWaitMs);
        QTest::qWait(200);
        click(QStringLiteral("Cancel"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kWaitMs);
        wait();
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Cancelled);
        QCOMPARE(page().run(), before);
        page().setOptions(quick());
    }

    void aDroppedSheetIsRead()
    {
        const QString wrong = out(QStringLiteral("prices.csv"));
        QFile file(wrong);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Article,Price\nBar,199\n") > 0);
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(wrong)});
        QSignalSpy failed(&m_fixture->workspace, &Workspace::failed);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kWaitMs);
        const Error error = failed[0][0].value<Error>();
        QCOMPARE(error.code, ErrorCode::UnknownFormat);
        QVERIFY(error.detail.find("day_type") != std::string::npos);
        QVERIFY(page().run() != nullptr);
    }
};

QTEST_MAIN(PaperPageTest)
#include "paper_page_test.moc"
