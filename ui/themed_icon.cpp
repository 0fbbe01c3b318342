#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme.h"

static void loadResources() { Q_INIT_RESOURCE(resources); }

namespace liftgraph::ui {

namespace {

QByteArray drawingNamed(const QString& name)
{
    static const bool kLoaded = (loadResources(), true);
    static QHash<QString, QByteArray> drawings;
    Q_UNUSED(kLoaded)
    auto found = drawings.find(name);
    if (found == drawings.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        found = drawings.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

QColor strokeOf(const QString& name, QIcon::Mode mode, QIcon::State state)
{
    const Tokens& t = tokens();
    if (name == QLatin1String("good")) return t.good;
    if (name == QLatin1String("caution")) return t.caution;
    if (name == QLatin1String("bad")) return t.bad;
    if (mode == QIcon::Disabled) return t.hairline;
    if (state == QIcon::On) return t.accent;
    return name.startsWith(QLatin1String("empty-")) ? t.secondary : t.text;
}

/// Draws at paint time in the colours then in force, so that an icon follows a change of theme by itself.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = drawingNamed(m_name);
        if (svg.isEmpty()) return;
        svg.replace("currentColor", strokeOf(m_name, mode, state).name().toLatin1());
        svg.replace("accentColor", tokens().accent.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name); }

private:
    QString m_name;
};

}  // namespace

QIcon themedIcon(const QString& name) { return QIcon(new LineIconEngine(name)); }

}  // namespace liftgraph::ui
