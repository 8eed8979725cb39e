#include "gui/screens/explain/layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace needleroll::gui {
namespace {

/// Sizes at a text scale of 100 % [px].
struct TalkSizes {
    double left, right, top, below;  ///< what stays free around text and picture
    double column, gap;              ///< width of the text's column, and to the picture
    double bar, bar_top, target;     ///< height of the bar, over its buttons, of its buttons
    double back, next;               ///< least widths
    double around_disclaimer;        ///< over and under it
};
constexpr TalkSizes as_drawn{64, 48, 32, 20, 540, 52, 162, 24, 72, 195, 272, 14};
constexpr TalkSizes compact{32, 32, 20, 14, 384, 32, 128, 10, 72, 150, 180, 8};
constexpr TalkSizes one_at_a_time{24, 24, 6, 6, 0, 0, 0, 6, 36, 0, 0, 4};
constexpr double compact_below_width = 1440.0, compact_below_height = 780.0;
/// The column grows with a wide window as far as a line can be read, and shrinks with a narrow one.
constexpr double drawn_width = 1600.0, growing_share = 0.25, most_column = 720.0;
constexpr double compact_share = 0.3, least_column = 340.0;
constexpr double least_picture_width = 480.0, drawn_height = 746.0;
constexpr double column_gap = 24.0, name_gap = 14.0, bar_gap = 24.0;
/// Room for "n of 7" between the buttons, else its height under them.
constexpr double least_count = 90.0, count_height = 30.0;
/// What a finger needs, however small the words are.
constexpr double least_target_px = 72.0;

double left_edge(const sf::FloatRect& box) {
    return static_cast<double>(box.left);
}
double top_edge(const sf::FloatRect& box) {
    return static_cast<double>(box.top);
}
double right_edge(const sf::FloatRect& box) {
    return static_cast<double>(box.left) + static_cast<double>(box.width);
}
double bottom_edge(const sf::FloatRect& box) {
    return static_cast<double>(box.top) + static_cast<double>(box.height);
}

double target_px(const TalkSizes& sizes, double k) {
    return std::max(least_target_px, sizes.target * k);
}

/// Widths of the targets of the steps in that room: equal ones where each name fits, else each as its name
/// needs. Empty when they do not fit.
std::vector<double> step_widths(double room, double k, std::span<const float> names) {
    std::vector<double> widths;
    for (const float name : names)
        widths.push_back(std::max(static_cast<double>(name) + name_gap * k, least_target_px));
    const double equal = room / static_cast<double>(widths.size());
    if (*std::max_element(widths.begin(), widths.end()) <= equal) return std::vector(widths.size(), equal);
    const double rest = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    if (rest < 0.0) return {};
    for (double& width : widths) width += rest / static_cast<double>(widths.size());
    return widths;
}

/// The targets of the steps side by side; none where their names do not fit.
std::vector<sf::FloatRect> place_steps(double from, double to, const sf::FloatRect& beside, double k,
                                       std::span<const float> names) {
    std::vector<sf::FloatRect> places;
    if (names.empty()) return places;
    double x = from;
    for (const double width : step_widths(to - from, k, names)) {
        places.push_back(whole_pixels(x, top_edge(beside), x + width, bottom_edge(beside)));
        x += width;
    }
    return places;
}

/// The bar, with "n of 7" where the names of the steps do not fit.
TalkBar lay_out_bar(const FrameLayout& frame, const TalkSizes& sizes, const TalkMeasures& measures,
                    bool with_names) {
    const double k = frame.scale;
    const sf::FloatRect& stage = frame.stage;
    const double left = left_edge(stage) + sizes.left * k,
                 right = std::max(left + 1.0, right_edge(stage) - sizes.right * k);
    const double words = static_cast<double>(measures.disclaimer_height(static_cast<float>(right - left)));
    const double target = target_px(sizes, k);
    const double all = right - left, gap = bar_gap * k;
    const double back = std::min(std::max(sizes.back * k, static_cast<double>(measures.back)),
                                 (all - gap) / 2.0),
                 next = std::min(std::max(sizes.next * k, static_cast<double>(measures.next)),
                                 (all - gap) / 2.0);
    // In a narrow window "n of 7" has a line of its own.
    const double under = all - back - next - 2.0 * gap < least_count * k ? count_height * k : 0.0;
    const double needed = sizes.bar_top * k + target + under + words + 2.0 * sizes.around_disclaimer * k;
    const double top = std::max(top_edge(stage), bottom_edge(stage) - std::max(sizes.bar * k, needed));
    const double line = top + sizes.bar_top * k;
    TalkBar bar;
    bar.ground = whole_pixels(left_edge(stage), top, right_edge(stage), bottom_edge(stage));
    bar.back = whole_pixels(left, line, std::min(left + back, right), line + target);
    bar.next = whole_pixels(std::max(right - next, left), line, right, line + target);
    const double from = right_edge(bar.back) + gap, to = left_edge(bar.next) - gap,
                 end = line + target + under;
    if (with_names) bar.steps = place_steps(from, to, bar.back, k, measures.names);
    if (bar.steps.empty())
        bar.count = under > 0.0 ? whole_pixels(left, line + target, right, end)
                                : whole_pixels(from, line, to, line + target);
    const double spare = std::max(0.0, bottom_edge(stage) - end - words);
    const double words_top = end + spare / 2.0;
    bar.disclaimer = whole_pixels(left, words_top, right, words_top + words);
    return bar;
}

/// Width of the text's column at 100 % [px].
double column_width(const TalkSizes& sizes, double stage_width) {
    if (sizes.column < as_drawn.column)
        return std::clamp(compact_share * stage_width, least_column, as_drawn.column);
    return std::clamp(sizes.column + growing_share * (stage_width - drawn_width), sizes.column, most_column);
}

/// Picture and chart beside the text, from an edge on.
void place_picture(ExplainLayout& layout, const TalkSizes& sizes, const StepNeeds& needs, double left,
                   double top) {
    const double k = layout.frame.scale;
    const double right = right_edge(layout.frame.stage) - sizes.right * k,
                 bottom = top_edge(layout.bar.ground);
    if (!(needs.chart > 0.0)) {
        layout.room.picture = whole_pixels(left, top, right, bottom - sizes.below * k);
        return;
    }
    const double share = (bottom - top) / k / drawn_height;
    const double chart = std::clamp(needs.chart * share, needs.least_chart, needs.most_chart);
    layout.room.picture = whole_pixels(left, top, right, bottom - chart * k);
    layout.room.chart = whole_pixels(left, bottom - chart * k, right, bottom);
}

/// Text beside picture and chart. False when the step does not fit so with these faces.
bool place_whole(ExplainLayout& layout, const TalkSizes& sizes, const StepNeeds& needs,
                 const TalkMeasures& measures) {
    const double k = layout.frame.scale;
    const sf::FloatRect& stage = layout.frame.stage;
    const double left = left_edge(stage) + sizes.left * k, top = top_edge(stage) + sizes.top * k;
    const double column_right = left + column_width(sizes, static_cast<double>(stage.width) / k) * k;
    const double end = top_edge(layout.bar.ground) - sizes.below * k;
    const float width = static_cast<float>(std::round(column_right) - std::round(left));
    const double text = static_cast<double>(measures.text_height(layout.faces, width));
    const bool has_column = needs.column > 0.0;
    layout.room = {.seen = whole_pixels(left_edge(stage), top_edge(stage), right_edge(stage),
                                        top_edge(layout.bar.ground))};
    layout.text = whole_pixels(left, top, column_right, top + text);
    if (has_column) layout.room.column = whole_pixels(left, top + text + column_gap * k, column_right, end);
    place_picture(layout, sizes, needs, column_right + sizes.gap * k, top);
    const double needed = text + (has_column ? (needs.column + column_gap) * k : 0.0);
    const sf::FloatRect& picture = layout.room.picture;
    const double least =
        needs.is_start ? static_cast<double>(measures.start_height(picture.width)) : needs.least_picture * k;
    return top + needed <= end && static_cast<double>(picture.width) >= least_picture_width * k &&
           static_cast<double>(picture.height) >= least;
}

bool has(const std::vector<TalkRegion>& regions, TalkRegion region) {
    return std::find(regions.begin(), regions.end(), region) != regions.end();
}

/// Text, and what stands under it, in the one region; the larger faces where all of it fits.
double place_text(ExplainLayout& layout, const StepNeeds& needs, const TalkMeasures& measures) {
    const double k = layout.frame.scale;
    const sf::FloatRect& seen = layout.room.seen;
    const double column =
        needs.is_start ? static_cast<double>(measures.start_height(seen.width)) : needs.column * k;
    const double under = column > 0.0 ? column + column_gap * k : 0.0;
    double text = 0.0;
    for (const TalkFaces faces : {TalkFaces::full, TalkFaces::small}) {
        layout.faces = faces;
        text = static_cast<double>(measures.text_height(faces, seen.width));
        if (text + under <= static_cast<double>(seen.height)) break;
    }
    const double top = top_edge(seen) - static_cast<double>(layout.scroll_px);
    layout.text = whole_pixels(left_edge(seen), top, right_edge(seen), top + text);
    if (column > 0.0)
        layout.room.column = whole_pixels(left_edge(seen), top + text + column_gap * k, right_edge(seen),
                                          std::max(top + text + under, bottom_edge(seen)));
    return text + under;
}

/// Height of the region's content, which is placed as far up as it is scrolled.
double place_region(ExplainLayout& layout, const StepNeeds& needs, const TalkMeasures& measures) {
    const double k = layout.frame.scale;
    const sf::FloatRect& seen = layout.room.seen;
    if (layout.shows == TalkRegion::text) return place_text(layout, needs, measures);
    if (layout.shows == TalkRegion::picture) {
        layout.room.picture = seen;
        return 0.0;
    }
    const double height = std::max(static_cast<double>(seen.height), needs.least_chart * k);
    const double top = top_edge(seen) - static_cast<double>(layout.scroll_px);
    layout.room.chart = whole_pixels(left_edge(seen), top, right_edge(seen), top + height);
    return height;
}

/// One region at a time, chosen by tabs.
void place_one_region(ExplainLayout& layout, const StepNeeds& needs, const TalkMeasures& measures,
                      const RegionWish& wish) {
    const double k = layout.frame.scale;
    const TalkSizes& sizes = one_at_a_time;
    const sf::FloatRect& stage = layout.frame.stage;
    layout.one_region = true;
    layout.text = sf::FloatRect();
    layout.room = {};
    layout.bar = lay_out_bar(layout.frame, sizes, measures, false);
    layout.regions = {TalkRegion::text};
    if (!needs.is_start) layout.regions.push_back(TalkRegion::picture);
    if (needs.chart > 0.0) layout.regions.push_back(TalkRegion::chart);
    layout.shows = has(layout.regions, wish.region) ? wish.region : TalkRegion::text;
    const double left = left_edge(stage) + sizes.left * k, right = right_edge(stage) - sizes.right * k;
    const double top = top_edge(stage) + sizes.top * k, end = top_edge(layout.bar.ground);
    const bool has_tabs = layout.regions.size() > 1;
    const double tabs_end = has_tabs ? std::min(top + target_px(sizes, k), end) : top;
    layout.tabs = whole_pixels(left, top, right, tabs_end);
    layout.room.seen =
        whole_pixels(left, std::min(tabs_end + sizes.below * k, end), right, end - sizes.below * k);
    const double height = place_region(layout, needs, measures);
    layout.most_scroll_px =
        static_cast<float>(std::max(0.0, std::ceil(height) - static_cast<double>(layout.room.seen.height)));
    layout.scroll_px = std::clamp(wish.scroll_px, 0.0f, layout.most_scroll_px);
    if (layout.scroll_px > 0.0f) place_region(layout, needs, measures);
}

}  // namespace

ExplainLayout lay_out_step(const FrameLayout& frame, const StepNeeds& needs, const TalkMeasures& measures,
                           const RegionWish& wish) {
    ExplainLayout layout;
    layout.frame = frame;
    if (!(frame.stage.width >= 1.0f) || !(frame.stage.height >= 1.0f)) return layout;
    const double k = frame.scale;
    const bool small = static_cast<double>(frame.stage.width) < compact_below_width * k ||
                       static_cast<double>(frame.stage.height) < compact_below_height * k;
    const TalkSizes& sizes = small ? compact : as_drawn;
    layout.bar = lay_out_bar(frame, sizes, measures, true);
    for (const TalkFaces faces : {TalkFaces::full, TalkFaces::small}) {
        layout.faces = faces;
        if (place_whole(layout, sizes, needs, measures)) return layout;
    }
    place_one_region(layout, needs, measures, wish);
    return layout;
}

}  // namespace needleroll::gui
