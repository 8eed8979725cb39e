#include "gui/stage/legend.hpp"

#include "gui/scene/overlay.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "gui/stage/overlay_layer.hpp"
#include "sim/run/maps.hpp"

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

using Sign = LegendEntry::Sign;

Colour colour_of(sf::Color colour) {
    return {colour.r, colour.g, colour.b, colour.a};
}

Legend density_legend() {
    Legend legend{.title = "Density", .unit = "holes per cm²", .map = ColourMap::viridis};
    legend.high = density_scale_per_cm2;
    legend.ticks = {0.0, 100.0, 200.0, 300.0};
    legend.full_opacity_at = scene::density_full_opacity_per_cm2;
    legend.note = fmt::format("smoothed over {:g} mm (in files: {:g} mm)", shown_density_sigma_mm,
                              file_density_sigma_mm);
    return legend;
}

Legend depth_legend(double longest_mm) {
    Legend legend{.title = "Depth", .unit = "mm", .map = ColourMap::cividis};
    legend.high = longest_mm;
    legend.ticks = {0.0, longest_mm / 2.0, longest_mm};
    legend.tick_decimals = 2;
    legend.note = fmt::format("mean of the holes around, smoothed over {:g} mm", file_density_sigma_mm);
    return legend;
}

Legend gap_legend(double reach_mm) {
    return {.title = "Coverage gaps",
            .unit = "mm to the next hole",
            .entries = {{Sign::plain, scene::unreached, fmt::format("over {:g} mm", reach_mm)},
                        {Sign::outline, scene::mark, "gap over 2 mm wide"}}};
}

Legend double_strike_legend(double radius_mm) {
    return {.title = "Double strikes",
            .unit = fmt::format("within {:g} mm", radius_mm),
            .entries = {{Sign::dot, scene::double_strike, "struck again"},
                        {Sign::ring, scene::mark, "three and more"}}};
}

Legend radius_legend(const std::vector<double>& radii_mm) {
    Legend legend{.title = "Coverage by radius", .unit = "mm to the next hole"};
    for (std::size_t i = 0; i < radii_mm.size(); ++i) {
        legend.entries.push_back({Sign::plain, colour_of(scene::radius_colour(i, radii_mm.size())),
                                  fmt::format("to {:g}", radii_mm[i])});
    }
    legend.note = "bare skin: further than all of them";
    return legend;
}

Legend band_legend(const std::array<double, 2>& target_per_cm2) {
    const auto [low, high] = target_per_cm2;
    return {.title = "Target bands",
            .unit = "holes per cm²",
            .entries = {{Sign::under, scene::below_target, fmt::format("under {:g}", low)},
                        {Sign::on_target, scene::on_target, fmt::format("{:g} to {:g}", low, high)},
                        {Sign::over, scene::above_target, fmt::format("over {:g}", high)}},
            .note = fmt::format("smoothed over {:g} mm (in summary.json: {:g} mm)", shown_density_sigma_mm,
                                file_density_sigma_mm)};
}

}  // namespace

Legend legend_of(Overlay overlay, const Scenario& scenario) {
    switch (overlay) {
        case Overlay::density:
            return density_legend();
        case Overlay::gaps:
            return gap_legend(reach_mm(scenario.metrics));
        case Overlay::depth:
            return depth_legend(depth_scale_mm(scenario));
        case Overlay::double_strikes:
            return double_strike_legend(scenario.metrics.double_strike_radius_mm);
        case Overlay::radii:
            return radius_legend(scenario.metrics.radii_mm);
        case Overlay::bands:
            return band_legend(scenario.metrics.target_density_per_cm2);
        case Overlay::none:
            break;
    }
    return {};
}

std::string place_in_words(Overlay overlay, double value) {
    switch (overlay) {
        case Overlay::density:
        case Overlay::bands:
            return fmt::format("{:.0f} holes per cm² here", value);
        case Overlay::depth:
            return fmt::format("{:.2f} mm deep here", value);
        case Overlay::gaps:
        case Overlay::radii:
            return fmt::format("{:.2f} mm to the nearest hole", value);
        case Overlay::double_strikes:
        case Overlay::none:
            break;
    }
    return {};
}

}  // namespace needleroll::gui
