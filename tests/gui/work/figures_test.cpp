/// Figures on the screen are those of the summary of the same run at the same time.
#include "gui/work/figures.hpp"

#include "gui/work/captions.hpp"
#include "sim/report/summary_json.hpp"
#include "tests/catch.hpp"
#include "tests/gui/work/small_run.hpp"

#include <array>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("every figure shown equals summary.json of the same run at the same time") {
    Scenario scenario = small_scenario(6);
    scenario.patch.regions.push_back({"cheek", RegionKind::treat, {{3, 3}, {28, 4}, {26, 27}, {2, 25}}});
    scenario.hand.slip = 0.05;
    scenario.metrics.radii_mm = {0.3, 0.6, 1.2};
    for (const bool with_region : {true, false}) {
        if (!with_region) scenario.patch.regions.clear();
        RunAtWork run(scenario);
        for (const double share : {0.4, 1.0}) {
            INFO("at " << share);
            run.go_to(share * run.now.duration_s);
            run.pass(0.5);
            const Result& result = run.result();
            const std::size_t strikes = strikes_by(result.punctures, run.time.t_s);
            REQUIRE(strikes > 0);
            const auto json =
                nlohmann::json::parse(summary_json(summarise_whole(result, strikes, 1).value()));
            const auto check = [&](const Figure& shown, const nlohmann::json& written) {
                REQUIRE(shown.has_value() == written.is_number());
                if (shown) CHECK(*shown == written.get<double>());
            };
            const Summary& summary = run.now.figures.summary;
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
            const PatternFigures& pattern = run.now.pattern.figures;
            CHECK(json["coverage"][1]["radius_mm"].get<double>() == reach_mm(run.result().scenario.metrics));
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
        const auto whole = nlohmann::json::parse(summary_json(summarise_whole(run.result(), 1).value()));
        REQUIRE(run.now.whole.coverage.size() == whole["passes"].size() + 1);
        for (std::size_t pass = 0; pass < whole["passes"].size(); ++pass) {
            CHECK(run.now.whole.coverage[pass + 1] ==
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
    RunAtWork run(small_scenario(6));
    run.pass(0.5);
    run.time.playing = true;
    run.time.speed = 8.0;
    run.go_to(0.2 * run.now.duration_s);
    int changes = 0;
    std::size_t last = run.now.figures.strikes;
    for (int frame = 0; frame < 60; ++frame) {
        run.pass(1.0 / 60.0);
        changes += run.now.figures.strikes != last ? 1 : 0;
        last = run.now.figures.strikes;
    }
    CHECK(changes >= 5);
    CHECK(changes <= 10);
}

TEST_CASE("coverage by pass rises to the coverage of the whole run") {
    RunAtWork run(small_scenario(6));
    run.go_to(run.now.duration_s);
    run.pass(0.5);
    const RunFigures& whole = run.now.whole;
    REQUIRE(whole.coverage.size() == 7);
    for (std::size_t i = 1; i < whole.coverage.size(); ++i) CHECK(whole.coverage[i] >= whole.coverage[i - 1]);
    REQUIRE(run.now.pattern.figures.coverage);
    CHECK(whole.coverage.back() == Approx(*run.now.pattern.figures.coverage).margin(1e-12));
}

TEST_CASE("the histogram of depth holds every hole once") {
    RunAtWork run(small_scenario(6));
    run.pass(0.5);
    const DepthHistogram histogram = depth_histogram(run.result(), run.now.figures.strikes, 30);
    double sum = 0.0;
    for (const double count : histogram.counts) sum += count;
    CHECK(sum == static_cast<double>(run.now.figures.summary.holes));
    CHECK(histogram.edges_mm.size() == histogram.counts.size() + 1);
}

TEST_CASE("captions are whole sentences, before the first strike too") {
    RunAtWork run(small_scenario(6));
    run.go_to(0.0);
    run.pass(0.5);
    CHECK(caption_of(Language{}, run.result(), run.now.figures, run.now.pattern.figures,
                     reach_mm(run.result().scenario.metrics)) ==
          "Press play, or drag on the skin to roll by hand.");
    CHECK(figure_text(Language{}, {}, 1) == "–");
    run.go_to(run.now.duration_s);
    run.pass(0.5);
    const std::string words = caption_of(Language{}, run.result(), run.now.figures, run.now.pattern.figures,
                                         reach_mm(run.result().scenario.metrics));
    CHECK(words.find("Four directions fill the skin") == 0);
    CHECK(words.back() == '.');
    CHECK(unreached_in_words(Language{}, 0.5, 0.5) == "About half of it is more than 0.5 mm from any hole.");
    CHECK(unreached_in_words(Language{}, 0.0, 0.5) == "No skin is more than 0.5 mm from a hole.");
    CHECK(unreached_in_words(Language{}, 0.01, 0.5) == "Hardly any of it is more than 0.5 mm from any hole.");
}

TEST_CASE("where nothing has happened coverage is 0, and what needs holes is undefined") {
    const auto check = [](RunAtWork& run, const std::string& caption) {
        run.pass(0.5);
        const PatternFigures& pattern = run.now.pattern.figures;
        CHECK(pattern.coverage == 0.0);
        CHECK(pattern.coverage_chance == 0.0);
        for (const Figure& figure : {pattern.evenness_cv, pattern.evenness_chance, pattern.double_strikes,
                                     pattern.double_chance, pattern.gap_radius_mm})
            CHECK_FALSE(figure.has_value());
        CHECK(caption_of(Language{}, run.result(), run.now.figures, pattern, 0.5) == caption);
    };
    RunAtWork begun(small_scenario());
    begun.go_to(0.0);
    check(begun, "Press play, or drag on the skin to roll by hand.");
    Scenario scenario = small_scenario();
    scenario.program.pattern = Pattern::strokes;
    scenario.strokes = {{.start_x_mm = -100.0, .start_y_mm = -100.0, .heading_deg = 180.0, .length_mm = 5.0}};
    RunAtWork beside(scenario);
    beside.go_to(beside.now.duration_s);
    check(beside, "No needle comes down on the skin. Drag on the skin to roll by hand.");
}

TEST_CASE("each pattern and each evenness has its own sentence") {
    const std::array<std::pair<Pattern, std::string>, 5> beginnings = {
        {{Pattern::star, "Four directions fill the skin "},
         {Pattern::cross_hatch, "Two directions fill the skin "},
         {Pattern::parallel, "One direction fills the skin "},
         {Pattern::random, "Random directions fill the skin "},
         {Pattern::strokes, "These strokes fill the skin "}}};
    const std::array<std::pair<double, std::string>, 6> ends = {{{0.5, "far more evenly than chance."},
                                                                 {0.8, "more evenly than chance."},
                                                                 {0.95, "a little more evenly than chance."},
                                                                 {1.0, "about as evenly as chance."},
                                                                 {1.05, "a little less evenly than chance."},
                                                                 {1.5, "less evenly than chance."}}};
    Result result;
    FiguresNow figures;
    figures.strikes = 1;
    figures.summary.holes = 1;
    for (const bool measured : {false, true}) {
        if (measured) result.scenario.poses.resize(2);
        for (const auto& [pattern, beginning] : beginnings) {
            result.scenario.program.pattern = pattern;
            for (const auto& [ratio, end] : ends) {
                PatternFigures spread;
                spread.evenness_cv = ratio;
                spread.evenness_chance = 1.0;
                CHECK(caption_of(Language{}, result, figures, spread, 0.5) ==
                      (measured ? "The measured hand fills the skin " : beginning) + end);
            }
        }
    }
}

TEST_CASE("a caption's numbers are written as its language writes them") {
    RunAtWork run(small_scenario(6));
    run.go_to(run.now.duration_s);
    run.pass(0.5);
    Language language;
    language.decimal_sign = ',';
    const std::string words =
        caption_of(language, run.result(), run.now.figures, run.now.pattern.figures, 0.5);
    CHECK(words.find("0,5 mm") != std::string::npos);
    CHECK(words.find("0.5") == std::string::npos);
}
