#include "gui/scene/rolled_section.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace needleroll::scene {
namespace {

constexpr DepthRulerLook ruler_look{.width_px = 66.f, .letters_px = 18.f, .spacing_px = 44.0};
constexpr LabelLook small_look{.letters_px = 18.f};
constexpr float margin_px = 22.f, label_gap_px = 10.f;

/// Depth [mm] whose pixel a name of a layer points to: its middle, and in the fat a little below its top.
double named_depth_mm(const SectionContent& content, std::size_t name) {
    const auto& bottoms = content.layer_bottoms_mm;
    switch (name) {
        case 0:
            return 0.55 * bottoms[1];
        case 1:
            return 0.5 * (bottoms[1] + bottoms[2]);
        case 2:
            return bottoms[2] + 0.45 * (bottoms[3] - bottoms[2]);
        default:
            return bottoms[3] + 0.16;
    }
}

/// Of the needles in the skin, the one nearest to the axle.
const NeedleInSkin* lowest_needle(const SkinPress& press) {
    const NeedleInSkin* lowest = nullptr;
    for (const NeedleInSkin& needle : press.needles)
        if (!lowest || std::abs(needle.along_mm - press.axle_along_mm) <
                           std::abs(lowest->along_mm - press.axle_along_mm))
            lowest = &needle;
    return lowest;
}

/// The names of the layers in a column beside the needle. Their boxes stand still, what they point to follows
/// the skin.
std::vector<Label> layer_labels(const RolledSectionShown& shown, const SectionFrame& frame,
                                const SkinPress& press, const SectionFrame& still_frame,
                                const SkinPress& still, const StageStyle& style) {
    const float s = style.scale, width = static_cast<float>(frame.width_px);
    float widest = 0.f;
    for (const std::string& name : shown.words.layers) widest = std::max(widest, label_size(name, style).x);
    const float axle =
        static_cast<float>((still.axle_along_mm - still_frame.left_mm) * still_frame.px_per_mm);
    const float dot_px = axle + std::min(0.9f * static_cast<float>(frame.px_per_mm), 0.30f * (width - axle));
    const float left = std::min(dot_px + 46.f * s, width - margin_px * s - widest);
    const auto dot = [&](const SectionFrame& seen, const SkinPress& pressed, std::size_t name) {
        return tissue_pixel(seen, pressed, seen.left_mm + static_cast<double>(dot_px) / seen.px_per_mm,
                            named_depth_mm(shown.content, name));
    };
    std::vector<Label> labels;
    std::vector<sf::FloatRect> boxes;
    for (std::size_t i = 0; i < shown.words.layers.size(); ++i) {
        if (shown.words.layers[i].empty()) continue;
        const sf::Vector2f size = label_size(shown.words.layers[i], style);
        boxes.push_back({left, dot(still_frame, still, i).y - size.y / 2.f, size.x, size.y});
        labels.push_back({shown.words.layers[i], {}, dot(frame, press, i)});
    }
    const float top = static_cast<float>(frame.surface_px);
    spread_labels(boxes, {0.f, top, 1.f, static_cast<float>(frame.height_px) - top - margin_px * s},
                  label_gap_px * s);
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i].box = boxes[i];
    return labels;
}

/// Where the ruler begins to count: the skin at the lowest needle.
SectionFrame ruler_frame(const SectionFrame& still_frame, const SkinPress& still) {
    SectionFrame ruler = still_frame;
    const NeedleInSkin* needle = lowest_needle(still);
    const double along = needle ? needle->along_mm : still.axle_along_mm;
    ruler.surface_px = std::round(static_cast<double>(tissue_pixel(still_frame, still, along, 0.0).y));
    return ruler;
}

/// The depth of the lowest needle: lines from the ruler to the skin and to the tip, a bracket, and the pill.
void draw_depth(sf::RenderTarget& target, const RolledSectionShown& shown, const SectionFrame& frame,
                const SkinPress& press, const StageStyle& style) {
    const NeedleInSkin* needle = lowest_needle(press);
    if (shown.words.depth.empty() || shown.depth_shown <= 0.0) return;
    const float s = style.scale, ruler = ruler_look.width_px * s;
    const double along = needle ? needle->along_mm : press.axle_along_mm;
    const Point skin = tissue_pixel(frame, press, along, 0.0);
    const float tip = skin.y + static_cast<float>((needle ? needle->depth_mm : 0.0) * frame.px_per_mm);
    const float half = static_cast<float>(0.5 * shown.content.needle_diameter_mm * frame.px_per_mm);
    const float bracket = std::round(skin.x - half - 16.f * s), top = std::round(skin.y),
                low = std::round(tip);
    const sf::Color ink = with_opacity(pill, shown.depth_shown),
                    edge = with_opacity(mark, 0.6 * shown.depth_shown);
    Vertices shapes;
    for (const bool under : {true, false}) {
        const float wider = under ? 2.4f * s : 0.f;
        const sf::Color colour = under ? edge : ink;
        add_segment(shapes, {bracket, top - wider / 2.f}, {bracket, low + wider / 2.f}, 2.4f * s + wider,
                    colour);
        for (const float y : {top, low}) {
            add_segment(shapes, {bracket - 7.f * s, y}, {bracket + 7.f * s, y}, 2.4f * s + wider, colour);
            add_dashes(shapes, std::array<Point, 2>{Point(ruler, y), Point(bracket - 7.f * s, y)},
                       1.8f * s + wider, 6.f * s, 5.f * s, colour);
        }
    }
    const Lettering letters{24.f * s, with_opacity(on_pill, shown.depth_shown), true, 0.f};
    const float words = style.fonts ? text_width(*style.fonts, shown.words.depth, letters) : 0.f;
    const sf::FloatRect box(std::round(std::max(ruler + 8.f * s, bracket - words - 46.f * s)),
                            std::round((top + low) / 2.f - 22.f * s), std::ceil(words + 28.f * s), 44.f * s);
    add_box(shapes, box, 8.f * s, ink);
    draw(target, shapes);
    if (style.fonts)
        draw_text(target, *style.fonts, shown.words.depth, {box.left + 14.f * s, box.top + box.height / 2.f},
                  letters);
}

/// Nine in ten: at the lower left.
void draw_range(sf::RenderTarget& target, const RolledSectionShown& shown, const SectionFrame& frame,
                const StageStyle& style) {
    if (shown.words.nine_in_ten.empty()) return;
    const float s = style.scale;
    const sf::Vector2f size = label_size(shown.words.nine_in_ten, style, small_look);
    draw_label(target,
               {shown.words.nine_in_ten,
                {(ruler_look.width_px + 14.f) * s, static_cast<float>(frame.height_px) - size.y - 18.f * s,
                 size.x, size.y},
                {}},
               style, small_look);
}

/// How long the needles are, and which way the drum rolls: within the drum.
void draw_drum_words(sf::RenderTarget& target, const RolledSectionShown& shown, const SectionFrame& frame,
                     const StageStyle& style) {
    const SectionContent& content = shown.content;
    const float s = style.scale;
    const auto axle = static_cast<float>((content.axle_along_mm - frame.left_mm) * frame.px_per_mm);
    const double bottom =
        frame.surface_px + (content.drum_radius_mm - content.axle_height_mm) * frame.px_per_mm;
    const float low = static_cast<float>(bottom - 0.45 * content.drum_radius_mm / 10.0 * frame.px_per_mm);
    Label label = label_at(shown.words.needles, {axle, low - 40.f * s}, {}, style);
    label.box.left = std::max(label.box.left, (ruler_look.width_px + 14.f) * s);
    if (label.box.top < 10.f * s || shown.words.needles.empty()) return;
    draw_label(target, label, style);
    const float way = content.backwards ? -1.f : 1.f, length = 76.f * s;
    const Point tail(label.box.left + label.box.width + 24.f * s + (way < 0.f ? length : 0.f),
                     label.box.top + label.box.height / 2.f);
    const Point tip = tail + Point(way * length, 0.f);
    Vertices shapes;
    add_segment(shapes, tail, tip - Point(way * 8.f * s, 0.f), 3.f * s, disc_face);
    add_arrow_head(shapes, tip, {way, 0.f}, 18.f * s, 14.f * s, disc_face);
    draw(target, shapes);
}

}  // namespace

SectionFrame rolled_frame(const SectionContent& content, sf::Vector2f size_px, float scale) {
    SectionFrame frame;
    frame.width_px = static_cast<double>(size_px.x);
    frame.height_px = static_cast<double>(size_px.y);
    frame.surface_px = std::round(0.34 * frame.height_px);
    frame.epidermis_mm = content.layer_bottoms_mm[1];
    double deepest_mm = content.layer_bottoms_mm[3] + 0.5;
    const double hollow_mm = std::max(0.0, content.drum_radius_mm - content.axle_height_mm);
    for (const SectionNeedle& needle : content.needles)
        deepest_mm = std::max(deepest_mm, hollow_mm + needle.depth_mm + needle.dimple_mm + 0.3);
    constexpr double least_width_mm = 4.8;
    frame.px_per_mm =
        std::min((frame.height_px - frame.surface_px) / deepest_mm, frame.width_px / least_width_mm);
    // The axle stands where the ruler, the pill and the bracket leave room at its left.
    const double axle_px = std::min(static_cast<double>(scale) * 300.0, 0.45 * frame.width_px);
    frame.left_mm = content.axle_along_mm - axle_px / frame.px_per_mm;
    return frame;
}

void draw_rolled_section(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                         const RolledSectionShown& shown, RolledSectionPictures& pictures) {
    if (rectangle.width < 40.f || rectangle.height < 40.f) return;
    const sf::Vector2f size(rectangle.width, rectangle.height);
    const SectionFrame still_frame = rolled_frame(shown.still, size, style.scale);
    SectionFrame frame = still_frame;
    frame.left_mm += shown.content.axle_along_mm - shown.still.axle_along_mm;
    prepare_tissue(pictures.tissue, shown.content, frame, style.scale, TissueDetail::cells);
    const SkinPress press = skin_press(shown.content), still = skin_press(shown.still);
    const sf::View whole = target.getView();
    target.setView(view_of(target, rectangle));
    draw_section_ground(target, frame, press, style);
    draw_tissue(target, pictures.tissue, frame, press);
    draw_channels(target, shown.content, frame, press, style.scale);
    draw_section_roller(target, shown.content, frame, press, style);
    draw_depth_ruler(target, ruler_frame(still_frame, still), style, ruler_look);
    draw_drum_words(target, shown, frame, style);
    draw_labels(target, layer_labels(shown, frame, press, still_frame, still, style), style);
    draw_range(target, shown, frame, style);
    draw_depth(target, shown, frame, press, style);
    draw_round_corners(target, size, picture_corner_px * style.scale, shown.around);
    target.setView(whole);
}

}  // namespace needleroll::scene
