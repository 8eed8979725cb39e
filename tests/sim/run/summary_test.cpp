#include "sim/run/summary.hpp"

#include "sim/core/angle.hpp"
#include "sim/run/cursor.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

Result ran(const Scenario& scenario) {
    const auto result = run(scenario);
    REQUIRE(result);
    return *result;
}

Summary summed_up(const Result& result) {
    const auto summary = summarise(result);
    REQUIRE(summary);
    return *summary;
}

/// One turn of the drum over a patch of one turn by one drum width, needles upright in rigid skin.
Scenario one_turn() {
    Scenario scenario;
    scenario.patch.width_mm = 20.0 * pi;
    scenario.patch.height_mm = 20.0;
    scenario.metrics.guard_mm = 0.0;
    scenario.program = {.pattern = Pattern::parallel, .passes = 1, .lanes = Lanes::fixed};
    scenario.contact.model = ContactModel::rigid;
    scenario.contact.rolling_radius = RollingRadius::given;
    scenario.contact.rolling_radius_mm = 10.0;
    scenario.variability.needle_length_cv = 0.0;
    return scenario;
}

}  // namespace

TEST_CASE("one turn of the drum leaves 192 holes, 15.28 per square centimetre") {
    const Summary summary = summed_up(ran(one_turn()));
    CHECK(summary.strikes == 192);
    CHECK(summary.holes == 192);
    CHECK(*summary.density_per_cm2 == Approx(192.0 / (4.0 * pi)).epsilon(1e-12));
    CHECK(*summary.depth.p50_mm == Approx(1.5).epsilon(1e-12));
    CHECK(*summary.depth.cv == Approx(0.0).margin(1e-12));
    CHECK(*summary.bleeding_fraction == 1.0);
}

TEST_CASE("opened area is that of the holes") {
    const Result result = ran(one_turn());
    const Summary summary = summed_up(result);
    const double slit = result.punctures.slit_mm[0], hole = result.punctures.hole_diameter_mm[0];
    CHECK(*summary.opened_area_fraction ==
          Approx(192.0 * (slit * hole + pi * hole * hole / 4.0) / (20.0 * pi * 20.0)).epsilon(1e-12));
}

TEST_CASE("the injured volume is that of upright needles when the skin follows every slit") {
    Scenario scenario = one_turn();
    scenario.contact.skin_follow_mm = 5.0;
    const Summary summary = summarise_whole(ran(scenario), 1).value();
    // A cylinder of 0.25 mm above a cone of 15 degrees, 1.5 mm deep: volume of the part in the stratum
    // corneum.
    const Site& site = scenario.patch.site;
    const double thickness = layer_bottoms_mm(site)[0];
    const double expected = 192.0 * (pi / 4.0) * 0.25 * 0.25 * thickness / (20.0 * pi * 20.0 * thickness);
    CHECK(*summary.layers[0].injured_volume_fraction == Approx(expected).epsilon(1e-9));
    CHECK_FALSE(summary.layers[4].injured_volume_fraction);
}

TEST_CASE("figures agree with a count by hand, region by region and pass by pass") {
    Scenario scenario;
    scenario.patch.width_mm = 40.0;
    scenario.patch.height_mm = 30.0;
    scenario.patch.regions = {{"mole", RegionKind::avoid, {{10, 10}, {14, 10}, {14, 14}, {10, 14}}}};
    scenario.metrics.guard_mm = 0.0;
    const Result result = ran(scenario);
    const Summary summary = summed_up(result);
    double outside = 0, inside = 0, shallow = 0, first_pass = 0;
    for (std::size_t i = 0; i < result.punctures.size(); ++i) {
        const double x = result.punctures.x_mm[i], y = result.punctures.y_mm[i];
        if (!(result.punctures.depth_mm[i] > 0.0)) continue;
        const bool mole = x > 10 && x < 14 && y > 10 && y < 14;
        (mole ? inside : outside) += 1;
        first_pass += !mole && result.punctures.pass[i] == 0;
        shallow += !mole && result.punctures.depth_mm[i] <= 0.4;
    }
    CHECK(summary.area_cm2 == Approx(12.0 - 0.16));
    CHECK(*summary.density_per_cm2 == Approx(outside / (12.0 - 0.16)).epsilon(1e-9));
    CHECK(*summary.bleeding_fraction == Approx(1.0 - shallow / outside));
    CHECK(*summary.passes.front().density_per_cm2 == Approx(first_pass / (12.0 - 0.16)));
    CHECK(*summary.passes.back().density_per_cm2 == Approx(*summary.density_per_cm2));
    CHECK(summary.regions[0].holes == static_cast<std::int64_t>(inside));
    CHECK(summary.holes == static_cast<std::int64_t>(inside + outside));
}

TEST_CASE("figures at a moment of the run count the rows until then") {
    const Result result = ran(Scenario{});
    const std::size_t half = strikes_by(result.punctures, 0.5 * result.duration_s);
    const auto summary = summarise(result, half);
    REQUIRE(summary);
    CHECK(summary->strikes == static_cast<std::int64_t>(half));
    CHECK(*summary->density_per_cm2 < *summed_up(result).density_per_cm2);
    const auto nothing = summarise(result, 0);
    REQUIRE(nothing);
    CHECK(*nothing->density_per_cm2 == 0.0);
    CHECK_FALSE(nothing->depth.mean_mm);
}
