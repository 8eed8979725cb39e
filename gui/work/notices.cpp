#include "gui/work/notices.hpp"

#include "gui/words/notices.hpp"

#include <algorithm>
#include <utility>

namespace needleroll::gui {
namespace {

void add(Notices& notices, Notice notice) {
    settle(notices, notice.kind);
    const auto after = std::find_if(notices.standing.begin(), notices.standing.end(),
                                    [&](const Notice& other) { return other.kind > notice.kind; });
    notices.standing.insert(after, std::move(notice));
}

}  // namespace

void tell_failure(Notices& notices, NoticeKind kind, const Error& error) {
    add(notices, {kind, describe(error)});
}

void tell_trouble(Notices& notices, NoticeKind kind, const std::string& words) {
    if (words.empty()) {
        settle(notices, kind);
    } else {
        add(notices, {kind, words});
    }
}

void tell_outcome(Notices& notices, NoticeKind kind, const Expected<void>& outcome) {
    if (outcome) {
        settle(notices, kind);
    } else {
        tell_failure(notices, kind, outcome.error());
    }
}

void tell_done(Notices& notices, const std::string& place) {
    add(notices, {NoticeKind::done, place});
}

void tell(Notices& notices, const std::string& words) {
    add(notices, {NoticeKind::told, words});
}

void settle(Notices& notices, NoticeKind kind) {
    std::erase_if(notices.standing, [kind](const Notice& notice) { return notice.kind == kind; });
}

const Notice* shown_notice(const Notices& notices) {
    return notices.standing.empty() ? nullptr : &notices.standing.front();
}

std::string message_of(const Language& language, const Notice& notice) {
    switch (notice.kind) {
        case NoticeKind::not_allowed:
            return say(language, words::notices::not_allowed{.reason = notice.words});
        case NoticeKind::not_opened:
            return say(language, words::notices::not_opened{.reason = notice.words});
        case NoticeKind::not_listed:
            return say(language, words::notices::not_listed{.reason = notice.words});
        case NoticeKind::not_saved:
            return say(language, words::notices::not_saved{.reason = notice.words});
        case NoticeKind::not_spoken:
        case NoticeKind::not_read:
        case NoticeKind::not_kept:
        case NoticeKind::talk_broken:
        case NoticeKind::talk_run_failed:
        case NoticeKind::told:
            break;
        case NoticeKind::done:
            return say(language, words::notices::saved{.file = notice.words});
    }
    return notice.words;
}

void close_shown(Notices& notices) {
    if (!notices.standing.empty()) notices.standing.erase(notices.standing.begin());
}

void pass_time(Notices& notices, double elapsed_s) {
    if (!is_passing(notices)) return;
    Notice& shown = notices.standing.front();
    shown.shown_s += elapsed_s;
    if (shown.shown_s >= notice_lasts_s) close_shown(notices);
}

bool is_passing(const Notices& notices) {
    const Notice* shown = shown_notice(notices);
    return shown != nullptr && is_done(shown->kind);
}

}  // namespace needleroll::gui
