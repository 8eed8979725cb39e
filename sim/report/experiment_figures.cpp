#include "sim/report/experiment_figures.hpp"

#include "sim/experiment/design.hpp"
#include "sim/report/experiment_plots.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_response_figures = 4;

bool is_of_pass(const Response& response) {
    return response.field->path.starts_with("passes.");
}

/// A name for a file: letters, digits and hyphens of the response.
std::string slug_of(const std::string& name) {
    std::string slug;
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain || c == '.') {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

std::string interval_words(const Response& response) {
    return response.is_proportion() ? "Bars: 95 % interval (Wilson)."
                                    : "Bars: 95 % interval of the mean (Student).";
}

}  // namespace

std::vector<ExperimentFigure> experiment_figures(const Experiment& experiment,
                                                 const ExperimentResults& results) {
    std::vector<ExperimentFigure> figures;
    const ExperimentData data{experiment, results};
    std::size_t shown = 0;
    for (std::size_t i = 0; i < experiment.responses.size() && shown < most_response_figures; ++i) {
        const Response& response = experiment.responses[i];
        if (is_of_pass(response)) continue;
        ++shown;
        figures.push_back(
            {"response-" + slug_of(response.name),
             label_of(response) + " by factor. Points: means of cells. " + interval_words(response),
             response_plot_height_mm(data),
             [data, i](Canvas& canvas, const PageBox& box) { draw_response_plot(canvas, box, data, i); }});
        if (response.is_proportion()) continue;
        figures.push_back(
            {"spread-" + slug_of(response.name),
             label_of(response) + " of single runs. Box: quartiles; bar: median; whiskers: smallest and "
                                  "largest run.",
             spread_plot_height_mm(data),
             [data, i](Canvas& canvas, const PageBox& box) { draw_spread_plot(canvas, box, data, i); }});
    }
    if (std::any_of(experiment.responses.begin(), experiment.responses.end(), is_of_pass)) {
        figures.push_back(
            {"by-pass",
             "After every pass. Line: mean of runs; dark band: 95 % interval of the mean; light "
             "band: 95 % of single runs.",
             85.0, [data](Canvas& canvas, const PageBox& box) { draw_pass_plot(canvas, box, data); }});
    }
    if (!results.main_effects.empty() && results.cells.size() > 1) {
        figures.push_back({"main-effects",
                           experiment.design == DesignKind::full_factorial
                               ? "Share of the variance between cells that goes with each factor alone."
                               : "Share of the variance between cells that goes with each factor alone, "
                                 "between eight groups "
                                 "of neighbouring values; the rank correlation tells the direction.",
                           effect_plot_height_mm(data), [data](Canvas& canvas, const PageBox& box) {
                               draw_effect_plot(canvas, box, data);
                           }});
    }
    return figures;
}

}  // namespace needleroll
