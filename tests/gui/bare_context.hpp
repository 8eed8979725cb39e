/// A Dear ImGui context with our input half and no drawing: tests of events and of controls need no display.
#pragma once

#include "gui/platform/input.hpp"
#include "gui/platform/ui.hpp"

#include <string>
#include <utility>

#include <imgui.h>

namespace needleroll::gui {

/// One context of 800 x 600 pixels with the built-in font in every style.
struct BareContext {
    ImGuiContext* context = ImGui::CreateContext();
    InputState input;
    Ui ui;

    BareContext() {
        ImGui::SetCurrentContext(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(800, 600);
        ui.fonts = load_fonts(*io.Fonts, FontFiles{}, 1.0);
        io.FontDefault = ui.fonts[TextStyle::body];
        io.Fonts->Build();
        ImGui::GetStyle() = make_style(ui.colours, 1.0);
        install_input(input);
        frame();
    }
    BareContext(const BareContext&) = delete;
    BareContext& operator=(const BareContext&) = delete;
    ~BareContext() { ImGui::DestroyContext(context); }

    void feed(const sf::Event& event) { feed_event(input, event); }

    /// Runs a frame with a body between NewFrame and EndFrame.
    template <class Body>
    void frame(Body body) {
        ImGui::GetIO().DeltaTime = 1.0f / 60.0f;
        ui.let_go = begin_input_frame(input);
        body();
        if (std::exchange(ui.card_opened, false)) let_go(input);
        ImGui::EndFrame();
    }
    void frame() {
        frame([] {});
    }
};

inline sf::Event plain_event(sf::Event::EventType type) {
    sf::Event event{};
    event.type = type;
    return event;
}

inline sf::Event button_event(sf::Event::EventType type, sf::Mouse::Button button, int x = 10, int y = 20) {
    sf::Event event = plain_event(type);
    event.mouseButton.button = button;
    event.mouseButton.x = x;
    event.mouseButton.y = y;
    return event;
}

inline sf::Event key_event(sf::Event::EventType type, sf::Keyboard::Key key) {
    sf::Event event = plain_event(type);
    event.key.code = key;
    return event;
}

inline sf::Event move_event(int x, int y) {
    sf::Event event = plain_event(sf::Event::MouseMoved);
    event.mouseMove.x = x;
    event.mouseMove.y = y;
    return event;
}

inline sf::Event wheel_event(sf::Mouse::Wheel wheel, float delta) {
    sf::Event event = plain_event(sf::Event::MouseWheelScrolled);
    event.mouseWheelScroll.wheel = wheel;
    event.mouseWheelScroll.delta = delta;
    return event;
}

inline sf::Event text_event(unsigned code) {
    sf::Event event = plain_event(sf::Event::TextEntered);
    event.text.unicode = code;
    return event;
}

}  // namespace needleroll::gui
