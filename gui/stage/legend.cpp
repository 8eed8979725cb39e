#include "gui/stage/legend.hpp"

#include "gui/scene/overlay.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "gui/stage/overlay_layer.hpp"
#include "sim/run/maps.hpp"
#include "sim/words/number_text.hpp"

namespace needleroll::gui {
namespace {

using Sign = LegendEntry::Sign;

Colour colour_of(sf::Color colour) {
    return {colour.r, colour.g, colour.b, colour.a};
}

std::string plain(const Language& language, const Word& word) {
    return std::string(say(language, word));
}

Legend density_legend(const Language& language) {
    Legend legend{.title = plain(language, words::stage::density),
                  .unit = plain(language, words::stage::holes_per_cm2),
                  .map = ColourMap::viridis};
    legend.high = density_scale_per_cm2;
    legend.ticks = {0.0, 100.0, 200.0, 300.0};
    legend.full_opacity_at = scene::density_full_opacity_per_cm2;
    legend.note = say(language, words::stage::density_note{
                                    .file_mm = given_number_text(language, file_density_sigma_mm),
                                    .shown_mm = given_number_text(language, shown_density_sigma_mm)});
    return legend;
}

Legend depth_legend(const Language& language, double longest_mm) {
    Legend legend{.title = plain(language, words::stage::depth), .unit = "mm", .map = ColourMap::cividis};
    legend.high = longest_mm;
    legend.ticks = {0.0, longest_mm / 2.0, longest_mm};
    legend.tick_decimals = 2;
    legend.note =
        say(language,
            words::stage::depth_note{.smoothed_mm = given_number_text(language, file_density_sigma_mm)});
    return legend;
}

Legend gap_legend(const Language& language, double reach_mm) {
    return {
        .title = plain(language, words::stage::gaps),
        .unit = plain(language, words::stage::to_next_hole),
        .entries = {{Sign::plain, scene::unreached,
                     say(language, words::stage::over_mm{.reach_mm = given_number_text(language, reach_mm)})},
                    {Sign::outline, scene::mark, plain(language, words::stage::wide_gap)}}};
}

Legend double_strike_legend(const Language& language, double radius_mm) {
    return {.title = plain(language, words::stage::double_strikes),
            .unit = say(language, words::stage::within{.radius_mm = given_number_text(language, radius_mm)}),
            .entries = {{Sign::dot, scene::double_strike, plain(language, words::stage::struck_again)},
                        {Sign::ring, scene::mark, plain(language, words::stage::three_and_more)}}};
}

Legend radius_legend(const Language& language, const std::vector<double>& radii_mm) {
    Legend legend{.title = plain(language, words::stage::radii_title),
                  .unit = plain(language, words::stage::to_next_hole)};
    for (std::size_t i = 0; i < radii_mm.size(); ++i) {
        legend.entries.push_back(
            {Sign::plain, colour_of(scene::radius_colour(i, radii_mm.size())),
             say(language, words::stage::to_mm{.radius_mm = given_number_text(language, radii_mm[i])})});
    }
    legend.note = plain(language, words::stage::radii_note);
    return legend;
}

Legend band_legend(const Language& language, const std::array<double, 2>& target_per_cm2) {
    const std::string low = given_number_text(language, target_per_cm2[0]),
                      high = given_number_text(language, target_per_cm2[1]);
    return {.title = plain(language, words::stage::bands_title),
            .unit = plain(language, words::stage::holes_per_cm2),
            .entries = {{Sign::under, scene::below_target, say(language, words::stage::under{.low = low})},
                        {Sign::on_target, scene::on_target,
                         say(language, words::stage::between{.high = high, .low = low})},
                        {Sign::over, scene::above_target, say(language, words::stage::over{.high = high})}},
            .note = say(language, words::stage::bands_note{
                                      .file_mm = given_number_text(language, file_density_sigma_mm),
                                      .shown_mm = given_number_text(language, shown_density_sigma_mm)})};
}

}  // namespace

Legend legend_of(const Language& language, Overlay overlay, const Scenario& scenario) {
    switch (overlay) {
        case Overlay::density:
            return density_legend(language);
        case Overlay::gaps:
            return gap_legend(language, reach_mm(scenario.metrics));
        case Overlay::depth:
            return depth_legend(language, depth_scale_mm(scenario));
        case Overlay::double_strikes:
            return double_strike_legend(language, scenario.metrics.double_strike_radius_mm);
        case Overlay::radii:
            return radius_legend(language, scenario.metrics.radii_mm);
        case Overlay::bands:
            return band_legend(language, scenario.metrics.target_density_per_cm2);
        case Overlay::none:
            break;
    }
    return {};
}

std::string place_in_words(const Language& language, Overlay overlay, double value) {
    switch (overlay) {
        case Overlay::density:
        case Overlay::bands:
            return say(language, words::stage::density_here{.number = number_text(language, value, 0)});
        case Overlay::depth:
            return say(language, words::stage::depth_here{.depth_mm = number_text(language, value, 2)});
        case Overlay::gaps:
        case Overlay::radii:
            return say(language, words::stage::nearest_here{.distance_mm = number_text(language, value, 2)});
        case Overlay::double_strikes:
        case Overlay::none:
            break;
    }
    return {};
}

}  // namespace needleroll::gui
