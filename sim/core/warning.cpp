#include "sim/core/warning.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::array<WarningKind, 14> kinds = {{
    {"beyond_dermis",
     "Half of the holes are deeper than {depth_mm} mm and so pass the skin of this site, which is {skin_mm} "
     "mm "
     "thick."},
    {"avoid_region", "{count} holes lie in \"{region}\", which is to be left out.",
     "{count} hole lies in \"{region}\", which is to be left out."},
    {"drum_load",
     "The drum carries {percent} % of the hand's force: pressing harder bruises and does not reach deeper."},
    {"unpierced", "{percent} % of the strikes did not pierce the skin."},
    {"no_strike",
     "No needle came down on the patch: counts, densities and coverage are 0; means, gaps and shares of "
     "holes "
     "are undefined."},
    {"pattern_too_dense",
     "There are so many pairs of holes that Ripley's K is given to {reach_mm} mm only, and the chance test "
     "and "
     "the directions are left out."},
    {"outside_window", "{outside} of {rows} rows lie outside the window and are left out."},
    {"no_holes", "There is no hole in the window; most figures are undefined."},
    {"unknown_column", "The column {column} is not used; did you mean {nearest}?"},
    {"column_unit", "The column {column} is not used, since only {nearest} is read."},
    {"repeated_corners", "{count} corners of \"{region}\" repeat the one before and are dropped.",
     "{count} corner of \"{region}\" repeats the one before and is dropped."},
    {"pose_jumps", "{count} jumps of the track, faster than a hand, are cut out.",
     "{count} jump of the track, faster than a hand, is cut out."},
    {"pose_gaps", "{count} gaps in the track are taken as lifts.",
     "{count} gap in the track is taken as a lift."},
    {"wide_radius",
     "A coverage radius of {radius_mm} mm reaches across the region, which is {width_mm} mm wide: its "
     "coverage "
     "says little."},
}};

/// A value in English.
struct InWords {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const WarningNumber& number) const {
        return number.decimals ? fmt::format("{:.{}f}", number.value, *number.decimals)
                               : fmt::format("{:g}", number.value);
    }
};

}  // namespace

std::span<const WarningKind> warning_kinds() {
    return kinds;
}

bool counts_one(const WarningValue& value) {
    const auto* number = std::get_if<WarningNumber>(&value.value);
    return value.name == "count" && number != nullptr && number->value == 1.0;
}

std::string warning_text(const Warning& warning) {
    const auto* kind = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const WarningKind& one) { return one.code == warning.code; });
    if (kind == kinds.end()) return warning.code;
    const bool one =
        !kind->text_one.empty() && std::any_of(warning.values.begin(), warning.values.end(), counts_one);
    std::string text;
    for (std::string_view rest = one ? kind->text_one : kind->text; !rest.empty();) {
        const std::size_t open = rest.find('{');
        text += rest.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = rest.find('}', open);
        const std::string_view name = rest.substr(open + 1, close - open - 1);
        for (const WarningValue& value : warning.values) {
            if (value.name == name) text += std::visit(InWords{}, value.value);
        }
        rest.remove_prefix(close + 1);
    }
    return text;
}

}  // namespace needleroll
