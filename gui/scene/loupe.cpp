#include "gui/scene/instruments.hpp"
#include "gui/scene/shadow.hpp"
#include "gui/scene/shapes.hpp"

#include <algorithm>

#include <SFML/Graphics/View.hpp>

namespace needleroll::scene {
namespace {

Camera loupe_camera(const Loupe& loupe) {
    return fit(static_cast<double>(loupe.place.width), static_cast<double>(loupe.place.height), loupe.shows,
               0.0);
}

constexpr float rim_px = 4.f, shadow_drop_px = 4.f, shadow_blur_px = 16.f;

sf::FloatRect grown_box(const sf::FloatRect& box, float by_px) {
    return {box.left - by_px, box.top - by_px, box.width + 2 * by_px, box.height + 2 * by_px};
}

sf::FloatRect on_stage(const Loupe& loupe, const sf::FloatRect& stage) {
    return {stage.left + loupe.place.left, stage.top + loupe.place.top, loupe.place.width,
            loupe.place.height};
}

}  // namespace

void prepare_loupe(LoupePicture& picture, const Loupe& loupe, const SkinLook& look, const Box& patch,
                   const HoleRequest& request) {
    const Camera camera = loupe_camera(loupe);
    prepare_skin(picture.skin, look, patch, camera, false);
    prepare_holes(picture.holes, request, camera);
}

void draw_loupe_ground(sf::RenderTarget& target, const LoupePicture& picture, const OverlayPicture* redness,
                       const Loupe& loupe, const sf::FloatRect& stage, const StageStyle& style) {
    const float s = style.scale;
    Vertices ground;
    const sf::FloatRect outer = grown_box(loupe.place, rim_px * s);
    add_box_shadow(ground, outer, 8.f * s, {shadow_drop_px * s, shadow_blur_px * s, 0.26});
    add_box(ground, outer, 7.f * s, mark);
    draw(target, ground);
    const sf::View whole = target.getView();
    target.setView(view_of(target, on_stage(loupe, stage)));
    const Camera camera = loupe_camera(loupe);
    draw_skin_colour(target, picture.skin, camera, s, false);
    if (redness) draw_redness(target, *redness, camera, picture.skin.patch, s);
    draw_skin_relief(target, picture.skin, camera, s);
    target.setView(whole);
}

void draw_loupe_holes(sf::RenderTarget& target, const LoupePicture& picture, const Loupe& loupe,
                      const sf::FloatRect& stage, const StageStyle& style) {
    const float s = style.scale, rim = rim_px * s;
    const sf::FloatRect& box = loupe.place;
    const sf::View whole = target.getView();
    target.setView(view_of(target, on_stage(loupe, stage)));
    draw_holes(target, picture.holes);
    draw_scale_bar(target, loupe_camera(loupe).px_per_mm, {10.f * s, box.height - 10.f * s},
                   box.width * 0.26f, style);
    target.setView(whole);
    Vertices corners;
    add_box_outline(corners, grown_box(box, rim * 0.5f), 5.5f * s, rim, mark);
    draw(target, corners);
}

sf::FloatRect loupe_extent(const Loupe& loupe, float scale) {
    return grown_box(loupe.place, (rim_px + shadow_blur_px + shadow_drop_px) * scale);
}

void draw_loupe_lines(sf::RenderTarget& target, const sf::FloatRect& frame_px, const Loupe& loupe,
                      float scale) {
    Vertices shapes;
    const float right = frame_px.left + frame_px.width, rim = rim_px * scale;
    const Point top_from(right, frame_px.top), top_to(loupe.place.left - rim, loupe.place.top);
    const Point low_from(right, frame_px.top + frame_px.height),
        low_to(loupe.place.left - rim, loupe.place.top + loupe.place.height);
    for (const auto& [from, to] : {std::pair(top_from, top_to), std::pair(low_from, low_to)}) {
        add_segment(shapes, from, to, 3.f * scale, with_opacity(mark_under, 0.3));
        add_segment(shapes, from, to, 1.4f * scale, mark);
    }
    draw(target, shapes);
}

}  // namespace needleroll::scene
