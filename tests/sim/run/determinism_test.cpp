/// Same seed, same bytes; other seeds, other draws; one factor changed, the other draws stay (DESIGN rule 3).
#include "sim/injury/golden_hash.hpp"
#include "sim/run/run.hpp"
#include "tests/catch.hpp"

#include <limits>
#include <string>

using namespace needleroll;

namespace {

Result run_or_fail(const Scenario& scenario, int threads = 1, std::uint64_t replicate = 0) {
    auto result = run(scenario, {threads, replicate});
    REQUIRE(result);
    return std::move(*result);
}

/// Every byte of every column.
std::string bytes_of(const Punctures& punctures) {
    std::string bytes;
    Punctures::for_each_column(
        [&bytes](const auto& column) {
            bytes.append(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(column[0]));
        },
        punctures);
    return bytes;
}

/// A scenario that draws everything that can be drawn.
Scenario scattered_scenario(Pattern pattern) {
    Scenario scenario;
    scenario.program.pattern = pattern, scenario.program.passes = 12;
    scenario.hand.tremor_mm = 0.4, scenario.hand.heading_jitter_deg = 2.0;
    return scenario;
}

}  // namespace

TEST_CASE("same seed, same bytes on 1, 2 and 4 threads and again", "[scenario][thread]") {
    Scenario continued = scattered_scenario(Pattern::star);
    continued.program.phase = PhaseRule::continued;
    for (const Scenario& scenario : {Scenario{}, scattered_scenario(Pattern::random), continued}) {
        const std::string once = bytes_of(run_or_fail(scenario, 1).punctures);
        CHECK(once.size() > 500000);
        for (const int threads : {1, 2, 4, 0})
            CHECK(bytes_of(run_or_fail(scenario, threads).punctures) == once);
    }
}

TEST_CASE("seeds and replicates draw anew", "[scenario]") {
    Scenario scenario = scattered_scenario(Pattern::star);
    const std::string first = bytes_of(run_or_fail(scenario).punctures);
    CHECK(bytes_of(run_or_fail(scenario, 1, 1).punctures) != first);
    scenario.seed = 2;
    CHECK(bytes_of(run_or_fail(scenario).punctures) != first);
    scenario.seed = std::numeric_limits<std::int64_t>::max();
    CHECK(bytes_of(run_or_fail(scenario).punctures) != first);
}

TEST_CASE("more passes leave the first ones as they were", "[scenario]") {
    Scenario few = scattered_scenario(Pattern::star), many = few;
    many.program.passes = 16;
    const Punctures a = run_or_fail(few).punctures, b = run_or_fail(many).punctures;
    REQUIRE(b.size() > a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        REQUIRE(a.x_mm[i] == b.x_mm[i]);
        REQUIRE(a.depth_mm[i] == b.depth_mm[i]);
        REQUIRE(a.t_s[i] == b.t_s[i]);
        REQUIRE(a.reentry[i] == b.reentry[i]);
    }
}

TEST_CASE("jitter and tremor leave lanes, phases and times alone", "[scenario]") {
    const Scenario moving = scattered_scenario(Pattern::random);
    Scenario steady = moving;
    steady.hand.tremor_mm = 0.0, steady.hand.heading_jitter_deg = 0.0;
    const Result a = run_or_fail(moving), b = run_or_fail(steady);
    REQUIRE(a.strokes.size() == b.strokes.size());
    for (std::size_t i = 0; i < a.strokes.size(); ++i) {
        CHECK(a.strokes[i].start_phase_rad == b.strokes[i].start_phase_rad);
        CHECK(a.strokes[i].t_start_s == b.strokes[i].t_start_s);
        const Segment &p = a.strokes[i].segments[0], &q = b.strokes[i].segments[0];
        CHECK(pose_on(p, p.path_mm / 2).x_mm == Approx(pose_on(q, q.path_mm / 2).x_mm).margin(1e-9));
        CHECK(pose_on(p, p.path_mm / 2).y_mm == Approx(pose_on(q, q.path_mm / 2).y_mm).margin(1e-9));
    }
}

TEST_CASE("the skin's spread leaves every place alone", "[scenario]") {
    const Scenario scattered = scattered_scenario(Pattern::star);
    Scenario even = scattered;
    even.variability = {0.0, 0.0, 0.0, 3.0, 0.0};
    const Punctures a = run_or_fail(scattered).punctures, b = run_or_fail(even).punctures;
    CHECK(a.x_mm == b.x_mm);
    CHECK(a.y_mm == b.y_mm);
    CHECK(a.t_s == b.t_s);
    CHECK(a.depth_mm != b.depth_mm);
}

TEST_CASE("more force changes no draw: every needle goes deeper", "[scenario]") {
    Scenario light = scattered_scenario(Pattern::star), firm = light;
    light.hand.force_N = 0.8, firm.hand.force_N = 1.2;
    light.contact.rolling_radius = firm.contact.rolling_radius = RollingRadius::given;
    const Punctures a = run_or_fail(light).punctures, b = run_or_fail(firm).punctures;
    REQUIRE(a.x_mm == b.x_mm);
    for (std::size_t i = 0; i < a.size(); ++i) REQUIRE(b.depth_mm[i] > a.depth_mm[i]);
}

TEST_CASE("the golden runs", "[scenario]") {
    // When a change of the model is meant to change the punctures, these numbers change with it and the
    // commit says why.
    Scenario continued = scattered_scenario(Pattern::star);
    continued.program.phase = PhaseRule::continued;
    Scenario rigid = scattered_scenario(Pattern::random);
    rigid.contact.model = ContactModel::rigid;
    Scenario turning;
    turning.program.pattern = Pattern::strokes;
    turning.strokes.resize(2);
    turning.strokes[0].start_x_mm = 20, turning.strokes[0].start_y_mm = 20, turning.strokes[0].length_mm = 55;
    turning.strokes[0].turn_radius_mm = 22, turning.strokes[0].pivot_deg = 40;
    turning.strokes[1] = turning.strokes[0];
    turning.strokes[1].turn_radius_mm = -15, turning.strokes[1].phase_deg = 33, turning.strokes[1].slip = 0.1;
    CHECK(golden_hash(run_or_fail(Scenario{}).punctures) == 0x9dbe7da380d4f200u);
    CHECK(golden_hash(run_or_fail(scattered_scenario(Pattern::star)).punctures) == 0x2fa94eb1be5ee8a6u);
    CHECK(golden_hash(run_or_fail(continued).punctures) == 0x23030970ec52f668u);
    CHECK(golden_hash(run_or_fail(rigid).punctures) == 0xca3a5080ef4c72eeu);
    CHECK(golden_hash(run_or_fail(turning).punctures) == 0x4ba4327aa651df5du);
}
