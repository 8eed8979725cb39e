/// Figures on the screen are those of the summary of the same run at the same time.
#include "gui/screens/explore/state.hpp"
#include "gui/work/captions.hpp"
#include "sim/report/summary_json.hpp"
#include "tests/catch.hpp"
#include "tests/gui/explore/small_run.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("the screen's figures equal the summary at the cursor") {
    ExploreState state = small_state(6);
    for (const double share : {0.0, 0.3, 0.7, 1.0}) {
        seek(state.time, share * state.run.duration_s, state.run.duration_s);
        pass_time(state, 0.5);
        const std::size_t strikes = strikes_by(state.session.result.punctures, state.time.t_s);
        const Summary expected = summarise(state.session.result, strikes).value();
        const Summary& shown = state.run.figures.summary;
        CHECK(state.run.figures.strikes == strikes);
        CHECK(shown.holes == expected.holes);
        CHECK(shown.density_per_cm2 == expected.density_per_cm2);
        CHECK(shown.depth.p50_mm == expected.depth.p50_mm);
        CHECK(shown.bleeding_fraction == expected.bleeding_fraction);
        CHECK(shown.slit_mm.mean == expected.slit_mm.mean);
    }
    const Summary whole = summarise(state.session.result).value();
    CHECK(state.run.figures.summary.density_per_cm2 == whole.density_per_cm2);
}

TEST_CASE("every figure shown equals summary.json of the same run at the same time") {
    Scenario scenario = small_state(6).session.scenario;
    scenario.patch.regions.push_back({"cheek", RegionKind::treat, {{3, 3}, {28, 4}, {26, 27}, {2, 25}}});
    scenario.hand.slip = 0.05;
    scenario.metrics.radii_mm = {0.3, 0.6, 1.2};
    for (const bool with_region : {true, false}) {
        if (!with_region) scenario.patch.regions.clear();
        ExploreState state = open_explore(open_session(scenario, "small"));
        state.time.playing = false;
        for (const double share : {0.4, 1.0}) {
            INFO("at " << share);
            seek(state.time, share * state.run.duration_s, state.run.duration_s);
            pass_time(state, 0.5);
            const Result& result = state.session.result;
            const std::size_t strikes = strikes_by(result.punctures, state.time.t_s);
            REQUIRE(strikes > 0);
            const auto json =
                nlohmann::json::parse(summary_json(summarise_whole(result, strikes, 1).value()));
            const auto check = [&](const Figure& shown, const nlohmann::json& written) {
                REQUIRE(shown.has_value() == written.is_number());
                if (shown) CHECK(*shown == written.get<double>());
            };
            const Summary& summary = state.run.figures.summary;
            check(summary.density_per_cm2, json["density_per_cm2"]);
            CHECK(summary.holes == json["holes"].get<std::int64_t>());
            check(summary.depth.p50_mm, json["depth_mm"]["p50"]);
            check(summary.depth.p05_mm, json["depth_mm"]["p05"]);
            check(summary.depth.p95_mm, json["depth_mm"]["p95"]);
            check(summary.slit_mm.mean, json["slit_mm"]["mean"]);
            check(summary.slit_mm.p95, json["slit_mm"]["p95"]);
            check(summary.scuff_mm.mean, json["scuff_mm"]["mean"]);
            check(summary.scuff_mm.p95, json["scuff_mm"]["p95"]);
            check(summary.bleeding_fraction, json["bleeding_fraction"]);
            check(summary.drum_load_fraction, json["drum_load_fraction"]);
            for (std::size_t layer = 0; layer < summary.layers.size(); ++layer)
                check(summary.layers[layer].fraction_reached, json["layers"][layer]["fraction_reached"]);
            const PatternFigures& pattern = state.run.pattern.figures;
            CHECK(json["coverage"][1]["radius_mm"].get<double>() ==
                  reach_mm(state.session.result.scenario.metrics));
            check(pattern.coverage, json["coverage"][1]["fraction"]);
            CHECK(*pattern.coverage_chance ==
                  Approx(1.0 - std::exp(-json["coverage"][1]["strike_area_ratio"].get<double>())));
            CHECK(json["quadrats"][2]["side_mm"].get<double>() == evenness_side_mm(scenario.metrics));
            check(pattern.evenness_cv, json["quadrats"][2]["cv"]);
            check(pattern.double_strikes, json["double_strike_fraction"]);
            check(pattern.gap_radius_mm, json["largest_empty_circle"]["radius_mm"]);
            CHECK(pattern.gap_x_mm == json["largest_empty_circle"]["x_mm"].get<double>());
            CHECK(pattern.gap_y_mm == json["largest_empty_circle"]["y_mm"].get<double>());
        }
        const auto whole =
            nlohmann::json::parse(summary_json(summarise_whole(state.session.result, 1).value()));
        REQUIRE(state.run.whole.coverage.size() == whole["passes"].size() + 1);
        for (std::size_t pass = 0; pass < whole["passes"].size(); ++pass) {
            CHECK(state.run.whole.coverage[pass + 1] ==
                  whole["passes"][pass]["coverage"][1]["fraction"].get<double>());
        }
    }
}

TEST_CASE("evenness is measured in squares that the scenario measures") {
    MetricsOptions metrics;
    CHECK(evenness_side_mm(metrics) == 5.0);
    metrics.quadrats_mm = {1.0, 4.0, 8.0};
    CHECK(evenness_side_mm(metrics) == 4.0);
    metrics.quadrats_mm.clear();
    CHECK(evenness_side_mm(metrics) == 5.0);
}

TEST_CASE("numbers change at most ten times a second while time runs") {
    ExploreState state = small_state(6);
    pass_time(state, 0.5);
    state.time.playing = true;
    state.time.speed = 8.0;
    seek(state.time, 0.2 * state.run.duration_s, state.run.duration_s);
    int changes = 0;
    std::size_t last = state.run.figures.strikes;
    for (int frame = 0; frame < 60; ++frame) {
        pass_time(state, 1.0 / 60.0);
        changes += state.run.figures.strikes != last ? 1 : 0;
        last = state.run.figures.strikes;
    }
    CHECK(changes >= 5);
    CHECK(changes <= 10);
}

TEST_CASE("coverage by pass rises to the coverage of the whole run") {
    ExploreState state = small_state(6);
    seek(state.time, state.run.duration_s, state.run.duration_s);
    pass_time(state, 0.5);
    const RunFigures& run = state.run.whole;
    REQUIRE(run.coverage.size() == 7);
    for (std::size_t i = 1; i < run.coverage.size(); ++i) CHECK(run.coverage[i] >= run.coverage[i - 1]);
    REQUIRE(state.run.pattern.figures.coverage);
    CHECK(run.coverage.back() == Approx(*state.run.pattern.figures.coverage).margin(1e-12));
    CHECK(chance_coverage(100.0, 0.5) == Approx(1.0 - std::exp(-0.25 * 3.14159265358979)));
}

TEST_CASE("the counting frame counts the holes in it") {
    ExploreState state = small_state(6);
    place_frame(state.instruments, 8.0, 9.0, state.session.result.scenario.patch);
    const Punctures& punctures = state.session.result.punctures;
    std::int64_t expected = 0;
    for (std::size_t i = 0; i < strikes_by(punctures, state.time.t_s); ++i) {
        expected += punctures.depth_mm[i] > 0.0 && punctures.x_mm[i] >= 8.0 && punctures.x_mm[i] < 18.0 &&
                    punctures.y_mm[i] >= 9.0 && punctures.y_mm[i] < 19.0;
    }
    CHECK(expected > 0);
    CHECK(holes_in_frame(state.instruments, punctures, strikes_by(punctures, state.time.t_s)) == expected);
    place_frame(state.instruments, 1e9, -1e9, state.session.result.scenario.patch);
    CHECK(state.instruments.frame_x_mm == 20.0);
    CHECK(state.instruments.frame_y_mm == 0.0);
}

TEST_CASE("the histogram of depth holds every hole once") {
    ExploreState state = small_state(6);
    pass_time(state, 0.5);
    const DepthHistogram histogram = depth_histogram(state.session.result, state.run.figures.strikes, 30);
    double sum = 0.0;
    for (const double count : histogram.counts) sum += count;
    CHECK(sum == static_cast<double>(state.run.figures.summary.holes));
    CHECK(histogram.edges_mm.size() == histogram.counts.size() + 1);
}

TEST_CASE("captions are whole sentences, before the first strike too") {
    ExploreState state = small_state(6);
    seek(state.time, 0.0, state.run.duration_s);
    pass_time(state, 0.5);
    CHECK(caption_of(state.session.result, state.run.figures, state.run.pattern.figures,
                     reach_mm(state.session.result.scenario.metrics)) ==
          "Press play, or drag on the skin to roll by hand.");
    CHECK(figure_text({}, 1) == "–");
    seek(state.time, state.run.duration_s, state.run.duration_s);
    pass_time(state, 0.5);
    const std::string words = caption_of(state.session.result, state.run.figures, state.run.pattern.figures,
                                         reach_mm(state.session.result.scenario.metrics));
    CHECK(words.find("Four directions fill the skin") == 0);
    CHECK(words.back() == '.');
    CHECK(share_in_words(0.5) == "about half");
    CHECK(share_in_words(0.0) == "hardly any");
}

TEST_CASE("zoom keeps the place under the pointer and finds back to the whole patch") {
    const Patch patch;
    const sf::FloatRect view(100.0f, 50.0f, 500.0f, 500.0f);
    PatchView shown;
    const auto before = to_skin(camera_of(shown, view, patch), {120.0f, 80.0f});
    zoom(shown, 4.0, {220.0f, 130.0f}, view, patch);
    const auto after = to_skin(camera_of(shown, view, patch), {120.0f, 80.0f});
    CHECK_FALSE(shown.fitted);
    CHECK(after.x_mm == Approx(before.x_mm));
    CHECK(after.y_mm == Approx(before.y_mm));
    for (int i = 0; i < 60; ++i) zoom(shown, 2.0, {220.0f, 130.0f}, view, patch);
    CHECK(shown.shown_mm == Approx(scene::smallest_view_mm));
    for (int i = 0; i < 60; ++i) zoom(shown, 0.5, {220.0f, 130.0f}, view, patch);
    CHECK(shown.fitted);
}
