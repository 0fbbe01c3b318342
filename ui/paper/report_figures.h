#pragma once
// SVG figures as objects of a rich text: they take their place among the words and draw themselves as vectors.

#include <QObject>
#include <QTextFormat>
#include <QTextObjectInterface>
#include <vector>

#include "ui/paper/figure_drawing.h"

namespace liftgraph::ui {

class FigureObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int kObject = QTextFormat::UserObject + 1;    ///< object type of a figure's character
    static constexpr int kNumber = QTextFormat::UserProperty + 1;  ///< its property: which figure

    /// `width` of the text column.
    FigureObjects(double width, QObject* parent);
    void add(const QString& svg);
    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position, const QTextFormat& format) override;

private:
    double m_width;
    std::vector<FigureDrawing> m_figures;
};

}  // namespace liftgraph::ui
