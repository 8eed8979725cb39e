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
    CHECK(read_regions_text("schema = 1\n[[region]]\n" + square, "r.toml", window).value().regions ==
          expected);
    CHECK(read_regions_text("schema = 1\n[hand]\nforce_N = 2\n[[patch.region]]\n" + square, "r.toml", window)
              .value()
              .regions == expected);
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

TEST_CASE("closed rings are taken, and repeated corners dropped with a word") {
    const auto read = [](const std::string& corners) {
        return read_regions_text(
                   "schema = 1\n[[region]]\nname = \"a\"\nkind = \"treat\"\npolygon_mm = " + corners,
                   "r.toml", window)
            .value();
    };
    const Polygon square_mm = {{-5, 1}, {5, 1}, {5, 9}, {-5, 9}};
    const RegionsFile closed = read("[[-5, 1], [5, 1], [5, 9], [-5, 9], [-5, 1]]");
    CHECK(closed.regions[0].polygon_mm == square_mm);
    CHECK(closed.warnings.empty());
    const RegionsFile repeated = read("[[-5, 1], [5, 1], [5, 1], [5, 9], [5, 9], [-5, 9], [-5, 1]]");
    CHECK(repeated.regions[0].polygon_mm == square_mm);
    REQUIRE(repeated.warnings.size() == 1);
    CHECK(warning_text(repeated.warnings[0]) == "2 corners of \"a\" repeat the one before and are dropped.");
}

TEST_CASE("regions come as GeoJSON, with holes, names and kinds") {
    const std::string ring = "[[-5,1],[5,1],[5,9],[-5,9],[-5,1]]", hole = "[[0,2],[1,2],[1,3],[0,2]]";
    const Polygon square_mm = {{-5, 1}, {5, 1}, {5, 9}, {-5, 9}}, hole_mm = {{0, 2}, {1, 2}, {1, 3}};
    const auto read = [](const std::string& text) {
        return read_regions_text(text, "r.geojson", window).value().regions;
    };
    CHECK(read("{\"type\":\"Polygon\",\"coordinates\":[" + ring + "," + hole + "]}") ==
          std::vector<NamedRegion>{{"region 1", RegionKind::treat, square_mm, {hole_mm}}});
    const std::string feature = R"({"type":"Feature","id":7,"properties":{"name":"cheek","kind":"avoid"},)"
                                R"("geometry":{"type":"Polygon","coordinates":[)" +
                                ring + "]}}";
    const std::vector<NamedRegion> named = {{"cheek", RegionKind::avoid, square_mm, {}}};
    CHECK(read(R"({"type":"FeatureCollection","features":[)" + feature + "]}") == named);
    CHECK(read(" [" + feature + "]") == named);
    const std::string many =
        R"({"type":"Feature","id":"b","properties":null,"geometry":{"type":"MultiPolygon",)"
        R"("coordinates":[[)" +
        hole + "],[[[2,2],[3,2],[3,3]]]]}}";
    const std::vector<NamedRegion> parts = read(many);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].name == "b 1");
    CHECK(parts[1].polygon_mm == Polygon{{2, 2}, {3, 2}, {3, 3}});
    CHECK_THAT(refused(R"({"type":"Point","coordinates":[1,2]})").message, ContainsSubstring("no polygon"));
    CHECK_THAT(refused(R"({"type":"Polygon","coordinates":[[[1,"a"]]]})").message,
               ContainsSubstring("pair of numbers"));
    CHECK(refused("{\"type\":\n\"Polygon\",,}").line == 2);
    CHECK_THAT(refused(R"({"type":"FeatureCollection","features":[]})").message,
               ContainsSubstring("no regions"));
    const std::string island =
        R"({"type":"MultiPolygon","coordinates":[[)" + ring + "," + hole + "],[" + hole + "]]}";
    CHECK_THAT(refused(island).message, ContainsSubstring("reaches into a hole of \"region 1\""));
}

TEST_CASE("regions come as well-known text, with holes") {
    const Polygon square_mm = {{-5, 1}, {5, 1}, {5, 9}, {-5, 9}}, hole_mm = {{0, 2}, {1, 2}, {1, 3}};
    const auto read = [](const std::string& text) {
        return read_regions_text(text, "r.wkt", window).value().regions;
    };
    const std::string rings = "((-5 1, 5 1, 5 9, -5 9, -5 1), (0 2, 1 2, 1 3, 0 2))";
    const std::vector<NamedRegion> one = {{"region 1", RegionKind::treat, square_mm, {hole_mm}}};
    CHECK(read("POLYGON " + rings) == one);
    CHECK(read("SRID=4326;polygon" + rings + ";\n") == one);
    CHECK(read("MULTIPOLYGON (" + rings + ", ((6 2, 7 2, 7 3)))").size() == 2);
    CHECK(read("POLYGON " + rings + "\nPOLYGON ((6 2, 7 2, 7 3))")[1].name == "region 2");
    CHECK(refused("POLYGON ((0 0, 1 0,\n1 x))").line == 2);
    CHECK_THAT(refused("POLYGON ((0 0, 1 0, 1 1)").message, ContainsSubstring("closing bracket"));
    CHECK_THAT(refused("POLYGON EMPTY").message, ContainsSubstring("opening bracket"));
}
