#include "sim/validation/validation.hpp"
#include "sim/validation/validation_measures.hpp"

#include <limits>

namespace needleroll {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

using Settings = std::vector<std::string>;

Settings with(Settings settings, const Settings& more) {
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

/// One turn of the drum along a patch that is one turn long and one drum wide: 2 pi 10 mm by 20 mm.
const Settings one_turn = {"patch.width_mm=62.83185307179586",
                           "patch.height_mm=20",
                           "metrics.guard_mm=0",
                           "program.pattern=parallel",
                           "program.passes=1",
                           "program.lanes=fixed",
                           "contact.model=rigid",
                           "contact.rolling_radius=10",
                           "hand.tremor_mm=0"};

/// 18 passes of 13.9 per cm2 make the 250 per cm2 that the figures are given for.
const Settings dense = {"patch.width_mm=40", "patch.height_mm=40", "program.passes=18"};

Settings roller(const std::string& preset, const std::string& force_N) {
    return {"roller.preset=" + preset, "hand.force_N=" + force_N};
}

void add_pattern_cases(std::vector<ValidationCase>& cases) {
    using namespace validation;
    cases.push_back({"V1", "Needles on the drum", "192 in eight rows", "Schwarz & Laaff 2011",
                     Confidence::read, "one turn of the default drum over skin", one_turn, 192, 192,
                     "strikes", 0, false, strike_count});
    cases.push_back({"V1", "Angle between needle rows", "15 degrees", "Schwarz & Laaff 2011",
                     Confidence::read, "one turn of the default drum over skin", one_turn, 14.999, 15.001,
                     "°", 2, false, row_pitch_deg});
    const Settings fifteen = {"roller.preset=medical-192-0.2mm", "program.passes=15"};
    constexpr std::string_view no_measurement = "Doddaballapur 2009; no measurement is cited there";
    cases.push_back({"V2", "Density after 15 passes", "about 250 per cm² (accepted: 200 to 275)",
                     no_measurement, Confidence::read,
                     "0.2 mm needles, 15 one-way passes; every needle goes in (rigid skin)",
                     with(fifteen, {"contact.model=rigid"}), 200, 275, "per cm²", 1, false, density_per_cm2});
    cases.push_back({"V2", "Density after 15 passes", "about 250 per cm² (accepted: 200 to 275)",
                     no_measurement, Confidence::read,
                     "the same at 3 N on skin that gives way: some needles only dimple it", fifteen, 200, 275,
                     "per cm²", 1, false, density_per_cm2});
    cases.push_back({"V3", "Density of one pass", "15.3 per cm² (± 0.5 %)", "192 / (pi 2 cm 2 cm)",
                     Confidence::derived, "one turn, rolling radius 10 mm, no slip", one_turn, 15.279 * 0.995,
                     15.279 * 1.005, "per cm²", 2, false, density_per_cm2});
    cases.push_back({"V4", "Empty 1 mm squares at 250 per cm²", "8.2 % by pure chance (± 10 %)", "exp(-2.5)",
                     Confidence::theory, "18 passes, star, random phase", dense, 8.2 * 0.9, 8.2 * 1.1, "%", 1,
                     false, empty_squares_percent});
    cases.push_back({"V4", "Variance over mean, 1 mm squares", "1 by pure chance (± 10 %)", "Poisson counts",
                     Confidence::theory, "18 passes, star, random phase", dense, 0.9, 1.1, "", 2, false,
                     variance_to_mean});
    cases.push_back({"V5",
                     "Distinct holes, rolled to and fro",
                     "stay at one pass: 15.3 per cm² (± 3 %)",
                     "same track, same holes; fault named by clinics",
                     Confidence::derived,
                     "16 passes on the same lanes, no lifting, no slip, rolling radius 10 mm",
                     {"program.pattern=parallel", "program.phase=continued", "contact.rolling_radius=10",
                      "contact.reentry_radius_mm=0.1", "variability.needle_length_cv=0",
                      "patch.width_mm=62.83185307179586", "metrics.guard_mm=0"},
                     15.279 * 0.97,
                     15.279 * 1.03,
                     "per cm²",
                     2,
                     false,
                     distinct_density_per_cm2});
    cases.push_back({"V6", "Area within holes of 70.7 µm", "0.98 % at 250 per cm² (± 5 %)",
                     "Avrami law; hole of Kalluri 2011", Confidence::derived, "18 passes, star: 250 per cm²",
                     dense, 0.98 * 0.95, 0.98 * 1.05, "%", 2, false, area_percent_70_um});
    cases.push_back({"V6", "Area within holes of 250 µm", "11.6 % at 250 per cm² (± 5 %)", "Avrami law",
                     Confidence::derived, "18 passes, star: 250 per cm²", dense, 11.6 * 0.95, 11.6 * 1.05,
                     "%", 2, false, area_percent_250_um});
    cases.push_back(
        {"V23",
         "Untouched tissue after 30 passes",
         "some remains, even after 30 random passes",
         "Thongsima 2010 (fractional laser)",
         Confidence::read,
         "30 passes in random directions; farther than 0.125 mm from every hole",
         {"patch.width_mm=40", "patch.height_mm=40", "program.pattern=random", "program.passes=30"},
         1e-9,
         100,
         "%",
         1,
         false,
         untouched_percent});
}

void add_depth_cases(std::vector<ValidationCase>& cases) {
    using namespace validation;
    cases.push_back({"V7", "Hole diameter", "70.7 ± 9.9 µm", "Kalluri 2011", Confidence::read,
                     "0.77 mm needles with a base of 140 µm, 0.32 N; the model's needle is a plain cone",
                     roller("kalluri-192-0.77mm", "0.32"), 60.8, 80.6, "µm", 1, false, hole_diameter_um});
    cases.push_back({"V8", "Depth, light hand", "152.5 ± 9.6 µm", "Kalluri 2011, hairless rat",
                     Confidence::read, "0.77 mm needles, 0.32 N (the force is not published)",
                     roller("kalluri-192-0.77mm", "0.32"), 142.9, 162.1, "µm", 1, true, mean_depth_um});
    for (const char* force_N : {"3", "5"}) {
        cases.push_back({"V9", "Depth, firm hand, 3 mm needles", "1.5 to 2 mm", "Fabbrocini 2009",
                         Confidence::secondary,
                         force_N == std::string("3") ? "3 mm needles, 3 N" : "3 mm needles, 5 N",
                         roller("medical-192-3.0mm", force_N), 1.5, 2.0, "mm", 2, true, mean_depth_mm});
    }
    cases.push_back({"V10", "Depth over needle length, below 1 mm", "under 0.5",
                     "Lam 2008, pig skin and silicone", Confidence::read, "0.5 mm needles, 3 N",
                     roller("medical-192-0.5mm", "3"), 0.0, 0.5, "", 2, false, depth_share});
    const std::array<double, 4> cheek = layer_bottoms_mm(Site{});
    const double middle = 0.5 * (cheek[2] + cheek[3]);
    const auto injury = [&](const char* length, std::string_view published, double low, double high) {
        cases.push_back({"V11", "Deepest layer by needle length", published, "Lima 2013, live pig",
                         Confidence::read,
                         "3 N; median depth against the layers of the cheek (the pig's were not given)",
                         roller(std::string("medical-192-") + length + "mm", "3"), low, high, "mm", 2, false,
                         median_depth_mm});
    };
    injury("0.5", "0.5 mm: papillary dermis", cheek[1], cheek[2]);
    injury("1.0", "1 mm: upper reticular dermis", cheek[2], middle);
    injury("1.5", "1.5 mm: upper reticular dermis", cheek[2], middle);
    injury("2.0", "2 mm: deep reticular dermis", middle, cheek[3]);
    injury("2.5", "2.5 mm: deep reticular dermis", middle, cheek[3]);
    cases.push_back({"V22",
                     "Eyelid, 1.5 mm needles",
                     "pass the whole skin (over 0)",
                     "Meng 2022: dermis 0.58 mm, women",
                     Confidence::derived,
                     "3 N, eyelid of women; median depth less skin thickness",
                     {"patch.site=eyelid-female"},
                     0.0,
                     endless,
                     "mm",
                     2,
                     false,
                     beyond_skin_mm});
    cases.push_back({"V22",
                     "Forehead, 1.5 mm needles",
                     "do not pass the skin (under 0)",
                     "Meng 2022: dermis 0.86 mm, women",
                     Confidence::derived,
                     "3 N, forehead of women; median depth less skin thickness",
                     {"patch.site=forehead-female"},
                     -endless,
                     0.0,
                     "mm",
                     2,
                     false,
                     beyond_skin_mm});
}

void add_force_cases(std::vector<ValidationCase>& cases) {
    using namespace validation;
    const Settings small = {"patch.width_mm=5", "patch.height_mm=5", "metrics.guard_mm=0",
                            "program.passes=1"};
    const auto tip = [&](const std::string& tip_um) {
        return with(small, {"roller.tip_diameter_um=" + tip_um});
    };
    cases.push_back({"V12", "Force to pierce, array", "20 to 30 mN a needle", "Olatunji 2013, 0.5 to 1 mm/s",
                     Confidence::read, "tip of 8 µm, quasi-static (tips of the array differ)", tip("8"), 20,
                     30, "mN", 1, false, puncture_force_mN});
    cases.push_back({"V12", "Force to pierce, sharp tip", "20 mN at 5 µm (± 5 %)", "Römgens 2014",
                     Confidence::recalled, "tip of 5 µm, quasi-static", tip("5"), 19.0, 21.0, "mN", 1, true,
                     puncture_force_mN});
    cases.push_back({"V12", "Force to pierce, blunt tip", "167 mN at 37 µm (± 5 %)", "Römgens 2014",
                     Confidence::recalled, "tip of 37 µm, quasi-static", tip("37"), 167 * 0.95, 167 * 1.05,
                     "mN", 1, true, puncture_force_mN});
    cases.push_back({"V13", "Work to pierce", "1.51 µJ = 30.1 kJ/m² over the tip's area (± 10 %)",
                     "Davis 2004", Confidence::recalled, "tip of 8 µm; elastic work F²/(2k)", tip("8"),
                     1.51 * 0.9, 1.51 * 1.1, "µJ", 2, false, puncture_work_uJ});
}

std::vector<ValidationCase> all_cases() {
    std::vector<ValidationCase> cases;
    add_pattern_cases(cases);
    add_depth_cases(cases);
    add_force_cases(cases);
    return cases;
}

}  // namespace

std::span<const ValidationCase> validation_cases() {
    static const std::vector<ValidationCase> cases = all_cases();
    return cases;
}

}  // namespace needleroll
