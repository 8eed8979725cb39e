#include "gui/screens/explore/stage.hpp"

namespace needleroll::gui {
namespace {

/// What the drawing functions of one frame share.
struct Frame {
    const ExploreState& state;
    const ExploreLayout& layout;
    StagePictures& pictures;
    scene::SkinBox patch;
    scene::Camera patch_camera;  ///< for layout.patch_view
    scene::Camera stage_camera;  ///< for layout.top_view
    scene::HoleRequest holes;
    float scale;
};

void prepare(const Frame& frame) {
    const Result& result = frame.state.session.result;
    const scene::SkinLook look{1, result.scenario.patch.site.name};
    prepare_skin(frame.pictures.skin, look, frame.patch, frame.patch_camera, false);
    prepare_holes(frame.pictures.holes, frame.holes, frame.patch_camera);
    prepare_roller(frame.pictures.roller, result.scenario.roller, frame.stage_camera);
    if (frame.pictures.needles_run != frame.state.session.run_number) {
        frame.pictures.needles = lay_out_needles(result.scenario.roller, {});
        frame.pictures.needles_run = frame.state.session.run_number;
    }
}

void draw_skin(sf::RenderTarget& target, const Frame& frame) {
    target.setView(scene::view_of(target, frame.layout.patch_view));
    draw_skin_colour(target, frame.pictures.skin, frame.patch_camera, frame.scale, false);
    draw_skin_relief(target, frame.pictures.skin, frame.patch_camera, frame.scale);
    draw_holes(target, frame.pictures.holes);
    draw_recent_holes(target, frame.holes, frame.patch_camera, frame.state.time.t_s);
}

void draw_roller_now(sf::RenderTarget& target, const Frame& frame) {
    const Result& result = frame.state.session.result;
    if (result.strokes.empty()) return;
    const RollerAt at = roller_at(result, frame.state.time.t_s);
    target.setView(scene::view_of(target, frame.layout.top_view));
    draw_roller(target, frame.pictures.roller, result.scenario.roller, frame.pictures.needles,
                {at.pose, at.drum_angle_rad, at.lifted, 1.0}, frame.stage_camera, frame.scale);
}

}  // namespace

void draw_stage(sf::RenderTarget& target, const Ui& ui, const ExploreState& state, const ExploreLayout& layout,
                StagePictures& pictures) {
    if (layout.patch_view.width < 1.0f || layout.patch_view.height < 1.0f) return;
    const Patch& patch = state.session.result.scenario.patch;
    const scene::Camera camera = camera_of(state.view, layout.patch_view, patch);
    const scene::HoleRequest holes{&state.session.result.punctures, strikes_now(state), state.session.run_number,
                                   1, static_cast<float>(ui.text_scale)};
    const Frame frame{state, layout, pictures, patch_box(patch), camera,
                      camera_through(camera, layout.patch_view, layout.top_view), holes,
                      static_cast<float>(ui.text_scale)};
    prepare(frame);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, layout.top_view));
    draw_patch_shadow(target, frame.stage_camera, frame.patch, frame.scale);
    draw_skin(target, frame);
    draw_roller_now(target, frame);
    target.setView(whole);
}

}  // namespace needleroll::gui
