/// A site of the body: how thick its layers are, with the source of every value.
#pragma once

#include "sim/skin/layer.hpp"

#include <array>
#include <string>

namespace needleroll {

/// A published (or assumed) value with where it comes from.
struct SourcedValue {
    double value = 0.0;
    std::string source;  ///< citation as in sim/MODEL.md
    std::string method;  ///< "histology", "ultrasound", "confocal Raman", "assumed share", ...

    friend bool operator==(const SourcedValue&, const SourcedValue&) = default;
};

/// Layer thicknesses of one site.
struct Site {
    std::string name = "cheek";  ///< the key in scenarios and the file's name in assets/sites
    std::string title = "Cheek, adult";
    std::string description;
    SourcedValue stratum_corneum_mm{0.0168, "", ""};
    SourcedValue viable_epidermis_mm{0.0832, "", ""};  ///< without the stratum corneum
    SourcedValue papillary_dermis_mm{0.10, "", ""};
    SourcedValue reticular_dermis_mm{0.905, "", ""};

    friend bool operator==(const Site&, const Site&) = default;
};

/// Depth [mm] of the lower border of stratum corneum, epidermis, papillary and reticular dermis.
std::array<double, 4> layer_bottoms_mm(const Site& site);

/// The deepest layer that a channel of this depth [mm] reaches; `none` for depth 0.
Layer layer_at(const std::array<double, 4>& layer_bottoms_mm, double depth_mm);

}  // namespace needleroll
