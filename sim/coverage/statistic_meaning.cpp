#include "sim/coverage/statistic_meaning.hpp"

#include <algorithm>
#include <array>

namespace needleroll {
namespace {

constexpr std::array meanings = {
    StatisticMeaning{
        "density_per_cm2", "Holes per cm2", "per cm2",
        "How many holes there are on a square centimetre of the region; near the target is good.",
        Better::closer},
    StatisticMeaning{
        "opened_area_fraction", "Opened area", "",
        "The share of the skin's surface that the holes open; more lets more through and heals slower.",
        Better::neither},
    StatisticMeaning{"coverage.fraction", "Coverage", "",
                     "The share of the skin that is near a hole; higher is more complete.", Better::higher},
    StatisticMeaning{
        "coverage.strike_area_ratio", "Strike area", "",
        "What the holes could cover if they never overlapped; coverage far below it means overlap.",
        Better::neither},
    StatisticMeaning{"gap_mm.p50", "Typical gap", "mm",
                     "Half of the skin is nearer to a hole than this; smaller is denser.", Better::lower},
    StatisticMeaning{"gap_mm.p90", "Wide gap, 90 %", "mm",
                     "One place in ten is further from a hole than this; smaller is more even.",
                     Better::lower},
    StatisticMeaning{"gap_mm.p95", "Wide gap, 95 %", "mm",
                     "One place in twenty is further from a hole than this; smaller is more even.",
                     Better::lower},
    StatisticMeaning{"gap_mm.p99", "Wide gap, 99 %", "mm",
                     "One place in a hundred is further from a hole than this; smaller is more even.",
                     Better::lower},
    StatisticMeaning{"largest_empty_circle.radius_mm", "Largest gap", "mm",
                     "The biggest untouched circle; smaller is more even.", Better::lower},
    StatisticMeaning{
        "nearest_neighbour.mean_mm", "Next hole, mean", "mm",
        "How far a hole is from the next one on average; larger is more even at the same density.",
        Better::higher},
    StatisticMeaning{"nearest_neighbour.sd_mm", "Next hole, spread", "mm",
                     "How much that distance varies; smaller is more even.", Better::lower},
    StatisticMeaning{"nearest_neighbour.min_mm", "Closest pair", "mm",
                     "The distance of the two closest holes; larger is better.", Better::higher},
    StatisticMeaning{"nearest_neighbour.clark_evans", "Evenness (Clark-Evans)", "",
                     "Below 1 the holes clump, 1 is chance, 2 is a square grid; higher is more even.",
                     Better::higher},
    StatisticMeaning{"nearest_neighbour.clark_evans_donnelly", "Evenness, edge corrected", "",
                     "The same, corrected for neighbours beyond the border; higher is more even.",
                     Better::higher},
    StatisticMeaning{"double_strike_fraction", "Double strikes", "",
                     "The share of holes with another one very close by; lower is better.", Better::lower},
    StatisticMeaning{"quadrats.mean", "Holes in a square", "",
                     "How many holes a square of this size holds on average.", Better::neither},
    StatisticMeaning{"quadrats.cv", "Unevenness of squares", "",
                     "How much counts differ between squares, as a share of the mean; lower is more even.",
                     Better::lower},
    StatisticMeaning{"quadrats.vmr", "Clumping of squares", "",
                     "1 is chance, above 1 the holes clump, below 1 they are spread out; lower is more even.",
                     Better::lower},
    StatisticMeaning{
        "ripley.k_mm2", "Ripley's K", "mm2",
        "How many other holes lie within a distance, against the density; above pi r^2 they clump.",
        Better::neither},
    StatisticMeaning{"ripley.k_border_mm2", "Ripley's K, border corrected", "mm2",
                     "The same, counted only around holes far from the border.", Better::neither},
    StatisticMeaning{"ripley.l_mm", "Ripley's L", "mm",
                     "K as a distance: above r the holes clump at that distance, below r they keep apart.",
                     Better::neither},
    StatisticMeaning{"ripley.pcf", "Pair correlation", "",
                     "How often holes are exactly this far apart, against chance, which is 1.",
                     Better::neither},
    StatisticMeaning{
        "envelope_p", "Chance test", "",
        "How often chance alone looks at least this unusual; below 0.05 the pattern is not random.",
        Better::neither},
    StatisticMeaning{"anisotropy.a2", "Lines along one direction", "",
                     "0 when holes have no favoured direction, 1 when all line up; lower is more even.",
                     Better::lower},
    StatisticMeaning{"anisotropy.a4", "Lines at right angles", "",
                     "0 when holes form no grid, 1 when all pairs lie along a grid's directions.",
                     Better::neither},
    StatisticMeaning{"track.period_mm", "Track spacing", "mm",
                     "The distance between the clearest parallel lines of holes.", Better::neither},
    StatisticMeaning{"track.direction_deg", "Track direction", "deg",
                     "The direction that these lines run in.", Better::neither},
    StatisticMeaning{"track.height", "Track strength", "",
                     "How clear these lines are; about 1 for a place without lines, lower is more even.",
                     Better::lower},
    StatisticMeaning{"depth_mm.mean", "Depth, mean", "mm",
                     "How deep the holes are on average; what is good depends on the aim.", Better::neither},
    StatisticMeaning{"depth_mm.p50", "Depth, median", "mm",
                     "Half of the holes end deeper than this below the skin that the needle has pressed in.",
                     Better::neither},
    StatisticMeaning{"depth_mm.cv", "Depth, unevenness", "",
                     "How much depth changes from hole to hole, as a share of the mean; lower is more even.",
                     Better::lower},
    StatisticMeaning{"layers.holes_per_cm2", "Holes reaching a layer", "per cm2",
                     "How many holes on a square centimetre reach this layer of the skin.", Better::neither},
    StatisticMeaning{"layers.fraction_reached", "Share reaching a layer", "",
                     "The share of holes that reach this layer of the skin.", Better::neither},
    StatisticMeaning{"layers.injured_volume_fraction", "Injured volume", "",
                     "The share of this layer's volume that the channels take up.", Better::neither},
    StatisticMeaning{"slit_mm.mean", "Slit length", "mm",
                     "How far a needle tears the skin along its way in and out; shorter is gentler.",
                     Better::lower},
    StatisticMeaning{"slit_rigid_mm.mean", "Slit length in stiff skin", "mm",
                     "The same if the skin did not follow the needle at all; shorter is gentler.",
                     Better::lower},
    StatisticMeaning{"scratch_mm.mean", "Scratch length", "mm",
                     "How far a needle moves against the skin's surface in all; shorter is gentler.",
                     Better::lower},
    StatisticMeaning{"scuff_mm.mean", "Scuff in turns", "mm",
                     "How far a needle is dragged because the roller turns; shorter is gentler.",
                     Better::lower},
    StatisticMeaning{"bleeding_fraction", "Pin-point bleeding", "",
                     "The share of holes deep enough to reach small blood vessels; lower is gentler.",
                     Better::lower},
    StatisticMeaning{"over_treated_fraction", "Over-treated skin", "",
                     "The share of the skin with too many holes close by; lower is better.", Better::lower},
    StatisticMeaning{"target.under", "Below target", "",
                     "The share of the skin with fewer holes than aimed at; lower is better.", Better::lower},
    StatisticMeaning{"target.within", "On target", "",
                     "The share of the skin with the density aimed at; higher is better.", Better::higher},
    StatisticMeaning{"target.over", "Above target", "",
                     "The share of the skin with more holes than aimed at; lower is better.", Better::lower},
    StatisticMeaning{"edge_rolloff_mm", "Edge width", "mm",
                     "How wide the border is over which treatment fades out; smaller is sharper.",
                     Better::lower},
    StatisticMeaning{
        "drum_load_fraction", "Load on the drum", "",
        "The share of the hand's force that the drum takes; above one half, pressing harder bruises and "
        "hardly deepens.",
        Better::lower},
};

}  // namespace

std::span<const StatisticMeaning> statistic_meanings() {
    return meanings;
}

const StatisticMeaning* find_meaning(std::string_view key) {
    const auto* found =
        std::find_if(meanings.begin(), meanings.end(), [&](const auto& m) { return m.key == key; });
    return found == meanings.end() ? nullptr : found;
}

}  // namespace needleroll
