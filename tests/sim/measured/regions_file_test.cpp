#include "sim/measured/regions_file.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

namespace {

constexpr Box window{-10.0, 0.0, 10.0, 20.0};
const std::string square =
    "name = \"a\"\nkind = \"treat\"\npolygon_mm = [[-5, 1], [5, 1], [5, 9], [-5, 9]]\n";

Error refused(const std::string& text) {
    const auto regions = read_regions_text(text, "r.toml", window);
    REQUIRE_FALSE(regions);
    INFO(describe(regions.error()));
    CHECK(regions.error().file == "r.toml");
    return regions.error();
}

}  // namespace

TEST_CASE("regions stand in a list of their own or in that of a scenario") {
    const std::vector<NamedRegion> expected = {{"a", RegionKind::treat, {{-5, 1}, {5, 1}, {5, 9}, {-5, 9}}}};
    CHECK(read_regions_text("schema = 1\n[[region]]\n" + square, "r.toml", window).value() == expected);
    CHECK(read_regions_text("schema = 1\n[hand]\nforce_N = 2\n[[patch.region]]\n" + square, "r.toml", window)
              .value() == expected);
}

TEST_CASE("regions that cannot be used are refused with line and key") {
    CHECK(refused("").message == "the file is empty");
    CHECK(refused("schema = 1\n").message == "the file lists no regions");
    CHECK(refused("schema = 1\n[patch]\nwidth_mm = 5\n").message == "the file lists no regions");
    CHECK(refused("schema = 1\npatch = 5\n").message == "the file lists no regions");
    CHECK(refused("[[region]]\n" + square).key == "schema");
    CHECK_THAT(refused("schema = 1\nextra = 2\n[[region]]\n" + square).message,
               ContainsSubstring("no such key"));
    CHECK(refused("schema = 1\nregion = 3\n").key == "region");
    CHECK(refused("schema = 1\n[[region]]\n" + square + "[[region]]\n" + square).key == "region[1].name");
    const std::string start = "schema = 1\n[[region]]\nname = \"a\"\nkind = \"treat\"\npolygon_mm = ";
    const Error outside = refused(start + "[[-11, 1], [5, 1], [5, 9]]\n");
    CHECK(outside.line == 5);
    CHECK_THAT(outside.message, ContainsSubstring("outside the window"));
    CHECK_THAT(refused(start + "[[0, 0], [5, 5], [5, 0], [0, 5]]\n").message, ContainsSubstring("crosses"));
    CHECK_THAT(refused(start + "[[0, 0], [5, 0], [3, 0]]\n").message,
               ContainsSubstring("crosses or touches"));
    CHECK(refused(start + "[[0, 0], [5, 0]]\n").found == "2 corners");
    CHECK(refused(start + "[[0, nan], [5, 0], [1, 1]]\n").key == "region[0].polygon_mm");
}
