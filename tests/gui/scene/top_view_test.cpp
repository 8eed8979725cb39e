#include "gui/scene/overlay.hpp"
#include "gui/scene/path.hpp"
#include "gui/scene/roller.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/smoothed_density.hpp"
#include "sim/run/cursor.hpp"
#include "tests/catch.hpp"
#include "tests/gui/scene/pictures.hpp"

using namespace needleroll;
using namespace needleroll::scene;
using namespace needleroll::scene::test;

namespace {

enum class ShownLayer { none, density, gaps, bands, depth, radius };

struct TopScene {
    Result result;
    NeedleLayout needles;
    SkinBox patch;
    double t_share = 0.0;
    explicit TopScene(const Scenario& scenario) : result(run(scenario).value()) {
        needles = lay_out_needles(result.scenario.roller, {});
        double best = 1e9;
        for (int i = 0; i <= 4000; ++i) {
            const double share = i / 4000.0;
            const RollerAt at = roller_at(result, result.duration_s * share);
            const double off = std::hypot(at.pose.x_mm - 27.0, at.pose.y_mm - 22.0) +
                               (at.lifted ? 50.0 : 0.0) +
                               30.0 * std::abs(std::sin(2 * at.pose.heading_rad) + 1) - 20 * share;
            if (off < best) best = off, t_share = share;
        }
        patch = {0, 0, result.scenario.patch.width_mm, result.scenario.patch.height_mm};
    }
};

struct TopShown {
    int tone = 1;
    float scale = 1.f;
    ShownLayer layer = ShownLayer::density;
    double opacity = 1.0;
    bool roller = true;
    std::string name;
};

void draw_top(const TopScene& scene, const TopShown& shown, Camera camera, unsigned width, unsigned height) {
    sf::RenderTexture target;
    REQUIRE(target.create(width, height));
    StageFonts fonts;
    const StageStyle style = light_style(fonts, shown.scale);
    const double now = scene.result.duration_s * scene.t_share;
    const std::size_t count = strikes_by(scene.result.punctures, now);
    SkinPicture skin;
    prepare_skin(skin, {shown.tone, "cheek"}, scene.patch, camera, false);
    HolePicture holes;
    const HoleRequest request{&scene.result.punctures, count, 1, shown.tone, shown.scale};
    prepare_holes(holes, request, camera);
    RollerPicture roller;
    prepare_roller(roller, scene.result.scenario.roller, camera);
    const SkinBox frame{11, 40, 21, 50};
    const Loupe loupe{
        {float(width) - 365.f * shown.scale, 70.f * shown.scale, 232.f * shown.scale, 232.f * shown.scale},
        frame};
    LoupePicture loupe_picture;
    prepare_loupe(loupe_picture, loupe, {shown.tone, "cheek"}, scene.patch, request);
    const std::span<const double> xs(scene.result.punctures.x_mm.data(), count),
        ys(scene.result.punctures.y_mm.data(), count);
    const Box window{0, 0, scene.patch.width_mm(), scene.patch.height_mm()};
    const Raster density = smoothed_density(xs, ys, {}, window, {1.5, 0.25});
    const Raster distance = distance_map(xs, ys, window, 0.125);
    OverlayPicture overlay, redness;
    set_overlay(redness, redness_image(density, 300), box_of(density));
    switch (shown.layer) {
        case ShownLayer::none:
            break;
        case ShownLayer::density:
            set_overlay(overlay, density_image(density, 300), box_of(density));
            break;
        case ShownLayer::gaps:
            set_overlay(overlay, gap_image(distance, 0.5, camera, shown.scale), visible_box(camera));
            break;
        case ShownLayer::bands:
            set_overlay(overlay, band_image(density, {150, 200}, camera, shown.scale), visible_box(camera));
            break;
        case ShownLayer::depth: {
            Raster depth = density;
            for (double& v : depth.values) v = v > 5 ? v / 250 : std::nan("");
            set_overlay(overlay, depth_image(depth, 1.5), box_of(depth));
            break;
        }
        case ShownLayer::radius:
            set_overlay(overlay, radius_image(distance, {0.25, 0.5, 1.0}, camera), visible_box(camera));
            break;
    }
    const RollerAt at = roller_at(scene.result, now);
    target.setView(target.getDefaultView());
    target.clear(style.colours.stage);
    draw_patch_shadow(target, camera, scene.patch, shown.scale);
    draw_skin_colour(target, skin, camera, shown.scale, false);
    if (shown.layer == ShownLayer::none) draw_redness(target, redness, camera, scene.patch, shown.scale);
    if (shown.layer != ShownLayer::none) draw_overlay(target, overlay, camera, scene.patch, shown.scale);
    draw_frame_skin(target, skin, &redness, camera, frame);
    draw_skin_relief(target, skin, camera, shown.scale);
    draw_holes(target, holes);
    draw_recent_holes(target, request, camera, now);
    draw_target(target, camera, {{5, 5}, {55, 5}, {55, 55}, {5, 55}}, shown.scale);
    draw_gap_circle(target, camera, {48.6, 42.8}, 1.7, shown.scale);
    const Stroke& stroke = scene.result.strokes[at.stroke];
    const double share = std::clamp((now - stroke.t_start_s) / duration_s(stroke), 0.0, 1.0);
    draw_path(target, {&scene.result.strokes, at.stroke, share, 4, {5, 5, 50, 50}}, camera, shown.scale);
    draw_frame_lines(target, camera, frame, shown.scale);
    draw_loupe_lines(target, to_pixels(camera, frame), loupe, shown.scale);
    draw_rulers(target, camera, scene.patch, style);
    const sf::FloatRect whole_stage(0, 0, float(width), float(height));
    draw_loupe_ground(target, loupe_picture, &redness, loupe, whole_stage, style);
    draw_loupe_holes(target, loupe_picture, loupe, whole_stage, style);
    if (shown.roller)
        draw_roller(target, roller, scene.result.scenario.roller, scene.needles,
                    {at.pose, at.drum_angle_rad, at.lifted, shown.opacity}, camera, shown.scale);
    target.display();
    keep(target, shown.name);
}

Camera mockup_camera(const SkinBox& patch, float scale) {
    Camera camera = fit(984.0 * static_cast<double>(scale), 604.0 * static_cast<double>(scale), patch,
                        52.0 * static_cast<double>(scale));
    camera.centre_x_mm += 22.0;
    return camera;
}

}  // namespace

TEST_CASE("the top view draws", "[window]") {
    if (!has_display()) return;
    const TopScene scene{Scenario{}};
    for (const float scale : {1.f, 2.f}) {
        const Camera camera = mockup_camera(scene.patch, scale);
        const auto w = unsigned(camera.width_px), h = unsigned(camera.height_px);
        const std::string size = scale > 1 ? "_2x" : "_1x";
        draw_top(scene, {.scale = scale, .name = "density" + size}, camera, w, h);
    }
    const Camera camera = mockup_camera(scene.patch, 1.f);
    for (int tone = 0; tone < 6; ++tone)
        draw_top(scene,
                 {.tone = tone,
                  .layer = ShownLayer::none,
                  .roller = false,
                  .name = "tone_" + std::to_string(tone)},
                 camera, 984, 604);
    draw_top(scene, {.layer = ShownLayer::gaps, .opacity = 0.25, .name = "gaps"}, camera, 984, 604);
    draw_top(scene, {.layer = ShownLayer::bands, .roller = false, .name = "bands"}, camera, 984, 604);
    draw_top(scene, {.layer = ShownLayer::depth, .roller = false, .name = "depth"}, camera, 984, 604);
    draw_top(scene, {.layer = ShownLayer::radius, .roller = false, .name = "radius"}, camera, 984, 604);
    const Punctures& p = scene.result.punctures;
    for (const double zoom : {13.0, 24.0, 80.0, 500.0, 3000.0}) {
        Camera close = camera;
        close.px_per_mm = zoom;
        close.centre_x_mm = p.x_mm[4000], close.centre_y_mm = p.y_mm[4000];
        draw_top(
            scene,
            {.layer = ShownLayer::none, .roller = zoom < 30, .name = "zoom_" + std::to_string(int(zoom))},
            close, 984, 604);
    }
}
