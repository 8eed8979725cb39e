#include "gui/screens/explain/closing_step.hpp"

#include "gui/scene/noise.hpp"
#include "gui/screens/explain/closing_chart.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/response/redness.hpp"
#include "sim/run/section.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <SFML/Graphics/RectangleShape.hpp>

namespace needleroll::gui {
namespace {

/// Depth [mm] drawn where the run has no holes to tell one, and the side of the skin seen from above [mm].
constexpr double depth_without_holes_mm = 0.5, above_side_mm = 3.4;
constexpr double above_px = 188.0, column_gap_px = 20.0;
constexpr std::uint32_t closing_seed = 311u;

std::string hour_text(double hour) {
    return std::to_string(std::lround(hour));
}

scene::ClosingSectionWords section_words(const Language& language, const ClosingStep& step,
                                         const ClosingView& view) {
    const auto plain = [&](const Word& word) { return std::string(say(language, word)); };
    return {.hour = say(language, words::explain::closing_hour{.hour = hour_text(step.hour)}),
            .count = say(language, words::explain::closing_drawn_open{.holes = scene::closing_channels,
                                                                      .open = view.open}),
            .open = plain(words::explain::closing_open),
            .closing = plain(words::explain::closing_closing),
            .closed = plain(words::explain::closing_closed),
            .scale = say(language, words::explain::scale_mm{.length_mm = number_text(language, 0.2, 1)})};
}

void draw_closing_picture(sf::RenderTarget& target, const Ui& ui, const scene::StageStyle& style,
                          const StepRoom& room, const TalkNow& now, const ClosingStep& step,
                          ClosingStepPictures& pictures) {
    const ClosingView view = closing_view(step);
    SectionContent skin = bare_section(now.result.scenario);
    if (!now.result.rides.empty()) follow_ride(skin, now.result.rides.front(), 0);
    scene::draw_closing_section(
        target, style, room.picture,
        {.skin = skin,
         .depth_mm = std::max(0.1, now.numbers.depth_p50_mm.value_or(depth_without_holes_mm)),
         .openness = scene::channel_openness(view.open, view.share),
         .words = section_words(ui.language, step, view),
         .around = sfml_colour(ui.colours.panel_soft)},
        pictures.section);
}

/// Holes of the run on a piece of skin: those that are closed by now as pale dots. Which they are is fixed.
void draw_holes_above(sf::RenderTarget& target, const TalkNow& now, const scene::Camera& camera,
                      const Box& box, double share, float scale) {
    scene::Vertices shapes;
    const Punctures& table = now.result.punctures;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.depth_mm[i] <= 0.0 || table.reentry[i] != 0 || table.x_mm[i] < box.min_x_mm ||
            table.x_mm[i] > box.max_x_mm || table.y_mm[i] < box.min_y_mm || table.y_mm[i] > box.max_y_mm)
            continue;
        const bool open =
            static_cast<double>(scene::unit_of(scene::hash(static_cast<std::int32_t>(i), 3, closing_seed))) <
            share;
        const scene::Point at = scene::to_pixel(camera, table.x_mm[i], table.y_mm[i]);
        const auto radius =
            std::max(static_cast<float>(table.hole_diameter_mm[i] / 2.0 * camera.px_per_mm), 2.0f * scale);
        if (open) scene::add_disc(shapes, at, radius * 1.9f, scene::with_opacity(scene::hole_halo, 0.25));
        if (now.skin_tone >= scene::first_rimmed_tone)
            scene::add_circle(shapes, at, radius, scale, scene::hole_rim);
        scene::add_disc(shapes, at, open ? radius : radius * 0.8f,
                        scene::with_opacity(scene::hole_dot, open ? 1.0 : 0.20));
    }
    scene::draw(target, shapes);
}

/// The skin from above at the hour: redness fades, holes close.
void draw_skin_above(sf::RenderTarget& target, const Ui& ui, const scene::StageStyle& style,
                     const sf::FloatRect& place, const TalkNow& now, const ClosingStep& step,
                     ClosingStepPictures& pictures) {
    const ClosingView view = closing_view(step);
    const Patch& patch = now.result.scenario.patch;
    const double half = above_side_mm / 2.0, x = patch.width_mm / 2.0, y = patch.height_mm / 2.0;
    const Box box{x - half, y - half, x + half, y + half};
    const scene::Camera camera =
        scene::fit(static_cast<double>(place.width), static_cast<double>(place.height), box, 0.0);
    prepare_skin(pictures.skin, {now.skin_tone, patch.site.name}, box, camera, false);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, place));
    draw_skin_colour(target, pictures.skin, camera, style.scale, false);
    // At most 7 % less green and 5.5 % less blue, as on every skin of the program.
    sf::RectangleShape tint({place.width, place.height});
    const auto level = [&](double most) {
        return static_cast<sf::Uint8>(std::lround(255.0 * (1.0 - most * view.tint)));
    };
    tint.setFillColor({255, level(0.07), level(0.055)});
    target.draw(tint, sf::BlendMultiply);
    draw_skin_relief(target, pictures.skin, camera, style.scale);
    draw_holes_above(target, now, camera, box, view.share, style.scale);
    scene::draw_round_corners(target, {place.width, place.height}, 12.f * style.scale,
                              sfml_colour(ui.colours.panel_soft));
    target.setView(whole);
}

/// Where the skin from above lies under the switch.
sf::FloatRect above_place(const Ui& ui, const StepRoom& room) {
    const float top = room.column.top + std::max(ui.px(large_target), 1.0f) + ui.px(column_gap_px);
    const float side = std::min(ui.px(above_px), std::floor(room.column.top + room.column.height - top));
    return {room.column.left, top, side, side};
}

void draw_closing_column(Ui& ui, const StepRoom& room, ClosingStep& step) {
    const std::string air(say(ui.language, words::explain::closing_open_air)),
        cover(say(ui.language, words::explain::closing_covered));
    const std::array<std::string_view, 2> tabs{air, cover};
    const sf::FloatRect& column = room.column;
    const PixelBox trough{{column.left, column.top},
                          {column.left + column.width, column.top + ui.px(large_target)}};
    if (const auto chosen = large_segmented(ui, "cover", trough, tabs, step.cover == Cover::open_air ? 0 : 1))
        step.cover = *chosen == 0 ? Cover::open_air : Cover::covered;
    const sf::FloatRect above = above_place(ui, room);
    if (above.width < ui.px(72)) return;
    const float left = above.left + above.width + ui.px(22), width = column.left + column.width - left;
    ImDrawList* list = ImGui::GetWindowDrawList();
    float y = above.top;
    const auto lines = [&](TextStyle style, Colour colour, const std::string& text) {
        draw_wrapped(list, ui.fonts[style], {left, y}, width, colour, text);
        y += wrapped_height(ui.fonts[style], text, width) + ui.px(6);
    };
    lines(TextStyle::talk_strong, ui.colours.ink,
          say(ui.language, words::explain::closing_from_above_hour{.hour = hour_text(step.hour)}));
    lines(TextStyle::large, ui.colours.ink_soft, std::string(say(ui.language, words::explain::closing_tint)));
    lines(TextStyle::large, ui.colours.ink_soft,
          std::string(say(ui.language, words::explain::closing_slower)));
}

bool has_area(const sf::FloatRect& place) {
    return place.width >= 1.0f && place.height >= 1.0f;
}

}  // namespace

ClosingView closing_view(const ClosingStep& step) {
    const double share = open_share(step.hour, drawn_half_time_h(step.cover));
    return {share, holes_drawn_open(scene::closing_channels, share), redness_at(step.hour).tint};
}

void draw_closing_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                       const TalkNow& now, ClosingStep& step, ClosingStepPictures& pictures) {
    // First what a hand works, so that the pictures follow it in the same frame.
    if (has_area(room.column)) {
        if (begin_room_panel(ui, "closing-cover", room.column, room)) draw_closing_column(ui, room, step);
        end_room_panel();
    }
    if (has_area(room.chart)) {
        if (begin_room_panel(ui, "closing-chart", room.chart, room))
            draw_closing_chart(ui, box_of(room.chart), step);
        end_room_panel();
    }
    if (has_area(room.picture)) draw_closing_picture(target, ui, style, room, now, step, pictures);
    if (has_area(room.column)) {
        const sf::FloatRect place = above_place(ui, room);
        if (place.width >= 72.0f) draw_skin_above(target, ui, style, place, now, step, pictures);
    }
}

bool is_moving(const ClosingStep&) {
    return false;
}

bool answer_key(ClosingStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
