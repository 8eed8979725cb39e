/// The parts that tables of other programs are read with: names of columns, numbers, separators.
#include "sim/core/text_decoder.hpp"
#include "sim/measured/column_name.hpp"
#include "sim/measured/table_head.hpp"
#include "sim/measured/table_number.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

using Names = std::vector<std::string>;

std::vector<PlaceColumns> places(const Names& names) {
    return place_columns(names);
}

/// The number of a cell, or -1.
double number(std::string_view cell, char decimal, bool known = true) {
    return table_number(cell, {decimal, known}).value_or(-1.0);
}

std::string decoded(const std::string& bytes, std::size_t step) {
    TextDecoder decoder;
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += step)
        text += decoder.add(std::string_view(bytes).substr(i, step));
    return text + decoder.finish();
}

}  // namespace

TEST_CASE("names of columns are taken apart into words and a unit") {
    CHECK(column_name("x_mm") == ColumnName{{"x"}, "mm"});
    CHECK(column_name("Centroid X \xC2\xB5m") == ColumnName{{"centroid", "x"}, "um"});
    CHECK(column_name("Centroid X \xCE\xBCm") == ColumnName{{"centroid", "x"}, "um"});
    CHECK(column_name("Centroid X \xB5m") == ColumnName{{"centroid", "x"}, "um"});
    CHECK(column_name("heading (\xC2\xB0)") == ColumnName{{"heading"}, "deg"});
    CHECK(column_name("Location_Center_X") == ColumnName{{"location", "center", "x"}, ""});
    CHECK(column_name("TIME [ms]") == ColumnName{{"time"}, "ms"});
    CHECK(column_name("force_N") == ColumnName{{"force"}, "N"});
    CHECK(column_name("m") == ColumnName{{"m"}, ""});
    CHECK(column_name("").words.empty());
}

TEST_CASE("pairs of columns that hold places are found by their names alone") {
    CHECK(places({"id", "x_mm", "y_mm"}) == std::vector<PlaceColumns>{{1, 2, "mm"}});
    CHECK(places({"y", "x"}) == std::vector<PlaceColumns>{{1, 0, ""}});
    CHECK(places({"x_px", "y_px", "x_mm", "y_mm"}) == std::vector<PlaceColumns>{{2, 3, "mm"}});
    CHECK(places({"index", "axis-0", "axis-1"}) == std::vector<PlaceColumns>{{2, 1, ""}});
    CHECK(places({"axis-0", "axis-1", "axis-2"}) == std::vector<PlaceColumns>{{2, 1, ""}});
    CHECK(places({"Centroid_1", "Centroid_2"}) == std::vector<PlaceColumns>{{0, 1, ""}});
    CHECK(places({"centroid-0", "centroid-1"}) == std::vector<PlaceColumns>{{1, 0, ""}});
    CHECK(places({"X", "Y", "XM", "YM"}).size() == 2);
    CHECK(places({"X", "x", "y"}).size() == 2);
    CHECK(places({"x_mm", "y_um"}).empty());
    CHECK(places({"entry_x_mm", "entry_y_mm"}).empty());
    CHECK(places({"BX", "BY", "Max", "Days"}).empty());
    CHECK(places({"axis-1"}).empty());
}

TEST_CASE("numbers are read with the sign that is meant, and not with the other") {
    CHECK(number("1.25", '.') == 1.25);
    CHECK(number("1,25", ',') == 1.25);
    CHECK(number("-1,5e-3", ',') == -0.0015);
    CHECK(number("1,250.5", '.') == 1250.5);
    CHECK(number("1.250,5", ',') == 1250.5);
    CHECK(number("12,345,678", '.') == 12345678.0);
    CHECK(number("1,250", '.') == 1250.0);
    CHECK(number("1,250", ',') == 1.25);
    CHECK(number("1,250", '.', false) == -1.0);
    CHECK(number("1.250", '.', false) == -1.0);
    CHECK(number("1.25", '.', false) == 1.25);
    for (const char* cell :
         {"1,25", "1,2500", "0,125", "1250,5", ",125", "1,25,5", "1,,250", "12,34.5", "", "-", "a", "1 2"}) {
        INFO(cell);
        CHECK(number(cell, '.') == -1.0);
    }
    for (const char* cell : {"1.25", "1.2500", "0.125", "1.25.5", "1250.5"}) {
        INFO(cell);
        CHECK(number(cell, ',') == -1.0);
    }
}

TEST_CASE("a cell tells of the decimal sign what it alone can") {
    const auto tells = [](std::string_view cell) {
        const DecimalEvidence evidence = decimal_evidence(cell);
        return std::string(evidence.point ? "." : "") + (evidence.comma ? "," : "") +
               (evidence.point_or_group ? "?." : "") + (evidence.comma_or_group ? "?," : "");
    };
    CHECK(tells("1.25") == ".");
    CHECK(tells("1.250") == "?.");
    CHECK(tells("0.250") == ".");
    CHECK(tells("1234.567") == ".");
    CHECK(tells("1,250") == "?,");
    CHECK(tells("1,250.5") == ".");
    CHECK(tells("1.250,5") == ",");
    CHECK(tells("1.250.000") == ",");
    CHECK(tells("12.03.2024").empty());
    CHECK(tells("125").empty());
    CHECK(tells("v1.2").empty());
    CHECK(is_missing("NaN"));
    CHECK(is_missing("#N/A"));
    CHECK(is_missing(""));
    CHECK_FALSE(is_missing("nano"));
    CHECK_FALSE(is_missing("0"));
}

TEST_CASE("text in UTF-16 is decoded, in whatever parts it comes") {
    const std::string text = "x \xC2\xB5m\t\xF0\x9F\x98\x80 \xE2\x82\xAC\n";
    const std::string little = std::string("\xFF\xFEx\0 \0\xB5\0m\0\t\0\x3D\xD8\x00\xDE \0\xAC\x20\n\0", 22);
    const std::string big = std::string("\xFE\xFF\0x\0 \0\xB5\0m\0\t\xD8\x3D\xDE\x00\0 \x20\xAC\0\n", 22);
    for (const std::size_t step : {1u, 2u, 3u, 100u}) {
        CHECK(decoded(little, step) == text);
        CHECK(decoded(big, step) == text);
        CHECK(decoded("\xEF\xBB\xBF" + text, step) == text);
        CHECK(decoded(text, step) == text);
        CHECK(decoded("a", step) == "a");
        CHECK(decoded("", step).empty());
    }
    CHECK(decoded(std::string("\xFF\xFE\x3D\xD8\x61\0", 6), 6) ==
          "\xEF\xBF\xBD"
          "a");
}
