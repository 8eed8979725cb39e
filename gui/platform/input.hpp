/// The event half of the window: SFML events become Dear ImGui input. Needs no window, only a current ImGui
/// context, and is the one place that knows both input eras of Dear ImGui, 1.86 and from 1.87 on. In both the
/// state is kept here and handed over whole before a frame, so that a drag ends when it ends, not when a
/// queue comes to it.
#pragma once

#include "gui/platform/tab_order.hpp"

#include <array>
#include <cfloat>

#include <SFML/Window/Event.hpp>
#include <imgui.h>

namespace needleroll::gui {

/// Mouse buttons SFML and Dear ImGui both know.
inline constexpr std::size_t mouse_button_count = 5;

/// A place in pixels of the window, y downwards.
struct Pointer {
    float x = 0.0f;
    float y = 0.0f;
};

/// What Dear ImGui takes for no pointer at all.
inline constexpr Pointer pointer_nowhere{-FLT_MAX, -FLT_MAX};

/// A mouse button between events and frames. A frame sees one change of it at most.
struct ButtonState {
    bool held = false;      ///< by the events so far
    bool pressed = false;   ///< since the last frame: keeps short clicks
    bool released = false;  ///< since the last frame: a drag ends although the button is down again
    bool down = false;      ///< what the last frame was told
};

/// What has to be remembered between events and frames. Plain data; one per ImGui context.
struct InputState {
    std::array<ButtonState, mouse_button_count> buttons{};
    std::array<bool, sf::Keyboard::KeyCount> keys_held{};
    std::array<bool, sf::Keyboard::KeyCount> keys_pressed{};  ///< since the last frame: keeps short taps
    Pointer pointer = pointer_nowhere;
    Pointer pressed_at = pointer_nowhere;  ///< where the pointer was at the last press
    bool pointer_left = false;  ///< the pointer is outside; its position goes once no button is held
    int finger = -1;            ///< the finger that plays the mouse, or -1
    bool let_go = false;        ///< the next frame ends whatever the hand holds
    TabOrder tab_order;
};

/// Tells the current ImGui context how keys are numbered, what this platform can do, and where the order
/// of Tab is kept, which has to stay there. Once per context.
void install_input(InputState& input);

/// Takes over one event. Keys SFML does not know, control characters and the old wheel event are dropped.
void feed_event(InputState& input, const sf::Event& event);

/// The hand lets go of whatever it holds: every button counts as up until it is pressed anew. For all that
/// ends a drag without a release: the focus goes (feed_event sees to that), the window is hidden, a card
/// opens.
void let_go(InputState& input);

/// Whether a button is held, or was in the last frame.
bool any_button_down(const InputState& input);

/// Hands over what was latched since the last frame and begins a new one (ImGui::NewFrame). True in the frame
/// after let_go: no control is held any more, and whoever keeps a drag of their own ends it too.
bool begin_input_frame(InputState& input);

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
