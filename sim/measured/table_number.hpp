/// Numbers of tables, with a decimal point or comma and digits in groups.
#pragma once

#include <optional>
#include <string_view>

namespace needleroll {

/// How the numbers of a table are written.
struct NumberForm {
    char decimal = '.';  ///< the sign before the decimals: a point or a comma
    bool known = true;   ///< false: nothing has told yet which of the two it is
};

/// What cells tell of the decimal sign.
struct DecimalEvidence {
    bool point = false;           ///< a number that only a decimal point explains: "1.25", "1,250.5"
    bool comma = false;           ///< the same of a comma
    bool point_or_group = false;  ///< "1.250": 1.25 or 1250
    bool comma_or_group = false;  ///< "1,250"

    void add(const DecimalEvidence& other);
};

/// What one cell tells; nothing where it is no number.
DecimalEvidence decimal_evidence(std::string_view cell);

/// The number of a cell. The sign that is not the decimal one may part groups of three digits. Empty when
/// the cell is no number in this form, or one that could be two as long as the sign is not known.
std::optional<double> table_number(std::string_view cell, const NumberForm& form);

/// True for what stands for a value that is not there: nothing, NaN, NA, n/a, null, #N/A.
bool is_missing(std::string_view cell);

/// True for a number in any form, also one that could be two.
bool looks_like_number(std::string_view cell);

}  // namespace needleroll
