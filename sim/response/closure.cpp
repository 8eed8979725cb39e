#include "sim/response/closure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll {
namespace {

constexpr std::string_view gupta = "Gupta 2011, J Control Release 154:148";
constexpr std::string_view kalluri = "Kalluri 2011, AAPS Journal 13:473 (PMC3160154)";
constexpr std::string_view three_sites = "PMC8259462, 35 people";
constexpr std::string_view groups = "Sci Rep 10:18963 (2020), 111 people";

constexpr HoursRange exactly(double hours) {
    return {hours, hours};
}

/// A curve of PMC8259462: half-time and closing time are both published.
constexpr ClosureCurve at_site(std::string_view site, double half_h, double closed_h, double sd_h) {
    return {.id = "K4",
            .name = "people, electrical, covered",
            .part = site,
            .half_time_h = exactly(half_h),
            .closed_h = exactly(closed_h),
            .closed_sd_h = exactly(sd_h),
            .cover = Cover::covered,
            .people = 35,
            .source = three_sites,
            .note = "that the sites were covered: recalled"};
}

/// A curve of Sci Rep 10:18963: the half-time follows from the closing time.
constexpr ClosureCurve of_group(std::string_view group, double half_h, double closed_h,
                                std::optional<HoursRange> sd_h, int people = 111) {
    return {.id = "K5",
            .name = "people, electrical, covered",
            .part = group,
            .half_time_h = exactly(half_h),
            .closed_h = exactly(closed_h),
            .closed_sd_h = sd_h,
            .half_time_derived = true,
            .cover = Cover::covered,
            .people = people,
            .source = groups,
            .note = "that the sites were covered: recalled"};
}

/// Dye in the holes of a roller on rats.
constexpr ClosureCurve of_dye(std::string_view needles, double half_h, double closed_h) {
    return {.id = "K3",
            .name = "rat, roller, dye, open air",
            .part = needles,
            .half_time_h = exactly(half_h),
            .closed_h = exactly(closed_h),
            .half_time_derived = true,
            .cover = Cover::open_air,
            .evidence = Evidence::measured_in_animals,
            .source = kalluri};
}

constexpr ClosureCurve patch_bar(std::string_view part, HoursRange closed_h) {
    return {.id = "K8",
            .name = "people, hydrogel patch, about 0.3 mm",
            .part = part,
            .closed_h = closed_h,
            .people = 15,
            .source = "PMC4119956 (2014), 15 people"};
}

constexpr std::array<ClosureCurve, 16> curves = {
    {{.id = "K1",
      .name = "people, electrical, open air",
      .half_time_h = HoursRange{{}, 0.76},
      .closed_h = HoursRange{{}, 2.0},
      .half_time_derived = true,
      .cover = Cover::open_air,
      .source = gupta,
      .note = "all sites recovered within 2 h: a bound"},
     {.id = "K2",
      .name = "rat, roller, water loss, open air",
      .half_time_h = HoursRange{1.52, 1.90},
      .closed_h = HoursRange{4.0, 5.0},
      .half_time_derived = true,
      .cover = Cover::open_air,
      .evidence = Evidence::measured_in_animals,
      .source = kalluri},
     of_dye("0.37 mm needles", 4.56, 12.0),
     of_dye("0.77 mm needles", 6.84, 18.0),
     at_site("forearm", 20.2, 58.3, 16.8),
     at_site("upper arm", 23.7, 60.3, 14.7),
     at_site("abdomen", 25.9, 63.1, 13.1),
     of_group("Asian", 16.8, 44.1, exactly(14.0)),
     of_group("White", 19.1, 50.2, exactly(2.6)),
     of_group("Latino", 23.2, 61.1, exactly(16.1)),
     of_group("Black", 25.3, 66.5, exactly(19.5)),
     of_group("bi- or multi-racial", 18.2, 48.0, std::nullopt, 10),
     {.id = "K6",
      .name = "people, face, pen, water loss, open air",
      .closed_h = HoursRange{48.0, {}},
      .cover = Cover::open_air,
      .source = "Sasaki 2019, Aesthet Surg J Open Forum ojz017",
      .note = "still above normal at 48 h; no end measured"},
     {.id = "K7",
      .name = "people, face, 0.15 and 0.25 mm needles, water loss, open air",
      .closed_h = HoursRange{{}, 72.0},
      .cover = Cover::open_air,
      .source = "Han 2012, Dermatol Surg 38:1816",
      .note = "normal by 72 h: a bound"},
     patch_bar("water loss", {{}, 24.0}),
     patch_bar("holes seen by light", {24.0, {}})}};

}  // namespace

std::span<const ClosureCurve> closure_curves() {
    return curves;
}

double open_share(double t_h, double half_time_h) {
    return std::exp2(-std::max(t_h, 0.0) / half_time_h);
}

std::optional<ShareRange> share_at(const ClosureCurve& curve, double t_h) {
    if (!curve.half_time_h) return std::nullopt;
    ShareRange share;
    if (curve.half_time_h->low_h) share.low = open_share(t_h, *curve.half_time_h->low_h);
    if (curve.half_time_h->high_h) share.high = open_share(t_h, *curve.half_time_h->high_h);
    return share;
}

HalfTimeBand closure_band(Cover cover) {
    HalfTimeBand band;
    for (const ClosureCurve& curve : curves) {
        if (curve.is_bar() || curve.cover != cover) continue;
        // A bound is the only end that its curve has.
        const HoursRange& half = *curve.half_time_h;
        const double low_h = half.low_h.value_or(*half.high_h);
        if (!band.low_curve || low_h < band.low_h) band.low_h = low_h, band.low_curve = &curve;
        if (*half.high_h > band.high_h) band.high_h = *half.high_h, band.high_curve = &curve;
    }
    return band;
}

double drawn_half_time_h(Cover cover) {
    return cover == Cover::open_air ? 2.3 : 22.0;
}

int holes_drawn_open(int holes, double share) {
    return static_cast<int>(std::lround(holes * share));
}

}  // namespace needleroll
