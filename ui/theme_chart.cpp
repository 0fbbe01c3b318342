#include <QAbstractAxis>
#include <QChart>
#include <QLegend>
#include <QPen>

#include "ui/theme.h"

namespace liftgraph::ui {

void styleChart(QChart& chart)
{
    const Tokens& t = tokens();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setTitle({});
    chart.legend()->hide();
    chart.setBackgroundRoundness(0);
    chart.setBackgroundBrush(t.surface);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setDropShadowEnabled(false);
    chart.setMargins(QMargins(0, space::kXs, space::kS, 0));
    QPen line(t.hairline);
    line.setCosmetic(true);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsFont(figureFont(TextRole::Caption));
        axis->setTitleFont(textFont(TextRole::Caption));
        axis->setLabelsColor(t.secondary);
        axis->setTitleBrush(t.secondary);
        axis->setLinePen(line);
        axis->setGridLinePen(line);
        axis->setMinorGridLineVisible(false);
    }
}

}  // namespace liftgraph::ui
