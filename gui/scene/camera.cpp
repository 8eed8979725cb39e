#include "gui/scene/camera.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {

Camera fit(double width_px, double height_px, const Box& box, double margin_px) {
    Camera camera;
    camera.width_px = std::max(width_px, 1.0);
    camera.height_px = std::max(height_px, 1.0);
    camera.centre_x_mm = (box.min_x_mm + box.max_x_mm) / 2;
    camera.centre_y_mm = (box.min_y_mm + box.max_y_mm) / 2;
    const double wide = std::max(camera.width_px - 2 * margin_px, 1.0) / std::max(box.width_mm(), 1e-9);
    const double high = std::max(camera.height_px - 2 * margin_px, 1.0) / std::max(box.height_mm(), 1e-9);
    camera.px_per_mm = std::min(wide, high);
    return camera;
}

sf::Vector2f to_pixel(const Camera& camera, double x_mm, double y_mm) {
    return {static_cast<float>(camera.width_px / 2 + (x_mm - camera.centre_x_mm) * camera.px_per_mm),
            static_cast<float>(camera.height_px / 2 - (y_mm - camera.centre_y_mm) * camera.px_per_mm)};
}

SkinPlace to_skin(const Camera& camera, sf::Vector2f pixel) {
    return {camera.centre_x_mm + (static_cast<double>(pixel.x) - camera.width_px / 2) / camera.px_per_mm,
            camera.centre_y_mm - (static_cast<double>(pixel.y) - camera.height_px / 2) / camera.px_per_mm};
}

double distance_mm(const SkinPlace& a, const SkinPlace& b) {
    return std::hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm);
}

Box visible_box(const Camera& camera) {
    const double width = camera.width_px / camera.px_per_mm, height = camera.height_px / camera.px_per_mm;
    return {camera.centre_x_mm - width / 2, camera.centre_y_mm - height / 2, camera.centre_x_mm + width / 2,
            camera.centre_y_mm + height / 2};
}

sf::FloatRect to_pixels(const Camera& camera, const Box& box) {
    const sf::Vector2f corner = to_pixel(camera, box.min_x_mm, box.max_y_mm);
    return {corner.x, corner.y, static_cast<float>(box.width_mm() * camera.px_per_mm),
            static_cast<float>(box.height_mm() * camera.px_per_mm)};
}

Camera zoomed(Camera camera, double factor, sf::Vector2f about_px, const Box& patch) {
    const SkinPlace kept = to_skin(camera, about_px);
    const double whole = fit(camera.width_px, camera.height_px, patch, 0.0).px_per_mm;
    const double closest = std::min(camera.width_px, camera.height_px) / smallest_view_mm;
    camera.px_per_mm =
        std::clamp(camera.px_per_mm * factor, std::min(whole / 2, closest), std::max(whole, closest));
    const SkinPlace now = to_skin(camera, about_px);
    camera.centre_x_mm += kept.x_mm - now.x_mm;
    camera.centre_y_mm += kept.y_mm - now.y_mm;
    return camera;
}

Camera held_on(Camera camera, const Box& patch) {
    camera.centre_x_mm = std::clamp(camera.centre_x_mm, patch.min_x_mm, patch.max_x_mm);
    camera.centre_y_mm = std::clamp(camera.centre_y_mm, patch.min_y_mm, patch.max_y_mm);
    return camera;
}

}  // namespace needleroll::scene
