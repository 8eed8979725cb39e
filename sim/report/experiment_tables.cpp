#include "sim/report/experiment_tables.hpp"

#include "sim/core/version.hpp"
#include "sim/coverage/definitions.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::ordered_json;

std::string field(const std::optional<double>& value) {
    return value ? fmt::format("{:.9g}", *value) : std::string();
}

std::string field(const std::optional<Interval>& interval, double Interval::*end) {
    return interval ? fmt::format("{:.9g}", (*interval).*end) : std::string();
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string all = "\"";
    for (const char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
    return all + '"';
}

/// Rounded to 9 significant digits, which absorbs the last bits of the mathematics library.
Json rounded_json(const std::optional<double>& value) {
    if (!value || !std::isfinite(*value)) return nullptr;
    const std::string digits = fmt::format("{:.9g}", *value);
    double number = 0.0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Json rounded_json(const std::optional<Interval>& interval) {
    if (!interval) return nullptr;
    return {rounded_json(std::optional(interval->low)), rounded_json(std::optional(interval->high))};
}

const char* method_of(const Response& response) {
    return response.is_proportion() ? "wilson" : "student";
}

Json levels_json(const Experiment& experiment, const std::vector<std::string>& levels) {
    Json object = Json::object();
    for (std::size_t i = 0; i < levels.size(); ++i) object[experiment.factors[i].key()] = levels[i];
    return object;
}

Json statistics_json(const Response& response, const CellStatistics& statistics) {
    return {{"response", response.name},
            {"n", statistics.count},
            {"undefined", statistics.undefined},
            {"mean", rounded_json(statistics.mean)},
            {"sd", rounded_json(statistics.sd)},
            {"interval", rounded_json(statistics.mean_interval)},
            {"interval_method", method_of(response)},
            {"min", rounded_json(statistics.minimum)},
            {"p025", rounded_json(statistics.p025)},
            {"p25", rounded_json(statistics.p25)},
            {"median", rounded_json(statistics.median)},
            {"median_interval", rounded_json(statistics.median_interval)},
            {"p75", rounded_json(statistics.p75)},
            {"p975", rounded_json(statistics.p975)},
            {"max", rounded_json(statistics.maximum)}};
}

Json comparison_json(const Experiment& experiment, const CellComparison& comparison) {
    const PairedComparison& paired = comparison.statistics;
    return {{"response", experiment.responses[comparison.response].name},
            {"factor", experiment.factors[comparison.factor].key()},
            {"cell", comparison.cell},
            {"control_cell", comparison.control_cell},
            {"pairs", paired.pairs},
            {"difference", rounded_json(paired.difference)},
            {"interval", rounded_json(paired.interval)},
            {"p", rounded_json(paired.p)},
            {"p_holm", rounded_json(paired.p_holm)},
            {"variance_ratio", rounded_json(paired.variance_ratio)},
            {"sd_ratio", rounded_json(paired.sd_ratio)},
            {"sd_ratio_interval", rounded_json(paired.sd_ratio_interval)}};
}

Json effect_json(const Experiment& experiment, const MainEffect& effect) {
    return {{"response", experiment.responses[effect.response].name},
            {"factor", experiment.factors[effect.factor].key()},
            {"difference", rounded_json(effect.difference)},
            {"interval", rounded_json(effect.interval)},
            {"lowest_level", effect.lowest_level},
            {"highest_level", effect.highest_level},
            {"variance_share", rounded_json(effect.variance_share)},
            {"rank_correlation", rounded_json(effect.rank_correlation)}};
}

Json methods_json() {
    return {{"student", "95 % interval of a mean: mean -+ t(n - 1) SD / sqrt(n)"},
            {"wilson", "95 % interval of a proportion (Wilson 1927)"},
            {"median_interval", "at least 95 % between order statistics (David & Nagaraja 2003)"},
            {"paired", "differences replicate by replicate under the same draws, Student interval"},
            {"p_holm", "two-sided t test, corrected for all comparisons of the response (Holm 1979)"},
            {"variance_ratio", "variance without pairing over variance with it"},
            {"sd_ratio_interval", "95 % for normal pairs (Pitman 1939, Morgan 1939)"},
            {"quantiles", "linear between order statistics (Hyndman & Fan 1996, type 7)"}};
}

}  // namespace

std::string short_number(const std::optional<double>& value) {
    return value ? fmt::format("{:.4g}", *value) : "–";
}

std::string summary_csv(const Experiment& experiment, const ExperimentResults& results) {
    std::string text = "cell";
    for (const Factor& factor : experiment.factors) text += "," + quoted(factor.key());
    text +=
        ",response,n,undefined,mean,sd,interval_low,interval_high,interval_method,min,p025,p25,median,"
        "median_low,median_high,p75,p975,max\n";
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        for (std::size_t i = 0; i < experiment.responses.size(); ++i) {
            const CellStatistics& s = results.cells[cell].responses[i];
            text += fmt::format("{}", cell);
            for (const std::string& level : results.cells[cell].levels) text += "," + quoted(level);
            text += fmt::format(
                ",{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", quoted(experiment.responses[i].name),
                s.count, s.undefined, field(s.mean), field(s.sd), field(s.mean_interval, &Interval::low),
                field(s.mean_interval, &Interval::high), method_of(experiment.responses[i]), field(s.minimum),
                field(s.p025), field(s.p25), field(s.median), field(s.median_interval, &Interval::low),
                field(s.median_interval, &Interval::high), field(s.p75), field(s.p975), field(s.maximum));
        }
    }
    return text;
}

std::string comparisons_csv(const Experiment& experiment, const ExperimentResults& results) {
    std::string text =
        "response,factor,cell,control_cell,pairs,difference,interval_low,interval_high,p,p_holm,"
        "variance_ratio,sd_ratio,sd_ratio_low,sd_ratio_high\n";
    for (const CellComparison& one : results.comparisons) {
        const PairedComparison& s = one.statistics;
        text += fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", quoted(experiment.responses[one.response].name),
            experiment.factors[one.factor].key(), one.cell, one.control_cell, s.pairs, field(s.difference),
            field(s.interval, &Interval::low), field(s.interval, &Interval::high), field(s.p),
            field(s.p_holm), field(s.variance_ratio), field(s.sd_ratio),
            field(s.sd_ratio_interval, &Interval::low), field(s.sd_ratio_interval, &Interval::high));
    }
    return text;
}

std::string experiment_json(const Experiment& experiment, const ExperimentResults& results) {
    Json file;
    file["schema"] = 1;
    file["version"] = program_version();
    file["definitions"] = figure_definitions;
    file["title"] = experiment.title;
    file["question"] = experiment.question;
    file["base"] = {{"scenario", experiment.base.name}, {"set", experiment.base.settings}};
    file["seed"] = experiment.base.scenario.seed;
    file["design"] = design_names[static_cast<std::size_t>(experiment.design)];
    file["methods"] = methods_json();
    file["cells"] = Json::array();
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        Json responses = Json::array();
        for (std::size_t i = 0; i < experiment.responses.size(); ++i)
            responses.push_back(statistics_json(experiment.responses[i], results.cells[cell].responses[i]));
        file["cells"].push_back({{"cell", cell},
                                 {"levels", levels_json(experiment, results.cells[cell].levels)},
                                 {"responses", std::move(responses)}});
    }
    file["comparisons"] = Json::array();
    for (const CellComparison& one : results.comparisons)
        file["comparisons"].push_back(comparison_json(experiment, one));
    file["main_effects"] = Json::array();
    for (const MainEffect& effect : results.main_effects)
        file["main_effects"].push_back(effect_json(experiment, effect));
    return file.dump(2) + "\n";
}

std::string comparison_sentence(const Experiment& experiment, const ExperimentResults& results,
                                const CellComparison& comparison) {
    const PairedComparison& s = comparison.statistics;
    const Response& response = experiment.responses[comparison.response];
    const std::string cell = short_levels(results.cells[comparison.cell].levels);
    const std::string& control = results.cells[comparison.control_cell].levels[comparison.factor];
    const std::string unit = unit_of(response).empty() ? "" : " " + unit_of(response);
    std::string text = fmt::format("{} against {}: {} ", cell, control, label_of(response));
    if (!s.interval || !s.p_holm) return text + "cannot be compared with so few replicates.";
    if (s.interval->low == 0.0 && s.interval->high == 0.0) return text + "is the same in every pair.";
    const bool carried = *s.p_holm < 0.05;
    text += carried ? fmt::format("is {} by {}{} ", *s.difference > 0.0 ? "higher" : "lower",
                                  short_number(std::abs(*s.difference)), unit)
                    : "does not differ in the mean beyond chance ";
    text += fmt::format("(difference {}, 95 % interval {} to {}, Holm p {:.2g})", short_number(s.difference),
                        short_number(s.interval->low), short_number(s.interval->high), *s.p_holm);
    if (s.sd_ratio_interval && (s.sd_ratio_interval->low > 1.0 || s.sd_ratio_interval->high < 1.0)) {
        text += fmt::format("; its spread is {} times as large ({} to {})", short_number(s.sd_ratio),
                            short_number(s.sd_ratio_interval->low), short_number(s.sd_ratio_interval->high));
    }
    return text + ".";
}

std::string experiment_text(const Experiment& experiment, const ExperimentResults& results,
                            std::size_t most_lines) {
    std::string text = experiment.title + "\n" + experiment.question + "\n\nCells by ";
    for (std::size_t i = 0; i < experiment.factors.size(); ++i)
        text += (i > 0 ? ", " : "") + experiment.factors[i].key();
    text += "\n";
    for (std::size_t i = 0; i < experiment.responses.size(); ++i) {
        const Response& response = experiment.responses[i];
        text += fmt::format("\n{} ({}), mean with 95 % interval, SD of single runs\n", response.name,
                            method_of(response));
        for (std::size_t cell = 0; cell < std::min(most_lines, results.cells.size()); ++cell) {
            const CellStatistics& s = results.cells[cell].responses[i];
            text += fmt::format(
                "  {}: {} [{}, {}], SD {}, n {}\n", short_levels(results.cells[cell].levels),
                short_number(s.mean), s.mean_interval ? short_number(s.mean_interval->low) : "–",
                s.mean_interval ? short_number(s.mean_interval->high) : "–", short_number(s.sd), s.count);
        }
        if (const std::string left_out = left_out_sentence(results, i); !left_out.empty())
            text += "  " + left_out + "\n";
        if (results.cells.size() > most_lines)
            text += fmt::format("  ... and {} more cells\n", results.cells.size() - most_lines);
    }
    if (!results.comparisons.empty()) text += "\nPaired with the control, same draws:\n";
    for (const std::string& sentence : comparison_sentences(experiment, results, most_lines))
        text += "  " + sentence + "\n";
    return text;
}

std::string left_out_sentence(const ExperimentResults& results, std::size_t response) {
    std::size_t left_out = 0, replicates = 0, cells = 0;
    for (const CellResult& cell : results.cells) {
        const CellStatistics& s = cell.responses[response];
        left_out += s.undefined;
        replicates += s.undefined + s.count;
        cells += s.undefined > 0;
    }
    if (left_out == 0) return {};
    return fmt::format(
        "{} of {} replicates, in {} of {} cells, have no value of this and are left out; n counts the "
        "others.",
        left_out, replicates, cells, results.cells.size());
}

std::vector<std::string> comparison_sentences(const Experiment& experiment, const ExperimentResults& results,
                                              std::size_t most) {
    std::vector<std::string> sentences;
    for (std::size_t response = 0; response < experiment.responses.size(); ++response) {
        if (experiment.responses[response].field->path.starts_with("passes.")) continue;
        for (const CellComparison& comparison : results.comparisons) {
            if (comparison.response == response && sentences.size() < most)
                sentences.push_back(comparison_sentence(experiment, results, comparison));
        }
    }
    return sentences;
}

}  // namespace needleroll
