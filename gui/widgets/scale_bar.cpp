#include "gui/widgets/scale_bar.hpp"

#include "gui/widgets/draw.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/words/widgets.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double bar_height = 13.0;
constexpr double layer_bar_height = 18.0;
constexpr double text_height = 20.0;
constexpr double tick_overhang = 5.0;

float fraction_of(const ColourBar& bar, double value) {
    if (!(bar.high > bar.low)) return 0.0f;
    return static_cast<float>(std::clamp((value - bar.low) / (bar.high - bar.low), 0.0, 1.0));
}

/// The hero bar ends round, a legend nearly square.
float bar_rounding(const Ui& ui, const ColourBar& bar, const PixelBox& box) {
    return bar.filled_to ? box.height() / 2.0f : ui.px(2);
}

/// The gradient from the low end to `to` of the bar; the ends are rounded.
void draw_gradient(const Ui& ui, const ColourBar& bar, const PixelBox& box, float to) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = bar_rounding(ui, bar, box);
    constexpr int pieces = 64;
    const auto colour_at = [&](float fraction) {
        const double value = bar.low + static_cast<double>(fraction) * (bar.high - bar.low);
        const Colour colour = map_colour(bar.map, static_cast<double>(fraction));
        return paint(mixed(ui.colours.track, colour, map_opacity(value, bar.full_opacity_at)));
    };
    const float right = box.from.x + box.width() * to;
    if (right - box.from.x <= 2.0f * rounding) return;
    list->AddRectFilled(box.from, {box.from.x + 2.0f * rounding, box.to.y}, colour_at(0.0f), rounding,
                        ImDrawFlags_RoundCornersLeft);
    const bool full = to >= 1.0f;
    if (full) {
        list->AddRectFilled({right - 2.0f * rounding, box.from.y}, {right, box.to.y}, colour_at(1.0f),
                            rounding, ImDrawFlags_RoundCornersRight);
    }
    const float first = box.from.x + rounding;
    const float last = full ? right - rounding : right;
    for (int i = 0; i < pieces; ++i) {
        const float from_x = first + (last - first) * static_cast<float>(i) / pieces;
        const float to_x = first + (last - first) * static_cast<float>(i + 1) / pieces;
        const ImU32 left_colour = colour_at((from_x - box.from.x) / box.width());
        const ImU32 right_colour = colour_at((to_x - box.from.x) / box.width());
        list->AddRectFilledMultiColor({from_x, box.from.y}, {to_x, box.to.y}, left_colour, right_colour,
                                      right_colour, left_colour);
    }
}

/// The amber line of a published value, with a small arrow on top where there is room above the bar.
void draw_reference(const Ui& ui, const PixelBox& box, float x, bool with_arrow) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = ui.px(1.25);
    const float overhang = ui.px(with_arrow ? tick_overhang : tick_overhang - 2);
    list->AddRectFilled({x - half, box.from.y - overhang}, {x + half, box.to.y + overhang},
                        paint(ui.colours.reference));
    if (!with_arrow) return;
    const float top = box.from.y - overhang - ui.px(4);
    list->AddTriangleFilled({x - ui.px(5), top}, {x + ui.px(5), top}, {x, top + ui.px(7)},
                            paint(ui.colours.reference));
}

void draw_dark_tick(const Ui& ui, const PixelBox& box, float x) {
    const float half = ui.px(1.5);
    const float overhang = ui.px(tick_overhang - 1);
    ImGui::GetWindowDrawList()->AddRectFilled(
        {x - half, box.from.y - overhang}, {x + half, box.to.y + overhang}, paint(ui.colours.ink), ui.px(1));
}

/// Title and unit over the bar. Gives what a tooltip has to say of those that were shortened.
std::string draw_head(const Ui& ui, const ColourBar& bar, const PixelBox& box) {
    const ImFont *title_font = ui.fonts[TextStyle::section], *unit_font = ui.fonts[TextStyle::label];
    const LineRooms rooms = line_rooms(box.width(), text_size(title_font, bar.title).x,
                                       text_size(unit_font, bar.unit).x, ui.px(8));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, title_font, box, 0.0f, ui.colours.ink,
                 shortened(title_font, bar.title, rooms.left_px));
    draw_text_in(list, unit_font, box, 1.0f, ui.colours.ink_faint,
                 shortened(unit_font, bar.unit, rooms.right_px));
    return tooltip_words(title_font, bar.title, rooms.left_px,
                         tooltip_words(unit_font, bar.unit, rooms.right_px));
}

/// Names of the ticks, kept inside the ends of the bar; those that would run into the one before are left
/// out.
void draw_tick_names(const Ui& ui, const ColourBar& bar, const PixelBox& box, const PixelBox& line) {
    const ImFont* font = ui.fonts[TextStyle::label];
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float reference_width = bar.reference_text.empty() ? 0.0f : text_size(font, bar.reference_text).x;
    float free_from = line.from.x - 1e6f;
    for (const double tick : bar.ticks) {
        const std::string name = number_text(ui.language, tick, bar.tick_decimals);
        const float width = text_size(font, name).x;
        const float x = std::clamp(box.from.x + box.width() * fraction_of(bar, tick) - width / 2.0f,
                                   line.from.x, std::max(line.from.x, line.to.x - width));
        if (x < free_from || (reference_width > 0.0f && x + width > line.to.x - reference_width - ui.px(8)))
            continue;
        draw_text_in(list, font, {{x, line.from.y}, {x + width, line.to.y}}, 0.0f, ui.colours.ink_soft, name);
        free_from = x + width + ui.px(6);
    }
    if (reference_width <= line.width()) {
        draw_text_in(list, font, line, 1.0f, ui.colours.reference, bar.reference_text);
    } else {
        draw_wrapped(list, font, {line.from.x, line.from.y}, line.width(), ui.colours.reference,
                     bar.reference_text);
    }
}

/// Boxes of one bar with its lines of text.
struct BarLayout {
    PixelBox all;
    PixelBox head;
    PixelBox bar;
    PixelBox names;
};

BarLayout layout_bar(const Ui& ui, const ColourBar& bar, float width_px) {
    const bool has_head = !bar.title.empty() || !bar.unit.empty();
    const bool has_names = !bar.ticks.empty() || !bar.reference_text.empty();
    const float head =
        has_head ? ui.px(text_height + 2) : (bar.reference || bar.filled_to ? ui.px(10) : 0.0f);
    const float height = ui.px(bar_height);
    const float width = width_px > 0.0f ? width_px : available_width();
    const float names = has_names ? broken_line_height(ui.fonts[TextStyle::label], bar.reference_text, width,
                                                       ui.px(text_height))
                                  : ui.px(tick_overhang);
    BarLayout layout;
    layout.all = next_box(width, head + height + names);
    const PixelBox& all = layout.all;
    layout.head = {all.from, {all.to.x, all.from.y + head}};
    layout.bar = {{all.from.x, all.from.y + head}, {all.to.x, all.from.y + head + height}};
    layout.names = {{all.from.x, layout.bar.to.y + ui.px(4)}, all.to};
    return layout;
}

void draw_layer_names(const Ui& ui, const LayerBar& bar, const PixelBox& box, const PixelBox& line) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* bold = ui.fonts[TextStyle::hint_strong];
    const ImFont* plain = ui.fonts[TextStyle::hint];
    const auto x_of = [&](double depth_mm) {
        return box.from.x + box.width() * static_cast<float>(std::clamp(depth_mm / bar.deepest_mm, 0.0, 1.0));
    };
    float bold_from = line.to.x;
    float bold_to = line.from.x;
    int named = -1;
    if (bar.median_mm) {
        named = layer_at(bar.layers, *bar.median_mm);
        const std::string name =
            shortened(bold, bar.layers[static_cast<std::size_t>(named)].name, line.width());
        const float width = text_size(bold, name).x;
        bold_from = std::clamp(x_of(*bar.median_mm) - width / 2.0f, line.from.x,
                               std::max(line.from.x, line.to.x - width));
        bold_to = bold_from + width;
        draw_text_in(list, bold, {{bold_from, line.from.y}, {bold_to, line.to.y}}, 0.0f, ui.colours.ink,
                     name);
    }
    const float gap = ui.px(8);
    const LayerPart& first = bar.layers.front();
    if (named != 0 && line.from.x + text_size(plain, first.name).x + gap <= bold_from) {
        draw_text_in(list, plain, line, 0.0f, ui.colours.ink_faint, first.name);
    }
    const LayerPart& last = bar.layers.back();
    if (named != static_cast<int>(bar.layers.size()) - 1 &&
        line.to.x - text_size(plain, last.name).x - gap >= bold_to) {
        draw_text_in(list, plain, line, 1.0f, ui.colours.ink_faint, last.name);
    }
}

}  // namespace

double map_opacity(double value, double full_at) {
    return full_at > 0.0 ? std::clamp(value / full_at, 0.0, 1.0) : 1.0;
}

void colour_bar(Ui& ui, const char* id, const ColourBar& bar, float width_px) {
    const BarLayout layout = layout_bar(ui, bar, width_px);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImGui::PushID(id);
    ImGui::Dummy({layout.all.width(), layout.all.height()});
    const bool hovered = ImGui::IsItemHovered();
    const std::string cut_head = draw_head(ui, bar, layout.head);
    list->AddRectFilled(layout.bar.from, layout.bar.to, paint(ui.colours.track),
                        bar_rounding(ui, bar, layout.bar));
    const float filled = bar.filled_to ? fraction_of(bar, *bar.filled_to) : 1.0f;
    draw_gradient(ui, bar, layout.bar, filled);
    if (bar.filled_to && std::isfinite(*bar.filled_to)) {
        draw_dark_tick(ui, layout.bar, layout.bar.from.x + layout.bar.width() * filled);
    }
    if (bar.reference) {
        draw_reference(ui, layout.bar,
                       layout.bar.from.x + layout.bar.width() * fraction_of(bar, *bar.reference),
                       bar.title.empty() && bar.unit.empty());
    }
    draw_tick_names(ui, bar, layout.bar, layout.names);
    if (hovered && !bar.filled_to) {
        const float place = (ImGui::GetIO().MousePos.x - layout.bar.from.x) / layout.bar.width();
        const double value =
            bar.low + std::clamp(static_cast<double>(place), 0.0, 1.0) * (bar.high - bar.low);
        const std::string here = with_unit(ui.language, short_number_text(ui.language, value), bar.unit);
        tooltip(ui, cut_head.empty() ? here : cut_head + "\n" + here);
    } else {
        tooltip(ui, cut_head);
    }
    ImGui::PopID();
}

int layer_at(std::span<const LayerPart> layers, double depth_mm) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (depth_mm < layers[i].to_mm) return static_cast<int>(i);
    }
    return static_cast<int>(layers.size()) - 1;
}

void layer_bar(Ui& ui, const char* id, const LayerBar& bar, float width_px) {
    if (bar.layers.empty() || !(bar.deepest_mm > 0.0)) return;
    const float width = width_px > 0.0f ? width_px : available_width();
    const PixelBox all = next_box(width, ui.px(4 + layer_bar_height + 4 + text_height));
    const PixelBox box{{all.from.x, all.from.y + ui.px(4)},
                       {all.to.x, all.from.y + ui.px(4 + layer_bar_height)}};
    ImGui::PushID(id);
    ImGui::Dummy({all.width(), all.height()});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto x_of = [&](double depth_mm) {
        return std::round(box.from.x +
                          width * static_cast<float>(std::clamp(depth_mm / bar.deepest_mm, 0.0, 1.0)));
    };
    double from_mm = 0.0;
    for (std::size_t i = 0; i < bar.layers.size() && from_mm < bar.deepest_mm; ++i) {
        const bool is_last = i + 1 == bar.layers.size() || bar.layers[i].to_mm >= bar.deepest_mm;
        const double to_mm = is_last ? bar.deepest_mm : bar.layers[i].to_mm;
        const ImDrawFlags corners =
            i == 0 ? (is_last ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersLeft)
                   : (is_last ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone);
        list->AddRectFilled({x_of(from_mm), box.from.y}, {x_of(to_mm), box.to.y}, paint(bar.layers[i].colour),
                            ui.px(3), corners);
        from_mm = to_mm;
    }
    if (bar.low_mm && bar.high_mm) {
        list->AddRectFilled({x_of(*bar.low_mm), box.from.y - ui.px(4)},
                            {x_of(*bar.high_mm), box.to.y + ui.px(4)},
                            paint(faded(palette(ThemeName::light).ink_soft, 0.35)), ui.px(4));
    }
    if (bar.median_mm) draw_dark_tick(ui, grown(box, ui.px(2)), x_of(*bar.median_mm));
    draw_layer_names(ui, bar, box, {{all.from.x, box.to.y + ui.px(5)}, all.to});
    if (hovered) {
        const double depth_mm =
            static_cast<double>((ImGui::GetIO().MousePos.x - box.from.x) / width) * bar.deepest_mm;
        const std::string_view name =
            bar.layers[static_cast<std::size_t>(layer_at(bar.layers, depth_mm))].name;
        const std::string depth = number_text(ui.language, std::clamp(depth_mm, 0.0, bar.deepest_mm), 2);
        tooltip(ui, say(ui.language, words::widgets::depth_and_layer{.depth_mm = depth, .layer = name}));
    }
    ImGui::PopID();
}

}  // namespace needleroll::gui
