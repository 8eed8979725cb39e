#include "gui/screens/explain/take_home.hpp"

#include "gui/platform/print.hpp"
#include "gui/words/talk_words.hpp"
#include "gui/work/exports.hpp"
#include "sim/report/handout.hpp"

#include <memory>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace needleroll::gui {
namespace {

/// All that a page is made from, for another thread.
struct PageParts {
    Talk talk;
    Result result;
    TalkNumbers numbers;
    Language language;
    TalkNotes notes;
    unsigned sheet = 0;
};

/// Prints the page. Without a printer it becomes a file, whose name is given.
Expected<std::filesystem::path> print_page(const HandoutOrder& order, const std::filesystem::path& file,
                                           const StopToken& stop) {
    if (!print_command())
        return write_handout(order, file, stop).map([](const auto& files) { return files.front(); });
    const auto page = handout_pdf(order, stop);
    if (!page) return fail(page.error());
    return print_pdf(*page, stop).map([] { return std::filesystem::path(); });
}

Expected<TakenHome> make_page(const PageParts& parts, NotesWish wish, const std::filesystem::path& folder,
                              const StopToken& stop) {
    const HandoutOrder order{.talk = parts.talk,
                             .result = parts.result,
                             .numbers = parts.numbers,
                             .language = parts.language,
                             .notes = parts.notes};
    const char* const ending = wish == NotesWish::save_picture ? "png" : "pdf";
    const std::filesystem::path file = free_file_name(folder, "needleroll-talk", ending);
    const auto done =
        wish == NotesWish::print
            ? print_page(order, file, stop)
            : write_handout(order, file, stop).map([](const auto& files) { return files.front(); });
    return done.map([&](const std::filesystem::path& made) {
        return TakenHome{wish, made, parts.notes, parts.sheet};
    });
}

void start_page(ExplainState& state, TakingHome& taking, const Desk& desk, const Language& language,
                NotesWish wish) {
    state.steps.notes.trouble.clear();
    state.steps.notes.asked = wish;
    const auto parts = std::make_shared<const PageParts>(
        PageParts{state.talk, result_of(state.run, desk.session), state.run.numbers, language,
                  state.steps.notes.pad.notes, state.steps.notes.pad.sheet});
    taking.job = taking.jobs.start(std::string(words::explain::notes_print_or_save.key),
                                   [parts, wish, folder = desk.results_folder](const JobControl& control) {
                                       return make_page(*parts, wish, folder, control.stop);
                                   });
}

/// The page is out: the notes on it are kept, and it is told where it is.
void tell_taken(ExplainState& state, Desk& desk, const Language& language, const TakenHome& taken) {
    NotesStep& notes = state.steps.notes;
    if (notes.pad.sheet == taken.sheet) notes.pad.kept = taken.notes;
    notes.open = NotesPanel::none;
    const std::string place = taken.file.empty() ? std::string() : saved_place(taken.file);
    if (taken.wish != NotesWish::print) {
        tell(desk.notices, say(language, words::explain::notes_saved{.file = place}));
    } else if (taken.file.empty()) {
        tell(desk.notices, std::string(say(language, words::explain::notes_printed)));
    } else {
        tell(desk.notices, say(language, words::explain::notes_no_printer{.file = place}));
    }
}

bool can_be_written(const std::filesystem::path& folder) {
    const std::filesystem::path place = folder.empty() ? std::filesystem::path(".") : folder;
    return access(place.c_str(), W_OK) == 0;
}

}  // namespace

std::string trouble_of(const Language& language, NotesWish wish, const std::filesystem::path& folder,
                       const Error& error) {
    if ((wish != NotesWish::print || !print_command()) && !can_be_written(folder)) {
        std::error_code problem;
        const auto whole = std::filesystem::absolute(folder.empty() ? "." : folder, problem);
        return say(language, words::explain::notes_folder_unwritable{.folder = whole.string()});
    }
    if (wish == NotesWish::print)
        return say(language, words::explain::notes_print_failed{.reason = error.message});
    return say(language, words::explain::notes_save_failed{.reason = error.message});
}

void take_home(ExplainState& state, TakingHome& taking, Desk& desk, const Language& language) {
    NotesStep& notes = state.steps.notes;
    if (const auto taken = taking.job.take()) {
        if (*taken) {
            tell_taken(state, desk, language, **taken);
        } else if (taken->error().kind != ErrorKind::stopped) {
            notes.trouble = trouble_of(language, notes.asked, desk.results_folder, taken->error());
            notes.open = NotesPanel::print;
        }
        notes.asked = NotesWish::none;
    }
    const NotesWish wish = std::exchange(notes.wish, NotesWish::none);
    if (wish == NotesWish::new_talk) return ask_new_talk(state);
    if (wish != NotesWish::none && !taking.job.is_wanted()) start_page(state, taking, desk, language, wish);
}

}  // namespace needleroll::gui
