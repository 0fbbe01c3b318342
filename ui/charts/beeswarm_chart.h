#pragma once
// Every entry as a point on the line of every player: how far the player moved its prediction, coloured by the player's own value.

#include "ui/charts/point_chart.h"

namespace liftgraph::ui {

class BeeswarmChart : public PointChart {
    Q_OBJECT
public:
    struct Bee {
        int line = 0;
        int node = -1;
        double value = 0.0;   ///< how far it moved, in the unit shown
        double height = 0.5;  ///< of the player's own value among the entries, 0 lowest to 1 highest; below 0: it has no height (an exercise is not high or low)
    };
    explicit BeeswarmChart(QWidget* parent = nullptr) : PointChart(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); }
    void show(const QStringList& names, std::vector<Bee> bees, const QString& title);
    const std::vector<Bee>& bees() const { return m_bees; }
    QString csv() const override;
    QSize minimumSizeHint() const override;

protected:
    QRectF plotArea(QSize size) const override;
    void drawAxes(QPainter& painter, const QRectF& area) const override;
    void drawData(QPainter& painter, const QRectF& area) const override;

private:
    QStringList m_names;
    std::vector<Bee> m_bees;
    QString m_title;
};

}  // namespace liftgraph::ui
