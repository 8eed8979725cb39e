/// A hand that is rolled segment by segment gives what run() gives for the whole motion.
#include "sim/run/live_run.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>

using namespace needleroll;

namespace {

/// Every byte of every column.
std::string bytes_of(const Punctures& punctures) {
    std::string bytes;
    Punctures::for_each_column(
        [&](const auto& column) {
            bytes.append(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(column[0]));
        },
        punctures);
    return bytes;
}

void check_same(const Result& live, const Result& whole) {
    REQUIRE(live.punctures.size() == whole.punctures.size());
    CHECK((bytes_of(live.punctures) == bytes_of(whole.punctures)));
    CHECK(live.strokes.size() == whole.strokes.size());
    CHECK(live.rides.size() == whole.rides.size());
    CHECK(live.duration_s == whole.duration_s);
    CHECK(live.drum_load_fraction == whole.drum_load_fraction);
    REQUIRE(live.warnings.size() == whole.warnings.size());
    for (std::size_t i = 0; i < live.warnings.size(); ++i)
        CHECK(live.warnings[i].code == whole.warnings[i].code);
    REQUIRE(live.rolled.size() == whole.rolled.size());
    for (std::size_t i = 0; i < live.rolled.size(); ++i) {
        CHECK(live.rolled[i].ride == whole.rolled[i].ride);
        for (std::size_t j = 0; j < live.rolled[i].phase.size(); ++j)
            CHECK(live.rolled[i].phase[j].angle_rad() == whole.rolled[i].phase[j].angle_rad());
    }
}

Result fresh_skin(const Scenario& scenario) {
    Result start;
    start.scenario = scenario;
    return start;
}

/// Rolls the strokes of a run again from number `first` on, segment by segment.
void roll_strokes(LiveRun& live, const Result& whole, std::size_t first = 0) {
    for (std::size_t i = first; i < whole.strokes.size(); ++i) {
        Stroke begun = whole.strokes[i];
        begun.segments.clear();
        live.set_down(begun);
        for (const Segment& segment : whole.strokes[i].segments) live.roll(segment);
    }
}

/// Skin and hand that draw everything that can be drawn, and a roller that is damaged.
Scenario scattered() {
    Scenario scenario;
    scenario.patch.width_mm = 40.0, scenario.patch.height_mm = 30.0;
    scenario.hand.tremor_mm = 0.4, scenario.hand.heading_jitter_deg = 2.0, scenario.hand.tilt_deg = 1.0;
    scenario.roller.damaged = {{1, 3, NeedleState::missing}, {2, 5, NeedleState::blunt}};
    scenario.program.passes = 6;
    return scenario;
}

/// A number in [-1, 1) from a stream of them.
class Wander {
  public:
    explicit Wander(std::uint64_t seed) : seed_{seed, 0} {}
    double operator()() { return 2.0 * uniform(draw(seed_, Purpose::random_pattern, 0, count_++)[0]) - 1.0; }

  private:
    Seed seed_;
    std::uint64_t count_ = 0;
};

/// Free strokes: lines and arcs, to and fro, with pivots, forces, slip and drum angles of their own.
Scenario free_strokes(std::uint64_t seed) {
    Scenario scenario = scattered();
    scenario.program.pattern = Pattern::strokes;
    Wander wander(seed);
    for (int i = 0; i < 40; ++i) {
        ListedStroke stroke;
        stroke.start_x_mm = 20.0 + 15.0 * wander(), stroke.start_y_mm = 15.0 + 12.0 * wander();
        stroke.heading_deg = 180.0 * wander();
        stroke.length_mm = 25.0 + 24.0 * wander();
        if (wander() > 0.0) stroke.turn_radius_mm = (wander() > 0.0 ? 1.0 : -1.0) * (14.0 + 10.0 * wander());
        stroke.backwards = wander() > 0.4;
        if (wander() > 0.0) stroke.pivot_deg = 90.0 * wander();
        if (wander() > 0.0) stroke.force_N = 2.0 + wander();
        if (wander() > 0.5) stroke.slip = 0.1 * wander();
        if (wander() > 0.0) stroke.phase_deg = 180.0 * wander();
        scenario.strokes.push_back(stroke);
    }
    return scenario;
}

/// A hand that wanders about, lifts now and then, skids and turns on the spot.
std::vector<MeasuredPose> wandering_poses(std::uint64_t seed, int count) {
    Wander wander(seed);
    std::vector<MeasuredPose> poses;
    MeasuredPose pose{0.0, 20.0, 15.0, 0.0, 2.0, false};
    for (int i = 0; i < count; ++i) {
        poses.push_back(pose);
        const double along_mm = wander() > -0.6 ? 1.5 + wander() : 0.0;
        const double back = wander() > 0.7 ? -1.0 : 1.0;
        pose.t_s += 0.02 + 0.01 * wander();
        pose.heading_deg += wander() > 0.8 ? 40.0 * wander() : 4.0 * wander();
        const bool off_patch = pose.x_mm < 0.0 || pose.x_mm > 40.0 || pose.y_mm < 0.0 || pose.y_mm > 30.0;
        if (off_patch && back > 0.0)
            pose.heading_deg = degrees(std::atan2(15.0 - pose.y_mm, 20.0 - pose.x_mm));
        const double heading = pose.heading_deg * 3.14159265358979 / 180.0;
        pose.x_mm = std::clamp(pose.x_mm + back * along_mm * std::cos(heading) + 0.3 * wander(), -5.0, 45.0);
        pose.y_mm = std::clamp(pose.y_mm + back * along_mm * std::sin(heading) + 0.3 * wander(), -5.0, 35.0);
        pose.force_N = std::round(100.0 * (2.0 + 0.5 * wander())) / 100.0;
        pose.lifted = wander() > 0.95;
    }
    return poses;
}

}  // namespace

TEST_CASE("a live run of a pattern's strokes is the run itself", "[run]") {
    for (const Pattern pattern : {Pattern::star, Pattern::parallel, Pattern::cross_hatch, Pattern::random}) {
        for (const PhaseRule phase : {PhaseRule::random, PhaseRule::continued}) {
            for (const ContactModel model : {ContactModel::force, ContactModel::rigid}) {
                Scenario scenario = scattered();
                scenario.program.pattern = pattern, scenario.program.phase = phase;
                scenario.contact.model = model;
                const Result whole = run(scenario, {.replicate = 3}).value();
                REQUIRE(whole.punctures.size() > 500);
                LiveRun live(fresh_skin(scenario), 3);
                roll_strokes(live, whole);
                check_same(std::move(live).finish(), whole);
            }
        }
    }
}

TEST_CASE("a live run of free strokes is the run itself", "[run]") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        const Result whole = run(free_strokes(seed)).value();
        REQUIRE(whole.punctures.size() > 500);
        REQUIRE(std::count(whole.punctures.reentry.begin(), whole.punctures.reentry.end(), 1) > 10);
        LiveRun live(fresh_skin(whole.scenario));
        roll_strokes(live, whole);
        check_same(std::move(live).finish(), whole);
    }
}

TEST_CASE("a hand that is followed pose by pose is the run of its file", "[run]") {
    for (const std::uint64_t seed : {4u, 5u, 6u}) {
        Scenario scenario = scattered();
        scenario.contact.reentry_radius_mm = 0.3;
        scenario.poses = wandering_poses(seed, 600);
        scenario.pose_source.recorded = true;
        const Result whole = run(scenario).value();
        REQUIRE(whole.strokes.size() > 5);
        REQUIRE(whole.punctures.size() > 500);
        REQUIRE(whole.rides.size() > 20);
        LiveRun live(fresh_skin(scenario));
        for (const MeasuredPose& pose : scenario.poses) live.follow(pose);
        check_same(std::move(live).finish(), whole);
    }
}

TEST_CASE("a live run goes on from a finished one", "[run]") {
    const Scenario all = free_strokes(7);
    Scenario first = all;
    first.strokes.resize(15);
    const Result whole = run(all).value();
    LiveRun live(run(first).value());
    CHECK(live.result().strokes.size() == 15);
    roll_strokes(live, whole, 15);
    check_same(std::move(live).finish(), whole);
}

TEST_CASE("what a live run has given stays, but for the scuff of needles in the skin", "[run]") {
    const Result whole = run(free_strokes(8)).value();
    LiveRun live(fresh_skin(whole.scenario));
    Punctures before;
    std::size_t changed = 0;
    for (const Stroke& stroke : whole.strokes) {
        Stroke begun = stroke;
        live.set_down(begun);
        Punctures now = live.result().punctures;
        REQUIRE(now.size() >= before.size());
        now.resize(before.size());
        if (now.scuff_mm != before.scuff_mm) ++changed;
        now.scuff_mm = before.scuff_mm;
        CHECK((bytes_of(now) == bytes_of(before)));
        before = live.result().punctures;
    }
    CHECK(changed == 0);  // a stroke that is set down leaves those before it alone
}

TEST_CASE("a segment costs the same after ten thousands of others", "[run]") {
    Scenario scenario = scattered();
    scenario.contact.reentry_radius_mm = 0.3;
    LiveRun live(fresh_skin(scenario));
    live.set_down({});
    // To and fro along short arcs all over the patch, so that every block of segments strikes alike.
    const auto roll_block = [&](int block) {
        const std::clock_t start = std::clock();
        for (int i = 0; i < 1000; ++i) {
            Segment segment;
            segment.start = {20.0, 15.0 + 10.0 * std::sin(0.37 * i), 0.01 * i};
            segment.path_mm = i % 2 == 0 ? 1.2 : -1.1;
            segment.turn_radius_mm = 30.0;
            segment.duration_s = 0.02;
            segment.force_N = 2.0 + 0.01 * ((i + block) % 50);
            live.roll(segment);
        }
        return static_cast<double>(std::clock() - start);
    };
    std::vector<double> cost;
    for (int block = 0; block < 40; ++block) cost.push_back(roll_block(block));
    REQUIRE(live.result().punctures.size() > 20'000);
    // The quickest of several blocks: the machine may have other things to do. The first ones settle the
    // rides.
    const double early = *std::min_element(cost.begin() + 3, cost.begin() + 10);
    const double late = *std::min_element(cost.end() - 7, cost.end());
    INFO("early " << early << ", late " << late);
    CHECK(late < 1.5 * early);
}
