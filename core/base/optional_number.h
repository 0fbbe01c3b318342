#pragma once
// A number that may be missing, in the room of the number: a log has millions of them, mostly missing.

#include <limits>
#include <optional>

namespace liftgraph {

/// Used like std::optional<double> at half its size. Not-a-number is how "missing" is kept, so it is never a value.
class OptionalNumber {
public:
    constexpr OptionalNumber() = default;
    constexpr OptionalNumber(std::nullopt_t) {}
    constexpr OptionalNumber(double value) : m_value(value) {}
    constexpr OptionalNumber(const std::optional<double>& value) : m_value(value ? *value : kMissing) {}

    constexpr operator std::optional<double>() const { return has_value() ? std::optional<double>(m_value) : std::nullopt; }
    constexpr bool has_value() const { return m_value == m_value; }
    constexpr explicit operator bool() const { return has_value(); }
    constexpr double operator*() const { return m_value; }  ///< not-a-number where missing
    constexpr double value_or(double otherwise) const { return has_value() ? m_value : otherwise; }
    constexpr void reset() { m_value = kMissing; }

    /// Two missing numbers are equal.
    friend constexpr bool operator==(OptionalNumber a, OptionalNumber b)
    {
        return a.m_value == b.m_value || (!a.has_value() && !b.has_value());
    }

private:
    static constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
    double m_value = kMissing;
};

}  // namespace liftgraph
