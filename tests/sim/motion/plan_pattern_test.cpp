/// Programs of passes (MODEL section 5): headings, lanes, run-out, to and fro, time, phase, jitter.
#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace needleroll;

namespace {

constexpr double drum_span_mm = 20.0;

PlanGround rectangle(double width_mm, double height_mm) {
    return {{{0, 0}, {width_mm, 0}, {width_mm, height_mm}, {0, height_mm}}, drum_span_mm};
}

double heading_deg(const Stroke& stroke) {
    return degrees(stroke.segments.at(0).start.heading_rad);
}

/// Place of a stroke's line across a heading, positive left.
double across_mm(const Stroke& stroke, double heading_rad) {
    const AxlePose& start = stroke.segments.at(0).start;
    return start.y_mm * std::cos(heading_rad) - start.x_mm * std::sin(heading_rad);
}

double along_mm(const AxlePose& pose, double heading_rad) {
    return pose.x_mm * std::cos(heading_rad) + pose.y_mm * std::sin(heading_rad);
}

/// Strokes by pass.
std::map<int, std::vector<Stroke>> by_pass(const std::vector<Stroke>& strokes) {
    std::map<int, std::vector<Stroke>> passes;
    for (const Stroke& stroke : strokes) passes[stroke.pass].push_back(stroke);
    return passes;
}

}  // namespace

TEST_CASE("passes take the headings of their pattern in turn", "[motion]") {
    const std::map<Pattern, std::vector<double>> lists = {
        {Pattern::parallel, {0}}, {Pattern::cross_hatch, {0, 90}}, {Pattern::star, {0, 45, 90, 135}}};
    for (const auto& [pattern, list] : lists) {
        Program program;
        program.pattern = pattern, program.passes = 7, program.heading_deg = 30.0;
        const auto passes = by_pass(plan_pattern(program, Hand{}, rectangle(60, 40), Seed{}));
        REQUIRE(passes.size() == 7);
        for (const auto& [pass, strokes] : passes) {
            for (const Stroke& stroke : strokes) {
                CHECK(heading_deg(stroke) ==
                      Approx(30.0 + list[static_cast<std::size_t>(pass) % list.size()]));
                CHECK(stroke.segments.size() == 1);
                CHECK(stroke.segments[0].path_mm > 0.0);
            }
        }
    }
}

TEST_CASE("random headings are uniform over half a turn", "[motion]") {
    Program program;
    program.pattern = Pattern::random, program.passes = 2000;
    const auto passes = by_pass(plan_pattern(program, Hand{}, rectangle(10, 10), Seed{}));
    double sum = 0.0, squares = 0.0;
    for (const auto& [pass, strokes] : passes) {
        const double heading = heading_deg(strokes.front());
        for (const Stroke& stroke : strokes) CHECK(heading_deg(stroke) == heading);
        REQUIRE(heading >= 0.0);
        REQUIRE(heading < 180.0);
        sum += heading, squares += heading * heading;
    }
    const double mean = sum / 2000, variance = squares / 2000 - mean * mean;
    CHECK(std::abs(mean - 90.0) < 4.0 * 180.0 / std::sqrt(12.0 * 2000));
    CHECK(variance == Approx(180.0 * 180.0 / 12.0).epsilon(4.0 * std::sqrt(0.8 / 2000)));
}

TEST_CASE("fixed lanes: one is centred, they lie a pitch apart and cover the region", "[motion]") {
    for (const double overlap : {0.0, 0.25, 0.5}) {
        for (const double width : {7.0, 20.0, 33.0, 60.0, 60.1}) {
            Program program;
            program.pattern = Pattern::parallel, program.passes = 1, program.lanes = Lanes::fixed;
            program.lane_overlap = overlap;
            std::vector<double> lanes;
            for (const Stroke& stroke : plan_pattern(program, Hand{}, rectangle(50, width), Seed{})) {
                lanes.push_back(across_mm(stroke, 0.0) - width / 2.0);
            }
            const double pitch = drum_span_mm * (1.0 - overlap);
            INFO("width " << width << " overlap " << overlap);
            CHECK(std::count_if(lanes.begin(), lanes.end(),
                                [](double lane) { return std::abs(lane) < 1e-9; }) == 1);
            for (std::size_t i = 1; i < lanes.size(); ++i) CHECK(lanes[i] - lanes[i - 1] == Approx(pitch));
            CHECK(lanes.front() - drum_span_mm / 2.0 <= -width / 2.0 + 1e-9);
            CHECK(lanes.back() + drum_span_mm / 2.0 >= width / 2.0 - 1e-9);
            // No lane misses the region.
            CHECK(lanes.front() + drum_span_mm / 2.0 > -width / 2.0);
            CHECK(lanes.back() - drum_span_mm / 2.0 < width / 2.0);
        }
    }
}

TEST_CASE("shifted lanes move together by one offset a pass, uniform in a pitch", "[motion]") {
    Program program;
    program.pattern = Pattern::parallel, program.passes = 3000, program.lane_overlap = 0.2;
    const auto passes = by_pass(plan_pattern(program, Hand{}, rectangle(50, 60), Seed{}));
    const double pitch = 16.0;
    double sum = 0.0, squares = 0.0;
    for (const auto& [pass, strokes] : passes) {
        const double first = across_mm(strokes.front(), 0.0);
        for (std::size_t i = 0; i < strokes.size(); ++i) {
            REQUIRE(across_mm(strokes[i], 0.0) == Approx(first + pitch * static_cast<double>(i)));
        }
        REQUIRE(first - 10.0 <= 1e-9);
        REQUIRE(across_mm(strokes.back(), 0.0) + 10.0 >= 60.0 - 1e-9);
        const double offset = std::fmod(first - 30.0 + 100.0 * pitch, pitch);
        sum += offset, squares += offset * offset;
    }
    const double mean = sum / 3000, variance = squares / 3000 - mean * mean;
    CHECK(std::abs(mean - pitch / 2.0) < 4.0 * pitch / std::sqrt(12.0 * 3000));
    CHECK(variance == Approx(pitch * pitch / 12.0).epsilon(4.0 * std::sqrt(0.8 / 3000)));
}

TEST_CASE("strokes overrun the region's box along their heading by the run-out", "[motion]") {
    Program program;
    program.run_out_mm = 12.5, program.passes = 8, program.heading_deg = 20.0;
    const PlanGround ground{{{5, 7}, {31, 9}, {22, 40}}, drum_span_mm};
    for (const Stroke& stroke : plan_pattern(program, Hand{}, ground, Seed{})) {
        const Segment& segment = stroke.segments[0];
        const double heading = segment.start.heading_rad;
        double low = 1e9, high = -1e9;
        for (const auto& corner : ground.corners_mm) {
            low = std::min(low, along_mm({corner.x_mm, corner.y_mm, 0}, heading));
            high = std::max(high, along_mm({corner.x_mm, corner.y_mm, 0}, heading));
        }
        CHECK(along_mm(segment.start, heading) == Approx(low - 12.5));
        CHECK(along_mm(end_pose(segment), heading) == Approx(high + 12.5));
    }
}

TEST_CASE("time: length over speed, and a lift between strokes", "[motion]") {
    Program program;
    Hand hand;
    hand.speed_mm_s = 40.0, hand.lift_s = 0.7;
    const auto strokes = plan_pattern(program, hand, rectangle(60, 60), Seed{});
    double t_s = 0.0;
    for (const Stroke& stroke : strokes) {
        CHECK(stroke.t_start_s == Approx(t_s));
        CHECK(duration_s(stroke) == Approx(stroke.segments[0].path_mm / 40.0));
        CHECK(stroke.lifted_before);
        t_s += stroke.segments[0].path_mm / 40.0 + 0.7;
    }
}

TEST_CASE("random phase is new at every stroke and uniform over the turn", "[motion]") {
    Program program;
    program.passes = 1000;
    const auto strokes = plan_pattern(program, Hand{}, rectangle(60, 60), Seed{});
    std::set<double> phases;
    double sum = 0.0, squares = 0.0;
    for (const Stroke& stroke : strokes) {
        REQUIRE(stroke.start_phase_rad);
        phases.insert(*stroke.start_phase_rad);
        sum += *stroke.start_phase_rad, squares += *stroke.start_phase_rad * *stroke.start_phase_rad;
    }
    const auto n = static_cast<double>(strokes.size());
    CHECK(phases.size() == strokes.size());
    const double mean = sum / n, variance = squares / n - mean * mean;
    CHECK(std::abs(mean - pi) < 4.0 * 2.0 * pi / std::sqrt(12.0 * n));
    CHECK(variance == Approx(4.0 * pi * pi / 12.0).epsilon(4.0 * std::sqrt(0.8 / n)));
}

TEST_CASE("continued phase: each lane takes all passes of a heading to and fro without lifting", "[motion]") {
    Program program;
    program.phase = PhaseRule::continued,
    program.passes = 10;  // star: headings 0 and 45 three times, 90 and 135 twice
    Hand hand;
    hand.lift_s = 2.0;
    const auto strokes = plan_pattern(program, hand, rectangle(60, 60), Seed{});
    std::map<int, int> strokes_of_pass;
    std::size_t i = 0;
    while (i < strokes.size()) {
        const double heading = strokes[i].segments[0].start.heading_rad;
        const std::size_t expected = degrees(heading) < 50.0 ? 3 : 2;
        CHECK(strokes[i].lifted_before);
        CHECK(strokes[i].start_phase_rad);
        if (i > 0) {
            CHECK(strokes[i].t_start_s ==
                  Approx(strokes[i - 1].t_start_s + duration_s(strokes[i - 1]) + 2.0));
        }
        for (std::size_t k = 0; k < expected; ++k, ++i) {
            const Stroke& stroke = strokes.at(i);
            ++strokes_of_pass[stroke.pass];
            CHECK(stroke.segments[0].start.heading_rad == heading);
            CHECK((stroke.segments[0].path_mm > 0.0) == (k % 2 == 0));
            if (k == 0) continue;
            const AxlePose before = end_pose(strokes[i - 1].segments[0]);
            CHECK_FALSE(stroke.lifted_before);
            CHECK_FALSE(stroke.start_phase_rad);
            CHECK(stroke.t_start_s == Approx(strokes[i - 1].t_start_s + duration_s(strokes[i - 1])));
            CHECK(stroke.segments[0].start.x_mm == Approx(before.x_mm).margin(1e-9));
            CHECK(stroke.segments[0].start.y_mm == Approx(before.y_mm).margin(1e-9));
        }
    }
    CHECK(strokes_of_pass.size() == 10);
    CHECK(strokes_of_pass[0] == 3);  // three lanes cover 60 mm
}

TEST_CASE("continued lanes are fixed lanes", "[motion]") {
    Program program;
    program.pattern = Pattern::parallel, program.phase = PhaseRule::continued, program.passes = 2;
    std::set<double> lanes;
    for (const Stroke& stroke : plan_pattern(program, Hand{}, rectangle(60, 60), Seed{9, 0})) {
        lanes.insert(stroke.segments[0].start.y_mm);
    }
    CHECK(lanes == std::set<double>{10.0, 30.0, 50.0});
}

TEST_CASE("heading jitter turns each stroke about its middle with the wanted spread", "[motion]") {
    Program program;
    program.pattern = Pattern::parallel, program.passes = 1500, program.lanes = Lanes::fixed;
    Hand hand;
    hand.heading_jitter_deg = 3.0;
    const auto strokes = plan_pattern(program, hand, rectangle(60, 60), Seed{});
    double sum = 0.0, squares = 0.0;
    for (const Stroke& stroke : strokes) {
        const double turned = std::remainder(heading_deg(stroke), 360.0);
        sum += turned, squares += turned * turned;
        const Segment& segment = stroke.segments[0];
        const AxlePose middle = pose_on(segment, segment.path_mm / 2.0);
        REQUIRE(middle.x_mm == Approx(30.0));
        REQUIRE(std::abs(std::remainder(middle.y_mm - 30.0, 20.0)) < 1e-9);
    }
    const auto n = static_cast<double>(strokes.size());
    CHECK(std::abs(sum / n) < 4.0 * 3.0 / std::sqrt(n));
    CHECK(std::sqrt(squares / n) == Approx(3.0).epsilon(4.0 / std::sqrt(2.0 * n)));
}

TEST_CASE("the planned number of strokes is an upper bound that is not far off", "[motion]") {
    for (const Pattern pattern : {Pattern::star, Pattern::parallel, Pattern::cross_hatch, Pattern::random}) {
        for (const PhaseRule phase : {PhaseRule::random, PhaseRule::continued}) {
            Program program;
            program.pattern = pattern, program.phase = phase, program.lane_overlap = 0.3;
            const PlanGround ground = rectangle(83, 27);
            const auto count = static_cast<double>(plan_pattern(program, Hand{}, ground, Seed{}).size());
            CHECK(count <= planned_strokes(program, ground));
            CHECK(planned_strokes(program, ground) < 4.0 * count);
        }
    }
}
