#include "sim/core/whole_file.hpp"
#include "sim/measured/holes_csv.hpp"
#include "sim/measured/poses_file.hpp"
#include "sim/measured/regions_file.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "sim/scenario/write.hpp"
#include "sim/talk/notes.hpp"
#include "tests/catch.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/share.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

TEST_CASE("mutated scenario files are read or refused, and what is read can be written", "[long]") {
    const Assets assets = test_assets();
    std::vector<std::string> seeds;
    const std::vector<PresetSummary> scenarios = list_scenarios(assets).value();
    for (const PresetSummary& summary : scenarios) {
        const Scenario scenario =
            read_scenario(scenario_path(assets, summary.name).value(), {}, assets).value();
        seeds.push_back(scenario_text(scenario, assets).value());
    }
    std::size_t read_well = 0;
    const std::vector<std::uint64_t> files = share_of_set(6000, fuzz_seed);
    for (const std::uint64_t number : files) {
        Mutator mutator(number);
        const std::string text = mutator.mutate(seeds[mutator.below(seeds.size())]);
        INFO(text);
        const Expected<Scenario> scenario =
            read_scenario_text(text, "fuzz.toml", assets.folder / "scenarios", {}, assets);
        if (!scenario) {
            check_error(scenario.error());
            continue;
        }
        ++read_well;
        const std::string written = scenario_text(*scenario, assets).value();
        const Expected<Scenario> again =
            read_scenario_text(written, "again.toml", assets.folder / "scenarios", {}, assets);
        REQUIRE(again);
        REQUIRE(*again == *scenario);
    }
    CHECK(read_well > files.size() / 20);
    CHECK(read_well < files.size());
}

TEST_CASE("mutated poses are read or refused", "[long]") {
    const std::filesystem::path file = test_assets().folder / "scenarios" / "measured-hand.csv";
    const std::string seed = read_whole_file(file, 1u << 20u).value().substr(0, 1500);
    std::size_t read_well = 0;
    const std::vector<std::uint64_t> files = share_of_set(20000, fuzz_seed);
    for (const std::uint64_t number : files) {
        const std::string text = Mutator(number).mutate(seed);
        INFO(text);
        Expected<MeasuredPoses> poses = read_poses_text(text, "fuzz.csv");
        if (!poses) {
            check_error(poses.error());
            continue;
        }
        ++read_well;
        poses->source.rows_left_out = 0;  // what was left out is not written again
        REQUIRE(read_poses_text(poses_text(*poses), "again.csv").value() == *poses);
    }
    CHECK(read_well > 0);
    CHECK(read_well < files.size());
}

TEST_CASE("mutated files of holes are read or refused", "[long]") {
    const std::string seed =
        "note,x_mm,y_mm,depth_mm,layer,pass,reentry\r\n\"a, b\",1.5,2,0.3,epidermis,0,0\r\n\n"
        "\"q\"\"q\",9.25,3e0,0,none,1,1\nc,-1,+4,0.5,papillary_dermis,2,0\n";
    std::size_t read_well = 0;
    const std::vector<std::uint64_t> files = share_of_set(20000, fuzz_seed);
    for (const std::uint64_t number : files) {
        const std::string text = Mutator(number).mutate(seed);
        INFO(text);
        const Expected<HolesFile> holes = read_holes_text(text, "fuzz.csv", {0, 0, 10, 10});
        if (!holes) {
            check_error(holes.error());
            continue;
        }
        ++read_well;
        const Punctures& rows = holes->rows;
        REQUIRE(rows.y_mm.size() == rows.x_mm.size());
        for (const double x : rows.x_mm) REQUIRE((x >= 0.0 && x <= 10.0));
        REQUIRE((rows.depth_mm.empty() || rows.depth_mm.size() == rows.x_mm.size()));
        REQUIRE((rows.layer.empty() || rows.layer.size() == rows.x_mm.size()));
        REQUIRE((rows.pass.empty() || rows.pass.size() == rows.x_mm.size()));
    }
    CHECK(read_well > files.size() / 20);
    CHECK(read_well < files.size());
}

TEST_CASE("mutated files of regions are read or refused", "[long]") {
    const std::string seed =
        "schema = 1\n[[region]]\nname = \"a\"\nkind = \"treat\"\npolygon_mm = [[1, 1], [9, 1], [9, 9]]\n"
        "[[region]]\nname = \"b\"\nkind = \"avoid\"\npolygon_mm = [[2, 2], [3, 2], [3, 3], [2, 3]]\n";
    std::size_t read_well = 0;
    const std::vector<std::uint64_t> files = share_of_set(5000, fuzz_seed);
    for (const std::uint64_t number : files) {
        const std::string text = Mutator(number).mutate(seed);
        INFO(text);
        const auto regions = read_regions_text(text, "fuzz.toml", {0, 0, 10, 10});
        if (regions) {
            ++read_well;
        } else {
            check_error(regions.error());
        }
    }
    CHECK(read_well > files.size() / 100);
    CHECK(read_well < files.size());
}

TEST_CASE("mutated notes are read or refused", "[long]") {
    const std::array<std::string, 2> seeds = {
        "My notes: ask about the cream, \xC3\xA1 and \xE2\x82\xAC.\nSun in July?\n",
        R"({"text": "words \u00e1\nand more", "strokes": [[[1, 2.5], [3e0, 4], [88.9, 54.5]], [[0, 0]]]})"};
    std::size_t read_well = 0;
    const std::vector<std::uint64_t> files = share_of_set(20000, fuzz_seed);
    for (const std::uint64_t number : files) {
        Mutator mutator(number);
        const std::string text = mutator.mutate(seeds[mutator.below(seeds.size())]);
        INFO(text);
        const Expected<TalkNotes> notes = parse_notes(text, "notes");
        if (!notes) {
            check_error(notes.error());
            continue;
        }
        ++read_well;
        REQUIRE(check_notes(*notes, 0));
        REQUIRE(note_characters(notes->text) <= most_note_characters);
        for (const std::vector<Place>& stroke : notes->strokes) {
            REQUIRE_FALSE(stroke.empty());
            for (const Place& place : stroke) {
                REQUIRE((place.x_mm >= 0.0 && place.x_mm <= note_pad_width_mm));
                REQUIRE((place.y_mm >= 0.0 && place.y_mm <= note_pad_height_mm));
            }
        }
    }
    CHECK(read_well > files.size() / 20);
    CHECK(read_well < files.size());
}
