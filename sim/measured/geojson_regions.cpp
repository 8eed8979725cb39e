#include "sim/measured/geojson_regions.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/measured/region_rings.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::json;

/// Deepest nesting of collections that is followed.
constexpr int deepest = 8;

std::string text_of(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key)) return {};
    const Json& value = object[key];
    if (value.is_string()) return value.get<std::string>();
    return value.is_number_integer() ? value.dump() : std::string();
}

Error fault(std::string message, std::string found, std::string allowed) {
    return {.message = std::move(message), .found = std::move(found), .allowed = std::move(allowed)};
}

std::string short_text(const Json& json) {
    return found_text(GivenValue(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

Expected<Polygon> ring_of(const Json& json) {
    Polygon ring;
    if (!json.is_array())
        return fail(fault("a ring of corners is needed", short_text(json), "[[x, y], ...]"));
    for (const Json& corner : json) {
        const bool pair =
            corner.is_array() && corner.size() >= 2 && corner[0].is_number() && corner[1].is_number();
        if (!pair) return fail(fault("a corner is a pair of numbers", short_text(corner), "[x, y]"));
        const Place place{corner[0].get<double>(), corner[1].get<double>()};
        for (const double value : {place.x_mm, place.y_mm}) {
            if (std::string wrong = range_fault(value, coordinate_range); !wrong.empty())
                return fail(
                    fault(std::move(wrong), short_text(corner), range_words(coordinate_range) + " mm"));
        }
        ring.push_back(place);
    }
    return ring;
}

/// Collects the polygons of a text.
class Collector {
  public:
    Expected<void> take(const Json& json, int depth) {
        if (depth > deepest) return fail(fault("collections are nested too deeply", "", ""));
        if (json.is_array()) return take_all(json, depth);
        const std::string type = text_of(json, "type");
        if (type == "FeatureCollection" && json.contains("features"))
            return take(json["features"], depth + 1);
        if (type == "GeometryCollection" && json.contains("geometries"))
            return take_all(json["geometries"], depth + 1);
        if (type == "Feature" && json.contains("geometry")) return take_feature(json, depth);
        if (type == "Polygon" && json.contains("coordinates")) return take_polygon(json["coordinates"], "");
        if (type == "MultiPolygon" && json.contains("coordinates")) return take_many(json["coordinates"]);
        return fail(fault("this is no polygon", type.empty() ? "no type" : type,
                          "Polygon, MultiPolygon, Feature, FeatureCollection"));
    }

    std::vector<NamedRegion> regions;

  private:
    Expected<void> take_all(const Json& list, int depth) {
        if (!list.is_array()) return fail(fault("a list is needed", short_text(list), "[...]"));
        for (const Json& one : list) {
            if (Expected<void> taken = take(one, depth + 1); !taken) return taken;
        }
        return {};
    }

    Expected<void> take_feature(const Json& feature, int depth) {
        const Json properties = feature.value("properties", Json());
        name_ = text_of(properties, "name");
        if (name_.empty()) name_ = text_of(feature, "id");
        const std::string kind = text_of(properties, "kind");
        const auto* named = std::find(region_kind_names.begin(), region_kind_names.end(), kind);
        if (!kind.empty() && named == region_kind_names.end()) {
            const std::vector<std::string_view> names(region_kind_names.begin(), region_kind_names.end());
            return fail(
                fault(fmt::format("there is no such kind; did you mean {}?", nearest_name(kind, names)),
                      found_text(GivenValue(kind)), fmt::format("{}", fmt::join(names, ", "))));
        }
        kind_ = kind.empty() ? RegionKind::treat : static_cast<RegionKind>(named - region_kind_names.begin());
        Expected<void> taken = take(feature["geometry"], depth + 1);
        name_.clear();
        kind_ = RegionKind::treat;
        return taken;
    }

    Expected<void> take_many(const Json& polygons) {
        if (!polygons.is_array()) return fail(fault("a list is needed", short_text(polygons), "[...]"));
        int part = 0;
        for (const Json& polygon : polygons) {
            const std::string suffix = polygons.size() > 1 ? fmt::format(" {}", ++part) : "";
            if (Expected<void> taken = take_polygon(polygon, suffix); !taken) return taken;
        }
        return {};
    }

    Expected<void> take_polygon(const Json& coordinates, const std::string& suffix) {
        if (!coordinates.is_array())
            return fail(fault("a list of rings is needed", short_text(coordinates), "[[[x, y], ...]]"));
        std::vector<Polygon> rings;
        for (const Json& ring : coordinates) {
            Expected<Polygon> corners = ring_of(ring);
            if (!corners) return fail(corners.error());
            rings.push_back(*std::move(corners));
        }
        const std::string name =
            name_.empty() ? fmt::format("region {}", regions.size() + 1) : name_ + suffix;
        return append_region(std::move(rings), name, kind_, regions);
    }

    std::string name_;
    RegionKind kind_ = RegionKind::treat;
};

/// Line of a byte of the text, from 1.
int line_at(std::string_view text, std::size_t byte) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

}  // namespace

Expected<std::vector<NamedRegion>> geojson_regions(std::string_view text, const std::string& file) {
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& broken) {
        return fail({.message = "this is no JSON",
                     .file = file,
                     .line = line_at(text, broken.byte),
                     .found = "a mistake of writing",
                     .allowed = "GeoJSON"});
    }
    Collector collector;
    Expected<void> taken = collector.take(json, 0);
    if (taken) return std::move(collector.regions);
    Error error = std::move(taken.error());
    error.file = file;
    error.line = 1;
    return fail(std::move(error));
}

}  // namespace needleroll
