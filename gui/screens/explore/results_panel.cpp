#include "gui/scene/tissue_colours.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/plot.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/words/results.hpp"
#include "gui/work/captions.hpp"
#include "gui/work/exports.hpp"
#include "gui/work/plots.hpp"
#include "sim/coverage/statistic_words.hpp"
#include "sim/report/colour_map.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace needleroll::gui {
namespace {

/// The bar of layers ends at this multiple of the depth at which the fat begins.
constexpr double shown_depth = 1.5;

void draw_hero(Ui& ui, const ExploreState& state, const Result& result) {
    const Language& language = ui.language;
    panel_title(
        ui, say(language, words::results::title),
        say(language, words::results::pass_of{.all = pass_count(result),
                                              .number = passes_begun(state.run.marks, state.time.t_s)}));
    const Figure& density = state.run.figures.summary.density_per_cm2;
    hero_number(
        ui, figure_text(language, density, 0), say(language, words::results::holes_per_cm2),
        say(language, words::results::density_meaning{.meaning = meaning_of(language, "density_per_cm2")}));
    space(ui, 10);
    ColourBar bar{.map = ColourMap::viridis, .low = 0.0, .high = density_scale_per_cm2};
    bar.filled_to = density.value_or(0.0);
    bar.reference = published_density.value;
    bar.reference_text = say(language, words::results::density_published);
    const std::array<double, 1> ticks = {0.0};
    bar.ticks = ticks;
    colour_bar(ui, "density", bar);
}

struct MetricChoice {
    const char* id;
    std::optional<Overlay> layer;  ///< that shows it on the skin
    Metric metric;
};

/// Two metrics side by side; a click lays the metric's layer on the skin.
void draw_metric_pair(Ui& ui, ExploreState& state, const MetricChoice& left, const MetricChoice& right) {
    const float width = ImGui::GetContentRegionAvail().x / 2.0f;
    const MetricLines first = metric_lines(ui, left.metric, width),
                      second = metric_lines(ui, right.metric, width);
    const MetricLines lines{std::max(first.label_px, second.label_px),
                            std::max(first.hint_px, second.hint_px)};
    for (const MetricChoice* choice : {&left, &right}) {
        Metric shown = choice->metric;
        shown.chosen = choice->layer == state.overlay;
        if (metric(ui, choice->id, shown, width, lines).clicked && choice->layer)
            choose_overlay(state, *choice->layer);
        if (choice == &left) ImGui::SameLine(0.0f, 0.0f);
    }
}

/// The hint under the coverage, in the longest form that fits.
std::string reach_hint(const Ui& ui, double reach_mm, float width_px) {
    const std::string reach = given_number_text(ui.language, reach_mm);
    const std::string hint = say(ui.language, words::results::reach{.reach_mm = reach});
    if (text_size(ui.fonts[TextStyle::hint], hint).x <= width_px) return hint;
    return say(ui.language, words::results::reach_short{.reach_mm = reach});
}

std::string by_chance(const Language& language, const Figure& share) {
    return say(language, words::results::by_chance{.number = figure_text(language, share, 0, 100.0)});
}

void draw_coverage_and_evenness(Ui& ui, ExploreState& state, const MetricsOptions& metrics) {
    const Language& language = ui.language;
    const PatternFigures& pattern = state.run.pattern.figures;
    const std::string coverage = figure_text(language, pattern.coverage, 0, 100.0);
    const std::string reach = reach_hint(ui, reach_mm(metrics), available_width() / 2.0f);
    const std::string evenness = figure_text(language, pattern.evenness_cv, 0, 100.0);
    const std::string chance = by_chance(language, pattern.evenness_chance);
    const std::string meaning = say(
        language,
        words::results::evenness_meaning{.meaning = meaning_of(language, "quadrats.cv"),
                                         .side_mm = given_number_text(language, evenness_side_mm(metrics))});
    draw_metric_pair(ui, state,
                     {"coverage",
                      Overlay::gaps,
                      {say(language, words::results::coverage), coverage, "%", reach,
                       meaning_of(language, "coverage.fraction")}},
                     {"evenness",
                      Overlay::density,
                      {say(language, words::results::evenness), evenness, "%", chance, meaning}});
}

void draw_gap_and_double_strikes(Ui& ui, ExploreState& state, const MetricsOptions& metrics) {
    const Language& language = ui.language;
    const PatternFigures& pattern = state.run.pattern.figures;
    const std::string gap = figure_text(language, pattern.gap_radius_mm, 1, 2.0);
    const std::string gap_meaning =
        say(language,
            words::results::gap_meaning{.meaning = meaning_of(language, "largest_empty_circle.radius_mm")});
    const std::string strikes = figure_text(language, pattern.double_strikes, 0, 100.0);
    const std::string chance = by_chance(language, pattern.double_chance);
    const std::string strikes_meaning =
        say(language, words::results::double_strikes_meaning{
                          .meaning = meaning_of(language, "double_strike_fraction"),
                          .radius_mm = given_number_text(language, metrics.double_strike_radius_mm)});
    draw_metric_pair(
        ui, state,
        {"gap",
         Overlay::gaps,
         {say(language, words::results::largest_gap), gap, "mm", say(language, words::results::gap_hint),
          gap_meaning}},
        {"double strikes",
         Overlay::double_strikes,
         {say(language, words::results::double_strikes), strikes, "%", chance, strikes_meaning}});
}

constexpr std::array<Layer, 5> shown_layers = {Layer::stratum_corneum, Layer::epidermis,
                                               Layer::papillary_dermis, Layer::reticular_dermis,
                                               Layer::subcutis};

/// The layers of the site as parts of a bar.
std::vector<LayerPart> layer_parts(const Language& language, const Site& site, double deepest_mm) {
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(site);
    const std::array<Colour, shown_layers.size()> colours = {scene::stratum_corneum[1], scene::epidermis[1],
                                                             scene::papillary_dermis[1],
                                                             scene::reticular_dermis[1], scene::fat_ground};
    std::vector<LayerPart> parts;
    for (std::size_t i = 0; i < shown_layers.size(); ++i) {
        const double to_mm = i < bottoms_mm.size() ? bottoms_mm[i] : std::max(deepest_mm, bottoms_mm.back());
        parts.push_back({layer_name(language, shown_layers[i]), colours[i], to_mm});
    }
    return parts;
}

void draw_depth(Ui& ui, const ExploreState& state, const Site& site) {
    const DepthSummary& depth = state.run.figures.summary.depth;
    metric_line(
        ui, say(ui.language, words::results::median_depth), figure_text(ui.language, depth.p50_mm, 2), "mm",
        say(ui.language,
            words::results::median_depth_meaning{.meaning = meaning_of(ui.language, "depth_mm.p50")}));
    space(ui, 8);
    const double deepest_mm = shown_depth * layer_bottoms_mm(site)[3];
    const std::vector<LayerPart> parts = layer_parts(ui.language, site, deepest_mm);
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

/// Data or picture, under the button that opened it; as wide as its words need.
void draw_save_menu(Ui& ui, Desk& desk, const MakePlot& make, const PixelBox& anchor) {
    const std::string_view data = say(ui.language, words::results::save_data),
                           picture = say(ui.language, words::results::save_picture);
    const ImFont* font = ui.fonts[TextStyle::section];
    const float widest = std::max(text_size(font, data).x, text_size(font, picture).x);
    if (!begin_card(ui, "save menu", anchor, std::max(ui.px(230), widest + ui.px(36)), ui.px(10))) return;
    const auto choice = [&](const char* id, std::string_view label, PlotFile kind) {
        if (!button(ui, label.data(), {.kind = ButtonKind::link, .height = 36.0, .id = id})) return;
        save(desk, make, kind);
        ImGui::CloseCurrentPopup();
    };
    choice("data", data, PlotFile::csv);
    choice("picture", picture, PlotFile::png);
    end_card();
}

/// The title of a plot, and at its right end a button that saves it.
void draw_plot_head(Ui& ui, Desk& desk, const MakePlot& make, std::string_view title) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + available_width(), size = ui.px(26);
    panel_title(ui, title, {}, TextStyle::label, size + ui.px(8));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const PixelBox box{{right - size, at.y - ui.px(4)}, {right, at.y - ui.px(4) + size}};
    if (hit_item("save", box)) ImGui::OpenPopup("save menu");
    const Colour ink = ImGui::IsItemHovered() ? ui.colours.accent : ui.colours.ink_faint;
    draw_icon_centred(ImGui::GetWindowDrawList(), Icon::file, box.middle(), ui.px(18), ink);
    tooltip(ui, say(ui.language, words::results::save));
    draw_focus(ui, box, ui.px(6));
    draw_save_menu(ui, desk, make, box);
    ImGui::SetCursorScreenPos(after);
}

void draw_plot(Ui& ui, Desk& desk, const MakePlot& make, double height) {
    const TitledPlot shown = make(ui.colours);
    ImGui::PushID(shown.stem.data(), shown.stem.data() + shown.stem.size());
    draw_plot_head(ui, desk, make, shown.title);
    plot(ui, "plot", shown.data, {0.0f, ui.px(height)});
    ImGui::PopID();
}

std::string under_hint(const Language& language, const Figure& p95_mm) {
    return say(language, words::results::under{.number = figure_text(language, p95_mm, 2)});
}

void draw_injury_metrics(Ui& ui, ExploreState& state) {
    const Language& language = ui.language;
    const Summary& summary = state.run.figures.summary;
    const std::string slit = figure_text(language, summary.slit_mm.mean, 2),
                      scuff = figure_text(language, summary.scuff_mm.mean, 2);
    const std::string slit_hint = under_hint(language, summary.slit_mm.p95),
                      scuff_hint = under_hint(language, summary.scuff_mm.p95);
    const std::string bleeding = figure_text(language, summary.bleeding_fraction, 0, 100.0);
    const std::string load = figure_text(language, summary.drum_load_fraction, 0, 100.0);
    draw_metric_pair(
        ui, state,
        {"slit",
         std::nullopt,
         {say(language, words::results::slit), slit, "mm", slit_hint, meaning_of(language, "slit_mm.mean")}},
        {"scuff",
         std::nullopt,
         {say(language, words::results::scuff), scuff, "mm", scuff_hint,
          meaning_of(language, "scuff_mm.mean")}});
    space(ui, 10);
    draw_metric_pair(
        ui, state,
        {"bleeding",
         Overlay::depth,
         {say(language, words::results::bleeding), bleeding, "%",
          say(language, words::results::bleeding_hint), meaning_of(language, "bleeding_fraction")}},
        {"drum load",
         std::nullopt,
         {say(language, words::results::drum_load), load, "%", say(language, words::results::drum_load_hint),
          meaning_of(language, "drum_load_fraction")}});
}

/// What reaching a layer means, in a sentence.
std::string layer_meaning(const Language& language, const LayerSummary& layer) {
    const std::string density = figure_text(language, layer.holes_per_cm2, 0);
    if (layer.layer == Layer::subcutis) return say(language, words::results::fat_meaning{.density = density});
    return say(language, words::results::layer_meaning{.density = density,
                                                       .layer = layer_in_sentence(language, layer.layer)});
}

void draw_layers_reached(Ui& ui, const ExploreState& state, const Site& site) {
    const Language& language = ui.language;
    const std::vector<LayerPart> parts = layer_parts(language, site, 0.0);
    const std::vector<LayerSummary>& layers = state.run.figures.summary.layers;
    panel_title(ui, say(language, words::results::layers_reached), say(language, words::results::layers_note),
                TextStyle::label);
    for (std::size_t i = 0; i < std::min(parts.size(), layers.size()); ++i) {
        const std::string number = figure_text(language, layers[i].fraction_reached, 0, 100.0);
        const std::string share = say(language, words::results::percent{.number = number});
        share_line(ui, {parts[i].colour, parts[i].name, share, layer_meaning(language, layers[i])});
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
        draw_hero(ui, state, result);
        divider(ui);
        draw_coverage_and_evenness(ui, state, result.scenario.metrics);
        space(ui, 10);
        draw_gap_and_double_strikes(ui, state, result.scenario.metrics);
        divider(ui);
        draw_depth(ui, state, result.scenario.patch.site);
        divider(ui);
        draw_plot(ui, desk, coverage, 150);
        space(ui, 14);
        caption_box(ui, "caption", say(ui.language, words::results::caption_title),
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
