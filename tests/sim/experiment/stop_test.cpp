/// Experiments and searches that are stopped.
#include "sim/experiment/run_experiment.hpp"
#include "sim/experiment/suggest.hpp"
#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

using namespace needleroll;
using needleroll::testing::read_small;
using needleroll::testing::small_text;
using needleroll::testing::test_assets;
using needleroll::testing::with;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Goes on with an experiment in a folder.
Expected<ExperimentOutcome> go_on(const Experiment& experiment, const ResultFolder& folder,
                                  const ExperimentOptions& options) {
    const Origin origin = origin_of(experiment, "test", {}, std::nullopt);
    REQUIRE(prepare_folder(folder, experiment, origin, OldResults::resume, test_assets()));
    return run_experiment(experiment, test_assets(), folder, options);
}

const std::string target_text = R"(schema = 1
title = "Wanted"
question = "Which pattern comes nearest?"
[base.set]
patch.width_mm = 16
patch.height_mm = 16
contact.model = "rigid"
[[factor]]
key = "program.pattern"
levels = ["parallel", "cross-hatch", "star"]
[[factor]]
key = "program.passes"
levels = [4, 8, 12, 24]
[[goal]]
response = "coverage[0.5].fraction"
at_least = 0.62
)";

}  // namespace

TEST_CASE("a stopped experiment goes on to the same bytes", "[experiment][thread]") {
    const ScratchFolder scratch;
    const Experiment experiment = read_small(small_text);
    const ResultFolder whole{scratch.path / "whole"}, parts{scratch.path / "parts"};
    REQUIRE(go_on(experiment, whole, {}));
    std::size_t stops = 0;
    for (bool finished = false; !finished; ++stops) {
        REQUIRE(stops < 50);
        StopSource source;
        ExperimentOptions options{.threads = 2, .stop = source.get_token()};
        options.on_progress = [&](const ExperimentProgress& progress) {
            if (progress.replicates_run == 3) source.request_stop();
        };
        const Expected<ExperimentOutcome> outcome = go_on(experiment, parts, options);
        finished = outcome.has_value();
        if (!finished) CHECK(outcome.error().kind == ErrorKind::stopped);
        for (const auto& file : {parts.part(), parts.replicates()}) {
            const std::string bytes = bytes_of(file);
            CHECK((bytes.empty() || bytes.back() == '\n'));
        }
    }
    CHECK(stops > 5);
    CHECK(bytes_of(parts.replicates()) == bytes_of(whole.replicates()));
}

TEST_CASE("a search that is stopped says so", "[experiment][thread]") {
    const Target target = read_target_text(target_text, "target.toml", {}, test_assets()).value();
    StopSource source;
    std::size_t last = 0;
    SearchOptions options{.threads = 2, .stop = source.get_token()};
    options.on_done = [&](std::size_t done) {
        last = done;
        if (done == 20) source.request_stop();
    };
    const auto found = suggest(target, test_assets(), options);
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::stopped);
    CHECK(last < 30);
}

TEST_CASE("an experiment of long runs stops within 0.3 s", "[experiment][long]") {
    const std::string large =
        with(with(small_text, "width_mm = 12", "width_mm = 300"), "height_mm = 12", "height_mm = 300");
    // So many that none of the stops comes after the last.
    const Experiment experiment = read_small(with(large, "number = 12", "number = 1200"));
    for (const int wait_ms : {50, 300, 900, 1500}) {
        double late_ms = 1e9;
        for (int chance = 0; chance < 3 && late_ms > 300.0; ++chance) {
            const ScratchFolder scratch;
            StopSource source;
            std::chrono::steady_clock::time_point end;
            std::thread caller([&] {
                const auto outcome = go_on(experiment, {scratch.path / "long"}, {.stop = source.get_token()});
                end = std::chrono::steady_clock::now();
                if (outcome || outcome.error().kind != ErrorKind::stopped) end += std::chrono::seconds(9);
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms));
            const auto request = std::chrono::steady_clock::now();
            source.request_stop();
            caller.join();
            late_ms = std::chrono::duration<double, std::milli>(end - request).count();
        }
        CHECK(late_ms <= 300.0);
    }
}
