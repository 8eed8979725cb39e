#include "gui/screens/explore/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Sizes at a text scale of 100 % [px].
constexpr double least_stage_height = 620.0, least_height_for_both = 430.0;
constexpr double section_height = 248.0, section_share_when_low = 0.306;
constexpr double tools_top = 14.0, tools_height = 40.0, tools_below = 14.0, tools_below_when_low = 6.0;
constexpr double ruler_left = 48.0, ruler_below = 38.0, stage_margin = 12.0;
constexpr double loupe_gap = 76.0, loupe_gap_when_narrow = 36.0, key_strip = 70.0;
constexpr double count_width = 116.0, key_height = 200.0, least_loupe_share = 0.48;
constexpr double least_key_column = 260.0, least_drawn_patch = 60.0, least_side_for_loupe = 200.0;

double right_of(const sf::FloatRect& box) {
    return static_cast<double>(box.left) + static_cast<double>(box.width);
}
double bottom_of(const sf::FloatRect& box) {
    return static_cast<double>(box.top) + static_cast<double>(box.height);
}

/// The stage into the view from above and the section.
void divide_stage(ExploreLayout& layout, const StageWishes& wishes) {
    const double k = layout.frame.scale;
    const sf::FloatRect& stage = layout.frame.stage;
    const double height = static_cast<double>(stage.height);
    layout.switch_views = height < least_stage_height * k;
    layout.both_fit = height >= least_height_for_both * k;
    layout.shows = layout.switch_views ? wishes.stage_shows : StageShows::both;
    if (!layout.both_fit && layout.shows == StageShows::both) layout.shows = StageShows::top;
    double section = 0.0;
    if (layout.shows == StageShows::side) section = height;
    if (layout.shows == StageShows::both) {
        section = std::min(section_height * k, section_share_when_low * height);
        if (wishes.section_share > 0.0)
            section = std::clamp(wishes.section_share, least_section_share, largest_section_share) * height;
    }
    const double border = bottom_of(stage) - section;
    layout.top_view = whole_pixels(static_cast<double>(stage.left), static_cast<double>(stage.top),
                                   right_of(stage), border);
    layout.section = whole_pixels(static_cast<double>(stage.left), border, right_of(stage), bottom_of(stage));
}

/// Skin, loupe and key within the view from above.
void place_patch(ExploreLayout& layout, const StageWishes& wishes) {
    const double k = layout.frame.scale;
    const sf::FloatRect& view = layout.top_view;
    const double left = static_cast<double>(view.left), top = static_cast<double>(view.top);
    const double right = right_of(view), bottom = bottom_of(view);
    layout.tools = whole_pixels(left + ruler_left * k, top + tools_top * k, right - stage_margin * k,
                                top + (tools_top + tools_height) * k);
    const double below = layout.switch_views ? tools_below_when_low : tools_below;
    const double patch_top = bottom_of(layout.tools) + below * k;
    double patch_bottom = bottom - ruler_below * k;
    const double patch_left = left + ruler_left * k;
    const double side = patch_bottom - patch_top;
    const double room = right - stage_margin * k - (patch_left + side);
    layout.narrow_key = !wishes.loupe || room < least_key_column * k;
    if (layout.narrow_key) {
        patch_bottom -= key_strip * k;
        layout.patch_view = whole_pixels(patch_left, patch_top, right - stage_margin * k, patch_bottom);
        if (static_cast<double>(layout.patch_view.height) < least_drawn_patch) {
            layout.patch_view = whole_pixels(left, top, right, bottom);
            return;
        }
        layout.key_column =
            whole_pixels(patch_left, bottom - key_strip * k, right - stage_margin * k, bottom - 4.0 * k);
        return;
    }
    const double gap = (room < 400.0 * k ? loupe_gap_when_narrow : loupe_gap) * k;
    const double column = patch_left + side + gap;
    // As large as the count beside it and the key below allow.
    const double loupe = std::min(right - (stage_margin + count_width) * k - column,
                                  std::max(least_loupe_share * side, side - key_height * k));
    layout.patch_view = whole_pixels(patch_left, patch_top, patch_left + side, patch_bottom);
    if (side < least_side_for_loupe * k) {
        layout.key_column = whole_pixels(patch_left + side + loupe_gap_when_narrow * k, patch_top,
                                         right - stage_margin * k, bottom - 4.0 * k);
        return;
    }
    layout.loupe = whole_pixels(column, patch_top, column + loupe, patch_top + loupe);
    layout.key_column =
        whole_pixels(column, patch_top + loupe + 28.0 * k, right - stage_margin * k, bottom - 8.0 * k);
}

}  // namespace

ExploreLayout lay_out(const FrameLayout& frame, const StageWishes& wishes) {
    ExploreLayout layout;
    layout.frame = frame;
    divide_stage(layout, wishes);
    if (layout.top_view.height > 0.0f) place_patch(layout, wishes);
    return layout;
}

TopViewPlace top_view_place(const ExploreLayout& layout) {
    return {layout.top_view, layout.patch_view, layout.loupe,
            layout.narrow_key ? sf::FloatRect() : layout.key_column};
}

std::span<const StageShows> views_offered(const ExploreLayout& layout) {
    static constexpr std::array views{StageShows::both, StageShows::top, StageShows::side};
    if (!layout.switch_views) return {};
    return std::span(views).subspan(layout.both_fit ? 0 : 1);
}

StageShows next_view(const ExploreLayout& layout) {
    const std::span<const StageShows> views = views_offered(layout);
    if (views.empty()) return layout.shows;
    const auto now = std::find(views.begin(), views.end(), layout.shows);
    return now == views.end() || now + 1 == views.end() ? views.front() : *(now + 1);
}

}  // namespace needleroll::gui
