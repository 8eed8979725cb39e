/// Something that the user should know about a run or a file that is otherwise good, as values that any
/// language can tell.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace needleroll {

/// A number of a warning, in the unit of its name.
struct WarningNumber {
    double value = 0.0;
    std::optional<int> decimals;  ///< shown; empty: six digits, without zeros at the end
};

/// What stands for a name in a warning's sentence: a number, or text that is shown as it is.
struct WarningValue {
    std::string name;  ///< "depth_mm"
    std::variant<WarningNumber, std::string> value;
};

/// One warning.
struct Warning {
    std::string code;  ///< one of warning_kinds(): "beyond_dermis"
    std::vector<WarningValue> values;
};

/// A kind of warning and its English sentence, in which {name} stands for a value.
struct WarningKind {
    std::string_view code;
    std::string_view text;
    std::string_view text_one = {};  ///< where {count} is 1; empty: the sentence is the same
};

/// Whether the value is the whole number 1 that a sentence counts.
bool counts_one(const WarningValue& value);

/// All kinds.
std::span<const WarningKind> warning_kinds();

/// The warning as one English sentence.
std::string warning_text(const Warning& warning);

}  // namespace needleroll
