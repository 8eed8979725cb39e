#include "sim/validation/validation_lists.hpp"
#include "sim/validation/validation_measures.hpp"

namespace needleroll::validation {
namespace {

using Settings = std::vector<std::string>;

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

const Settings thirty_passes = {"patch.width_mm=40", "patch.height_mm=40", "program.pattern=random",
                                "program.passes=30"};

constexpr double one_pass_per_cm2 = 15.279;

std::vector<ValidationCase> drum_cases() {
    const ValidationCase drum{.id = "V1",
                              .quantity = "Needles on the drum",
                              .published = "192 in eight rows",
                              .source = "Schwarz & Laaff 2011",
                              .standing = Standing::arithmetic,
                              .condition = "one turn of the default drum over skin",
                              .settings = one_turn,
                              .accepted = {192, 192},
                              .unit = "strikes",
                              .decimals = 0,
                              .measure = strike_count};
    ValidationCase second = drum;
    second.id = "N13";
    second.quantity = "Needles on the drum, second source";
    second.published = "192 in eight rows on 20 mm, each 1.5 x 0.25 mm";
    second.source = "report on chickenpox scars";
    return {drum,
            second,
            {.id = "V1",
             .quantity = "Angle between needle rows",
             .published = "15 degrees",
             .source = "Schwarz & Laaff 2011",
             .standing = Standing::arithmetic,
             .condition = "one turn of the default drum over skin",
             .settings = one_turn,
             .accepted = {14.999, 15.001},
             .unit = "°",
             .decimals = 2,
             .measure = row_pitch_deg}};
}

std::vector<ValidationCase> density_cases() {
    const Settings fifteen = {"roller.preset=medical-192-0.2mm", "program.passes=15"};
    const ValidationCase rigid{
        .id = "V2",
        .quantity = "Density after 15 passes",
        .published = "about 250 per cm²",
        .source = "Doddaballapur 2009",
        .confidence = Confidence::unmeasured,
        .condition = "0.2 mm needles, 15 one-way passes; every needle goes in (rigid skin)",
        .settings = with(fifteen, {"contact.model=rigid"}),
        .accepted = {200, 275},
        .unit = "per cm²",
        .measure = density_per_cm2};
    ValidationCase soft = rigid;
    soft.condition = "the same at 3 N on skin that gives way: some needles only dimple it";
    soft.settings = fifteen;
    return {rigid,
            soft,
            {.id = "V3",
             .quantity = "Density of one pass",
             .published = "15.3 per cm²",
             .source = "192 / (pi 2 cm 2 cm)",
             .confidence = Confidence::derived,
             .standing = Standing::arithmetic,
             .condition = "one turn, rolling radius 10 mm, no slip",
             .settings = one_turn,
             .accepted = around(one_pass_per_cm2, 0.005),
             .unit = "per cm²",
             .decimals = 2,
             .measure = density_per_cm2},
            {.id = "V5",
             .quantity = "Distinct holes, rolled to and fro",
             .published = "stay at one pass: 15.3 per cm²",
             .source = "same track, same holes; fault named by clinics",
             .confidence = Confidence::derived,
             .standing = Standing::arithmetic,
             .condition = "16 passes on the same lanes, no lifting, no slip, rolling radius 10 mm",
             .settings = {"program.pattern=parallel", "program.phase=continued", "contact.rolling_radius=10",
                          "contact.reentry_radius_mm=0.1", "variability.needle_length_cv=0",
                          "patch.width_mm=62.83185307179586", "metrics.guard_mm=0"},
             .accepted = around(one_pass_per_cm2, 0.03),
             .unit = "per cm²",
             .decimals = 2,
             .measure = distinct_density_per_cm2}};
}

/// Chance is the upper end: needles in rows and lanes are meant to be more even.
std::vector<ValidationCase> evenness_cases() {
    return {{.id = "V4",
             .quantity = "Empty 1 mm squares at 250 per cm²",
             .published = "8.2 % by pure chance",
             .source = "exp(-2.5)",
             .confidence = Confidence::theory,
             .standing = Standing::arithmetic,
             .condition = "18 passes, star, random phase",
             .settings = dense,
             .accepted = {.high = 8.2},
             .unit = "%",
             .remark = "more even than chance",
             .measure = empty_squares_percent},
            {.id = "V4",
             .quantity = "Variance over mean, 1 mm squares",
             .published = "1 by pure chance",
             .source = "Poisson counts",
             .confidence = Confidence::theory,
             .standing = Standing::arithmetic,
             .condition = "18 passes, star, random phase",
             .settings = dense,
             .accepted = {.high = 1.0},
             .decimals = 2,
             .remark = "more even than chance",
             .measure = variance_to_mean}};
}

std::vector<ValidationCase> area_cases() {
    const ValidationCase fine{.id = "V6",
                              .quantity = "Area within holes of 70.7 µm",
                              .published = "0.98 % at 250 per cm²",
                              .source = "Avrami law; hole of Kalluri 2011",
                              .confidence = Confidence::derived,
                              .standing = Standing::arithmetic,
                              .condition = "18 passes, star: 250 per cm²",
                              .settings = dense,
                              .accepted = around(0.98, 0.05),
                              .unit = "%",
                              .decimals = 2,
                              .measure = area_percent_70_um};
    ValidationCase wide = fine;
    wide.quantity = "Area within holes of 250 µm";
    wide.published = "11.6 % at 250 per cm²";
    wide.source = "Avrami law";
    wide.accepted = around(11.6, 0.05);
    wide.measure = area_percent_250_um;
    return {
        fine,
        wide,
        {.id = "V23",
         .quantity = "Untouched tissue after 30 passes",
         .published = "some remains, even after 30 random passes",
         .source = "Thongsima 2010 (fractional laser)",
         .condition = "30 passes in random directions; farther than 0.125 mm from every hole",
         .settings = thirty_passes,
         .accepted = {0.1, 100},
         .unit = "%",
         .measure = untouched_percent},
        {.id = "N12",
         .quantity = "Size of merged spots against passes",
         .published = "grows in a straight line, 1 to 30 passes",
         .source = "Thongsima 2010 (fractional laser, 250 per cm² a pass)",
         .confidence = Confidence::partly,
         .condition = "shape alone: correlation of spots in a cluster with passes, 30 random passes of 14 "
                      "per cm², spots of 0.25 mm",
         .settings = thirty_passes,
         .accepted = {0.95, 1.0},
         .decimals = 3,
         .measure = cluster_growth_correlation}};
}

}  // namespace

std::vector<ValidationCase> pattern_cases() {
    return joined({drum_cases(), density_cases(), evenness_cases(), area_cases()});
}

}  // namespace needleroll::validation
