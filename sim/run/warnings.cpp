#include "sim/run/warnings.hpp"

#include "sim/core/stoppable_sort.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// Depths of the holes [mm].
std::vector<double> hole_depths_mm(const Punctures& punctures) {
    std::vector<double> depths;
    depths.reserve(punctures.size());
    for (const double depth : punctures.depth_mm) {
        if (depth > 0.0) depths.push_back(depth);
    }
    return depths;
}

void warn_depth(const Result& result, std::vector<double> depths, const StopToken& stop,
                std::vector<Warning>& warnings) {
    if (depths.empty()) return;
    const auto middle = depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 2);
    stoppable_nth_element(depths.begin(), middle, depths.end(), stop);
    const double dermis = layer_bottoms_mm(result.scenario.patch.site).back();
    if (*middle <= dermis) return;
    warnings.push_back(
        {"beyond_dermis", {{"depth_mm", WarningNumber{*middle, 2}}, {"skin_mm", WarningNumber{dermis, 2}}}});
}

void warn_avoid(const Result& result, const StopToken& stop, std::vector<Warning>& warnings) {
    const Punctures& punctures = result.punctures;
    for (const NamedRegion& region : result.scenario.patch.regions) {
        if (region.kind != RegionKind::avoid) continue;
        std::size_t inside = 0;
        for (std::size_t i = 0; i < punctures.size(); ++i) {
            if (asked_to_stop(stop, i)) return;
            inside += punctures.depth_mm[i] > 0.0 &&
                      contains(region.polygon_mm, punctures.x_mm[i], punctures.y_mm[i]);
        }
        if (inside == 0) continue;
        warnings.push_back(
            {"avoid_region",
             {{"count", WarningNumber{static_cast<double>(inside), 0}}, {"region", region.name}}});
    }
}

void warn_track(const Result& result, std::vector<Warning>& warnings) {
    if (!result.motion) return;
    const auto warn = [&](const char* code, std::int64_t count) {
        if (count > 0) warnings.push_back({code, {{"count", WarningNumber{static_cast<double>(count), 0}}}});
    };
    warn("pose_jumps", result.motion->jumps);
    warn("pose_gaps", result.motion->gaps);
}

}  // namespace

std::vector<Warning> warnings_of(const Result& result, const StopToken& stop) {
    std::vector<Warning> warnings;
    const std::vector<double> depths = hole_depths_mm(result.punctures);
    const std::size_t strikes = result.punctures.size();
    warn_depth(result, depths, stop, warnings);
    warn_avoid(result, stop, warnings);
    if (result.drum_load_fraction > 0.5) {
        warnings.push_back({"drum_load", {{"percent", WarningNumber{100.0 * result.drum_load_fraction, 0}}}});
    }
    if (strikes == 0) warnings.push_back({"no_strike", {}});
    if (strikes > 0 && static_cast<double>(strikes - depths.size()) > 0.1 * static_cast<double>(strikes)) {
        const double share =
            100.0 * static_cast<double>(strikes - depths.size()) / static_cast<double>(strikes);
        warnings.push_back({"unpierced", {{"percent", WarningNumber{share, 0}}}});
    }
    warn_track(result, warnings);
    return warnings;
}

}  // namespace needleroll
