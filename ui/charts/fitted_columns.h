#pragma once
// Keeps the columns of a table exactly as wide as its view, so that it never scrolls sideways.

#include <QObject>
#include <vector>

class QTableView;

namespace liftgraph::ui {

class FittedColumns : public QObject {
public:
    /// `elastic` columns take the room that is left over. The view owns this.
    FittedColumns(QTableView* view, std::vector<int> elastic);

    /// To be called after the rows have changed: looks at how wide each column would like to be.
    void measure();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    QTableView* m_view;
    std::vector<int> m_elastic;
    std::vector<int> m_wanted;  ///< pixels
};

/// Widths that add up to `room`: where it is too little, the widest give way first; what is left over goes to the `elastic` ones.
std::vector<int> fittedWidths(std::vector<int> wanted, const std::vector<int>& elastic, int room);

}  // namespace liftgraph::ui
