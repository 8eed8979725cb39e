#include "sim/report/summary_text.hpp"

#include "sim/injury/channel.hpp"
#include "sim/report/scenario_line.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string shown(const Figure& figure, int decimals, double factor = 1.0) {
    return figure ? fmt::format("{:.{}f}", *figure * factor, decimals) : "–";
}

std::string percent(const Figure& share) {
    return shown(share, 1, 100.0) + " %";
}

std::string line(std::string_view name, const std::string& value) {
    return fmt::format("  {:<18}{}\n", name, value);
}

std::string layers_text(const Summary& summary) {
    std::string text;
    for (const LayerSummary& layer : summary.layers) {
        std::string name(layer_names[static_cast<std::size_t>(layer.layer)]);
        std::replace(name.begin(), name.end(), '_', ' ');
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, percent(layer.fraction_reached));
    }
    return text;
}

std::string coverage_text(const std::vector<CoverageStatistics>& coverage) {
    std::string text;
    for (const CoverageStatistics& one : coverage) {
        text += fmt::format("{}{} within {:g} mm", text.empty() ? "" : ", ", percent(one.fraction),
                            one.radius_mm);
    }
    return text + " of a hole";
}

std::string pattern_text(const PatternStatistics& pattern) {
    std::string text = line("coverage", coverage_text(pattern.coverage));
    if (pattern.largest_empty_circle) {
        text += line("largest gap",
                     fmt::format("{:.2f} mm across, at ({:.1f}, {:.1f}) mm",
                                 2.0 * pattern.largest_empty_circle->radius_mm,
                                 pattern.largest_empty_circle->x_mm, pattern.largest_empty_circle->y_mm));
    }
    text += line("double strikes", percent(pattern.double_strike_fraction) + " of the holes");
    for (const QuadratStatistics& quadrats : pattern.quadrats) {
        if (quadrats.side_mm != 5.0) continue;
        text += line("unevenness", fmt::format("CV {} between 5 mm squares", percent(quadrats.cv)));
    }
    return text;
}

}  // namespace

std::string summary_text(const Scenario& scenario, const Summary& summary) {
    std::string text = scenario.title + "\n" + scenario_line(scenario) + "\n\n";
    text += line("holes", fmt::format("{} of {} strikes; {} distinct", summary.holes,
                                      summary.strikes.value_or(0), summary.distinct_holes.value_or(0)));
    text += line("density", fmt::format("{} holes per cm²: {} on {:.2f} cm² ({:g} mm from the border)",
                                        shown(summary.density_per_cm2, 1), summary.region_holes,
                                        summary.area_cm2, summary.guard_mm));
    if (summary.pattern) text += pattern_text(*summary.pattern);
    text +=
        line("depth", fmt::format("median {} mm; 90 % between {} and {} mm", shown(summary.depth.p50_mm, 3),
                                  shown(summary.depth.p05_mm, 3), shown(summary.depth.p95_mm, 3)));
    text += line("layers reached", layers_text(summary));
    text += line("bleeding points", fmt::format("{} of the holes (deeper than {:g} mm)",
                                                percent(summary.bleeding_fraction), bleeding_depth_mm));
    text += line("opened area", percent(summary.opened_area_fraction));
    text += line("slit", fmt::format("mean {} mm; {} mm if skin were rigid", shown(summary.slit_mm.mean, 3),
                                     shown(summary.slit_rigid_mm.mean, 3)));
    text += line("drum carries", percent(summary.drum_load_fraction) + " of the hand's force");
    for (const Warning& warning : summary.warnings) text += line("warning", warning_text(warning));
    return text;
}

}  // namespace needleroll
