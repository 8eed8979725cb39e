#include "sim/validation/validation_lists.hpp"
#include "sim/validation/validation_measures.hpp"

namespace needleroll::validation {
namespace {

using Settings = std::vector<std::string>;

Settings roller(const std::string& preset, const std::string& force_N) {
    return {"roller.preset=" + preset, "hand.force_N=" + force_N};
}

AcceptedRange papillary_dermis(const Site& site) {
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(site);
    return {bottoms_mm[1], bottoms_mm[2]};
}

AcceptedRange reticular_dermis(const Site& site) {
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(site);
    return {bottoms_mm[2], bottoms_mm[3]};
}

AcceptedRange deeper_than_skin(const Site& site) {
    return {.low = layer_bottoms_mm(site).back()};
}

AcceptedRange within_skin(const Site& site) {
    return {.high = layer_bottoms_mm(site).back()};
}

/// A light hand and a firm one on a roller: what the model was calibrated to, but for the hole.
std::vector<ValidationCase> hand_cases() {
    const ValidationCase firm{.id = "V9",
                              .quantity = "Depth, firm hand, 3 mm needles",
                              .published = "1.5 to 2 mm",
                              .source = "Fabbrocini 2009",
                              .confidence = Confidence::secondary,
                              .standing = Standing::calibrated,
                              .condition = "3 mm needles, 3 N",
                              .settings = roller("medical-192-3.0mm", "3"),
                              .accepted = {1.5, 2.0},
                              .unit = "mm",
                              .decimals = 2,
                              .measure = mean_depth_mm};
    ValidationCase firmer = firm;
    firmer.condition = "3 mm needles, 5 N";
    firmer.settings = roller("medical-192-3.0mm", "5");
    return {{.id = "V7",
             .quantity = "Hole diameter",
             .published = "70.7 ± 9.9 µm",
             .source = "Kalluri 2011",
             .condition = "0.77 mm needles with a base of 140 µm, 0.32 N; the model's needle is a plain cone",
             .settings = roller("kalluri-192-0.77mm", "0.32"),
             .accepted = {60.8, 80.6},
             .unit = "µm",
             .remark = "the model does not widen the hole",
             .measure = hole_diameter_um},
            {.id = "V8",
             .quantity = "Depth, light hand",
             .published = "152.5 ± 9.6 µm",
             .source = "Kalluri 2011, hairless rat",
             .standing = Standing::calibrated,
             .condition = "0.77 mm needles, 0.32 N (the force is not published)",
             .settings = roller("kalluri-192-0.77mm", "0.32"),
             .accepted = {142.9, 162.1},
             .unit = "µm",
             .measure = mean_depth_um},
            firm,
            firmer};
}

/// Depth as a share of the needle's length.
std::vector<ValidationCase> share_cases() {
    const ValidationCase pen{.id = "N6",
                             .quantity = "Depth over needle length, 0.5 mm",
                             .published = "close to 1 for a motor pen on the face",
                             .source = "Sasaki 2019",
                             .standing = Standing::arithmetic,
                             .condition = "0.5 mm needles, 3 N; a roller may not reach deeper",
                             .settings = roller("medical-192-0.5mm", "3"),
                             .accepted = {.high = 1.0},
                             .decimals = 2,
                             .measure = depth_share};
    ValidationCase long_pen = pen;
    long_pen.quantity = "Depth over needle length, 1.5 mm";
    long_pen.condition = "1.5 mm needles, 3 N; a roller may not reach deeper";
    long_pen.settings = roller("medical-192-1.5mm", "3");
    const Settings patch_needles = {"roller.needle_length_mm=0.6", "hand.force_N=3"};
    return {{.id = "V10",
             .quantity = "Depth over needle length, below 1 mm",
             .published = "under 0.5",
             .source = "Lam 2008, pig skin and silicone",
             .standing = Standing::calibrated,
             .condition = "0.5 mm needles, 3 N",
             .settings = roller("medical-192-0.5mm", "3"),
             .accepted = {0.0, 0.5},
             .decimals = 2,
             .measure = depth_share},
            {.id = "N4",
             .quantity = "Depth over needle length, pressed patch",
             .published = "about 460 µm of 600 µm: 0.77",
             .source = "Donnelly 2011, people, optical sections",
             .standing = Standing::calibrated,
             .condition = "0.6 mm needles, 3 N; an upper bound for a roller, which follows from V10",
             .settings = patch_needles,
             .accepted = {.high = 0.77},
             .decimals = 2,
             .measure = depth_share},
            {.id = "N5",
             .quantity = "Depth, patch pressed by hand",
             .published = "about 300 µm, 15 people",
             .source = "PMC4119956",
             .condition = "0.6 mm needles, 3 N; order of size: half to twice",
             .settings = patch_needles,
             .accepted = {150, 600},
             .unit = "µm",
             .decimals = 0,
             .measure = mean_depth_um},
            pen,
            long_pen};
}

ValidationCase injury(const char* length, std::string_view published, AcceptedRange (*layer)(const Site&)) {
    return {.id = "V11",
            .quantity = "Deepest layer by needle length",
            .published = published,
            .source = "Lima 2013, live pig",
            .condition = "3 N; median depth against the layers of the cheek (the pig's were not given)",
            .settings = roller(std::string("medical-192-") + length + "mm", "3"),
            .accepted_in = layer,
            .unit = "mm",
            .decimals = 2,
            .measure = median_depth_mm};
}

std::vector<ValidationCase> injury_cases() {
    std::vector<ValidationCase> cases = {injury("0.5", "0.5 mm: papillary dermis", papillary_dermis),
                                         injury("1.0", "1 mm: reticular dermis", reticular_dermis),
                                         injury("1.5", "1.5 mm: reticular dermis", reticular_dermis),
                                         injury("2.0", "2 mm: reticular dermis", reticular_dermis),
                                         injury("2.5", "2.5 mm: reticular dermis", reticular_dermis)};
    for (std::size_t i = 3; i < cases.size(); ++i)
        cases[i].not_comparable = "skin thickness not comparable: the cheek's dermis is thinner than a pig's";
    return cases;
}

/// Thin and thick skin: a check of the table of sites, at a force of our own.
std::vector<ValidationCase> site_cases() {
    const ValidationCase eyelid{.id = "V22",
                                .quantity = "Eyelid, 1.5 mm needles",
                                .published = "deeper than the skin is thick",
                                .source = "Meng 2022: dermis 0.58 mm, women",
                                .confidence = Confidence::derived,
                                .standing = Standing::arithmetic,
                                .condition = "3 N, eyelid of women; median depth",
                                .settings = {"patch.site=eyelid-female"},
                                .accepted_in = deeper_than_skin,
                                .unit = "mm",
                                .decimals = 2,
                                .measure = median_depth_mm};
    ValidationCase forehead = eyelid;
    forehead.quantity = "Forehead, 1.5 mm needles";
    forehead.published = "less deep than the skin is thick";
    forehead.source = "Meng 2022: dermis 0.86 mm, women";
    forehead.condition = "3 N, forehead of women; median depth";
    forehead.settings = {"patch.site=forehead-female"};
    forehead.accepted_in = within_skin;
    return {eyelid, forehead};
}

}  // namespace

std::vector<ValidationCase> depth_cases() {
    return joined({hand_cases(), share_cases(), injury_cases(), site_cases()});
}

}  // namespace needleroll::validation
