/// Both readings of the published layout have its 192 needles.
#include "sim/device/arrangement.hpp"

#include "sim/scenario/check.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("both readings of 192 needles have 192") {
    for (const auto arrangement : {NeedleArrangement::rings_8_of_24, NeedleArrangement::rings_24_of_8}) {
        const Roller roller = with_arrangement(Roller{}, arrangement);
        CHECK(needle_count(roller) == 192);
        CHECK(arrangement_of(roller) == arrangement);
        CHECK(check_roller(roller));
    }
    Roller other;
    other.rings = 5;
    CHECK(arrangement_of(other) == NeedleArrangement::other);
    CHECK(with_arrangement(other, NeedleArrangement::other) == other);
}
