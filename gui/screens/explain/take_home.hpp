/// The page to take home: printed or saved when the person asks for it, by the same function as the
/// command's.
#pragma once

#include "gui/screens/explain/state.hpp"
#include "gui/work/desk.hpp"
#include "gui/work/jobs.hpp"

#include <filesystem>
#include <string>

namespace needleroll::gui {

/// What became of a page.
struct TakenHome {
    NotesWish wish = NotesWish::none;
    std::filesystem::path file;  ///< that was saved; empty: printed
    TalkNotes notes;             ///< that are on it
    unsigned sheet = 0;          ///< NotePad::sheet that they stood on
};

/// Pages are made and printed beside the window.
struct TakingHome {
    Jobs jobs;
    Job<TakenHome> job;
};

/// Does what the pad asks for, and tells what became of it. A print or a file that fails is told on the pad's
/// panel, with what can be done instead; the notes stay.
void take_home(ExplainState& state, TakingHome& taking, Desk& desk, const Language& language);

/// Why a page was not printed or saved, and what can be done: what the panel says.
std::string trouble_of(const Language& language, NotesWish wish, const std::filesystem::path& folder,
                       const Error& error);

}  // namespace needleroll::gui
