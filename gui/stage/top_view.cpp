#include "gui/stage/top_view.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/path.hpp"
#include "gui/words/stage.hpp"
#include "sim/coverage/outline.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/coverage/region.hpp"
#include "sim/run/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

/// What the drawing functions of one frame share.
struct Frame {
    const TopViewShown& shown;
    const TopViewPlace& place;
    TopViewPictures& pictures;
    Box patch;
    scene::Camera patch_camera;  ///< for place.patch
    scene::Camera stage_camera;  ///< for place.view
    scene::HoleRequest holes;
    scene::StageStyle style;
    float scale;

    const Result& result() const { return shown.run.result; }
    bool grey() const { return shown.overlay == Overlay::double_strikes; }
};

sf::FloatRect moved(sf::FloatRect box, float right, float down) {
    return {box.left + right, box.top + down, box.width, box.height};
}

/// The loupe on the counting frame, placed within the stage's view from above.
scene::Loupe loupe_of(const Frame& frame) {
    const sf::FloatRect& view = frame.place.view;
    return {moved(frame.place.loupe, -view.left, -view.top), frame_box(frame.shown.instruments)};
}

bool loupe_shown(const Frame& frame) {
    return frame.place.loupe.width >= 20.0f && frame.shown.instruments.frame_shown;
}

void prepare(const Frame& frame) {
    TopViewPictures& pictures = frame.pictures;
    const scene::SkinLook look{frame.shown.skin_tone, frame.result().scenario.patch.site.name};
    prepare_skin(pictures.skin, look, frame.patch, frame.patch_camera, frame.shown.zooming);
    prepare_holes(pictures.holes, frame.holes, frame.patch_camera);
    prepare_roller(pictures.roller, frame.result().scenario.roller, frame.stage_camera);
    prepare_overlay(pictures.overlay, frame.shown, frame.patch_camera, static_cast<double>(frame.scale));
    if (loupe_shown(frame)) prepare_loupe(pictures.loupe, loupe_of(frame), look, frame.patch, frame.holes);
}

void draw_skin(sf::RenderTarget& target, const Frame& frame) {
    const TopViewPictures& pictures = frame.pictures;
    const scene::Camera& camera = frame.patch_camera;
    draw_skin_colour(target, pictures.skin, camera, frame.scale, frame.grey());
    if (!frame.grey()) draw_redness(target, pictures.overlay.redness, camera, frame.patch, frame.scale);
    if (frame.shown.overlay != Overlay::none && !frame.grey()) {
        draw_overlay(target, pictures.overlay.picture, camera, frame.patch, frame.scale);
    }
    if (frame.shown.instruments.frame_shown) {
        draw_frame_skin(target, pictures.skin, &pictures.overlay.redness, camera,
                        frame_box(frame.shown.instruments));
    }
    draw_skin_relief(target, pictures.skin, camera, frame.scale);
}

void draw_all_holes(sf::RenderTarget& target, const Frame& frame) {
    draw_holes(target, frame.pictures.holes);
    const DoubleStrikePicture& double_strikes = frame.pictures.double_strikes;
    if (frame.grey() && double_strikes.picture) scene::draw_clear_picture(target, *double_strikes.picture);
    draw_recent_holes(target, frame.holes, frame.patch_camera, frame.shown.t_s);
}

/// Share of a stroke's time that is over.
double stroke_share(const Stroke& stroke, double t_s) {
    const double duration = duration_s(stroke);
    return duration > 0.0 ? std::clamp((t_s - stroke.t_start_s) / duration, 0.0, 1.0) : 1.0;
}

/// The live count on the frame itself, where there is no loupe to stand beside. Over the roller, which would
/// hide it.
void draw_count_on_frame(sf::RenderTarget& target, const Frame& frame) {
    const Instruments& instruments = frame.shown.instruments;
    if (!instruments.frame_shown || loupe_shown(frame)) return;
    const auto count = holes_in_frame(instruments, frame.result().punctures, frame.shown.moment.strikes);
    const sf::FloatRect box = to_pixels(frame.patch_camera, frame_box(instruments));
    const float away = 18.f * frame.scale, below = box.top + box.height + away;
    const bool fits = static_cast<double>(below + away) < frame.patch_camera.height_px;
    draw_pill(target, {box.left, fits ? below : box.top - away},
              say(frame.style.language, words::stage::frame_holes{.count = count}), frame.style);
}

void draw_marks(sf::RenderTarget& target, const Frame& frame) {
    for (const Polygon& outline : frame.pictures.counted.lines_mm) {
        draw_target(target, frame.patch_camera, outline, frame.scale);
    }
    const Instruments& instruments = frame.shown.instruments;
    if (!frame.result().strokes.empty()) {
        const RollerAt at = roller_at(frame.result(), frame.shown.t_s);
        const double share = stroke_share(frame.result().strokes[at.stroke], frame.shown.t_s);
        draw_path(target, {&frame.result().strokes, at.stroke, share, 4, frame.patch}, frame.patch_camera,
                  frame.scale);
    }
    if (const auto& gap = frame.shown.gap)
        draw_gap_circle(target, frame.patch_camera, gap->middle, gap->radius_mm, frame.scale);
    if (instruments.frame_shown)
        draw_frame_lines(target, frame.patch_camera, frame_box(instruments), frame.scale);
    if (instruments.ruler_shown) {
        draw_measure(target, frame.patch_camera, instruments.ruler_from, instruments.ruler_to, frame.style);
    }
}

void draw_roller_now(sf::RenderTarget& target, const Frame& frame) {
    if (frame.result().strokes.empty()) return;
    const RollerAt at = roller_at(frame.result(), frame.shown.t_s);
    draw_roller(target, frame.pictures.roller, frame.result().scenario.roller, frame.result().needles,
                {at.pose, at.drum_angle_rad, at.lifted, frame.shown.roller_opacity}, frame.stage_camera,
                frame.scale);
}

/// A veil of the stage's colour over the roller where it lies beneath the column beside the skin. False, with
/// nothing drawn, where it does not.
bool veil_column(sf::RenderTarget& target, const Frame& frame) {
    const TopViewPlace& place = frame.place;
    if (place.words.width < 1.f || frame.result().strokes.empty()) return false;
    const float left = place.words.left - place.view.left;
    const float fades_from = left - 28.f * frame.scale, full_from = left - 12.f * frame.scale;
    const AxlePose pose = roller_at(frame.result(), frame.shown.t_s).pose;
    const Box roller = scene::roller_box(frame.result().scenario.roller, pose);
    if (scene::to_pixel(frame.stage_camera, roller.max_x_mm, 0.0).x < fades_from) return false;
    constexpr sf::Uint8 strength = 224;
    sf::Color veil = frame.style.colours.stage, clear = veil;
    veil.a = strength, clear.a = 0;
    const float width = place.view.width, height = place.view.height;
    const std::array<sf::Vertex, 6> strip{{{{fades_from, 0.f}, clear},
                                           {{fades_from, height}, clear},
                                           {{full_from, 0.f}, veil},
                                           {{full_from, height}, veil},
                                           {{width, 0.f}, veil},
                                           {{width, height}, veil}}};
    target.draw(strip.data(), strip.size(), sf::TriangleStrip);
    return true;
}

void draw_rulers_around(sf::RenderTarget& target, const Frame& frame, const sf::FloatRect& inner) {
    const sf::FloatRect around(inner.left - 48.f * frame.scale, inner.top - 10.f * frame.scale,
                               inner.width + 60.f * frame.scale, inner.height + 50.f * frame.scale);
    target.setView(scene::view_of(target, around));
    draw_rulers(target, camera_through(frame.patch_camera, inner, around), frame.patch, frame.style);
}

ReliefMade relief_of(const scene::SkinPicture& skin) {
    return {skin.relief_px_per_mm, skin.relief_box};
}

GroundContent ground_content(const Frame& frame) {
    const TopViewPictures& pictures = frame.pictures;
    GroundContent content{.camera = frame.patch_camera,
                          .view = frame.place.view,
                          .stage = frame.style.colours.stage,
                          .scale = frame.scale,
                          .frame_shown = frame.shown.instruments.frame_shown,
                          .frame = frame_box(frame.shown.instruments),
                          .layer_version = pictures.overlay.version,
                          .overlay = frame.shown.overlay,
                          .look = pictures.skin.look,
                          .relief = relief_of(pictures.skin),
                          .language = frame.style.language.name};
    if (loupe_shown(frame)) {
        content.loupe = frame.place.loupe;
        content.loupe_relief = relief_of(pictures.loupe.skin);
    }
    return content;
}

/// The loupe's skin; `stage` is where the view from above lies on the target.
void draw_loupe_skin(sf::RenderTarget& target, const Frame& frame, const sf::FloatRect& stage) {
    draw_loupe_ground(target, frame.pictures.loupe, &frame.pictures.overlay.redness, loupe_of(frame), stage,
                      frame.style);
}

/// Shadow, rulers and skin onto a target whose upper left corner is that of the view from above.
void draw_ground(sf::RenderTarget& target, const Frame& frame) {
    const sf::FloatRect& view = frame.place.view;
    const sf::FloatRect whole(0.0f, 0.0f, view.width, view.height);
    const sf::FloatRect patch_view = moved(frame.place.patch, -view.left, -view.top);
    target.clear(frame.style.colours.stage);
    target.setView(scene::view_of(target, whole));
    draw_patch_shadow(target, frame.stage_camera, common_part(frame.patch, visible_box(frame.patch_camera)),
                      frame.scale);
    draw_rulers_around(target, frame, patch_view);
    target.setView(scene::view_of(target, patch_view));
    draw_skin(target, frame);
    target.setView(scene::view_of(target, whole));
    if (loupe_shown(frame)) draw_loupe_skin(target, frame, whole);
}

/// Brings the still ground up to date. False when there is no picture to keep it in.
bool prepare_ground(const Frame& frame) {
    GroundPicture& ground = frame.pictures.ground;
    const GroundContent content = ground_content(frame);
    if (ground.picture && ground.content == content) return true;
    const sf::FloatRect& view = frame.place.view;
    const double width = std::floor(static_cast<double>(view.width));
    const double height = std::floor(static_cast<double>(view.height));
    if (!scene::fit_picture(ground.picture, width, height)) return false;
    scene::StageFonts& fonts = *frame.style.fonts;
    fonts.corner_px = {view.left, view.top};
    draw_ground(*ground.picture, frame);
    fonts.corner_px = {};
    ground.picture->display();
    ground.content = content;
    return true;
}

void prepare_double_strikes(const Frame& frame) {
    DoubleStrikePicture& kept = frame.pictures.double_strikes;
    const OverlayLayer& layer = frame.pictures.overlay;
    if (!frame.grey() || kept.layer_version == layer.version) return;
    const scene::Camera& camera = frame.patch_camera;
    if (!scene::fit_picture(kept.picture, camera.width_px, camera.height_px)) return;
    kept.layer_version = layer.version;
    kept.picture->clear(sf::Color::Transparent);
    draw_double_strikes(*kept.picture, frame.pictures.holes, camera, layer.double_strikes,
                        frame.result().scenario.metrics.double_strike_radius_mm, frame.scale);
    kept.picture->display();
}

/// Draws the loupe with its lines from the frame, unless the frame is out of view.
void draw_loupe_now(sf::RenderTarget& target, const Frame& frame) {
    const scene::Loupe loupe = loupe_of(frame);
    const Box seen = common_part(loupe.shows, visible_box(frame.patch_camera));
    if (seen.width_mm() > 0.0 && seen.height_mm() > 0.0) {
        draw_loupe_lines(target, to_pixels(frame.stage_camera, seen), loupe, frame.scale);
    }
    draw_loupe_holes(target, frame.pictures.loupe, loupe, frame.place.view, frame.style);
}

/// The parts of the still ground that hold more than the stage's colour, which lies there already.
void draw_kept_ground(sf::RenderTarget& target, const Frame& frame) {
    const TopViewPlace& place = frame.place;
    const float beside_patch = 48.f * frame.scale;
    const float right = place.patch.left - place.view.left + place.patch.width;
    const sf::RenderTexture& ground = *frame.pictures.ground.picture;
    scene::draw_opaque_picture(target, ground, {0.f, 0.f, right + beside_patch, place.view.height});
    if (loupe_shown(frame))
        scene::draw_opaque_picture(target, ground, scene::loupe_extent(loupe_of(frame), frame.scale));
}

/// The channel that the depth loupe shows.
std::optional<ChannelFacts> channel_shown(const Frame& frame) {
    if (!frame.shown.depth_at) return std::nullopt;
    const double reach_mm =
        static_cast<double>(depth_loupe_reach_px * frame.scale) / frame.patch_camera.px_per_mm;
    return channel_under(frame.result(), frame.shown.moment.strikes, *frame.shown.depth_at, reach_mm);
}

}  // namespace

void prepare_counted(CountedOutlines& counted, const Region& region, std::uint64_t run_number) {
    if (counted.run_number == run_number) return;
    counted.run_number = run_number;
    counted.lines_mm = outlines_of(region);
}

void draw_top_view(sf::RenderTarget& target, const scene::StageStyle& style, const TopViewPlace& place,
                   const TopViewShown& shown, TopViewPictures& pictures) {
    if (place.patch.width < 1.0f || place.patch.height < 1.0f) return;
    const Result& result = shown.run.result;
    const scene::Camera camera = camera_of(shown.view, place.patch, result.scenario.patch);
    const scene::HoleRequest holes{&result.punctures, shown.moment.strikes, shown.run.number, shown.skin_tone,
                                   style.scale};
    const Frame frame{shown,      place,
                      pictures,   box_of(result.scenario.patch),
                      camera,     camera_through(camera, place.patch, place.view),
                      holes,      style,
                      style.scale};
    prepare(frame);
    prepare_counted(pictures.counted, shown.moment.region, shown.run.number);
    const std::optional<ChannelFacts> channel = channel_shown(frame);
    if (channel) prepare_depth_loupe(pictures.depth_loupe, result, *channel, style.scale);
    prepare_double_strikes(frame);
    const bool kept = prepare_ground(frame);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, place.view));
    if (kept) draw_kept_ground(target, frame);
    target.setView(scene::view_of(target, place.patch));
    if (!kept) draw_skin(target, frame);
    draw_all_holes(target, frame);
    draw_marks(target, frame);
    target.setView(scene::view_of(target, place.view));
    draw_roller_now(target, frame);
    target.setView(scene::view_of(target, place.patch));
    draw_count_on_frame(target, frame);
    target.setView(scene::view_of(target, place.view));
    const bool veiled = veil_column(target, frame);
    if (loupe_shown(frame) && (veiled || !kept)) draw_loupe_skin(target, frame, place.view);
    if (loupe_shown(frame)) draw_loupe_now(target, frame);
    if (channel) {
        const sf::FloatRect within = moved(place.patch, -place.view.left, -place.view.top);
        draw_depth_loupe(target, result, *channel, frame.stage_camera, within, style, pictures.depth_loupe);
    }
    target.setView(whole);
}

}  // namespace needleroll::gui
