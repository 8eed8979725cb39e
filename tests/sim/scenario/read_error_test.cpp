#include "sim/core/whole_file.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <limits>

#include <sys/stat.h>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// A bad file and what its one error has to say. Parts that are empty or 0 are not looked at.
struct BadInput {
    std::string text;
    int line;
    std::string key;
    std::string message;  ///< part of it
    std::string found;
    std::string allowed;  ///< part of it
};

void check_error(const Error& error, const BadInput& bad) {
    INFO(describe(error));
    CHECK(error.kind == ErrorKind::input);
    CHECK(error.file == "bad.toml");
    if (bad.line > 0) CHECK(error.line == bad.line);
    CHECK(error.key == bad.key);
    CHECK(error.message.find(bad.message) != std::string::npos);
    CHECK(error.message.find('\n') == std::string::npos);
    if (!bad.found.empty()) CHECK(error.found == bad.found);
    CHECK(error.allowed.find(bad.allowed) != std::string::npos);
}

void check_all(const std::vector<BadInput>& inputs) {
    const Assets assets = test_assets();
    for (const BadInput& bad : inputs) {
        INFO(bad.text);
        const Expected<Scenario> read = read_scenario_text(bad.text, "bad.toml", ".", {}, assets);
        REQUIRE_FALSE(read);
        check_error(read.error(), bad);
    }
}

const std::string triangle = "[[0, 0], [5, 0], [5, 5]]";

std::string region(const std::string& name, const std::string& polygon) {
    return "[[patch.region]]\nname = \"" + name + "\"\nkind = \"treat\"\npolygon_mm = " + polygon + "\n";
}

}  // namespace

TEST_CASE("files that are no scenarios are refused") {
    check_all({
        {"", 0, "", "the file is empty", "", "schema = 1"},
        {" \n\n", 0, "", "the file is empty", "", ""},
        {"[hand]\nforce_N = 3\n", 1, "schema", "which form", "no such key", "schema = 1"},
        {"schema = 2\n", 1, "schema", "not known", "2", "schema = 1"},
        {"schema = 1.0\n", 1, "schema", "not known", "1", ""},
        {"schema = \"1\"\n", 1, "schema", "not known", "\"1\"", ""},
        {std::string("schema = 1\n\0\0", 13), 2, "", "not a text file", "", "TOML"},
        {"\x7F"
         "ELF\x02\x01",
         1, "", "", "", "TOML"},
        {"schema = 1\n\nhand = {", 3, "", "", "", "TOML"},
        {"schema = 1\n[hand]\nforce_N = 1\nforce_N = 2\n", 4, "", "", "", "TOML"},
        {"schema = 1\nseed = 9223372036854775808\n", 2, "", "", "", "TOML"},
        {"schema = 1\ntitle = \"\xFF\xFE\"\n", 2, "", "", "", "TOML"},
        {"schema = 1\na = " + std::string(5000, '[') + "\n", 2, "", "", "", "TOML"},
    });
}

TEST_CASE("unknown keys are answered with the nearest known one") {
    check_all({
        {"schema = 1\n[hand]\nforce = 3\n", 3, "hand.force", "did you mean hand.force_N?", "", ""},
        {"schema = 1\n[hnad]\nforce_N = 3\n", 2, "hnad", "did you mean hand?", "", ""},
        {"schema = 1\nforce_N = 3\n", 2, "force_N", "did you mean hand.force_N?", "", ""},
        {"schema = 1\ntitel = \"x\"\n", 2, "titel", "did you mean title?", "", ""},
        {"schema = 1\n[[strokes]]\nlength_mm = 3\n", 2, "strokes", "did you mean stroke?", "", ""},
        {"schema = 1\n[[patch.regions]]\nname = \"a\"\n", 2, "patch.regions", "did you mean patch.region?",
         "", ""},
        {"schema = 1\n[[stroke]]\nlenght_mm = 3\n", 3, "stroke[0].lenght_mm", "did you mean length_mm?", "",
         ""},
        {"schema = 1\n[[roller.damaged]]\nrow = 3\n", 3, "roller.damaged[0].row", "did you mean", "", ""},
        {"schema = 1\n[poses]\nfiel = \"a\"\n", 3, "poses.fiel", "did you mean poses.file?", "", ""},
        {"schema = 1\n[hand.force_N]\nx = 1\n", 2, "hand.force_N", "wrong type", "a table", "0.05 to 20 N"},
    });
}

TEST_CASE("values of the wrong type are refused") {
    check_all({
        {"schema = 1\n[hand]\nforce_N = \"3\"\n", 3, "hand.force_N", "a number is needed", "\"3\"",
         "0.05 to 20 N"},
        {"schema = 1\n[hand]\nforce_N = true\n", 3, "hand.force_N", "a number is needed", "true", ""},
        {"schema = 1\n[hand]\nforce_N = 2020-01-01\n", 3, "hand.force_N", "wrong type", "a date or time", ""},
        {"schema = 1\n[roller]\nrings = 8.5\n", 3, "roller.rings", "a whole number is needed", "8.5",
         "1 to 60"},
        {"schema = 1\ntitle = 3\n", 2, "title", "text in quotes", "3", ""},
        {"schema = 1\nhand = 3\n", 2, "hand", "a table is needed", "3", "[hand]"},
        {"schema = 1\nstroke = 3\n", 2, "stroke", "a list of tables", "3", "[[stroke]]"},
        {"schema = 1\n[poses]\n", 2, "poses.file", "missing", "", "the name of a CSV file"},
        {"schema = 1\n[poses]\nfile = 3\n", 3, "poses.file", "no name of a file", "3", ""},
        {"schema = 1\nposes = \"a.csv\"\n", 2, "poses", "a table is needed", "\"a.csv\"", "[poses]"},
        {"schema = 1\n[metrics]\nradii_mm = [1, \"2\"]\n", 3, "metrics.radii_mm", "wrong type", "",
         "ascending"},
        {"schema = 1\n[metrics]\nradii_mm = [1, nan]\n", 3, "metrics.radii_mm", "not a number", "", ""},
        {"schema = 1\n[program]\npattern = \"stars\"\n", 3, "program.pattern", "did you mean \"star\"?",
         "\"stars\"", "cross-hatch"},
        {"schema = 1\n[program]\npattern = 1\n", 3, "program.pattern", "names in quotes", "1",
         "star, parallel"},
        {"schema = 1\n[roller]\npreset = 7\n", 3, "roller.preset", "a name in quotes", "7", ""},
        {"schema = 1\n[contact]\nrolling_radius = \"fre\"\n", 3, "contact.rolling_radius",
         "did you mean \"free\"?", "\"fre\"", "1 to 60 mm"},
    });
}

TEST_CASE("values out of range are refused") {
    check_all({
        {"schema = 1\nseed = -1\n", 2, "seed", "too small", "-1", ""},
        {"schema = 1\n[hand]\nforce_N = 0\n", 3, "hand.force_N", "too small", "0", "0.05 to 20 N"},
        {"schema = 1\n[hand]\nforce_N = nan\n", 3, "hand.force_N", "not a number", "nan", ""},
        {"schema = 1\n[hand]\nforce_N = inf\n", 3, "hand.force_N", "finite", "inf", ""},
        {"schema = 1\n[hand]\nslip = 1\n", 3, "hand.slip", "too large", "1", "-1 to 0.95"},
        {"schema = 1\n[hand]\nslip = -1.5\n", 3, "hand.slip", "too small", "-1.5", "-1 to 0.95"},
        {"schema = 1\n[roller]\nrings = 0\n", 3, "roller.rings", "too small", "0", ""},
        {"schema = 1\n[roller]\nneedles_per_ring = 0\n", 3, "roller.needles_per_ring", "too small", "0", ""},
        {"schema = 1\n[roller]\nneedle_length_mm = 0\n", 3, "roller.needle_length_mm", "too small", "0",
         "0.1 to 4 mm"},
        {"schema = 1\n[patch]\nwidth_mm = 1e9\n", 3, "patch.width_mm", "too large", "1000000000",
         "1 to 500 mm"},
        {"schema = 1\n[patch]\ncurvature_radius_mm = -inf\n", 3, "patch.curvature_radius_mm", "finite",
         "-inf", "or inf"},
        {"schema = 1\n[program]\npasses = 1000000000\n", 3, "program.passes", "too large", "1000000000",
         "1 to 1000"},
        {"schema = 1\n[contact]\ndepth_mm = 0\n", 3, "contact.depth_mm", "too small", "0", ""},
        {"schema = 1\n[metrics]\nradii_mm = []\n", 3, "metrics.radii_mm", "too short", "", ""},
        {"schema = 1\n[metrics]\nradii_mm = [1, 1]\n", 3, "metrics.radii_mm", "ascend", "", ""},
        {"schema = 1\n[expected]\nholes = [2, 1]\n", 3, "expected.holes", "above", "", "[low, high]"},
        {"schema = 1\n[expected]\nholes = 2\n", 3, "expected.holes", "two numbers", "2", "[low, high]"},
    });
}

TEST_CASE("keys that disagree are refused at the key") {
    check_all({
        {"schema = 1\n[contact]\nmodel = \"rigid\"\ndepth_mm = 1.6\n", 4, "contact.depth_mm", "deeper", "1.6",
         "1.5 mm"},
        {"schema = 1\n[roller]\nring_spacing_mm = 3\n", 3, "roller.ring_spacing_mm", "outside the drum", "",
         "20 mm"},
        {"schema = 1\n[roller]\ntip_diameter_um = 90\nneedle_diameter_mm = 0.05\n", 3,
         "roller.tip_diameter_um", "wider", "90 µm", "50 µm"},
        {"schema = 1\n[metrics]\nguard_mm = 30\n", 3, "metrics.guard_mm", "nothing of the patch", "30",
         "30 mm"},
        {"schema = 1\n[program]\npattern = \"strokes\"\n", 0, "stroke", "needs strokes", "", "[[stroke]]"},
        {"schema = 1\n[[stroke]]\nstart_mm = [0, 0]\nheading_deg = 0\nlength_mm = 5\n", 2, "stroke",
         "does not use them", "1 listed", "strokes"},
        {"schema = 1\n[roller]\npreset = \"medical-192-1,5mm\"\n", 3, "roller.preset",
         "did you mean \"medical-192-1.5mm\"?", "\"medical-192-1,5mm\"", "narrow-96"},
        {"schema = 1\n[patch]\nsite = \"chek\"\n", 3, "patch.site", "did you mean \"cheek\"?", "\"chek\"",
         "forehead"},
    });
}

TEST_CASE("damaged needles are checked against the layout") {
    const std::string head = "schema = 1\n[[roller.damaged]]\n";
    check_all({
        {head + "ring = 8\nneedle = 0\nstate = \"bent\"\n", 3, "roller.damaged[0].ring", "no such ring", "8",
         "0 to 7"},
        {head + "ring = 0\nneedle = 24\nstate = \"bent\"\n", 4, "roller.damaged[0].needle", "no such needle",
         "24", "0 to 23"},
        {head + "ring = -1\nneedle = 0\nstate = \"bent\"\n", 3, "roller.damaged[0].ring", "no index", "-1",
         ""},
        {head + "ring = 0\nneedle = 0\nstate = \"brnt\"\n", 5, "roller.damaged[0].state",
         "did you mean \"bent\"?", "\"brnt\"", "missing, bent, blunt"},
        {head + "ring = 0\nneedle = 0\n", 2, "roller.damaged[0].state", "missing", "no such key",
         "missing, bent, blunt"},
        {head + "ring = 0\nneedle = 0\nstate = \"bent\"\n[[roller.damaged]]\nring = 0\nneedle = 0\nstate = "
                "\"blunt\"\n",
         6, "roller.damaged[1]", "twice", "ring 0, needle 0", ""},
    });
}

TEST_CASE("regions are checked") {
    const std::string head = "schema = 1\n";
    check_all({
        {head + region("a", "[[0, 0], [5, 5], [5, 0], [0, 5]]"), 5, "patch.region[0].polygon_mm", "crosses",
         "", "simple"},
        {head + region("a", "[[0, 0], [5, 5]]"), 5, "patch.region[0].polygon_mm", "corners", "2 corners",
         "3 to"},
        {head + region("a", "[[0, 0], [61, 0], [5, 5]]"), 5, "patch.region[0].polygon_mm",
         "outside the patch", "corner [61, 0]", "[60, 60]"},
        {head + region("a", "[[0, 0], [5, 0], [5]]"), 5, "patch.region[0].polygon_mm", "two numbers", "[5]",
         ""},
        {head + region("a", "[[0, 0], [5, 0], [5, nan]]"), 5, "patch.region[0].polygon_mm", "not a number",
         "nan", ""},
        {head + region("a", "7"), 5, "patch.region[0].polygon_mm", "list of corners", "7", ""},
        {head + region("", triangle), 3, "patch.region[0].name", "proper name", "\"\"", ""},
        {head + region("a", triangle) + region("a", triangle), 7, "patch.region[1].name", "same name",
         "\"a\"", ""},
        {head + "[[patch.region]]\nname = \"a\"\nkind = \"scra\"\n", 4, "patch.region[0].kind",
         "did you mean \"scar\"?", "\"scra\"", "treat"},
        {head + "[[patch.region]]\nname = \"a\"\nkind = \"scar\"\n", 2, "patch.region[0].polygon_mm",
         "missing", "", ""},
    });
}

TEST_CASE("strokes are checked") {
    const std::string head = "schema = 1\n[program]\npattern = \"strokes\"\n[[stroke]]\n";
    check_all({
        {head + "heading_deg = 0\nlength_mm = 5\n", 4, "stroke[0].start_mm", "missing", "", "[x, y]"},
        {head + "start_mm = [0, 0]\nlength_mm = 5\n", 4, "stroke[0].heading_deg", "missing", "", ""},
        {head + "start_mm = [0, 0]\nheading_deg = 0\nlength_mm = 0\n", 7, "stroke[0].length_mm", "nowhere",
         "", ""},
        {head + "start_mm = [0, 0]\nheading_deg = 0\nlength_mm = -4\n", 7, "stroke[0].length_mm", "too small",
         "-4", ""},
        {head + "start_mm = [0, 0]\nheading_deg = 0\nlength_mm = 5\nturn_radius_mm = 0\n", 8,
         "stroke[0].turn_radius_mm", "tight", "0", "inf"},
        {head + "start_mm = [0, 0]\nheading_deg = 0\nlength_mm = 5\nslip = 1\n", 8, "stroke[0].slip",
         "too large", "1", "0.95"},
        {head + "start_mm = [0, 1e9]\nheading_deg = 0\nlength_mm = 5\n", 5, "stroke[0].start_mm", "too large",
         "", ""},
        {head + "start_mm = [0, 0]\nheading_deg = inf\nlength_mm = 5\n", 6, "stroke[0].heading_deg", "finite",
         "inf", ""},
        {head + "start_mm = [0, 0]\nheading_deg = 0\nlength_mm = 5\nbackwards = 1\n", 8,
         "stroke[0].backwards", "true or false", "1", ""},
    });
}

TEST_CASE("bad settings name the command line") {
    const auto refused = [](const std::string& setting) {
        const Expected<Scenario> read = default_scenario({setting}, test_assets());
        REQUIRE_FALSE(read);
        CHECK(read.error().file == "--set");
        return read.error();
    };
    CHECK(refused("hand.force=3").message == "there is no such key; did you mean hand.force_N?");
    CHECK(refused("hand.force_N").message == "a setting has the form key=value");
    CHECK(refused("=3").message == "a setting has the form key=value");
    CHECK(refused("hand.force_N=").found == "\"\"");
    CHECK(refused("hand.force_N=3N").found == "\"3N\"");
    CHECK(refused("hand.slip=1").allowed == "-1 to 0.95");
    CHECK(refused("roller.preset=none").key == "roller.preset");
    CHECK(refused("contact.depth_mm=3").message == "the needles cannot go deeper than they are long");
    CHECK(refused("title=\x01").key == "title");
    CHECK(refused("program.passes=1e9").key == "program.passes");
    CHECK(refused("program.passes=99999999999999999999").key == "program.passes");
}

TEST_CASE("files that cannot be read are refused") {
    const ScratchFolder folder;
    const Assets assets = test_assets();
    const auto refused = [&](const std::filesystem::path& file) {
        const Expected<Scenario> read = read_scenario(file, {}, assets);
        REQUIRE_FALSE(read);
        CHECK(read.error().file == file.string());
        CHECK(read.error().kind == ErrorKind::input);
        return read.error().message;
    };
    CHECK(refused(folder.path / "none.toml") == "there is no such file");
    CHECK(refused(folder.path) == "this is a folder, not a file");
    const std::filesystem::path huge = folder.path / "huge.toml";
    folder.write("huge.toml", "schema = 1\n");
    std::filesystem::resize_file(huge, std::uintmax_t{10} << 30u);
    CHECK(refused(huge) == "the file is too large");
    CHECK(refused("/dev/zero") == "the file is too large");
}

TEST_CASE("the check of a scenario catches what no file could say") {
    Scenario scenario;
    CHECK(check(scenario));
    scenario.hand.force_N = std::numeric_limits<double>::quiet_NaN();
    REQUIRE_FALSE(check(scenario));
    CHECK(check(scenario).error().key == "hand.force_N");
    scenario = Scenario{};
    scenario.roller.rings = 0;
    CHECK_FALSE(check(scenario));
    scenario = Scenario{};
    scenario.roller.rings = 1;
    scenario.roller.needles_per_ring = 1;
    scenario.roller.damaged = {{0, 0, NeedleState::missing}};
    REQUIRE_FALSE(check(scenario));
    CHECK(check(scenario).error().message == "no needle is left");
    scenario = Scenario{};
    scenario.poses = {{0, 0, 0, 0, 1, false}, {1, 10, 0, 0, 1, false}};
    scenario.strokes.emplace_back().length_mm = 5.0;
    CHECK_FALSE(check(scenario));
}
