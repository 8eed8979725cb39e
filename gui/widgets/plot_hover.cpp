#include "gui/widgets/plot_hover.hpp"

#include "gui/platform/text_report.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/words/widgets.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

/// One line of the card.
struct HoverLine {
    std::string name;
    std::string value;
    Colour colour;
};

std::string axis_value(const Language& language, const PlotAxis& axis, double value, int more_decimals) {
    const auto place = static_cast<std::size_t>(std::max(1.0, std::round(value))) - 1;
    if (place < axis.names.size()) return axis.names[place];
    return with_unit(language, number_text(language, value, decimals_of(axis) + more_decimals), axis.unit);
}

/// The x the card speaks of: the nearest measured point where points are shown.
double hover_x(const PlotData& data, double pointer_x) {
    for (const PlotSeries& series : data.series) {
        if (!series.dots) continue;
        const int nearest = nearest_point(series.x, pointer_x);
        if (nearest >= 0) return series.x[static_cast<std::size_t>(nearest)];
    }
    return pointer_x;
}

/// More decimals than the ticks show, as far as the range of the axis makes them meaningful.
int hover_decimals(const PlotAxis& axis) {
    return axis.to - axis.from > 20.0 && decimals_of(axis) == 0 ? 0 : 1;
}

/// What a series says at x; a cloud of points says nothing.
std::optional<double> hover_value(const PlotSeries& series, double x) {
    return series.line || series.dots ? value_at(series, x) : std::nullopt;
}

std::vector<HoverLine> hover_lines(const Ui& ui, const PlotData& data, double x) {
    std::vector<HoverLine> lines;
    const Language& language = ui.language;
    const int more = hover_decimals(data.y);
    for (const PlotSeries& series : data.series) {
        const auto value = hover_value(series, x);
        if (value) lines.push_back({series.name, axis_value(language, data.y, *value, more), series.colour});
    }
    for (const PlotBars& bars : data.bars) {
        for (std::size_t i = 0; i < bars.size(); ++i) {
            if (x < bars.edges[i] || x >= bars.edges[i + 1]) continue;
            const std::string range = number_text(language, bars.edges[i], decimals_of(data.x) + 1) +
                                      "\u2013" + axis_value(language, data.x, bars.edges[i + 1], 1);
            lines.push_back({bars.outline ? bars.name : range,
                             axis_value(language, data.y, bars.heights[i], more), bars.colour});
        }
    }
    if (!lines.empty() && data.bars.empty()) {
        const bool whole = std::abs(x - std::round(x)) < 1e-9;
        const std::string here = axis_value(language, data.x, x, whole ? 0 : 1);
        const std::string head =
            data.x.label.empty()
                ? here
                : say(language, words::widgets::named_number{.name = data.x.label, .number = here});
        lines.insert(lines.begin(), {head, "", ui.colours.on_pill});
    }
    return lines;
}

void draw_card(const Ui& ui, const PlotArea& area, float x, const std::vector<HoverLine>& lines) {
    const ImFont* font = ui.fonts[TextStyle::hint];
    const ImFont* bold = ui.fonts[TextStyle::hint_strong];
    float names = 0.0f;
    float values = 0.0f;
    for (const HoverLine& line : lines) {
        names = std::max(names, text_size(font, line.name).x + (line.value.empty() ? 0.0f : ui.px(16)));
        values = std::max(values, text_size(bold, line.value).x);
    }
    const float padding = ui.px(10);
    const float line_height = font->FontSize + ui.px(3);
    const float width = names + (values > 0.0f ? values + ui.px(12) : 0.0f) + 2.0f * padding;
    const float height = line_height * static_cast<float>(lines.size()) + 2.0f * padding - ui.px(3);
    const bool to_the_right = x + ui.px(12) + width <= ImGui::GetIO().DisplaySize.x;
    const float left = to_the_right ? x + ui.px(12) : x - ui.px(12) - width;
    const PixelBox card{{left, area.inner.from.y}, {left + width, area.inner.from.y + height}};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(card.from, card.to, paint(opaque(ui.colours.pill)), ui.px(8));
    report_ground(list, card.from, card.to);
    float y = card.from.y + padding;
    for (const HoverLine& line : lines) {
        float text_x = card.from.x + padding;
        if (!line.value.empty()) {
            const ImVec2 dot{text_x + ui.px(4), y + font->FontSize / 2.0f};
            list->AddCircleFilled(dot, ui.px(5), paint(ui.colours.on_pill));
            list->AddCircleFilled(dot, ui.px(4), paint(line.colour));
            text_x += ui.px(16);
        }
        draw_text(list, line.value.empty() ? bold : font, {text_x, y}, ui.colours.on_pill, line.name);
        draw_text(list, bold, {card.to.x - padding - text_size(bold, line.value).x, y}, ui.colours.on_pill,
                  line.value);
        y += line_height;
    }
}

}  // namespace

ImVec2 PlotArea::at(double x_value, double y_value) const {
    constexpr double far = 4.0;  // pictures beyond a few frames away are clipped anyway and would overflow
    const double across = std::clamp(share_along(x, x_value), -far, far);
    const double up = std::clamp(share_along(y, y_value), -far, far);
    return {inner.from.x + inner.width() * static_cast<float>(across),
            inner.to.y - inner.height() * static_cast<float>(up)};
}

double PlotArea::x_at(float pixel) const {
    return value_along(x, static_cast<double>((pixel - inner.from.x) / inner.width()));
}

std::optional<double> draw_hover(const Ui& ui, const PlotData& data, const PlotArea& area) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (pointer.x < area.inner.from.x || pointer.x > area.inner.to.x) return std::nullopt;
    const double x = hover_x(data, area.x_at(pointer.x));
    const std::vector<HoverLine> lines = hover_lines(ui, data, x);
    if (lines.empty()) return x;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float hair = std::round(area.at(x, data.y.from).x);
    list->AddRectFilled({hair, area.inner.from.y}, {hair + ui.line_px(1), area.inner.to.y},
                        paint(ui.colours.border_strong));
    for (const PlotSeries& series : data.series) {
        if (const auto value = hover_value(series, x)) {
            list->AddCircleFilled(area.at(x, *value), ui.px(5.5), paint(ui.colours.panel));
            list->AddCircleFilled(area.at(x, *value), ui.px(4), paint(series.colour));
        }
    }
    draw_card(ui, area, hair, lines);
    return x;
}

}  // namespace needleroll::gui
