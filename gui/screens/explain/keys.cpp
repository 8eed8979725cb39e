/// The keys of the Explain screen: one table, from which the card of keys is made and events are answered.
#include "gui/screens/explain/explain.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

using Key = sf::Keyboard;
using KeyEvent = sf::Event::KeyEvent;

/// What a key of the screen does.
using ExplainAct = void (*)(ExplainScreen& screen, const KeyEvent& event);

constexpr float scroll_step = 60.0f;

void next_step(ExplainScreen& screen, const KeyEvent&) {
    go_on(screen.state);
}

void step_before(ExplainScreen& screen, const KeyEvent&) {
    go_back(screen.state);
}

void numbered_step(ExplainScreen& screen, const KeyEvent& event) {
    go_to_step(screen.state, static_cast<int>(event.code) - static_cast<int>(Key::Num1));
}

void first_step(ExplainScreen& screen, const KeyEvent&) {
    go_to_step(screen.state, 0);
}

void print(ExplainScreen& screen, const KeyEvent&) {
    const auto notes = step_with(screen.state.talk, StepPicture::notes);
    if (!notes) return;
    go_to_step(screen.state, static_cast<std::ptrdiff_t>(*notes));
    screen.state.steps.notes.open = NotesPanel::print;
}

void scroll(ExplainScreen& screen, const KeyEvent& event) {
    const ExplainLayout& layout = screen.layout;
    const float step = scroll_step * static_cast<float>(layout.frame.scale);
    screen.state.region.scroll_px =
        std::clamp(layout.scroll_px + (event.code == Key::Down ? step : -step), 0.0f, layout.most_scroll_px);
}

/// A line without words stands for more keys of the line before it.
const std::array<Shortcut<ExplainAct>, 8> explain_keys = {{
    {words::explain::keys_next, words::explain::does_next, Key::Right, Key::Space, false, next_step},
    {{}, {}, Key::PageDown, Key::Unknown, false, next_step},
    {words::explain::keys_back, words::explain::does_back, Key::Left, Key::PageUp, false, step_before},
    {words::explain::keys_steps, words::explain::does_steps, Key::Num1, Key::Num9, false, numbered_step},
    {words::explain::keys_first, words::explain::does_first, Key::Home, Key::Unknown, false, first_step},
    {words::explain::keys_scroll, words::explain::does_scroll, Key::Up, Key::Down, false, scroll},
    {words::explain::keys_print, words::explain::does_print, Key::P, Key::Unknown, false, print},
    {words::explain::keys_arrows, words::explain::does_arrows, Key::Unknown, Key::Unknown, false, nullptr},
}};

/// A key that the step itself, or something open over it, has for its own.
bool answer_within(ExplainState& state, const KeyEvent& key) {
    if (key.code == Key::Escape && leave_one_level(state)) return true;
    if (state.asks_new_talk) return key.code != Key::F1 && key.code != Key::F11;
    if (state.start_open || state.talk.steps.empty()) return false;
    return answer_key(state.talk.steps[state.step], state.steps, key);
}

}  // namespace

std::vector<KeyLine> ExplainScreen::key_lines() const {
    std::vector<KeyLine> lines;
    for (const auto& shortcut : explain_keys) {
        if (!shortcut.keys.key.empty()) lines.push_back({shortcut.keys, shortcut.does});
    }
    lines.push_back({words::explain::keys_leave, words::explain::does_leave});
    return lines;
}

bool ExplainScreen::answer(Desk&, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return false;
    const KeyEvent key = plain_key(event.key);
    if (!key.control && answer_within(state, key)) return true;
    const auto* meant = find_shortcut<ExplainAct>(explain_keys, key);
    if (meant == nullptr || meant->act == nullptr) return false;
    meant->act(*this, key);
    return true;
}

}  // namespace needleroll::gui
