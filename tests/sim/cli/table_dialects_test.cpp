/// Tables of holes as image programs, trackers of statistics and spreadsheets write them give the figures of
/// the plain CSV: without an option where unit and signs are named, else with the one that the refusal names.
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

using namespace needleroll;
using Json = nlohmann::json;

namespace {

const std::string plain = "x_mm,y_mm\n1.25,1.5\n2.5,2.75\n3.125,5.5\n7.75,8.25\n9.5,4.0\n";

/// A way to write the plain table.
struct Dialect {
    std::string name;
    std::string text;
    std::vector<std::string> named;      ///< options that the refusals name, one after the other
    std::string said;                    ///< a part of what is said about the table
    std::vector<std::string> more = {};  ///< options that nobody has to be told
};

/// UTF-16 with its byte order mark, of ASCII text.
std::string utf16(const std::string& text, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : text) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
    return bytes;
}

std::vector<Dialect> dialects() {
    const std::string german = "x_mm;y_mm\n1,25;1,5\n2,5;2,75\n3,125;5,5\n7,75;8,25\n9,5;4\n";
    const std::string pixels = "62.5,75\n125,137.5\n156.25,275\n387.5,412.5\n475,200\n";
    const std::string unit_mm = "--unit mm", scale = "--scale MM_PER_PX";
    return {
        {"capitals, quotes, BOM",
         "\xEF\xBB\xBF\"X_MM\",\"Y_MM\"\r\n\"1.25\",\"1.5\"\r\n2.5,2.75\r\n3.125,5.5\r\n7.75,8.25\r\n9.5,"
         "4\r\n",
         {},
         "separator comma, decimal point, columns \"X_MM\" and \"Y_MM\", unit mm, rows read: 5"},
        {"German spreadsheet", german, {}, "separator semicolon, decimal comma"},
        {"spreadsheet with sep=", "sep=;\r\n" + german, {}, "separator semicolon, decimal comma"},
        {"Unicode text of a spreadsheet",
         utf16("x_mm\ty_mm\r\n1,25\t1,5\r\n2,5\t2,75\r\n3,125\t5,5\r\n7,75\t8,25\r\n9,5\t4\r\n", true),
         {},
         "separator tab, decimal comma"},
        {"the same, other byte order", utf16(plain, false), {}, "separator comma, decimal point"},
        {"spreadsheet with empty columns and rows",
         "x_mm,y_mm,,,\n1.25,1.5,,,\n2.5,2.75,,,\n,,,,\n3.125,5.5,,,\n7.75,8.25,,,\n9.5,4,,,\n,,,,\n,,,,\n",
         {},
         "rows read: 5, left out for missing values: 0"},
        {"quoted decimal commas",
         "x_mm,y_mm\n\"1,25\",\"1,5\"\n\"2,5\",\"2,75\"\n\"3,125\",\"5,5\"\n\"7,75\",\"8,25\"\n\"9,5\",4\n",
         {},
         "separator comma, decimal comma"},
        {"comments", "# a photograph\n#,\"\n" + plain + "# end\n", {}, "comment lines: 3"},
        {"missing values",
         "id,x_mm,y_mm\n1,1.25,1.5\n2,NaN,3\n3,2.5,2.75\n4,3.125,5.5\n5,,\n6,7.75,8.25\n7,9.5,4\n8,1,NA\n",
         {},
         "rows read: 5, left out for missing values: 3"},
        {"pandas with an index",
         ",x_mm,y_mm\n0,1.25,1.5\n1,2.5,2.75\n2,3.125,5.5\n3,7.75,8.25\n4,9.5,4.0\n",
         {},
         ""},
        {"ImageJ multi-point",
         " ,Area,Mean,Min,Max,X,Y,Ch,Slice,Frame,Counter,Count\n1,0,120,120,120,1.250,1.500,1,1,1,0,5\n"
         "2,0,120,120,120,2.500,2.750,1,1,1,0,5\n3,0,120,120,120,3.125,5.500,1,1,1,0,5\n"
         "4,0,120,120,120,7.750,8.250,1,1,1,0,5\n5,0,120,120,120,9.500,4.000,1,1,1,0,5\n",
         {unit_mm},
         "columns \"X\" and \"Y\", unit mm"},
        {"ImageJ results",
         " \tLabel\tArea\tX\tY\n1\ta.tif\t0.01\t1.250\t1.500\n2\ta.tif\t0.01\t2.500\t2.750\n"
         "3\ta.tif\t0.01\t3.125\t5.500\n4\ta.tif\t0.01\t7.750\t8.250\n5\ta.tif\t0.01\t9.500\t4.000\n",
         {unit_mm},
         "separator tab, decimal point"},
        {"ImageJ results with two centres",
         " ,X,Y,XM,YM\n1,1.25,1.5,0,0\n2,2.5,2.75,0,0\n3,3.125,5.5,0,0\n4,7.75,8.25,0,0\n5,9.5,4,0,0\n",
         {"--columns X Y", unit_mm},
         ""},
        {"QuPath",
         "Image\tObject ID\tName\tParent\tROI\tCentroid X µm\tCentroid Y µm\tArea µm^2\n"
         "s\t0-0\t\tRoot\tPoint\t1250.0\t1500.0\tNaN\ns\t0-1\t\tRoot\tPoint\t2500.0\t2750.0\tNaN\n"
         "s\t0-2\t\tRoot\tPoint\t3125.0\t5500.0\tNaN\ns\t0-3\t\tRoot\tPoint\t7750.0\t8250.0\tNaN\n"
         "s\t0-4\t\tRoot\tPoint\t9500.0\t4000.0\tNaN\n",
         {},
         "columns \"Centroid X µm\" and \"Centroid Y µm\", unit um"},
        {"QuPath without a calibration",
         "Image\tCentroid X px\tCentroid Y px\ns\t62.5\t75\ns\t125\t137.5\ns\t156.25\t275\ns\t387.5\t412.5\n"
         "s\t475\t200\n",
         {scale},
         "unit px of 0.02 mm"},
        {"CellProfiler",
         "ImageNumber,ObjectNumber,Location_Center_X,Location_Center_Y\n1,1,62.5,75\n1,2,125,137.5\n"
         "1,3,156.25,275\n1,4,387.5,412.5\n1,5,475,200\n",
         {scale},
         "\"Location_Center_X\""},
        {"CellProfiler with two pairs",
         "ObjectNumber,AreaShape_Center_X,AreaShape_Center_Y,Location_Center_X,Location_Center_Y\n"
         "1,0,0,62.5,75\n2,0,0,125,137.5\n3,0,0,156.25,275\n4,0,0,387.5,412.5\n5,0,0,475,200\n",
         {"--columns Location_Center_X Location_Center_Y", scale},
         ""},
        {"napari",
         "index,axis-0,axis-1\n0,75,62.5\n1,137.5,125\n2,275,156.25\n3,412.5,387.5\n4,200,475\n",
         {scale},
         "columns \"axis-1\" and \"axis-0\""},
        {"napari in a stack",
         "index,axis-0,axis-1,axis-2\n0,3,75,62.5\n1,3,137.5,125\n2,3,275,156.25\n3,3,412.5,387.5\n4,3,200,"
         "475\n",
         {scale},
         "columns \"axis-2\" and \"axis-1\""},
        {"scikit-image",
         "label,centroid-0,centroid-1\n1,75,62.5\n2,137.5,125\n3,275,156.25\n4,412.5,387.5\n5,200,475\n",
         {scale},
         ""},
        {"MATLAB writematrix",
         plain.substr(plain.find('\n') + 1),
         {"--columns 1 2 --unit mm"},
         "no line names them"},
        {"MATLAB writetable",
         "Area,Centroid_1,Centroid_2\n1,62.5,75\n1,125,137.5\n1,156.25,275\n1,387.5,412.5\n1,475,200\n",
         {scale},
         ""},
        {"R",
         "\"\",\"x\",\"y\"\n\"1\",1.25,1.5\n\"2\",2.5,2.75\n\"3\",3.125,5.5\n\"4\",7.75,8.25\n\"5\",9.5,4\n",
         {unit_mm},
         ""},
        {"R as write.csv2 has it",
         "\"\";\"x\";\"y\"\n\"1\";1,25;1,5\n\"2\";2,5;2,75\n\"3\";3,125;5,5\n\"4\";7,75;8,25\n\"5\";9,5;4\n",
         {unit_mm},
         "decimal comma"},
        {"thousands",
         "x_um,y_um\n\"1,250.0\",\"1,500.0\"\n\"2,500.0\",\"2,750.0\"\n\"3,125.0\",\"5,500.0\"\n"
         "\"7,750.0\",\"8,250.0\"\n\"9,500.0\",\"4,000.0\"\n",
         {},
         "decimal point, columns \"x_um\" and \"y_um\", unit um"},
        {"thousands or decimals",
         "x_um,y_um\n\"1,250\",\"1,500\"\n\"2,500\",\"2,750\"\n\"3,125\",\"5,500\"\n\"7,750\",\"8,250\"\n"
         "\"9,500\",\"4,000\"\n",
         {"--decimal ."},
         "decimal point"},
        {"decimals or thousands",
         "x_mm;y_mm\n1,250;1,500\n2,500;2,750\n3,125;5,500\n7,750;8,250\n9,500;4,000\n",
         {"--decimal ,"},
         "decimal comma"},
        {"three decimals between tabs",
         "x_mm\ty_mm\n1.250\t1.500\n2.500\t2.750\n3.125\t5.500\n7.750\t8.250\n9.500\t4.000\n",
         {"--decimal ."},
         "decimal point"},
        {"pixels of an image, from its corner",
         "X,Y\n162.5,625\n225,562.5\n256.25,425\n487.5,287.5\n575,500\n",
         {scale},
         "",
         {"--origin", "100", "200", "--y-down"}},
        {"unit in brackets", "X (mm),Y [mm]\n" + plain.substr(plain.find('\n') + 1), {}, "unit mm"},
        {"named by the reader",
         "a,b,c\n0,1.5,1.25\n0,2.75,2.5\n0,5.5,3.125\n0,8.25,7.75\n0,4,9.5\n",
         {},
         "columns \"c\" and \"b\"",
         {"--columns", "c", "b", "--unit", "mm"}},
        {"pixels said twice",
         "x,y\n" + pixels,
         {},
         "unit px of 0.02 mm",
         {"--unit", "px", "--scale", "0.02"}},
    };
}

/// The words of an option, with the pixel's size put in.
std::vector<std::string> words_of(const std::string& option) {
    std::vector<std::string> words;
    std::istringstream text(option);
    for (std::string word; text >> word;) words.push_back(word == "MM_PER_PX" ? "0.02" : word);
    return words;
}

Called measured(const std::string& file, const std::vector<std::string>& options) {
    std::vector<std::string> arguments = {"metrics", file, "--window", "0", "0", "10", "10"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return call(arguments);
}

/// All figures of a summary, in their order.
std::vector<double> figures_of(const std::string& json) {
    std::vector<double> figures;
    const Json flat = Json::parse(json).flatten();
    for (const Json& value : flat) {
        if (value.is_number()) figures.push_back(value.get<double>());
    }
    return figures;
}

/// The first option that a refusal allows.
std::string first_option(const std::string& refusal) {
    const std::size_t start = refusal.find("--", refusal.find("allowed"));
    if (start == std::string::npos) return {};
    std::size_t end = refusal.size();
    for (const char* stop : {" or --", " (", ")\n"}) end = std::min(end, refusal.find(stop, start));
    return refusal.substr(start, end - start);
}

}  // namespace

TEST_CASE("tables of many programs give the figures of the plain CSV") {
    const ScratchFolder scratch;
    put(scratch / "plain.csv", plain);
    const std::vector<double> expected = figures_of(measured(scratch / "plain.csv", {}).out);
    REQUIRE(expected.size() > 100);
    for (const Dialect& dialect : dialects()) {
        INFO(dialect.name);
        put(scratch / "table.csv", dialect.text);
        std::vector<std::string> options = dialect.more;
        for (const std::string& named : dialect.named) {
            const Called refused = measured(scratch / "table.csv", options);
            INFO(refused.err);
            CHECK(refused.code == 2);
            CHECK(refused.out.empty());
            CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
            CHECK_THAT(refused.err, ContainsSubstring(named));
            for (const std::string& word : words_of(named)) options.push_back(word);
        }
        const Called read = measured(scratch / "table.csv", options);
        INFO(read.err);
        REQUIRE(read.code == 0);
        CHECK_THAT(read.err, ContainsSubstring(dialect.said));
        CHECK(std::count(read.err.begin(), read.err.end(), '\n') == 1);
        const std::vector<double> figures = figures_of(read.out);
        REQUIRE(figures.size() == expected.size());
        for (std::size_t i = 0; i < figures.size(); ++i)
            CHECK(figures[i] == Approx(expected[i]).epsilon(1e-9).margin(1e-9));
    }
}

TEST_CASE("the first option of every refusal of a table, copied, is taken") {
    const ScratchFolder scratch;
    for (const Dialect& dialect : dialects()) {
        INFO(dialect.name);
        put(scratch / "table.csv", dialect.text);
        std::vector<std::string> options = dialect.more;
        Called called = measured(scratch / "table.csv", options);
        for (int refusals = 0; called.code != 0 && refusals < 4; ++refusals) {
            INFO(called.err);
            const std::string option = first_option(called.err);
            REQUIRE_FALSE(option.empty());
            for (const std::string& word : words_of(option)) options.push_back(word);
            called = measured(scratch / "table.csv", options);
        }
        INFO(called.err);
        CHECK(called.code == 0);
    }
}

TEST_CASE("a figure of metrics reads tables as metrics does") {
    const ScratchFolder scratch;
    put(scratch / "table.csv", "x;y\n1,25;1,5\n2,5;2,75\n");
    const Called drawn = call({"figure", "metrics", scratch / "table.csv", "--window", "0", "0", "10", "10",
                               "--unit", "mm", "-o", scratch / "a.svg"});
    CHECK(drawn.code == 0);
    CHECK_THAT(drawn.err, ContainsSubstring("separator semicolon, decimal comma"));
}

TEST_CASE("what cannot be meant is refused, with what is meant") {
    const ScratchFolder scratch;
    const auto refusal = [&](const std::string& text, const std::vector<std::string>& options) {
        put(scratch / "table.csv", text);
        const Called refused = measured(scratch / "table.csv", options);
        CHECK(refused.code == 2);
        CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
        return refused.err;
    };
    CHECK_THAT(refusal("x_cm,y_cm\n1,1\n", {}), ContainsSubstring("found cm, allowed mm, um or px"));
    CHECK_THAT(refusal(plain, {"--scale", "0.1"}), ContainsSubstring("a scale is for places in pixels"));
    CHECK_THAT(refusal(plain, {"--scale", "0"}), ContainsSubstring("--scale: the number is too small"));
    CHECK_THAT(refusal(plain, {"--origin", "nan", "0"}), ContainsSubstring("--origin: the value is not"));
    CHECK_THAT(refusal(plain, {"--columns", "x_mn", "y_mm"}), ContainsSubstring("did you mean \"x_mm\"?"));
    CHECK_THAT(refusal(plain, {"--columns", "1", "3"}), ContainsSubstring("no such column"));
    CHECK_THAT(refusal("x_mm;y_mm\n1;2\n1,5;2,5\n", {"--decimal", "."}),
               ContainsSubstring("table.csv:3: x_mm") && ContainsSubstring("--decimal ,"));
    CHECK_THAT(refusal("x_mm,y_mm\n1.5,2\n\"1,5\",2\n", {}),
               ContainsSubstring("table.csv:1") && ContainsSubstring("--decimal . or --decimal ,"));
    // A misleading offer: renaming the column would make every place a thousand times too large.
    CHECK_THAT(refusal("x_um,z_um\n1,1\n", {}), !ContainsSubstring("is it the one named"));
}

TEST_CASE("a column in another unit is named, not offered") {
    const ScratchFolder scratch;
    put(scratch / "table.csv", "x_mm,y_mm,depth_um\n1,1,300\n");
    const Called read = measured(scratch / "table.csv", {});
    CHECK(read.code == 0);
    CHECK_THAT(read.err,
               ContainsSubstring("The column \"depth_um\" is not used, since only depth_mm is read."));
}
