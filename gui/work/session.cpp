#include "gui/work/session.hpp"

#include "gui/words/notices.hpp"
#include "sim/scenario/check.hpp"
#include "sim/words/warning_words.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// Runs what the controls show; on failure the result stays.
void run_again(Session& session) {
    session.error.reset();
    if (const auto checked = check(session.scenario); !checked) {
        session.error = checked.error();
        return;
    }
    auto result = run(session.scenario);
    if (!result) {
        session.error = result.error();
        return;
    }
    session.result = std::move(*result);
    ++session.run_number;
}

void remember(Session& session, const std::string& key) {
    if (!key.empty() && key == session.open_change && !session.past.empty()) return;
    session.past.push_back(session.scenario);
    if (session.past.size() > most_undo_steps) session.past.erase(session.past.begin());
    session.open_change = key;
}

/// Moves the scenario to one pile and takes the latest of the other.
void swap_piles(Session& session, std::vector<Scenario>& from, std::vector<Scenario>& to) {
    if (from.empty()) return;
    to.push_back(std::move(session.scenario));
    session.scenario = std::move(from.back());
    from.pop_back();
    session.open_change.clear();
    run_again(session);
}

}  // namespace

Session open_session(const Scenario& scenario, const std::string& file) {
    Session session;
    session.scenario = scenario;
    session.reference = scenario;
    session.file = file;
    run_again(session);
    if (session.error) {
        if (auto fallback = run(Scenario{})) session.result = std::move(*fallback);
        ++session.run_number;
    }
    return session;
}

void replace_scenario(Session& session, const Scenario& scenario, const std::string& file) {
    session.scenario = scenario;
    session.reference = scenario;
    session.file = file;
    session.past.clear();
    session.future.clear();
    session.open_change.clear();
    run_again(session);
}

void change(Session& session, const std::string& key, const Scenario& changed) {
    if (changed == session.scenario) return;
    remember(session, key);
    session.future.clear();
    session.scenario = changed;
    run_again(session);
}

void end_change(Session& session) {
    session.open_change.clear();
}

Expected<void> change_number(Session& session, const Parameter& parameter, double value) {
    Scenario changed = session.scenario;
    if (const auto set = set_number(changed, parameter, value); !set) return fail(set.error());
    change(session, std::string(parameter.key), changed);
    return {};
}

Expected<void> change_text(Session& session, const Parameter& parameter, const std::string& text,
                           const Assets& assets) {
    Scenario changed = session.scenario;
    if (const auto set = set_text(changed, parameter, text, assets); !set) return fail(set.error());
    change(session, std::string(parameter.key), changed);
    return {};
}

void reset_key(Session& session, const Parameter& parameter) {
    Scenario changed = session.scenario;
    reset_to(changed, parameter, session.reference);
    end_change(session);
    change(session, std::string(parameter.key), changed);
    end_change(session);
}

void reset_all(Session& session) {
    end_change(session);
    change(session, "", session.reference);
}

bool can_undo(const Session& session) {
    return !session.past.empty();
}

bool can_redo(const Session& session) {
    return !session.future.empty();
}

void undo(Session& session) {
    swap_piles(session, session.past, session.future);
}

void redo(Session& session) {
    swap_piles(session, session.future, session.past);
}

bool is_changed(const Session& session, const Parameter& parameter) {
    return !is_default(session.scenario, parameter, session.reference);
}

bool is_changed(const Session& session) {
    return !(session.scenario == session.reference);
}

std::string message_of(const Language& language, const Session& session) {
    if (!session.error) return {};
    return say(language, words::notices::not_run{.reason = describe(*session.error)});
}

std::string warnings_in_words(const Language& language, const Session& session) {
    std::string lines;
    for (const Warning& warning : session.result.warnings) {
        if (!lines.empty()) lines += '\n';
        lines += warning_text(language, warning);
    }
    return lines;
}

}  // namespace needleroll::gui
