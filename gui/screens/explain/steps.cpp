#include "gui/screens/explain/steps.hpp"

#include <algorithm>
#include <exception>

#include <SFML/Graphics/Texture.hpp>

namespace needleroll::gui {
namespace {

void draw_by_picture(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                     const TalkNow& now, TalkSteps& steps, TalkPictures& pictures) {
    switch (now.step.picture) {
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

/// Whether the driver can hold pictures of that size.
bool can_be_held(const StepRoom& room) {
    const auto most = static_cast<float>(sf::Texture::getMaximumSize());
    const auto fits = [most](const sf::FloatRect& place) {
        return place.width <= most && place.height <= most;
    };
    return fits(room.picture) && fits(room.chart) && fits(room.column);
}

}  // namespace

StepNeeds needs_of(const TalkStep& step) {
    switch (step.picture) {
        case StepPicture::from_above:
            return {.chart = 150, .least_chart = 110, .most_chart = 150};
        case StepPicture::closing:
            return {.column = 190, .chart = 374, .least_chart = 290, .most_chart = 560, .least_picture = 200};
        case StepPicture::fibres:
            return {.column = 250, .chart = 190, .least_chart = 150, .most_chart = 190};
        case StepPicture::aims:
            return {.column = 250};
        case StepPicture::notes:
            return {.column = notes_column_height, .least_picture = 300};
        case StepPicture::roller:
        case StepPicture::from_the_side:
        case StepPicture::none:
            break;
    }
    return {};
}

bool draw_step_picture(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                       const TalkNow& now, TalkSteps& steps, TalkPictures& pictures) {
    if (!can_be_held(room)) return false;
    try {
        draw_by_picture(target, ui, style, room, now, steps, pictures);
    } catch (const std::exception&) {
        return false;  // memory ran out: the talk goes on with its text
    }
    return true;
}

bool is_moving(const TalkStep& step, const TalkSteps& steps) {
    switch (step.picture) {
        case StepPicture::roller:
            return is_moving(steps.roller);
        case StepPicture::from_above:
            return is_moving(steps.above);
        case StepPicture::from_the_side:
            return is_moving(steps.side);
        case StepPicture::closing:
            return is_moving(steps.closing);
        case StepPicture::fibres:
            return is_moving(steps.fibres);
        case StepPicture::aims:
            return is_moving(steps.aims);
        case StepPicture::notes:
            return is_moving(steps.notes);
        case StepPicture::none:
            break;
    }
    return false;
}

bool answer_key(const TalkStep& step, TalkSteps& steps, const sf::Event::KeyEvent& key) {
    switch (step.picture) {
        case StepPicture::roller:
            return answer_key(steps.roller, key);
        case StepPicture::from_above:
            return answer_key(steps.above, key);
        case StepPicture::from_the_side:
            return answer_key(steps.side, key);
        case StepPicture::closing:
            return answer_key(steps.closing, key);
        case StepPicture::fibres:
            return answer_key(steps.fibres, key);
        case StepPicture::aims:
            return answer_key(steps.aims, key);
        case StepPicture::notes:
            return answer_key(steps.notes, key);
        case StepPicture::none:
            break;
    }
    return false;
}

}  // namespace needleroll::gui
