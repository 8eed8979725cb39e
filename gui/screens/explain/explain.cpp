#include "gui/screens/explain/explain.hpp"

#include "gui/platform/input.hpp"
#include "gui/screens/explain/panels.hpp"
#include "gui/screens/explain/start_card.hpp"
#include "gui/widgets/message_card.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <SFML/Graphics/RectangleShape.hpp>

namespace needleroll::gui {
namespace {

void fill(sf::RenderTarget& target, const Ui& ui, const sf::FloatRect& place) {
    sf::RectangleShape ground({place.width, place.height});
    ground.setPosition(place.left, place.top);
    ground.setFillColor(sfml_colour(ui.colours.panel_soft));
    target.draw(ground, sf::BlendNone);
}

/// The ground around what is seen of a scrolled region, over what of it reaches past that.
void cover_around_region(sf::RenderTarget& target, const Ui& ui, const ExplainLayout& layout) {
    if (!layout.one_region) return;
    const sf::FloatRect &stage = layout.frame.stage, &seen = layout.room.seen;
    const float end = seen.top + seen.height;
    fill(target, ui, {stage.left, stage.top, stage.width, seen.top - stage.top});
    fill(target, ui, {stage.left, end, stage.width, stage.top + stage.height - end});
}

/// What is shown beside the words needs.
StepNeeds needs_now(const ExplainState& state) {
    if (state.start_open || state.talk.steps.empty()) return {.is_start = true};
    return needs_of(state.talk.steps[state.step]);
}

/// Faults of the talk's files and of its run, told once in the language that is spoken.
void tell_faults(ExplainState& state, Desk& desk, const Language& language) {
    if (state.faults.empty()) return;
    const std::string reason = describe(state.faults.front());
    const auto count = state.faults.size();
    const std::string words =
        state.talk.steps.empty()
            ? say(language, words::explain::talk_broken{.reason = reason})
            : say(language, words::explain::step_broken{.count = count, .reason = reason});
    tell_trouble(desk.notices, NoticeKind::talk_broken, words);
    state.faults.clear();
}

void follow_run(ExplainState& state, Desk& desk, const Language& language) {
    if (!follow(state.run, desk.session, state.wishes, state.talk, desk.assets)) return;
    std::string words;
    if (state.run.fault)
        words = say(language, words::explain::run_failed{.reason = describe(*state.run.fault)});
    tell_trouble(desk.notices, NoticeKind::talk_run_failed, words);
}

/// Keys that go through the talk move no focus on the screen, until Tab has shown one.
void keep_keys_for_talk() {
    static constexpr std::array keys{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                     ImGuiKey_DownArrow, ImGuiKey_PageUp,     ImGuiKey_PageDown,
                                     ImGuiKey_Home,      ImGuiKey_End};
    if (!ImGui::GetIO().NavVisible && std::any_of(keys.begin(), keys.end(), imgui_key_pressed))
        keep_keyboard_focus();
}

/// Says in the place of the picture that it could not be drawn.
void draw_failure(Ui& ui, const StepRoom& room) {
    if (begin_room_panel(ui, "talk-failure", room.picture, room)) {
        const std::string_view words = say(ui.language, words::explain::picture_failed);
        const float width = std::min(room.picture.width, ui.px(640));
        const float height = message_card_height(ui, MessageKind::failure, words, width);
        const ImVec2 corner{room.picture.left + (room.picture.width - width) / 2.0f,
                            room.picture.top + (room.picture.height - height) / 2.0f};
        draw_message_card(ui, {corner, {corner.x + width, corner.y + height}}, MessageKind::failure, words);
    }
    end_room_panel();
}

/// Picture, chart and column of the step, or the card before the talk.
void draw_content(sf::RenderTarget& target, Ui& ui, ExplainScreen& screen, Desk& desk, double elapsed_s) {
    ExplainState& state = screen.state;
    const StepRoom& room = screen.layout.room;
    if (state.start_open) {
        const bool beside = room.picture.width > 0.0f;
        draw_start_card(ui, desk, state.wishes, beside ? room.picture : room.column, room);
        return;
    }
    if (state.talk.steps.empty()) return;
    const TalkNow now{.talk = state.talk,
                      .step = state.talk.steps[state.step],
                      .result = result_of(state.run, desk.session),
                      .run_number = state.run.number,
                      .summary = state.run.summary,
                      .numbers = state.run.numbers,
                      .like_study = state.run.like_study,
                      .skin_tone = desk.settings.skin_tone,
                      .elapsed_s = screen.time_stands ? 0.0 : elapsed_s};
    state.steps.notes.hidden = desk.wishes.picture;
    screen.picture_failed = !draw_step_picture(target, ui, stage_style(ui, screen.fonts), room, now,
                                               state.steps, screen.pictures);
    if (screen.picture_failed) draw_failure(ui, room);
    if (std::exchange(state.steps.aims.asks_for_picture, false) && screen.layout.one_region)
        state.region = {.region = TalkRegion::picture};
}

/// Everything that Dear ImGui draws stands in one window, so that Tab walks through all of it.
void draw_window(sf::RenderTarget& target, Ui& ui, ExplainScreen& screen, Desk& desk, double elapsed_s) {
    if (begin_panel(ui, "talk", screen.layout.frame.stage, {0.0, 0.0}, PanelGround::clear)) {
        keep_keys_for_talk();
        const bool asked = screen.state.asks_new_talk;
        if (asked) ImGui::BeginDisabled();
        draw_region_tabs(ui, screen);
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, static_cast<float>(new_step_opacity(screen.fade)));
        draw_talk_text(ui, screen);
        draw_content(target, ui, screen, desk, elapsed_s);
        ImGui::PopStyleVar();
        draw_talk_bar(ui, screen);
        scroll_region(ui, screen);
        if (asked) ImGui::EndDisabled();
        draw_new_talk_question(ui, screen);
    }
    end_panel();
}

}  // namespace

std::unique_ptr<Screen> make_explain(Desk& desk) {
    return std::make_unique<ExplainScreen>(desk);
}

void ExplainScreen::draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
                         double elapsed_s) {
    tell_faults(state, desk, ui.language);
    follow_run(state, desk, ui.language);
    TalkMeasures measures = measure_talk(ui, state);
    measures.start_height = [&](float width_px) { return start_card_height(ui, desk, width_px); };
    layout = lay_out_step(frame, needs_now(state), measures, state.region);
    if (ui.let_go) end_stroke(state.steps.notes.pad);
    fill(target, ui, frame.stage);
    draw_window(target, ui, *this, desk, elapsed_s);
    draw_fade(fade, target, elapsed_s);
    cover_around_region(target, ui, layout);
    take_home(state, taking, desk, ui.language);
    const sf::FloatRect last = layout.room.seen;
    const bool fades = !ui.reduced_motion && !time_stands && state.wanted && !state.start_open;
    if (fades && coming_step(state) != state.step) begin_fade(fade, target, last);
    if (arrive(state)) ui.animating = true;
}

bool ExplainScreen::is_moving(const Desk&) const {
    if (state.wanted || fade.is_on) return true;
    if (state.start_open || time_stands || state.talk.steps.empty()) return false;
    return gui::is_moving(state.talk.steps[state.step], state.steps);
}

void ExplainScreen::hide(Desk&) {
    end_stroke(state.steps.notes.pad);
}

void ExplainScreen::stand_still(Desk&, std::optional<double>) {
    time_stands = true;
}

void ExplainScreen::show_step(Desk&, int step) {
    go_to_step(state, step - 1);
    arrive(state);
}

}  // namespace needleroll::gui
