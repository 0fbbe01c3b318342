#pragma once
// The picture of a graph that a view shows: drawn at once where that is quick, otherwise by a worker while the last one is moved and scaled, and a small
// one of the whole fills what the last one does not reach.

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

#include "ui/graphview/graph_painter.h"
#include "ui/job_runner.h"

namespace liftgraph::ui {

class GraphPicture : public QObject {
    Q_OBJECT
public:
    /// What a picture shows and how.
    struct Wish {
        ScenePtr scene = {};
        SceneIndexPtr index = {};
        ViewTransform transform = {};
        QRectF plot = {};       ///< pixels of the widget
        Tokens tokens = {};
        double ratio = 1.0;     ///< device pixels to a pixel
    };

    explicit GraphPicture(QObject* parent = nullptr);

    /// Forgets the picture, the one on its way as well, and what drawing costs.
    void clear();
    /// The look has changed: the picture stays until there is another.
    void outdate();
    /// Sees to it that a picture is there or on its way. At rest it must be sharp; in motion, it must only reach over the plot.
    void want(const Wish& wish, bool resting);
    /// Draws what is there where it belongs now, and beyond it the whole graph coarsely; nothing where there is nothing yet.
    void paint(QPainter& painter, const Wish& wish) const;

    /// Memory of the pictures.
    std::int64_t bytes() const;
    /// Nothing is being drawn.
    bool idle() const { return !m_drawing; }
    /// Drawn without the worker, because that is quick.
    bool quick() const { return m_quick; }
    /// One line of how many is drawn; 1: all.
    int thinned() const { return m_shown ? m_shown->thinned : 1; }
    /// How many pictures were drawn so far.
    int drawn() const { return m_drawn; }

signals:
    void changed();  ///< another picture is there

private:
    struct Shown {
        QImage picture;
        ViewTransform transform;
        QRectF covers;  ///< pixels of the widget, under `transform`
        int thinned = 1;
    };
    struct Made {
        QImage image;
        int thinned = 1;
        double ms = 0.0;
        QImage whole = {};      ///< a small copy where the picture holds the whole graph; else null
    };
    /// The whole graph, small.
    struct Whole {
        QImage picture;
        QRectF world;
    };
    /// `small`: with a small copy, too, where the whole graph is on it.
    static Made draw(const Wish& wish, const QRectF& covers, bool small, const JobContext& context, QImage paper = {});
    JobRunner& worker();
    void drop();
    bool fits(const Wish& wish, bool resting) const;
    void start(const Wish& wish);
    void startWhole(const Wish& wish);
    void paintCoarsely(QPainter& painter, const Wish& wish, const QRectF& place) const;
    void show(Made made, const Wish& wish, const QRectF& covers);

    std::unique_ptr<JobRunner> m_worker;  ///< made when first needed
    std::optional<Shown> m_shown;
    std::optional<Whole> m_whole;  ///< only where drawing takes a worker
    bool m_outdated = false;
    bool m_drawing = false;
    bool m_quick = true;
    bool m_measured = false;
    int m_generation = 0;  ///< what comes of an earlier one is dropped
    int m_drawn = 0;
};

}  // namespace liftgraph::ui
