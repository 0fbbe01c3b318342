#pragma once
// A row of figures over the log: sessions, sets, volume, and from when to when.

#include <QLabel>
#include <QWidget>
#include <vector>

#include "core/base/units.h"
#include "core/log/training_log.h"

namespace liftgraph::ui {

class SummaryTiles : public QWidget {
    Q_OBJECT
public:
    explicit SummaryTiles(QWidget* parent = nullptr);
    void show(const log::LogCounts& counts, Unit unit);
    void refreshLook();

private:
    struct Tile {
        QLabel* figure = nullptr;
        QLabel* word = nullptr;
    };
    log::LogCounts m_counts = {};
    Unit m_unit = Unit::Kilogram;
    std::vector<Tile> m_tiles;
};

}  // namespace liftgraph::ui
