#pragma once
// Errors on parts of the test entries as bars, each beside that of "as last time": by exercise, by days between, by weight.

#include <QWidget>
#include <vector>

#include "core/base/result.h"

class QPainter;

namespace liftgraph::ui {

/// One bar; errors in the unit shown.
struct SliceBar {
    QString name = {};
    long count = 0;
    double error = 0.0;
    double persistence = 0.0;
};

class SliceChart : public QWidget {
    Q_OBJECT
public:
    explicit SliceChart(QWidget* parent = nullptr);
    void show(std::vector<SliceBar> bars, const QString& unit);
    void setExportName(const QString& name) { m_exportName = name; }
    const std::vector<SliceBar>& bars() const { return m_bars; }
    /// What the tooltip says of a bar.
    QString words(int bar) const;
    QString csv() const;
    /// By the ending of `path`: png, svg or csv.
    [[nodiscard]] Result<void> exportTo(const QString& path) const;
    void draw(QPainter& painter, QSize size) const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

signals:
    void failed(const liftgraph::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    double namesWidth(double width) const;
    double largest() const;
    void drawBar(QPainter& painter, int bar, double names, double width) const;
    void choose(int bar);

    std::vector<SliceBar> m_bars;
    QString m_unit, m_exportName = QStringLiteral("errors");
    int m_hovered = -1;
};

}  // namespace liftgraph::ui
