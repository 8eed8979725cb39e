#include "sim/measured/check_regions.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/plain_text.hpp"

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Slack on comparisons of lengths [mm]: corners may lie on the window's border.
constexpr double slack_mm = 1e-9;

constexpr std::size_t maximum_name_bytes = 100;

Expected<void> check_polygon(const Box& window, std::string_view window_name, const NamedRegion& region,
                             const std::string& key) {
    const Polygon& polygon = region.polygon_mm;
    if (polygon.size() < 3 || polygon.size() > maximum_polygon_vertices) {
        return fail({.message = "the polygon has too few or too many corners",
                     .key = key,
                     .found = fmt::format("{} corners", polygon.size()),
                     .allowed = fmt::format("3 to {}", maximum_polygon_vertices)});
    }
    for (const Place& corner : polygon) {
        const bool inside =
            corner.x_mm >= window.min_x_mm - slack_mm && corner.x_mm <= window.max_x_mm + slack_mm &&
            corner.y_mm >= window.min_y_mm - slack_mm && corner.y_mm <= window.max_y_mm + slack_mm;
        if (!inside) {
            return fail(
                {.message = fmt::format("the region \"{}\" lies outside the {}", region.name, window_name),
                 .key = key,
                 .found = fmt::format("corner [{}, {}]", corner.x_mm, corner.y_mm),
                 .allowed = fmt::format("[{}, {}] to [{}, {}]", window.min_x_mm, window.min_y_mm,
                                        window.max_x_mm, window.max_y_mm)});
        }
    }
    if (!is_simple(polygon)) {
        return fail(
            {.message = fmt::format("the border of the region \"{}\" crosses or touches itself", region.name),
             .key = key,
             .found = fmt::format("{} corners", polygon.size()),
             .allowed = "a simple polygon with an area"});
    }
    return {};
}

}  // namespace

Expected<void> check_regions(const std::vector<NamedRegion>& regions, const std::string& path,
                             const Box& window, std::string_view window_name) {
    if (regions.size() > maximum_regions) {
        return fail({.message = "there are too many regions",
                     .key = path,
                     .found = fmt::format("{}", regions.size()),
                     .allowed = fmt::format("at most {}", maximum_regions)});
    }
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const NamedRegion& region = regions[i];
        const std::string key = fmt::format("{}[{}]", path, i);
        if (region.name.empty() || region.name.size() > maximum_name_bytes || !is_plain_text(region.name)) {
            return fail({.message = "the region has no proper name",
                         .key = key + ".name",
                         .found = found_text(GivenValue(region.name)),
                         .allowed = fmt::format("1 to {} bytes of text", maximum_name_bytes)});
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (regions[j].name == region.name) {
                return fail({.message = "two regions have the same name",
                             .key = key + ".name",
                             .found = found_text(GivenValue(region.name)),
                             .allowed = "every name once"});
            }
        }
        if (Expected<void> polygon = check_polygon(window, window_name, region, key + ".polygon_mm");
            !polygon) {
            return polygon;
        }
    }
    return {};
}

}  // namespace needleroll
