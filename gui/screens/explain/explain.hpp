/// The Explain screen: a talk of five minutes in seven steps.
#pragma once

#include "gui/screens/explain/step_fade.hpp"
#include "gui/screens/explain/steps.hpp"
#include "gui/screens/explain/take_home.hpp"
#include "gui/screens/screen.hpp"
#include "gui/stage/style.hpp"

#include <memory>

namespace needleroll::gui {

/// The screen beside the open scenario of the desk.
struct ExplainScreen final : Screen {
    ExplainState state;
    TalkPictures pictures;
    std::unique_ptr<scene::StageFonts> fonts;  ///< loaded with the first frame
    StepFade fade;
    TakingHome taking;
    ExplainLayout layout;         ///< of the last frame
    bool picture_failed = false;  ///< the picture of the last frame could not be drawn
    bool time_stands = false;     ///< nothing moves by itself

    explicit ExplainScreen(const Desk& desk) : state(open_talk(load_talk(desk.assets))) {}

    ReadFrom read_from() const override { return ReadFrom::room; }
    FrameParts parts() const override { return explain_parts; }
    void draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
              double elapsed_s) override;
    bool answer(Desk& desk, const sf::Event& event) override;
    std::vector<KeyLine> key_lines() const override;
    bool is_moving(const Desk& desk) const override;
    void hide(Desk& desk) override;
    void stand_still(Desk& desk, std::optional<double> at_s) override;
    void show_step(Desk& desk, int step) override;
};

/// The screen, for the table of contents.
std::unique_ptr<Screen> make_explain(Desk& desk);

}  // namespace needleroll::gui
