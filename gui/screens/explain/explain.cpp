#include "gui/screens/explain/explain.hpp"

#include "gui/screens/explain/panels.hpp"

#include <SFML/Graphics/RectangleShape.hpp>

namespace needleroll::gui {
namespace {

/// What each picture needs beside its sentences.
StepNeeds needs_of(StepPicture picture) {
    switch (picture) {
        case StepPicture::from_above:
            return {.chart = 150, .least_chart = 110, .most_chart = 150};
        case StepPicture::from_the_side:
            return {.chart = 110, .least_chart = 84, .most_chart = 110};
        case StepPicture::closing:
            return {.column = 190, .chart = 374, .least_chart = 290, .most_chart = 560, .least_picture = 200};
        case StepPicture::fibres:
            return {.column = 250, .chart = 190, .least_chart = 150, .most_chart = 190};
        case StepPicture::aims:
            return {.column = 250};
        case StepPicture::notes:
            return {.column = 150};
        default:
            return {};
    }
}

/// Follows the run of the session.
void follow_session(ExplainState& state, const Session& session) {
    TalkRun& run = state.run;
    if (run.number != 0 && run.of_session == session.run_number) return;
    run.of_session = session.run_number;
    ++run.number;
    run.result = session.result;
    if (const auto summary = summarise(run.result)) run.summary = *summary;
}

void lay_background(sf::RenderTarget& target, const Ui& ui, const sf::FloatRect& stage) {
    sf::RectangleShape ground({stage.width, stage.height});
    ground.setPosition(stage.left, stage.top);
    ground.setFillColor(sfml_colour(ui.colours.panel_soft));
    target.draw(ground, sf::BlendNone);
}

/// Draws the picture of the step that is shown.
void draw_step(sf::RenderTarget& target, Ui& ui, ExplainScreen& screen, const StepRoom& room,
               const TalkNow& now) {
    TalkSteps& steps = screen.state.steps;
    TalkPictures& pictures = screen.pictures;
    const scene::StageStyle style = stage_style(ui, pictures.fonts);
    switch (screen.state.talk.steps[screen.state.step].picture) {
        case StepPicture::roller:
            return draw_roller_step(target, ui, style, room, now, steps.roller, pictures.roller);
        case StepPicture::from_above:
            return draw_above_step(target, ui, style, room, now, steps.above, pictures.above);
        case StepPicture::from_the_side:
            return draw_side_step(target, ui, style, room, now, steps.side, pictures.side);
        case StepPicture::closing:
            return draw_closing_step(target, ui, style, room, now, steps.closing, pictures.closing);
        case StepPicture::fibres:
            return draw_fibres_step(target, ui, style, room, now, steps.fibres, pictures.fibres);
        case StepPicture::aims:
            return draw_aims_step(target, ui, style, room, now, steps.aims, pictures.aims);
        case StepPicture::notes:
            return draw_notes_step(target, ui, style, room, now, steps.notes, pictures.notes);
        case StepPicture::none:
            return;
    }
}

}  // namespace

std::unique_ptr<Screen> make_explain(Desk&) {
    auto screen = std::make_unique<ExplainScreen>();
    screen->state.talk = stand_in_talk();
    return screen;
}

void ExplainScreen::draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
                         double elapsed_s) {
    follow_session(state, desk.session);
    const StepPicture picture = state.talk.steps[state.step].picture;
    layout = lay_out_step(frame, needs_of(picture), measure_talk(ui, state), state.region);
    lay_background(target, ui, frame.stage);
    const TalkNow now{.talk = state.talk,
                      .result = state.run.result,
                      .run_number = state.run.number,
                      .summary = state.run.summary,
                      .numbers = state.run.numbers,
                      .like_study = state.run.like_study,
                      .skin_tone = desk.settings.skin_tone,
                      .elapsed_s = elapsed_s};
    draw_step(target, ui, *this, layout.room, now);
    draw_region_tabs(ui, *this, layout);
    draw_talk_text(ui, *this, layout);
    draw_talk_bar(ui, *this, layout);
}

bool ExplainScreen::is_moving(const Desk&) const {
    switch (state.talk.steps[state.step].picture) {
        case StepPicture::roller:
            return gui::is_moving(state.steps.roller);
        case StepPicture::from_above:
            return gui::is_moving(state.steps.above);
        case StepPicture::from_the_side:
            return gui::is_moving(state.steps.side);
        case StepPicture::closing:
            return gui::is_moving(state.steps.closing);
        case StepPicture::fibres:
            return gui::is_moving(state.steps.fibres);
        case StepPicture::aims:
            return gui::is_moving(state.steps.aims);
        case StepPicture::notes:
            return gui::is_moving(state.steps.notes);
        case StepPicture::none:
            break;
    }
    return false;
}

void ExplainScreen::show_step(Desk&, int step) {
    go_to_step(state, step - 1);
}

}  // namespace needleroll::gui
