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
    /// Whether their dots are the colours of the graph: other colours must not be taken for muscles.
    void setColored(bool colored);
    QToolButton* chip(log::MuscleGroup group) const { return m_chips.value(int(group)); }
    void retranslate();

signals:
    void changed();

private:
    QMap<int, QToolButton*> m_chips;
    QHBoxLayout* m_row;
    bool m_colored = true;
};

/// As wide as what is chosen, not as the longest that could be: words are cut off only beyond `space::kDetails`, or where a line has no more room.
class SnugBox : public QComboBox {
    Q_OBJECT
public:
    explicit SnugBox(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

/// What lines, colours and sizes of the view mean; as high as that takes.
class GraphLegend : public QWidget {
    Q_OBJECT
public:
    explicit GraphLegend(QWidget* parent = nullptr);
    void show(ScenePtr scene, const ColorLegend& legend);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeHeight();

    ScenePtr m_scene;
    ColorLegend m_legend;
};

}  // namespace liftgraph::ui
