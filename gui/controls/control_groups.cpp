#include "gui/controls/control_groups.hpp"

#include "gui/words/controls.hpp"
#include "sim/scenario/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace needleroll::gui {
namespace {

constexpr std::array<std::string_view, 3> percent_keys = {"hand.slip", "program.lane_overlap",
                                                          "patch.tautness"};
constexpr std::array<std::string_view, 1> roller_front = {"roller.needle_length_mm"};
constexpr std::array<std::string_view, 4> hand_front = {"hand.force_N", "hand.speed_mm_s", "hand.slip",
                                                        "hand.tremor_mm"};
constexpr std::array<std::string_view, 3> pattern_front = {"program.pattern", "program.passes",
                                                           "program.lane_overlap"};
constexpr std::array<std::string_view, 2> skin_front = {"patch.site", "patch.tautness"};

ControlGroup make_group(ControlSubject subject, const Word& title, std::span<const std::string_view> front,
                        std::initializer_list<Group> groups) {
    ControlGroup group{subject, title, {}, {}};
    for (const std::string_view key : front) {
        if (const Parameter* parameter = find_parameter(key)) group.front.push_back(parameter);
    }
    for (const Parameter& parameter : parameters()) {
        const bool belongs = std::find(groups.begin(), groups.end(), parameter.group) != groups.end();
        const bool in_front = std::find(front.begin(), front.end(), parameter.key) != front.end();
        const bool words = std::holds_alternative<Text>(parameter.kind);
        if (belongs && !in_front && !words) group.more.push_back(&parameter);
    }
    return group;
}

ShownNumber shown_range(const Range& range, double factor, std::string_view unit) {
    return {factor,
            unit,
            range.minimum * factor,
            range.maximum * factor,
            range.step * factor,
            range.decimals,
            range.logarithmic,
            false};
}

/// Decimals that show a value: those of the step when the value lies on it, else those of the table.
int decimals_for(double value, double step, int most) {
    for (int decimals = 0; decimals < most; ++decimals) {
        const double power = std::pow(10.0, decimals);
        const auto whole = [power](double x) { return std::abs(x * power - std::round(x * power)) < 1e-6; };
        if (whole(step) && whole(value)) return decimals;
    }
    return most;
}

}  // namespace

std::vector<ControlGroup> control_groups() {
    using enum ControlSubject;
    return {make_group(roller, words::controls::roller, roller_front, {Group::roller}),
            make_group(hand, words::controls::hand, hand_front, {Group::hand, Group::poses}),
            make_group(pattern, words::controls::pattern, pattern_front,
                       {Group::program, Group::scenario, Group::metrics}),
            make_group(skin, words::controls::skin, skin_front,
                       {Group::patch, Group::contact, Group::variability})};
}

ShownNumber shown_number_of(const Language& language, const Parameter& parameter, double value) {
    const bool percent =
        std::find(percent_keys.begin(), percent_keys.end(), parameter.key) != percent_keys.end();
    const double factor = percent ? 100.0 : 1.0;
    const std::string_view unit = percent ? std::string_view("%") : unit_of(language, parameter);
    ShownNumber shown{factor, unit};
    if (const auto* number = std::get_if<Number>(&parameter.kind)) {
        shown = shown_range(number->range, factor, unit);
    } else if (const auto* optional = std::get_if<OptionalNumber>(&parameter.kind)) {
        shown = shown_range(optional->range, factor, unit);
    } else if (const auto* choice = std::get_if<ChoiceOrNumber>(&parameter.kind)) {
        shown = shown_range(choice->range, factor, unit);
    } else if (const auto* whole = std::get_if<WholeNumber>(&parameter.kind)) {
        shown = {1.0,
                 unit,
                 static_cast<double>(whole->minimum),
                 static_cast<double>(whole->maximum),
                 1.0,
                 0,
                 whole->logarithmic,
                 true};
    }
    if (!shown.whole) shown.decimals = decimals_for(value * factor, shown.step, shown.decimals);
    return shown;
}

}  // namespace needleroll::gui
