#include "sim/talk/sheet.hpp"

#include "sim/core/plain_text.hpp"
#include "sim/talk/talk_numbers.hpp"
#include "sim/talk/talk_reader.hpp"

namespace needleroll {
namespace {

constexpr std::string_view key_prefix = "handout.";
constexpr std::size_t longest_line_bytes = 400;

/// A month as "2026-11".
bool is_month(std::string_view text) {
    const auto digits = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    };
    if (text.size() != 7 || text[4] != '-' || !digits(text.substr(0, 4)) || !digits(text.substr(5)))
        return false;
    const int month = (text[5] - '0') * 10 + (text[6] - '0');
    return month >= 1 && month <= 12;
}

Expected<std::string> month_at(const TomlDocument& document, std::string_view key) {
    Expected<std::string> month = text_at(document, document.root, "", key);
    if (!month || is_month(*month)) return month;
    return fail(error_at(document, *document.root.get(key), std::string(key), "a month is needed",
                         found_text(GivenValue(*month)), "year and month, like \"2026-11\""));
}

/// One line of text at a node.
Expected<std::string> line_at(const TomlDocument& document, const toml::node& node, const std::string& path) {
    constexpr const char* allowed = "text in quotes, or a table of languages";
    const auto* text = node.as_string();
    if (text == nullptr)
        return fail(error_at(document, node, path, "text is needed", found_text(node), allowed));
    const std::string& line = text->get();
    if (!is_plain_text(line) || line.find('\n') != std::string::npos || line.size() > longest_line_bytes)
        return fail(
            error_at(document, node, path, "one line of plain text is needed", found_text(node), allowed));
    return line;
}

Expected<SheetLine> read_line(const TalkFile& file, std::string_view key) {
    const toml::table& root = file.document.root;
    const std::string path(key);
    SheetLine line;
    const toml::node* node = root.get(key);
    if (node == nullptr) return fail(missing_key(file.document, root, path, "text in quotes"));
    if (const toml::table* languages = node->as_table()) {
        for (const auto& [language, text] : *languages) {
            Expected<std::string> one =
                line_at(file.document, text, path + "." + std::string(language.str()));
            if (!one) return fail(one.error());
            line.by_language[std::string(language.str())] = *std::move(one);
        }
        return line;
    }
    Expected<std::string> text = line_at(file.document, *node, path);
    if (!text) return fail(text.error());
    if (text->starts_with(key_prefix)) {
        Expected<std::string> known = plain_text_key_at(file, root, "", key);
        if (!known) return fail(known.error());
        line.key = *std::move(known);
    } else if (!text->empty()) {
        line.by_language[""] = *std::move(text);
    }
    return line;
}

}  // namespace

Expected<TalkSheet> read_talk_sheet(const TomlDocument& document, const std::vector<TalkSource>& sources) {
    if (Expected<void> known = only_known_keys(
            document, document.root, "",
            {"schema", "checked", "next_check", "funding", "contact", "emergency_line", "bases"});
        !known)
        return fail(known.error());
    TalkSheet sheet;
    for (const auto& [key, into] :
         {std::pair("checked", &sheet.checked), std::pair("next_check", &sheet.next_check)}) {
        Expected<std::string> month = month_at(document, key);
        if (!month) return fail(month.error());
        *into = *std::move(month);
    }
    const TalkFile file{document, sources, {}};
    for (const auto& [key, into] :
         {std::pair("funding", &sheet.funding), std::pair("contact", &sheet.contact),
          std::pair("emergency_line", &sheet.emergency_line)}) {
        Expected<SheetLine> line = read_line(file, key);
        if (!line) return fail(line.error());
        *into = *std::move(line);
    }
    if (sheet.emergency_line.empty())
        return fail(error_at(document, *document.root.get("emergency_line"), "emergency_line",
                             "the hand-out always says whom to call", "\"\"", "text in quotes"));
    Expected<std::vector<Basis>> bases = bases_at(document, document.root, "", sources);
    if (!bases) return fail(bases.error());
    sheet.bases = *std::move(bases);
    return sheet;
}

std::string sheet_text(const Language& language, const SheetLine& line) {
    if (!line.key.empty()) return talk_text(language, line.key, TalkNumbers{});
    for (const std::string_view name :
         {std::string_view(language.name), std::string_view(), std::string_view("en")}) {
        if (const auto found = line.by_language.find(name); found != line.by_language.end())
            return found->second;
    }
    return line.by_language.empty() ? std::string() : line.by_language.begin()->second;
}

}  // namespace needleroll
