/// Where roller, loupe, names and bars of the talk's first picture stand.
#include "gui/scene/turning_roller.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace needleroll::scene {
namespace {

/// The roller is laid so that its handle leads to the upper right and its left end disc is seen.
constexpr float azimuth_rad = 0.70f, elevation_rad = 0.30f;
constexpr float roller_margin_px = 30.f;

/// The ends of the line beside the handle that measures it.
std::array<Spot, 2> handle_measure(const Roller& roller) {
    const float start = handle_start_mm(roller_frame(roller));
    constexpr float aside_mm = 8.f, below_mm = -9.5f;
    return {handle_place(start, aside_mm, below_mm),
            handle_place(start + static_cast<float>(handle_length_mm), aside_mm, below_mm)};
}

/// Places that the outline of the roller lies between.
std::vector<Spot> outermost(const Roller& roller) {
    const auto reach = static_cast<float>(roller.drum_radius_mm + roller.needle_length_mm),
               side = static_cast<float>(disc_face_mm(roller_frame(roller))) + 4.5f;
    std::vector<Spot> spots;
    for (int k = 0; k < 24; ++k) {
        const float angle = 6.2831853f * static_cast<float>(k) / 24.f;
        for (const float end : {-side + 4.f, side})
            spots.push_back({reach * std::cos(angle), end, reach * std::sin(angle)});
    }
    const float end = handle_start_mm(roller_frame(roller)) + static_cast<float>(handle_length_mm);
    for (const float across : {-6.5f, 6.5f}) {
        spots.push_back(handle_place(end, 0.f, across));
        spots.push_back(handle_place(end - 4.f, across, 0.f));
    }
    spots.push_back(handle_measure(roller)[1]);
    return spots;
}

/// A rectangle around what is seen of places.
sf::FloatRect seen_box(const std::vector<Spot>& spots, const SolidView& view) {
    Point low(1e9f, 1e9f), high(-1e9f, -1e9f);
    for (const Spot& spot : spots) {
        const Point at = view.pixel(spot);
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    return {low, high - low};
}

/// Distance of a needle's tip from the axle, and of the ring that the loupe looks at from mid-drum [mm].
float reach_mm(const Roller& roller) {
    return static_cast<float>(roller.drum_radius_mm + roller.needle_length_mm);
}
float loupe_ring_mm(const Roller& roller) {
    return static_cast<float>(ring_offset_mm(roller, roller.rings / 2));
}

/// The roller as large as it fits, at the left and, with what is left below it for names, at the top.
void place_view(TurningRollerLayout& layout, sf::Vector2f size_px, const Roller& roller, float margin) {
    SolidView& view = layout.view = view_from(azimuth_rad, elevation_rad);
    const sf::FloatRect unit = seen_box(outermost(roller), view);
    view.px_per_mm = std::max(
        0.5f, std::min((size_px.x - 2.f * margin) / unit.width, (size_px.y - 2.4f * margin) / unit.height));
    const Point free(size_px.x - unit.width * view.px_per_mm, size_px.y - unit.height * view.px_per_mm);
    view.origin_px = Point(std::max(margin, 0.5f * free.x), std::max(margin, 0.36f * free.y)) -
                     Point(unit.left, unit.top) * view.px_per_mm;
    const auto [from, to] = handle_measure(roller);
    layout.handle_line = {view.pixel(from), view.pixel(to)};
}

/// The loupe at the upper left, as large as the drum leaves room.
void place_loupe(TurningRollerLayout& layout, const Roller& roller, const TurningRollerWords& words,
                 const StageStyle& style) {
    const float s = style.scale, margin = roller_margin_px * s;
    const float reach = reach_mm(roller), ring = loupe_ring_mm(roller);
    const float drum_top = layout.view.pixel({0.f, 0.f, reach}).y - 26.f * s;
    layout.loupe_radius = std::min(118.f * s, 0.5f * (drum_top - 0.7f * margin));
    layout.loupe_shown = layout.loupe_radius > 80.f * s;
    layout.loupe_middle = {0.8f * margin + layout.loupe_radius, 0.7f * margin + layout.loupe_radius};
    layout.loupe_looks_at = layout.view.pixel({0.f, ring, reach - 0.6f});
    SolidView& loupe = layout.loupe_view = layout.view;
    loupe.px_per_mm =
        0.72f * layout.loupe_radius / (static_cast<float>(ring_spacing_mm(roller)) * std::cos(azimuth_rad));
    loupe.origin_px = {};
    loupe.origin_px =
        Point(layout.loupe_radius, layout.loupe_radius * 1.06f) - loupe.pixel({0.f, ring, reach - 0.6f});
    if (!layout.loupe_shown) return;
    const sf::Vector2f bar = length_bar_size(words.millimetre, loupe.px_per_mm, style, loupe_bar_look);
    layout.loupe_bar_corner = layout.loupe_middle + Point(-bar.x / 2.f, layout.loupe_radius - 6.f * s);
}

/// The names, each with the place it names; `low` is the middle of the lowest line.
void place_names(TurningRollerLayout& layout, const Roller& roller, const TurningRollerWords& words,
                 const StageStyle& style, float low) {
    const float s = style.scale;
    const SolidView& view = layout.view;
    const auto add = [&](const std::string& name, Point middle, std::optional<Point> names) {
        if (!name.empty()) layout.labels.push_back(label_at(name, middle, names, style));
    };
    const auto add_at = [&](const std::string& name, Point left_middle, Point names) {
        const float width = label_size(name, style).x;
        add(name, left_middle + Point(width / 2.f, 0.f), names);
    };
    const Point line = layout.handle_line[1] - layout.handle_line[0];
    add(words.handle, layout.handle_line[0] + line * 0.56f, {});
    const Point drum = view.pixel({0.f, 0.f, 0.f});
    const auto radius = static_cast<float>(roller.drum_radius_mm);
    add_at(words.rings, {roller_margin_px * s, low - 2.f * s},
           view.pixel({0.80f * radius, -3.75f, -0.60f * radius}));
    add_at(words.drum, {drum.x + 19.f * view.px_per_mm, low - 62.f * s},
           view.pixel({0.30f * radius, 7.f, -0.86f * radius}));
    if (!layout.loupe_shown) return;
    const SolidView& loupe = layout.loupe_view;
    const Point corner = layout.loupe_middle - Point(layout.loupe_radius, layout.loupe_radius);
    const float beside = layout.loupe_middle.x + layout.loupe_radius + 22.f * s;
    const float ring = loupe_ring_mm(roller);
    const Spot foot(0.f, ring, radius), tip(0.f, ring, reach_mm(roller));
    add_at(words.needle_length, {beside, layout.loupe_middle.y - 58.f * s},
           corner + loupe.pixel(foot + (tip - foot) * 0.72f) + Point(0.26f * loupe.px_per_mm, 0.f));
    add_at(words.needle_diameter, {beside, layout.loupe_middle.y - 4.f * s},
           corner + loupe.pixel(foot + (tip - foot) * 0.25f));
}

}  // namespace

TurningRollerLayout lay_out_roller(sf::Vector2f size_px, const Roller& roller,
                                   const TurningRollerWords& words, const StageStyle& style) {
    const float margin = roller_margin_px * style.scale, low = size_px.y - 1.2f * margin;
    TurningRollerLayout layout;
    place_view(layout, size_px, roller, margin);
    place_loupe(layout, roller, words, style);
    place_names(layout, roller, words, style, low);
    layout.bar_px = 10.f * layout.view.px_per_mm;
    layout.bar_corner = {size_px.x - margin - length_bar_size(words.centimetre, layout.bar_px, style).x,
                         low + 16.f * style.scale};
    return layout;
}

}  // namespace needleroll::scene
