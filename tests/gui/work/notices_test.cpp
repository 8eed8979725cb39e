/// What the window tells in passing: each kind has its own message and its own life.
#include "gui/work/notices.hpp"

#include "tests/catch.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

Error failure(const std::string& message) {
    return {.message = message};
}

/// What is told of a picture or a plot that was not written.
std::string not_saved(const std::string& reason) {
    return reason + " (another place: --results FOLDER)";
}

std::string shown_words(const Notices& notices) {
    const Notice* shown = shown_notice(notices);
    return shown == nullptr ? std::string() : message_of(Language{}, *shown);
}

}  // namespace

TEST_CASE("what was done is told for a while and goes by itself") {
    Notices notices;
    CHECK(shown_notice(notices) == nullptr);
    CHECK_FALSE(is_passing(notices));
    tell_done(notices, "it");
    CHECK(shown_words(notices) == "Saved it");
    CHECK(is_passing(notices));
    pass_time(notices, notice_lasts_s - 0.1);
    CHECK(shown_words(notices) == "Saved it");
    tell_done(notices, "another");  // begins anew
    pass_time(notices, notice_lasts_s - 0.1);
    CHECK(shown_words(notices) == "Saved another");
    pass_time(notices, 0.2);
    CHECK(shown_notice(notices) == nullptr);
}

TEST_CASE("every kind of failure stands until it is closed, however long that takes") {
    for (const NoticeKind kind :
         {NoticeKind::not_allowed, NoticeKind::not_opened, NoticeKind::not_listed, NoticeKind::not_saved}) {
        Notices notices;
        tell_failure(notices, kind, failure("it failed"));
        pass_time(notices, 1e6);
        REQUIRE(shown_notice(notices) != nullptr);
        CHECK(shown_notice(notices)->kind == kind);
        CHECK(shown_words(notices) == (kind == NoticeKind::not_saved ? not_saved("it failed") : "it failed"));
        CHECK_FALSE(is_passing(notices));
        close_shown(notices);
        CHECK(shown_notice(notices) == nullptr);
        close_shown(notices);
    }
}

TEST_CASE("a failure goes when the same thing works, and only then") {
    Notices notices;
    tell_failure(notices, NoticeKind::not_saved, failure("disk full"));
    tell_outcome(notices, NoticeKind::not_allowed, Expected<void>{});
    tell_outcome(notices, NoticeKind::not_opened, Expected<void>{});
    tell_outcome(notices, NoticeKind::not_listed, Expected<void>{});
    CHECK(shown_words(notices) == not_saved("disk full"));
    tell_outcome(notices, NoticeKind::not_saved, fail(failure("folder gone")));
    CHECK(shown_words(notices) == not_saved("folder gone"));
    CHECK(notices.standing.size() == 1);
    tell_outcome(notices, NoticeKind::not_saved, Expected<void>{});
    CHECK(shown_notice(notices) == nullptr);
}

TEST_CASE("one message is shown at a time, the most urgent first, and none is lost behind it") {
    Notices notices;
    tell_done(notices, "it");
    tell_failure(notices, NoticeKind::not_saved, failure("disk full"));
    tell_failure(notices, NoticeKind::not_opened, failure("no such file"));
    tell_failure(notices, NoticeKind::not_allowed, failure("too large"));
    tell_failure(notices, NoticeKind::not_listed, failure("no assets"));
    for (const std::string& words : {std::string("too large"), std::string("no such file"),
                                     std::string("no assets"), not_saved("disk full")}) {
        CHECK(shown_words(notices) == words);
        pass_time(notices, 10.0 * notice_lasts_s);  // what waits behind does not grow old
        close_shown(notices);
    }
    CHECK(shown_words(notices) == "Saved it");
}

TEST_CASE("every kind of notice has a sentence around its reason, in the language of now") {
    Language spoken;
    for (const char* name : {"not_allowed", "not_opened", "not_listed", "not_saved"})
        spoken.texts[std::string("notices.") + name] = {std::string(name) + " ({reason})", ""};
    spoken.texts["notices.saved"] = {"en {file}", ""};
    Notices notices;
    tell_failure(notices, NoticeKind::not_saved, failure("disk full"));
    CHECK(message_of(spoken, *shown_notice(notices)) == "not_saved (disk full)");
    CHECK(message_of(Language{}, *shown_notice(notices)) == not_saved("disk full"));
    settle(notices, NoticeKind::not_saved);
    tell_done(notices, "here.csv");
    CHECK(message_of(spoken, *shown_notice(notices)) == "en here.csv");
    CHECK(message_of(Language{}, *shown_notice(notices)) == "Saved here.csv");
}

TEST_CASE("trouble is told in the window's own words, and empty words take it back") {
    Notices notices;
    tell_trouble(notices, NoticeKind::not_spoken, "There is no language \"xx\".");
    tell_trouble(notices, NoticeKind::not_read, "Settings: the file cannot be read.");
    REQUIRE(shown_notice(notices) != nullptr);
    CHECK(message_of(Language{}, *shown_notice(notices)) == "There is no language \"xx\".");
    tell_trouble(notices, NoticeKind::not_spoken, "");
    REQUIRE(shown_notice(notices) != nullptr);
    CHECK(message_of(Language{}, *shown_notice(notices)) == "Settings: the file cannot be read.");
}
