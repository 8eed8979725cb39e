#include "sim/experiment/results.hpp"

#include "sim/experiment/design.hpp"
#include "sim/experiment/main_effects.hpp"

namespace needleroll {
namespace {

/// Compares a cell with its controls in every response.
void compare_cell(const Experiment& experiment, std::size_t cell,
                  const std::vector<std::vector<double>>& values, ReplicateTable& table,
                  std::vector<CellComparison>& comparisons) {
    for (std::size_t factor = 0; factor < experiment.factors.size(); ++factor) {
        const std::optional<std::size_t> control = control_cell(experiment, cell, factor);
        if (!control) continue;
        const std::vector<std::vector<double>> control_values = table.values(*control);
        for (std::size_t response = 0; response < experiment.responses.size(); ++response) {
            comparisons.push_back({response, factor, cell, *control,
                                   compare_paired(values[response], control_values[response])});
        }
    }
}

}  // namespace

void correct_for_many(std::size_t responses, std::vector<CellComparison>& comparisons) {
    for (std::size_t response = 0; response < responses; ++response) {
        std::vector<PairedComparison*> family;
        std::vector<double> p;
        for (CellComparison& comparison : comparisons) {
            if (comparison.response != response || !comparison.statistics.p) continue;
            family.push_back(&comparison.statistics);
            p.push_back(*comparison.statistics.p);
        }
        const std::vector<double> adjusted = holm_adjusted(p);
        for (std::size_t i = 0; i < family.size(); ++i) family[i]->p_holm = adjusted[i];
    }
}

ExperimentResults summarise_experiment(const Experiment& experiment, ReplicateTable& table,
                                       const StopToken& stop) {
    ExperimentResults results;
    for (std::size_t cell = 0; cell < table.cells(); ++cell) {
        if (stop.stop_requested()) return results;
        const std::vector<std::vector<double>> values = table.values(cell);
        CellResult one{cell_levels(experiment, cell), {}};
        for (std::size_t i = 0; i < values.size(); ++i)
            one.responses.push_back(cell_statistics(values[i], experiment.responses[i].is_proportion()));
        results.cells.push_back(std::move(one));
        compare_cell(experiment, cell, values, table, results.comparisons);
    }
    correct_for_many(experiment.responses.size(), results.comparisons);
    results.main_effects = main_effects(experiment, results.cells, table, stop);
    return results;
}

std::string short_levels(const std::vector<std::string>& levels) {
    std::string text;
    for (const std::string& level : levels) text += (text.empty() ? "" : ", ") + level;
    return text;
}

std::string factor_label(const Factor& factor) {
    std::string label(factor.parameter->label);
    if (!factor.parameter->unit.empty()) label += " (" + std::string(factor.parameter->unit) + ")";
    return label;
}

}  // namespace needleroll
