#include "gui/screens/explain/state.hpp"

#include <algorithm>
#include <utility>

namespace needleroll::gui {

ExplainState open_talk(LoadedTalk loaded) {
    ExplainState state;
    state.talk = std::move(loaded.talk);
    state.faults = std::move(loaded.faults);
    return state;
}

std::size_t coming_step(const ExplainState& state) {
    return state.wanted.value_or(state.step);
}

void go_to_step(ExplainState& state, std::ptrdiff_t step) {
    const auto last = static_cast<std::ptrdiff_t>(state.talk.steps.size()) - 1;
    if (last < 0) return;
    state.wanted = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(step, 0, last));
    state.start_open = false;
}

bool can_go_on(const ExplainState& state) {
    return state.start_open || coming_step(state) + 1 < state.talk.steps.size();
}

bool can_go_back(const ExplainState& state) {
    return !state.start_open;
}

void go_on(ExplainState& state) {
    if (state.start_open) {
        begin_talk(state);
    } else if (can_go_on(state)) {
        go_to_step(state, static_cast<std::ptrdiff_t>(coming_step(state)) + 1);
    }
}

void go_back(ExplainState& state) {
    if (!can_go_back(state)) return;
    if (coming_step(state) == 0) {
        state.start_open = true;
        state.region = {};
    } else {
        go_to_step(state, static_cast<std::ptrdiff_t>(coming_step(state)) - 1);
    }
}

void begin_talk(ExplainState& state) {
    state.start_open = false;
    state.region = {};
}

bool arrive(ExplainState& state) {
    const std::optional<std::size_t> wanted = std::exchange(state.wanted, std::nullopt);
    if (!wanted || *wanted == state.step || *wanted >= state.talk.steps.size()) return false;
    state.step = *wanted;
    state.region = {};
    end_stroke(state.steps.notes.pad);
    close_panel(state.steps.aims);
    return true;
}

void ask_new_talk(ExplainState& state) {
    state.asks_new_talk = is_unsaved(state.steps.notes.pad);
    if (!state.asks_new_talk) begin_new_talk(state);
}

void begin_new_talk(ExplainState& state) {
    NotePad pad = std::move(state.steps.notes.pad);
    clear_pad(pad);
    state.steps = {};
    state.steps.notes.pad = std::move(pad);
    state.wishes = {};
    state.asks_new_talk = false;
    state.region = {};
    state.wanted.reset();
    state.step = 0;
    state.start_open = true;
}

bool leave_one_level(ExplainState& state) {
    NotesStep& notes = state.steps.notes;
    if (state.asks_new_talk) return std::exchange(state.asks_new_talk, false);
    if (notes.open != NotesPanel::none) {
        notes.open = NotesPanel::none;
        return true;
    }
    if (state.start_open) {
        begin_talk(state);
        return true;
    }
    return false;
}

std::optional<std::size_t> step_with(const Talk& talk, StepPicture picture) {
    const auto found = std::find_if(talk.steps.begin(), talk.steps.end(),
                                    [picture](const TalkStep& step) { return step.picture == picture; });
    if (found == talk.steps.end()) return std::nullopt;
    return static_cast<std::size_t>(found - talk.steps.begin());
}

}  // namespace needleroll::gui
