/// Tables in a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A column: heading and width in characters.
struct TextColumn {
    std::string_view heading;
    std::size_t width = 10;
};

/// Rows under headings, cells wrapped between words to the widths of their columns (UTF-8), columns two
/// spaces apart, an empty line after each row that took several lines.
std::string text_table(const std::vector<TextColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows);

}  // namespace needleroll
