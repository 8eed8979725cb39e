#include "sim/measured/regions_file.hpp"

#include "sim/core/whole_file.hpp"
#include "sim/measured/check_regions.hpp"
#include "sim/measured/geojson_regions.hpp"
#include "sim/measured/read_regions.hpp"
#include "sim/measured/region_rings.hpp"
#include "sim/measured/wkt_regions.hpp"

#include <algorithm>

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

bool is_json(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with("{")) return true;
    if (!text.starts_with("[")) return false;
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n", 1), text.size()));
    return text.starts_with("{");
}

/// Cleans the rings and warns of what was dropped.
void clean(RegionsFile& read) {
    for (NamedRegion& region : read.regions) {
        std::size_t repeated = drop_repeated_corners(region.polygon_mm);
        for (Polygon& hole : region.holes_mm) repeated += drop_repeated_corners(hole);
        if (repeated == 0) continue;
        read.warnings.push_back(
            {"repeated_corners",
             {{"count", WarningNumber{static_cast<double>(repeated), 0}}, {"region", region.name}}});
    }
}

/// Cleans and checks regions; `line_of` gives the line of an error's key.
template <class LineOf>
Expected<RegionsFile> checked_regions(Expected<std::vector<NamedRegion>> regions, const std::string& path,
                                      const std::string& file, const Box& window, const LineOf& line_of) {
    if (!regions) return fail(regions.error());
    RegionsFile read{*std::move(regions), {}};
    clean(read);
    Expected<void> checked = check_regions(read.regions, path, window, "window");
    if (checked) checked = check_holes(read.regions, path, window);
    if (checked) return read;
    Error error = std::move(checked.error());
    error.file = file;
    error.line = line_of(error.key);
    return fail(std::move(error));
}

/// The same of polygons that stand in no list of their own.
Expected<RegionsFile> checked_polygons(Expected<std::vector<NamedRegion>> regions, const std::string& file,
                                       const Box& window) {
    if (regions && regions->empty()) {
        return fail({.message = "the file lists no regions",
                     .file = file,
                     .line = 1,
                     .found = "no polygon",
                     .allowed = "a polygon"});
    }
    return checked_regions(std::move(regions), own_path, file, window, [](const std::string&) { return 1; });
}

}  // namespace

Expected<RegionsFile> read_regions_text(std::string_view text, const std::string& file, const Box& window) {
    if (is_json(text)) return checked_polygons(geojson_regions(text, file), file, window);
    if (is_wkt(text)) return checked_polygons(wkt_regions(text, file), file, window);
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    const Expected<std::string> path = path_of_list(*document);
    if (!path) return fail(path.error());
    const toml::node& list = *toml::at_path(document->root, *path).node();
    return checked_regions(read_regions(*document, list, *path), *path, file, window,
                           [&](const std::string& key) { return line_of(*document, key); });
}

Expected<RegionsFile> read_regions_file(const std::filesystem::path& file, const Box& window) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return read_regions_text(*text, file.string(), window);
}

}  // namespace needleroll
