/// Beside the skin: the legend of the layer, the key of the marks, the live count.
#include "gui/words/stage_key.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/stage/legend.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/words/results.hpp"
#include "gui/work/captions.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

/// Lines of the key under the legend: what the marks on the skin mean.
struct MarkLine {
    enum class Sign { target, gap, path, hand } sign;
    std::string words;
};

std::vector<MarkLine> mark_lines(const Language& language, const ExploreState& state,
                                 const Scenario& scenario) {
    const auto plain = [&](const Word& word) { return std::string(say(language, word)); };
    std::vector<MarkLine> lines;
    if (scenario.patch.regions.empty()) {
        const double guard = 2.0 * scenario.metrics.guard_mm;
        lines.push_back(
            {MarkLine::Sign::target,
             say(language, words::stage_key::counted_area{
                               .height_mm = given_number_text(language, scenario.patch.height_mm - guard),
                               .width_mm = given_number_text(language, scenario.patch.width_mm - guard)})});
    } else {
        lines.push_back({MarkLine::Sign::target, plain(words::stage_key::named_regions)});
    }
    const Figure& radius = state.run.pattern.figures.gap_radius_mm;
    if (radius)
        lines.push_back(
            {MarkLine::Sign::gap, say(language, words::stage_key::largest_gap{
                                                    .across_mm = number_text(language, 2.0 * *radius, 1)})});
    lines.push_back({MarkLine::Sign::path, plain(words::stage_key::directions)});
    lines.push_back({MarkLine::Sign::hand, plain(words::stage_key::roll_by_hand)});
    return lines;
}

void draw_sign(const Ui& ui, MarkLine::Sign sign, ImVec2 middle) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = imgui_colour(ui.colours.ink);
    const float s = ui.px(1);
    if (sign == MarkLine::Sign::target) {
        const ImVec2 a(middle.x - 12 * s, middle.y - 8 * s), b(middle.x + 12 * s, middle.y + 8 * s);
        for (const float y : {a.y, b.y})
            draw_dashed(list, {a.x, y}, {b.x, y}, ui.colours.ink, 1.5f * s, 4 * s, 3 * s);
        for (const float x : {a.x, b.x})
            draw_dashed(list, {x, a.y}, {x, b.y}, ui.colours.ink, 1.5f * s, 4 * s, 3 * s);
    } else if (sign == MarkLine::Sign::gap) {
        list->AddCircle(middle, 8 * s, ink, 0, 1.75f * s);
    } else if (sign == MarkLine::Sign::hand) {
        draw_icon_centred(list, Icon::hand, middle, 18 * s, ui.colours.ink);
    } else {
        list->AddLine({middle.x - 12 * s, middle.y}, {middle.x + 6 * s, middle.y}, ink, 2 * s);
        list->AddTriangleFilled({middle.x + 12 * s, middle.y}, {middle.x + 4 * s, middle.y - 4 * s},
                                {middle.x + 4 * s, middle.y + 4 * s}, ink);
    }
}

void draw_mark_lines(Ui& ui, const std::vector<MarkLine>& lines, float right) {
    for (const MarkLine& line : lines) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ui.px(27), room = right - at.x - ui.px(40);
        if (ImGui::GetContentRegionAvail().y < height) return;
        const ImFont* font = ui.fonts[TextStyle::label];
        draw_sign(ui, line.sign, {at.x + ui.px(14), at.y + height / 2.0f});
        draw_text_in(ImGui::GetWindowDrawList(), font, {{at.x + ui.px(40), at.y}, {right, at.y + height}},
                     0.0f, ui.colours.ink_soft, shortened(font, line.words, room));
        ImGui::Dummy({right - at.x, height});
        tooltip(ui, tooltip_words(font, line.words, room));
    }
}

/// Parallel lines at 45 degrees within a box.
void draw_hatching(ImDrawList* list, const PixelBox& box, float spacing, bool falling, ImU32 colour,
                   float width) {
    ImGui::PushClipRect(box.from, box.to, true);
    for (float x = box.from.x - box.height(); x < box.to.x; x += spacing) {
        const ImVec2 from(x, falling ? box.from.y : box.to.y);
        const ImVec2 to(x + box.height(), falling ? box.to.y : box.from.y);
        list->AddLine(from, to, colour, width);
    }
    ImGui::PopClipRect();
}

/// The sign of a legend's entry in a box, its colour as it looks on the skin.
void draw_entry_sign(const Ui& ui, const LegendEntry& entry, Colour skin, const PixelBox& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 fill = imgui_colour(mixed(skin, opaque(entry.colour), entry.colour.alpha / 255.0));
    const ImU32 edge = imgui_colour(ui.colours.border_strong);
    const float s = ui.px(1);
    switch (entry.sign) {
        case LegendEntry::Sign::dot:
            list->AddCircleFilled(box.middle(), 3 * s, fill);
            return;
        case LegendEntry::Sign::ring:
            list->AddCircle(box.middle(), 7 * s, imgui_colour(scene::shadow), 0, 3.5f * s);
            list->AddCircle(box.middle(), 7 * s, fill, 0, 1.75f * s);
            return;
        case LegendEntry::Sign::outline:
            list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.border_strong), 3 * s);
            list->AddRect(grown(box, -3 * s).from, grown(box, -3 * s).to, fill, 2 * s, 0, 2 * s);
            return;
        case LegendEntry::Sign::plain:
        case LegendEntry::Sign::under:
        case LegendEntry::Sign::on_target:
        case LegendEntry::Sign::over:
            break;
    }
    list->AddRectFilled(box.from, box.to, fill, 3 * s);
    const ImU32 light = imgui_colour(scene::hatch_light);
    const ImU32 dark = imgui_colour(scene::hatch_dark);
    if (entry.sign == LegendEntry::Sign::under) draw_hatching(list, box, 7 * s, true, light, 1.5f * s);
    if (entry.sign == LegendEntry::Sign::over) {
        draw_hatching(list, box, 7 * s, true, dark, 1.2f * s);
        draw_hatching(list, box, 7 * s, false, dark, 1.2f * s);
    }
    list->AddRect(box.from, box.to, edge, 3 * s, 0, ui.line_px(1));
}

/// Entries one after the other, wrapped at the width.
void draw_entries(Ui& ui, const std::vector<LegendEntry>& entries, Colour skin, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImFont* font = ui.fonts[TextStyle::label];
    const float row = ui.px(24), sign = ui.px(22), gap = ui.px(16);
    ImVec2 place = at;
    for (const LegendEntry& entry : entries) {
        const float wide = sign + ui.px(7) + text_size(font, entry.words).x;
        if (place.x > at.x && place.x + wide > at.x + width) place = {at.x, place.y + row};
        const float middle = place.y + row / 2.0f;
        draw_entry_sign(ui, entry, skin, {{place.x, middle - ui.px(8)}, {place.x + sign, middle + ui.px(8)}});
        draw_text_in(ImGui::GetWindowDrawList(), font,
                     {{place.x + sign + ui.px(7), place.y}, {at.x + width, place.y + row}}, 0.0f,
                     ui.colours.ink_soft, entry.words);
        place.x += wide + gap;
    }
    ImGui::Dummy({width, place.y + row - at.y});
}

/// Title left and unit right over a legend of entries; one under the other where a line cannot hold both.
void draw_entries_head(Ui& ui, const Legend& legend, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImFont *strong = ui.fonts[TextStyle::label_strong], *plain = ui.fonts[TextStyle::label];
    const bool one_line =
        text_size(strong, legend.title).x + ui.px(12) + text_size(plain, legend.unit).x <= width;
    const float lower = one_line ? at.y : at.y + ui.px(20);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, strong, {at, {at.x + width, at.y + ui.px(20)}}, 0.0f, ui.colours.ink, legend.title);
    draw_text_in(list, plain, {{at.x, lower}, {at.x + width, lower + ui.px(20)}}, one_line ? 1.0f : 0.0f,
                 ui.colours.ink_soft, legend.unit);
    ImGui::Dummy({width, lower - at.y + ui.px(22)});
}

/// The legend of the layer on the skin. `noted`: there is room for the note under it.
void draw_legend(Ui& ui, const Legend& legend, int skin_tone, float width, bool noted) {
    if (legend.map) {
        colour_bar(ui, "legend",
                   {.map = *legend.map,
                    .high = legend.high,
                    .title = legend.title,
                    .unit = legend.unit,
                    .ticks = legend.ticks,
                    .tick_decimals = legend.tick_decimals,
                    .full_opacity_at = legend.full_opacity_at},
                   width);
    } else if (!legend.entries.empty()) {
        draw_entries_head(ui, legend, width);
        draw_entries(ui, legend.entries, scene::skin_tones[static_cast<std::size_t>(skin_tone)], width);
    }
    if (!noted || legend.note.empty()) return;
    space(ui, 4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_wrapped(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::hint], at, width, ui.colours.ink_soft,
                 legend.note);
    ImGui::Dummy({width, wrapped_height(ui.fonts[TextStyle::hint], legend.note, width)});
}

/// The live count beside the loupe; where the results are a drawer, the number of the screen stands over it.
void draw_count(Ui& ui, const ExploreState& state, const Punctures& punctures, const ExploreLayout& layout) {
    if (layout.loupe.width < 20.0f || !state.instruments.frame_shown) return;
    const float x = layout.loupe.left + layout.loupe.width + ui.px(18);
    const float y = layout.loupe.top + ui.px(4);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto count = holes_in_frame(state.instruments, punctures, strikes_by(punctures, state.time.t_s));
    const bool alone = layout.frame.right_is_drawer;
    const std::string number = alone ? figure_text(ui.language, state.run.figures.summary.density_per_cm2, 0)
                                     : std::to_string(count);
    draw_text(list, ui.fonts[TextStyle::headline], {x, y}, ui.colours.ink, number);
    const float below = y + ui.fonts[TextStyle::headline]->FontSize * 0.94f;
    const std::array<NamedFilling, 1> counted = {{{"count", count}}};
    const std::string first = alone ? std::string(say(ui.language, words::results::holes_per_cm2))
                                    : say(ui.language, words::stage_key::holes_in_this, counted);
    const std::string second = alone ? say(ui.language, words::stage_key::in_the_frame{.count = count})
                                     : std::string(say(ui.language, words::stage_key::frame_of_1_cm2));
    draw_text(list, ui.fonts[TextStyle::body], {x, below}, ui.colours.ink_soft, first);
    draw_text(list, ui.fonts[TextStyle::body], {x, below + ui.px(21)}, ui.colours.ink_soft, second);
    draw_text(list, ui.fonts[TextStyle::label], {x, below + ui.px(50)}, ui.colours.ink_soft,
              say(ui.language, words::stage_key::drag_to_move));
}

/// True when neither the results nor the loupe's column show the number of the screen.
bool needs_hero(const ExploreState& state, const ExploreLayout& layout) {
    const bool in_column = layout.loupe.width >= 20.0f && state.instruments.frame_shown;
    return layout.frame.right.width <= 0.0f && !(layout.frame.right_is_drawer && in_column);
}

/// The number of the screen with its unit, at a place. Gives its size.
ImVec2 draw_hero_at(const Ui& ui, const ExploreState& state, ImDrawList* list, ImVec2 at) {
    const std::string number = figure_text(ui.language, state.run.figures.summary.density_per_cm2, 0);
    const ImFont* large = ui.fonts[TextStyle::headline];
    const ImFont* small = ui.fonts[TextStyle::body];
    const std::string_view unit = say(ui.language, words::results::holes_per_cm2);
    const float unit_x = text_size(large, number).x + ui.px(8);
    if (list != nullptr) {
        draw_text(list, large, at, ui.colours.ink, number);
        draw_text(list, small, {at.x + unit_x, at.y + large->Ascent - small->Ascent}, ui.colours.ink_soft,
                  unit);
    }
    return {unit_x + text_size(small, unit).x, large->FontSize};
}

/// That number in a box over the skin, where there is no column for it. Under every panel, so that it is in
/// no hand's way.
void draw_hero_over_skin(const Ui& ui, const ExploreState& state, const ExploreLayout& layout) {
    const sf::FloatRect& view = layout.patch_view;
    if (!layout.narrow_key || !needs_hero(state, layout) || view.width < ui.px(200)) return;
    const float pad = ui.px(14);
    const ImVec2 size = draw_hero_at(ui, state, nullptr, {});
    const ImVec2 to(view.left + view.width - ui.px(10), view.top + ui.px(18) + size.y);
    const ImVec2 from(to.x - size.x - 2.0f * pad, view.top + ui.px(10));
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddRectFilled(from, to, imgui_colour(ui.colours.panel), ui.px(10));
    draw_hero_at(ui, state, list, {from.x + pad, from.y + ui.px(4)});
}

/// A ground behind the legend where it lies over the stage.
void draw_key_ground(const Ui& ui, const sf::FloatRect& place, float width) {
    const float pad = ui.px(8);
    const ImVec2 to(place.left + std::min(place.width, width) + pad, place.top + place.height);
    ImGui::GetBackgroundDrawList()->AddRectFilled({place.left - pad, place.top - ui.px(2)}, to,
                                                  imgui_colour(faded(ui.colours.panel, 0.92)), ui.px(8));
}

}  // namespace

void draw_stage_key(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    const Result& result = desk.session.result;
    const Legend legend = legend_of(ui.language, screen.state.overlay, result.scenario);
    const int skin_tone = desk.settings.skin_tone;
    draw_hero_over_skin(ui, screen.state, layout);
    const sf::FloatRect& column = layout.key_column;
    const bool with_loupe = layout.loupe.width >= 20.0f;
    const float top = with_loupe ? layout.loupe.top : column.top;
    const sf::FloatRect place(column.left, top, column.width, column.top + column.height - top);
    if (begin_panel(ui, "stage key", place, {0.0, 0.0}, PanelGround::clear)) {
        draw_count(ui, screen.state, result.punctures, layout);
        ImGui::SetCursorPos({0.0f, column.top - top});
        if (!layout.narrow_key && !with_loupe && needs_hero(screen.state, layout)) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::Dummy(draw_hero_at(ui, screen.state, ImGui::GetWindowDrawList(), at));
            space(ui, 14);
        }
        if (layout.narrow_key) {
            draw_key_ground(ui, place, ui.px(360));
            draw_legend(ui, legend, skin_tone, std::min(place.width, ui.px(360)), false);
        } else {
            draw_legend(ui, legend, skin_tone,
                        std::min(place.width, std::max(layout.loupe.width, ui.px(322))), with_loupe);
            space(ui, 14);
            draw_mark_lines(ui, mark_lines(ui.language, screen.state, result.scenario),
                            place.left + place.width);
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
