#pragma once
// The ground every chart stands on: axes with units, a light grid, a cached picture, and export by right click.

#include <QPixmap>
#include <QString>
#include <QWidget>
#include <vector>

#include "core/base/result.h"
#include "ui/charts/axis_scale.h"

namespace liftgraph::ui {

class PlotWidget : public QWidget {
    Q_OBJECT
public:
    explicit PlotWidget(QWidget* parent = nullptr);

    void setAxisTitles(const QString& x, const QString& y);
    /// Base name of exported files, such as "loss".
    void setExportName(const QString& name) { m_exportName = name; }
    /// The whole chart, as the window shows it; used for the screen and for files alike.
    void draw(QPainter& painter, QSize size) const;
    /// What the chart shows as a table, in the units shown.
    virtual QString csv() const = 0;
    /// By the ending of `path`: png, svg or csv.
    [[nodiscard]] Result<void> exportTo(const QString& path) const;
    /// The rectangle of the data at the widget's present size.
    QRectF plotArea() const { return plotArea(size()); }
    void refreshLook();
    QSize minimumSizeHint() const override { return {220, 200}; }
    QSize sizeHint() const override { return {420, 320}; }

signals:
    void failed(const liftgraph::Error& error);

protected:
    struct Tick {
        double value = 0.0;
        QString text = {};
    };
    virtual std::vector<Tick> xTicks(const QRectF& area) const;
    virtual void drawData(QPainter& painter, const QRectF& area) const = 0;
    /// Drawn above the cached picture at every paint: hover and selection.
    virtual void drawOverlay(QPainter& painter, const QRectF& area) const { Q_UNUSED(painter) Q_UNUSED(area) }
    QPointF place(double x, double y, const QRectF& area) const;
    void dataChanged();
    /// The rectangle of the data in a picture of that size, and what is drawn around and under the data: overridden where axes are no numbers.
    virtual QRectF plotArea(QSize size) const;
    virtual void drawAxes(QPainter& painter, const QRectF& area) const;
    QString xTitle() const { return m_xTitle; }
    QString yTitle() const { return m_yTitle; }
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

    AxisScale m_x;
    AxisScale m_y;
    bool m_square = false;       ///< the plot area keeps the same length on both axes
    double m_rightMargin = 0.0;  ///< room for direct labels

private:
    QString m_xTitle, m_yTitle, m_exportName = QStringLiteral("chart");
    QPixmap m_picture;
};

}  // namespace liftgraph::ui
