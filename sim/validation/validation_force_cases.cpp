#include "sim/validation/validation_lists.hpp"
#include "sim/validation/validation_measures.hpp"

namespace needleroll::validation {
namespace {

using Settings = std::vector<std::string>;

/// The figures are those of a single needle, so that any short run will do.
Settings with_tip(const std::string& tip_um) {
    return {"patch.width_mm=5", "patch.height_mm=5", "metrics.guard_mm=0", "program.passes=1",
            "roller.tip_diameter_um=" + tip_um};
}

ValidationCase single_needle(std::string_view id, std::string_view quantity, std::string_view published,
                             std::string_view source) {
    return {.id = id,
            .quantity = quantity,
            .published = published,
            .source = source,
            .condition = "tip of 8 µm, quasi-static",
            .settings = with_tip("8"),
            .unit = "mN",
            .measure = puncture_force_mN};
}

std::vector<ValidationCase> piercing_cases() {
    ValidationCase array = single_needle("V12", "Force to pierce, array", "21 to 30 mN a needle",
                                         "Olatunji 2013, 0.5 to 1 mm/s");
    array.condition = "tip of 8 µm, quasi-static (tips of the array differ)";
    array.accepted = {21, 30};
    ValidationCase sharp =
        single_needle("V12", "Force to pierce, sharp tip", "20 mN at 5 µm", "Römgens 2014");
    sharp.standing = Standing::calibrated;
    sharp.condition = "tip of 5 µm, quasi-static";
    sharp.settings = with_tip("5");
    sharp.accepted = around(20.0, 0.05);
    ValidationCase blunt =
        single_needle("V12", "Force to pierce, blunt tip", "167 mN at 37 µm", "Römgens 2014");
    blunt.standing = Standing::calibrated;
    blunt.condition = "tip of 37 µm, quasi-static";
    blunt.settings = with_tip("37");
    blunt.accepted = around(167.0, 0.05);
    ValidationCase whole_skin = single_needle("N7", "Force a needle, whole skin",
                                              "55 mN, test and finite elements", "Sitaraman's group");
    whole_skin.condition = "tip of 8 µm, quasi-static; order of size: half to twice";
    whole_skin.accepted = {27.5, 110};
    return {array, sharp, blunt, whole_skin};
}

std::vector<ValidationCase> breaking_cases() {
    ValidationCase work =
        single_needle("V13", "Work to pierce", "1.51 µJ = 30.1 kJ/m² over the tip's area", "Davis 2004");
    work.confidence = Confidence::recalled;
    work.condition = "tip of 8 µm; elastic work F²/(2k)";
    work.unit = "µJ";
    work.decimals = 2;
    work.not_comparable = "outside the measured range: hollow needles, tip radius 30 to 80 µm";
    work.measure = puncture_work_uJ;
    ValidationCase depth = single_needle("N1", "Depth when the needle breaks in",
                                         "about 160 µm for all tips from 5 to 37 µm", "Römgens 2014");
    depth.condition = "tip of 8 µm; the model's skin dimples by F/k and is then cut from its surface on";
    depth.accepted = around(160.0, 0.1);
    depth.unit = "µm";
    depth.decimals = 0;
    depth.measure = breaking_depth_um;
    return {work, depth};
}

std::vector<ValidationCase> rate_and_spacing_cases() {
    ValidationCase spacing =
        single_needle("N2", "Change of force with needles closer together",
                      "none from 150 µm apart on (-7 % from 30 to 600 µm)", "Olatunji 2013");
    spacing.standing = Standing::arithmetic;
    spacing.condition = "rings four times closer, same height of the axle; needles are independent";
    spacing.accepted = {-1.0, 1.0};
    spacing.unit = "%";
    spacing.measure = spacing_effect_percent;
    ValidationCase speed = single_needle("N3", "Force at twice the speed",
                                         "-24 % and -28 % from 0.5 to 1.0 mm/s", "Olatunji 2013");
    ValidationCase turning =
        single_needle("N14", "Force of a needle that turns about its axis", "up to 45.7 % less", "Cai 2022");
    for (ValidationCase* one : {&speed, &turning}) {
        one->condition = "no rate and no turning of needles in the model";
        one->unit = "%";
        one->measure = nullptr;
    }
    return {spacing, speed, turning};
}

}  // namespace

std::vector<ValidationCase> force_cases() {
    return joined({piercing_cases(), breaking_cases(), rate_and_spacing_cases()});
}

}  // namespace needleroll::validation
