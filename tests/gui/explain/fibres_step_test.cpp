/// The step "New fibres": what is said and drawn on every day, and that hands and keys reach it.
#include "gui/screens/explain/fibres_step.hpp"

#include "gui/screens/explain/fibres_view.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/response/collagen.hpp"
#include "sim/response/visits.hpp"
#include "tests/gui/stage/views.hpp"
#include "tests/gui/text_faults.hpp"

#include <algorithm>
#include <array>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

FibresView view_on(double day_d, bool like_study = true) {
    return fibres_view(day_d, study_visits_d, like_study, Language{});
}

}  // namespace

TEST_CASE("the title counts days, then weeks, and stops at week 24") {
    CHECK(view_on(0.0).title == "Day 0");
    CHECK(view_on(13.0).title == "Day 13");
    CHECK(view_on(14.0).title == "Week 2");
    CHECK(view_on(167.0).title == "Week 23");
    CHECK(view_on(168.0).title == "Week 24");
    CHECK(view_on(169.0).title == "Week 24");
    CHECK(view_on(365.0).title == "Week 24");
}

TEST_CASE("the second line counts from the last visit, and says when nothing was measured") {
    CHECK(view_on(0.0).subtitle == "day of visit 1");
    CHECK(view_on(1.0).subtitle == "1 day after visit 1");
    CHECK(view_on(28.0).subtitle == "day of visit 2");
    CHECK(view_on(55.0).subtitle == "3 weeks after visit 2");
    CHECK(view_on(168.0).subtitle == "8 weeks after visit 5");
    CHECK(view_on(169.0).subtitle == "Picture of week 24. Later: not measured.");
    CHECK(view_on(168.0).caption ==
          "One study of 30 people with acne scars: 1.5 mm roller, five monthly visits. The way there is "
          "illustrative.");
    CHECK(view_on(300.0).caption == view_on(168.0).caption);
    CHECK(view_on(300.0, false).subtitle == "not measured");
}

TEST_CASE("every visit starts the phases again, on the days of the sheet") {
    using P = Phase;
    const std::array<std::pair<double, Phase>, 8> days{{{1.0, P::calming},
                                                        {10.0, P::building},
                                                        {28.0, P::calming},
                                                        {60.0, P::building},
                                                        {113.0, P::calming},
                                                        {167.0, P::building},
                                                        {168.0, P::strengthening},
                                                        {300.0, P::strengthening}}};
    for (const auto& [day_d, phase] : days) {
        INFO("day " << day_d);
        CHECK(view_on(day_d).phase == phase);
    }
}

TEST_CASE("the picture has the middle of the curve and stays at week 24") {
    CHECK(view_on(3.0).amount == Approx(0.0).margin(0.0005));
    CHECK(view_on(28.0).amount == Approx(0.0844).margin(0.0005));
    CHECK(view_on(112.0).amount == Approx(0.4351).margin(0.0005));
    CHECK(view_on(168.0).amount == Approx(0.5930).margin(0.0005));
    CHECK(view_on(365.0).amount == view_on(168.0).amount);
    CHECK(view_on(365.0).picture_day_d == 168.0);
}

TEST_CASE("a thicker outer skin is said from the day it was measured") {
    CHECK_FALSE(view_on(167.0).thicker);
    CHECK(view_on(168.0).thicker);
    CHECK(view_on(300.0).thicker);
    CHECK_FALSE(view_on(300.0, false).thicker);
}

TEST_CASE("another run or another plan shows no new fibres and says why") {
    const FibresView run = view_on(168.0, false);
    CHECK(run.known == FibresKnown::other_run);
    CHECK(run.amount == 0.0);
    CHECK(run.unknown == "This run differs from the one study that measured collagen. Not measured.");
    const std::array<double, 3> visits_d{0.0, 14.0, 28.0};
    const FibresView plan = fibres_view(168.0, visits_d, true, Language{});
    CHECK(plan.known == FibresKnown::other_plan);
    CHECK(plan.amount == 0.0);
    CHECK(plan.unknown == "Not measured for this plan.");
    CHECK(view_on(168.0).unknown.empty());
}

TEST_CASE("the slider's scale runs both ways, and keys go by whole weeks") {
    CHECK(share_of_day(0.0) == 0.0);
    CHECK(share_of_day(fibres_end_d) == 1.0);
    for (double day_d = 0.0; day_d <= fibres_end_d; day_d += 1.0)
        CHECK(day_of_share(share_of_day(day_d)) == day_d);
    CHECK(moved_by_weeks(0.0, 1) == 7.0);
    CHECK(moved_by_weeks(10.0, 1) == 14.0);
    CHECK(moved_by_weeks(10.0, -1) == 7.0);
    CHECK(moved_by_weeks(168.0, -4) == 140.0);
    CHECK(moved_by_weeks(168.0, 4) == 196.0);
    CHECK(moved_by_weeks(3.0, -4) == 0.0);
    CHECK(moved_by_weeks(364.0, 4) == fibres_end_d);
}

namespace {

/// The step in a room as large as that of a window of 1600 x 1000.
struct FibresOnCanvas {
    std::unique_ptr<OffscreenCanvas> canvas;
    std::unique_ptr<scene::StageFonts> fonts;
    Talk talk;
    TalkStep talk_step;
    Result result;
    Summary summary;
    TalkNumbers numbers;
    FibresStep step;
    FibresStepPictures pictures;
    StepRoom room{.picture = {656.f, 92.f, 896.f, 556.f},
                  .chart = {656.f, 648.f, 896.f, 190.f},
                  .column = {64.f, 480.f, 540.f, 338.f},
                  .seen = {0.f, 60.f, 1600.f, 778.f}};
    bool like_study = true;

    explicit FibresOnCanvas(const Language& language = {})
        : canvas(make_canvas(1600, 1000, {ThemeName::light, 1.0, true})) {
        canvas->ui().language = language;
        talk.visits_d.assign(study_visits_d.begin(), study_visits_d.end());
    }
    void draw_step() {
        const TalkNow now{.talk = talk,
                          .step = talk_step,
                          .result = result,
                          .summary = summary,
                          .numbers = numbers,
                          .like_study = like_study};
        // The rooms stand in the window of the talk.
        if (begin_panel(canvas->ui(), "talk", room.seen, {0.0, 0.0}, PanelGround::clear))
            draw_fibres_step(canvas->target(), canvas->ui(), stage_style(canvas->ui(), fonts), room, now,
                             step, pictures);
        end_panel();
    }
    void frame() {
        canvas->begin_frame();
        draw_step();
        canvas->end_frame();
    }
    void key(sf::Keyboard::Key code) {
        sf::Event event{};
        event.key.code = code;
        for (const auto type : {sf::Event::KeyPressed, sf::Event::KeyReleased}) {
            event.type = type;
            canvas->feed(event);
        }
        // The focus goes on one frame later than the key.
        for (int i = 0; i < 3; ++i) frame();
    }
    void point(int x, int y) {
        sf::Event event{};
        event.type = sf::Event::MouseMoved;
        event.mouseMove = {x, y};
        canvas->feed(event);
        frame();
    }
    void button(bool down, int x, int y) {
        sf::Event event{};
        event.type = down ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
        event.mouseButton = {sf::Mouse::Left, x, y};
        canvas->feed(event);
        frame();
    }
};

}  // namespace

TEST_CASE("the divider follows the hand that drags it, and stays within the picture", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FibresOnCanvas on;
    on.frame();
    const int x = static_cast<int>(656.0 + 0.45 * 896.0), y = 448;
    on.point(x + 20, y);
    on.button(true, x + 20, y);
    on.point(x + 20 + 224, y);
    CHECK(on.step.divider == Approx(0.45 + 0.25).margin(0.002));
    on.point(3000, y);
    CHECK(on.step.divider == 1.0);
    on.point(10, y);
    CHECK(on.step.divider == 0.0);
    on.button(false, 10, y);
    on.point(x, y);
    CHECK(on.step.divider == 0.0);
}

TEST_CASE("no words of the step are cut or lie over each other, on any day and wherever the divider is",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FibresOnCanvas on;
    for (const bool like_study : {true, false}) {
        on.like_study = like_study;
        for (const double day_d : {0.0, 28.0, 60.0, 168.0, 300.0})
            for (const double divider : {0.0, 0.2, 0.45, 0.7, 1.0}) {
                on.step.day_d = day_d;
                on.step.divider = divider;
                INFO("day " << day_d << ", divider " << divider << ", like the study " << like_study);
                const auto faults = faults_of_frame(*on.canvas, [&] { on.frame(); });
                for (const std::string& fault : faults) UNSCOPED_INFO(fault);
                CHECK(faults.empty());
            }
    }
}
