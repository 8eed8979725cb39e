#include "gui/scene/section_frame.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {

double stretched_mm(const SectionFrame& frame, double depth_mm) {
    if (depth_mm <= 0.0) return depth_mm;
    const double within = std::min(depth_mm, frame.epidermis_mm);
    return within * frame.epidermis_stretch + (depth_mm - within);
}

Point section_pixel(const SectionFrame& frame, double along_mm, double depth_mm) {
    return {static_cast<float>((along_mm - frame.left_mm) * frame.px_per_mm),
            static_cast<float>(frame.surface_px + stretched_mm(frame, depth_mm) * frame.px_per_mm)};
}

double deepest_mm(const SectionFrame& frame) {
    const double shown = (frame.height_px - frame.surface_px) / frame.px_per_mm;
    const double stretched = frame.epidermis_mm * frame.epidermis_stretch;
    return shown <= stretched ? shown / frame.epidermis_stretch : frame.epidermis_mm + shown - stretched;
}

Point tissue_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm, double depth_mm) {
    Point pixel = section_pixel(frame, along_mm, depth_mm);
    pixel.y += static_cast<float>(pressed_mm(press, along_mm, depth_mm) * frame.px_per_mm);
    return pixel;
}

Point needle_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm,
                   double below_plane_mm) {
    const double surface = pressed_mm(press, along_mm, 0.0);
    const double inside = below_plane_mm - surface;
    const double shown = inside > 0.0 ? surface + stretched_mm(frame, inside) : below_plane_mm;
    return {static_cast<float>((along_mm - frame.left_mm) * frame.px_per_mm),
            static_cast<float>(frame.surface_px + shown * frame.px_per_mm)};
}

}  // namespace needleroll::scene
