#include "gui/platform/window.hpp"

#include <algorithm>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Context.hpp>
#include <SFML/Window/VideoMode.hpp>

namespace needleroll::gui {
namespace {

/// Compatibility profile, which SFML's own drawing needs; ImGui smooths its own edges.
sf::ContextSettings compatible_context() {
    return sf::ContextSettings(0, 0, 0, 1, 1, sf::ContextSettings::Default);
}

}  // namespace

sf::Vector2u opening_size_px(const WindowOptions& options, sf::Vector2u screen_px) {
    const sf::Vector2u wanted_px(options.width_px, options.height_px);
    const bool known = screen_px.x > 0 && screen_px.y > 0;
    if (!options.within_screen || !known) return wanted_px;
    return {std::min(wanted_px.x, screen_px.x), std::min(wanted_px.y, screen_px.y)};
}

Expected<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    // Before any SFML object: without a display the first one would end the process.
    auto display = std::make_unique<DisplayConnection>();
    if (!display->is_there()) {
        return fail({.message = "no display: the window cannot be opened", .kind = ErrorKind::run});
    }
    std::unique_ptr<Window> window(new Window(std::move(display)));
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const sf::Vector2u size_px = opening_size_px(options, {screen.width, screen.height});
    window->window_.create({size_px.x, size_px.y}, options.title, sf::Style::Default, compatible_context());
    window->window_.setVerticalSyncEnabled(true);
    if (!window->window_.isOpen() || !window->window_.setActive(true)) {
        return fail({.message = "the window could not be opened", .kind = ErrorKind::run});
    }
    auto host = ImguiHost::start(options.fonts, options.appearance);
    if (!host) return fail(host.error());
    window->host_ = std::move(*host);
    install_clipboard(window->clipboard_text_);
    window->cursors_ = std::make_unique<Cursors>();
    return window;
}

Window::~Window() {
    if (host_) {
        // The backend frees its textures in the context it made them in, even after close().
        const bool active = window_.setActive(true);
        const std::unique_ptr<sf::Context> other = active ? nullptr : std::make_unique<sf::Context>();
        host_.reset();
    }
    // SFML shows the last cursor once more when it closes, so it closes before the cursors go.
    window_.close();
}

void Window::take_events(std::vector<sf::Event>& for_program) {
    sf::Event event{};
    while (window_.pollEvent(event)) {
        host_->feed(event);
        if (event_is_for_program(event)) for_program.push_back(event);
        note_activity(pacing_);
    }
}

std::vector<sf::Event> Window::wait_for_frame() {
    host_->make_current();
    std::vector<sf::Event> for_program;
    while (window_.isOpen()) {
        take_events(for_program);
        const double sleep_s = sleep_before_next_look_s(pacing_, now_s(), ImGui::GetIO().WantTextInput);
        if (sleep_s <= 0.0) break;
        sf::sleep(sf::microseconds(static_cast<sf::Int64>(sleep_s * 1e6) + 1));
    }
    return for_program;
}

void Window::animate_for(double duration_s) {
    gui::animate_for(pacing_, now_s(), duration_s);
}

bool Window::begin_frame() {
    const double now = now_s();
    const sf::Vector2u size = window_.getSize();
    if (!window_.isOpen() || size.x == 0 || size.y == 0) {
        host_->let_go();
        note_frame(pacing_, now);
        return false;
    }
    if (host_->any_button_down() && !display_->shows(window_.getSystemHandle())) host_->let_go();
    window_.setView(
        sf::View(sf::FloatRect(0.0f, 0.0f, static_cast<float>(size.x), static_cast<float>(size.y))));
    if (!window_.setActive(true)) return false;
    host_->make_current();
    host_->begin_frame(size, now - last_begin_s_);
    window_.clear(sfml_colour(ui().colours.stage));
    last_begin_s_ = now;
    note_frame(pacing_, now);
    return true;
}

void Window::end_frame(sf::Image* picture) {
    host_->draw_frame(window_);
    if (picture != nullptr) {
        sf::Texture texture;
        texture.create(window_.getSize().x, window_.getSize().y);
        texture.update(window_);
        *picture = texture.copyToImage();
    }
    window_.display();
    cursors_->show_wanted(window_);
    if (ui().animating) animate_for(2.0 * frame_duration_s);
}

}  // namespace needleroll::gui
