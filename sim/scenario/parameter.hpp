/// The parameter table: every key of a scenario is declared once, with its label, unit, limits, help and
/// source. Files,
/// `--set`, the window's controls and the model page are made from it.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/limits.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace needleroll {

struct Assets;
enum class PresetKind;

/// Part of the scenario that a key belongs to; the table of the file is named alike.
enum class Group { scenario, roller, patch, hand, contact, program, poses, variability, metrics };

/// Name of a group as a heading: "Roller", "Pattern", ...
std::string_view group_title(Group group);

/// A real number.
struct Number {
    double (*get)(const Scenario&);
    void (*set)(Scenario&, double);
    Range range;
};

/// A whole number.
struct WholeNumber {
    std::int64_t (*get)(const Scenario&);
    void (*set)(Scenario&, std::int64_t);
    std::int64_t minimum = 0;
    std::int64_t maximum = 1;
    bool logarithmic = false;
};

/// A real number that may be left out; a named rule then gives it.
struct OptionalNumber {
    std::optional<double> (*get)(const Scenario&);
    void (*set)(Scenario&, std::optional<double>);
    Range range;
    std::string_view
        when_empty;  ///< the rule in words: "drum width / rings"; written as this or "" in `--set`
    /// What the rule gives for this scenario; empty when it differs from strike to strike.
    std::optional<double> (*resolved)(const Scenario&);
};

/// One of the values of a choice.
struct ChoiceOption {
    std::string_view name;   ///< in files
    std::string_view label;  ///< on screens
    std::string_view help;   ///< one sentence
};

/// One of a few named values. Indices are into `options`, which follow the order of the enumeration behind
/// it.
struct Choice {
    std::size_t (*get)(const Scenario&);
    void (*set)(Scenario&, std::size_t);
    std::span<const ChoiceOption> options;
};

/// One of a few named values, or a number.
struct ChoiceOrNumber {
    std::variant<std::size_t, double> (*get)(const Scenario&);
    void (*set)(Scenario&, std::variant<std::size_t, double>);
    std::span<const ChoiceOption> options;
    Range range;
    double (*start)(
        const Scenario&);  ///< the number to begin with when a control turns from a name to a number
};

/// A list of numbers, each in the range, strictly ascending.
struct NumberList {
    std::vector<double> (*get)(const Scenario&);
    void (*set)(Scenario&, const std::vector<double>&);
    Range range;
    std::size_t minimum_count = 1;
    std::size_t maximum_count = 20;
};

/// Free text.
struct Text {
    const std::string& (*get)(const Scenario&);
    void (*set)(Scenario&, std::string);
    std::size_t maximum_bytes = 4000;
};

/// The name of a file of the assets; setting it replaces the part of the scenario that it describes.
struct PresetName {
    const std::string& (*get)(const Scenario&);
    PresetKind kind;
};

/// A range that was published for the quantity, shown beside a control.
struct PublishedRange {
    double low = 0.0;
    double high = 0.0;
    std::string_view source;
};

/// True for every scenario.
inline bool always_applies(const Scenario&) {
    return true;
}

/// The declaration of one key.
struct Parameter {
    std::string_view key;    ///< "hand.force_N"
    std::string_view label;  ///< "Force"
    Group group = Group::scenario;
    std::string_view unit;    ///< as shown: "N", "mm", "°"; empty for pure numbers and names
    std::string_view help;    ///< one sentence
    std::string_view source;  ///< where the default comes from
    std::variant<Number, WholeNumber, OptionalNumber, Choice, ChoiceOrNumber, NumberList, Text, PresetName>
        kind;
    bool calibrated = false;  ///< chosen so that published depths come out; never shown as measured
    std::optional<PublishedRange> published = std::nullopt;
    bool (*applies)(const Scenario&) = always_applies;  ///< false: the key has no effect in this scenario
};

/// All parameters, group by group, in the order in which files and screens show them.
std::span<const Parameter> parameters();

/// The parameter of a key; null when there is none.
const Parameter* find_parameter(std::string_view key);

/// The key that is nearest to a mistyped one.
std::string_view nearest_key(std::string_view mistyped);

/// The value as it is written in `--set` and files, without quotes, to the last digit: "1.5", "cross-hatch",
/// "0.25, 0.5, 1", "inf". An empty optional number gives "".
std::string value_text(const Scenario& scenario, const Parameter& parameter);

/// The value as a screen shows it: rounded, with its unit or the label of the choice: "1.50 mm",
/// "Cross-hatch", "drum width / rings (2.50 mm)".
std::string shown_text(const Scenario& scenario, const Parameter& parameter);

/// A number as a screen shows it in this parameter's decimals and unit.
std::string shown_number(const Parameter& parameter, double value);

/// What is allowed, in words: "0.1 to 4 mm", "star, parallel, ...".
std::string allowed_text(const Parameter& parameter);

/// The value as a number: of Number and WholeNumber, of an OptionalNumber (given or by its rule) and of a
/// ChoiceOrNumber that holds a number; else empty.
std::optional<double> number_of(const Scenario& scenario, const Parameter& parameter);

/// Sets a number after checking type and limits; a WholeNumber is rounded to the nearest. Fails for other
/// kinds. On failure the scenario is as it was. Limits between several keys are the business of check().
Expected<void> set_number(Scenario& scenario, const Parameter& parameter, double value);

/// Sets from text as `--set` has it. "" or the rule's words empty an optional number. The name of a preset
/// loads it from the assets. On failure the scenario is as it was.
Expected<void> set_text(Scenario& scenario, const Parameter& parameter, std::string_view text,
                        const Assets& assets);

/// True when the value is the same as in the reference scenario.
bool is_default(const Scenario& scenario, const Parameter& parameter, const Scenario& reference);

/// Takes the value of the reference scenario over. A preset name takes all that the preset describes over.
void reset_to(Scenario& scenario, const Parameter& parameter, const Scenario& reference);

/// Every parameter as a Markdown table, one table a group: key, default, allowed, what it is, source. Printed
/// by `needleroll parameters` and kept in sim/MODEL.md.
std::string parameter_page();

}  // namespace needleroll
