// The report as A4 pages: Qt's rich text lays out words and tables, the figures stand in it as objects that draw themselves.

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include "ui/paper/figure_files.h"
#include "ui/paper/report_figures.h"

namespace liftgraph::ui {

namespace {

constexpr int kResolution = 96;               // a CSS pixel is a dot; glyphs and lines stay vectors
constexpr double kMarginMm = 18.0;
const QColor kInk(0x1A1E23), kFaint(0x59636E);  // as in core's figures
constexpr char16_t kMark = 0xE000;            // a character of private use stands where a figure goes

// What Qt's rich text understands of the report's own style.
constexpr const char* kPrintStyle =
    "h1{font-size:18pt;margin-bottom:6px}h2{font-size:14pt;margin-top:20px;margin-bottom:6px}h3{font-size:10pt;margin-top:12px;margin-bottom:2px}"
    "p{margin-top:3px;margin-bottom:3px}table{margin-top:4px;margin-bottom:8px}td,th{padding:1px 6px 1px 0px;font-size:8pt}"
    "th{text-align:left;font-weight:600}"
    "td.n,th.n{text-align:right}.faint{color:#59636E}.yes{color:#B3261E}.no{color:#2E7D32}";

/// Takes the pictures out of the page and leaves a mark for each.
QString withoutFigures(const QString& html, FigureObjects& figures)
{
    static const QRegularExpression kSvg(QStringLiteral("<svg.*?</svg>\\s*"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kStyle(QStringLiteral("<style>.*?</style>"), QRegularExpression::DotMatchesEverythingOption);
    QString text = html;
    text.remove(kStyle);
    QString out;
    qsizetype from = 0;
    for (auto all = kSvg.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        figures.add(match.captured());
        out += text.mid(from, match.capturedStart() - from) + QChar(kMark);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

void placeFigures(QTextDocument& document)
{
    int number = 0;
    for (QTextCursor at = document.find(QString(QChar(kMark))); !at.isNull(); at = document.find(QString(QChar(kMark)), at)) {
        QTextCharFormat format;
        format.setObjectType(FigureObjects::kObject);
        format.setProperty(FigureObjects::kNumber, number++);
        at.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

int pageOf(const QTextDocument& document, const QTextBlock& block)
{
    // A line that found no room has moved on, its block has not.
    const QTextLayout* lines = block.layout();
    const double moved = lines && lines->lineCount() > 0 ? lines->lineAt(0).y() : 0.0;
    return int((document.documentLayout()->blockBoundingRect(block).top() + moved) / document.pageSize().height());
}

/// Must not be parted from what follows: a heading, or the words above a figure.
bool leads(const QTextBlock& block)
{
    if (block.blockFormat().headingLevel() > 0) return true;
    constexpr int kShort = 40;
    if (!block.next().isValid() || block.text().isEmpty() || block.text().size() > kShort) return false;
    return block.next().text().startsWith(QChar::ObjectReplacementCharacter);
}

/// What leads to something never stands alone at the foot of a page.
void keepTogether(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!leads(block) || !block.next().isValid() || pageOf(document, block) == pageOf(document, block.next())) continue;
        QTextBlock first = block;
        while (first.previous().isValid() && leads(first.previous())) first = first.previous();
        QTextBlockFormat format = first.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(first).setBlockFormat(format);
    }
}

void drawPages(QTextDocument& document, QPdfWriter& writer)
{
    QPainter painter(&writer);
    const QSizeF page = document.pageSize();
    const double footer = QFontMetricsF(document.defaultFont()).height();
    for (int number = 0; number < document.pageCount(); ++number) {
        if (number > 0) writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, number * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, kInk);  // paper is white, whatever the window's theme
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.setPen(kFaint);
        const QRectF foot(0, page.height() + footer, page.width(), 1.5 * footer);
        painter.drawText(foot, Qt::AlignRight, QStringLiteral("%1 / %2").arg(number + 1).arg(document.pageCount()));
    }
}

}  // namespace

Result<void> writeReportPdf(const QString& html, const QString& path)
{
    QSaveFile file(path);
    const auto unwritable = [&path] {
        return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Choose another folder or free some space.", path.toStdString());
    };
    if (!file.open(QIODevice::WriteOnly)) return unwritable();
    {
        QPdfWriter writer(&file);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm + 6.0), QPageLayout::Millimeter);
        writer.setCreator(QStringLiteral("Liftgraph " LIFTGRAPH_VERSION));
        QTextDocument document;
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(12);
        font.setHintingPreference(QFont::PreferNoHinting);
        document.setDefaultFont(font);
        document.setDocumentMargin(0.0);
        document.setDefaultStyleSheet(QString::fromLatin1(kPrintStyle));
        document.documentLayout()->setPaintDevice(&writer);
        auto* figures = new FigureObjects(writer.width(), &document);
        document.documentLayout()->registerHandler(FigureObjects::kObject, figures);
        document.setHtml(withoutFigures(html, *figures));
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        placeFigures(document);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        keepTogether(document);
        drawPages(document, writer);
    }
    if (!file.commit()) return unwritable();
    return {};
}

}  // namespace liftgraph::ui
