/// The formulas of chance give what random patterns show.
#include "sim/coverage/chance.hpp"

#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/envelope.hpp"
#include "sim/coverage/quadrats.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("random patterns cover and cluster as the formulas of chance say") {
    const Region region = rectangle_region({0, 0, 60, 60});
    const Region inner = rectangle_region(region.window, 0.5);
    constexpr std::size_t holes = 3600;  // 100 per cm2
    double covered = 0.0, cv = 0.0;
    constexpr int patterns = 20;
    for (int i = 0; i < patterns; ++i) {
        const RandomPattern pattern = random_pattern(region, holes, {11, 0}, static_cast<std::uint64_t>(i));
        covered += coverage(pattern.x_mm, pattern.y_mm, inner, 0.5).value() / patterns;
        cv +=
            quadrat_statistics(count_quadrats(pattern.x_mm, pattern.y_mm, region, 5.0)).cv.value() / patterns;
    }
    CHECK(covered == Approx(chance_coverage(100.0, 0.5)).margin(0.005));
    CHECK(cv == Approx(*chance_evenness_cv(25.0)).margin(0.01));
    CHECK(chance_coverage(0.0, 0.5) == 0.0);
    CHECK_FALSE(chance_evenness_cv(0.0));
}
