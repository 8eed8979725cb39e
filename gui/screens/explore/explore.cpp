#include "gui/screens/explore/explore.hpp"

#include "gui/screens/explore/panels.hpp"

namespace needleroll::gui {

void answer(ExploreScreen& screen, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    ExploreState& state = screen.state;
    if (event.key.code == sf::Keyboard::Space) toggle_play(state.time, state.duration_s);
}

void draw_explore(sf::RenderTarget& target, Ui& ui, ExploreScreen& screen, double elapsed_s) {
    const sf::Vector2u size = target.getSize();
    const ExploreLayout layout = lay_out(size.x, size.y, ui.text_scale, screen.state.wishes);
    draw_top_bar(ui, screen, layout.top_bar);
    draw_controls(ui, screen, layout.left);
    draw_results(ui, screen, layout.right);
    draw_time_bar(ui, screen, layout.bottom);
    pass_time(screen.state, elapsed_s);
    draw_stage(target, ui, screen.state, layout, screen.pictures);
}

bool is_moving(const ExploreScreen& screen) {
    return screen.state.time.playing || figures_are_behind(screen.state) || screen.pictures.overlay.stale;
}

}  // namespace needleroll::gui
