#pragma once
// Figures that core draws as SVG, written as SVG, PNG or PDF; and a report of such figures and tables as PDF.

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace liftgraph::ui {

/// The size of an SVG picture in CSS pixels; empty where it cannot be read.
QSize figureSize(const QByteArray& svg);
/// By the ending of `path`: svg as it is, png at three times the size on white, pdf as vectors with text as text on a page of the
/// figure's size. Errors: Usage for another ending or a picture that is none of core's figures, OutputUnwritable.
[[nodiscard]] Result<void> writeFigure(const QByteArray& svg, const QString& path);

/// A self-contained HTML page with inline SVG as A4 pages with page numbers, text as text. Errors: OutputUnwritable.
[[nodiscard]] Result<void> writeReportPdf(const QString& html, const QString& path);

/// IN OUT [IN OUT ...]: .svg becomes .png or .pdf, .html becomes .pdf. Needs a QGuiApplication. Errors: Usage, FileUnreadable and the above.
[[nodiscard]] Result<void> convertFiles(const QStringList& pairs);

}  // namespace liftgraph::ui
