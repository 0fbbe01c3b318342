#pragma once
// The small parts around the graph: chips that filter by muscle group and tell its colour, and the legend line.

#include <QComboBox>
#include <QMap>
#include <QToolButton>
#include <QWidget>
#include <memory>
#include <vector>

#include "ui/graphview/graph_painter.h"

class QHBoxLayout;

namespace liftgraph::ui {

/// One chip per muscle group that occurs; a click hides the group or brings it back.
class MuscleChips : public QWidget {
    Q_OBJECT
public:
    explicit MuscleChips(QWidget* parent = nullptr);
    void setGroups(const std::vector<log::MuscleGroup>& groups);
    std::vector<log::MuscleGroup> hidden() const;
    /// Without a signal.
    void setHidden(const std::vector<log::MuscleGroup>& groups);
    QToolButton* chip(log::MuscleGroup group) const { return m_chips.value(int(group)); }
    void retranslate();

signals:
    void changed();

private:
    QMap<int, QToolButton*> m_chips;
    QHBoxLayout* m_row;
};

/// As wide as what is chosen, not as the longest that could be: words are cut off only beyond `space::kDetails`.
class SnugBox : public QComboBox {
    Q_OBJECT
public:
    explicit SnugBox(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// What lines and colours of the view mean.
class GraphLegend : public QWidget {
    Q_OBJECT
public:
    explicit GraphLegend(QWidget* parent = nullptr);
    void show(ScenePtr scene, const ColorLegend& legend);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ScenePtr m_scene;
    ColorLegend m_legend;
};

}  // namespace liftgraph::ui
