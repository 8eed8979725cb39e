#include "gui/screens/explain/above_step.hpp"

#include "gui/scene/labels.hpp"
#include "gui/scene/shapes.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/run/cursor.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace needleroll::gui {
namespace {

/// Height of the skin in view [mm], if the patch is that large.
constexpr double seen_height_mm = 31.0;
constexpr float ruler_band_px = 46.f;
constexpr scene::LabelLook count_look{.letters_px = 22.f, .semibold = true};

/// From when to when a pass is rolled [s]; empty when the run has none of that number.
struct PassTime {
    double start_s = 0.0, end_s = 0.0;
    double heading_rad = 0.0;
    bool any = false;
};

PassTime time_of_pass(const Result& result, int pass) {
    PassTime time;
    for (const Stroke& stroke : result.strokes) {
        if (stroke.pass != pass) continue;
        if (!time.any) {
            time.start_s = stroke.t_start_s;
            if (!stroke.segments.empty()) time.heading_rad = stroke.segments.front().start.heading_rad;
        }
        time.end_s = stroke.t_start_s + duration_s(stroke);
        time.any = true;
    }
    return time;
}

/// What the drawing functions of a frame share.
struct AboveFrame {
    const scene::StageStyle& style;
    const TalkNow& now;
    sf::Vector2f size;
    scene::Camera camera;
    Box patch, counted;
    double t_s = 0.0;
    std::size_t rows = 0;
    bool rolling = false;
    double heading_rad = 0.0;
};

Box frame_around(const Place& middle) {
    const double half = scene::counting_frame_mm / 2.0;
    return {middle.x_mm - half, middle.y_mm - half, middle.x_mm + half, middle.y_mm + half};
}

AboveFrame above_frame(const scene::StageStyle& style, const StepRoom& room, const TalkNow& now,
                       const AboveStep& step) {
    const sf::Vector2f size(room.picture.width, room.picture.height);
    const Box patch = box_of(now.result.scenario.patch);
    scene::Camera camera;
    camera.width_px = static_cast<double>(size.x), camera.height_px = static_cast<double>(size.y);
    camera.centre_x_mm = (patch.min_x_mm + patch.max_x_mm) / 2.0;
    camera.centre_y_mm = (patch.min_y_mm + patch.max_y_mm) / 2.0;
    // The skin fills the picture.
    camera.px_per_mm = std::max({camera.height_px / std::min(seen_height_mm, patch.height_mm()),
                                 camera.width_px / patch.width_mm(), 1.0});
    const Box counted = frame_around(step.counted);
    const double t_s = shown_time_s(step, now.result);
    return {style,
            now,
            size,
            camera,
            patch,
            counted,
            t_s,
            strikes_by(now.result.punctures, t_s),
            step.rolling_s > 0.0,
            time_of_pass(now.result, step.passes - 1).heading_rad};
}

/// Ruler in millimetres along the lower edge.
void draw_skin_ruler(sf::RenderTarget& target, const AboveFrame& frame) {
    const float s = frame.style.scale, top = frame.size.y - ruler_band_px * s;
    scene::Vertices shapes;
    const sf::Color band = scene::with_opacity(frame.style.colours.panel, 0.90);
    const scene::Point low(frame.size.x, frame.size.y);
    scene::add_quad(shapes, {scene::Point(0.f, top), scene::Point(low.x, top), low, scene::Point(0.f, low.y)},
                    {band, band, band, band});
    const float from = 24.f * s;
    const int last = static_cast<int>((static_cast<double>(frame.size.x) - 48.0 * static_cast<double>(s)) /
                                      frame.camera.px_per_mm);
    const scene::Lettering letters{17.f * s, frame.style.colours.ink_2, false, 0.5f};
    for (int mm = 0; mm <= last; ++mm) {
        const float x = std::round(from + static_cast<float>(mm * frame.camera.px_per_mm));
        const float length = (mm % 10 == 0 ? 14.f : mm % 5 == 0 ? 10.f : 6.f) * s;
        scene::add_segment(shapes, {x, top}, {x, top + length}, 1.6f * s, frame.style.colours.ink_2);
    }
    scene::draw(target, shapes);
    if (!frame.style.fonts) return;
    for (int mm = 0; mm <= last; mm += 10) {
        const float x = from + static_cast<float>(mm * frame.camera.px_per_mm);
        const std::string words = mm == 10
                                      ? say(frame.style.language, words::explain::scale_mm{.length_mm = "10"})
                                      : std::to_string(mm);
        draw_text(target, *frame.style.fonts, words, {x, top + 29.f * s}, letters);
    }
}

/// The frame that is counted, its name and its count.
void draw_counted(sf::RenderTarget& target, const AboveFrame& frame) {
    draw_frame_lines(target, frame.camera, frame.counted, frame.style.scale * 1.4f);
    const sf::FloatRect box = to_pixels(frame.camera, frame.counted);
    const float s = frame.style.scale, middle = box.left + box.width / 2.f;
    const int count = holes_in(frame.now.result.punctures, frame.rows, frame.counted);
    const std::string found = say(frame.style.language, words::explain::above_holes_in_frame{.count = count});
    draw_label(target,
               label_at(found, {middle, box.top + box.height + 38.f * s}, {}, frame.style, count_look),
               frame.style, count_look);
    const std::string name(say(frame.style.language, words::explain::above_frame));
    draw_label(target, label_at(name, {middle, box.top - 34.f * s}, {}, frame.style), frame.style);
}

/// Which way this pass is rolled, at the upper left.
void draw_direction(sf::RenderTarget& target, const AboveFrame& frame) {
    const float s = frame.style.scale;
    const scene::Point middle(84.f * s, 82.f * s);
    const scene::Point way(static_cast<float>(std::cos(frame.heading_rad)),
                           static_cast<float>(-std::sin(frame.heading_rad)));
    scene::Vertices shapes;
    scene::add_disc(shapes, middle, 54.f * s, scene::with_opacity(frame.style.colours.panel, 0.92));
    const scene::Point tip = middle + way * (40.f * s), tail = middle - way * (38.f * s);
    scene::add_segment(shapes, tail, tip - way * (10.f * s), 5.f * s, frame.style.colours.accent);
    scene::add_arrow_head(shapes, tip, way, 26.f * s, 22.f * s, frame.style.colours.accent);
    scene::draw(target, shapes);
    const std::string name(say(frame.style.language, words::explain::above_direction));
    const sf::Vector2f size = label_size(name, frame.style);
    draw_label(
        target,
        label_at(name, {std::max(middle.x, size.x / 2.f + 20.f * s), middle.y + 84.f * s}, {}, frame.style),
        frame.style);
}

void draw_above_picture(sf::RenderTarget& target, const Ui& ui, const AboveFrame& frame,
                        AboveStepPictures& pictures) {
    const Result& result = frame.now.result;
    const scene::HoleRequest request{&result.punctures, frame.rows, frame.now.run_number, frame.now.skin_tone,
                                     frame.style.scale};
    prepare_skin(pictures.skin, {frame.now.skin_tone, result.scenario.patch.site.name}, frame.patch,
                 frame.camera, false);
    prepare_holes(pictures.holes, request, frame.camera);
    if (frame.rolling) prepare_roller(pictures.roller, result.scenario.roller, frame.camera);
    draw_skin_colour(target, pictures.skin, frame.camera, frame.style.scale, false);
    draw_skin_relief(target, pictures.skin, frame.camera, frame.style.scale);
    draw_holes(target, pictures.holes);
    draw_counted(target, frame);
    if (frame.rolling) {
        const RollerAt at = roller_at(result, frame.t_s);
        draw_roller(target, pictures.roller, result.scenario.roller, result.needles,
                    {at.pose, at.drum_angle_rad, at.lifted, 1.0}, frame.camera, frame.style.scale);
    }
    draw_direction(target, frame);
    draw_skin_ruler(target, frame);
    scene::draw_round_corners(target, frame.size, scene::picture_corner_px * frame.style.scale,
                              sfml_colour(ui.colours.panel_soft));
}

/// The button and a pill for each pass.
void draw_above_controls(Ui& ui, const StepRoom& room, const TalkNow& now, AboveStep& step) {
    const int passes = static_cast<int>(pass_count(now.result));
    const bool at_end = step.passes >= passes;
    const std::string label(
        say(ui.language, at_end ? words::explain::above_start_over : words::explain::above_roll_again));
    const sf::FloatRect& place = room.chart;
    const float width = std::min(std::max(ui.px(260), large_button_width(ui, label)), place.width);
    const float top = place.top + std::max(0.0f, (place.height - ui.px(large_target)) / 2.0f);
    const PixelBox button{{place.left, top}, {place.left + width, top + ui.px(large_target)}};
    if (large_button(ui, "roll-again", button, label, {.kind = ButtonKind::primary}))
        roll_again(step, passes, ui.reduced_motion);
    const float left = button.to.x + ui.px(28), right = place.left + place.width;
    if (right - left < ui.px(90)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, ui.fonts[TextStyle::talk_strong], {left, top + ui.px(2)}, ui.colours.ink,
              say(ui.language, words::explain::above_rolls{.count = step.passes}));
    const float pitch = std::min(ui.px(44), (right - left) / static_cast<float>(std::max(passes, 1)));
    const bool numbered = pitch >= ui.px(30);
    const float y = top + ui.px(52), radius = std::min(ui.px(16), pitch * 0.44f);
    for (int pass = 1; pass <= passes; ++pass) {
        const ImVec2 middle(left + radius + pitch * static_cast<float>(pass - 1), y);
        const bool rolled = pass <= step.passes;
        if (rolled)
            list->AddCircleFilled(middle, radius, paint(ui.colours.accent));
        else
            list->AddCircle(middle, radius, paint(ui.colours.border_strong), 0, ui.line_px(1.5));
        if (numbered)
            draw_text_in(list, ui.fonts[TextStyle::large],
                         {{middle.x - radius, y - radius}, {middle.x + radius, y + radius}}, 0.5f,
                         rolled ? ui.colours.on_accent : ui.colours.ink_soft, std::to_string(pass));
    }
}

}  // namespace

void roll_again(AboveStep& step, int passes_of_run, bool reduced_motion) {
    step.passes = step.passes >= passes_of_run ? 1 : step.passes + 1;
    step.rolling_s = reduced_motion || passes_of_run < 1 ? 0.0 : shown_pass_s;
}

double shown_time_s(const AboveStep& step, const Result& result) {
    const PassTime pass = time_of_pass(result, step.passes - 1);
    if (!pass.any) return result.duration_s;
    const double left = std::clamp(step.rolling_s / shown_pass_s, 0.0, 1.0);
    return pass.end_s - left * (pass.end_s - pass.start_s);
}

Place frame_middle(const Result& result, double per_cm2) {
    const Patch& patch = result.scenario.patch;
    const Place middle{patch.width_mm / 2.0, patch.height_mm / 2.0};
    const std::size_t rows = strikes_by(result.punctures, time_of_pass(result, 0).end_s);
    Place best = middle;
    double least = std::numeric_limits<double>::max();
    for (int row = -3; row <= 3; ++row)
        for (int column = -3; column <= 3; ++column) {
            const Place place{middle.x_mm + 0.45 * column, middle.y_mm + 0.45 * row};
            const double off = std::abs(holes_in(result.punctures, rows, frame_around(place)) - per_cm2);
            const double cost = off + 0.02 * std::hypot(column, row);
            if (cost < least) least = cost, best = place;
        }
    return best;
}

int holes_in(const Punctures& punctures, std::size_t rows, const Box& box) {
    int count = 0;
    for (std::size_t i = 0; i < std::min(rows, punctures.size()); ++i)
        if (punctures.depth_mm[i] > 0.0 && punctures.reentry[i] == 0 && punctures.x_mm[i] >= box.min_x_mm &&
            punctures.x_mm[i] < box.max_x_mm && punctures.y_mm[i] >= box.min_y_mm &&
            punctures.y_mm[i] < box.max_y_mm)
            ++count;
    return count;
}

void draw_above_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                     const TalkNow& now, AboveStep& step, AboveStepPictures& pictures) {
    if (step.of_run != now.run_number)
        step = {.of_run = now.run_number,
                .counted = frame_middle(now.result, now.numbers.holes_one_pass_per_cm2.value_or(0.0))};
    step.rolling_s = ui.reduced_motion ? 0.0 : std::max(0.0, step.rolling_s - now.elapsed_s);
    if (room.chart.width >= 1.0f && room.chart.height >= 1.0f) {
        if (begin_room_panel(ui, "above-controls", room.chart, room))
            draw_above_controls(ui, room, now, step);
        end_room_panel();
    }
    if (room.picture.width < 40.0f || room.picture.height < 40.0f) return;
    const AboveFrame frame = above_frame(style, room, now, step);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, room.picture));
    draw_above_picture(target, ui, frame, pictures);
    target.setView(whole);
}

bool is_moving(const AboveStep& step) {
    return step.rolling_s > 0.0;
}

bool answer_key(AboveStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
