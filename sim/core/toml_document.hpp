/// TOML text as a tree, with errors as values that know their place. Only readers of files include it.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/limits.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

namespace needleroll {

/// Scenario and preset files larger than this are refused.
inline constexpr std::size_t maximum_document_bytes = 16u << 20u;

/// A parsed file.
struct TomlDocument {
    std::string file;  ///< as errors name it
    toml::table root;
};

/// Parses text whose first duty is the key `schema = 1`. Fails for empty and binary text, broken TOML and
/// other schemas.
Expected<TomlDocument> parse_document(std::string_view text, const std::string& file);

/// Reads and parses a file.
Expected<TomlDocument> read_document(const std::filesystem::path& file);

/// An error at a node of the document.
Error error_at(const TomlDocument& document, const toml::node& node, std::string key, std::string message,
               std::string found = {}, std::string allowed = {});

/// The node as a value that a parameter may take; empty for dates, tables and mixed lists.
std::optional<GivenValue> given_value(const toml::node& node);

/// The node as a whole number, which 16.0 is too; empty for anything else.
std::optional<std::int64_t> whole_value(const toml::node& node);

/// The node in words for the field `found` of an error.
std::string found_text(const toml::node& node);

/// The error of a key that nobody knows, with the nearest of those that are known here.
Error unknown_key(const TomlDocument& document, const toml::node& node, const std::string& key,
                  const std::vector<std::string_view>& known);

/// Fails for any key of the table that is not known. `path` precedes the key in messages ("stroke[2]").
Expected<void> only_known_keys(const TomlDocument& document, const toml::table& table,
                               const std::string& path, const std::vector<std::string_view>& known);

/// Line (from 1) of the node with this path ("hand.force_N", "patch.region[1].polygon_mm") or of its nearest
/// parent that is there; 0 when there is none.
int line_of(const TomlDocument& document, std::string path);

/// Required text under a key of a table.
Expected<std::string> text_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                              std::string_view key);

/// Real number within a range under a key of a table, whole numbers accepted; empty when the key is absent.
Expected<std::optional<double>> number_at(const TomlDocument& document, const toml::table& table,
                                          const std::string& path, std::string_view key, const Range& range);

}  // namespace needleroll
