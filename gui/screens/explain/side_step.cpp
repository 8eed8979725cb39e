#include "gui/screens/explain/side_step.hpp"

#include "gui/stage/side_view.hpp"
#include "gui/words/talk_words.hpp"

namespace needleroll::gui {
namespace {

/// Needles within this of the median depth stand for most of them [mm]: they round to about the same tenth.
constexpr double typical_within_mm = 0.05;
/// How far along the way the section is filled [mm]: more than any picture shows.
constexpr double section_reach_mm = 12.0;

scene::RolledSectionWords side_words(const Language& language, const TalkNumbers& numbers) {
    const auto plain = [&](const Word& word) { return std::string(say(language, word)); };
    const auto filled = [&](const Word& word) { return talk_text(language, word.key, numbers); };
    scene::RolledSectionWords words{
        .layers = {plain(words::explain::outer_skin_epidermis), plain(words::explain::upper_dermis),
                   plain(words::explain::deep_dermis), plain(words::explain::fat)},
        .needles = filled(words::explain::side_needles::word)};
    if (numbers.depth_p50_mm)
        words.depth = *numbers.depth_p50_mm < shallow_depth_mm ? plain(words::explain::side_pill_shallow)
                                                               : filled(words::explain::side_pill::word);
    if (has_nine_in_ten(numbers)) words.nine_in_ten = filled(words::explain::side_nine_in_ten::word);
    return words;
}

}  // namespace

void draw_side_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                    const TalkNow& now, SideStep& step, SideStepPictures& pictures) {
    if (room.picture.width < 1.0f || room.picture.height < 1.0f) return;
    if (step.of_run != now.run_number) {
        step.of_run = now.run_number;
        step.roll = endless_roll(now.result, section_ring(now.result.scenario.roller),
                                 now.numbers.depth_p50_mm.value_or(0.0), typical_within_mm);
    }
    step.still = ui.reduced_motion;
    if (!step.still) step.time_s += now.elapsed_s;
    const RestingRoll rolled = resting_roll(step.roll, step.time_s);
    const auto content_at = [&](double at_mm) {
        return section_at(step.roll, at_mm, at_mm - section_reach_mm, at_mm + section_reach_mm);
    };
    const SectionContent content = content_at(rolled.rolled_mm), still = content_at(rolled.still_mm);
    draw_rolled_section(target, style, room.picture,
                        {content, still, rolled.at_rest, side_words(ui.language, now.numbers),
                         sfml_colour(ui.colours.panel_soft)},
                        pictures.section);
}

bool is_moving(const SideStep& step) {
    return !step.still;
}

bool answer_key(SideStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
