/// The cards of step "What it may help".
#include "gui/screens/explain/absorption_curves.hpp"
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double card_width = 520.0, card_padding = 24.0, after_title = 8.0, after_paragraph = 10.0;
constexpr double chart_height = 210.0, chart_side = 34.0, chart_below = 30.0, chart_line = 2.5;

void card_words(const Ui& ui, TextStyle style, Colour colour, std::string_view words, double after) {
    if (words.empty()) return;
    const ImFont* font = ui.fonts[style];
    const float width = available_width();
    const PixelBox box = next_box(width, wrapped_height(font, words, width));
    draw_wrapped(ImGui::GetWindowDrawList(), font, box.from, width, colour, words);
    ImGui::Dummy({width, box.height()});
    space(ui, after);
}

/// The card under or over a box, while its popup is open.
void draw_aims_card(Ui& ui, const PixelBox& anchor, const AimsCard& card,
                    const std::function<void(Ui&)>& more) {
    const float width = std::min(ui.px(card_width), ImGui::GetIO().DisplaySize.x - ui.px(16));
    if (!begin_card(ui, "card", anchor, width, ui.px(card_padding))) return;
    card_words(ui, TextStyle::talk_strong, ui.colours.ink, card.title, after_title);
    for (const std::string& paragraph : card.paragraphs)
        card_words(ui, TextStyle::large, ui.colours.ink, paragraph, after_paragraph);
    if (more) more(ui);
    if (!card.sources.empty())
        card_words(ui, TextStyle::subtitle, ui.colours.ink_soft,
                   say(ui.language, words::explain::card_sources), 2);
    for (const std::string& source : card.sources)
        card_words(ui, TextStyle::large, ui.colours.ink_soft, source, 4);
    card_words(ui, TextStyle::large, ui.colours.ink, card.last_line, 0);
    end_card();
}

/// The popup of a "?", opened when it was pressed and the hand has not scrolled with it.
void open_card(bool pressed) {
    if (pressed && !was_dragged()) ImGui::OpenPopup("card");
}

/// Where the chart lies, and its scales.
struct AbsorptionPlot {
    PixelBox area;
    double top = 2.0;
    ImVec2 at(double hours, double factor) const {
        const double x = hours / absorption_hours, y = (factor - 1.0) / (top - 1.0);
        return {area.from.x + static_cast<float>(x) * area.width(),
                area.to.y - static_cast<float>(y) * area.height()};
    }
};

void draw_absorption_axes(const Ui& ui, const AbsorptionPlot& plot) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const double step = std::max(1.0, std::ceil((plot.top - 1.0) / 4.0));
    for (double factor = 1.0; factor <= plot.top + 1e-9; factor += step) {
        const ImVec2 left = plot.at(0.0, factor);
        const float y = std::round(left.y);
        list->AddRectFilled({plot.area.from.x, y}, {plot.area.to.x, y + ui.line_px(1)},
                            paint(factor > 1.0 ? ui.colours.grid : ui.colours.border_strong));
        const PixelBox room{{plot.area.from.x - ui.px(chart_side), y - font->FontSize / 2.0f},
                            {plot.area.from.x - ui.px(8), y + font->FontSize / 2.0f}};
        draw_text_in(list, font, room, 1.0f, ui.colours.ink_soft, number_text(ui.language, factor, 0));
    }
    constexpr std::array<double, 4> hours = {0.0, 24.0, 48.0, 72.0};
    for (const double hour : hours) {
        const ImVec2 foot = plot.at(hour, 1.0);
        list->AddRectFilled({std::round(foot.x), foot.y},
                            {std::round(foot.x) + ui.line_px(1), foot.y + ui.px(5)},
                            paint(ui.colours.border_strong));
        const bool last = hour == hours.back();
        const std::string words = last ? std::string(say(ui.language, words::explain::closing_last_hour))
                                       : number_text(ui.language, hour, 0);
        const float width = text_size(font, words).x;
        const float left = last ? foot.x - width : hour == 0.0 ? foot.x : foot.x - width / 2.0f;
        draw_text(list, font, {left, foot.y + ui.px(8)}, ui.colours.ink_soft, words);
    }
}

/// The greater ratio is a solid line, the smaller one dashes; covered is as thick as open air is thin.
void draw_absorption_line(const Ui& ui, const AbsorptionPlot& plot, const AbsorptionCurve& curve,
                          bool solid) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour colour = solid ? ui.colours.accent : ui.colours.ink_soft;
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < curve.factors.size(); ++i)
        points.push_back(
            plot.at(absorption_hours * static_cast<double>(i) / absorption_steps, curve.factors[i]));
    const float thick = ui.px(chart_line);
    if (solid) {
        list->AddPolyline(points.data(), static_cast<int>(points.size()), paint(colour), 0, thick);
        return;
    }
    for (std::size_t i = 0; i + 2 < points.size(); i += 4)
        list->AddPolyline(&points[i], 3, paint(colour), 0, thick);
}

/// Sample of a line and what it stands for.
void absorption_key(const Ui& ui, double ratio, bool solid) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string words =
        say(ui.language, words::explain::aims_products_curve{.times = number_text(ui.language, ratio, 0)});
    const float left = ui.px(44), width = available_width() - left;
    const PixelBox box = next_box(available_width(), wrapped_height(font, words, width));
    const float y = box.from.y + font->FontSize / 2.0f;
    const Colour colour = solid ? ui.colours.accent : ui.colours.ink_soft;
    if (solid)
        list->AddLine({box.from.x, y}, {box.from.x + ui.px(32), y}, paint(colour), ui.px(chart_line));
    else
        draw_dashed(list, {box.from.x, y}, {box.from.x + ui.px(32), y}, colour, ui.px(chart_line), ui.px(7),
                    ui.px(6));
    draw_wrapped(list, font, {box.from.x + left, box.from.y}, width, ui.colours.ink, words);
    ImGui::Dummy({box.width(), box.height()});
    space(ui, 6);
}

}  // namespace

void draw_absorption_chart(Ui& ui, double opened_area_fraction) {
    const std::vector<AbsorptionCurve> curves = absorption_curves(opened_area_fraction);
    const ImFont* font = ui.fonts[TextStyle::large];
    ImDrawList* list = ImGui::GetWindowDrawList();
    card_words(ui, TextStyle::large, ui.colours.ink_soft,
               say(ui.language, words::explain::aims_products_axis), 6);
    const PixelBox box = next_box(available_width(), ui.px(chart_height));
    const AbsorptionPlot plot{{{box.from.x + ui.px(chart_side), box.from.y + font->FontSize / 2.0f},
                               {box.to.x, box.to.y - ui.px(chart_below)}},
                              absorption_top(curves)};
    draw_absorption_axes(ui, plot);
    for (const AbsorptionCurve& curve : curves)
        draw_absorption_line(ui, plot, curve, curve.permeability_ratio > 50.0);
    // The upper pair of curves is named where they are far apart.
    for (const AbsorptionCurve& curve : curves) {
        if (curve.permeability_ratio <= 50.0) continue;
        const bool covered = curve.cover == Cover::covered;
        const std::string_view name =
            say(ui.language, covered ? words::explain::closing_covered : words::explain::closing_open_air);
        const std::size_t step = covered ? absorption_steps / 4 : absorption_steps / 30;
        const ImVec2 place =
            plot.at(absorption_hours * static_cast<double>(step) / absorption_steps, curve.factors[step]);
        if (covered)
            draw_text(list, font, {place.x + ui.px(8), place.y - font->FontSize}, ui.colours.accent, name);
        else
            draw_text(list, font, {place.x + ui.px(10), plot.at(0.0, 1.0).y - 2.4f * font->FontSize},
                      ui.colours.accent, name);
    }
    const std::string_view illustrative = say(ui.language, words::explain::mark_illustrative);
    draw_text(list, ui.fonts[TextStyle::subtitle],
              {box.to.x - text_size(ui.fonts[TextStyle::subtitle], illustrative).x, box.from.y},
              ui.colours.ink, illustrative);
    ImGui::Dummy({box.width(), box.height()});
    space(ui, 8);
    absorption_key(ui, 100.0, true);
    absorption_key(ui, 10.0, false);
    space(ui, after_paragraph);
}

void aims_help(Ui& ui, const char* id, ImVec2 middle, const AimsCard& card,
               const std::function<void(Ui&)>& more) {
    ImGui::PushID(id);
    open_card(large_help(ui, "help", middle, ImGui::IsPopupOpen("card")));
    draw_aims_card(ui, grown({middle, middle}, ui.px(large_help_size / 2.0)), card, more);
    ImGui::PopID();
}

void aims_row_help(Ui& ui, const PixelBox& row, ImVec2 middle, const AimsCard& card) {
    const ImVec2 kept = ImGui::GetCursorScreenPos();
    const bool pressed = hit_item("row", row);
    const bool lit = ImGui::IsItemHovered() || ImGui::IsPopupOpen("card");
    const float light = transition(ui, ImGui::GetID("light"), lit, hover_s);
    draw_focus(ui, row, ui.px(6));
    const Colour ink = mixed(ui.colours.ink_soft, ui.colours.accent, static_cast<double>(light));
    const float radius = ui.px(large_help_size / 2.0);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(middle, radius - 1.0f, paint(ink), 0, ui.line_px(2));
    const PixelBox circle = grown({middle, middle}, radius);
    draw_text_in(list, ui.fonts[TextStyle::subtitle], circle, 0.5f, ink, "?");
    open_card(pressed);
    draw_aims_card(ui, circle, card, {});
    ImGui::SetCursorScreenPos(kept);
}

}  // namespace needleroll::gui
