#include "sim/core/random.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/measured/holes_csv.hpp"
#include "sim/measured/poses_file.hpp"
#include "sim/measured/regions_file.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "sim/scenario/write.hpp"
#include "tests/catch.hpp"
#include "tests/share.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <algorithm>
#include <array>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Picks the files of a run that does not take them all.
constexpr std::uint64_t fuzz_seed = 11;

/// Pieces of text that are likely to reach far into the readers.
constexpr std::array<const char*, 28> pieces = {
    "nan",
    "inf",
    "-inf",
    "1e308",
    "-1",
    "0",
    "9223372036854775807",
    "true",
    "[]",
    "{}",
    "\"",
    "[[",
    "]]",
    "=",
    "\n",
    ",",
    "[stroke]",
    "[[stroke]]",
    "[hand]",
    "1979-05-27",
    "roller.",
    "\\u0000",
    "#",
    "1_000",
    "0x7F",
    "\xC3\x28",
    "schema = 1\n",
    "preset = \"../sites/cheek\"\n",
};

/// Changes of one file that depend on its number alone.
class Mutator {
  public:
    explicit Mutator(std::uint64_t number) : number_(number) {}

    std::size_t below(std::size_t end) {
        const std::uint64_t word = draw(Seed{fuzz_seed, 0}, Purpose::random_pattern, number_, count_++)[0];
        return end == 0 ? 0 : static_cast<std::size_t>(word % end);
    }

    std::string mutate(std::string text) {
        const std::size_t changes = 1 + below(4);
        for (std::size_t i = 0; i < changes; ++i) change(text);
        return text;
    }

  private:
    void change(std::string& text) {
        const std::size_t place = below(text.size() + 1);
        switch (below(6)) {
            case 0:
                text.insert(place, pieces[below(pieces.size())]);
                break;
            case 1:
                text.erase(place, 1 + below(12));
                break;
            case 2:
                text.insert(place, 1, static_cast<char>(below(256)));
                break;
            case 3:
                text.insert(place, text.substr(below(text.size() + 1), below(60)));
                break;
            case 4:
                text.resize(place);
                break;
            default:
                replace_value(text, place);
                break;
        }
    }

    /// The value after the next equals sign.
    void replace_value(std::string& text, std::size_t place) {
        const std::size_t equals = text.find('=', place);
        if (equals == std::string::npos) return;
        const std::size_t end = std::min(text.find('\n', equals), text.size());
        text.replace(equals + 1, end - equals - 1, pieces[below(pieces.size())]);
    }

    std::uint64_t number_;
    std::uint64_t count_ = 0;
};

/// An error is one line of readable text.
void check_error(const Error& error) {
    const std::string text = describe(error);
    INFO(text);
    REQUIRE_FALSE(error.message.empty());
    REQUIRE(error.message.find('\n') == std::string::npos);
    REQUIRE(text.size() < 2000);
}

}  // namespace

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
