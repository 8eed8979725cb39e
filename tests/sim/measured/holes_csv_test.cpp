#include "sim/measured/holes_csv.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

namespace {

constexpr Box window{0.0, 0.0, 10.0, 10.0};

HolesFile holes_of(const std::string& text) {
    const Expected<HolesFile> holes = read_holes_text(text, "holes.csv", window);
    REQUIRE(holes);
    return *holes;
}

Error refused(const std::string& text) {
    const Expected<HolesFile> holes = read_holes_text(text, "holes.csv", window);
    REQUIRE_FALSE(holes);
    INFO(describe(holes.error()));
    CHECK(holes.error().file == "holes.csv");
    CHECK(holes.error().line > 0);
    CHECK(holes.error().kind == ErrorKind::input);
    CHECK_FALSE(holes.error().found.empty());
    CHECK_FALSE(holes.error().allowed.empty());
    return holes.error();
}

}  // namespace

TEST_CASE("holes are read from any order of columns, others passed over") {
    const HolesFile file = holes_of(
        "\xEF\xBB\xBFnote,y_mm,pass,\"x_mm\",layer,depth_mm,reentry\r\n\r\n\"a, "
        "\"\"b\"\"\",1.5,3,\"2e0\",epidermis,+0.2,1\r\n"
        "b, 4 ,0,10,none,0,0");
    CHECK(file.rows.x_mm == std::vector<double>{2.0, 10.0});
    CHECK(file.rows.y_mm == std::vector<double>{1.5, 4.0});
    CHECK(file.rows.depth_mm == std::vector<double>{0.2, 0.0});
    CHECK(file.rows.pass == std::vector<std::uint32_t>{3, 0});
    CHECK(file.rows.layer == std::vector<Layer>{Layer::epidermis, Layer::none});
    CHECK(file.rows.reentry == std::vector<std::uint8_t>{1, 0});
    CHECK(file.rows.slit_mm.empty());
    CHECK(file.warnings.empty());
}

TEST_CASE("rows outside the window, no rows and mistyped columns are told as warnings") {
    const HolesFile outside = holes_of("x_mm,y_mm,depth_mm\n1,1,0.1\n11,1,0.2\n1,-0.1,0.3\n");
    CHECK(outside.rows.depth_mm == std::vector<double>{0.1});
    REQUIRE(outside.warnings.size() == 1);
    CHECK(warning_text(outside.warnings[0]) == "2 of 3 rows lie outside the window and are left out.");
    CHECK(holes_of("x_mm,y_mm").warnings.at(0).code == "no_holes");
    const HolesFile mistyped = holes_of("x_mm,y_mm,depht_mm,colour,heading_deg\n1,1,1,red,0\n");
    REQUIRE(mistyped.warnings.size() == 1);
    CHECK_THAT(warning_text(mistyped.warnings[0]),
               ContainsSubstring("depht_mm") && ContainsSubstring("depth_mm?"));
}

TEST_CASE("a file of holes that cannot be used is refused with line, column, found and allowed") {
    CHECK(refused("").message == "the file is empty");
    CHECK(refused("\n\n").message == "the file is empty");
    CHECK_THAT(refused("x_mm,z_mm\n1,2\n").message, ContainsSubstring("the one named \"z_mm\""));
    CHECK(refused("x_mm,depth_mm\n1,2\n").message == "there is no column y_mm");
    CHECK(refused("x_mm,why\n1,2\n").key == "y_mm");
    CHECK(refused("x_mm|y_mm\n1|2\n").message == "there is no column x_mm");
    CHECK(refused("1,2\n3,4\n").message == "the first line does not name the columns");
    CHECK(refused("x_mm,y_mm,y_mm\n1,2,3\n").message == "two columns have the same name");
    CHECK(refused("x_mm,y_mm\n1,2\n1\n").line == 3);
    CHECK(refused("x_mm,y_mm\n1,2,3\n").found == "3 cells");
    CHECK(refused("x_mm,y_mm\n\n1,-\n").line == 3);
    CHECK(refused("x_mm,y_mm\n1,two\n").found == "\"two\"");
    CHECK(refused("x_mm,y_mm\n-inf,1\n").message == "the value has to be finite");
    CHECK(refused("x_mm,y_mm\n1e300,1\n").key == "x_mm");
    CHECK(refused("x_mm,y_mm\n1e999,1\n").key == "x_mm");
    CHECK(refused("x_mm,y_mm\n0x10,1\n").key == "x_mm");
    CHECK(refused("x_mm,y_mm,depth_mm\n1,1,-0.1\n").key == "depth_mm");
    CHECK_THAT(refused("x_mm,y_mm,layer\n1,1,dermis\n").message, ContainsSubstring("did you mean"));
    CHECK(refused("x_mm,y_mm,pass\n1,1,1.5\n").message == "a whole number is needed");
    CHECK(refused("x_mm,y_mm,pass\n1,1,-1\n").key == "pass");
    CHECK(refused("x_mm,y_mm,reentry\n1,1,2\n").key == "reentry");
    CHECK(refused("x_mm,y_mm\n\"1,1\n").message == "a quotation mark is not closed");
    CHECK(refused(std::string("x_mm,y_mm\n1,\0", 13)).message == "this is not a text file");
}

TEST_CASE("lines are counted from the beginning of the file, behind a line that names the separator too") {
    CHECK(refused("sep=;\nx_mm;z_mm\n1;2\n").line == 2);
    CHECK(refused("sep=;\n# a photograph\nx_mm;y_mm\n1;2\n1;two\n").line == 5);
}

TEST_CASE("rows without a place, or without a value that is read, are left out") {
    const HolesFile file = holes_of("x_mm,y_mm,depth_mm\n1,1,0.1\nnan,1,0.1\n1,,0.1\n2,2,NA\n3,3,0.3\n");
    CHECK(file.rows.x_mm == std::vector<double>{1.0, 3.0});
    CHECK(file.rows.depth_mm == std::vector<double>{0.1, 0.3});
    CHECK(
        file.words ==
        "separator comma, decimal point, columns \"x_mm\" and \"y_mm\", unit mm, rows read: 2, left out for "
        "missing values: 3");
}

TEST_CASE("more rows than are allowed are refused") {
    std::string text = "x_mm,y_mm\n";
    for (std::size_t i = 0; i <= maximum_holes; ++i) text += "1,1\n";
    CHECK(refused(text).message == "there are too many holes");
}
