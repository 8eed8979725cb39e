#include "sim/report/section_figure.hpp"

#include "sim/core/median.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/section_colours.hpp"
#include "sim/report/section_layers.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Channels whose bottom point lies nearer to the plane than this are cut by it [mm]: half a needle.
constexpr double cut_half_thickness_mm = 0.125;

/// Room on the page left of the window for the ruler, right of it for the names, and between them [mm].
constexpr double ruler_room_mm = 11.0, gap_mm = 2.0;
/// Least height on the page above the skin at rest: room for the drum and the ruler's unit [mm].
constexpr double above_page_mm = 7.6;
/// What shows below the border to the fat and below the deepest tip [mm].
constexpr double fat_shown_mm = 0.24, below_tip_mm = 0.12;
/// Length of skin that shows at least: the needle that points straight down and the next one.
constexpr double seen_mm = 4.4;
/// The needle that points straight down stands at this share of the window.
constexpr double axle_share = 0.28;

PageTextStyle label_style() {
    return {.size_pt = section_text_pt, .colour = figure_colours::ink, .align_y = AlignY::middle};
}

/// Box of a text of that size that is set at a place.
PageBox box_of(const PagePoint& at, const TextSize& size, const PageTextStyle& style) {
    const double right = style.align_x == AlignX::left ? 0.0 : style.align_x == AlignX::right ? 1.0 : 0.5;
    const double down = style.align_y == AlignY::top ? 0.0 : style.align_y == AlignY::bottom ? 1.0 : 0.5;
    return {at.x_mm - right * size.width_mm, at.y_mm - down * size.height_mm, size.width_mm, size.height_mm};
}

/// A text whose box's upper left corner is where it is set.
SectionText set_text(Canvas& measure, const PagePoint& at, std::string words, PageTextStyle style) {
    const PageBox box = box_of(at, measure.measure(words, style), style);
    style.align_x = AlignX::left;
    style.align_y = AlignY::top;
    return {box, std::move(words), style};
}

/// The pressed skin at a needle, and its tip, below the skin at rest [mm].
double skin_at_mm(const SectionFigure& figure, const NeedleInSkin& needle) {
    return pressed_mm(figure.press, needle.along_mm, 0.0);
}
double tip_at_mm(const SectionFigure& figure, const NeedleInSkin& needle) {
    const double hollow_mm = figure.press.drum_radius_mm - figure.press.axle_height_mm;
    return needle.dimple_mm + needle.depth_mm + std::max(0.0, hollow_mm);
}

double deepest_tip_mm(const SectionFigure& figure) {
    double deepest = 0.0;
    for (const NeedleInSkin& needle : figure.press.needles)
        deepest = std::max(deepest, tip_at_mm(figure, needle));
    return deepest;
}

/// The largest scale, in tenths, at which fat, the deepest tip and two needles show. Height that is left
/// shows more of the drum and of the fat.
void choose_scale(SectionFigure& figure) {
    const double below_mm =
        std::max(figure.content.layer_bottoms_mm[3] + fat_shown_mm, deepest_tip_mm(figure) + below_tip_mm);
    const double fitting =
        std::min((figure.picture.height_mm - above_page_mm) / below_mm, figure.picture.width_mm / seen_mm);
    figure.page_mm_per_mm = std::max(0.1, std::floor(fitting * 10.0) / 10.0);
    const double scale = figure.page_mm_per_mm;
    const double spare_mm = figure.picture.height_mm - above_page_mm - below_mm * scale;
    figure.surface_mm = figure.picture.top_mm + above_page_mm + 0.4 * spare_mm;
    figure.left_mm = figure.content.axle_along_mm - axle_share * figure.picture.width_mm / scale;
}

void find_deepest(SectionFigure& figure) {
    for (const NeedleInSkin& needle : figure.press.needles) {
        if (needle.depth_mm > 0.0 && (!figure.deepest || needle.depth_mm > figure.deepest->depth_mm))
            figure.deepest = needle;
    }
}

/// Depth that a leader points to: the middle of a layer, of the fat its upper part.
double middle_mm(const SectionFigure& figure, std::size_t name) {
    const auto& bottoms = figure.content.layer_bottoms_mm;
    if (name == 0) return 0.5 * bottoms[1];
    if (name < 3) return 0.5 * (bottoms[name] + bottoms[name + 1]);
    return bottoms[3] + 0.5 * fat_shown_mm;
}

/// Names of the layers at the right, each beside its layer as far as they do not touch.
void place_names(SectionFigure& figure, Canvas& measure, const SectionWords& words, double left_mm) {
    const PageTextStyle style = label_style();
    const double line_mm = measure.measure("x", style).height_mm;
    const double dot_mm = figure.picture.right_mm() - 1.6;
    const double dot_along = figure.left_mm + (dot_mm - figure.picture.left_mm) / figure.page_mm_per_mm;
    std::array<PagePoint, 4> dots;
    std::array<double, 4> y_mm{};
    for (std::size_t i = 0; i < dots.size(); ++i) {
        dots[i] = figure.in_tissue(dot_along, middle_mm(figure, i));
        y_mm[i] = dots[i].y_mm;
    }
    // From the lowest name up, each makes room for the one below it.
    y_mm[3] = std::min(y_mm[3], figure.picture.bottom_mm() - 0.5 * line_mm);
    for (std::size_t i = 3; i-- > 0;) y_mm[i] = std::min(y_mm[i], y_mm[i + 1] - line_mm);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        figure.texts.push_back(set_text(measure, {left_mm, y_mm[i]}, words.layers[i], style));
        figure.leaders.push_back(
            {dots[i], {figure.picture.right_mm() + 0.8, dots[i].y_mm}, {left_mm - 0.8, y_mm[i]}});
    }
}

/// A tick each tenth of a millimetre, a number each half.
void place_ruler(SectionFigure& figure, Canvas& measure, const Language& language) {
    PageTextStyle style = label_style();
    style.align_x = AlignX::right;
    const double step_mm = figure.page_mm_per_mm < 8.0 ? 0.2 : 0.1;
    const double deepest_mm = (figure.picture.bottom_mm() - figure.surface_mm) / figure.page_mm_per_mm;
    const double right_mm = figure.picture.left_mm - 3.6;
    for (int i = 0; i * step_mm <= deepest_mm; ++i) {
        const double depth = i * step_mm;
        figure.ticks_mm.push_back(depth);
        if (i % 5 != 0) continue;
        const double y_mm = figure.surface_mm + depth * figure.page_mm_per_mm;
        const std::string number = i == 0 ? "0" : number_text(language, depth, 1);
        SectionText text = set_text(measure, {right_mm, y_mm}, number, style);
        if (text.box.bottom_mm() > figure.picture.bottom_mm() + 1.2) break;
        figure.texts.push_back(std::move(text));
    }
    style.align_y = AlignY::bottom;
    const double line_mm = measure.measure("0", style).height_mm;
    figure.texts.push_back(set_text(measure, {right_mm, figure.surface_mm - 0.5 * line_mm}, "mm", style));
}

/// The scale bar lies on the drum, or over the window's lower left corner where little of the drum shows.
void place_scale_bar(SectionFigure& figure, Canvas& measure, const Language& language) {
    const double length_mm = figure.page_mm_per_mm >= 8.0 ? 1.0 : 2.0;
    PageTextStyle style = label_style();
    style.align_x = AlignX::centre;
    style.align_y = AlignY::bottom;
    const double drawn_mm = length_mm * figure.page_mm_per_mm,
                 line_mm = measure.measure("1", style).height_mm;
    const double drum_mm = figure.at(0.0, figure.content.drum_radius_mm - figure.content.axle_height_mm).y_mm;
    const bool on_drum = drum_mm - figure.picture.top_mm > line_mm + 2.0;
    PagePoint middle{figure.picture.left_mm + 0.5 * drawn_mm + 3.0, figure.picture.bottom_mm() - 2.2};
    if (on_drum)
        middle = {figure.at(figure.content.axle_along_mm, 0.0).x_mm, figure.picture.top_mm + line_mm + 0.5};
    figure.scale_bar = {middle.x_mm - 0.5 * drawn_mm, middle.y_mm, drawn_mm, 0.6};
    figure.scale_on_drum = on_drum;
    figure.texts.push_back(set_text(measure, {middle.x_mm, middle.y_mm - 0.1},
                                    number_text(language, length_mm, 0) + "\u00a0mm", style));
}

void place_pill(SectionFigure& figure, Canvas& measure, const std::string& words) {
    if (!figure.deepest || words.empty()) return;
    const NeedleInSkin& needle = *figure.deepest;
    PageTextStyle style = label_style();
    style.weight = FontWeight::semibold;
    style.colour = figure_colours::paper;
    const double width_mm = figure.content.needle_diameter_mm * figure.page_mm_per_mm;
    const double middle_mm = 0.5 * (skin_at_mm(figure, needle) + tip_at_mm(figure, needle));
    PagePoint at = figure.at(needle.along_mm, middle_mm);
    at.x_mm += 0.5 * width_mm + 6.0;
    figure.pill = set_text(measure, at, words, style);
}

void draw_ruler(Canvas& canvas, const SectionFigure& figure) {
    const double right_mm = figure.picture.left_mm - 0.8;
    const Pen fine{figure_colours::ink_2, 0.2}, bold{figure_colours::ink, 0.3};
    for (std::size_t i = 0; i < figure.ticks_mm.size(); ++i) {
        const double y_mm = figure.surface_mm + figure.ticks_mm[i] * figure.page_mm_per_mm;
        const bool is_long = i % 5 == 0;
        canvas.line({right_mm - (is_long ? 2.2 : 1.1), y_mm}, {right_mm, y_mm}, is_long ? bold : fine);
    }
    canvas.line({right_mm, figure.surface_mm}, {right_mm, figure.picture.bottom_mm()}, fine);
}

void draw_leaders(Canvas& canvas, const SectionFigure& figure) {
    const Pen pen{figure_colours::ink, 0.25};
    for (const SectionLeader& leader : figure.leaders) {
        const std::array<PagePoint, 3> line = {leader.layer, leader.bend, leader.name};
        canvas.polyline(line, pen);
        canvas.dots({&leader.layer, 1}, 0.75, figure_colours::paper);
        canvas.dots({&leader.layer, 1}, 0.5, figure_colours::ink);
    }
}

/// A bracket from the dimpled skin to the tip, and the pill.
void draw_pill(Canvas& canvas, const SectionFigure& figure) {
    if (!figure.pill) return;
    const NeedleInSkin& needle = *figure.deepest;
    const PageBox& words = figure.pill->box;
    const double x_mm = words.left_mm - 4.2;
    const double top_mm = figure.at(needle.along_mm, skin_at_mm(figure, needle)).y_mm,
                 low_mm = figure.at(needle.along_mm, tip_at_mm(figure, needle)).y_mm;
    for (const bool halo : {true, false}) {
        const Pen pen{halo ? figure_colours::paper : section_colours::pill, halo ? 1.1 : 0.4};
        canvas.line({x_mm, top_mm}, {x_mm, low_mm}, pen);
        for (const double y_mm : {top_mm, low_mm}) canvas.line({x_mm - 1.2, y_mm}, {x_mm + 1.2, y_mm}, pen);
    }
    const PageBox pill{words.left_mm - 2.0, words.top_mm - 0.8, words.width_mm + 4.0, words.height_mm + 1.6};
    canvas.line({x_mm, words.top_mm + 0.5 * words.height_mm},
                {pill.left_mm, words.top_mm + 0.5 * words.height_mm}, {section_colours::pill, 0.4});
    canvas.fill_round_box(pill, 0.5 * pill.height_mm, section_colours::pill);
    canvas.text({words.left_mm, words.top_mm}, figure.pill->words, figure.pill->style);
}

void draw_scale_bar(Canvas& canvas, const SectionFigure& figure) {
    const PageBox& bar = figure.scale_bar;
    const double text_mm = 5.0;
    if (!figure.scale_on_drum)
        canvas.fill_round_box(
            {bar.left_mm - 1.2, bar.top_mm - text_mm - 0.4, bar.width_mm + 2.4, text_mm + 2.1}, 1.0,
            figure_colours::veil);
    canvas.fill_box(bar, figure_colours::ink);
}

}  // namespace

PagePoint SectionFigure::at(double along_mm, double below_mm) const {
    return {picture.left_mm + (along_mm - left_mm) * page_mm_per_mm, surface_mm + below_mm * page_mm_per_mm};
}

PagePoint SectionFigure::in_tissue(double along_mm, double depth_mm) const {
    return at(along_mm, depth_mm + pressed_mm(press, along_mm, depth_mm));
}

SectionMoment typical_moment(const Result& result) {
    const Punctures& table = result.punctures;
    const Roller& roller = result.scenario.roller;
    const Patch& patch = result.scenario.patch;
    std::vector<double> depths;
    for (const double depth : table.depth_mm)
        if (depth > 0.0) depths.push_back(depth);
    if (depths.empty()) return {0.5 * result.duration_s, roller.rings / 2};
    const double median = upper_median(depths);
    // A strike that is not well placed comes after all that are.
    constexpr double far = 1e6;
    const auto distance = [&](std::size_t i) {
        const double x = table.x_mm[i], y = table.y_mm[i],
                     margin = 0.2 * std::min(patch.width_mm, patch.height_mm);
        const bool inside = std::min({x, y, patch.width_mm - x, patch.height_mm - y}) >= margin;
        const bool inner_ring = table.ring[i] > 0 && table.ring[i] + 1 < roller.rings;
        return std::abs(table.depth_mm[i] - median) + (inside ? 0.0 : far) + (inner_ring ? 0.0 : 2.0 * far) +
               (i >= table.size() / 2 ? 0.0 : 4.0 * far) + (table.depth_mm[i] > 0.0 ? 0.0 : 8.0 * far);
    };
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < table.size(); ++i)
        if (distance(i) < distance(nearest)) nearest = i;
    return {table.t_s[nearest], table.ring[nearest]};
}

SectionFigure plan_section_figure(Canvas& measure, const PageBox& box, const Result& result,
                                  const SectionMoment& moment, const SectionWords& words,
                                  const Language& language) {
    SectionFigure figure;
    double names_mm = 0.0;
    for (const std::string& name : words.layers)
        names_mm = std::max(names_mm, measure.measure(name, label_style()).width_mm);
    const double names_left_mm = box.right_mm() - names_mm;
    figure.picture = {box.left_mm + ruler_room_mm, box.top_mm,
                      std::max(1.0, names_left_mm - 2.0 * gap_mm - box.left_mm - ruler_room_mm),
                      box.height_mm};
    figure.content = section_content(result, roller_at(result, moment.t_s), moment.t_s, moment.ring,
                                     cut_half_thickness_mm);
    figure.press = skin_press(figure.content);
    choose_scale(figure);
    find_deepest(figure);
    place_names(figure, measure, words, names_left_mm);
    place_ruler(figure, measure, language);
    place_scale_bar(figure, measure, language);
    place_pill(figure, measure, words.depth);
    return figure;
}

void draw_section_figure(Canvas& canvas, const SectionFigure& figure) {
    canvas.clipped(figure.picture, [&] {
        draw_section_layers(canvas, figure);
        draw_section_channels(canvas, figure);
        draw_section_drum(canvas, figure);
        draw_pill(canvas, figure);
        draw_scale_bar(canvas, figure);
    });
    draw_ruler(canvas, figure);
    draw_leaders(canvas, figure);
    for (const SectionText& text : figure.texts)
        canvas.text({text.box.left_mm, text.box.top_mm}, text.words, text.style);
}

}  // namespace needleroll
