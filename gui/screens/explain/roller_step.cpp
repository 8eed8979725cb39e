#include "gui/screens/explain/roller_step.hpp"

#include "gui/words/talk_words.hpp"
#include "sim/core/angle.hpp"

namespace needleroll::gui {
namespace {

constexpr double turn_s = 24.0;

scene::TurningRollerWords roller_words(const Language& language, const TalkNumbers& numbers) {
    const auto filled = [&](const Word& word) { return talk_text(language, word.key, numbers); };
    return {.handle = std::string(say(language, words::explain::roller_handle)),
            .drum = std::string(say(language, words::explain::roller_drum)),
            .rings = filled(words::explain::roller_rings),
            .needle_length = filled(words::explain::roller_length::word),
            .needle_diameter = filled(words::explain::roller_thickness::word),
            .centimetre = std::string(say(language, words::explain::scale_1_cm)),
            .millimetre = say(language, words::explain::scale_mm{.length_mm = "1"})};
}

}  // namespace

double turned_rad(const RollerStep& step) {
    return 0.2 + 2.0 * pi * step.time_s / turn_s;
}

void draw_roller_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                      const TalkNow& now, RollerStep& step, RollerStepPictures& pictures) {
    if (room.picture.width < 1.0f || room.picture.height < 1.0f) return;
    step.still = ui.reduced_motion;
    if (!step.still) step.time_s += now.elapsed_s;
    const scene::TurnedDrum drum{now.result.scenario.roller, now.result.needles, turned_rad(step)};
    draw_turning_roller(target, style, room.picture,
                        {drum, roller_words(ui.language, now.numbers), sfml_colour(ui.colours.panel_soft)},
                        pictures.roller);
}

bool is_moving(const RollerStep& step) {
    return !step.still;
}

bool answer_key(RollerStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
