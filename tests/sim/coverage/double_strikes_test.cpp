/// Double strikes are the holes with another one nearby; groups are three and more of them.
#include "sim/coverage/double_strikes.hpp"

#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace needleroll;

TEST_CASE("holes with another one nearby are found as by looking at every pair") {
    std::vector<double> x, y;
    for (std::uint64_t i = 0; i < 600; ++i) {
        const auto words = draw({3, 0}, Purpose::random_pattern, 0, i);
        x.push_back(20.0 * uniform(words[0]));
        y.push_back(20.0 * uniform(words[1]));
    }
    const DoubleStrikes found = find_double_strikes(x, y, 0.4, 400);
    std::vector<Place> slow;
    for (std::size_t i = 0; i < x.size(); ++i) {
        bool again = false;
        for (std::size_t j = 0; j < x.size(); ++j)
            again = again || (i != j && length_mm(Place{x[i] - x[j], y[i] - y[j]}) <= 0.4);
        if (again) slow.push_back({x[i], y[i]});
    }
    std::sort(slow.begin(), slow.end(), [](const Place& a, const Place& b) { return a.x_mm < b.x_mm; });
    CHECK(found.places == slow);
    CHECK(found.groups.size() > 5);
    CHECK(find_double_strikes(x, y, 0.4, 5).groups.size() == 5);
}

TEST_CASE("a pair is no group, and three are one in their middle") {
    const std::vector<double> x = {1.0, 1.1, 5.0, 5.1, 5.2, 9.0}, y = {1.0, 1.0, 5.0, 5.1, 5.0, 9.0};
    const DoubleStrikes found = find_double_strikes(x, y, 0.25, 400);
    CHECK(found.places.size() == 5);
    REQUIRE(found.groups.size() == 1);
    CHECK(found.groups[0].x_mm == Approx(5.1));
    CHECK(found.groups[0].y_mm == Approx(15.1 / 3.0));
    CHECK(find_double_strikes({}, {}, 0.25, 400).places.empty());
}
