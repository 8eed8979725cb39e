#include "gui/screens/explore/explore.hpp"

#include "gui/screens/explore/panels.hpp"
#include "gui/words/top_bar.hpp"
#include "sim/scenario/preset_words.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// The grounds of the panels that are no drawers.
void lay_grounds(sf::RenderTarget& target, const Ui& ui, const FrameLayout& frame) {
    lay_ground(target, ui, frame.bottom);
    if (!frame.left_is_drawer) lay_ground(target, ui, frame.left);
    if (!frame.right_is_drawer) lay_ground(target, ui, frame.right);
}

void draw_stage(sf::RenderTarget& target, const Ui& ui, ExploreScreen& screen, const Desk& desk) {
    StagePictures& pictures = screen.pictures;
    const scene::StageStyle style = stage_style(ui, pictures.fonts);
    draw_top_view(target, style, top_view_place(screen.layout),
                  top_view_shown(screen.state, desk.session, desk.settings.skin_tone), pictures.top);
    draw_side_view(target, style, screen.layout.section, side_view_shown(screen.state, desk.session),
                   pictures.side);
}

/// Whether a scenario that is none of the shipped ones stands in front of them.
bool own_file_offered(const Desk& desk) {
    const std::vector<PresetSummary>& shipped = desk.lists.scenarios;
    return std::none_of(shipped.begin(), shipped.end(),
                        [&](const PresetSummary& scenario) { return scenario.name == desk.session.file; });
}

}  // namespace

std::unique_ptr<Screen> make_explore(Desk& desk) {
    return std::make_unique<ExploreScreen>(desk);
}

void ExploreScreen::draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
                         double elapsed_s) {
    layout = lay_out(frame, state.wishes);
    if (ui.let_go) let_go(state, desk.session);
    answer_hand_on_skin(ui, *this, desk, layout);
    draw_stage_key(ui, *this, desk, layout);
    draw_stage_tools(ui, *this, desk, layout);
    draw_controls(ui, *this, desk, layout);
    draw_results(ui, *this, desk, layout);
    draw_time_bar(ui, *this, desk, frame.bottom);
    draw_section_tools(ui, *this, desk, layout);
    pass_time(state, desk.session, elapsed_s);
    draw_stage(target, ui, *this, desk);
    lay_grounds(target, ui, frame);
}

bool ExploreScreen::is_moving(const Desk& desk) const {
    return state.time.playing || is_clearing(state.veil) ||
           figures_are_behind(state.run, run_of(desk.session), state.time.t_s) || pictures.top.overlay.stale;
}

void ExploreScreen::hide(Desk& desk) {
    let_go(state, desk.session);
    state.veil.key_held = false;
}

void ExploreScreen::stand_still(Desk&, std::optional<double> at_s) {
    state.time.playing = false;
    if (at_s) seek(state.time, *at_s, state.run.duration_s);
}

ScreenPicker ExploreScreen::picker(const Desk& desk, const Language& language) const {
    ScreenPicker offered{.label = words::top_bar::scenario, .entries = {}};
    if (own_file_offered(desk)) {
        offered.entries.push_back({desk.session.reference.title, desk.session.file});
        offered.chosen = 0;
    }
    for (const PresetSummary& scenario : desk.lists.scenarios) {
        if (scenario.name == desk.session.file) offered.chosen = static_cast<int>(offered.entries.size());
        offered.entries.push_back({std::string(title_of(language, PresetList::scenario, scenario)),
                                   std::string(description_of(language, PresetList::scenario, scenario))});
    }
    return offered;
}

void ExploreScreen::pick(Desk& desk, std::size_t index) {
    const std::size_t own = own_file_offered(desk) ? 1 : 0;
    if (index >= own) open_listed(desk, index - own);
}

}  // namespace needleroll::gui
