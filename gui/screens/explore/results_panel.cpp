#include "gui/scene/tissue_colours.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/plot.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/work/captions.hpp"
#include "gui/work/exports.hpp"
#include "gui/work/plots.hpp"
#include "sim/coverage/statistic_meaning.hpp"
#include "sim/report/colour_map.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// What a figure of summary.json means, in a sentence.
std::string meaning_of(std::string_view key) {
    const StatisticMeaning* found = find_meaning(key);
    return found == nullptr ? std::string() : std::string(found->meaning);
}

void draw_hero(Ui& ui, const ExploreState& state) {
    const int passes = pass_count(state.run.marks);
    panel_title(ui, "Results so far",
                fmt::format("pass {} of {}", passes_begun(state.run.marks, state.time.t_s), passes));
    const Figure& density = state.run.figures.summary.density_per_cm2;
    const bool any = state.run.figures.strikes > 0;
    hero_number(ui, any ? figure_text(ui.language, density, 0) : "–", "holes per cm²",
                meaning_of("density_per_cm2") +
                    " Published: about 250 after 15 one-way passes (Doddaballapur 2009).");
    space(ui, 10);
    ColourBar bar{.map = ColourMap::viridis, .low = 0.0, .high = density_scale_per_cm2};
    bar.filled_to = any ? density.value_or(0.0) : 0.0;
    bar.reference = published_density.value;
    bar.reference_text = "published: ≈ 250 after 15 passes";
    const std::array<double, 1> ticks = {0.0};
    bar.ticks = ticks;
    colour_bar(ui, "density", bar);
}

struct MetricChoice {
    std::optional<Overlay> layer;  ///< that shows it on the skin
    Metric metric;
};

/// Two metrics side by side; a click lays the metric's layer on the skin.
void draw_metric_pair(Ui& ui, ExploreState& state, const MetricChoice& left, const MetricChoice& right) {
    const float width = ImGui::GetContentRegionAvail().x / 2.0f;
    for (const MetricChoice* choice : {&left, &right}) {
        Metric shown = choice->metric;
        shown.chosen = choice->layer == state.overlay;
        if (metric(ui, shown.label.data(), shown, width).clicked && choice->layer) choose_overlay(state, *choice->layer);
        if (choice == &left) ImGui::SameLine(0.0f, 0.0f);
    }
}

void draw_pattern_metrics(Ui& ui, ExploreState& state, const MetricsOptions& metrics) {
    const PatternFigures& pattern = state.run.pattern.figures;
    const std::string coverage = figure_text(ui.language, pattern.coverage, 0, 100.0);
    const float half = ImGui::GetContentRegionAvail().x / 2.0f;
    const std::string long_reach = fmt::format("≤ {:g} mm from a hole", reach_mm(metrics));
    const std::string reach = text_size(ui.fonts[TextStyle::hint], long_reach).x <= half
                                  ? long_reach
                                  : fmt::format("within {:g} mm", reach_mm(metrics));
    const std::string evenness_meaning =
        fmt::format("{} Squares of {:g} mm.", meaning_of("quadrats.cv"), evenness_side_mm(metrics));
    const std::string strikes_meaning = fmt::format(
        "{} Within {:g} mm.", meaning_of("double_strike_fraction"), metrics.double_strike_radius_mm);
    const std::string evenness = figure_text(ui.language, pattern.evenness_cv, 0, 100.0);
    const std::string chance =
        "by chance " + figure_text(ui.language, pattern.evenness_chance, 0, 100.0) + " %";
    draw_metric_pair(ui, state,
                     {Overlay::gaps, {"Coverage", coverage, "%", reach, meaning_of("coverage.fraction")}},
                     {Overlay::density, {"Evenness (CV)", evenness, "%", chance, evenness_meaning}});
    space(ui, 10);
    const std::string gap = figure_text(ui.language, pattern.gap_radius_mm, 1, 2.0);
    const std::string strikes = figure_text(ui.language, pattern.double_strikes, 0, 100.0);
    const std::string apart =
        fmt::format("by chance {} %", figure_text(ui.language, pattern.double_chance, 0, 100.0));
    draw_metric_pair(ui, state,
                     {Overlay::gaps,
                      {"Largest gap", gap, "mm", "circled on the skin",
                       meaning_of("largest_empty_circle.radius_mm") + " Given: its diameter."}},
                     {Overlay::double_strikes, {"Double strikes", strikes, "%", apart, strikes_meaning}});
}

/// The layers of the site as parts of a bar.
std::vector<LayerPart> layer_parts(const Site& site, double deepest_mm) {
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(site);
    return {{"stratum corneum", scene::stratum_corneum[1], bottoms_mm[0]},
            {"epidermis", scene::epidermis[1], bottoms_mm[1]},
            {"papillary dermis", scene::papillary_dermis[1], bottoms_mm[2]},
            {"reticular dermis", scene::reticular_dermis[1], bottoms_mm[3]},
            {"fat", scene::fat_ground, std::max(deepest_mm, bottoms_mm[3])}};
}

void draw_depth(Ui& ui, const ExploreState& state, const Site& site) {
    const DepthSummary& depth = state.run.figures.summary.depth;
    metric_line(ui, "Median depth", figure_text(ui.language, depth.p50_mm, 2), "mm",
                meaning_of("depth_mm.p50") + " Nine of ten end within the grey band.");
    space(ui, 8);
    const double deepest_mm = 1.5 * layer_bottoms_mm(site)[3];
    const std::vector<LayerPart> parts = layer_parts(site, deepest_mm);
    LayerBar bar{.layers = parts, .deepest_mm = deepest_mm};
    bar.low_mm = depth.p05_mm;
    bar.high_mm = depth.p95_mm;
    bar.median_mm = depth.p50_mm;
    layer_bar(ui, "layers", bar);
}

/// Makes a plot of the run as it is now, in the colours of the screen or of paper.
using MakePlot = std::function<TitledPlot(const Palette&)>;

/// Saves the plot in the colours of paper and says where, or why not.
void save(Desk& desk, const MakePlot& make, PlotFile kind) {
    const TitledPlot plot = make(palette(ThemeName::light));
    const std::filesystem::path& folder = desk.results_folder;
    tell_saved(desk.notices, save_plot(plot.data, kind, plot.title, folder, plot.stem));
}

/// The title of a plot, and at its right end a button that saves it.
void draw_plot_head(Ui& ui, Desk& desk, const MakePlot& make, std::string_view title) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    panel_title(ui, title, {}, TextStyle::label);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const float right = at.x + available_width(), size = ui.px(26);
    const Box box{{right - size, at.y - ui.px(4)}, {right, at.y - ui.px(4) + size}};
    if (hit_item("save", box)) ImGui::OpenPopup("save menu");
    const Colour ink = ImGui::IsItemHovered() ? ui.colours.accent : ui.colours.ink_faint;
    draw_icon_centred(ImGui::GetWindowDrawList(), Icon::file, box.middle(), ui.px(18), ink);
    tooltip(ui, "Save this plot as data or as a picture");
    draw_focus(ui, box, ui.px(6));
    if (begin_card(ui, "save menu", box, ui.px(230), ui.px(10))) {
        const auto choice = [&](const char* label, PlotFile kind) {
            if (!button(ui, label, {.kind = ButtonKind::link, .height = 36.0})) return;
            save(desk, make, kind);
            ImGui::CloseCurrentPopup();
        };
        choice("Save the data (CSV)", PlotFile::csv);
        choice("Save a picture (PNG)", PlotFile::png);
        end_card();
    }
    ImGui::SetCursorScreenPos(after);
}

void draw_plot(Ui& ui, Desk& desk, const MakePlot& make, double height) {
    const TitledPlot shown = make(ui.colours);
    ImGui::PushID(shown.stem.data(), shown.stem.data() + shown.stem.size());
    draw_plot_head(ui, desk, make, shown.title);
    plot(ui, "plot", shown.data, {0.0f, ui.px(height)});
    ImGui::PopID();
}

void draw_injury_metrics(Ui& ui, ExploreState& state) {
    const Summary& summary = state.run.figures.summary;
    const std::string slit = figure_text(ui.language, summary.slit_mm.mean, 2),
                      scuff = figure_text(ui.language, summary.scuff_mm.mean, 2);
    const std::string slit_hint = "95 % under " + figure_text(ui.language, summary.slit_mm.p95, 2) + " mm";
    const std::string scuff_hint = "95 % under " + figure_text(ui.language, summary.scuff_mm.p95, 2) + " mm";
    const std::string bleeding = figure_text(ui.language, summary.bleeding_fraction, 0, 100.0);
    const std::string load = figure_text(ui.language, summary.drum_load_fraction, 0, 100.0);
    draw_metric_pair(ui, state,
                     {std::nullopt, {"Slit, mean", slit, "mm", slit_hint, meaning_of("slit_mm.mean")}},
                     {std::nullopt, {"Scuff, mean", scuff, "mm", scuff_hint, meaning_of("scuff_mm.mean")}});
    space(ui, 10);
    draw_metric_pair(
        ui, state,
        {Overlay::depth,
         {"Bleeding index", bleeding, "%", "deeper than 0.4 mm", meaning_of("bleeding_fraction")}},
        {std::nullopt, {"Drum load", load, "%", "of the hand's force", meaning_of("drum_load_fraction")}});
}

void draw_layers_reached(Ui& ui, const ExploreState& state, const Site& site) {
    const std::vector<LayerPart> parts = layer_parts(site, 0.0);
    const std::vector<LayerSummary>& layers = state.run.figures.summary.layers;
    panel_title(ui, "Layers reached", "share of holes", TextStyle::label);
    for (std::size_t i = 0; i < std::min(parts.size(), layers.size()); ++i) {
        const std::string meaning =
            fmt::format("{} holes per cm² reach the {} or go deeper.",
                        figure_text(ui.language, layers[i].holes_per_cm2, 0), parts[i].name);
        const std::string share = figure_text(ui.language, layers[i].fraction_reached, 0, 100.0) + " %";
        share_line(ui, {parts[i].colour, parts[i].name, share, meaning});
    }
}

}  // namespace

void draw_results(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    const sf::FloatRect& place = layout.frame.right;
    if (place.width < 1.0f) return;
    ExploreState& state = screen.state;
    const Result& result = desk.session.result;
    if (begin_panel(ui, "results", place, {}, ground_of(layout.frame.right_is_drawer))) {
        if (layout.frame.right_is_drawer) lift_panel();
        const auto coverage = [&](const Palette& colours) {
            return coverage_plot(ui.language, state.run, state.time.t_s, colours);
        };
        const auto depth = [&](const Palette& colours) {
            return depth_plot(ui.language, state.run, result, colours);
        };
        draw_hero(ui, state);
        divider(ui);
        draw_pattern_metrics(ui, state, result.scenario.metrics);
        divider(ui);
        draw_depth(ui, state, result.scenario.patch.site);
        divider(ui);
        draw_plot(ui, desk, coverage, 150);
        space(ui, 14);
        caption_box(ui, "caption", "What you see",
                    caption_of(ui.language, result, state.run.figures, state.run.pattern.figures,
                               reach_mm(result.scenario.metrics)));
        divider(ui);
        draw_plot(ui, desk, depth, 120);
        divider(ui);
        draw_layers_reached(ui, state, result.scenario.patch.site);
        divider(ui);
        draw_injury_metrics(ui, state);
        draw_edge(ui, {place.left + 0.5f, place.top}, {place.left + 0.5f, place.top + place.height});
    }
    end_panel();
}

}  // namespace needleroll::gui
