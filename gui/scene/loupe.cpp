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

constexpr float rim_px = 4.f;

}  // namespace

void prepare_loupe(LoupePicture& picture, const Loupe& loupe, const SkinLook& look, const SkinBox& patch,
                   const HoleRequest& request) {
    const Camera camera = loupe_camera(loupe);
    prepare_skin(picture.skin, look, patch, camera, false);
    prepare_holes(picture.holes, request, camera);
}

void draw_loupe(sf::RenderTarget& target, const LoupePicture& picture, const OverlayPicture* redness,
                const Loupe& loupe, const sf::FloatRect& stage, const StageStyle& style) {
    const float s = style.scale, rim = rim_px * s;
    const sf::FloatRect box = loupe.place;
    Vertices ground;
    const sf::FloatRect outer(box.left - rim, box.top - rim, box.width + 2 * rim, box.height + 2 * rim);
    add_box_shadow(ground, outer, 8.f * s, {4.f * s, 16.f * s, 0.26});
    add_box(ground, outer, 7.f * s, mark);
    draw(target, ground);
    const sf::View whole = target.getView();
    target.setView(view_of(target, {stage.left + box.left, stage.top + box.top, box.width, box.height}));
    const Camera camera = loupe_camera(loupe);
    draw_skin_colour(target, picture.skin, camera, s, false);
    if (redness) draw_redness(target, *redness, camera, picture.skin.patch, s);
    draw_skin_relief(target, picture.skin, camera, s);
    draw_holes(target, picture.holes);
    draw_scale_bar(target, camera.px_per_mm, {10.f * s, box.height - 10.f * s}, box.width * 0.26f, style);
    target.setView(whole);
    Vertices corners;
    add_box_outline(corners, {box.left - rim * 0.5f, box.top - rim * 0.5f, box.width + rim, box.height + rim},
                    5.5f * s, rim, mark);
    draw(target, corners);
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
