#include "gui/scene/section.hpp"
#include "gui/scene/shadow.hpp"
#include "gui/scene/shapes.hpp"
#include "gui/words/stage.hpp"
#include "sim/injury/channel.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/View.hpp>

namespace needleroll::scene {
namespace {

/// Colour box of a layer in the key.
constexpr std::array<Tint, 5> key_colours = {stratum_corneum[1], tint(0xC98674), papillary_dermis[1],
                                             reticular_dermis[1], tint(0xF3DDA0)};

float wide(const SectionFrame& frame) {
    return static_cast<float>(frame.width_px);
}

/// Depth that a leader points to.
double middle_of_layer_mm(const SectionContent& content, const SectionFrame& frame, std::size_t layer) {
    const double top = layer == 0 ? 0.0 : content.layer_bottoms_mm[layer - 1];
    if (layer < 4) return (top + content.layer_bottoms_mm[layer]) / 2;
    return top + std::clamp((deepest_mm(frame) - top) / 2, 0.05, 0.3);
}

}  // namespace

void draw_section_ground(sf::RenderTarget& target, const SectionFrame& frame, const SkinPress& press,
                         const StageStyle& style) {
    Vertices shapes;
    double deepest_mm = std::max(0.0, press.drum_radius_mm - press.axle_height_mm);
    for (const NeedleInSkin& needle : press.needles)
        deepest_mm = std::max(deepest_mm, pressed_mm(press, needle.along_mm, 0.0));
    const auto low = static_cast<float>(frame.surface_px + deepest_mm * frame.px_per_mm + 2.0);
    const sf::Color top = mix(style.colours.panel, style.colours.stage, 0.35),
                    bottom = mix(style.colours.stage, style.colours.line, 0.10);
    add_quad(shapes, {Point(0.f, 0.f), Point(wide(frame), 0.f), Point(wide(frame), low), Point(0.f, low)},
             {top, top, bottom, bottom});
    draw(target, shapes, sf::RenderStates(sf::BlendNone));
}

void draw_depth_ruler(sf::RenderTarget& target, const SectionFrame& frame, const StageStyle& style,
                      const DepthRulerLook& look) {
    const float s = style.scale, width = look.width_px * s, height = static_cast<float>(frame.height_px);
    Vertices shapes;
    const sf::Color band = with_opacity(style.colours.panel, 0.88);
    add_quad(shapes, {Point(0.f, 0.f), Point(width, 0.f), Point(width, height), Point(0.f, height)},
             {band, band, band, band});
    const double step =
        std::max(tick_step_mm(frame.px_per_mm, look.spacing_px * static_cast<double>(s)), 0.01);
    const int small = step / 5.0 * frame.px_per_mm > 4.0 * static_cast<double>(s) ? 5 : 1;
    for (int i = 0; i * step / small <= deepest_mm(frame); ++i) {
        const float y = std::round(section_pixel(frame, frame.left_mm, i * step / small).y);
        const bool numbered = i % small == 0;
        const float length = (numbered ? 11.f : 5.f) * s;
        const sf::Color colour = with_opacity(style.colours.line, numbered ? 1.0 : 0.7);
        add_quad(
            shapes,
            {Point(width - length, y), Point(width, y), Point(width, y + s), Point(width - length, y + s)},
            {colour, colour, colour, colour});
    }
    draw(target, shapes);
    if (!style.fonts) return;
    const Lettering label{look.letters_px * s, style.colours.ink_2, false, 1.f};
    for (int i = 0; i * step <= deepest_mm(frame); ++i) {
        const float y = section_pixel(frame, frame.left_mm, i * step).y;
        if (y > height - 0.46f * look.letters_px * s) break;
        draw_text(target, *style.fonts, number_text(style.language, i * step, step < 0.1 ? 2 : 1),
                  {width - 15.f * s, y}, label);
    }
    draw_text(target, *style.fonts, "mm",
              {width - 15.f * s, static_cast<float>(frame.surface_px) - (look.letters_px + 6.f) * s}, label);
}

void draw_tip_pill(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                   const SkinPress& press, const StageStyle& style) {
    const NeedleInSkin* deepest = nullptr;
    for (const NeedleInSkin& needle : press.needles)
        if (needle.depth_mm > 0.0 && (!deepest || needle.depth_mm > deepest->depth_mm)) deepest = &needle;
    if (!deepest) return;
    const float s = style.scale;
    const Point tip = needle_pixel(frame, press, deepest->along_mm,
                                   deepest->depth_mm + deepest->dimple_mm +
                                       std::max(0.0, content.drum_radius_mm - content.axle_height_mm));
    Vertices shapes;
    const Point skin = tissue_pixel(frame, press, deepest->along_mm, 0.0);
    const float bracket = std::round(std::min(tip.x, skin.x) - 15.f * s), top = std::round(skin.y),
                low = std::round(tip.y);
    const sf::Color ink = with_opacity(pill, 0.92);
    add_segment(shapes, {bracket, top}, {bracket, low}, 1.6f * s, ink);
    for (const float y : {top, low})
        add_segment(shapes, {bracket - 4.f * s, y}, {bracket + 5.f * s, y}, 1.6f * s, ink);
    add_dashes(shapes, std::array<Point, 2>{Point(section_ruler_px * s, low), Point(bracket, low)}, 1.4f * s,
               4.f * s, 3.f * s, ink);
    draw(target, shapes);
    draw_pill(target, {(section_ruler_px + 8.f) * s, std::round(tip.y)},
              say(style.language,
                  gui::words::stage::tip_now{.depth_mm = number_text(style.language, deepest->depth_mm, 2)}),
              style);
}

sf::FloatRect draw_layer_key(sf::RenderTarget& target, const SectionContent& content,
                             const SectionFrame& frame, const SkinPress& press, const LayerKeyWords& words,
                             const StageStyle& style) {
    if (!style.fonts) return {};
    const float s = style.scale, row = 27.f * s, pad = 10.f * s;
    const bool with_onset = !words.onset.empty();
    float name_width = with_onset ? text_width(*style.fonts, words.onset, {14.f * s, {}, true, 0.f}) : 0.f;
    // The note stands over the depths and may reach over the names.
    name_width =
        std::max(name_width, text_width(*style.fonts, words.note, {13.f * s, {}, false, 0.f}) - 68.f * s);
    for (const std::string& name : words.layers)
        name_width = std::max(name_width, text_width(*style.fonts, name, {14.f * s, {}, true, 0.f}));
    const float height = (with_onset ? 6.f : 5.f) * row + 33.f * s;
    const sf::FloatRect box(wide(frame) - name_width - 98.f * s,
                            static_cast<float>(frame.height_px) - height - 10.f * s, name_width + 88.f * s,
                            height);
    const auto row_y = [&](std::size_t i) {
        return std::round(box.top + 37.f * s + row * static_cast<float>(i));
    };
    Vertices shapes;
    add_box_shadow(shapes, box, 8.f * s, {2.f * s, 10.f * s, 0.12});
    add_box(shapes, box, 8.f * s, with_opacity(style.colours.panel, 0.94));
    const double at_mm =
        frame.left_mm + (static_cast<double>(box.left) - 30.0 * static_cast<double>(s)) / frame.px_per_mm;
    for (std::size_t i = 0; i < words.layers.size(); ++i) {
        const Point dot = tissue_pixel(frame, press, at_mm, middle_of_layer_mm(content, frame, i));
        const std::array<Point, 3> leader{dot, Point(dot.x + 10.f * s, dot.y),
                                          Point(box.left + 1.f, row_y(i))};
        add_line(shapes, leader, 1.3f * s, with_opacity(style.colours.ink, 0.85));
        add_disc(shapes, dot, 2.6f * s, style.colours.ink);
        const sf::FloatRect swatch(box.left + pad, row_y(i) - 6.5f * s, 13.f * s, 13.f * s);
        add_box(shapes, swatch, 3.f * s, key_colours[i]);
        add_box_outline(shapes, swatch, 3.f * s, 1.f * s, with_opacity(style.colours.ink, 0.25));
    }
    if (with_onset)
        add_dashes(shapes,
                   std::array<Point, 2>{Point(box.left + pad - s, row_y(5)),
                                        Point(box.left + pad + 15.f * s, row_y(5))},
                   2.f * s, 3.f * s, 3.f * s, onset_line);
    draw(target, shapes);
    const float right = box.left + box.width - pad, left = box.left + pad + 21.f * s;
    const Lettering name{14.f * s, style.colours.ink, true, 0.f},
        value{14.f * s, style.colours.ink_2, false, 1.f};
    draw_text(target, *style.fonts, words.note, {right, box.top + 15.f * s},
              {13.f * s, style.colours.ink_2, false, 1.f});
    for (std::size_t i = 0; i < words.layers.size(); ++i) {
        draw_text(target, *style.fonts, words.layers[i], {left, row_y(i)}, name);
        if (i < 4)
            draw_text(target, *style.fonts, number_text(style.language, content.layer_bottoms_mm[i], 2),
                      {right, row_y(i)}, value);
    }
    if (with_onset) {
        draw_text(target, *style.fonts, words.onset, {left, row_y(5)}, name);
        draw_text(target, *style.fonts, number_text(style.language, bleeding_depth_mm, 2), {right, row_y(5)},
                  value);
    }
    return box;
}

void draw_rolling_arrow(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                        const std::string& word, const StageStyle& style) {
    if (content.lifted || !style.fonts) return;
    const float s = style.scale;
    const Lettering text{14.f * s, disc_face, true, 0.f};
    const float width = text_width(*style.fonts, word, text), length = 34.f * s;
    const double bottom =
        frame.surface_px + (content.drum_radius_mm - content.axle_height_mm) * frame.px_per_mm;
    const Point middle(
        static_cast<float>((content.axle_along_mm - frame.left_mm) * frame.px_per_mm) + 20.f * s,
        static_cast<float>(bottom - 0.42 * content.drum_radius_mm / 10.0 * frame.px_per_mm) - 17.f * s);
    if (middle.y < 14.f * s) return;
    const float left = middle.x - (width + length + 10.f * s) / 2;
    draw_text(target, *style.fonts, word, {left, middle.y}, text);
    Vertices shapes;
    const float from = left + width + 10.f * s, way = content.backwards ? -1.f : 1.f;
    const Point tail(content.backwards ? from + length : from, middle.y),
        tip(tail.x + way * length, middle.y);
    add_segment(shapes, tail, {tip.x - way * 5.f * s, tip.y}, 2.f * s, disc_face);
    add_arrow_head(shapes, tip, {way, 0.f}, 12.f * s, 9.f * s, disc_face);
    draw(target, shapes);
}

void draw_section_title(sf::RenderTarget& target, const std::string& title, const std::string& note,
                        const StageStyle& style) {
    if (!style.fonts) return;
    const float s = style.scale;
    const Lettering bold{14.f * s, style.colours.ink, true, 0.f},
        plain{14.f * s, style.colours.ink_2, false, 0.f};
    const float first = text_width(*style.fonts, title, bold), second = text_width(*style.fonts, note, plain);
    const sf::FloatRect box((section_ruler_px + 8.f) * s, 9.f * s, first + second + 28.f * s, 30.f * s);
    Vertices shapes;
    add_box(shapes, box, 6.f * s, with_opacity(style.colours.panel, 0.94));
    draw(target, shapes);
    const float y = box.top + box.height / 2;
    draw_text(target, *style.fonts, title, {box.left + 10.f * s, y}, bold);
    draw_text(target, *style.fonts, note, {box.left + first + 18.f * s, y}, plain);
}

}  // namespace needleroll::scene
