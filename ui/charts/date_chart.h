#pragma once
// Entries over dates on Qt Charts: lines with their points, hover tells the entry, a click selects it everywhere, wheel, drag and keys zoom.

#include <QChartView>
#include <QStringList>
#include <QTransform>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "ui/charts/date_range.h"

class QDateTimeAxis;
class QLineSeries;
class QMenu;
class QScatterSeries;
class QValueAxis;

namespace liftgraph::ui {

struct DatePoint {
    double day = 0.0;  ///< days since 1970-01-01
    double value = 0.0;
    int node = -1;
    int series = 0;       ///< which line it lies on
    bool marked = false;  ///< drawn with a star
    bool operator==(const DatePoint&) const = default;
};

/// Days since 1970-01-01, both shown.
struct DaySpan {
    double first = 0.0;
    double last = 0.0;
    bool operator==(const DaySpan&) const = default;
};

class DateChart : public QChartView {
    Q_OBJECT
public:
    explicit DateChart(QWidget* parent = nullptr);

    /// Up to four lines. What part of the dates is shown stays as it was.
    void setPoints(std::vector<DatePoint> points);
    const std::vector<DatePoint>& points() const { return m_points; }
    /// Words for the lines, written at their ends; empty where there is only one.
    void setSeriesNames(const QStringList& names);
    void setAxisTitles(const QString& x, const QString& y);
    /// Said in the middle while there are no points.
    void setEmptyText(const QString& text);
    /// What a star stands for, written in the corner while there is one.
    void setMarkText(const QString& text) { m_markText = text; }
    /// Base name of exported files, such as "trend".
    void setExportName(const QString& name) { m_exportName = name; }
    /// Words for a point, for the tooltip and the screen reader.
    void setDescriber(std::function<QString(const DatePoint&)> describe) { m_describe = std::move(describe); }
    void showSelected(int node);
    int selected() const { return m_selected; }
    /// Where a point lies in the viewport.
    QPointF positionOf(std::size_t point) const;
    /// Index of the nearest point within a finger's width, -1 for none.
    int pointAt(const QPointF& at) const;
    /// What the chart shows as a table, in the units shown.
    virtual QString csv() const = 0;
    /// By the ending of `path`: png, svg or csv.
    [[nodiscard]] Result<void> exportTo(const QString& path);
    /// The entries that save the chart, as its context menu has them.
    void addExports(QMenu& menu);
    void refreshLook();

    /// The part of the dates on view; without one all points are.
    std::optional<DaySpan> span() const { return m_span; }
    void setSpan(std::optional<DaySpan> span);
    /// Shows `factor` times as many days; the day `about` keeps its place.
    void zoom(double factor, double about);
    /// Goes on by a share of what is on view; negative: back.
    void pan(double share);
    /// The day under a place of the viewport.
    double dayAt(const QPointF& at) const;

    static constexpr std::size_t kDotsUpTo = 800;  ///< above it the lines stand alone: every dot is an item of its own
    static constexpr int kMostSeries = 4;

signals:
    void nodeClicked(int node);
    void spanChanged();  ///< by the user, with wheel, drag or keys
    void failed(const liftgraph::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QPointF valueOf(const DatePoint& point) const;
    QTransform toViewport() const;
    DaySpan whole() const;   ///< of all points, with air
    DaySpan shown() const;
    bool inView(const DatePoint& point) const;
    QRectF plot() const;     ///< in the viewport
    void fill();
    void styleSeries();
    void fitAxes();
    void fitTitles();
    void fitValues();
    void mark();
    void step(int direction);
    void hover(const QPoint& at, const QPoint& global);
    void choose(std::optional<DaySpan> span);
    void drawWords(QPainter& painter) const;

    bool m_titled = true;  ///< the chart is high enough for the titles of its axes
    std::vector<DatePoint> m_points;
    QStringList m_names;
    std::optional<DaySpan> m_span;
    std::vector<QLineSeries*> m_lines;
    std::vector<QScatterSeries*> m_dots;
    QScatterSeries* m_stars = nullptr;
    QScatterSeries* m_chosen = nullptr;   ///< the selected entry, on top
    QScatterSeries* m_pointed = nullptr;  ///< the entry under the pointer
    QDateTimeAxis* m_dates = nullptr;
    QValueAxis* m_values = nullptr;
    std::function<QString(const DatePoint&)> m_describe;
    QString m_emptyText, m_markText, m_exportName = QStringLiteral("chart");
    int m_selected = -1;
    int m_hovered = -1;
    std::optional<QPoint> m_pressed, m_dragged;  ///< of a drag that selects dates
    std::optional<QPoint> m_panned;              ///< where a drag that pans was last
};

}  // namespace liftgraph::ui
