/// The patch of skin that is looked at: the rectangle [0, width) x [0, height) with its named regions.
#pragma once

#include "sim/core/polygon.hpp"
#include "sim/skin/site.hpp"

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What a named part of the patch stands for.
enum class RegionKind { treat, scar, wrinkle, avoid };

/// Names in files, by RegionKind.
inline constexpr std::array<std::string_view, 4> region_kind_names = {"treat", "scar", "wrinkle", "avoid"};

/// A named polygon on the patch.
struct NamedRegion {
    std::string name;
    RegionKind kind = RegionKind::treat;
    Polygon polygon_mm;
    std::vector<Polygon> holes_mm = {};  ///< within the polygon, not part of the region

    friend bool operator==(const NamedRegion&, const NamedRegion&) = default;
};

/// The patch and the skin under it.
struct Patch {
    double width_mm = 60.0;
    double height_mm = 60.0;
    Site site;
    /// Radius of a site that is convex across the axle; infinite: flat.
    double curvature_radius_mm = std::numeric_limits<double>::infinity();
    double tautness = 1.0;  ///< factor on the skin's stiffness, 0.5 slack to 2 stretched
    std::vector<NamedRegion> regions;

    friend bool operator==(const Patch&, const Patch&) = default;
};

}  // namespace needleroll
