#pragma once
// Importance of the inputs as bars: the published estimate beside the exact values; hover tells the figures, a click marks an input.

#include <QWidget>
#include <vector>

#include "core/workflow/paper_explain.h"

namespace liftgraph::ui {

class ImportanceChart : public QWidget {
    Q_OBJECT
public:
    explicit ImportanceChart(QWidget* parent = nullptr);
    /// Inputs stand in the order of the published estimate, most important first.
    void show(const workflow::PaperExplanation& explanation, int target);
    /// The inputs from top to bottom.
    QStringList inputs() const;
    QString selectedInput() const;
    /// The line of an input that lies under a point; -1 for none.
    int lineAt(const QPointF& at) const;
    QRectF lineRect(int line) const;
    /// What the tooltip says of a line.
    QString words(int line) const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

signals:
    void inputChosen(const QString& input);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar {
        double mean = 0.0, error = 0.0;
    };
    struct Line {
        QString input = {};
        Bar published = {}, exact = {};
    };
    struct Panel {
        QRectF area = {};
        QString title = {};
        QColor color = {};
        Bar Line::* bar = nullptr;
    };
    std::vector<Panel> panels() const;
    void drawPanel(QPainter& painter, const Panel& panel) const;
    double namesWidth() const;
    void choose(int line);

    std::vector<Line> m_lines;
    int m_exactRows = 0, m_allRows = 0;
    int m_selected = -1, m_hovered = -1;
};

}  // namespace liftgraph::ui
