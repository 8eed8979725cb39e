/// The work on the screen: a scenario, its last good run, what can be undone. Knows no window.
#pragma once

#include "sim/run/run.hpp"
#include "sim/scenario/parameter.hpp"
#include "sim/words/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The most steps that can be undone.
inline constexpr std::size_t most_undo_steps = 200;

/// A scenario being worked on. `result` is always a good run; when `error` is set, it is that of an earlier
/// scenario than the one on the controls.
struct Session {
    Scenario scenario;             ///< as the controls show it
    Scenario reference;            ///< as it was opened: what "changed" and "reset" refer to
    Result result;                 ///< of the last scenario that could be run
    std::uint64_t run_number = 0;  ///< rises with every new result
    std::optional<Error> error;    ///< why the scenario on the controls could not be run
    std::string file;              ///< name of the file or of the shipped scenario; empty: none
    std::vector<Scenario> past;    ///< what undo goes back to, the latest last
    std::vector<Scenario> future;  ///< what redo goes on to, the next last
    std::string open_change;       ///< key whose changes still count as one step; empty: none
};

/// A session on a scenario that was just opened. When it cannot be run, the error stands beside the run of
/// the default scenario.
Session open_session(const Scenario& scenario, const std::string& file);

/// Takes another scenario file in the place of the one before; nothing can be undone past it. A scenario that
/// cannot be run leaves the picture as it was.
void replace_scenario(Session& session, const Scenario& scenario, const std::string& file);

/// Takes a changed scenario over and runs it. Changes of the same key join into one step until end_change.
/// A scenario that cannot be run stays on the controls with its error, beside the last good result.
void change(Session& session, const std::string& key, const Scenario& changed);

/// The control was let go: the next change is a step of its own.
void end_change(Session& session);

/// Sets a number from a control. A value that is not allowed leaves everything as it was and gives the
/// reason.
Expected<void> change_number(Session& session, const Parameter& parameter, double value);

/// The same from text as `--set` has it: choices, presets, lists.
Expected<void> change_text(Session& session, const Parameter& parameter, const std::string& text,
                           const Assets& assets);

/// Sets one key back to what was opened.
void reset_key(Session& session, const Parameter& parameter);

/// Sets everything back to what was opened; can be undone.
void reset_all(Session& session);

bool can_undo(const Session& session);
bool can_redo(const Session& session);
void undo(Session& session);
void redo(Session& session);

/// True when the key differs from what was opened.
bool is_changed(const Session& session, const Parameter& parameter);

/// True when anything differs from what was opened.
bool is_changed(const Session& session);

/// The error in one line, the reason in the core's English; empty without one.
std::string message_of(const Language& language, const Session& session);

/// The warnings of the run on the screen, each a sentence with its reason; empty without any.
std::string warnings_in_words(const Language& language, const Session& session);

}  // namespace needleroll::gui
