#include "sim/core/toml_document.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/number_slips.hpp"
#include "sim/core/whole_file.hpp"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

namespace needleroll {

namespace {

constexpr const char* schema_allowed = "schema = 1";

std::string joined_path(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

/// The parser ends a sentence in its own way; errors here have none.
std::string without_full_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == '\n')) text.remove_suffix(1);
    return std::string(text);
}

/// What stands behind the equals sign of a line, without comment and blanks.
std::string_view value_in_line(std::string_view text, std::size_t line_number) {
    for (; line_number > 1 && !text.empty(); --line_number)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    text = text.substr(0, text.find_first_of("\r\n#"));
    text.remove_prefix(std::min(text.find('='), text.size() - 1) + 1);
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The parser reports by exception; none leaves this function.
Expected<toml::table> parse(std::string_view text, const std::string& file) {
    try {
        return toml::table(toml::parse(text));
    } catch (const toml::parse_error& error) {
        const auto line = error.source().begin.line;
        // The parser takes a decimal comma for the end of the value.
        if (std::optional<Error> comma = decimal_comma(value_in_line(text, line))) {
            comma->file = file;
            comma->line = static_cast<int>(line);
            return fail(*std::move(comma));
        }
        return fail({.message = without_full_stop(error.description()),
                     .file = file,
                     .line = static_cast<int>(line),
                     .allowed = "TOML"});
    } catch (const std::exception& error) {
        return fail(
            {.message = std::string("the file cannot be read as TOML: ") + error.what(), .file = file});
    }
}

std::optional<std::vector<double>> numbers_of(const toml::array& list) {
    std::vector<double> numbers;
    for (const toml::node& entry : list) {
        if (!entry.is_number()) return std::nullopt;
        numbers.push_back(entry.is_integer() ? static_cast<double>(entry.as_integer()->get())
                                             : entry.as_floating_point()->get());
    }
    return numbers;
}

Expected<void> check_schema(const TomlDocument& document) {
    const toml::node* schema = document.root.get("schema");
    if (schema == nullptr) {
        return fail({.message = "the file does not say which form it has",
                     .file = document.file,
                     .line = 1,
                     .key = "schema",
                     .found = "no such key",
                     .allowed = schema_allowed});
    }
    if (schema->value_exact<std::int64_t>() != 1) {
        return fail(error_at(document, *schema, "schema", "this form of file is not known",
                             found_text(*schema), schema_allowed));
    }
    return {};
}

}  // namespace

Expected<TomlDocument> parse_document(std::string_view text, const std::string& file) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return fail(
            {.message = "the file is empty", .file = file, .found = "no keys", .allowed = schema_allowed});
    }
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        return fail({.message = "this is not a text file",
                     .file = file,
                     .line = 1 + static_cast<int>(
                                     std::count(text.begin(), text.begin() + static_cast<long>(zero), '\n')),
                     .found = "a byte with the value 0",
                     .allowed = "TOML"});
    }
    Expected<toml::table> root = parse(text, file);
    if (!root) return fail(root.error());
    TomlDocument document{file, *std::move(root)};
    if (Expected<void> schema = check_schema(document); !schema) return fail(schema.error());
    return document;
}

Expected<TomlDocument> read_document(const std::filesystem::path& file) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return parse_document(*text, file.string());
}

Error error_at(const TomlDocument& document, const toml::node& node, std::string key, std::string message,
               std::string found, std::string allowed) {
    return {.message = std::move(message),
            .file = document.file,
            .line = line_of(node),
            .key = std::move(key),
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

std::optional<GivenValue> given_value(const toml::node& node) {
    if (const auto* value = node.as_boolean()) return GivenValue(value->get());
    if (const auto* value = node.as_integer()) return GivenValue(value->get());
    if (const auto* value = node.as_floating_point()) return GivenValue(value->get());
    if (const auto* value = node.as_string()) return GivenValue(value->get());
    if (const toml::array* list = node.as_array()) {
        if (std::optional<std::vector<double>> numbers = numbers_of(*list))
            return GivenValue(*std::move(numbers));
    }
    return std::nullopt;
}

std::optional<std::int64_t> whole_value(const toml::node& node) {
    if (const auto* whole = node.as_integer()) return whole->get();
    const auto* real = node.as_floating_point();
    return real == nullptr ? std::nullopt : whole_number(real->get());
}

std::string found_text(const toml::node& node) {
    if (const std::optional<GivenValue> value = given_value(node)) return found_text(*value);
    if (node.is_table()) return "a table";
    if (node.is_array()) return "a list that is not of numbers";
    return "a date or time";
}

Error unknown_key(const TomlDocument& document, const toml::node& node, const std::string& key,
                  const std::vector<std::string_view>& known) {
    const std::string_view nearest = nearest_name(key, known);
    return error_at(document, node, key.substr(0, 80),
                    fmt::format("there is no such key; did you mean {}?", nearest));
}

Expected<void> only_known_keys(const TomlDocument& document, const toml::table& table,
                               const std::string& path, const std::vector<std::string_view>& known) {
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        return fail(
            error_at(document, node, joined_path(path, name.substr(0, 80)),
                     fmt::format("there is no such key; did you mean {}?", nearest_name(name, known))));
    }
    return {};
}

int line_of(const TomlDocument& document, std::string path) {
    while (!path.empty()) {
        if (const toml::node* node = toml::at_path(document.root, path).node()) return line_of(*node);
        const std::size_t cut = path.find_last_of(".[");
        path.resize(cut == std::string::npos ? 0 : cut);
    }
    return 0;
}

Expected<std::string> text_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                              std::string_view key) {
    const toml::node* node = table.get(key);
    const std::string full = joined_path(path, key);
    if (node == nullptr)
        return fail(error_at(document, table, full, "the key is missing", "no such key", "text in quotes"));
    const auto* text = node->as_string();
    if (text == nullptr) {
        return fail(
            error_at(document, *node, full, "text in quotes is needed", found_text(*node), "text in quotes"));
    }
    return text->get();
}

Expected<std::optional<double>> number_at(const TomlDocument& document, const toml::table& table,
                                          const std::string& path, std::string_view key, const Range& range) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::optional<double>();
    const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
    std::string wrong = value ? range_fault(*value, range) : "a number is needed";
    if (!wrong.empty()) {
        return fail(error_at(document, *node, joined_path(path, key), std::move(wrong), found_text(*node),
                             range_words(range)));
    }
    return value;
}

}  // namespace needleroll
