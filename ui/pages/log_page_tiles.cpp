#include "ui/pages/log_page_tiles.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kTiles = 5;
}  // namespace

SummaryTiles::SummaryTiles(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card({}, this);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::kM);
    for (int i = 0; i < kTiles; ++i) {
        Tile tile{new QLabel(card), new QLabel(card)};
        tile.figure->setProperty("role", "card");
        tile.figure->setFont(figureFont());
        tile.word->setProperty("role", "caption");
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(tile.figure);
        column->addWidget(tile.word);
        figures->addLayout(column);
        if (i + 1 < kTiles) figures->addStretch(1);
        m_tiles.push_back(tile);
    }
    card->body()->addLayout(figures);
    row->addWidget(card);
}

void SummaryTiles::show(const log::LogCounts& counts, Unit unit)
{
    m_counts = counts;
    m_unit = unit;
    const QLocale locale;
    const QString unitText = QString::fromLatin1(unitName(unit));
    const double volume = fromKilograms(counts.volumeKg, unit);
    const bool tonnes = unit == Unit::Kilogram && volume >= 100000.0;
    const auto day = [](const std::optional<log::LocalDay>& value) { return value ? dayText(*value) : QStringLiteral("–"); };
    const auto month = [&](const std::optional<log::LocalDay>& value) {
        return value ? locale.toString(toDate(*value), QStringLiteral("MMM yyyy")) : QStringLiteral("–");
    };
    const QString texts[kTiles][2] = {
        {locale.toString(qlonglong(counts.sessions)), tr("sessions")},
        {locale.toString(qlonglong(counts.sets)), tr("sets")},
        {locale.toString(qlonglong(counts.exercises)), tr("exercises")},
        {tonnes ? tr("%1 t").arg(locale.toString(volume / 1000.0, 'f', 0)) : locale.toString(volume, 'f', 0) + QLatin1Char(' ') + unitText,
         tr("volume lifted")},
        {month(counts.firstDay) + QStringLiteral(" – ") + month(counts.lastDay), tr("first and last session")},
    };
    m_tiles.back().figure->setToolTip(day(counts.firstDay) + QStringLiteral(" – ") + day(counts.lastDay));
    for (int i = 0; i < kTiles; ++i) {
        m_tiles[std::size_t(i)].figure->setText(texts[i][0]);
        m_tiles[std::size_t(i)].word->setText(texts[i][1]);
        m_tiles[std::size_t(i)].figure->setAccessibleName(texts[i][0] + QLatin1Char(' ') + texts[i][1]);
    }
}

void SummaryTiles::refreshLook()
{
    show(m_counts, m_unit);
    update();
}

}  // namespace liftgraph::ui
