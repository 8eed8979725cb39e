/// Long calls leave off at once when they are asked to stop, and a token that is never asked changes nothing.
#include "sim/core/stop.hpp"

#include "sim/core/parallel.hpp"
#include "sim/core/stoppable_sort.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/core/whole_folder.hpp"
#include "sim/coverage/pattern_statistics.hpp"
#include "sim/injury/golden_hash.hpp"
#include "sim/report/map_figure.hpp"
#include "sim/report/metrics_figure.hpp"
#include "sim/report/punctures_csv.hpp"
#include "sim/report/summary_json.hpp"
#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <numeric>
#include <thread>

using namespace needleroll;

namespace {

using Clock = std::chrono::steady_clock;

/// How a call that was asked to stop ended.
struct Stopped {
    bool by_request = false;  ///< false: it was finished before
    double late_ms = 0.0;     ///< from the request to the answer, without what other programs took of it
};

/// Calls call(token) on a thread of its own and asks it to stop after a while.
template <class Call>
Stopped stop_after(double while_ms, const Call& call) {
    StopSource source;
    Stopped ended;
    Clock::time_point end;
    std::clock_t processor_end = 0;
    std::thread caller([&] {
        const auto answer = call(source.get_token());
        end = Clock::now();
        processor_end = std::clock();
        ended.by_request = !answer && answer.error().kind == ErrorKind::stopped;
    });
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(while_ms));
    const Clock::time_point request = Clock::now();
    const std::clock_t processor_request = std::clock();
    source.request_stop();
    caller.join();
    const double processor_ms =
        1000.0 * static_cast<double>(processor_end - processor_request) / CLOCKS_PER_SEC;
    const double clock_ms = std::chrono::duration<double, std::milli>(end - request).count();
    ended.late_ms = std::min(clock_ms, processor_ms);
    return ended;
}

/// Asks a call to stop at moments spread over its first `span_ms`; a machine that is busy with other things
/// gets three chances at each.
template <class Call>
void check_stops(const std::string& name, double span_ms, const Call& call) {
    INFO(name);
    bool by_request = false;
    for (int i = 0; i < 6; ++i) {
        const double while_ms = span_ms * (i + 0.5) / 6.0;
        double late_ms = 1e9;
        for (int chance = 0; chance < 3 && late_ms > 300.0; ++chance) {
            const Stopped ended = stop_after(while_ms, call);
            by_request |= ended.by_request;
            late_ms = ended.late_ms;
        }
        INFO("after " << while_ms << " ms");
        CHECK(late_ms <= 300.0);
    }
    CHECK(by_request);
}

/// About so many strikes, on a patch of 400 mm.
Scenario large_scenario(double strikes) {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 400.0;
    scenario.program.passes = static_cast<int>(strikes / (14.0 * 1600.0));
    return scenario;
}

MeasuredPattern pattern_of(const Result& result) {
    MeasuredPattern pattern;
    pattern.rows = result.punctures;
    pattern.window = {0.0, 0.0, result.scenario.patch.width_mm, result.scenario.patch.height_mm};
    pattern.regions = result.scenario.patch.regions;
    return pattern;
}

}  // namespace

TEST_CASE("the parallel loop begins nothing more after a stop", "[core][thread]") {
    for (const int threads : {1, 2, 4}) {
        StopSource source;
        std::atomic<int> calls = 0;
        parallel_for(
            10000, threads,
            [&](std::size_t) {
                if (++calls == 5) source.request_stop();
            },
            source.get_token());
        CHECK(calls >= 5);
        CHECK(calls < 100);
    }
}

TEST_CASE("a sort that may be stopped sorts as the library does", "[core]") {
    struct Pair {
        int key, place;
        bool operator==(const Pair&) const = default;
    };
    std::vector<Pair> pairs;
    for (int i = 0; i < 20000; ++i) pairs.push_back({(i * 7919) % 50, i});
    const auto by_key = [](const Pair& a, const Pair& b) { return a.key < b.key; };
    std::vector<Pair> plain = pairs, asked = pairs;
    std::sort(plain.begin(), plain.end(), by_key);
    StopSource source;
    stoppable_sort(asked.begin(), asked.end(), source.get_token(), by_key);
    CHECK((asked == plain));  // equal keys in the same order too
    source.request_stop();
    std::vector<Pair> left = pairs;
    stoppable_sort(left.begin(), left.end(), source.get_token(), by_key);
    CHECK_FALSE((left == plain));
}

TEST_CASE("a token that is never asked to stop changes no byte", "[core]") {
    const StopSource source;
    const StopToken stop = source.get_token();
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 24.0;
    scenario.hand.tremor_mm = 0.3;
    const Result result = run(scenario).value();
    CHECK(golden_hash(run(scenario, {.stop = stop})->punctures) == golden_hash(result.punctures));
    CHECK(punctures_csv(result.punctures, stop) == punctures_csv(result.punctures));
    const Summary summary = summarise_whole(result, 0).value();
    CHECK(summary_json(summarise_whole(result, 0, stop).value()) == summary_json(summary));
    for (const FigureFormat format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf}) {
        for (const MapKind kind : {MapKind::density, MapKind::coverage, MapKind::depth}) {
            CHECK(map_figure(result, summary, kind, format, stop) ==
                  map_figure(result, summary, kind, format).value());
        }
        const MeasuredPattern pattern = pattern_of(result);
        CHECK(metrics_figure(pattern, summary, "a", format, stop) ==
              metrics_figure(pattern, summary, "a", format).value());
    }
}

TEST_CASE("a call that is asked before it begins answers that it was stopped", "[core]") {
    StopSource source;
    const StopToken stop = source.get_token();
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 24.0;
    const Result result = run(scenario).value();
    const Summary summary = summarise_whole(result, 1).value();
    source.request_stop();
    const auto is_stopped = [](const auto& answer) {
        return !answer && answer.error().kind == ErrorKind::stopped;
    };
    CHECK(is_stopped(run(scenario, {.stop = stop})));
    CHECK(is_stopped(summarise(result, result.punctures.size(), {}, stop)));
    CHECK(is_stopped(summarise_whole(result, 2, stop)));
    CHECK(is_stopped(summarise_whole(pattern_of(result), 2, stop)));
    for (const FigureFormat format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf}) {
        CHECK(is_stopped(map_figure(result, summary, MapKind::coverage, format, stop)));
        CHECK(is_stopped(metrics_figure(pattern_of(result), summary, "a", format, stop)));
    }
}

TEST_CASE("files are whole or absent after a stop", "[core]") {
    const ScratchFolder scratch;
    const std::string old_bytes = "old", bytes(48u << 20u, 'x');
    const std::filesystem::path file = scratch.write("here/file.csv", old_bytes);
    for (const double while_ms : {0.0, 1.0, 5.0, 20.0, 60.0}) {
        scratch.write("here/file.csv", old_bytes);
        const Stopped ended =
            stop_after(while_ms, [&](const StopToken& stop) { return write_whole_file(file, bytes, stop); });
        CHECK(std::filesystem::file_size(file) == (ended.by_request ? old_bytes.size() : bytes.size()));
        CHECK(scratch.entries("here") == 1);
    }
    const std::vector<NamedFile> files = {{"a.csv", bytes}, {"b.csv", bytes}};
    for (const double while_ms : {0.0, 1.0, 10.0, 40.0, 100.0}) {
        const std::filesystem::path folder = scratch.path / "new";
        const Stopped ended = stop_after(
            while_ms, [&](const StopToken& stop) { return write_whole_folder(folder, files, stop); });
        CHECK(std::filesystem::exists(folder) == !ended.by_request);
        if (!ended.by_request) CHECK(scratch.entries("new") == 2);
        std::filesystem::remove_all(folder);
    }
}

TEST_CASE("runs and measurements of a million strikes stop within 0.3 s", "[core][long]") {
    Scenario scenario = large_scenario(3e6);
    scenario.patch.width_mm = scenario.patch.height_mm = 230.0;  // a third of the strikes, as dense
    check_stops("run", 700.0, [&](const StopToken& stop) { return run(scenario, {.stop = stop}); });
    const Result result = run(scenario).value();
    REQUIRE(result.punctures.size() > 800'000);
    check_stops("summary", 4000.0, [&](const StopToken& stop) { return summarise_whole(result, 0, stop); });
    const Summary summary = summarise(result).value();
    for (const MapKind kind : {MapKind::density, MapKind::coverage, MapKind::depth}) {
        check_stops("map " + std::to_string(static_cast<int>(kind)), 700.0, [&](const StopToken& stop) {
            return map_figure(result, summary, kind, FigureFormat::png, stop);
        });
    }
}

TEST_CASE("a page with very many holes stops within 0.3 s", "[core][long]") {
    const Result result = run(large_scenario(6e4)).value();
    const Summary summary = summarise_whole(result, 0).value();
    const MeasuredPattern pattern = pattern_of(result);
    for (const FigureFormat format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf}) {
        check_stops("page", 4000.0, [&](const StopToken& stop) {
            return metrics_figure(pattern, summary, "a", format, stop);
        });
    }
}
