#include "sim/report/handout.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/scenario_argument.hpp"
#include "sim/core/limits.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/talk/talk_language.hpp"
#include "sim/talk/talk_run.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The largest file of notes that is read: all strokes that a pad takes, written with many digits.
constexpr std::size_t most_notes_bytes = 8u << 20u;

struct Options {
    ScenarioArgument scenario;
    std::string language = "en";
    std::string notes;
    std::string questions;
    std::string date;
    std::string file = "handout.pdf";
};

/// The numbers of a list like "1,6,10", ascending. Whether there are such questions is told later.
Expected<std::vector<int>> read_questions(const std::string& list, int count) {
    std::vector<int> numbers;
    for (std::size_t from = 0; from < list.size() + 1 && !list.empty();) {
        const std::size_t comma = std::min(list.find(',', from), list.size());
        const std::string piece = list.substr(from, comma - from);
        const std::optional<double> number = parse_number(piece);
        const int question = number && *number >= 1.0 && *number <= count ? static_cast<int>(*number) : 0;
        if (question == 0 || static_cast<double>(question) != *number ||
            std::find(numbers.begin(), numbers.end(), question) != numbers.end())
            return fail({.message = "this is no number of a sample question, or it stands here twice",
                         .file = "--questions",
                         .found = found_text(GivenValue(piece)),
                         .allowed = fmt::format("1 to {}, parted by commas", count)});
        numbers.push_back(question);
        from = comma + 1;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Expected<TalkNotes> read_notes(const Options& options, const Talk& talk) {
    TalkNotes notes;
    if (!options.notes.empty()) {
        const Expected<std::string> content = read_whole_file(options.notes, most_notes_bytes);
        if (!content) return fail(content.error());
        Expected<TalkNotes> read = parse_notes(*content, options.notes);
        if (!read) return read;
        notes = *std::move(read);
    }
    Expected<std::vector<int>> questions = read_questions(options.questions, talk.questions.count());
    if (!questions) return fail(questions.error());
    notes.questions = *std::move(questions);
    return notes;
}

Expected<std::string> read_date(const std::string& given) {
    if (given.empty()) return std::string();
    Expected<std::string> date = handout_date(given);
    if (!date) date.error().file = "--date";
    return date;
}

/// Rolls the talk's run and writes the sheet about it.
Expected<void> roll_and_write(const Options& options, const Scenario& open, const Talk& talk,
                              const Language& language, const TalkNotes& notes, const std::string& date,
                              const Assets& assets, const Console& console) {
    const Expected<Scenario> scenario = talk_scenario(open, {}, assets, talk.scenario);
    if (!scenario) return fail(scenario.error());
    const Expected<Result> result = run(*scenario);
    if (!result) return fail(result.error());
    const Expected<Summary> summary = summarise(*result);
    if (!summary) return fail(summary.error());
    const TalkNumbers numbers = talk_numbers(*result, *summary, is_own_run(open, {}));
    const auto files = write_handout({talk, *result, numbers, language, notes, date}, options.file);
    if (!files) return fail(files.error());
    console.out << "Written:";
    for (const std::filesystem::path& file : *files) console.out << ' ' << file.string();
    console.out << '\n';
    return {};
}

Expected<void> hand_out(const Options& options, const Console& console) {
    if (auto known = check_handout_file(options.file); !known) return known;
    const Expected<std::string> date = read_date(options.date);
    if (!date) return fail(date.error());
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    const Expected<Language> language = load_talk_language(*assets, options.language);
    if (!language) return fail(language.error());
    const LoadedTalk loaded = load_talk(*assets);
    if (!loaded.faults.empty()) return fail(loaded.faults.front());
    const Expected<TalkNotes> notes = read_notes(options, loaded.talk);
    if (!notes) return fail(notes.error());
    const Expected<Scenario> open = read_scenario_argument(options.scenario);
    if (!open) return fail(open.error());
    if (auto free = try_file(options.file); !free) return free;
    return roll_and_write(options, *open, loaded.talk, *language, *notes, *date, *assets, console);
}

constexpr const char* examples =
    "A page of A4 for a talk with a patient: what rolling is, may help and can do, who should ask first, "
    "questions and notes.\nWhat of the notes does not fit follows on a second page (with PNG in NAME-2.png). "
    "Nothing is sent anywhere.\n\n"
    "Notes are text in UTF-8 of at most 2,000 characters, or JSON\n"
    "  {\"text\": \"...\", \"strokes\": [[[x, y], ...], ...]}   strokes in mm on the pad\n\n"
    "Examples:\n"
    "  needleroll handout\n"
    "  needleroll handout --language es --questions 1,6,10 --date 2026-11-03 -o hoja.pdf\n"
    "  needleroll handout firm-3mm --notes notes.txt -o page.png";

}  // namespace

Command add_handout(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("handout", "Write the page that a patient takes home");
    command.option(&options->scenario.scenario,
                   {.name = "scenario",
                    .help = "Scenario file, or name of one that comes with the program: skin, needle length, "
                            "force",
                    .value = "SCENARIO.toml"});
    command.option(&options->language, {.name = "--language",
                                        .help = "Language of the page, as in assets/languages",
                                        .value = "NAME",
                                        .default_shown = true});
    command.option(&options->notes,
                   {.name = "--notes", .help = "Own notes, typed or drawn", .value = "FILE"});
    command.option(
        &options->questions,
        {.name = "--questions", .help = "Sample questions to print, by number", .value = "1,6,10"});
    command.option(
        &options->date,
        {.name = "--date", .help = "Date to print (default: a line to write on)", .value = "YYYY-MM-DD"});
    command.option(&options->file, {.name = "-o,--output",
                                    .help = "File to write: .pdf or .png",
                                    .value = "FILE",
                                    .default_shown = true});
    command.footer(examples);
    return {command, [options, console] { return hand_out(*options, console); }};
}

}  // namespace needleroll
