#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace liftgraph::ui {

namespace {

Tokens makeTokens(bool dark)
{
    if (dark)
        return {true, false, QColor(0x14171B), QColor(0x1C2026), QColor(0xE7EAEE), QColor(0x9BA5B0), QColor(0x31373F), QColor(0x78AEFF),
                QColor(0x7BC47F), QColor(0xF0B35E), QColor(0xF2867C)};
    return {false, false, QColor(0xF6F7F9), QColor(0xFFFFFF), QColor(0x1A1E23), QColor(0x59636E), QColor(0xDDE1E6), QColor(0x1F5FBF),
            QColor(0x2E7D32), QColor(0xA15C00), QColor(0xB3261E)};
}

Tokens makeContrastTokens(bool dark)
{
    if (dark)
        return {true, true, QColor(Qt::black), QColor(Qt::black), QColor(0xFFFFFF), QColor(0xD6D6D6), QColor(0x9A9A9A), QColor(0xFFD84D),
                QColor(0x7CFC9A), QColor(0xFFC266), QColor(0xFFA199)};
    return {false, true, QColor(0xFFFFFF), QColor(0xFFFFFF), QColor(Qt::black), QColor(0x333333), QColor(0x5F5F5F), QColor(0x00359E),
            QColor(0x0B4F14), QColor(0x633800), QColor(0x8A0F0A)};
}

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](int from, int to) { return int(std::lround(from + (to - from) * t)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

double linearChannel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF()) + 0.0722 * linearChannel(color.blueF());
}

}  // namespace

const Tokens& lightTokens()
{
    static const Tokens kLight = makeTokens(false);
    return kLight;
}

const Tokens& darkTokens()
{
    static const Tokens kDark = makeTokens(true);
    return kDark;
}

const Tokens& contrastTokens(bool dark)
{
    static const Tokens kLight = makeContrastTokens(false), kDark = makeContrastTokens(true);
    return dark ? kDark : kLight;
}

QColor muscleColor(log::MuscleGroup group)
{
    switch (group) {
    case log::MuscleGroup::Legs: return QColor(0x0072B2);
    case log::MuscleGroup::Back: return QColor(0x009E73);
    case log::MuscleGroup::Chest: return QColor(0xD55E00);
    case log::MuscleGroup::Shoulders: return QColor(0xCC79A7);
    case log::MuscleGroup::Arms: return QColor(0xE69F00);
    case log::MuscleGroup::Core: return QColor(0x56B4E9);
    case log::MuscleGroup::WholeBody: return QColor(0xB8A800);
    case log::MuscleGroup::Unknown: break;
    }
    return QColor(0x8A9099);
}

QColor seriesColor(int index)
{
    // On a dark surface the blue of the muscles is too deep for a thin line.
    static const std::array<QColor, 4> kLight = {QColor(0x0072B2), QColor(0x00795A), QColor(0xB24E00), QColor(0xA85484)};
    static const std::array<QColor, 4> kDark = {QColor(0x56B4E9), QColor(0x2FC79A), QColor(0xF0854A), QColor(0xE29CC4)};
    return (tokens().dark ? kDark : kLight)[std::size_t(index) % kLight.size()];
}

QColor sequentialColor(double t)
{
    static const std::array<QColor, 9> kCividis = {QColor(0x00224E), QColor(0x123570), QColor(0x3B496C), QColor(0x575D6D),
                                                   QColor(0x707173), QColor(0x8A8678), QColor(0xA59C74), QColor(0xC3B369),
                                                   QColor(0xFEE838)};
    const double place = std::clamp(std::isnan(t) ? 0.0 : t, 0.0, 1.0) * double(kCividis.size() - 1);
    const auto left = std::min(std::size_t(place), kCividis.size() - 2);
    return mixed(kCividis[left], kCividis[left + 1], place - double(left));
}

QColor divergingColor(double t)
{
    const double place = std::clamp(std::isnan(t) ? 0.0 : t, -1.0, 1.0);
    const QColor middle(0x9AA1A9);
    return place < 0 ? mixed(middle, QColor(0x0072B2), -place) : mixed(middle, QColor(0xD55E00), place);
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace liftgraph::ui
