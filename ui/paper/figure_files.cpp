#include "ui/paper/figure_files.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "ui/charts/picture_export.h"
#include "ui/paper/figure_drawing.h"

namespace liftgraph::ui {

namespace {

constexpr int kPngScale = 3;
constexpr double kPointsPerPixel = 0.75;  // CSS: 96 pixels and 72 points an inch
constexpr int kPdfResolution = 1200;

Failure unwritable(const QString& path)
{
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Choose another folder or free some space.", path.toStdString());
}

Result<void> writePng(const FigureDrawing& figure, const QString& path)
{
    QImage image((figure.size() * kPngScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(int(96 * kPngScale / 0.0254));
    image.setDotsPerMeterY(int(96 * kPngScale / 0.0254));
    QPainter painter(&image);
    figure.draw(painter, image.rect());
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) return unwritable(path);
    return {};
}

Result<void> writePdf(const FigureDrawing& figure, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kPdfResolution);
        writer.setCreator(QStringLiteral("Liftgraph " LIFTGRAPH_VERSION));
        writer.setTitle(QFileInfo(path).completeBaseName());
        writer.setPageSize(QPageSize(figure.size() * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        figure.draw(painter, QRectF(0, 0, writer.width(), writer.height()));
    }
    if (!file.commit()) return unwritable(path);
    return {};
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) return file.readAll();
    return fail(ErrorCode::FileUnreadable, "The file could not be read. Check its permissions.", path.toStdString());
}

}  // namespace

QSize figureSize(const QByteArray& svg)
{
    const FigureDrawing figure(svg);
    return figure.isValid() ? figure.size().toSize() : QSize();
}

Result<void> writeFigure(const QByteArray& svg, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("svg")) return writeText(path, svg);
    if (ending != QLatin1String("png") && ending != QLatin1String("pdf"))
        return fail(ErrorCode::Usage, "A figure is saved as .svg, .png or .pdf. Choose one of these endings.", path.toStdString());
    const FigureDrawing figure(svg);
    if (!figure.isValid()) return fail(ErrorCode::Usage, "Only Liftgraph's own figures can be turned into PNG or PDF.", path.toStdString());
    return ending == QLatin1String("png") ? writePng(figure, path) : writePdf(figure, path);
}

Result<void> convertFiles(const QStringList& pairs)
{
    if (pairs.isEmpty() || pairs.size() % 2 != 0) return fail(ErrorCode::Usage, "--convert takes pairs of files: what to read, what to write.");
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        const Result<QByteArray> given = readFile(pairs[i]);
        if (!given) return Failure(given.error());
        const bool report = QFileInfo(pairs[i]).suffix().toLower().startsWith(QLatin1String("htm"));
        const Result<void> written = report ? writeReportPdf(QString::fromUtf8(*given), pairs[i + 1]) : writeFigure(*given, pairs[i + 1]);
        if (!written) return Failure(written.error());
    }
    return {};
}

}  // namespace liftgraph::ui
