/// The event half of the platform against a bare ImGui context: no window, no OpenGL.
#include "gui/platform/input.hpp"

#include "gui/platform/imgui_host.hpp"
#include "tests/catch.hpp"
#include "tests/gui/bare_context.hpp"

#include <array>
#include <cfloat>
#include <random>

#include <imgui.h>

using namespace needleroll::gui;

namespace {

/// What an input field holds after the characters arrived.
std::string typed(BareContext& bare, const std::vector<unsigned>& codes) {
    std::array<char, 64> buffer{};
    const auto field = [&buffer](bool take_focus) {
        ImGui::Begin("window");
        if (take_focus) ImGui::SetKeyboardFocusHere();
        ImGui::InputText("field", buffer.data(), buffer.size());
        ImGui::End();
    };
    bare.frame([&] { field(true); });
    bare.frame([&] { field(false); });
    bare.frame([&] { field(false); });
    for (const unsigned code : codes) bare.feed(text_event(code));
    for (int i = 0; i < 4; ++i) bare.frame([&] { field(false); });
    return buffer.data();
}

}  // namespace

TEST_CASE("a click shorter than a frame is seen, for all five buttons") {
    BareContext bare;
    for (std::size_t button = 0; button < mouse_button_count; ++button) {
        bare.feed(button_event(sf::Event::MouseButtonPressed, static_cast<sf::Mouse::Button>(button)));
        bare.feed(button_event(sf::Event::MouseButtonReleased, static_cast<sf::Mouse::Button>(button)));
        int clicks = 0;
        for (int frame = 0; frame < 4; ++frame) {
            bare.frame([&] { clicks += ImGui::IsMouseClicked(static_cast<int>(button)) ? 1 : 0; });
        }
        CHECK(clicks == 1);
        CHECK_FALSE(ImGui::GetIO().MouseDown[button]);
    }
    CHECK(ImGui::GetIO().MousePos.x == 10.0f);
    CHECK(ImGui::GetIO().MousePos.y == 20.0f);
}

TEST_CASE("a key tapped inside a frame is seen once") {
    BareContext bare;
    bare.feed(key_event(sf::Event::KeyPressed, sf::Keyboard::Enter));
    bare.feed(key_event(sf::Event::KeyReleased, sf::Keyboard::Enter));
    int presses = 0;
    for (int frame = 0; frame < 4; ++frame) {
        bare.frame([&] { presses += imgui_key_pressed(ImGuiKey_Enter) ? 1 : 0; });
    }
    CHECK(presses == 1);
}

TEST_CASE("keys and buttons held when the focus is lost are released") {
    BareContext bare;
    bare.feed(key_event(sf::Event::KeyPressed, sf::Keyboard::LAlt));
    sf::Event alt_enter = key_event(sf::Event::KeyPressed, sf::Keyboard::Enter);
    alt_enter.key.alt = true;
    bare.feed(alt_enter);
    bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left));
    bare.frame();
    CHECK(ImGui::GetIO().KeyAlt);
    CHECK(ImGui::GetIO().MouseDown[0]);
    bare.feed(plain_event(sf::Event::LostFocus));
    bare.frame();
    CHECK_FALSE(ImGui::GetIO().KeyAlt);
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
    CHECK(ImGui::GetIO().MousePos.x == -FLT_MAX);
    bare.feed(plain_event(sf::Event::GainedFocus));
    int presses = 0;
    for (int i = 0; i < 3; ++i) bare.frame([&] { presses += imgui_key_pressed(ImGuiKey_Enter) ? 1 : 0; });
    CHECK(presses == 0);
}

TEST_CASE("however many events came before, a release counts in the next frame") {
    for (const bool focus_goes : {false, true}) {
        BareContext bare;
        bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left));
        bare.frame();
        CHECK(ImGui::GetIO().MouseDown[0]);
        for (int i = 0; i < 50; ++i) {
            bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Right, 10 + i));
            bare.feed(key_event(sf::Event::KeyPressed, sf::Keyboard::Tab));
            bare.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Right, 300 - i));
            bare.feed(key_event(sf::Event::KeyReleased, sf::Keyboard::Tab));
        }
        bare.feed(focus_goes ? plain_event(sf::Event::LostFocus)
                             : button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left));
        bare.frame();
        CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
        CHECK(bare.ui.let_go == focus_goes);
        bare.frame();
        CHECK_FALSE(any_button_down(bare.input));
        CHECK_FALSE(bare.ui.let_go);
    }
}

TEST_CASE("a button released and pressed again inside a frame is first up, then down") {
    BareContext bare;
    bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left));
    bare.frame();
    for (const bool let_go_between : {false, true}) {
        if (let_go_between) {
            let_go(bare.input);
        } else {
            bare.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left));
        }
        bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left));
        bare.frame([] { CHECK_FALSE(ImGui::GetIO().MouseDown[0]); });
        bare.frame([] { CHECK(ImGui::IsMouseClicked(0)); });
        bare.frame([] { CHECK(ImGui::GetIO().MouseDown[0]); });
    }
}

TEST_CASE("a press counts where it was, though the pointer has moved on inside the frame") {
    BareContext bare;
    bare.feed(move_event(100, 100));
    bare.frame();
    bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, 110, 105));
    bare.feed(move_event(200, 150));
    bare.frame([] {
        CHECK(ImGui::IsMouseClicked(0));
        CHECK(ImGui::GetIO().MousePos.x == 110.0f);
        CHECK(ImGui::GetIO().MousePos.y == 105.0f);
    });
    bare.frame([] {
        CHECK(ImGui::GetIO().MousePos.x == 200.0f);
        CHECK(ImGui::GetIO().MouseDelta.x == 90.0f);
    });
}

TEST_CASE("a button of the screen that is let go is not clicked, and a text being typed stays open") {
    BareContext bare;
    int clicks = 0;
    const auto panel = [&] {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoTitleBar);
        clicks += ImGui::Button("button", {200, 100}) ? 1 : 0;
        ImGui::End();
    };
    bare.feed(move_event(100, 50));
    for (int i = 0; i < 2; ++i) bare.frame(panel);
    bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, 100, 50));
    bare.frame(panel);
    CHECK(ImGui::IsAnyItemActive());
    let_go(bare.input);
    for (int i = 0; i < 2; ++i) bare.frame(panel);
    CHECK_FALSE(ImGui::IsAnyItemActive());
    bare.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, 100, 50));
    bare.frame(panel);
    CHECK(clicks == 0);
    CHECK(typed(bare, {'1'}) == "1");
    CHECK(ImGui::IsAnyItemActive());
    bare.feed(plain_event(sf::Event::LostFocus));
    std::array<char, 64> buffer{};
    bare.frame([&] {
        ImGui::Begin("window");
        ImGui::InputText("field", buffer.data(), buffer.size());
        ImGui::End();
    });
    CHECK(ImGui::IsAnyItemActive());
}

TEST_CASE("events count without any focus event before") {
    BareContext bare;
    bare.feed(move_event(33, 44));
    bare.frame();
    CHECK(ImGui::GetIO().MousePos.x == 33.0f);
    CHECK(ImGui::GetIO().MousePos.y == 44.0f);
}

TEST_CASE("unknown and foreign key codes are ignored") {
    BareContext bare;
    bare.feed(key_event(sf::Event::KeyPressed, sf::Keyboard::Unknown));
    bare.feed(key_event(sf::Event::KeyPressed, static_cast<sf::Keyboard::Key>(126)));
    bare.feed(key_event(sf::Event::KeyReleased, static_cast<sf::Keyboard::Key>(-100)));
    bare.feed(button_event(sf::Event::MouseButtonPressed, static_cast<sf::Mouse::Button>(7)));
    bare.frame();
    for (const bool held : bare.input.keys_held) CHECK_FALSE(held);
    CHECK_FALSE(any_button_down(bare.input));
}

TEST_CASE("control characters never reach a text field") {
    BareContext bare;
    CHECK(typed(bare, {8, 9, 10, 13, 27, 1, 22, 127, '1', ',', '5', 0xB5, 0x2248}) == "1,5\u00B5\u2248");
}

TEST_CASE("characters too wide for Dear ImGui become the replacement character") {
    BareContext bare;
    const std::string text = typed(bare, {'a', 0x1F9F4, 'b'});
    CHECK(text == (sizeof(ImWchar) == 2 ? std::string("a\uFFFDb") : std::string("a\U0001F9F4b")));
}

TEST_CASE("the wheel scrolls along its own axis and the old wheel event is dropped") {
    BareContext bare;
    bare.feed(wheel_event(sf::Mouse::VerticalWheel, 2.0f));
    sf::Event old = plain_event(sf::Event::MouseWheelMoved);
    old.mouseWheel.delta = 2;
    bare.feed(old);
    bare.frame([] {
        CHECK(ImGui::GetIO().MouseWheel == 2.0f);
        CHECK(ImGui::GetIO().MouseWheelH == 0.0f);
    });
    bare.feed(wheel_event(sf::Mouse::HorizontalWheel, -1.0f));
    bare.frame([] {
        CHECK(ImGui::GetIO().MouseWheel == 0.0f);
        CHECK(ImGui::GetIO().MouseWheelH == -1.0f);
    });
    bare.frame([] { CHECK(ImGui::GetIO().MouseWheelH == 0.0f); });
}

TEST_CASE("the pointer leaves the window, but not in the middle of a drag") {
    BareContext bare;
    bare.feed(move_event(100, 100));
    bare.feed(plain_event(sf::Event::MouseLeft));
    bare.frame();
    CHECK(ImGui::GetIO().MousePos.x == -FLT_MAX);
    bare.feed(plain_event(sf::Event::MouseEntered));
    bare.feed(move_event(100, 100));
    bare.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, 100, 100));
    bare.feed(plain_event(sf::Event::MouseLeft));
    for (int i = 0; i < 3; ++i) bare.frame();
    CHECK(ImGui::GetIO().MousePos.x == 100.0f);
    CHECK(ImGui::GetIO().MouseDown[0]);
    bare.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, -5, 100));
    for (int i = 0; i < 3; ++i) bare.frame();
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
    CHECK(ImGui::GetIO().MousePos.x == -FLT_MAX);
}

TEST_CASE("the first finger plays the mouse, the second is left out") {
    BareContext bare;
    const auto touch = [](sf::Event::EventType type, unsigned finger, int x) {
        sf::Event event = plain_event(type);
        event.touch.finger = finger;
        event.touch.x = x;
        event.touch.y = 7;
        return event;
    };
    bare.feed(touch(sf::Event::TouchBegan, 3, 50));
    bare.feed(touch(sf::Event::TouchBegan, 4, 90));
    bare.feed(touch(sf::Event::TouchMoved, 4, 95));
    for (int i = 0; i < 2; ++i) bare.frame();
    CHECK(ImGui::GetIO().MouseDown[0]);
    CHECK(ImGui::GetIO().MousePos.x == 50.0f);
    bare.feed(touch(sf::Event::TouchEnded, 4, 95));
    for (int i = 0; i < 2; ++i) bare.frame();
    CHECK(ImGui::GetIO().MouseDown[0]);
    bare.feed(touch(sf::Event::TouchEnded, 3, 60));
    for (int i = 0; i < 2; ++i) bare.frame();
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}

TEST_CASE("the program gets what no control wants, and every release") {
    BareContext bare;
    const auto panel = [] {
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImVec2(200, 600));
        ImGui::Begin("panel");
        ImGui::End();
    };
    bare.feed(move_event(100, 100));
    for (int i = 0; i < 3; ++i) bare.frame(panel);
    CHECK_FALSE(event_is_for_program(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left)));
    CHECK_FALSE(event_is_for_program(wheel_event(sf::Mouse::VerticalWheel, 1)));
    CHECK(event_is_for_program(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left)));
    CHECK(event_is_for_program(key_event(sf::Event::KeyReleased, sf::Keyboard::A)));
    CHECK(event_is_for_program(key_event(sf::Event::KeyPressed, sf::Keyboard::Space)));
    bare.feed(move_event(500, 100));
    for (int i = 0; i < 3; ++i) bare.frame(panel);
    CHECK(event_is_for_program(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left)));
    typed(bare, {'1'});
    CHECK_FALSE(event_is_for_program(key_event(sf::Event::KeyPressed, sf::Keyboard::Space)));
    CHECK(event_is_for_program(plain_event(sf::Event::Resized)));
}

TEST_CASE("a frame never claims no time and never an age") {
    CHECK(clamped_frame_seconds(0.0) > 0.0);
    CHECK(clamped_frame_seconds(-1.0) > 0.0);
    CHECK(clamped_frame_seconds(0.016) == 0.016);
    CHECK(clamped_frame_seconds(60.0) == 0.1);
    CHECK(clamped_frame_seconds(std::numeric_limits<double>::quiet_NaN()) > 0.0);
}

TEST_CASE("600 frames of random events keep the input in order") {
    BareContext bare;
    std::minstd_rand random(7);
    const auto draw = [&random](int largest) {
        return static_cast<int>(random() % static_cast<unsigned>(largest));
    };
    for (int frame = 0; frame < 600; ++frame) {
        for (int i = draw(8); i > 0; --i) {
            sf::Event event = plain_event(static_cast<sf::Event::EventType>(draw(sf::Event::Count)));
            switch (event.type) {
                case sf::Event::KeyPressed:
                case sf::Event::KeyReleased:
                    event.key.code = static_cast<sf::Keyboard::Key>(draw(120) - 5);
                    break;
                case sf::Event::TextEntered:
                    event.text.unicode = static_cast<unsigned>(draw(0x20000));
                    break;
                case sf::Event::MouseMoved:
                    event = move_event(draw(1000) - 100, draw(800) - 100);
                    break;
                case sf::Event::MouseButtonPressed:
                case sf::Event::MouseButtonReleased:
                    event = button_event(event.type, static_cast<sf::Mouse::Button>(draw(7)), draw(800),
                                         draw(600));
                    break;
                case sf::Event::MouseWheelScrolled:
                    event = wheel_event(sf::Mouse::VerticalWheel, static_cast<float>(draw(5) - 2));
                    break;
                default:
                    break;
            }
            bare.feed(event);
        }
        bare.frame([] {
            std::array<char, 32> text{};
            ImGui::Begin("panel");
            ImGui::Button("button");
            ImGui::InputText("text", text.data(), text.size());
            ImGui::End();
        });
    }
    bare.feed(plain_event(sf::Event::LostFocus));
    bare.frame();
    for (const bool down : ImGui::GetIO().MouseDown) CHECK_FALSE(down);
}

TEST_CASE("while a text is typed, F-keys and Ctrl go to the program, and what edits the text stays with it") {
    BareContext bare;
    std::array<char, 32> text{};
    const auto field = [&] {
        ImGui::SetKeyboardFocusHere();
        ImGui::InputText("text", text.data(), text.size());
    };
    for (int frame = 0; frame < 3; ++frame) bare.frame(field);
    REQUIRE(ImGui::GetIO().WantTextInput);
    const auto passes = [](sf::Keyboard::Key key, bool control) {
        sf::Event event = key_event(sf::Event::KeyPressed, key);
        event.key.control = control;
        return event_is_for_program(event);
    };
    for (const sf::Keyboard::Key key : {sf::Keyboard::F1, sf::Keyboard::F11}) CHECK(passes(key, false));
    for (const sf::Keyboard::Key key :
         {sf::Keyboard::Equal, sf::Keyboard::Hyphen, sf::Keyboard::O, sf::Keyboard::Num2})
        CHECK(passes(key, true));
    for (const sf::Keyboard::Key key : {sf::Keyboard::Num4, sf::Keyboard::P, sf::Keyboard::Space,
                                        sf::Keyboard::Right, sf::Keyboard::Home, sf::Keyboard::Escape})
        CHECK_FALSE(passes(key, false));
    for (const sf::Keyboard::Key key : {sf::Keyboard::A, sf::Keyboard::C, sf::Keyboard::V, sf::Keyboard::X,
                                        sf::Keyboard::Z, sf::Keyboard::Left, sf::Keyboard::Backspace})
        CHECK_FALSE(passes(key, true));
}
