/// The event half of the window: SFML events become Dear ImGui input. Needs no window, only a current ImGui
/// context, and is the one place that knows both input eras: Dear ImGui 1.86, where we keep the state,
/// and 1.87 and later, which has its own queue.
#pragma once

#include <array>

#include <SFML/Window/Event.hpp>
#include <imgui.h>

namespace needleroll::gui {

/// Mouse buttons SFML and Dear ImGui both know.
inline constexpr std::size_t mouse_button_count = 5;

/// What has to be remembered between events and frames. Plain data; one per ImGui context.
struct InputState {
    std::array<bool, mouse_button_count> buttons_held{};
    std::array<bool, mouse_button_count> buttons_pressed{};  ///< since the last frame: keeps short clicks
    std::array<bool, sf::Keyboard::KeyCount> keys_held{};
    std::array<bool, sf::Keyboard::KeyCount> keys_pressed{};  ///< since the last frame: keeps short taps
    bool pointer_left = false;  ///< the pointer is outside; its position goes once no button is held
    int finger = -1;            ///< the finger that plays the mouse, or -1
};

/// Tells the current ImGui context how keys are numbered and what this platform can do. Once per context.
void install_input();

/// Takes over one event. Keys SFML does not know, control characters and the old wheel event are dropped.
void feed_event(InputState& input, const sf::Event& event);

/// Before every ImGui::NewFrame: hands over what was latched since the last one.
void begin_input_frame(InputState& input);

/// Whether the program itself may use an event that Dear ImGui has seen too: releases, focus, size and close
/// always; presses, moves and wheel only where no control of the interface is meant. Uses what Dear ImGui
/// wanted in the last frame. While a control has the visible keyboard focus, the keys that work it stay with
/// it.
bool event_is_for_program(const sf::Event& event);

/// The pressed-or-repeated state of a key of the 22 Dear ImGui names in both eras.
bool imgui_key_pressed(ImGuiKey key);

/// Inside a control that uses the arrow keys itself: keeps the keyboard focus where it is in this frame.
void keep_keyboard_focus();

/// After the item the wheel should change: keeps the panel under it from scrolling.
void claim_wheel_for_last_item();

}  // namespace needleroll::gui
