#include "sim/report/experiment_report.hpp"

#include "sim/core/version.hpp"
#include "sim/report/experiment_plots.hpp"
#include "sim/report/experiment_tables.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/page_flow.hpp"
#include "sim/report/scenario_line.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_rows = 60, most_sentences = 16;

constexpr const char* model_limits =
    "The runs are simulated. Not modelled: blood, pain, infection, differences between people, drugs, "
    "needles "
    "that bend, rate effects, tissue between needles, curvature of the skin along the path. Some constants "
    "of "
    "the needle force were calibrated so that published depths come out. An interval tells how well the "
    "simulation's mean is known, not how well the simulation agrees with skin. For teaching and experiments; "
    "no medical device, no treatment advice.";

std::string replication_words(const Experiment& experiment) {
    const Replication& r = experiment.replication;
    if (r.is_fixed()) return fmt::format("Every cell was repeated {} times.", r.minimum);
    const std::string bound = r.half_width ? fmt::format("{:.4g}", *r.half_width)
                                           : fmt::format("{:.4g} of the mean", *r.half_width_relative);
    return fmt::format(
        "Every cell was repeated {} to {} times, in batches of {}, until the half-width of the "
        "95 % interval of {} was at most {}.",
        r.minimum, r.maximum, r.batch, experiment.responses[*r.response].name, bound);
}

std::string factor_words(const Factor& factor) {
    if (factor.spread == Spread::levels || !factor.levels.empty())
        return fmt::format("{}: {}{}.", factor_label(factor), short_levels(factor.levels),
                           factor.control ? ", against " + factor.levels[*factor.control] : "");
    if (factor.spread == Spread::uniform)
        return fmt::format("{}: {} to {}, evenly{}.", factor_label(factor), factor.low, factor.high,
                           factor.logarithmic ? " in the logarithm" : "");
    return fmt::format("{}: {} with mean {} and SD {}.", factor_label(factor),
                       factor.spread == Spread::normal ? "normal" : "log-normal", factor.mean, factor.sd);
}

void write_method(PageFlow& flow, const Experiment& experiment, std::size_t cells) {
    flow.heading("Method");
    flow.paragraph(fmt::format("Base: {}.", scenario_line(experiment.base.scenario)));
    std::string settings;
    for (const std::string& setting : experiment.base.settings)
        settings += (settings.empty() ? "" : ", ") + setting;
    if (!settings.empty()) flow.paragraph("Set for the experiment: " + settings + ".");
    flow.paragraph(fmt::format("Design: {}, {} cells.",
                               design_names[static_cast<std::size_t>(experiment.design)], cells));
    for (const Factor& factor : experiment.factors) flow.paragraph("• " + factor_words(factor));
    flow.paragraph(replication_words(experiment));
    flow.paragraph(
        "Runs with the same number share their random draws in all cells (common random numbers), so that "
        "cells "
        "are compared pair by pair. Intervals are 95 %: Student for means, Wilson for proportions; p values "
        "are "
        "corrected for all comparisons of a response (Holm).");
}

void write_findings(PageFlow& flow, const Experiment& experiment, const ExperimentResults& results) {
    if (results.comparisons.empty()) return;
    flow.heading("What the data say");
    for (const std::string& sentence : comparison_sentences(experiment, results, most_sentences))
        flow.paragraph("• " + sentence);
    if (results.comparisons.size() > most_sentences)
        flow.paragraph("All comparisons stand in comparisons.csv.");
}

void write_table(PageFlow& flow, const Experiment& experiment, const ExperimentResults& results) {
    for (std::size_t i = 0; i < experiment.responses.size(); ++i) {
        const Response& response = experiment.responses[i];
        if (response.field->path.starts_with("passes.")) continue;
        flow.heading(label_of(response) + (unit_of(response).empty() ? "" : " (" + unit_of(response) + ")"));
        flow.row({"cell", "n", "mean", "95 % from", "95 % to", "SD", "median"}, true);
        for (std::size_t cell = 0; cell < std::min(most_rows, results.cells.size()); ++cell) {
            const CellStatistics& s = results.cells[cell].responses[i];
            const auto& interval = s.mean_interval;
            flow.row({short_levels(results.cells[cell].levels), fmt::format("{}", s.count),
                      short_number(s.mean), interval ? fmt::format("{:.4g}", interval->low) : "–",
                      interval ? fmt::format("{:.4g}", interval->high) : "–", short_number(s.sd),
                      short_number(s.median)},
                     false);
        }
        if (const std::string left_out = left_out_sentence(results, i); !left_out.empty())
            flow.paragraph(left_out);
        if (results.cells.size() > most_rows)
            flow.paragraph(
                fmt::format("The other {} cells stand in summary.csv.", results.cells.size() - most_rows));
    }
}

void write_repeat(PageFlow& flow, const Experiment& experiment) {
    flow.heading("To repeat it");
    flow.paragraph(
        fmt::format("Needleroll {}, seed {}, replicates numbered from 0. The folder of this report "
                    "holds the experiment as experiment.toml and its base scenario as scenario.toml; "
                    "replicates.csv names levels, seed and number of every run.",
                    program_version(), experiment.base.scenario.seed));
    flow.paragraph(
        "The whole: needleroll experiment experiment.toml. One run: needleroll run scenario.toml with "
        "--set for every setting and level, and --replicate N.");
    flow.paragraph("Same version, experiment and seed give the same bytes on any number of threads.");
}

}  // namespace

Expected<std::string> experiment_report(const Experiment& experiment, const ExperimentResults& results,
                                        const std::vector<ExperimentFigure>& figures, const StopToken& stop) {
    const auto write = [&](Canvas& canvas, const std::function<void()>& next) {
        PageFlow flow(canvas, next, "Needleroll " + program_version() + " · " + experiment.title);
        flow.title(experiment.title);
        flow.paragraph(experiment.question);
        write_findings(flow, experiment, results);
        write_method(flow, experiment, results.cells.size());
        for (const ExperimentFigure& figure : figures) {
            flow.picture(figure.height_mm, figure.caption,
                         [&](const PageBox& box) { figure.draw(canvas, box); });
        }
        write_table(flow, experiment, results);
        flow.heading("Limits of the model");
        flow.paragraph(model_limits);
        write_repeat(flow, experiment);
        flow.finish();
    };
    return make_pages(FigurePage{.width_mm = 210.0, .height_mm = 297.0}, write, stop);
}

}  // namespace needleroll
