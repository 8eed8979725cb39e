#include "gui/platform/input.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

struct KeyPair {
    ImGuiKey imgui;
    sf::Keyboard::Key sfml;
};

/// The keys Dear ImGui works with in both eras. SFML has no keypad Enter; Tab is answered by tab_order.
constexpr std::array<KeyPair, 20> key_pairs{{
    {ImGuiKey_LeftArrow, sf::Keyboard::Left},
    {ImGuiKey_RightArrow, sf::Keyboard::Right},
    {ImGuiKey_UpArrow, sf::Keyboard::Up},
    {ImGuiKey_DownArrow, sf::Keyboard::Down},
    {ImGuiKey_PageUp, sf::Keyboard::PageUp},
    {ImGuiKey_PageDown, sf::Keyboard::PageDown},
    {ImGuiKey_Home, sf::Keyboard::Home},
    {ImGuiKey_End, sf::Keyboard::End},
    {ImGuiKey_Insert, sf::Keyboard::Insert},
    {ImGuiKey_Delete, sf::Keyboard::Delete},
    {ImGuiKey_Backspace, sf::Keyboard::Backspace},
    {ImGuiKey_Space, sf::Keyboard::Space},
    {ImGuiKey_Enter, sf::Keyboard::Enter},
    {ImGuiKey_Escape, sf::Keyboard::Escape},
    {ImGuiKey_A, sf::Keyboard::A},
    {ImGuiKey_C, sf::Keyboard::C},
    {ImGuiKey_V, sf::Keyboard::V},
    {ImGuiKey_X, sf::Keyboard::X},
    {ImGuiKey_Y, sf::Keyboard::Y},
    {ImGuiKey_Z, sf::Keyboard::Z},
}};

struct Modifiers {
    bool control;
    bool shift;
    bool alt;
    bool system;
};

// ---- what differs between the two eras ----
#if IMGUI_VERSION_NUM >= 18700

#if IMGUI_VERSION_NUM >= 18900
constexpr ImGuiKey control_key = ImGuiMod_Ctrl;
constexpr ImGuiKey shift_key = ImGuiMod_Shift;
constexpr ImGuiKey alt_key = ImGuiMod_Alt;
constexpr ImGuiKey system_key = ImGuiMod_Super;
#else
constexpr ImGuiKey control_key = ImGuiKey_ModCtrl;
constexpr ImGuiKey shift_key = ImGuiKey_ModShift;
constexpr ImGuiKey alt_key = ImGuiKey_ModAlt;
constexpr ImGuiKey system_key = ImGuiKey_ModSuper;
#endif

/// Without Dear ImGui's own queue, which spreads events over frames: what is handed over counts in this
/// frame.
void install_hand_over() {
    ImGui::GetIO().ConfigInputTrickleEventQueue = false;
}

void put_modifiers(const Modifiers& modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(control_key, modifiers.control);
    io.AddKeyEvent(shift_key, modifiers.shift);
    io.AddKeyEvent(alt_key, modifiers.alt);
    io.AddKeyEvent(system_key, modifiers.system);
}

void put_wheel(float sideways, float upwards) {
    ImGui::GetIO().AddMouseWheelEvent(sideways, upwards);
}

void hand_over(const InputState& input, Pointer pointer) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(pointer.x, pointer.y);
    for (std::size_t i = 0; i < mouse_button_count; ++i) {
        io.AddMouseButtonEvent(static_cast<int>(i), input.buttons[i].down);
    }
    for (const KeyPair& pair : key_pairs) {
        const auto index = static_cast<std::size_t>(pair.sfml);
        io.AddKeyEvent(pair.imgui, input.keys_held[index] || input.keys_pressed[index]);
    }
}

bool pressed_or_repeated(ImGuiKey key) {
    return ImGui::IsKeyPressed(key);
}

void claim_wheel() {
#if IMGUI_VERSION_NUM >= 18930
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
#else
    ImGui::SetItemUsingMouseWheel();
#endif
}

#else

void install_hand_over() {
    ImGuiIO& io = ImGui::GetIO();
    for (int& native : io.KeyMap) native = -1;
    for (const KeyPair& pair : key_pairs) io.KeyMap[pair.imgui] = pair.sfml;
}

void put_modifiers(const Modifiers& modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = modifiers.control;
    io.KeyShift = modifiers.shift;
    io.KeyAlt = modifiers.alt;
    io.KeySuper = modifiers.system;
}

void put_wheel(float sideways, float upwards) {
    ImGui::GetIO().MouseWheelH += sideways;
    ImGui::GetIO().MouseWheel += upwards;
}

void hand_over(const InputState& input, Pointer pointer) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = ImVec2(pointer.x, pointer.y);
    for (std::size_t i = 0; i < mouse_button_count; ++i) io.MouseDown[i] = input.buttons[i].down;
    for (std::size_t i = 0; i < input.keys_held.size(); ++i) {
        io.KeysDown[i] = input.keys_held[i] || input.keys_pressed[i];
    }
}

bool pressed_or_repeated(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

void claim_wheel() {
    ImGui::SetItemUsingMouseWheel();
}

#endif
// ---- the same in both eras from here on ----

constexpr unsigned first_printable = 32;
constexpr unsigned delete_character = 127;
constexpr unsigned largest_wide_character = 0xFFFF;
constexpr unsigned replacement_character = 0xFFFD;

bool any_button_held(const InputState& input) {
    return std::any_of(input.buttons.begin(), input.buttons.end(),
                       [](const ButtonState& button) { return button.held; });
}

void forget_pointer_unless_dragging(InputState& input) {
    if (input.pointer_left && !any_button_held(input)) input.pointer = pointer_nowhere;
}

void put_key(InputState& input, sf::Keyboard::Key key, bool pressed) {
    const auto index = static_cast<std::size_t>(key);
    input.keys_held[index] = pressed;
    if (pressed) input.keys_pressed[index] = true;
}

void put_button(InputState& input, std::size_t index, bool pressed) {
    ButtonState& button = input.buttons[index];
    button.held = pressed;
    (pressed ? button.pressed : button.released) = true;
    if (pressed) input.pressed_at = input.pointer;
}

/// One change of a button a frame, so that neither a short click nor a short release is lost.
void advance_button(ButtonState& button) {
    button.down = button.down ? button.held && !button.released : button.held || button.pressed;
    button.pressed = button.released = false;
}

/// Brings the buttons up to date and returns where the pointer counts in this frame: where a button that goes
/// down was pressed, else where the pointer is.
Pointer advance_buttons(InputState& input) {
    Pointer pointer = input.pointer;
    for (ButtonState& button : input.buttons) {
        const bool was_down = button.down;
        advance_button(button);
        if (button.down && !was_down) pointer = input.pressed_at;
    }
    return pointer;
}

void feed_key(InputState& input, const sf::Event::KeyEvent& key, bool pressed) {
    if (key.code < 0 || key.code >= sf::Keyboard::KeyCount) return;
    put_modifiers({key.control, key.shift, key.alt, key.system});
    put_key(input, key.code, pressed);
    const bool plain = !key.control && !key.alt && !key.system;
    if (pressed && plain && key.code == sf::Keyboard::Tab) input.tab_order.steps += key.shift ? -1 : 1;
}

void feed_character(unsigned code) {
    if (code < first_printable || code == delete_character) return;
    const bool too_wide = sizeof(ImWchar) == 2 && code > largest_wide_character;
    ImGui::GetIO().AddInputCharacter(too_wide ? replacement_character : code);
}

void feed_button(InputState& input, const sf::Event::MouseButtonEvent& button, bool pressed) {
    const auto index = static_cast<std::size_t>(button.button);
    if (index >= mouse_button_count) return;
    input.pointer = {static_cast<float>(button.x), static_cast<float>(button.y)};
    put_button(input, index, pressed);
    forget_pointer_unless_dragging(input);
}

/// The first finger plays the left button; others are left out.
void feed_touch(InputState& input, const sf::Event& event) {
    const int finger = static_cast<int>(event.touch.finger);
    if (event.type == sf::Event::TouchBegan && input.finger < 0) input.finger = finger;
    if (finger != input.finger) return;
    input.pointer = {static_cast<float>(event.touch.x), static_cast<float>(event.touch.y)};
    if (event.type == sf::Event::TouchMoved) return;
    put_button(input, 0, event.type == sf::Event::TouchBegan);
    if (event.type == sf::Event::TouchEnded) input.finger = -1;
}

/// Nothing stays held when the window loses the focus: its releases go elsewhere.
void lose_focus(InputState& input) {
    let_go(input);
    input.keys_held.fill(false);
    input.keys_pressed.fill(false);
    input.tab_order.steps = 0;
    put_modifiers({false, false, false, false});
    input.pointer_left = true;
    forget_pointer_unless_dragging(input);
    ImGui::GetIO().AddFocusEvent(false);
}

void feed_wheel(const sf::Event::MouseWheelScrollEvent& wheel) {
    const bool sideways = wheel.wheel == sf::Mouse::HorizontalWheel;
    put_wheel(sideways ? wheel.delta : 0.0f, sideways ? 0.0f : wheel.delta);
}

/// Ends the hold of the pointer on a control, without the click that a release would be. A text that is being
/// typed stays open.
void end_held_control() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.ActiveId != 0 && context.ActiveId != context.InputTextState.ID) ImGui::ClearActiveID();
}

}  // namespace

void install_input(InputState& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformUserData = &input.tab_order;
    io.BackendPlatformName = "needleroll_sfml";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavNoCaptureKeyboard;
    install_hand_over();
}

void feed_event(InputState& input, const sf::Event& event) {
    switch (event.type) {
        case sf::Event::KeyPressed:
            feed_key(input, event.key, true);
            break;
        case sf::Event::KeyReleased:
            feed_key(input, event.key, false);
            break;
        case sf::Event::TextEntered:
            feed_character(event.text.unicode);
            break;
        case sf::Event::MouseButtonPressed:
            feed_button(input, event.mouseButton, true);
            break;
        case sf::Event::MouseButtonReleased:
            feed_button(input, event.mouseButton, false);
            break;
        case sf::Event::MouseMoved:
            input.pointer_left = false;
            input.pointer = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
            break;
        case sf::Event::MouseWheelScrolled:
            feed_wheel(event.mouseWheelScroll);
            break;
        case sf::Event::MouseEntered:
            input.pointer_left = false;
            break;
        case sf::Event::MouseLeft:
            input.pointer_left = true;
            forget_pointer_unless_dragging(input);
            break;
        case sf::Event::GainedFocus:
            ImGui::GetIO().AddFocusEvent(true);
            break;
        case sf::Event::LostFocus:
            lose_focus(input);
            break;
        case sf::Event::TouchBegan:
        case sf::Event::TouchMoved:
        case sf::Event::TouchEnded:
            feed_touch(input, event);
            break;
        default:
            break;
    }
}

bool any_button_down(const InputState& input) {
    return std::any_of(input.buttons.begin(), input.buttons.end(),
                       [](const ButtonState& button) { return button.held || button.down; });
}

void let_go(InputState& input) {
    for (ButtonState& button : input.buttons) button = {.released = true, .down = button.down};
    input.finger = -1;
    input.let_go = true;
}

bool begin_input_frame(InputState& input) {
    hand_over(input, advance_buttons(input));
    input.keys_pressed.fill(false);
    walk_tab_order(input.tab_order);
    ImGui::NewFrame();
    const bool ends = std::exchange(input.let_go, false);
    if (ends) end_held_control();
    return ends;
}

bool imgui_key_pressed(ImGuiKey key) {
    return pressed_or_repeated(key);
}

void keep_keyboard_focus() {
    ImGui::NavMoveRequestCancel();
}

void claim_wheel_for_last_item() {
    claim_wheel();
}

}  // namespace needleroll::gui
