#include "gui/screens/explain/layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace needleroll::gui {
namespace {

/// Sizes at a text scale of 100 % [px], as drawn and for small windows.
struct TalkSizes {
    double left, right, column, gap, top, below;          // around column and picture
    double bar, bar_top, button, back, next, disclaimer;  // of the bar
};
constexpr TalkSizes drawn_sizes{64, 48, 540, 52, 32, 20, 162, 24, 72, 195, 272, 18};
constexpr TalkSizes compact_sizes{32, 32, 384, 32, 20, 14, 128, 12, 72, 150, 180, 8};
constexpr double compact_below_width = 1440.0, compact_below_height = 780.0;
constexpr double drawn_width = 1600.0, most_column = 720.0, least_column = 340.0;
constexpr double column_share = 0.3, growing_share = 0.25;
constexpr double least_picture_width = 480.0, drawn_height = 746.0;
constexpr double column_gap = 24.0, name_gap = 14.0, step_target = 72.0, bar_gap = 24.0;
/// With one region at a time: a target stays as large as a finger needs, and its words as large as asked.
constexpr double least_target_px = 72.0, one_region_button = 48.0, one_region_margin = 24.0,
                 one_region_gap = 10.0;

double left_of(const sf::FloatRect& box) {
    return static_cast<double>(box.left);
}
double top_of(const sf::FloatRect& box) {
    return static_cast<double>(box.top);
}
double right_of(const sf::FloatRect& box) {
    return static_cast<double>(box.left) + static_cast<double>(box.width);
}
double bottom_of(const sf::FloatRect& box) {
    return static_cast<double>(box.top) + static_cast<double>(box.height);
}

/// Places the names of the steps between two edges: at equal distances, else with equal gaps, else not.
std::vector<sf::FloatRect> place_names(double from, double to, double top, double bottom, double k,
                                       std::span<const float> names) {
    const std::size_t count = names.size();
    if (count == 0) return {};
    std::vector<double> widths;
    for (const float name : names)
        widths.push_back(std::max(static_cast<double>(name) + name_gap * k, step_target * k));
    const double room = to - from, equal = room / static_cast<double>(count);
    if (*std::max_element(widths.begin(), widths.end()) <= equal) {
        std::fill(widths.begin(), widths.end(), equal);
    } else {
        const double rest = room - std::accumulate(widths.begin(), widths.end(), 0.0);
        if (rest < 0.0) return {};
        for (double& width : widths) width += rest / static_cast<double>(count);
    }
    std::vector<sf::FloatRect> places;
    double x = from;
    for (const double width : widths) {
        places.push_back(whole_pixels(x, top, x + width, bottom));
        x += width;
    }
    return places;
}

/// The bar as drawn, or with "n of 7" where the names of the steps do not fit.
void place_bar(ExplainLayout& layout, const TalkSizes& sizes, const TalkMeasures& measures) {
    const double k = layout.frame.scale;
    const sf::FloatRect& stage = layout.frame.stage;
    const double width = static_cast<double>(stage.width);
    const bool one = layout.one_region;
    const double side_left = (one ? one_region_margin : sizes.left) * k,
                 side_right = (one ? one_region_margin : sizes.right) * k;
    const double button = one ? std::max(least_target_px, one_region_button * k) : sizes.button * k;
    const double above = (one ? one_region_gap : sizes.bar_top) * k;
    const double left = left_of(stage) + side_left, right = right_of(stage) - side_right;
    const double words =
        static_cast<double>(measures.disclaimer_height(static_cast<float>(std::max(1.0, right - left))));
    const double needed = above + button + words + 2.0 * (one ? one_region_gap : sizes.disclaimer) * k;
    const double height = one ? needed : std::max(sizes.bar * k, needed);
    const double top = std::max(top_of(stage), bottom_of(stage) - height), bottom = bottom_of(stage);
    layout.bar = whole_pixels(left_of(stage), top, right_of(stage), bottom);
    TalkBar& bar = layout.in_bar;
    const double back = std::max(one ? 0.0 : sizes.back * k, static_cast<double>(measures.back));
    const double next = std::max(one ? 0.0 : sizes.next * k, static_cast<double>(measures.next));
    const double line = top + above;
    bar.back = whole_pixels(left, line, std::min(left + back, right), line + button);
    bar.next = whole_pixels(std::max(right - next, left), line, right, line + button);
    const double from = right_of(bar.back) + bar_gap * k, to = left_of(bar.next) - bar_gap * k;
    if (!one) bar.steps = place_names(from, to, line, line + button, k, measures.names);
    if (bar.steps.empty()) bar.count = whole_pixels(std::min(from, to), line, to, line + button);
    const double left_over = bottom - line - button;
    const double words_top = line + button + std::max(0.0, (left_over - words) / 2.0);
    bar.disclaimer = whole_pixels(left_of(stage) + (width - (right - left)) / 2.0, words_top,
                                  left_of(stage) + (width + (right - left)) / 2.0, words_top + words);
}

/// Text beside picture and chart. False when the step does not fit so with these faces.
bool place_side_by_side(ExplainLayout& layout, const TalkSizes& sizes, const StepNeeds& needs,
                        const TalkMeasures& measures) {
    const double k = layout.frame.scale;
    const sf::FloatRect& stage = layout.frame.stage;
    const double width = static_cast<double>(stage.width) / k;
    const bool compact = sizes.column < drawn_sizes.column;
    const double column =
        compact ? std::clamp(column_share * width, least_column, drawn_sizes.column)
                : std::clamp(sizes.column + growing_share * (width - drawn_width), least_column, most_column);
    const double left = left_of(stage) + sizes.left * k, top = top_of(stage) + sizes.top * k;
    const double column_right = left + column * k;
    const double bottom = top_of(layout.bar), end = bottom - sizes.below * k;
    const float text_width = static_cast<float>(column * k);
    const double text = static_cast<double>(measures.text_height(layout.faces, text_width));
    const double needed = text + (needs.column > 0.0 ? (needs.column + column_gap) * k : 0.0);
    layout.text = whole_pixels(left, top, column_right, std::min(top + text, end));
    layout.room.column = needs.column > 0.0
                             ? whole_pixels(left, top + text + column_gap * k, column_right, end)
                             : sf::FloatRect();
    const double picture_left = column_right + sizes.gap * k, right = right_of(stage) - sizes.right * k;
    const double height = (bottom - top) / k;
    const double chart = needs.chart > 0.0 ? std::clamp(needs.chart * height / drawn_height,
                                                        needs.least_chart, needs.most_chart)
                                           : 0.0;
    const double picture_bottom = needs.chart > 0.0 ? bottom - chart * k : end;
    layout.room.picture = whole_pixels(picture_left, top, right, picture_bottom);
    layout.room.chart =
        needs.chart > 0.0 ? whole_pixels(picture_left, picture_bottom, right, bottom) : sf::FloatRect();
    return top + needed <= end && right - picture_left >= least_picture_width * k &&
           picture_bottom - top >= needs.least_picture * k;
}

/// One region at a time, chosen by tabs.
void place_one_region(ExplainLayout& layout, const StepNeeds& needs, const TalkMeasures& measures,
                      TalkRegion wanted) {
    const double k = layout.frame.scale;
    layout.one_region = true;
    layout.faces = TalkFaces::small;
    layout.in_bar = {};
    layout.room = {.seen = layout.frame.stage};
    place_bar(layout, compact_sizes, measures);
    layout.regions = {TalkRegion::text, TalkRegion::picture};
    if (needs.chart > 0.0) layout.regions.push_back(TalkRegion::chart);
    const auto has = [&](TalkRegion region) {
        return std::find(layout.regions.begin(), layout.regions.end(), region) != layout.regions.end();
    };
    layout.shows = has(wanted) ? wanted : TalkRegion::text;
    const sf::FloatRect& stage = layout.frame.stage;
    const double left = left_of(stage) + one_region_margin * k,
                 right = right_of(stage) - one_region_margin * k;
    const double top = top_of(stage) + one_region_gap * k;
    const double tabs_bottom = top + std::max(least_target_px, one_region_button * k);
    const double bottom = top_of(layout.bar);
    layout.tabs = whole_pixels(left, top, right, std::min(tabs_bottom, bottom));
    const sf::FloatRect rest =
        whole_pixels(left, std::min(tabs_bottom + one_region_gap * k, bottom), right, bottom);
    layout.text = sf::FloatRect();
    if (layout.shows == TalkRegion::picture) {
        layout.room.picture = whole_pixels(left, top_of(rest), right, bottom - one_region_gap * k);
    } else if (layout.shows == TalkRegion::chart) {
        layout.room.chart = rest;
    } else {
        layout.text = rest;
    }
}

}  // namespace

ExplainLayout lay_out_step(const FrameLayout& frame, const StepNeeds& needs, const TalkMeasures& measures,
                           TalkRegion wanted) {
    ExplainLayout layout;
    layout.frame = frame;
    layout.room.seen = frame.stage;
    if (!(frame.stage.width >= 1.0f) || !(frame.stage.height >= 1.0f)) return layout;
    const double k = frame.scale;
    const bool compact = static_cast<double>(frame.stage.width) < compact_below_width * k ||
                         static_cast<double>(frame.stage.height) < compact_below_height * k;
    const TalkSizes& sizes = compact ? compact_sizes : drawn_sizes;
    place_bar(layout, sizes, measures);
    for (const TalkFaces faces : {TalkFaces::full, TalkFaces::small}) {
        layout.faces = faces;
        if (place_side_by_side(layout, sizes, needs, measures)) return layout;
    }
    place_one_region(layout, needs, measures, wanted);
    return layout;
}

}  // namespace needleroll::gui
