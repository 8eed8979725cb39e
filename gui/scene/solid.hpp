/// Solid bodies drawn by the processor: triangles seen without perspective, with depth, soft edges and the
/// light of gui/scene/finish.hpp. For pictures that are made once and kept.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <SFML/System/Vector2.hpp>
#include <SFML/System/Vector3.hpp>

namespace needleroll::scene {

/// A place [mm] or a direction in space.
using Spot = sf::Vector3f;

float dot(const Spot& a, const Spot& b);
Spot cross(const Spot& a, const Spot& b);
/// The direction with length 1; the same for a length of 0.
Spot normalised(const Spot& a);

/// What a body is made of.
enum class Finish : std::uint8_t { steel, white_plastic, petrol_plastic, petrol_disc };

/// A corner of a body.
struct SolidPoint {
    Spot place_mm;
    Spot normal;      ///< outwards, of length 1
    float lit = 1.f;  ///< share of the lamp that reaches it; from cast_shadows
};

/// A body of one finish.
struct Solid {
    Finish finish = Finish::steel;
    std::vector<SolidPoint> points;
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

/// How bodies are looked at: parallel to `towards`, which points at the viewer. The three directions are of
/// length 1 and stand on each other.
struct SolidView {
    Spot right{1.f, 0.f, 0.f}, up{0.f, 0.f, 1.f}, towards{0.f, -1.f, 0.f};
    sf::Vector2f origin_px;  ///< where the place (0, 0, 0) is seen
    float px_per_mm = 1.f;

    sf::Vector2f pixel(const Spot& place_mm) const;
    /// Distance towards the viewer [mm].
    float nearness_mm(const Spot& place_mm) const { return dot(towards, place_mm); }
    /// The place seen at a pixel with a nearness.
    Spot place_at(sf::Vector2f pixel, float nearness_mm) const;
};

/// The view from a camera `elevation_rad` above the plane z = 0 and turned by `azimuth_rad` from +x towards
/// +y.
SolidView view_from(float azimuth_rad, float elevation_rad);

/// A straight way through space along which bodies are seen, as the nearest distance in each of its squares.
struct NearestMap {
    SolidView view;
    int columns = 0, rows = 0;
    std::vector<float> nearness_mm;  ///< row by row; far away where there is nothing
};

/// The map of the bodies from a direction, squares of 1/px_per_mm, with `spare_mm` around them.
NearestMap nearest_map(std::span<const Solid> solids, const Spot& towards, float px_per_mm, float spare_mm);

/// How much of a light from far away reaches a place, 0 to 1. Its edge is softer the further what stands in
/// the way is from the place: `softness` is the blur per distance.
float light_reaching(const NearestMap& from_light, const Spot& place_mm, float softness);

/// Works out for every corner how much of the lamp reaches it.
void cast_shadows(std::span<Solid> solids, const NearestMap& from_light);

/// The rectangle of whole pixels that the bodies lie in.
struct PixelPlace {
    int left = 0, top = 0, width = 0, height = 0;
};
PixelPlace pixels_of(std::span<const Solid> solids, const SolidView& view);

struct Studio;

/// The bodies on a clear ground over that rectangle, lit as in finish.hpp from the direction of the lamp.
/// About 0.15 us a covered pixel and thread.
sf::Image picture_of(std::span<const Solid> solids, const SolidView& view, const PixelPlace& place,
                     const Studio& studio);

}  // namespace needleroll::scene
