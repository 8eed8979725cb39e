#include "sim/cli/text_table.hpp"

#include "sim/core/plain_text.hpp"

#include <algorithm>
#include <sstream>

namespace needleroll {
namespace {

/// Characters of a UTF-8 text.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::vector<std::string> wrap(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::string& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (length_of(line) + 1 + length_of(word) <= width) {
            line += ' ' + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

/// A row as lines of text; gives back how many it took.
std::size_t append_row(std::string& out, const std::vector<TextColumn>& columns,
                       const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        wrapped.push_back(wrap(cells[i], columns[i].width));
        height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string text;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string part = line < wrapped[i].size() ? wrapped[i][line] : "";
            const std::size_t length = length_of(part);
            text += part + std::string(length < columns[i].width ? columns[i].width - length + 2 : 2, ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    }
    return height;
}

}  // namespace

std::string text_table(const std::vector<TextColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows) {
    std::string out;
    std::vector<std::string> headings, rules;
    for (const TextColumn& column : columns) {
        headings.emplace_back(column.heading);
        rules.emplace_back(column.width, '-');
    }
    append_row(out, columns, headings);
    append_row(out, columns, rules);
    for (const std::vector<std::string>& row : rows) {
        if (append_row(out, columns, row) > 1) out += '\n';
    }
    return out;
}

}  // namespace needleroll
