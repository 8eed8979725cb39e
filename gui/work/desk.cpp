#include "gui/work/desk.hpp"

#include "sim/scenario/read.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// A list, or nothing and a notice.
void take_list(Desk& desk, std::vector<PresetSummary>& list, Expected<std::vector<PresetSummary>> read) {
    if (read) {
        list = std::move(*read);
    } else {
        tell_failure(desk.notices, NoticeKind::not_listed, read.error());
    }
}

}  // namespace

Appearance look_of(const Desk& desk) {
    Appearance look = desk.settings.appearance;
    look.text_scale = text_scale(desk.settings, desk.read_from);
    return look;
}

void load_lists(Desk& desk) {
    settle(desk.notices, NoticeKind::not_listed);
    take_list(desk, desk.lists.scenarios, list_scenarios(desk.assets));
    take_list(desk, desk.lists.rollers, list_rollers(desk.assets));
    take_list(desk, desk.lists.sites, list_sites(desk.assets));
    desk.languages =
        load_languages(desk.assets.folder / languages_folder,
                       english_texts(desk.lists.rollers, desk.lists.sites, desk.lists.scenarios));
}

void open_file(Desk& desk, const std::filesystem::path& file) {
    const auto scenario = read_scenario(file, {}, desk.assets);
    if (!scenario) {
        tell_failure(desk.notices, NoticeKind::not_opened, scenario.error());
        return;
    }
    settle(desk.notices, NoticeKind::not_opened);
    replace_scenario(desk.session, *scenario, file.stem().string());
}

void open_listed(Desk& desk, std::size_t index) {
    if (index >= desk.lists.scenarios.size()) return;
    const auto path = scenario_path(desk.assets, desk.lists.scenarios[index].name);
    if (path) {
        open_file(desk, *path);
    } else {
        tell_failure(desk.notices, NoticeKind::not_opened, path.error());
    }
}

}  // namespace needleroll::gui
