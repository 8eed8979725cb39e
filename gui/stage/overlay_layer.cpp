#include "gui/stage/overlay_layer.hpp"

#include "sim/coverage/region.hpp"
#include "sim/run/maps.hpp"
#include "sim/run/pattern.hpp"
#include "sim/run/summary.hpp"

#include <algorithm>
#include <limits>

namespace needleroll::gui {
namespace {

/// Pixels of a map on the screen, coarser for patches that would need too many.
double shown_pixel(const Patch& patch) {
    return std::max(shown_pixel_mm, pixel_for(patch));
}

/// Whether borders are drawn at the pixels of the view, so that a moved view needs another picture.
bool depends_on_view(Overlay overlay) {
    return overlay == Overlay::gaps || overlay == Overlay::double_strikes || overlay == Overlay::radii ||
           overlay == Overlay::bands;
}

/// The density of the counted region; NaN outside of it, where no target holds.
Raster within_region(Raster density, const Region& region) {
    const std::vector<unsigned char> inside = pixels_inside(region, density);
    for (std::size_t i = 0; i < density.values.size(); ++i) {
        if (inside[i] == 0) density.values[i] = std::numeric_limits<double>::quiet_NaN();
    }
    return density;
}

void make_redness(OverlayLayer& layer, const Raster& density) {
    set_overlay(layer.redness, scene::redness_image(density, redness_full_per_cm2), scene::box_of(density));
}

/// The most rings on the skin: more would hide it.
constexpr std::size_t most_rings = 400;

DoubleStrikes double_strikes_of(const Result& result, std::size_t strikes) {
    const HoleColumns holes = holes_of(result.punctures, strikes);
    return find_double_strikes(holes.x_mm, holes.y_mm, result.scenario.metrics.double_strike_radius_mm,
                               most_rings);
}

void make_picture(OverlayLayer& layer, const Moment& moment) {
    const Result& result = *moment.result;
    const double pixel_mm = shown_pixel(result.scenario.patch);
    const Raster density = density_map(moment, pixel_mm, shown_density_sigma_mm);
    make_redness(layer, density);
    switch (layer.overlay) {
        case Overlay::density:
            set_overlay(layer.picture, scene::density_image(density, density_scale_per_cm2),
                        scene::box_of(density));
            layer.map = density;
            break;
        case Overlay::depth:
            layer.map = depth_map(moment, pixel_mm);
            set_overlay(layer.picture, scene::depth_image(layer.map, depth_scale_mm(result.scenario)),
                        scene::box_of(layer.map));
            break;
        case Overlay::gaps:
            layer.map = gap_map(moment, pixel_for(result.scenario.patch));
            set_overlay(layer.picture,
                        scene::gap_image(layer.map, reach_mm(result.scenario.metrics), layer.camera,
                                         static_cast<float>(layer.scale)),
                        visible_box(layer.camera));
            break;
        case Overlay::double_strikes:
            layer.double_strikes = double_strikes_of(result, layer.strikes);
            layer.map = Raster{};
            break;
        case Overlay::radii:
            layer.map = gap_map(moment, pixel_for(result.scenario.patch));
            set_overlay(layer.picture,
                        scene::radius_image(layer.map, result.scenario.metrics.radii_mm, layer.camera),
                        visible_box(layer.camera));
            break;
        case Overlay::bands:
            layer.map = within_region(density, moment.region);
            set_overlay(layer.picture,
                        scene::band_image(layer.map, result.scenario.metrics.target_density_per_cm2,
                                          layer.camera, static_cast<float>(layer.scale)),
                        visible_box(layer.camera));
            break;
        case Overlay::none:
            layer.map = Raster{};
            break;
    }
}

}  // namespace

void prepare_overlay(OverlayLayer& layer, const TopViewShown& shown, const scene::Camera& camera,
                     double scale) {
    const std::size_t strikes = shown.moment.strikes;
    const bool other_view =
        depends_on_view(shown.overlay) && !(layer.camera == camera && layer.scale == scale);
    const bool other = layer.overlay != shown.overlay || layer.run_number != shown.run.number || other_view;
    layer.stale = !other && layer.strikes != strikes;
    if (!other && (!layer.stale || shown.clock_s - layer.made_at_s < map_every_s)) return;
    layer.overlay = shown.overlay;
    layer.run_number = shown.run.number;
    layer.strikes = strikes;
    layer.camera = camera;
    layer.scale = scale;
    layer.made_at_s = shown.clock_s;
    layer.stale = false;
    ++layer.version;
    make_picture(layer, shown.moment);
}

}  // namespace needleroll::gui
