#include "gui/platform/window.hpp"

#include <cstdio>

int main() {
    using namespace needleroll;
    const auto window = gui::Window::open({.appearance = {.text_scale = gui::desktop_text_scale()}});
    if (!window) {
        std::fprintf(stderr, "%s\n", describe(window.error()).c_str());
        return 1;
    }
    while ((*window)->is_open()) {
        for (const sf::Event& event : (*window)->wait_for_frame()) {
            if (event.type == sf::Event::Closed) (*window)->close();
        }
        if ((*window)->begin_frame()) (*window)->end_frame();
    }
    return 0;
}
