#include "sim/measured/regions_file.hpp"

#include "sim/core/whole_file.hpp"
#include "sim/measured/check_regions.hpp"
#include "sim/measured/read_regions.hpp"

namespace needleroll {
namespace {

constexpr const char* own_path = "region";
constexpr const char* scenario_path = "patch.region";

/// The path of the list that the document has; a document with [[region]] may hold nothing else.
Expected<std::string> path_of_list(const TomlDocument& document) {
    if (document.root.contains(own_path)) {
        Expected<void> known = only_known_keys(document, document.root, "", {"schema", own_path});
        if (!known) return fail(known.error());
        return std::string(own_path);
    }
    if (toml::at_path(document.root, scenario_path)) return std::string(scenario_path);
    return fail({.message = "the file lists no regions",
                 .file = document.file,
                 .line = 1,
                 .key = own_path,
                 .found = "no such list",
                 .allowed = "[[region]] with name, kind, polygon_mm"});
}

}  // namespace

Expected<std::vector<NamedRegion>> read_regions_text(std::string_view text, const std::string& file,
                                                     const Box& window) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    const Expected<std::string> path = path_of_list(*document);
    if (!path) return fail(path.error());
    const toml::node& list = *toml::at_path(document->root, *path).node();
    Expected<std::vector<NamedRegion>> regions = read_regions(*document, list, *path);
    if (!regions) return regions;
    if (Expected<void> checked = check_regions(*regions, *path, window, "window"); !checked) {
        Error error = checked.error();
        error.file = file;
        error.line = line_of(*document, error.key);
        return fail(std::move(error));
    }
    return regions;
}

Expected<std::vector<NamedRegion>> read_regions_file(const std::filesystem::path& file, const Box& window) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return read_regions_text(*text, file.string(), window);
}

}  // namespace needleroll
