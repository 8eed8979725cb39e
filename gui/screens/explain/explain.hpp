/// The Explain screen: a talk of five minutes in seven steps.
#pragma once

#include "gui/screens/explain/state.hpp"
#include "gui/screens/screen.hpp"
#include "gui/stage/style.hpp"

#include <memory>

namespace needleroll::gui {

/// The pictures of all steps, kept from frame to frame. Belong to one OpenGL context.
struct TalkPictures {
    RollerStepPictures roller;
    AboveStepPictures above;
    SideStepPictures side;
    ClosingStepPictures closing;
    FibresStepPictures fibres;
    AimsStepPictures aims;
    NotesStepPictures notes;
    std::unique_ptr<scene::StageFonts> fonts;  ///< loaded with the first frame
};

/// The screen beside the open scenario of the desk.
struct ExplainScreen final : Screen {
    ExplainState state;
    TalkPictures pictures;
    ExplainLayout layout;  ///< of the last frame

    FrameParts parts() const override { return explain_parts; }
    void draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
              double elapsed_s) override;
    bool answer(Desk& desk, const sf::Event& event) override;
    std::vector<KeyLine> key_lines() const override;
    bool is_moving(const Desk& desk) const override;
    void stand_still(Desk&, std::optional<double>) override {}
    void show_step(Desk& desk, int step) override;
};

/// The screen, for the table of contents.
std::unique_ptr<Screen> make_explain(Desk& desk);

}  // namespace needleroll::gui
