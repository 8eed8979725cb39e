#include "sim/measured/read_regions.hpp"

#include "sim/core/toml_list.hpp"
#include "sim/measured/check_regions.hpp"

namespace needleroll {
namespace {

/// A closed ring repeats its first corner.
constexpr std::size_t most_written_corners = maximum_polygon_vertices + 1;

Expected<Polygon> polygon_at(const TomlDocument& document, const toml::table& table,
                             const std::string& path) {
    const std::string key = path + ".polygon_mm";
    const std::string allowed = "[[x, y], [x, y], [x, y], ...]";
    const toml::node* node = table.get("polygon_mm");
    if (node == nullptr) return fail(missing_key(document, table, key, allowed));
    const toml::array* corners = node->as_array();
    if (corners == nullptr || corners->size() > most_written_corners) {
        return fail(
            error_at(document, *node, key,
                     corners == nullptr ? "a list of corners is needed" : "the polygon has too many corners",
                     corners == nullptr ? found_text(*node) : fmt::format("{}", corners->size()), allowed));
    }
    Polygon polygon;
    for (const toml::node& corner : *corners) {
        const Expected<std::array<double, 2>> point =
            pair_of(document, corner, key, coordinate_range, allowed);
        if (!point) return fail(point.error());
        polygon.push_back({(*point)[0], (*point)[1]});
    }
    return polygon;
}

Expected<NamedRegion> region_of(const TomlDocument& document, const toml::table& table,
                                const std::string& path) {
    if (Expected<void> known = only_known_keys(document, table, path, {"name", "kind", "polygon_mm"});
        !known) {
        return fail(known.error());
    }
    const Expected<std::string> name = text_at(document, table, path, "name");
    if (!name) return fail(name.error());
    const Expected<std::size_t> kind =
        name_at(document, table, path, "kind", {region_kind_names.begin(), region_kind_names.end()});
    if (!kind) return fail(kind.error());
    Expected<Polygon> polygon = polygon_at(document, table, path);
    if (!polygon) return fail(polygon.error());
    return NamedRegion{*name, static_cast<RegionKind>(*kind), *std::move(polygon)};
}

}  // namespace

Expected<std::vector<NamedRegion>> read_regions(const TomlDocument& document, const toml::node& node,
                                                const std::string& path) {
    return read_tables<NamedRegion>(document, node, path, maximum_regions,
                                    [&](const toml::table& table, const std::string& entry) {
                                        return region_of(document, table, entry);
                                    });
}

}  // namespace needleroll
