/// A warning's sentence is made from its values, whichever characters these hold.
#include "sim/core/warning.hpp"

#include "tests/catch.hpp"

#include <set>

using namespace needleroll;

TEST_CASE("a warning tells its values in the decimals that they ask for") {
    CHECK(warning_text({"beyond_dermis",
                        {{"depth_mm", WarningNumber{1.4961, 2}}, {"skin_mm", WarningNumber{1.4, 2}}}}) ==
          "Half of the holes are deeper than 1.50 mm and so pass the skin of this site, which is 1.40 mm "
          "thick.");
    CHECK(warning_text({"wide_radius",
                        {{"width_mm", WarningNumber{2.5, std::nullopt}},
                         {"radius_mm", WarningNumber{0.1 + 0.2, std::nullopt}}}}) ==
          "A coverage radius of 0.3 mm reaches across the region, which is 2.5 mm wide: its coverage says "
          "little.");
}

TEST_CASE("a name in braces within a value is no name of another value") {
    CHECK(warning_text({"avoid_region", {{"region", "{count}"}, {"count", WarningNumber{3, 0}}}}) ==
          "3 holes lie in \"{count}\", which is to be left out.");
}

TEST_CASE("one hole is told as one") {
    CHECK(warning_text({"avoid_region", {{"count", WarningNumber{1, 0}}, {"region", "mole"}}}) ==
          "1 hole lies in \"mole\", which is to be left out.");
}

TEST_CASE("every kind of warning has one code and a whole sentence") {
    std::set<std::string_view> codes;
    for (const WarningKind& kind : warning_kinds()) {
        CHECK(codes.insert(kind.code).second);
        CHECK(kind.text.back() == (kind.code == "unknown_column" ? '?' : '.'));
    }
}
