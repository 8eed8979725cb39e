#include "sim/talk/talk_numbers.hpp"

#include "sim/scenario/presets.hpp"
#include "sim/talk/talk_language.hpp"
#include "sim/talk/talk_run.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// What the talk shows beside what its run holds, counted here row by row.
struct ShownRun {
    TalkNumbers numbers;
    double first_per_cm2 = 0.0, all_per_cm2 = 0.0;  ///< distinct holes
    std::vector<double> depths_mm;                  ///< of all holes, rising
};

Scenario opened(const std::string& name, const std::vector<std::string>& settings = {}) {
    const Assets assets = test_assets();
    return read_scenario(scenario_path(assets, name).value(), settings, assets).value();
}

/// The run of the talk for an open scenario without named regions.
ShownRun shown_run(const Scenario& open, const TalkWishes& wishes = {}) {
    const Scenario scenario = talk_scenario(open, wishes, test_assets()).value();
    REQUIRE(scenario.patch.regions.empty());
    const Result result = run(scenario).value();
    ShownRun shown{talk_numbers(result, summarise(result).value(), is_own_run(open, wishes)), 0.0, 0.0, {}};
    const double guard_mm = scenario.metrics.guard_mm;
    const double right_mm = scenario.patch.width_mm - guard_mm, top_mm = scenario.patch.height_mm - guard_mm;
    const double per_cm2 = 100.0 / ((right_mm - guard_mm) * (top_mm - guard_mm));
    const Punctures& rows = result.punctures;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool inside = rows.x_mm[i] >= guard_mm && rows.x_mm[i] < right_mm && rows.y_mm[i] >= guard_mm &&
                            rows.y_mm[i] < top_mm;
        if (!inside || !(rows.depth_mm[i] > 0.0)) continue;
        shown.depths_mm.push_back(rows.depth_mm[i]);
        if (rows.reentry[i] != 0) continue;
        shown.all_per_cm2 += per_cm2;
        if (rows.pass[i] == 0) shown.first_per_cm2 += per_cm2;
    }
    std::sort(shown.depths_mm.begin(), shown.depths_mm.end());
    return shown;
}

/// The sentences of a step as they are shown.
std::vector<std::string> sentences(const Language& language, const Talk& talk, std::size_t step,
                                   const TalkNumbers& numbers) {
    std::vector<std::string> all;
    for (const TalkSentence& sentence : talk.steps[step].sentences)
        all.push_back(talk_text(language, sentence, numbers, talk.steps[step].own));
    return all;
}

/// What is between two parts of a text, as a number.
double number_between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t from = text.find(before) + before.size();
    REQUIRE(text.find(before) != std::string::npos);
    REQUIRE(text.find(after, from) != std::string::npos);
    return std::stod(text.substr(from, text.find(after, from) - from));
}

/// Holds the shown English sentences of steps 2 and 3 against the run's own rows.
void check_sentences(const Talk& talk, const ShownRun& shown) {
    const Language english;
    const std::vector<std::string> above = sentences(english, talk, 1, shown.numbers);
    const double holes = number_between(above[0], "about ", " tiny holes");
    CHECK(std::abs(holes - shown.first_per_cm2) <= 0.5);
    const double many = number_between(above[1], "there can be ", " or more");
    CHECK(many <= shown.all_per_cm2);
    CHECK(many > shown.all_per_cm2 - (shown.all_per_cm2 < 100.0 ? 10.0 : 50.0));
    CHECK(std::fmod(many, shown.all_per_cm2 < 100.0 ? 10.0 : 50.0) == 0.0);
    const double median = shown.depths_mm[shown.depths_mm.size() / 2];
    const std::string depth = sentences(english, talk, 2, shown.numbers)[0];
    if (median < 0.1) {
        CHECK(depth == "Each needle makes a tiny injury, here less than 0.1 mm deep.");
        CHECK_FALSE(has_nine_in_ten(shown.numbers));
        return;
    }
    CHECK(std::abs(number_between(depth, "here about ", " mm deep") - median) <= 0.0501);
    const std::string nine = talk_text(english, "explain.side_nine_in_ten", shown.numbers);
    const double low = number_between(nine, "between ", " and"), high = number_between(nine, " and ", " mm");
    // Nine in ten, as far as the shown ends are rounded.
    const auto inside = std::count_if(shown.depths_mm.begin(), shown.depths_mm.end(),
                                      [&](double d) { return d >= low - 0.05 && d <= high + 0.05; });
    CHECK(static_cast<double>(inside) >= 0.9 * static_cast<double>(shown.depths_mm.size()));
}

/// What is left of a sentence when its numbers are not known.
bool is_filled(const std::string& text) {
    return text.find('{') == std::string::npos && text.find("\u2013 ") == std::string::npos;
}

}  // namespace

TEST_CASE("'or more' is rounded down to 50, under 100 to 10") {
    for (const auto& [holes, shown] : {std::pair(222.4, 200.0),
                                       {250.0, 250.0},
                                       {249.99, 200.0},
                                       {100.0, 100.0},
                                       {149.0, 100.0},
                                       {99.99, 90.0},
                                       {13.7, 10.0},
                                       {9.9, 0.0},
                                       {0.0, 0.0}})
        CHECK(rounded_down_holes(holes) == shown);
}

TEST_CASE("the default run says 14, 200, 0.9, 0.7 and 1.0") {
    const Talk talk = load_talk(test_assets()).talk;
    const ShownRun shown = shown_run(opened("star-1.5mm"));
    CHECK(shown.first_per_cm2 == Approx(13.7).margin(0.05));
    CHECK(shown.all_per_cm2 ==
          Approx(206.4).margin(0.05));  // 222 with the strikes that slid into earlier holes
    CHECK(*shown.numbers.depth_p50_mm == Approx(0.885).margin(0.0005));
    CHECK(*shown.numbers.depth_p05_mm == Approx(0.721).margin(0.0005));
    CHECK(*shown.numbers.depth_p95_mm == Approx(1.025).margin(0.0005));
    const Language english;
    CHECK(sentences(english, talk, 0, shown.numbers)[0] ==
          "The drum of this roller carries 192 thin steel needles.");
    CHECK(sentences(english, talk, 1, shown.numbers) ==
          std::vector<std::string>{"One roll leaves about 14 tiny holes on each square centimetre.",
                                   "After many rolls in several directions there can be 200 or more."});
    CHECK(sentences(english, talk, 2, shown.numbers)[0] ==
          "Each needle makes a tiny injury, here about 0.9 mm deep.");
    CHECK(talk_text(english, "explain.side_nine_in_ten", shown.numbers) ==
          "nine in ten between 0.7 and 1.0 mm");
    CHECK(talk_text(english, "explain.roller_thickness", shown.numbers) == "needle 0.25 mm thick");
    CHECK_THAT(talk_text(english, "explain.side_share_text", shown.numbers),
               ContainsSubstring("about 60 % of"));
    CHECK(numbers_text(english, shown.numbers) == "The numbers come from the run that is open in Explore.");
    check_sentences(talk, shown);
    const Language spanish = load_talk_language(test_assets(), "es").value();
    CHECK(sentences(spanish, talk, 2, shown.numbers)[0] ==
          "Cada aguja hace una herida diminuta, aquí de unos 0,9 mm de profundidad.");
    CHECK(talk_text(spanish, "explain.side_nine_in_ten", shown.numbers) ==
          "nueve de cada diez entre 0,7 y 1,0 mm");
    CHECK(talk_text(spanish, "explain.roller_length", shown.numbers) == "aguja de 1,5 mm de largo");
}

TEST_CASE("the sentences stay true for other runs") {
    const Talk talk = load_talk(test_assets()).talk;
    const std::string stroke =
        "schema = 1\n[program]\npattern = \"strokes\"\n[[stroke]]\nstart_mm = [10, 10]\nheading_deg = 30\n"
        "length_mm = 40\n[roller]\nneedle_length_mm = 0.8\n[hand]\nforce_N = 2\n";
    const Assets assets = test_assets();
    const std::vector<Scenario> all = {
        opened("to-and-fro"),
        opened("fifteen-passes-0.2mm"),
        opened("too-short-0.2mm"),
        opened("too-short-0.5mm"),
        opened("thin-eyelid"),
        opened("star-1.5mm", {"roller.preset=consumer-540-0.5mm"}),
        opened("star-1.5mm", {"program.passes=8", "hand.force_N=0.3"}),
        read_scenario_text(stroke, "stroke.toml", ".", {}, assets).value(),
    };
    for (const Scenario& open : all) {
        INFO(open.title);
        check_sentences(talk, shown_run(open));
    }
    check_sentences(talk, shown_run(opened("star-1.5mm"), {.site = "eyelid", .needle_length_mm = 0.2}));
}

TEST_CASE("the run of 0.2 mm needles says 11, and to and fro leaves 14") {
    const ShownRun short_needles = shown_run(opened("star-1.5mm"), {.site = {}, .needle_length_mm = 0.2});
    CHECK(short_needles.first_per_cm2 == Approx(11.0).margin(0.05));
    CHECK(short_needles.numbers.own_run);
    CHECK(numbers_text({}, short_needles.numbers) ==
          "The numbers come from a run made for this talk: 16 rolls with needles of 0.2 mm. Skin: Cheek, "
          "adult. Force of "
          "the hand: 3 N.");
    // What a card says of rolling to and fro, which no talk rolls.
    const Result to_and_fro = run(opened("to-and-fro")).value();
    const TalkNumbers numbers = talk_numbers(to_and_fro, summarise(to_and_fro).value());
    CHECK(std::round(*numbers.holes_all_passes_per_cm2) == 14.0);
    CHECK(numbers.passes == 16);
    CHECK_THAT(talk_text({}, "explain.above_to_and_fro_text", numbers),
               ContainsSubstring("After 16 rolls there are still about 14"));
}

TEST_CASE("where few holes or none are left another sentence stands, in every language") {
    const Talk talk = load_talk(test_assets()).talk;
    const Language english, spanish = load_talk_language(test_assets(), "es").value();
    TalkNumbers few;
    few.holes_one_pass_per_cm2 = 1.4;
    few.holes_all_passes_per_cm2 = 9.9;
    few.holes_many_per_cm2 = rounded_down_holes(9.9);
    few.depth_p50_mm = few.depth_p05_mm = few.depth_p95_mm = 0.0999;
    few.needle_length_mm = 0.2;
    CHECK(sentences(english, talk, 1, few) ==
          std::vector<std::string>{"One roll leaves one tiny hole or none on each square centimetre.",
                                   "After many rolls in several directions there are still fewer than 10."});
    CHECK(sentences(english, talk, 2, few)[0] ==
          "Each needle makes a tiny injury, here less than 0.1 mm deep.");
    CHECK(sentences(spanish, talk, 2, few)[0] ==
          "Cada aguja hace una herida diminuta, aquí de menos de 0,1 mm de profundidad.");
    for (const TalkNumbers& numbers : {few, TalkNumbers{}}) {
        for (const Language& language : {english, spanish}) {
            for (std::size_t step = 0; step < talk.steps.size(); ++step) {
                for (const std::string& text : sentences(language, talk, step, numbers)) {
                    INFO(text);
                    CHECK(is_filled(text));
                }
            }
        }
    }
    CHECK(sentences(english, talk, 2, TalkNumbers{})[0] == "In this run the needles do not enter the skin.");
    CHECK_FALSE(has_nine_in_ten(TalkNumbers{}));
}

TEST_CASE("a run without a hole has no numbers, and a depth at the border is said") {
    const Scenario open =
        opened("star-1.5mm", {"hand.force_N=0.05", "patch.tautness=2", "variability.puncture_cv=0",
                              "variability.field_cv=0", "roller.tip_diameter_um=40"});
    const Result result = run(open).value();
    const TalkNumbers numbers = talk_numbers(result, summarise(result).value());
    CHECK(numbers.holes_all_passes_per_cm2 == std::optional(0.0));
    CHECK(holds(TalkCase::no_holes, numbers));
    TalkNumbers border;
    border.depth_p50_mm = 0.1;
    border.holes_all_passes_per_cm2 = 5.0;
    CHECK_FALSE(holds(TalkCase::shallow, border));
    border.depth_p50_mm = std::nextafter(0.1, 0.0);
    CHECK(holds(TalkCase::shallow, border));
}

TEST_CASE("an unknown key stays what it is") {
    CHECK(talk_text({}, "explain.no_such_key", {}) == "explain.no_such_key");
    CHECK(talk_text({}, "own.gone", {}) == "gone");
}
