/// The chart on the card about products.
#include "gui/screens/explain/absorption_curves.hpp"
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double chart_height = 210.0, chart_side = 34.0, chart_below = 30.0, chart_line = 2.5;

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

/// The greater ratio is a solid line, the smaller one dashes.
bool is_solid(const AbsorptionCurve& curve) {
    return curve.permeability_ratio > 50.0;
}

Colour curve_colour(const Ui& ui, const AbsorptionCurve& curve) {
    return is_solid(curve) ? ui.colours.accent : ui.colours.ink_soft;
}

void draw_absorption_line(const Ui& ui, const AbsorptionPlot& plot, const AbsorptionCurve& curve) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour colour = curve_colour(ui, curve);
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < curve.factors.size(); ++i)
        points.push_back(
            plot.at(absorption_hours * static_cast<double>(i) / absorption_steps, curve.factors[i]));
    const float thick = ui.px(chart_line);
    if (is_solid(curve)) {
        list->AddPolyline(points.data(), static_cast<int>(points.size()), paint(colour), 0, thick);
        return;
    }
    for (std::size_t i = 0; i + 2 < points.size(); i += 4)
        list->AddPolyline(&points[i], 3, paint(colour), 0, thick);
}

/// Sample of a line and what it stands for.
void absorption_key(const Ui& ui, const AbsorptionCurve& curve) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string words = say(
        ui.language,
        words::explain::aims_products_curve{.times = number_text(ui.language, curve.permeability_ratio, 0)});
    const float left = ui.px(44), width = available_width() - left;
    const PixelBox box = next_box(available_width(), wrapped_height(font, words, width));
    const float y = box.from.y + font->FontSize / 2.0f;
    const Colour colour = curve_colour(ui, curve);
    if (is_solid(curve))
        list->AddLine({box.from.x, y}, {box.from.x + ui.px(32), y}, paint(colour), ui.px(chart_line));
    else
        draw_dashed(list, {box.from.x, y}, {box.from.x + ui.px(32), y}, colour, ui.px(chart_line), ui.px(7),
                    ui.px(6));
    draw_wrapped(list, font, {box.from.x + left, box.from.y}, width, ui.colours.ink, words);
    ImGui::Dummy({box.width(), box.height()});
}

/// Names of the covers at the solid curves: that of the open air under its fall, the other over its own.
void draw_cover_names(const Ui& ui, const AbsorptionPlot& plot, const std::vector<AbsorptionCurve>& curves) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    constexpr int covered_step = absorption_steps / 4;
    for (const AbsorptionCurve& curve : curves) {
        if (!is_solid(curve)) continue;
        if (curve.cover == Cover::covered) {
            const ImVec2 place =
                plot.at(absorption_hours * covered_step / absorption_steps, curve.factors[covered_step]);
            draw_text(list, font, {place.x + ui.px(8), place.y - font->FontSize}, ui.colours.accent,
                      say(ui.language, words::explain::closing_covered));
        } else {
            const ImVec2 place = plot.at(3.0, 1.0);
            draw_text(list, font, {place.x + ui.px(12), place.y - 2.6f * font->FontSize}, ui.colours.accent,
                      say(ui.language, words::explain::closing_open_air));
        }
    }
}

}  // namespace

void draw_absorption_chart(Ui& ui, double opened_area_fraction) {
    const std::vector<AbsorptionCurve> curves = absorption_curves(opened_area_fraction);
    const ImFont* font = ui.fonts[TextStyle::large];
    const ImFont* strong = ui.fonts[TextStyle::subtitle];
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string_view axis = say(ui.language, words::explain::aims_products_axis);
    const std::string_view illustrative = say(ui.language, words::explain::mark_illustrative);
    const float above = font->FontSize * 1.5f;
    const PixelBox box = next_box(available_width(), ui.px(chart_height));
    draw_text(list, font, box.from, ui.colours.ink_soft, axis);
    draw_text(list, strong, {box.to.x - text_size(strong, illustrative).x, box.from.y}, ui.colours.ink,
              illustrative);
    const AbsorptionPlot plot{
        {{box.from.x + ui.px(chart_side), box.from.y + above}, {box.to.x, box.to.y - ui.px(chart_below)}},
        absorption_top(curves)};
    draw_absorption_axes(ui, plot);
    for (const AbsorptionCurve& curve : curves) draw_absorption_line(ui, plot, curve);
    draw_cover_names(ui, plot, curves);
    ImGui::Dummy({box.width(), box.height()});
    for (const AbsorptionCurve& curve : curves)
        if (curve.cover == Cover::open_air) absorption_key(ui, curve);
}

}  // namespace needleroll::gui
