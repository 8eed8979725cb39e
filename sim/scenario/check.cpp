#include "sim/scenario/check.hpp"

#include "sim/coverage/patch_box.hpp"
#include "sim/measured/check_regions.hpp"
#include "sim/scenario/parameter_set.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

namespace {

/// Slack on comparisons of lengths [mm]: rings may fill the drum exactly.
constexpr double slack_mm = 1e-9;

Error fault(std::string key, std::string message, std::string found, std::string allowed) {
    return {.message = std::move(message),
            .key = std::move(key),
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

Expected<void> check_each_key(const Scenario& scenario) {
    for (const Parameter& parameter : parameters()) {
        Expected<void> checked = check_value(parameter, current_value(scenario, parameter));
        if (!checked) return checked;
    }
    return {};
}

Expected<void> check_damaged(const Roller& roller) {
    if (roller.damaged.size() > maximum_damaged) {
        return fail(fault("roller.damaged", "the list is too long",
                          fmt::format("{} entries", roller.damaged.size()),
                          fmt::format("at most {}", maximum_damaged)));
    }
    std::vector<bool> named(static_cast<std::size_t>(roller.rings) *
                            static_cast<std::size_t>(roller.needles_per_ring));
    for (std::size_t i = 0; i < roller.damaged.size(); ++i) {
        const DamagedNeedle& damaged = roller.damaged[i];
        const std::string key = fmt::format("roller.damaged[{}]", i);
        if (damaged.ring < 0 || damaged.ring >= roller.rings) {
            return fail(fault(key + ".ring", "the roller has no such ring", fmt::format("{}", damaged.ring),
                              fmt::format("0 to {}", roller.rings - 1)));
        }
        if (damaged.needle < 0 || damaged.needle >= roller.needles_per_ring) {
            return fail(fault(key + ".needle", "the ring has no such needle",
                              fmt::format("{}", damaged.needle),
                              fmt::format("0 to {}", roller.needles_per_ring - 1)));
        }
        const std::size_t index =
            static_cast<std::size_t>(damaged.ring) * static_cast<std::size_t>(roller.needles_per_ring) +
            static_cast<std::size_t>(damaged.needle);
        if (named[index]) {
            return fail(fault(key, "this needle is listed twice",
                              fmt::format("ring {}, needle {}", damaged.ring, damaged.needle),
                              "every needle once"));
        }
        named[index] = true;
    }
    if (std::count_if(roller.damaged.begin(), roller.damaged.end(), [](const DamagedNeedle& damaged) {
            return damaged.state == NeedleState::missing;
        }) == static_cast<std::ptrdiff_t>(named.size())) {
        return fail(
            fault("roller.damaged", "no needle is left", "all needles missing", "at least one needle"));
    }
    return {};
}

Expected<void> check_stroke(const ListedStroke& stroke, const std::string& path) {
    for (const double coordinate : {stroke.start_x_mm, stroke.start_y_mm}) {
        if (std::string wrong = range_fault(coordinate, coordinate_range); !wrong.empty()) {
            return fail(fault(path + ".start_mm", wrong, fmt::format("{}", coordinate),
                              range_words(coordinate_range)));
        }
    }
    for (const StrokeKey& key : stroke_keys()) {
        const std::optional<double> value = key.get(stroke);
        if (!value) continue;
        if (std::string wrong = range_fault(*value, key.range); !wrong.empty()) {
            return fail(fault(fmt::format("{}.{}", path, key.key), wrong, fmt::format("{}", *value),
                              range_words(key.range)));
        }
    }
    if (std::abs(stroke.turn_radius_mm) < 1.0) {
        return fail(fault(path + ".turn_radius_mm", "the turn is too tight; a turn on the spot is pivot_deg",
                          fmt::format("{}", stroke.turn_radius_mm), "at least 1 mm to either side, or inf"));
    }
    if (stroke.length_mm == 0.0 && stroke.pivot_deg == 0.0) {
        return fail(fault(path + ".length_mm", "the stroke goes nowhere", "0 without a pivot",
                          "a length above 0 or a pivot"));
    }
    return {};
}

Expected<void> check_strokes(const Scenario& scenario) {
    const bool listed = scenario.program.pattern == Pattern::strokes;
    const std::string count = fmt::format("{} listed", scenario.strokes.size());
    if (!scenario.poses.empty()) {
        if (scenario.strokes.empty()) return {};
        return fail(
            fault("stroke", "measured poses and listed strokes exclude each other", count, "one of the two"));
    }
    if (listed && scenario.strokes.empty()) {
        return fail(
            fault("stroke", "the pattern \"strokes\" needs strokes", count, "at least one [[stroke]]"));
    }
    if (!listed && !scenario.strokes.empty()) {
        return fail(fault("stroke", "strokes are listed but program.pattern does not use them", count,
                          "pattern = \"strokes\", or no [[stroke]]"));
    }
    if (scenario.strokes.size() > maximum_strokes) {
        return fail(
            fault("stroke", "there are too many strokes", count, fmt::format("at most {}", maximum_strokes)));
    }
    for (std::size_t i = 0; i < scenario.strokes.size(); ++i) {
        if (Expected<void> stroke = check_stroke(scenario.strokes[i], fmt::format("stroke[{}]", i));
            !stroke) {
            return stroke;
        }
    }
    return {};
}

Expected<void> check_agreement(const Scenario& scenario) {
    const ContactOptions& contact = scenario.contact;
    if (contact.depth_mm && *contact.depth_mm > scenario.roller.needle_length_mm + slack_mm) {
        return fail(fault("contact.depth_mm", "the needles cannot go deeper than they are long",
                          fmt::format("{}", *contact.depth_mm),
                          fmt::format("at most the needle length, {} mm", scenario.roller.needle_length_mm)));
    }
    const double shorter_mm = std::min(scenario.patch.width_mm, scenario.patch.height_mm);
    if (!(2.0 * scenario.metrics.guard_mm < shorter_mm)) {
        return fail(fault("metrics.guard_mm", "the guard leaves nothing of the patch",
                          fmt::format("{}", scenario.metrics.guard_mm),
                          fmt::format("less than half of the shorter side, {} mm", shorter_mm / 2.0)));
    }
    return {};
}

}  // namespace

Expected<void> check_roller(const Roller& roller) {
    const double spacing_mm = roller.ring_spacing_mm.value_or(roller.drum_width_mm / roller.rings);
    const double span_mm = (roller.rings - 1) * spacing_mm;
    if (span_mm > roller.drum_width_mm + slack_mm) {
        return fail(fault("roller.ring_spacing_mm", "the outermost rings lie outside the drum",
                          fmt::format("{} rings {} mm apart span {} mm", roller.rings, spacing_mm, span_mm),
                          fmt::format("at most the drum width, {} mm", roller.drum_width_mm)));
    }
    if (roller.tip_diameter_um / 1000.0 > roller.needle_diameter_mm + slack_mm) {
        return fail(
            fault("roller.tip_diameter_um", "the tip is wider than the needle",
                  fmt::format("{} µm", roller.tip_diameter_um),
                  fmt::format("at most the needle diameter, {} µm", roller.needle_diameter_mm * 1000.0)));
    }
    return check_damaged(roller);
}

Expected<void> check(const Scenario& scenario) {
    if (Expected<void> keys = check_each_key(scenario); !keys) return keys;
    if (Expected<void> roller = check_roller(scenario.roller); !roller) return roller;
    if (Expected<void> agreement = check_agreement(scenario); !agreement) return agreement;
    const Patch& patch = scenario.patch;
    if (auto regions = check_regions(patch.regions, "patch.region", box_of(patch), "patch"); !regions)
        return regions;
    return check_strokes(scenario);
}

}  // namespace needleroll
