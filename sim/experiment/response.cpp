#include "sim/experiment/response.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/coverage/pair_sums.hpp"
#include "sim/coverage/statistic_meaning.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace needleroll {
namespace {

/// A name taken apart: "a[b].c >= 3".
struct Parts {
    std::string path;  ///< "a.c"
    std::vector<std::string> entries;
    Limit limit = Limit::none;
    double limit_value = 0.0;
};

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

Error wrong(const std::string& name, std::string message, std::string allowed) {
    return {
        .message = std::move(message), .found = found_text(GivenValue(name)), .allowed = std::move(allowed)};
}

Expected<Parts> take_limit(const std::string& name, std::string& path) {
    Parts parts;
    path = name;
    const std::size_t sign = name.find_first_of("<>");
    if (sign == std::string::npos) return parts;
    const std::optional<double> value =
        name.compare(sign + 1, 1, "=") == 0 ? parse_number(trimmed(name.substr(sign + 2))) : std::nullopt;
    if (!value || !std::isfinite(*value))
        return fail(
            wrong(name, "a limit is a path, >= or <=, and a number", "coverage[0.5].fraction >= 0.9"));
    parts.limit = name[sign] == '>' ? Limit::at_least : Limit::at_most;
    parts.limit_value = *value;
    path = trimmed(name.substr(0, sign));
    return parts;
}

Expected<Parts> take_apart(const std::string& name) {
    std::string path;
    Expected<Parts> parts = take_limit(name, path);
    if (!parts) return parts;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t open = std::min(path.find('[', at), path.size());
        parts->path += path.substr(at, open - at);
        if (open == path.size()) break;
        const std::size_t close = path.find(']', open);
        if (close == std::string::npos)
            return fail(wrong(name, "a bracket is not closed", "coverage[0.5].fraction"));
        parts->entries.push_back(trimmed(path.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    return parts;
}

Expected<const ResponseField*> field_of(const std::string& name, const Parts& parts) {
    std::vector<std::string_view> known;
    for (const ResponseField& field : response_fields()) {
        if (field.path == parts.path) return &field;
        known.push_back(field.path);
    }
    const std::string_view nearest = nearest_name(parts.path, known);
    const auto& field = *std::find_if(response_fields().begin(), response_fields().end(),
                                      [&](const ResponseField& one) { return one.path == nearest; });
    return fail(wrong(name, fmt::format("there is no such response; did you mean {}?", field.pattern),
                      "a number of summary.json"));
}

std::string joined(const std::vector<double>& numbers) {
    return fmt::format("{}", fmt::join(numbers, ", "));
}

/// What is wrong with an entry among the allowed numbers.
std::optional<std::string> not_among(const ListEntry& entry, const std::vector<double>& allowed) {
    const bool known = std::any_of(allowed.begin(), allowed.end(), [&](double one) {
        return std::abs(one - entry.number) <= 1e-9 * std::max(1.0, one);
    });
    return known ? std::nullopt : std::optional(joined(allowed));
}

std::vector<double> ripley_radii() {
    const RipleySettings settings;
    std::vector<double> radii;
    for (int i = 0; i < settings.steps; ++i) radii.push_back(settings.radius_mm(i));
    return radii;
}

/// What would be allowed instead of the entries, if one of them is wrong.
std::optional<std::string> entry_fault(const Response& response, const Scenario& scenario, int passes) {
    const std::string_view path = response.field->path;
    const std::vector<ListEntry>& entries = response.entries;
    if (path.starts_with("coverage.")) return not_among(entries[0], scenario.metrics.radii_mm);
    if (path.starts_with("quadrats.")) return not_among(entries[0], scenario.metrics.quadrats_mm);
    if (path.starts_with("ripley.") && not_among(entries[0], ripley_radii())) return "0.05, 0.1, ... 2";
    if (path.starts_with("layers.") &&
        std::find(layer_names.begin() + 1, layer_names.end(), entries[0].name) == layer_names.end())
        return fmt::format("{}", fmt::join(layer_names.begin() + 1, layer_names.end(), ", "));
    if (path.starts_with("passes.")) {
        const double pass = entries[0].number;
        if (!(pass >= 0.0 && pass < passes && pass == std::floor(pass)))
            return fmt::format("0 to {} or *", passes - 1);
    }
    if (path.starts_with("regions.")) {
        std::vector<std::string> names;
        for (const NamedRegion& region : scenario.patch.regions) names.push_back(region.name);
        if (std::find(names.begin(), names.end(), entries[0].name) == names.end())
            return names.empty() ? "no regions in this scenario" : fmt::format("{}", fmt::join(names, ", "));
    }
    if (path.ends_with(".coverage.fraction")) return not_among(entries[1], scenario.metrics.radii_mm);
    return std::nullopt;
}

ListEntry entry_of(const std::string& name) {
    return {name, parse_number(name).value_or(std::numeric_limits<double>::quiet_NaN())};
}

/// One name for every pass.
std::vector<std::string> spread(const std::string& name, int passes) {
    const std::size_t star = name.find("[*]");
    if (star == std::string::npos) return {name};
    std::vector<std::string> names;
    for (int pass = 0; pass < passes; ++pass) {
        names.push_back(fmt::format("{}[{}]{}", name.substr(0, star), pass, name.substr(star + 3)));
    }
    return names;
}

Expected<Response> parse_one(const std::string& name, const Scenario& scenario, int passes) {
    const Expected<Parts> parts = take_apart(name);
    if (!parts) return fail(parts.error());
    const Expected<const ResponseField*> field = field_of(name, *parts);
    if (!field) return fail(field.error());
    const auto brackets = std::count((*field)->pattern.begin(), (*field)->pattern.end(), '[');
    Response response{name, *field, {}, parts->limit, parts->limit_value};
    for (const std::string& entry : parts->entries) response.entries.push_back(entry_of(entry));
    if (static_cast<std::size_t>(brackets) != response.entries.size()) {
        return fail(wrong(name, "the entry of the list is missing or too many are named",
                          std::string((*field)->pattern)));
    }
    if (const auto allowed = entry_fault(response, scenario, passes))
        return fail(wrong(name, "the list has no such entry in these runs", *allowed));
    return response;
}

}  // namespace

Expected<std::vector<Response>> parse_response(const std::string& name, const Scenario& scenario,
                                               int passes) {
    std::vector<Response> responses;
    for (const std::string& one : spread(trimmed(name), passes)) {
        Expected<Response> response = parse_one(one, scenario, passes);
        if (!response) return fail(response.error());
        responses.push_back(*std::move(response));
    }
    return responses;
}

std::string label_of(const Response& response) {
    std::string_view key = response.field->path;
    if (key.starts_with("passes.") || key.starts_with("regions.")) key.remove_prefix(key.find('.') + 1);
    const StatisticMeaning* meaning = find_meaning(key);
    if (meaning == nullptr) return response.name;
    std::string label(meaning->label);
    const bool of_pass = response.field->path.starts_with("passes.");
    for (std::size_t i = 0; i < response.entries.size(); ++i) {
        const std::string& name = response.entries[i].name;
        if (of_pass && i == 0) {
            label += fmt::format(", after pass {:.0f}", response.entries[i].number + 1.0);
        } else if (std::isnan(response.entries[i].number)) {
            label += ", " + name;
        } else {
            label += fmt::format(", {} mm", name);
        }
    }
    if (response.limit == Limit::none) return label;
    return fmt::format("Share with {} {} {}", label,
                       response.limit == Limit::at_least ? "at least" : "at most", response.limit_value);
}

std::string unit_of(const Response& response) {
    if (response.is_proportion()) return {};
    std::string_view key = response.field->path;
    if (key.starts_with("passes.") || key.starts_with("regions.")) key.remove_prefix(key.find('.') + 1);
    const StatisticMeaning* meaning = find_meaning(key);
    return meaning == nullptr ? std::string() : std::string(meaning->unit);
}

}  // namespace needleroll
