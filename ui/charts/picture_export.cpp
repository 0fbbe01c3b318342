#include "ui/charts/picture_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kScreenDots = 96;  // an inch, as fonts on the screen are measured
constexpr double kPointsPerPixel = 72.0 / kScreenDots;

Failure unwritable(const QString& path)
{
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Choose another folder or free some space.", path.toStdString());
}

Result<void> writePng(const QString& path, QSize size, const PictureDrawer& draw, double scale)
{
    QImage image((QSizeF(size) * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(tokens().surface);
    QPainter painter(&image);
    draw(painter, size);
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) return unwritable(path);
    return {};
}

Result<void> writeSvg(const QString& path, QSize size, const QString& title, const PictureDrawer& draw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path);
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), tokens().surface);
    draw(painter, size);
    painter.end();
    if (!file.commit()) return unwritable(path);
    return {};
}

Result<void> writePdf(const QString& path, QSize size, const QString& title, const PictureDrawer& draw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kScreenDots);  // so that words are as large beside the lines as on the screen
        writer.setCreator(QStringLiteral("Liftgraph " LIFTGRAPH_VERSION));
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        painter.fillRect(QRect(QPoint(0, 0), size), tokens().surface);
        draw(painter, size);
    }
    if (!file.commit()) return unwritable(path);
    return {};
}

}  // namespace

double largestPictureScale(QSize size) { return std::sqrt(kMostPicturePixels / (std::max(1.0, double(size.width())) * std::max(1.0, double(size.height())))); }

Result<void> writePicture(const QString& path, QSize size, const QString& title, const PictureDrawer& draw, double scale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!(scale > 0.0) || scale > largestPictureScale(size)) return fail(ErrorCode::Usage, "A picture has 100 million pixels at most. Choose a smaller one.", path.toStdString());
    if (ending == QLatin1String("png")) return writePng(path, size, draw, scale);
    if (ending == QLatin1String("svg")) return writeSvg(path, size, title, draw);
    if (ending == QLatin1String("pdf")) return writePdf(path, size, title, draw);
    return fail(ErrorCode::Usage, "A picture is saved as .png, .svg or .pdf. Choose one of these endings.", path.toStdString());
}

Result<void> writeText(const QString& path, const QByteArray& utf8)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(utf8) != utf8.size() || !file.commit()) return unwritable(path);
    return {};
}

QString csvCell(const QString& text)
{
    QString cell = text;
    bool number = false;
    cell.toDouble(&number);
    if (!number && !cell.isEmpty() && QStringLiteral("=+-@").contains(cell.front())) cell.prepend(QLatin1Char('\''));
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n'))) return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

void addExportActions(QMenu& menu, QWidget* parent, const QString& suggested, const std::function<void(const QString&)>& save)
{
    for (const char* ending : {"png", "svg", "pdf", "csv"}) {
        const QString word = QString::fromLatin1(ending);
        QAction* action = menu.addAction(QCoreApplication::translate("liftgraph::ui::PlotWidget", "Export as %1…").arg(word.toUpper()));
        QObject::connect(action, &QAction::triggered, parent, [parent, suggested, word, save] {
            if (const QString path = askSavePath(parent, suggested, {word}); !path.isEmpty()) save(path);
        });
    }
}

QString askSavePath(QWidget* parent, const QString& suggested, const QStringList& endings)
{
    QStringList filters;
    for (const QString& ending : endings) filters << QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString chosen;
    QString path = QFileDialog::getSaveFileName(parent, QCoreApplication::translate("SaveDialog", "Save as"),
                                                folder.filePath(suggested + QLatin1Char('.') + endings.front()),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) return path;
    if (!endings.contains(QFileInfo(path).suffix().toLower())) {
        const qsizetype at = filters.indexOf(chosen);
        path += QLatin1Char('.') + endings.at(at < 0 ? 0 : at);
    }
    return path;
}

}  // namespace liftgraph::ui
