#include "sim/experiment/read_factor.hpp"

#include "sim/core/nearest_name.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace needleroll {
namespace {

constexpr Range any_number{.minimum = -1e12, .maximum = 1e12, .step = 1, .decimals = 3};
constexpr Range steps_range{.minimum = 2, .maximum = 10000, .step = 1, .decimals = 0};
constexpr std::size_t most_levels = 10000;

/// The table of one factor with what its errors need.
struct FactorTable {
    const TomlDocument& document;
    const toml::table& table;
    const std::string& path;

    std::string key(std::string_view name) const { return path + "." + std::string(name); }
    Expected<std::optional<double>> number(std::string_view name, const Range& range = any_number) const {
        return number_at(document, table, path, name, range);
    }
    Expected<double> required(std::string_view name) const {
        const Expected<std::optional<double>> value = number(name);
        if (!value) return fail(value.error());
        if (*value) return **value;
        return fail(error_at(document, table, key(name), "the key is missing", "no such key", "a number"));
    }
};

bool may_be_varied(const Parameter& parameter) {
    return parameter.group != Group::scenario && !std::holds_alternative<Text>(parameter.kind);
}

Expected<const Parameter*> parameter_of(const FactorTable& in) {
    const Expected<std::string> key = text_at(in.document, in.table, in.path, "key");
    if (!key) return fail(key.error());
    const Parameter* parameter = find_parameter(*key);
    if (parameter != nullptr && may_be_varied(*parameter)) return parameter;
    std::string message = fmt::format("there is no such factor; did you mean {}?", nearest_key(*key));
    if (parameter != nullptr)
        message = "this key cannot be a factor; replicates differ in their draws anyway";
    return fail(error_at(in.document, *in.table.get("key"), in.key("key"), std::move(message),
                         found_text(GivenValue(*key)), "a key of the parameter table"));
}

/// A level that the parameter takes, or what is wrong with it.
Expected<void> check_level(const FactorTable& in, const toml::node& node, const Factor& factor,
                           const std::string& level, const Scenario& base, const Assets& assets) {
    Scenario tried = base;
    Expected<void> set = set_text(tried, *factor.parameter, level, assets);
    if (set) return set;
    Error error = set.error();
    error.file = in.document.file;
    error.line = static_cast<int>(node.source().begin.line);
    error.key = in.path + ": " + factor.key();
    return fail(std::move(error));
}

Expected<void> read_levels(const FactorTable& in, const Scenario& base, const Assets& assets,
                           Factor& factor) {
    const toml::node& node = *in.table.get("levels");
    const toml::array* list = node.as_array();
    if (list == nullptr || list->empty() || list->size() > most_levels) {
        return fail(error_at(in.document, node, in.key("levels"), "a list of levels is needed",
                             list == nullptr ? found_text(node) : fmt::format("{} levels", list->size()),
                             fmt::format("1 to {} levels", most_levels)));
    }
    for (const toml::node& entry : *list) {
        const Expected<std::string> level = setting_text(in.document, entry, in.key("levels"));
        if (!level) return fail(level.error());
        if (auto fits = check_level(in, entry, factor, *level, base, assets); !fits) return fits;
        if (std::find(factor.levels.begin(), factor.levels.end(), *level) != factor.levels.end())
            return fail(error_at(in.document, entry, in.key("levels"), "the level is named twice", *level));
        factor.levels.push_back(*level);
    }
    return {};
}

/// Both ends of a range in the order low, high.
Expected<void> check_ends(const FactorTable& in, const toml::node& node, const Scenario& base,
                          const Assets& assets, const Factor& factor) {
    if (!(factor.low < factor.high)) {
        return fail(error_at(in.document, node, in.path, "the lower end has to lie below the upper one",
                             fmt::format("{} to {}", factor.low, factor.high)));
    }
    if (factor.logarithmic && !(factor.low > 0.0)) {
        return fail(error_at(in.document, node, in.path, "a logarithmic range begins above 0",
                             fmt::format("{}", factor.low)));
    }
    for (const double end : {factor.low, factor.high}) {
        if (auto fits = check_level(in, node, factor, fmt::format("{}", end), base, assets); !fits)
            return fits;
    }
    return {};
}

Expected<void> read_range(const FactorTable& in, const Scenario& base, const Assets& assets, Factor& factor) {
    const toml::node& node = *in.table.get("range");
    const std::optional<GivenValue> value = given_value(node);
    const auto* ends = value ? std::get_if<std::vector<double>>(&*value) : nullptr;
    if (ends == nullptr || ends->size() != 2) {
        return fail(error_at(in.document, node, in.key("range"), "a range is a pair of numbers",
                             found_text(node), "[low, high]"));
    }
    factor.spread = Spread::uniform;
    factor.low = (*ends)[0];
    factor.high = (*ends)[1];
    return check_ends(in, node, base, assets, factor);
}

Expected<void> read_scale(const FactorTable& in, Factor& factor) {
    if (in.table.get("scale") == nullptr) return {};
    const Expected<std::string> scale = text_at(in.document, in.table, in.path, "scale");
    if (!scale) return fail(scale.error());
    if (*scale != "linear" && *scale != "log") {
        return fail(error_at(in.document, *in.table.get("scale"), in.key("scale"), "there is no such scale",
                             found_text(GivenValue(*scale)), "\"linear\" or \"log\""));
    }
    factor.logarithmic = *scale == "log";
    return {};
}

Expected<void> read_normal(const FactorTable& in, const toml::node& node, const Scenario& base,
                           const Assets& assets, Factor& factor) {
    const Expected<double> mean = in.required("mean"), sd = in.required("sd");
    if (!mean) return fail(mean.error());
    if (!sd) return fail(sd.error());
    factor.mean = *mean;
    factor.sd = *sd;
    if (*sd < 0.0 || (factor.spread == Spread::log_normal && !(*mean > 0.0))) {
        return fail(error_at(in.document, node, in.path, "mean or sd is too small",
                             fmt::format("mean {}, sd {}", *mean, *sd),
                             "sd from 0; the mean of a log-normal distribution above 0"));
    }
    return check_level(in, node, factor, fmt::format("{:.9g}", *mean), base, assets);
}

Expected<void> read_distribution(const FactorTable& in, const Scenario& base, const Assets& assets,
                                 Factor& factor) {
    const toml::node& node = *in.table.get("distribution");
    const Expected<std::string> name = text_at(in.document, in.table, in.path, "distribution");
    if (!name) return fail(name.error());
    constexpr std::array<std::string_view, 3> names = {"uniform", "normal", "log-normal"};
    const auto* found = std::find(names.begin(), names.end(), *name);
    if (found == names.end()) {
        return fail(error_at(in.document, node, in.key("distribution"),
                             fmt::format("there is no such distribution; did you mean \"{}\"?",
                                         nearest_name(*name, {names.begin(), names.end()})),
                             found_text(GivenValue(*name)), fmt::format("{}", fmt::join(names, ", "))));
    }
    factor.spread = static_cast<Spread>(1 + (found - names.begin()));
    if (factor.spread != Spread::uniform) return read_normal(in, node, base, assets, factor);
    const Expected<double> low = in.required("low"), high = in.required("high");
    if (!low) return fail(low.error());
    if (!high) return fail(high.error());
    factor.low = *low;
    factor.high = *high;
    return check_ends(in, node, base, assets, factor);
}

Expected<void> require_number(const FactorTable& in, const Factor& factor) {
    const auto& kind = factor.parameter->kind;
    if (std::holds_alternative<Number>(kind) || std::holds_alternative<WholeNumber>(kind) ||
        std::holds_alternative<OptionalNumber>(kind) || std::holds_alternative<ChoiceOrNumber>(kind))
        return {};
    return fail(error_at(in.document, in.table, in.path, "only a number has a range or a distribution",
                         factor.key(), "levels = [...]"));
}

Expected<void> read_steps(const FactorTable& in, DesignKind design, Factor& factor) {
    if (factor.spread == Spread::levels || design != DesignKind::full_factorial) return {};
    const Expected<std::optional<double>> steps = in.number("steps", steps_range);
    if (!steps) return fail(steps.error());
    if (!*steps || **steps != std::floor(**steps)) {
        return fail(error_at(in.document, in.table, in.key("steps"),
                             "a full factorial design needs a whole number of steps",
                             *steps ? fmt::format("{}", **steps) : "no such key", "2 to 10000"));
    }
    factor.levels = stepped_levels(factor, static_cast<int>(**steps));
    return {};
}

Expected<void> read_control(const FactorTable& in, DesignKind design, Factor& factor) {
    const toml::node* node = in.table.get("control");
    if (node == nullptr) return {};
    const Expected<std::string> control = setting_text(in.document, *node, in.key("control"));
    if (!control) return fail(control.error());
    const auto found = std::find(factor.levels.begin(), factor.levels.end(), *control);
    if (found == factor.levels.end() || design != DesignKind::full_factorial) {
        return fail(error_at(in.document, *node, in.key("control"),
                             "the control has to be a level of a full factorial design", *control,
                             fmt::format("{}", fmt::join(factor.levels, ", "))));
    }
    factor.control = static_cast<std::size_t>(found - factor.levels.begin());
    return {};
}

}  // namespace

Expected<std::string> setting_text(const TomlDocument& document, const toml::node& node,
                                   const std::string& key) {
    const std::optional<GivenValue> value = given_value(node);
    if (value) {
        if (const auto* text = std::get_if<std::string>(&*value)) return *text;
        if (const auto* whole = std::get_if<std::int64_t>(&*value)) return fmt::format("{}", *whole);
        if (const auto* real = std::get_if<double>(&*value)) return fmt::format("{}", *real);
        if (const auto* list = std::get_if<std::vector<double>>(&*value))
            return fmt::format("[{}]", fmt::join(*list, ", "));
    }
    return fail(error_at(document, node, key, "the value has the wrong type", found_text(node),
                         "a number, a text or a list of numbers"));
}

Expected<Factor> read_factor(const TomlDocument& document, const toml::table& table, const std::string& path,
                             DesignKind design, const Scenario& base, const Assets& assets) {
    const FactorTable in{document, table, path};
    auto known = only_known_keys(
        document, table, path,
        {"key", "levels", "control", "range", "scale", "distribution", "low", "high", "mean", "sd", "steps"});
    if (!known) return fail(known.error());
    const Expected<const Parameter*> parameter = parameter_of(in);
    if (!parameter) return fail(parameter.error());
    Factor factor;
    factor.parameter = *parameter;
    factor.line = static_cast<int>(table.source().begin.line);
    const auto has = [&](const char* key) { return table.get(key) != nullptr ? 1 : 0; };
    if (has("levels") + has("range") + has("distribution") != 1) {
        return fail(error_at(document, table, path, "a factor needs one of levels, range and distribution",
                             fmt::format("{} of them", has("levels") + has("range") + has("distribution"))));
    }
    Expected<void> done = read_scale(in, factor);
    if (done && !has("levels")) done = require_number(in, factor);
    if (done && has("levels")) done = read_levels(in, base, assets, factor);
    if (done && has("range")) done = read_range(in, base, assets, factor);
    if (done && has("distribution")) done = read_distribution(in, base, assets, factor);
    if (done) done = read_steps(in, design, factor);
    if (done) done = read_control(in, design, factor);
    if (!done) return fail(done.error());
    return factor;
}

}  // namespace needleroll
