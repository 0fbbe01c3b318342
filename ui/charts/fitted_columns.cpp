#include "ui/charts/fitted_columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <algorithm>
#include <numeric>

namespace liftgraph::ui {

FittedColumns::FittedColumns(QTableView* view, std::vector<int> elastic) : QObject(view), m_view(view), m_elastic(std::move(elastic))
{
    view->viewport()->installEventFilter(this);
}

void FittedColumns::measure()
{
    m_wanted.clear();
    QHeaderView* header = m_view->horizontalHeader();
    m_view->resizeColumnsToContents();
    for (int column = 0; column < header->count(); ++column) m_wanted.push_back(m_view->columnWidth(column));
    fit();
}

bool FittedColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) fit();
    return QObject::eventFilter(watched, event);
}

void FittedColumns::fit()
{
    const std::vector<int> widths = fittedWidths(m_wanted, m_elastic, m_view->viewport()->width());
    for (std::size_t column = 0; column < widths.size(); ++column) m_view->setColumnWidth(int(column), widths[column]);
}

std::vector<int> fittedWidths(std::vector<int> wanted, const std::vector<int>& elastic, int room)
{
    int total = std::accumulate(wanted.begin(), wanted.end(), 0);
    while (total > room && !wanted.empty()) {
        // Down to the next narrower one, or as far as it takes.
        const int widest = *std::max_element(wanted.begin(), wanted.end());
        int next = 0, count = 0;
        for (const int width : wanted) {
            if (width < widest) next = std::max(next, width);
            count += width == widest;
        }
        const int cut = std::min(widest - next, std::max(1, (total - room) / count));
        if (widest - cut <= 0) break;
        for (int& width : wanted) {
            if (width != widest || total <= room) continue;
            width -= cut;
            total -= cut;
        }
    }
    for (std::size_t i = 0; total < room && !elastic.empty() && i < elastic.size(); ++i) {
        const int share = (room - total) / int(elastic.size() - i);
        if (elastic[i] < int(wanted.size())) wanted[std::size_t(elastic[i])] += share;
        total += share;
    }
    return wanted;
}

}  // namespace liftgraph::ui
