#include "sim/scenario/check.hpp"

#include <limits>

namespace needleroll {

namespace {

template <auto Member>
std::optional<double> get(const ListedStroke& stroke) {
    return stroke.*Member;
}

template <auto Member>
void set(ListedStroke& stroke, double value) {
    stroke.*Member = value;
}

/// Limits that the hand's key of the same name has.
Range hand_range(std::string_view key) {
    return std::get<Number>(find_parameter(key)->kind).range;
}

std::vector<StrokeKey> declared_keys() {
    const Range angle{.minimum = -3600, .maximum = 3600, .step = 5, .decimals = 1};
    const Range turn{
        .minimum = -100000, .maximum = 100000, .step = 1, .decimals = 1, .infinity_allowed = true};
    return {
        {"heading_deg", get<&ListedStroke::heading_deg>, set<&ListedStroke::heading_deg>, angle, true},
        {"length_mm", get<&ListedStroke::length_mm>, set<&ListedStroke::length_mm>,
         Range{.minimum = 0, .maximum = 5000, .step = 1, .decimals = 1}, true},
        {"turn_radius_mm", get<&ListedStroke::turn_radius_mm>, set<&ListedStroke::turn_radius_mm>, turn},
        {"phase_deg", get<&ListedStroke::phase_deg>, set<&ListedStroke::phase_deg>, angle},
        {"pivot_deg", get<&ListedStroke::pivot_deg>, set<&ListedStroke::pivot_deg>,
         Range{.minimum = -360, .maximum = 360, .step = 5, .decimals = 1}},
        {"force_N", get<&ListedStroke::force_N>, set<&ListedStroke::force_N>, hand_range("hand.force_N")},
        {"slip", get<&ListedStroke::slip>, set<&ListedStroke::slip>, hand_range("hand.slip")},
    };
}

}  // namespace

std::span<const StrokeKey> stroke_keys() {
    static const std::vector<StrokeKey> keys = declared_keys();
    return keys;
}

}  // namespace needleroll
