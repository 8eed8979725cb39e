#include "gui/stage/patch_view.hpp"

#include "sim/coverage/patch_box.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

void take_over(PatchView& view, const scene::Camera& camera) {
    view.fitted = false;
    view.centre_x_mm = camera.centre_x_mm;
    view.centre_y_mm = camera.centre_y_mm;
    view.shown_mm = std::min(camera.width_px, camera.height_px) / camera.px_per_mm;
}

}  // namespace

scene::Camera camera_of(const PatchView& view, const sf::FloatRect& rectangle, const Patch& patch) {
    const auto width = static_cast<double>(rectangle.width), height = static_cast<double>(rectangle.height);
    scene::Camera camera = scene::fit(width, height, box_of(patch), 0.0);
    if (view.fitted) return camera;
    camera.px_per_mm = std::min(camera.width_px, camera.height_px) / view.shown_mm;
    camera.centre_x_mm = view.centre_x_mm;
    camera.centre_y_mm = view.centre_y_mm;
    return scene::held_on(camera, box_of(patch));
}

scene::Camera camera_through(const scene::Camera& camera, const sf::FloatRect& from,
                             const sf::FloatRect& through) {
    scene::Camera moved = camera;
    moved.width_px = std::max(1.0, static_cast<double>(through.width));
    moved.height_px = std::max(1.0, static_cast<double>(through.height));
    const double right_px =
        static_cast<double>(through.left - from.left) + 0.5 * (moved.width_px - camera.width_px);
    const double down_px =
        static_cast<double>(through.top - from.top) + 0.5 * (moved.height_px - camera.height_px);
    moved.centre_x_mm += right_px / camera.px_per_mm;
    moved.centre_y_mm -= down_px / camera.px_per_mm;
    return moved;
}

void zoom(PatchView& view, double factor, const scene::SkinPlace& about, const sf::FloatRect& rectangle,
          const Patch& patch) {
    const scene::Camera fitted = camera_of({}, rectangle, patch), before = camera_of(view, rectangle, patch);
    const sf::Vector2f about_px = to_pixel(before, about.x_mm, about.y_mm);
    const scene::Camera camera = scene::zoomed(before, factor, about_px, box_of(patch));
    if (camera.px_per_mm <= fitted.px_per_mm * 1.0001) {
        view = PatchView{};
        return;
    }
    take_over(view, scene::held_on(camera, box_of(patch)));
}

void pan(PatchView& view, const Place& by_mm, const sf::FloatRect& rectangle, const Patch& patch) {
    if (view.fitted) return;
    scene::Camera camera = camera_of(view, rectangle, patch);
    camera.centre_x_mm -= by_mm.x_mm;
    camera.centre_y_mm -= by_mm.y_mm;
    take_over(view, scene::held_on(camera, box_of(patch)));
}

}  // namespace needleroll::gui
