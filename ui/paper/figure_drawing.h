#pragma once
// A figure of the paper's report, read from the SVG that core writes and drawn with any painter; its words stay words in a PDF.

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;
class QXmlStreamAttributes;

namespace liftgraph::ui {

/// Knows the shapes that core's figures are made of (core/workflow/paper/svg.h) and no others. Qt's own SVG draws text as outlines,
/// which nobody can select or search.
class FigureDrawing {
public:
    explicit FigureDrawing(const QByteArray& svg);
    /// False for anything that is not such a figure.
    bool isValid() const { return m_valid; }
    /// In CSS pixels.
    QSizeF size() const { return m_size; }
    /// Fills `area`, which should have the figure's proportions.
    void draw(QPainter& painter, const QRectF& area) const;

private:
    struct Shape {
        QPainterPath path = {};
        QPen pen = Qt::NoPen;
        QBrush brush = Qt::NoBrush;
    };
    struct Words {
        QPointF at = {};
        QString text = {};
        QColor color = {};
        double size = 0.0;    ///< of the font, in CSS pixels
        double anchor = 0.0;  ///< 0 begins at the point, 0.5 is centred on it, 1 ends there
    };
    /// What is drawn next: a shape, or words where `shape` is negative.
    struct Item {
        int shape = -1, words = -1;
    };
    bool read(const QString& element, const QXmlStreamAttributes& attributes);
    void add(const QPainterPath& path, const QXmlStreamAttributes& attributes);
    void drawWords(QPainter& painter, const Words& words) const;

    bool m_valid = false;
    QSizeF m_size;
    std::vector<Shape> m_shapes;
    std::vector<Words> m_words;
    std::vector<Item> m_items;
};

}  // namespace liftgraph::ui
