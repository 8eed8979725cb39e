/// What the window tells in passing: what was done and what could not be done, one at a time. Knows no
/// window.
#pragma once

#include "sim/core/error.hpp"
#include "sim/words/language.hpp"

#include <string>
#include <vector>

namespace needleroll::gui {

/// What a notice is about, the most urgent first. At most one of each kind stands.
enum class NoticeKind {
    not_allowed,      ///< a control was given a value that it refuses; until it is closed or a value is taken
    not_opened,       ///< a scenario could not be read; stands until it is closed or a scenario is opened
    not_listed,       ///< what the pickers offer could not be read; until it is closed or the lists are read
    not_spoken,       ///< a language or texts of it cannot be used; until it is closed or another is chosen
    not_read,         ///< remembered settings cannot be used; until it is closed
    talk_broken,      ///< steps of the talk could not be read; until it is closed
    talk_run_failed,  ///< the talk's run could not be had; until it is closed or one could
    not_kept,         ///< the settings could not be written; until it is closed
    not_saved,        ///< a plot or a picture could not be written; until it is closed or one is saved
    done,             ///< something was saved; for notice_lasts_s
    told,             ///< something else was done, in words of its own; for notice_lasts_s
};

/// How long it is shown that something was done [s].
inline constexpr double notice_lasts_s = 6.0;

/// One message. What stands around its reason or place is said when it is shown, in the language of then.
struct Notice {
    NoticeKind kind = NoticeKind::done;
    std::string words;     ///< what the core says, in English, or the window; or where something was saved
    double shown_s = 0.0;  ///< how long it has been the one that is shown
};

/// The messages that stand, in the order of their urgency. A scenario that cannot run is none of them: its
/// error belongs to the session.
struct Notices {
    std::vector<Notice> standing;
};

/// Something could not be done. Takes the place of an earlier message of the same kind.
void tell_failure(Notices& notices, NoticeKind kind, const Error& error);

/// The same in words of the window's own. Empty words take an earlier message of the kind back.
void tell_trouble(Notices& notices, NoticeKind kind, const std::string& words);

/// Tells why something could not be done, or takes that message back when it could.
void tell_outcome(Notices& notices, NoticeKind kind, const Expected<void>& outcome);

/// Something was saved at a place.
void tell_done(Notices& notices, const std::string& place);

/// Something else was done.
void tell(Notices& notices, const std::string& words);

/// Whether a notice of the kind tells what was done.
inline bool is_done(NoticeKind kind) {
    return kind == NoticeKind::done || kind == NoticeKind::told;
}

/// What failed has worked since: its message goes.
void settle(Notices& notices, NoticeKind kind);

/// The message to show, the most urgent; null without any. Valid until the next change.
const Notice* shown_notice(const Notices& notices);

/// The message as one sentence.
std::string message_of(const Language& language, const Notice& notice);

/// The person has read the message that is shown.
void close_shown(Notices& notices);

/// Lets time pass: what was done is told for a while, counted only while nothing hides it.
void pass_time(Notices& notices, double elapsed_s);

/// True while the message that is shown will go by itself.
bool is_passing(const Notices& notices);

}  // namespace needleroll::gui
