#include "sim/injury/reentry.hpp"

#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <limits>

using namespace needleroll;

namespace {

constexpr double width_mm = 12.0, height_mm = 7.0;

/// Uniformly scattered strikes, some unpierced, with hole diameters up to 0.125 mm.
Punctures scattered(std::size_t count, std::uint64_t seed) {
    Punctures punctures;
    punctures.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw(Seed{seed, 0}, Purpose::random_pattern, 0, i);
        punctures.x_mm[i] = width_mm * uniform(words[0]);
        punctures.y_mm[i] = height_mm * uniform(words[1]);
        punctures.depth_mm[i] = std::max(0.0, uniform(words[2]) - 0.2);
        punctures.hole_diameter_mm[i] = punctures.depth_mm[i] > 0.0 ? 0.125 * uniform(words[3]) : 0.0;
    }
    return punctures;
}

/// Re-entries by looking at every earlier distinct hole.
std::vector<std::uint8_t> reentries_one_by_one(const Punctures& punctures, std::optional<double> radius_mm) {
    std::vector<std::uint8_t> reentry(punctures.size(), 0);
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        const double radius = radius_mm ? *radius_mm : punctures.hole_diameter_mm[i];
        if (punctures.depth_mm[i] == 0.0 || radius == 0.0) continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < i; ++j) {
            if (punctures.depth_mm[j] == 0.0 || reentry[j] == 1) continue;
            nearest = std::min(nearest, std::hypot(punctures.x_mm[i] - punctures.x_mm[j],
                                                   punctures.y_mm[i] - punctures.y_mm[j]));
        }
        reentry[i] = nearest <= radius;
    }
    return reentry;
}

}  // namespace

TEST_CASE("re-entry equals a comparison with every earlier hole", "[injury]") {
    for (const std::optional<double>& radius :
         {std::optional<double>{}, std::optional<double>{0.0}, std::optional<double>{0.03},
          std::optional<double>{0.4}, std::optional<double>{30.0}}) {
        Punctures punctures = scattered(4000, 11);
        HoleGrid grid = empty_hole_grid(width_mm, height_mm, radius.value_or(0.25));
        mark_reentries(punctures, 0, radius, grid);
        CHECK(punctures.reentry == reentries_one_by_one(punctures, radius));
    }
}

TEST_CASE("re-entry goes on where it stopped", "[injury]") {
    const Punctures all = scattered(3000, 5);
    Punctures growing = scattered(3000, 5);
    HoleGrid grid = empty_hole_grid(width_mm, height_mm, 0.2);
    growing.resize(1200);
    mark_reentries(growing, 0, 0.2, grid);
    Punctures rest = all;
    std::copy(growing.reentry.begin(), growing.reentry.end(), rest.reentry.begin());
    mark_reentries(rest, 1200, 0.2, grid);
    CHECK(rest.reentry == reentries_one_by_one(all, 0.2));
    CHECK(rest.x_mm == all.x_mm);
}

TEST_CASE("a re-entry is no distinct hole to slide into", "[injury]") {
    Punctures chain;
    chain.resize(4);
    chain.x_mm = {1.0, 1.15, 1.3, 1.45};
    chain.y_mm = {1.0, 1.0, 1.0, 1.0};
    chain.depth_mm = {1.0, 1.0, 1.0, 1.0};
    HoleGrid grid = empty_hole_grid(width_mm, height_mm, 0.2);
    mark_reentries(chain, 0, 0.2, grid);
    CHECK(chain.reentry == std::vector<std::uint8_t>{0, 1, 0, 1});
}
