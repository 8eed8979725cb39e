#include "gui/stage/depth_loupe.hpp"

#include "gui/scene/section.hpp"
#include "gui/scene/shadow.hpp"
#include "gui/scene/shapes.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Sizes at 100 % [px].
constexpr float picture_width = 190.f, picture_height = 200.f, words_line = 20.f, pad = 10.f,
                beside_hole = 26.f;

/// The loupe shows the skin down to this many needle lengths.
constexpr double shown_needle_lengths = 1.15;

scene::SectionFrame frame_of(const Scenario& scenario, float scale) {
    scene::SectionFrame frame;
    frame.width_px = static_cast<double>(picture_width * scale);
    frame.height_px = static_cast<double>(picture_height * scale);
    frame.surface_px = 0.12 * frame.height_px;
    frame.px_per_mm =
        (frame.height_px - frame.surface_px) / (shown_needle_lengths * scenario.roller.needle_length_mm);
    const double ruler_px = static_cast<double>(scene::section_ruler_px * scale);
    frame.left_mm = -(ruler_px + (frame.width_px - ruler_px) / 2.0) / frame.px_per_mm;
    frame.epidermis_mm = layer_bottoms_mm(scenario.patch.site)[1];
    return frame;
}

/// Where the box lies: right of the hole, else left of it, else at the patch's right end.
sf::FloatRect place_of(const scene::Camera& camera, const ChannelFacts& channel, sf::Vector2f size,
                       const sf::FloatRect& patch, float scale) {
    const sf::Vector2f hole = to_pixel(camera, channel.x_mm, channel.y_mm);
    const float right = patch.left + patch.width;
    float left = hole.x + beside_hole * scale;
    if (left + size.x > right) left = hole.x - beside_hole * scale - size.x;
    if (left < 0.f) left = std::max(0.f, right - size.x);
    const float lowest = static_cast<float>(camera.height_px) - size.y - 4.f * scale;
    const float top = std::clamp(hole.y - size.y / 2.f, patch.top, std::max(patch.top, lowest));
    return {std::round(left), std::round(top), size.x, size.y};
}

void draw_channel_picture(sf::RenderTarget& target, const Result& result, const ChannelFacts& channel,
                          const scene::StageStyle& style, const DepthLoupePicture& picture) {
    const scene::SectionContent content = content_of(result, channel);
    const scene::SectionFrame frame = frame_of(result.scenario, style.scale);
    const scene::SkinPress press = skin_press(content);
    draw_section_ground(target, frame, press, style);
    draw_tissue(target, picture.tissue, frame, press);
    draw_onset_line(target, frame, press, style.scale);
    draw_channels(target, content, frame, press, style.scale);
    draw_depth_ruler(target, frame, style);
}

}  // namespace

void prepare_depth_loupe(DepthLoupePicture& picture, const Result& result, const ChannelFacts& channel,
                         float scale) {
    prepare_tissue(picture.tissue, content_of(result, channel), frame_of(result.scenario, scale), scale);
}

void draw_depth_loupe(sf::RenderTarget& target, const Result& result, const ChannelFacts& channel,
                      const scene::Camera& camera, const sf::FloatRect& patch, const scene::StageStyle& style,
                      const DepthLoupePicture& picture) {
    const float s = style.scale;
    const std::vector<std::string> lines = lines_of(style.language, channel);
    float words_width = picture_width * s;
    const scene::Lettering bold{14.f * s, style.colours.ink, true, 0.f},
        plain{14.f * s, style.colours.ink_2, false, 0.f};
    if (style.fonts) {
        for (const std::string& line : lines)
            words_width = std::max(words_width, text_width(*style.fonts, line, bold));
    }
    const float width = words_width + 2.f * pad * s;
    const float height = (picture_height + 2.5f * pad + words_line * static_cast<float>(lines.size())) * s;
    const sf::FloatRect box = place_of(camera, channel, {width, height}, patch, s);
    scene::Vertices shapes;
    scene::add_box_shadow(shapes, box, 9.f * s, {4.f * s, 16.f * s, 0.26});
    scene::add_box(shapes, box, 9.f * s, style.colours.panel);
    const sf::Vector2f hole = to_pixel(camera, channel.x_mm, channel.y_mm);
    scene::add_circle(shapes, hole, 7.f * s, 2.f * s, scene::mark);
    scene::draw(target, shapes);
    const sf::View whole = target.getView();
    const sf::Vector2f corner(whole.getViewport().left * static_cast<float>(target.getSize().x),
                              whole.getViewport().top * static_cast<float>(target.getSize().y));
    target.setView(scene::view_of(target, {corner.x + box.left + pad * s, corner.y + box.top + pad * s,
                                           picture_width * s, picture_height * s}));
    draw_channel_picture(target, result, channel, style, picture);
    target.setView(whole);
    if (!style.fonts) return;
    float y = box.top + (picture_height + 1.5f * pad + words_line / 2.f) * s;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        draw_text(target, *style.fonts, lines[i], {box.left + pad * s, y}, i == 0 ? bold : plain);
        y += words_line * s;
    }
}

}  // namespace needleroll::gui
