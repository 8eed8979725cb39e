#include "tests/sim/report/handout_sheets.hpp"

#include "sim/report/figure.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "sim/talk/talk_language.hpp"
#include "sim/talk/talk_run.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>
#include <numeric>

namespace needleroll::testing {

std::vector<HandoutPage> SheetMatter::pages(const TalkNotes& notes, const std::string& date) const {
    std::vector<HandoutPage> made;
    on_scratch_page([&](Canvas& measure) {
        made = lay_out_handout(measure, handout_text(language, talk, numbers, notes, date), notes.strokes,
                               result, language)
                   .value();
    });
    return made;
}

SheetMatter sheet_matter(const std::string& language, const std::string& scenario, int threads) {
    const Assets assets = test_assets();
    const Scenario open = read_scenario(scenario_path(assets, scenario).value(), {}, assets).value();
    SheetMatter matter{.talk = load_talk(assets).talk,
                       .result = {},
                       .numbers = {},
                       .language = load_talk_language(assets, language).value()};
    const Scenario rolled = talk_scenario(open, {}, assets, matter.talk.scenario).value();
    matter.result = run(rolled, {.threads = threads}).value();
    matter.numbers = talk_numbers(matter.result, summarise(matter.result).value(), is_own_run(open, {}));
    return matter;
}

std::vector<int> first_questions(int count) {
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

std::vector<std::vector<Place>> scribble(double height_mm) {
    std::vector<std::vector<Place>> strokes;
    for (int turn = 1; turn <= 5; ++turn) {
        std::vector<Place> stroke;
        for (int i = 0; i <= 300; ++i) {
            const double t = 0.05 * i;
            stroke.push_back({0.5 * note_pad_width_mm * (1.0 + 0.99 * std::sin(t * turn)),
                              0.5 * height_mm * (1.0 + 0.98 * std::cos(t * 1.7))});
        }
        strokes.push_back(std::move(stroke));
    }
    strokes.push_back({{5.0, 5.0}});
    return strokes;
}

std::vector<NamedNotes> all_notes() {
    std::string words, lines;
    for (int i = 0; words.size() < most_note_characters; ++i) words += "word " + std::to_string(i) + ' ';
    words.resize(most_note_characters);
    for (std::size_t i = 0; i < most_note_characters / 2; ++i) lines += "x\n";
    return {{"nothing", {}, 1},
            {"a few words", {"What about the cream\nthat I use at night?", {}, {}}, 1},
            {"2,000 characters", {words, {}, {}}, 2},
            {"one word of 2,000 characters", {std::string(most_note_characters, 'W'), {}, {}}, 2},
            {"1,000 lines", {lines, {}, {}}, 21},
            {"a drawing", {"", scribble(39.0), {}}, 1},
            {"a drawing below words", {"two words", {{{2.0, 20.0}, {80.0, 30.0}}}, {}}, 1},
            {"a drawing over words", {"two words", scribble(39.0), {}}, 2},
            {"a full pad", {"", scribble(note_pad_height_mm), {}}, 2},
            {"a full pad and 2,000 characters", {words, scribble(note_pad_height_mm), {}}, 2}};
}

}  // namespace needleroll::testing
