/// The roller as bodies in space, to scale: drum, end discs, yoke, collar, grip. Its drum measures are the
/// roller's; the handle is 12 cm long (Schwarz & Laaff 2011), the rest of its shape is drawn by eye.
///
/// Millimetres from the middle of the drum: x along the heading, y to the left along the axle, z up. The
/// handle leads backwards and upwards.
#pragma once

#include "gui/scene/roller_body.hpp"
#include "gui/scene/solid.hpp"

namespace needleroll::scene {

/// Length of the handle from the yoke to its end [mm].
inline constexpr double handle_length_mm = 120.0;

/// How far the handle leads upwards.
inline constexpr float handle_pitch_rad = 0.06f;

/// A place beside the handle's middle line: `back` from the axle along it, `side` to the left, `over` it.
Spot handle_place(float back_mm, float side_mm, float over_mm);

/// How far behind the axle the handle begins [mm].
float handle_start_mm(const RollerFrame& frame);

/// The bodies of the roller, apart by what the turning needles lie between.
struct RollerModel {
    std::vector<Solid> behind;    ///< further disc, whole yoke, handle
    std::vector<Solid> drum;      ///< its mantle
    std::vector<Solid> in_front;  ///< nearer disc and what of the yoke stands on the nearer side of it
};

/// Which end of the axle is nearer to the viewer.
enum class NearEnd { left, right };

/// Makes the bodies: about 40,000 triangles.
RollerModel roller_model(const RollerFrame& frame, NearEnd near_end);

}  // namespace needleroll::scene
