#include "gui/screens/explore/stage.hpp"

#include "gui/platform/font_files.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/scene/kept_picture.hpp"
#include "gui/scene/path.hpp"
#include "sim/coverage/region.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

/// While the view is being zoomed, pictures of nearly the right scale will do for this long [s].
constexpr double zoom_settles_s = 0.15;

/// What the drawing functions of one frame share.
struct Frame {
    const ExploreState& state;
    const ExploreLayout& layout;
    StagePictures& pictures;
    scene::SkinBox patch;
    scene::Camera patch_camera;  ///< for layout.patch_view
    scene::Camera stage_camera;  ///< for layout.top_view
    scene::HoleRequest holes;
    scene::StageStyle style;
    float scale;

    const Result& result() const { return state.session.result; }
    bool grey() const { return state.overlay == Overlay::double_strikes; }
};

sf::FloatRect moved(sf::FloatRect box, float right, float down) {
    return {box.left + right, box.top + down, box.width, box.height};
}

/// The loupe on the counting frame, placed within the stage's view from above.
scene::Loupe loupe_of(const Frame& frame) {
    const sf::FloatRect& view = frame.layout.top_view;
    return {moved(frame.layout.loupe, -view.left, -view.top), frame_box(frame.state.instruments)};
}

bool loupe_shown(const Frame& frame) {
    return frame.layout.loupe.width >= 20.0f && frame.state.instruments.frame_shown;
}

void prepare(const Frame& frame) {
    StagePictures& pictures = frame.pictures;
    const scene::SkinLook look{frame.state.skin_tone, frame.result().scenario.patch.site.name};
    const bool zooming = frame.state.run.clock_s - frame.state.zoomed_s < zoom_settles_s;
    prepare_skin(pictures.skin, look, frame.patch, frame.patch_camera, zooming);
    prepare_holes(pictures.holes, frame.holes, frame.patch_camera);
    prepare_roller(pictures.roller, frame.result().scenario.roller, frame.stage_camera);
    prepare_overlay(pictures.overlay, frame.state, frame.patch_camera, static_cast<double>(frame.scale));
    if (loupe_shown(frame)) prepare_loupe(pictures.loupe, loupe_of(frame), look, frame.patch, frame.holes);
}

/// What is counted: the treated polygons, else the patch less its guard.
std::vector<Polygon> counted_outlines(const Scenario& scenario) {
    std::vector<Polygon> outlines;
    for (const NamedRegion& region : scenario.patch.regions) outlines.push_back(region.polygon_mm);
    if (!outlines.empty()) return outlines;
    const double guard = scenario.metrics.guard_mm;
    const double right = scenario.patch.width_mm - guard, top = scenario.patch.height_mm - guard;
    if (right <= guard || top <= guard) return {};
    return {{{guard, guard}, {right, guard}, {right, top}, {guard, top}}};
}

void draw_skin(sf::RenderTarget& target, const Frame& frame) {
    const StagePictures& pictures = frame.pictures;
    const scene::Camera& camera = frame.patch_camera;
    draw_skin_colour(target, pictures.skin, camera, frame.scale, frame.grey());
    if (!frame.grey()) draw_redness(target, pictures.overlay.redness, camera, frame.patch, frame.scale);
    if (frame.state.overlay != Overlay::none && !frame.grey()) {
        draw_overlay(target, pictures.overlay.picture, camera, frame.patch, frame.scale);
    }
    if (frame.state.instruments.frame_shown) {
        draw_frame_skin(target, pictures.skin, &pictures.overlay.redness, camera,
                        frame_box(frame.state.instruments));
    }
    draw_skin_relief(target, pictures.skin, camera, frame.scale);
}

void draw_all_holes(sf::RenderTarget& target, const Frame& frame) {
    draw_holes(target, frame.pictures.holes);
    const DoubleStrikePicture& double_strikes = frame.pictures.double_strikes;
    if (frame.grey() && double_strikes.picture) scene::draw_clear_picture(target, *double_strikes.picture);
    draw_recent_holes(target, frame.holes, frame.patch_camera, frame.state.time.t_s);
}

/// Share of a stroke's time that is over.
double stroke_share(const Stroke& stroke, double t_s) {
    const double duration = duration_s(stroke);
    return duration > 0.0 ? std::clamp((t_s - stroke.t_start_s) / duration, 0.0, 1.0) : 1.0;
}

/// The live count on the frame itself, where there is no loupe to stand beside. Over the roller, which would
/// hide it.
void draw_count_on_frame(sf::RenderTarget& target, const Frame& frame) {
    const Instruments& instruments = frame.state.instruments;
    if (!instruments.frame_shown || loupe_shown(frame)) return;
    const auto count = holes_in_frame(instruments, frame.result().punctures, strikes_now(frame.state));
    const sf::FloatRect box = to_pixels(frame.patch_camera, frame_box(instruments));
    const float away = 18.f * frame.scale, below = box.top + box.height + away;
    const bool fits = static_cast<double>(below + away) < frame.patch_camera.height_px;
    draw_pill(target, {box.left, fits ? below : box.top - away}, std::to_string(count) + " holes",
              frame.style);
}

void draw_marks(sf::RenderTarget& target, const Frame& frame) {
    for (const Polygon& outline : counted_outlines(frame.result().scenario)) {
        draw_target(target, frame.patch_camera, outline, frame.scale);
    }
    const Instruments& instruments = frame.state.instruments;
    if (!frame.result().strokes.empty()) {
        const RollerAt at = roller_at(frame.result(), frame.state.time.t_s);
        const double share = stroke_share(frame.result().strokes[at.stroke], frame.state.time.t_s);
        draw_path(target, {&frame.result().strokes, at.stroke, share, 4, frame.patch}, frame.patch_camera,
                  frame.scale);
    }
    const PatternFigures& pattern = frame.state.run.pattern.figures;
    if (pattern.gap_radius_mm) {
        draw_gap_circle(target, frame.patch_camera, {pattern.gap_x_mm, pattern.gap_y_mm},
                        *pattern.gap_radius_mm, frame.scale);
    }
    if (instruments.frame_shown)
        draw_frame_lines(target, frame.patch_camera, frame_box(instruments), frame.scale);
    if (instruments.ruler_shown) {
        draw_measure(target, frame.patch_camera, instruments.ruler_from, instruments.ruler_to, frame.style);
    }
}

void draw_roller_now(sf::RenderTarget& target, const Frame& frame) {
    if (frame.result().strokes.empty()) return;
    const RollerAt at = roller_at(frame.result(), frame.state.time.t_s);
    draw_roller(target, frame.pictures.roller, frame.result().scenario.roller, frame.pictures.needles,
                {at.pose, at.drum_angle_rad, at.lifted, roller_opacity(frame.state.veil)}, frame.stage_camera,
                frame.scale);
}

/// A veil of the stage's colour over the roller where it lies beneath the column beside the skin. False, with
/// nothing drawn, where it does not.
bool veil_column(sf::RenderTarget& target, const Frame& frame) {
    const ExploreLayout& layout = frame.layout;
    if (layout.narrow_key || layout.key_column.width < 1.f || frame.result().strokes.empty()) return false;
    const float left = layout.key_column.left - layout.top_view.left;
    const float fades_from = left - 28.f * frame.scale, full_from = left - 12.f * frame.scale;
    const AxlePose pose = roller_at(frame.result(), frame.state.time.t_s).pose;
    const scene::SkinBox roller = scene::roller_box(frame.result().scenario.roller, pose);
    if (scene::to_pixel(frame.stage_camera, roller.max_x_mm, 0.0).x < fades_from) return false;
    constexpr sf::Uint8 strength = 224;
    sf::Color veil = frame.style.colours.stage, clear = veil;
    veil.a = strength, clear.a = 0;
    const float width = layout.top_view.width, height = layout.top_view.height;
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
    const StagePictures& pictures = frame.pictures;
    GroundContent content{.camera = frame.patch_camera,
                          .top_view = frame.layout.top_view,
                          .stage = frame.style.colours.stage,
                          .scale = frame.scale,
                          .frame_shown = frame.state.instruments.frame_shown,
                          .frame = frame_box(frame.state.instruments),
                          .layer_version = pictures.overlay.version,
                          .overlay = frame.state.overlay,
                          .look = pictures.skin.look,
                          .relief = relief_of(pictures.skin)};
    if (loupe_shown(frame)) {
        content.loupe = frame.layout.loupe;
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
    const sf::FloatRect& view = frame.layout.top_view;
    const sf::FloatRect whole(0.0f, 0.0f, view.width, view.height);
    const sf::FloatRect patch_view = moved(frame.layout.patch_view, -view.left, -view.top);
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
    const sf::FloatRect& view = frame.layout.top_view;
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
    draw_double_strikes(*kept.picture, frame.pictures.holes, camera, layer.double_strikes, frame.scale);
    kept.picture->display();
}

/// Draws the loupe with its lines from the frame, unless the frame is out of view.
void draw_loupe_now(sf::RenderTarget& target, const Frame& frame) {
    const scene::Loupe loupe = loupe_of(frame);
    const scene::SkinBox seen = common_part(loupe.shows, visible_box(frame.patch_camera));
    if (seen.width_mm() > 0.0 && seen.height_mm() > 0.0) {
        draw_loupe_lines(target, to_pixels(frame.stage_camera, seen), loupe, frame.scale);
    }
    draw_loupe_holes(target, frame.pictures.loupe, loupe, frame.layout.top_view, frame.style);
}

/// The parts of the still ground that hold more than the stage's colour, which lies there already.
void draw_kept_ground(sf::RenderTarget& target, const Frame& frame) {
    const ExploreLayout& layout = frame.layout;
    const float beside_patch = 48.f * frame.scale;
    const float right = layout.patch_view.left - layout.top_view.left + layout.patch_view.width;
    const sf::RenderTexture& ground = *frame.pictures.ground.picture;
    scene::draw_opaque_picture(target, ground, {0.f, 0.f, right + beside_patch, layout.top_view.height});
    if (loupe_shown(frame))
        scene::draw_opaque_picture(target, ground, scene::loupe_extent(loupe_of(frame), frame.scale));
}

void load_stage_fonts(StagePictures& pictures) {
    if (pictures.fonts) return;
    pictures.fonts = std::make_unique<scene::StageFonts>();
    const FontFiles files = find_fonts();
    scene::load_fonts(*pictures.fonts, files.regular, files.semibold);
}

void prepare_needles(StagePictures& pictures, const ExploreState& state) {
    if (pictures.needles_run == state.session.run_number) return;
    pictures.needles = lay_out_needles(state.session.result.scenario.roller, {});
    pictures.needles_run = state.session.run_number;
}

void draw_top_view(sf::RenderTarget& target, const ExploreState& state, const ExploreLayout& layout,
                   const scene::StageStyle& style, StagePictures& pictures) {
    if (layout.patch_view.width < 1.0f || layout.patch_view.height < 1.0f) return;
    const Patch& patch = state.session.result.scenario.patch;
    const scene::Camera camera = camera_of(state.view, layout.patch_view, patch);
    const scene::HoleRequest holes{&state.session.result.punctures, strikes_now(state),
                                   state.session.run_number, state.skin_tone, style.scale};
    const Frame frame{state,      layout,
                      pictures,   patch_box(patch),
                      camera,     camera_through(camera, layout.patch_view, layout.top_view),
                      holes,      style,
                      style.scale};
    prepare(frame);
    const double reach_mm = static_cast<double>(depth_loupe_reach_px * style.scale) / camera.px_per_mm;
    const std::optional<ChannelFacts> channel = channel_at_pointer(state, reach_mm);
    if (channel) prepare_depth_loupe(pictures.depth_loupe, state, *channel, style.scale);
    prepare_double_strikes(frame);
    const bool kept = prepare_ground(frame);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, layout.top_view));
    if (kept) draw_kept_ground(target, frame);
    target.setView(scene::view_of(target, layout.patch_view));
    if (!kept) draw_skin(target, frame);
    draw_all_holes(target, frame);
    draw_marks(target, frame);
    target.setView(scene::view_of(target, layout.top_view));
    draw_roller_now(target, frame);
    target.setView(scene::view_of(target, layout.patch_view));
    draw_count_on_frame(target, frame);
    target.setView(scene::view_of(target, layout.top_view));
    const bool veiled = veil_column(target, frame);
    if (loupe_shown(frame) && (veiled || !kept)) draw_loupe_skin(target, frame, layout.top_view);
    if (loupe_shown(frame)) draw_loupe_now(target, frame);
    if (channel) {
        const sf::FloatRect within = moved(layout.patch_view, -layout.top_view.left, -layout.top_view.top);
        draw_depth_loupe(target, state, *channel, frame.stage_camera, within, style, pictures.depth_loupe);
    }
    target.setView(whole);
}

}  // namespace

scene::StageColours stage_colours(const Palette& colours) {
    return {sfml_colour(colours.stage),    sfml_colour(colours.panel),         sfml_colour(colours.ink),
            sfml_colour(colours.ink_soft), sfml_colour(colours.border_strong), sfml_colour(colours.accent)};
}

void draw_stage(sf::RenderTarget& target, const Ui& ui, const ExploreState& state,
                const ExploreLayout& layout, StagePictures& pictures) {
    load_stage_fonts(pictures);
    pictures.fonts->log = text_log();
    prepare_needles(pictures, state);
    const auto scale = static_cast<float>(ui.text_scale);
    const scene::StageStyle style{stage_colours(ui.colours), pictures.fonts.get(), scale};
    draw_top_view(target, state, layout, style, pictures);
    draw_section(target, ui, state, layout.section, pictures.needles, style, pictures.section);
}

}  // namespace needleroll::gui
