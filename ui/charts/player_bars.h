#pragma once
// What matters, as bars: a line for each player, one bar or two side by side; a click chooses a player.

#include "ui/charts/plot_widget.h"

namespace liftgraph::ui {

class PlayerBars : public PlotWidget {
    Q_OBJECT
public:
    struct Series {
        QString name = {};
        std::vector<double> values = {};  ///< by line, not negative
    };
    explicit PlayerBars(QWidget* parent = nullptr);
    /// `names` from top to bottom; at most two series. `tips` by line.
    void show(const QStringList& names, const QStringList& tips, std::vector<Series> series, const QString& title);
    void choose(int line);
    int chosen() const { return m_chosen; }
    const QStringList& names() const { return m_names; }
    const std::vector<Series>& series() const { return m_series; }
    QString words(int line) const;
    QString csv() const override;
    QSize minimumSizeHint() const override;

signals:
    void playerChosen(int line);

protected:
    QRectF plotArea(QSize size) const override;
    void drawAxes(QPainter& painter, const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;
    void drawOverlay(QPainter& painter, const QRectF& area) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QStringList m_names, m_tips;
    std::vector<Series> m_series;
    QString m_title;
    int m_chosen = -1, m_hovered = -1;
};

}  // namespace liftgraph::ui
