/// The Explore screen: change one thing, see the pattern change.
#pragma once

#include "gui/controls/control_groups.hpp"
#include "gui/screens/explore/layout.hpp"
#include "gui/screens/explore/state.hpp"
#include "gui/screens/screen.hpp"
#include "gui/stage/side_view.hpp"
#include "gui/stage/style.hpp"
#include "gui/stage/top_view.hpp"

#include <array>
#include <memory>

namespace needleroll::gui {

/// The pictures of the stage, kept from frame to frame. Belong to one OpenGL context.
struct StagePictures {
    TopViewPictures top;
    SideViewPictures side;
    std::unique_ptr<scene::StageFonts> fonts;  ///< loaded with the first frame
};

/// The screen on the open scenario of the desk.
struct ExploreScreen final : Screen {
    ExploreState state;
    StagePictures pictures;
    ExploreLayout layout;  ///< of the last frame
    std::vector<ControlGroup> groups = control_groups();
    std::array<bool, 4> more_open{};  ///< by group: the other parameters are shown

    /// Playing from the run's opening moment on.
    explicit ExploreScreen(const Desk& desk) : state(open_explore(desk.session)) {}

    FrameParts parts() const override { return explore_parts; }
    void draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
              double elapsed_s) override;
    bool answer(Desk& desk, const sf::Event& event) override;
    std::vector<KeyLine> key_lines() const override;
    bool is_moving(const Desk& desk) const override;
    void hide(Desk& desk) override;
    void stand_still(Desk& desk, std::optional<double> at_s) override;
    /// The shipped scenarios, and in front of them a file that is none of them.
    ScreenPicker picker(const Desk& desk, const Language& language) const override;
    void pick(Desk& desk, std::size_t index) override;
};

/// The screen, for the table of contents.
std::unique_ptr<Screen> make_explore(Desk& desk);

}  // namespace needleroll::gui
