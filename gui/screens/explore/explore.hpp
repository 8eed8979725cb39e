/// The Explore screen: change one thing, see the pattern change.
#pragma once

#include "gui/platform/imgui_host.hpp"
#include "gui/screens/explore/control_groups.hpp"
#include "gui/screens/explore/state.hpp"
#include "gui/stage/side_view.hpp"
#include "gui/stage/style.hpp"
#include "gui/stage/top_view.hpp"
#include "gui/work/notices.hpp"
#include "sim/scenario/presets.hpp"

#include <array>
#include <filesystem>

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the pickers offer.
struct PickerLists {
    std::vector<PresetSummary> scenarios, rollers, sites;
};

/// The pictures of the stage, kept from frame to frame. Belong to one OpenGL context.
struct StagePictures {
    TopViewPictures top;
    SideViewPictures side;
    NeedleLayout needles;
    std::uint64_t needles_run = 0;             ///< number of the run that they belong to
    std::unique_ptr<scene::StageFonts> fonts;  ///< loaded with the first frame
};

/// The screen with its pictures. Needs an OpenGL context.
struct ExploreScreen {
    ExploreState state;
    StagePictures pictures;
    ExploreLayout layout;  ///< of the last frame
    Assets assets;
    PickerLists lists;
    Notices notices;
    std::vector<ControlGroup> groups = control_groups();
    std::array<bool, 4> more_open{};  ///< by group: the other parameters are shown
    Appearance look;                  ///< as the user wants it; the caller makes it so
    bool help_open = false;
    bool picker_open_now = false;  ///< Ctrl+O was pressed
};

/// Reads what the pickers offer. Lists that cannot be read stay empty, and a notice says why.
void load_lists(ExploreScreen& screen);

/// Opens a scenario file in the place of the one before.
void open_file(ExploreScreen& screen, const std::filesystem::path& file);

/// Answers an event that no control of the interface has used: keys.
void answer(ExploreScreen& screen, const sf::Event& event);

/// Lets time pass and draws a frame: panels with Dear ImGui, the stage with SFML. Between begin_frame and
/// end_frame of a Window or Canvas.
void draw_explore(sf::RenderTarget& target, Ui& ui, ExploreScreen& screen, double elapsed_s);

/// True while the next frame will differ from this one.
bool is_moving(const ExploreScreen& screen);

}  // namespace needleroll::gui
