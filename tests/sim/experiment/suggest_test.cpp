#include "sim/experiment/suggest.hpp"

#include "sim/experiment/design.hpp"
#include "sim/experiment/run_experiment.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <algorithm>
#include <numeric>

using namespace needleroll;
using needleroll::testing::test_assets;
using needleroll::testing::with;

namespace {

/// On fixed lanes only the star reaches wide; 12 passes bring the density, so that the best is planted.
const std::string target_text = R"(schema = 1
title = "Planted"
question = "Is the planted pattern found?"
pass_cost = 0.002
[base.set]
patch.width_mm = 16
patch.height_mm = 16
contact.model = "rigid"
[[factor]]
key = "program.pattern"
levels = ["parallel", "cross-hatch", "star"]
[[factor]]
key = "program.lanes"
levels = ["fixed"]
[[factor]]
key = "program.passes"
levels = [4, 8, 12, 24]
[[goal]]
response = "coverage[0.5].fraction"
at_least = 0.62
[[goal]]
response = "density_per_cm2"
at_most = 200
)";

Target read(const std::string& text) {
    return read_target_text(text, "target.toml", {}, test_assets()).value();
}

/// Mean loss of every cell over many runs, without any search.
std::vector<double> brute_force(const Target& target, std::size_t replicates) {
    std::vector<double> losses;
    for (std::size_t cell = 0; cell < static_cast<std::size_t>(cell_count(target.experiment)); ++cell) {
        const Scenario scenario = cell_scenario(target.experiment, cell, test_assets()).value();
        double sum = 0.0;
        for (std::size_t r = 0; r < replicates; ++r)
            sum += loss_of(target, run_replicate(target.experiment, scenario, 5000 + r).value(),
                           scenario.program.passes);
        losses.push_back(sum / static_cast<double>(replicates));
    }
    return losses;
}

}  // namespace

TEST_CASE("the search finds the planted best pattern that brute force knows") {
    const Target target = read(target_text);
    const std::vector<double> losses = brute_force(target, 100);
    const auto best =
        static_cast<std::size_t>(std::min_element(losses.begin(), losses.end()) - losses.begin());
    CHECK(cell_levels(target.experiment, best) == std::vector<std::string>{"star", "fixed", "12"});
    const std::vector<Suggestion> one = suggest(target, test_assets(), {.threads = 1}).value();
    REQUIRE(one.size() == 5);
    CHECK(one[0].cell == best);
    CHECK_FALSE(one[0].interval);
    const std::vector<Suggestion> two = suggest(target, test_assets(), {.threads = 2}).value();
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].cell == two[i].cell);
        CHECK(*one[i].loss.mean == *two[i].loss.mean);
        CHECK(*one[i].loss.mean == Approx(losses[one[i].cell]).margin(0.02));
        if (i > 0) CHECK(one[i].is_worse() == (one[i].interval->low > 0.0));
    }
}

TEST_CASE("patterns that do not differ are not said to") {
    // The title's levels change nothing that is rolled: the lift is out of the skin.
    const std::string text =
        with(with(target_text, "\"program.lanes\"", "\"hand.lift_s\""), "[\"fixed\"]", "[0.25, 0.5, 1.0]");
    const Target target = read(with(with(text, "[\"parallel\", \"cross-hatch\", \"star\"]", "[\"star\"]"),
                                    "[4, 8, 12, 24]", "[12]"));
    const std::vector<Suggestion> all = suggest(target, test_assets(), {.threads = 1, .kept = 3}).value();
    REQUIRE(all.size() == 3);
    CHECK_FALSE(all[1].is_worse());
    CHECK_FALSE(all[2].is_worse());
}

TEST_CASE("the loss counts what is missed as a share of the limit, and passes") {
    const Target target = read(target_text);
    const double met[] = {0.7, 150.0}, missed[] = {0.31, 300.0};
    CHECK(loss_of(target, met, 10) == Approx(0.02));
    CHECK(loss_of(target, missed, 10) == Approx(0.5 + 0.5 + 0.02));
}

TEST_CASE("what is wrong with a target is told") {
    for (const auto& [from, to, words] : std::vector<std::array<std::string, 3>>{
             {"at_least = 0.62", "", "a goal needs at_least"},
             {"at_least = 0.62", "at_least = 0.62\nat_most = 0.5", "lies above"},
             {"coverage[0.5].fraction", "coverage[0.5].fracton", "did you mean coverage[0.5].fraction"},
             {"[[goal]]", "[[gaol]]", "there is no such key"},
             {"pass_cost = 0.002", "pass_cost = 7", "pass_cost"}}) {
        const auto read = read_target_text(with(target_text, from, to), "target.toml", {}, test_assets());
        REQUIRE_FALSE(read);
        INFO(describe(read.error()));
        CHECK(describe(read.error()).find(words) != std::string::npos);
    }
}

TEST_CASE("suggest and compare run from the command line, the same twice") {
    const ScratchFolder scratch;
    put(scratch / "t.toml", target_text);
    const Called one = call({"suggest", scratch / "t.toml", "--threads", "1", "--replicates", "20"});
    INFO(one.err);
    CHECK(one.code == 0);
    CHECK(one.out.find("program.pattern = star") != std::string::npos);
    CHECK(one.out == call({"suggest", scratch / "t.toml", "--threads", "2", "--replicates", "20"}).out);
    const std::vector<std::string> compare = {
        "compare",        "parallel-1.5mm",     "star-1.5mm",   "--set", "patch.width_mm=15",
        "--set",          "patch.height_mm=15", "--replicates", "5",     "-o",
        scratch / "c.png"};
    const Called compared = call(compare);
    INFO(compared.err);
    CHECK(compared.code == 0);
    CHECK(compared.out.find("star-1.5mm against parallel-1.5mm") != std::string::npos);
    CHECK(bytes_of(scratch / "c.png").size() > 1000);
    CHECK(compared.out == call(compare).out);
    CHECK(call({"compare", "star-1.5mm", "star-1.5mm"}).code == 2);
    CHECK(call({"suggest", "nosuch"}).code == 2);
}

TEST_CASE("the ready target can be read") {
    CHECK(read_target(test_assets().folder / "targets/even-coverage.toml", test_assets()));
}
