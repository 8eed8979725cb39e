#include "gui/screens/explore/explore.hpp"

#include "gui/screens/explore/panels.hpp"
#include "sim/scenario/read.hpp"

namespace needleroll::gui {
namespace {

/// A list, or nothing and a notice.
void take_list(ExploreScreen& screen, std::vector<PresetSummary>& list,
               Expected<std::vector<PresetSummary>> read) {
    if (read) {
        list = std::move(*read);
    } else {
        tell_failure(screen.notices, NoticeKind::not_listed, read.error());
    }
}

/// The grounds of the bars and of the panels that are no drawers.
void lay_grounds(sf::RenderTarget& target, const Ui& ui, const ExploreLayout& layout) {
    lay_ground(target, ui, layout.top_bar);
    lay_ground(target, ui, layout.bottom);
    if (!layout.left_is_drawer) lay_ground(target, ui, layout.left);
    if (!layout.right_is_drawer) lay_ground(target, ui, layout.right);
}

TopViewPlace top_view_place(const ExploreLayout& layout) {
    return {layout.top_view, layout.patch_view, layout.loupe,
            layout.narrow_key ? sf::FloatRect() : layout.key_column};
}

void draw_stage(sf::RenderTarget& target, const Ui& ui, ExploreScreen& screen) {
    StagePictures& pictures = screen.pictures;
    const NumberedRun run = run_of(screen.state.session);
    if (pictures.needles_run != run.number) {
        pictures.needles = lay_out_needles(run.result.scenario.roller, {});
        pictures.needles_run = run.number;
    }
    const scene::StageStyle style = stage_style(ui, pictures.fonts);
    draw_top_view(target, style, top_view_place(screen.layout), top_view_shown(screen.state),
                  pictures.needles, pictures.top);
    draw_side_view(target, style, screen.layout.section, side_view_shown(screen.state), pictures.needles,
                   pictures.side);
}

}  // namespace

void load_lists(ExploreScreen& screen) {
    settle(screen.notices, NoticeKind::not_listed);
    take_list(screen, screen.lists.scenarios, list_scenarios(screen.assets));
    take_list(screen, screen.lists.rollers, list_rollers(screen.assets));
    take_list(screen, screen.lists.sites, list_sites(screen.assets));
}

void open_file(ExploreScreen& screen, const std::filesystem::path& file) {
    const auto scenario = read_scenario(file, {}, screen.assets);
    if (!scenario) {
        tell_failure(screen.notices, NoticeKind::not_opened, scenario.error());
        return;
    }
    settle(screen.notices, NoticeKind::not_opened);
    replace_scenario(screen.state.session, *scenario, file.stem().string());
}

void draw_explore(sf::RenderTarget& target, Ui& ui, ExploreScreen& screen, double elapsed_s) {
    const sf::Vector2u size = target.getSize();
    screen.layout = lay_out(size.x, size.y, ui.text_scale, screen.state.wishes);
    const ExploreLayout& layout = screen.layout;
    answer_hand_on_skin(ui, screen, layout);
    draw_stage_key(ui, screen, layout);
    draw_stage_tools(ui, screen, layout);
    draw_controls(ui, screen, layout);
    draw_results(ui, screen, layout);
    draw_time_bar(ui, screen, layout.bottom);
    draw_top_bar(ui, screen, layout);
    draw_section_tools(ui, screen, layout);
    draw_message(ui, screen, layout);
    draw_help(ui, screen);
    pass_time(screen.state, elapsed_s);
    pass_time(screen.notices, elapsed_s);
    draw_stage(target, ui, screen);
    lay_grounds(target, ui, layout);
}

bool is_moving(const ExploreScreen& screen) {
    return screen.state.time.playing || is_clearing(screen.state.veil) || is_passing(screen.notices) ||
           figures_are_behind(screen.state.run, run_of(screen.state.session), screen.state.time.t_s) ||
           screen.pictures.top.overlay.stale;
}

}  // namespace needleroll::gui
