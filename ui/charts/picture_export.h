#pragma once
// Writes what a widget shows to a file: PNG at a chosen scale, SVG and PDF with text as text, CSV as given.

#include <QByteArray>
#include <QPainter>
#include <QSize>
#include <QString>
#include <functional>

#include "core/base/result.h"

class QMenu;
class QWidget;

namespace liftgraph::ui {

using PictureDrawer = std::function<void(QPainter&, QSize)>;

/// Pixels of a PNG to a pixel of the screen.
inline constexpr double kUsualPictureScale = 2.0;
/// Of a PNG: what a picture may have at most, 400 MB of memory while it is drawn.
inline constexpr double kMostPicturePixels = 1e8;
/// The largest scale for a picture of that size on the screen.
double largestPictureScale(QSize size);

/// Draws into a .png (`scale` times as large as on the screen, any above 0 up to largestPictureScale()), .svg or .pdf file (one page of the same size).
/// Errors: OutputUnwritable, Usage for another ending or scale.
[[nodiscard]] Result<void> writePicture(const QString& path, QSize size, const QString& title, const PictureDrawer& draw, double scale = kUsualPictureScale);

/// Writes text as UTF-8, whole or not at all. Errors: OutputUnwritable.
[[nodiscard]] Result<void> writeText(const QString& path, const QByteArray& utf8);

/// One CSV cell: quoted where needed, and no spreadsheet can run it.
QString csvCell(const QString& text);

/// One entry a kind of file ("Export as PNG…"); `save` gets the path that the user chose.
void addExportActions(QMenu& menu, QWidget* parent, const QString& suggested, const std::function<void(const QString& path)>& save);

/// Asks where to save; the first ending is added where the user wrote none. Empty if the user declined.
QString askSavePath(QWidget* parent, const QString& suggested, const QStringList& endings);

}  // namespace liftgraph::ui
