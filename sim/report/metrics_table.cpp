#include "sim/coverage/statistic_meaning.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/metrics_panels.hpp"
#include "sim/report/summary_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::ordered_json;

constexpr double statistic_row_mm = 3.05;
constexpr double value_mm = 55.0, better_mm = 60.0, meaning_mm = 70.0;  ///< columns, from the left edge

/// Statistics that the panels show already.
constexpr std::array<std::string_view, 6> in_panels = {"largest_empty_circle.radius_mm",
                                                       "nearest_neighbour.mean_mm",
                                                       "depth_mm.mean",
                                                       "depth_mm.p50",
                                                       "gap_mm.p50",
                                                       "gap_mm.p90"};

/// The squares that the table shows, of all sizes.
constexpr double shown_quadrat_mm = 5.0;

/// What summary.json holds under a key; null for what is undefined. Of lists, only the squares of one size
/// have a single value.
Json value_of(const Json& file, std::string_view key) {
    const std::size_t dot = key.find('.');
    const std::string name(key.substr(0, dot));
    if (!file.contains(name)) return nullptr;
    const Json& node = file[name];
    if (dot == std::string_view::npos) return node;
    const std::string inner(key.substr(dot + 1));
    if (node.is_object()) return node.value(inner, Json());
    if (name != "quadrats") return nullptr;
    for (const Json& squares : node) {
        if (squares["side_mm"] == shown_quadrat_mm) return squares[inner];
    }
    return nullptr;
}

std::string_view better_words(Better better) {
    switch (better) {
        case Better::higher:
            return "↑";
        case Better::lower:
            return "↓";
        case Better::closer:
            return "◎";
        case Better::neither:
            break;
    }
    return "";
}

/// Four digits and the unit; shares in percent.
std::string value_text(const StatisticMeaning& statistic, double value) {
    const bool share = statistic.key.ends_with("fraction") || statistic.key.starts_with("target.");
    if (share) return fmt::format("{:.1f} %", 100.0 * value);
    const int decimals = std::abs(value) >= 100.0 ? 1 : std::abs(value) >= 10.0 ? 2 : 3;
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (statistic.unit == "deg") return text + "°";
    if (statistic.unit == "per cm2") return text + " per cm²";
    return statistic.unit.empty() ? text : fmt::format("{} {}", text, statistic.unit);
}

std::string label_text(const StatisticMeaning& statistic) {
    std::string label(statistic.label);
    if (const std::size_t square = label.find("cm2"); square != std::string::npos)
        label.replace(square, 3, "cm²");
    return statistic.key.starts_with("quadrats.") ? fmt::format("{}, {:g} mm", label, shown_quadrat_mm)
                                                  : label;
}

void draw_row(Canvas& canvas, const PageBox& box, double y_mm, const StatisticMeaning& statistic,
              double value) {
    const double middle_mm = y_mm + 0.5 * statistic_row_mm;
    const PageTextStyle plain{
        .size_pt = small_pt, .colour = figure_colours::ink_2, .align_y = AlignY::middle};
    PageTextStyle label = plain, number = plain, words = plain;
    label.colour = figure_colours::ink;
    number.colour = figure_colours::accent;
    number.weight = FontWeight::medium;
    number.align_x = AlignX::right;
    words.max_width_mm = box.width_mm - meaning_mm;
    canvas.text({box.left_mm, middle_mm}, label_text(statistic), label);
    canvas.text({box.left_mm + value_mm, middle_mm}, value_text(statistic, value), number);
    canvas.text({box.left_mm + better_mm, middle_mm}, better_words(statistic.better), plain);
    canvas.text({box.left_mm + meaning_mm, middle_mm}, statistic.meaning, words);
}

}  // namespace

void draw_statistics_table(Canvas& canvas, const PageBox& box, const Summary& summary) {
    const Json file = Json::parse(summary_json(summary));
    canvas.text({box.left_mm, box.top_mm}, "Other figures",
                {.size_pt = 9.0, .weight = FontWeight::semibold, .colour = figure_colours::ink});
    canvas.text({box.left_mm + meaning_mm, box.top_mm + 0.6},
                "↑ higher is better   ↓ lower is better   ◎ near the target is good",
                {.size_pt = small_pt, .colour = figure_colours::ink_2});
    double y_mm = box.top_mm + 4.6;
    for (const StatisticMeaning& statistic : statistic_meanings()) {
        if (std::find(in_panels.begin(), in_panels.end(), statistic.key) != in_panels.end()) continue;
        const Json value = value_of(file, statistic.key);
        if (!value.is_number() || y_mm + statistic_row_mm > box.bottom_mm()) continue;
        canvas.line({box.left_mm, y_mm}, {box.right_mm(), y_mm}, {figure_colours::grid, 0.15});
        draw_row(canvas, box, y_mm, statistic, value.get<double>());
        y_mm += statistic_row_mm;
    }
}

}  // namespace needleroll
