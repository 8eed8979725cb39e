/// The layers that can be laid over the skin, and their fixed scales.
#pragma once

namespace needleroll::gui {

/// A layer over the skin.
enum class Overlay { density, gaps, depth, double_strikes, radii, bands, none };

/// Upper end of the density layer [per cm2]. Fixed: a legend that moves lies.
inline constexpr double density_scale_per_cm2 = 300.0;

/// Density [per cm2] at which the redness of the skin is strongest.
inline constexpr double redness_full_per_cm2 = 250.0;

}  // namespace needleroll::gui
