#pragma once
// Entries over dates on Qt Charts: a line with its points, hover tells the entry, a click selects it everywhere, arrow keys walk through them.

#include <QChartView>
#include <QDateTime>
#include <QTransform>
#include <functional>
#include <vector>

#include "core/base/result.h"

class QDateTimeAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace liftgraph::ui {

struct DatePoint {
    double day = 0.0;  ///< days since 1970-01-01
    double value = 0.0;
    int node = -1;
    bool operator==(const DatePoint&) const = default;
};

/// What a date axis shows: evenly spaced ticks that fall on round dates.
struct DateRange {
    QDateTime first, last;
    int ticks = 2;
    QString pattern = {};  ///< of a tick's label
};

/// The smallest range around two days (since 1970-01-01) with at most `count` steps of whole days, weeks, months or years.
DateRange roundRange(double firstDay, double lastDay, int count);

class DateChart : public QChartView {
    Q_OBJECT
public:
    explicit DateChart(QWidget* parent = nullptr);

    void setPoints(std::vector<DatePoint> points);
    const std::vector<DatePoint>& points() const { return m_points; }
    void setAxisTitles(const QString& x, const QString& y);
    /// Said in the middle while there are no points.
    void setEmptyText(const QString& text);
    /// Base name of exported files, such as "trend".
    void setExportName(const QString& name) { m_exportName = name; }
    /// Words for a node, for the tooltip and the screen reader.
    void setDescriber(std::function<QString(int node)> describe) { m_describe = std::move(describe); }
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
    void refreshLook();

    static constexpr std::size_t kDotsUpTo = 2000;  ///< above it the line stands alone: every dot is an item of its own

signals:
    void nodeClicked(int node);
    void failed(const liftgraph::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QPointF valueOf(const DatePoint& point) const;
    QTransform toViewport() const;
    void fitAxes();
    void mark();
    void step(int direction);

    std::vector<DatePoint> m_points;
    QLineSeries* m_line = nullptr;
    QScatterSeries* m_dots = nullptr;
    QScatterSeries* m_chosen = nullptr;   ///< the selected entry, on top
    QScatterSeries* m_pointed = nullptr;  ///< the entry under the pointer
    QDateTimeAxis* m_dates = nullptr;
    QValueAxis* m_values = nullptr;
    std::function<QString(int)> m_describe;
    QString m_emptyText, m_exportName = QStringLiteral("chart");
    int m_selected = -1;
    int m_hovered = -1;
};

}  // namespace liftgraph::ui
