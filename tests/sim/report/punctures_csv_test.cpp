#include "sim/report/punctures_csv.hpp"

#include "sim/injury/puncture_columns.hpp"
#include "tests/catch.hpp"

#include <sstream>

#include <fmt/format.h>

using namespace needleroll;

namespace {

Punctures one_row() {
    Punctures punctures;
    punctures.resize(1);
    return punctures;
}

std::vector<std::string> cells_of_row(const Punctures& punctures) {
    std::istringstream file(punctures_csv(punctures));
    std::string line;
    std::getline(file, line);
    std::getline(file, line);
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    return cells;
}

}  // namespace

TEST_CASE("an empty table is a line of names") {
    CHECK(
        punctures_csv({}) ==
        "x_mm,y_mm,heading_deg,t_s,depth_mm,entry_x_mm,entry_y_mm,exit_x_mm,exit_y_mm,slit_mm,slit_rigid_mm,"
        "scratch_mm,scuff_mm,hole_diameter_mm,layer,ring,needle,stroke,pass,reentry\n");
}

TEST_CASE("every value stands in its column") {
    Punctures punctures = one_row();
    punctures.x_mm[0] = 1.5;
    punctures.heading_rad[0] = -1.5707963267948966;
    punctures.hole_diameter_mm[0] = 0.125;
    punctures.layer[0] = Layer::reticular_dermis;
    punctures.ring[0] = 7;
    punctures.stroke[0] = 4000000000u;
    punctures.reentry[0] = 1;
    const std::vector<std::string> cells = cells_of_row(punctures);
    REQUIRE(cells.size() == puncture_columns().size());
    CHECK(cells[0] == "1.500000000");
    CHECK(cells[2] == "270.000000000");
    CHECK(cells[13] == "0.125000000");
    CHECK(cells[14] == "reticular_dermis");
    CHECK(cells[15] == "7");
    CHECK(cells[17] == "4000000000");
    CHECK(cells[19] == "1");
}

TEST_CASE("numbers are the same as from the general formatter") {
    Punctures punctures = one_row();
    for (const double value :
         {0.0, 1e-10, 4e-10, 6e-10, 0.1, 1.0 / 3.0, 12.345678901, 59.9999999994, 1234567.5, 1e12}) {
        for (const double sign : {1.0, -1.0}) {
            punctures.x_mm[0] = sign * value;
            std::string expected = fmt::format("{:.9f}", sign * value);
            if (expected == "-0.000000000") expected = "0.000000000";
            CHECK(cells_of_row(punctures)[0] == expected);
        }
    }
}

TEST_CASE("a heading never reads 360 degrees") {
    Punctures punctures = one_row();
    punctures.heading_rad[0] = -1e-13;
    CHECK(cells_of_row(punctures)[2] == "0.000000000");
}
