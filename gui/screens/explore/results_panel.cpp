#include "gui/platform/theme.hpp"
#include "gui/screens/explore/captions.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/plot.hpp"
#include "gui/widgets/scale_bar.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// Published density [per cm2] after 15 one-way passes (Doddaballapur 2009).
constexpr double published_density_per_cm2 = 250.0;
constexpr int histogram_bars = 30;

void draw_hero(Ui& ui, const ExploreState& state) {
    const int passes = pass_count(state.marks);
    panel_title(ui, "Results so far",
                fmt::format("pass {} of {}", passes_begun(state.marks, state.time.t_s), passes));
    const Figure& density = state.figures.summary.density_per_cm2;
    const bool any = state.figures.strikes > 0;
    hero_number(ui, any ? figure_text(density, 0) : "–", "holes per cm²");
    space(ui, 10);
    ColourBar bar{.map = ColourMap::viridis, .low = 0.0, .high = density_scale_per_cm2};
    bar.filled_to = any ? density.value_or(0.0) : 0.0;
    bar.reference = published_density_per_cm2;
    bar.reference_text = "published: ≈ 250 after 15 passes";
    const std::array<double, 1> ticks = {0.0};
    bar.ticks = ticks;
    colour_bar(ui, "density", bar);
}

struct MetricChoice {
    Overlay overlay;
    Metric metric;
};

/// Two metrics side by side; a click lays the metric's layer on the skin.
void draw_metric_pair(Ui& ui, ExploreState& state, const MetricChoice& left, const MetricChoice& right) {
    const float width = ImGui::GetContentRegionAvail().x / 2.0f;
    for (const MetricChoice* choice : {&left, &right}) {
        Metric shown = choice->metric;
        shown.chosen = state.overlay == choice->overlay;
        if (metric(ui, shown, width).clicked) choose_overlay(state, choice->overlay);
        if (choice == &left) ImGui::SameLine(0.0f, 0.0f);
    }
}

void draw_pattern_metrics(Ui& ui, ExploreState& state) {
    const PatternFigures& pattern = state.pattern.figures;
    const std::string coverage = figure_text(pattern.coverage, 0, 100.0);
    const std::string reach = fmt::format("≤ {:g} mm from a hole", reach_mm(state));
    const std::string evenness = figure_text(pattern.evenness_cv, 0, 100.0);
    const std::string chance = "by chance " + figure_text(pattern.evenness_chance, 0, 100.0) + " %";
    draw_metric_pair(ui, state,
                     {Overlay::gaps,
                      {"Coverage", coverage, "%", reach,
                       "Share of the counted skin that lies within this distance of a hole."}},
                     {Overlay::density,
                      {"Evenness (CV)", evenness, "%", chance,
                       "How much the number of holes varies between squares of 5 mm: standard "
                       "deviation over mean. Smaller is more even."}});
    space(ui, 10);
    const std::string gap = figure_text(pattern.gap_radius_mm, 1, 2.0);
    const std::string strikes = figure_text(pattern.double_strikes, 0, 100.0);
    const std::string apart = fmt::format("by chance {} %", figure_text(pattern.double_chance, 0, 100.0));
    draw_metric_pair(ui, state,
                     {Overlay::gaps,
                      {"Largest gap", gap, "mm", "circled on the skin",
                       "Diameter of the largest circle of counted skin without a hole."}},
                     {Overlay::double_strikes,
                      {"Double strikes", strikes, "%", apart,
                       "Share of holes with another hole within the double-strike radius (0.25 mm unless "
                       "changed under Pattern, More)."}});
}

/// The layers of the site as parts of a bar.
std::vector<LayerPart> layer_parts(const Site& site, double deepest_mm) {
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(site);
    const TissueColours& tissue = tissue_colours();
    return {{"stratum corneum", tissue.stratum_corneum[1], bottoms_mm[0]},
            {"epidermis", tissue.epidermis[1], bottoms_mm[1]},
            {"papillary dermis", tissue.papillary_dermis[1], bottoms_mm[2]},
            {"reticular dermis", tissue.reticular_dermis[1], bottoms_mm[3]},
            {"fat", tissue.fat_ground, std::max(deepest_mm, bottoms_mm[3])}};
}

void draw_depth(Ui& ui, const ExploreState& state) {
    const DepthSummary& depth = state.figures.summary.depth;
    metric_line(ui, "Median depth", figure_text(depth.p50_mm, 2), "mm");
    space(ui, 8);
    const double deepest_mm = 1.5 * layer_bottoms_mm(state.session.result.scenario.patch.site)[3];
    const std::vector<LayerPart> parts = layer_parts(state.session.result.scenario.patch.site, deepest_mm);
    LayerBar bar{.layers = parts, .deepest_mm = deepest_mm};
    bar.low_mm = depth.p05_mm;
    bar.high_mm = depth.p95_mm;
    bar.median_mm = depth.p50_mm;
    layer_bar(ui, "layers", bar);
}

/// Coverage of the passes that are over, and of as many holes thrown at random.
void draw_coverage_plot(Ui& ui, const ExploreState& state) {
    const RunFigures& run = state.run_figures;
    const auto done = std::min<std::size_t>(
        run.pass.size(), static_cast<std::size_t>(std::max(0, passes_done(state.marks, state.time.t_s))) + 1);
    panel_title(ui, "Coverage after each pass", {}, TextStyle::label);
    std::vector<double> percent, chance;
    for (const double share : run.coverage) percent.push_back(100.0 * share);
    for (const double share : run.coverage_chance) chance.push_back(100.0 * share);
    PlotData data;
    data.x = {.label = "passes", .from = 0.0, .to = run.pass.empty() ? 1.0 : std::max(1.0, run.pass.back())};
    data.y = {.label = "coverage", .unit = "%", .from = 0.0, .to = 100.0, .wanted_ticks = 2};
    data.series.push_back({.name = "random strikes",
                           .x = run.pass,
                           .y = chance,
                           .colour = ui.colours.ink_faint,
                           .style = LineStyle::dashed});
    data.series.push_back({.name = "your pattern",
                           .x = std::span(run.pass).first(done),
                           .y = std::span(percent).first(done),
                           .colour = ui.colours.accent,
                           .dots = true,
                           .end_dot = true});
    plot(ui, "coverage plot", data, {0.0f, ui.px(150)});
}

void draw_histogram(Ui& ui, const ExploreState& state) {
    const Result& result = state.session.result;
    const DepthHistogram histogram = depth_histogram(result, state.figures.strikes, histogram_bars);
    panel_title(ui, "Holes by depth", {}, TextStyle::label);
    PlotData data;
    data.x = {.label = "depth",
              .unit = "mm",
              .from = 0.0,
              .to = result.scenario.roller.needle_length_mm,
              .decimals = 1};
    data.y = {.label = "holes", .from = 0.0, .to = round_axis_end(histogram.counts), .wanted_ticks = 2};
    data.bars.push_back({.name = "holes",
                         .edges = histogram.edges_mm,
                         .heights = histogram.counts,
                         .colour = ui.colours.accent});
    plot(ui, "depth plot", data, {0.0f, ui.px(120)});
}

void draw_injury_metrics(Ui& ui, ExploreState& state) {
    const Summary& summary = state.figures.summary;
    const std::string slit = figure_text(summary.slit_mm.mean, 2),
                      scuff = figure_text(summary.scuff_mm.mean, 2);
    const std::string slit_hint = "95 % under " + figure_text(summary.slit_mm.p95, 2) + " mm";
    const std::string scuff_hint = "95 % under " + figure_text(summary.scuff_mm.p95, 2) + " mm";
    const std::string bleeding = figure_text(summary.bleeding_fraction, 0, 100.0);
    const std::string load = figure_text(summary.drum_load_fraction, 0, 100.0);
    draw_metric_pair(
        ui, state,
        {Overlay::none,
         {"Slit, mean", slit, "mm", slit_hint,
          "Length of the cut that stays after the skin has followed the needle."}},
        {Overlay::none,
         {"Scuff, mean", scuff, "mm", scuff_hint, "How far needles drag by turning, pivoting or skidding."}});
    draw_metric_pair(ui, state,
                     {Overlay::depth,
                      {"Bleeding index", bleeding, "%", "deeper than 0.4 mm",
                       "Share of holes that reach the upper vessel plexus: pin-point bleeding is "
                       "expected there."}},
                     {Overlay::none,
                      {"Drum load", load, "%", "of the hand's force",
                       "Force that the drum carries instead of the needles; pressing harder then "
                       "bruises and does not reach deeper."}});
}

}  // namespace

void draw_results(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    ExploreState& state = screen.state;
    if (begin_panel(ui, "results", place, {})) {
        draw_hero(ui, state);
        divider(ui);
        draw_pattern_metrics(ui, state);
        divider(ui);
        draw_depth(ui, state);
        divider(ui);
        draw_coverage_plot(ui, state);
        space(ui, 14);
        caption_box(ui, "caption", "What you see",
                    caption_of(state.session.result, state.figures, state.pattern.figures, reach_mm(state)));
        divider(ui);
        draw_histogram(ui, state);
        divider(ui);
        draw_injury_metrics(ui, state);
        draw_edge(ui, {place.left + 0.5f, place.top}, {place.left + 0.5f, place.top + place.height});
    }
    end_panel();
}

}  // namespace needleroll::gui
