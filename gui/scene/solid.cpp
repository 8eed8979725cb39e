#include "gui/scene/solid.hpp"

#include "gui/scene/finish.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

constexpr float nothing_mm = -1e9f;
constexpr std::uint32_t none = 0xFFFFFFFFu;

/// A triangle on the picture [px] with its place in the list.
struct SeenTriangle {
    std::array<sf::Vector2f, 3> corners;
    std::array<float, 3> nearness_mm;
    std::uint32_t solid, triangle;
    float top() const { return std::min({corners[0].y, corners[1].y, corners[2].y}); }
    float bottom() const { return std::max({corners[0].y, corners[1].y, corners[2].y}); }
};

float twice_area(sf::Vector2f a, sf::Vector2f b, sf::Vector2f c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Triangles that face the viewer; bodies are closed, so that the others are hidden.
std::vector<SeenTriangle> seen_triangles(std::span<const Solid> solids, const SolidView& view) {
    std::vector<SeenTriangle> seen;
    for (std::uint32_t s = 0; s < solids.size(); ++s)
        for (std::uint32_t t = 0; t < solids[s].triangles.size(); ++t) {
            SeenTriangle one{{}, {}, s, t};
            bool faces = false;
            for (std::size_t k = 0; k < 3; ++k) {
                const SolidPoint& point = solids[s].points[solids[s].triangles[t][k]];
                one.corners[k] = view.pixel(point.place_mm);
                one.nearness_mm[k] = view.nearness_mm(point.place_mm);
                faces = faces || dot(point.normal, view.towards) > -0.1f;
            }
            if (faces && twice_area(one.corners[0], one.corners[1], one.corners[2]) != 0.f)
                seen.push_back(one);
        }
    return seen;
}

/// Calls at(column, row, weights of the corners) for each point of a grid that lies in a triangle. Points lie
/// in the middle of squares of side `step_px`, counted from `corner`.
template <class At>
void for_each_point(const SeenTriangle& triangle, sf::Vector2f corner, float step_px, int columns,
                    int first_row, int end_row, const At& at) {
    const auto& [a, b, c] = triangle.corners;
    const float area = twice_area(a, b, c);
    const auto index = [step_px](float from, float to) { return (to - from) / step_px - 0.5f; };
    const int left = std::max(0, static_cast<int>(std::ceil(index(corner.x, std::min({a.x, b.x, c.x})))));
    const int right =
        std::min(columns - 1, static_cast<int>(std::floor(index(corner.x, std::max({a.x, b.x, c.x})))));
    const int top = std::max(first_row, static_cast<int>(std::ceil(index(corner.y, triangle.top()))));
    const int bottom =
        std::min(end_row - 1, static_cast<int>(std::floor(index(corner.y, triangle.bottom()))));
    // The weights change evenly along a row.
    const float u_step = (b.y - c.y) / area * step_px, v_step = (c.y - a.y) / area * step_px;
    for (int row = top; row <= bottom; ++row) {
        const sf::Vector2f first =
            corner + sf::Vector2f(static_cast<float>(left) + 0.5f, static_cast<float>(row) + 0.5f) * step_px;
        const float u0 = twice_area(b, c, first) / area, v0 = twice_area(c, a, first) / area;
        for (int column = left; column <= right; ++column) {
            const auto off = static_cast<float>(column - left);
            const float u = u0 + u_step * off, v = v0 + v_step * off, w = 1.f - u - v;
            if (u >= 0.f && v >= 0.f && w >= 0.f) at(column, row, std::array<float, 3>{u, v, w});
        }
    }
}

float weighted(const std::array<float, 3>& weights, const std::array<float, 3>& values) {
    return weights[0] * values[0] + weights[1] * values[1] + weights[2] * values[2];
}

/// Points taken in each pixel, in both directions.
constexpr int edge_fineness = 2;

/// What is nearest at a point of the picture.
struct Hit {
    float nearness_mm = nothing_mm;
    std::uint32_t triangle = 0;
    std::array<float, 3> weights{};
};

/// A point of a body under the light.
LitPoint lit_point(std::span<const Solid> solids, const SeenTriangle& triangle,
                   const std::array<float, 3>& weights) {
    const Solid& solid = solids[triangle.solid];
    LitPoint point{solid.finish, {}, {}, 0.f};
    for (std::size_t k = 0; k < 3; ++k) {
        const SolidPoint& corner = solid.points[solid.triangles[triangle.triangle][k]];
        point.place_mm += corner.place_mm * weights[k];
        point.normal += corner.normal * weights[k];
        point.lit += corner.lit * weights[k];
    }
    point.normal = normalised(point.normal);
    return point;
}

/// One row of pixels: hits at edge_fineness x edge_fineness points each, then their light.
struct RowMaker {
    std::span<const Solid> solids;
    const SolidView& view;
    const PixelPlace& place;
    const Studio& studio;
    const std::vector<SeenTriangle>& seen;
    const std::vector<std::vector<std::uint32_t>>& of_row;

    std::vector<Hit> hits(int row) const {
        const int columns = place.width * edge_fineness;
        std::vector<Hit> found(static_cast<std::size_t>(columns * edge_fineness));
        const sf::Vector2f corner(static_cast<float>(place.left), static_cast<float>(place.top));
        for (const std::uint32_t i : of_row[static_cast<std::size_t>(row)])
            for_each_point(
                seen[i], corner, 1.f / edge_fineness, columns, row * edge_fineness, (row + 1) * edge_fineness,
                [&](int column, int fine_row, const std::array<float, 3>& weights) {
                    Hit& hit =
                        found[static_cast<std::size_t>((fine_row - row * edge_fineness) * columns + column)];
                    const float nearness = weighted(weights, seen[i].nearness_mm);
                    if (nearness > hit.nearness_mm) hit = {nearness, i, weights};
                });
        return found;
    }
    void make(int row, sf::Uint8* out) const {
        const std::vector<Hit> found = hits(row);
        const int columns = place.width * edge_fineness;
        for (int column = 0; column < place.width; ++column) {
            // One light for each body in a pixel, as often as its points are seen.
            Spot sum, light;
            int covered = 0;
            std::uint32_t lit = none;
            for (int k = 0; k < edge_fineness * edge_fineness; ++k) {
                const Hit& hit = found[static_cast<std::size_t>((k / edge_fineness) * columns +
                                                                column * edge_fineness + k % edge_fineness)];
                if (hit.nearness_mm == nothing_mm) continue;
                ++covered;
                if (const std::uint32_t solid = seen[hit.triangle].solid; solid != lit) {
                    light = light_of(lit_point(solids, seen[hit.triangle], hit.weights), studio);
                    lit = solid;
                }
                sum += light;
            }
            if (covered == 0) continue;
            const sf::Color colour = shown_colour(sum / static_cast<float>(covered));
            const std::array<sf::Uint8, 4> bytes{
                colour.r, colour.g, colour.b,
                static_cast<sf::Uint8>(255 * covered / (edge_fineness * edge_fineness))};
            std::copy(bytes.begin(), bytes.end(), out + 4 * column);
        }
    }
};

}  // namespace

float dot(const Spot& a, const Spot& b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

Spot cross(const Spot& a, const Spot& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

Spot normalised(const Spot& a) {
    const float size = std::sqrt(dot(a, a));
    return size > 1e-9f ? a / size : a;
}

sf::Vector2f SolidView::pixel(const Spot& place_mm) const {
    return origin_px + sf::Vector2f(dot(right, place_mm), -dot(up, place_mm)) * px_per_mm;
}

Spot SolidView::place_at(sf::Vector2f pixel, float nearness_mm) const {
    const sf::Vector2f off = (pixel - origin_px) / px_per_mm;
    return right * off.x - up * off.y + towards * nearness_mm;
}

SolidView view_from(float azimuth_rad, float elevation_rad) {
    const float ca = std::cos(azimuth_rad), sa = std::sin(azimuth_rad), ce = std::cos(elevation_rad),
                se = std::sin(elevation_rad);
    SolidView view;
    view.right = {-sa, ca, 0.f};
    view.up = {-se * ca, -se * sa, ce};
    view.towards = {ce * ca, ce * sa, se};
    return view;
}

NearestMap nearest_map(std::span<const Solid> solids, const Spot& towards, float px_per_mm, float spare_mm) {
    NearestMap map;
    map.view.towards = normalised(towards);
    map.view.right = normalised(cross({0.f, 0.f, 1.f}, map.view.towards));
    map.view.up = cross(map.view.towards, map.view.right);
    map.view.px_per_mm = px_per_mm;
    const PixelPlace place = pixels_of(solids, map.view);
    const int spare = static_cast<int>(std::ceil(spare_mm * px_per_mm));
    map.columns = place.width + 2 * spare;
    map.rows = place.height + 2 * spare;
    map.view.origin_px = {static_cast<float>(spare - place.left), static_cast<float>(spare - place.top)};
    map.nearness_mm.assign(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows),
                           nothing_mm);
    for (const SeenTriangle& triangle : seen_triangles(solids, map.view))
        for_each_point(triangle, {}, 1.f, map.columns, 0, map.rows,
                       [&](int column, int row, const std::array<float, 3>& weights) {
                           float& kept =
                               map.nearness_mm[static_cast<std::size_t>(row * map.columns + column)];
                           kept = std::max(kept, weighted(weights, triangle.nearness_mm));
                       });
    return map;
}

float light_reaching(const NearestMap& from_light, const Spot& place_mm, float softness) {
    const sf::Vector2f pixel = from_light.view.pixel(place_mm);
    constexpr float slack_mm = 0.5f;
    const float here = from_light.view.nearness_mm(place_mm) + slack_mm;
    const auto nearest = [&](float x, float y) {
        const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
        if (column < 0 || row < 0 || column >= from_light.columns || row >= from_light.rows)
            return nothing_mm;
        return from_light.nearness_mm[static_cast<std::size_t>(row * from_light.columns + column)];
    };
    // How far away what is in the way stands, on average over a wide square.
    constexpr int reach = 3;
    const float wide = 1.2f * from_light.view.px_per_mm;
    float gap = 0.f;
    int blocked = 0;
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const float found = nearest(pixel.x + wide * static_cast<float>(i) / 1.5f,
                                        pixel.y + wide * static_cast<float>(j) / 1.5f);
            if (found > here) gap += found - here, ++blocked;
        }
    if (blocked == 0) return 1.f;
    const float blur =
        std::max(0.7f, softness * gap / static_cast<float>(blocked) * from_light.view.px_per_mm);
    float reaching = 0.f, sum = 0.f;
    for (int i = -reach; i <= reach; ++i)
        for (int j = -reach; j <= reach; ++j) {
            const float weight = std::exp(-0.18f * static_cast<float>(i * i + j * j));
            sum += weight;
            if (nearest(pixel.x + blur * static_cast<float>(i), pixel.y + blur * static_cast<float>(j)) <=
                here)
                reaching += weight;
        }
    return reaching / sum;
}

void cast_shadows(std::span<Solid> solids, const NearestMap& from_light) {
    constexpr float softness = 0.10f;
    for (Solid& solid : solids)
        parallel_for((solid.points.size() + 255) / 256, 0, [&](std::size_t block) {
            const std::size_t end = std::min(solid.points.size(), (block + 1) * 256);
            for (std::size_t i = block * 256; i < end; ++i) {
                SolidPoint& point = solid.points[i];
                const bool faces = dot(point.normal, from_light.view.towards) > 0.f;
                point.lit = faces ? light_reaching(from_light, point.place_mm, softness) : 0.f;
            }
        });
}

PixelPlace pixels_of(std::span<const Solid> solids, const SolidView& view) {
    sf::Vector2f low(1e9f, 1e9f), high(-1e9f, -1e9f);
    for (const Solid& solid : solids)
        for (const SolidPoint& point : solid.points) {
            const sf::Vector2f at = view.pixel(point.place_mm);
            low = {std::min(low.x, at.x), std::min(low.y, at.y)};
            high = {std::max(high.x, at.x), std::max(high.y, at.y)};
        }
    const int left = static_cast<int>(std::floor(low.x)), top = static_cast<int>(std::floor(low.y));
    return {left, top, std::max(1, static_cast<int>(std::ceil(high.x)) - left),
            std::max(1, static_cast<int>(std::ceil(high.y)) - top)};
}

sf::Image picture_of(std::span<const Solid> solids, const SolidView& view, const PixelPlace& place,
                     const Studio& studio) {
    const std::vector<SeenTriangle> seen = seen_triangles(solids, view);
    std::vector<std::vector<std::uint32_t>> of_row(static_cast<std::size_t>(place.height));
    for (std::uint32_t i = 0; i < seen.size(); ++i) {
        const int top = std::max(0, static_cast<int>(std::floor(seen[i].top())) - place.top);
        const int bottom =
            std::min(place.height - 1, static_cast<int>(std::floor(seen[i].bottom())) - place.top);
        for (int row = top; row <= bottom; ++row) of_row[static_cast<std::size_t>(row)].push_back(i);
    }
    std::vector<sf::Uint8> bytes(static_cast<std::size_t>(place.width) *
                                 static_cast<std::size_t>(place.height) * 4);
    const RowMaker maker{solids, view, place, studio, seen, of_row};
    parallel_for(static_cast<std::size_t>(place.height), 0, [&](std::size_t row) {
        maker.make(static_cast<int>(row), &bytes[row * static_cast<std::size_t>(place.width) * 4]);
    });
    sf::Image image;
    image.create(static_cast<unsigned>(place.width), static_cast<unsigned>(place.height), bytes.data());
    return image;
}

}  // namespace needleroll::scene
