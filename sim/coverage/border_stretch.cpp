#include "sim/coverage/border_stretch.hpp"

#include "sim/coverage/quarters.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Crossings so near to the end of a stretch may belong to the next one instead.
constexpr double unsure_mm = 1e-9;

/// A circle that goes no deeper than this beyond a line only touches it. All that share the line have to see
/// that alike, above the rounding of places up to 2000 mm; what is left out is below 1e-15 mm2.
constexpr double touch_mm = 4e-12;

Place corner_of(const Region& region) {
    return {region.bounds.min_x_mm, region.bounds.min_y_mm};
}

int pieces_of(double length_mm, double longest_mm) {
    return static_cast<int>(std::clamp(std::ceil(length_mm / longest_mm), 1.0, 1e5));
}

void add_straight(const BorderPiece& piece, const Place& corner, double longest_mm,
                  std::vector<BorderStretch>& stretches) {
    const Place from = piece.from - corner, along = piece.to - piece.from;
    const int pieces = pieces_of(length_mm(along), longest_mm);
    for (int i = 0; i < pieces; ++i) {
        const auto at = [&](int k) {
            return k == pieces ? piece.to - corner : from + (static_cast<double>(k) / pieces) * along;
        };
        stretches.push_back({at(i), at(i + 1), 0.0, false, {0.0, 1.0}});
    }
}

void add_round(const BorderArc& arc, const Place& corner, double longest_mm,
               std::vector<BorderStretch>& stretches) {
    const auto quarters_at = [&](double y_mm) {
        const Place way = arc.at(y_mm) - arc.center;
        return quarters_of(way.x_mm, way.y_mm);
    };
    const double low = quarters_at(arc.low_y_mm), high = quarters_at(arc.high_y_mm);
    std::vector<Part> parts;
    if (arc.side < 0.0)
        parts = {{high, low}};
    else if (low > high)
        parts = {{low, 4.0}, {0.0, high}};
    else
        parts = {{low, high}};
    for (const Part& part : parts) {
        const double wide = part.to - part.from;
        if (!(wide > 0.0)) continue;
        const int pieces = pieces_of(0.5 * pi * wide * arc.radius_mm, longest_mm);
        for (int i = 0; i < pieces; ++i) {
            const auto at = [&](int k) { return k == pieces ? part.to : part.from + wide * k / pieces; };
            stretches.push_back({arc.center - corner, {}, arc.radius_mm, arc.hollow, {at(i), at(i + 1)}});
        }
    }
}

/// The chord that a disc cuts out of a straight stretch's line.
struct Chord {
    Place along;             ///< unit way of the stretch
    double length_mm = 0.0;  ///< of the stretch
    double foot_mm = 0.0;    ///< middle of the chord, from the stretch's beginning
    double half_mm = 0.0;    ///< half of the chord
    double aside_mm = 0.0;   ///< of the disc's centre, to the left of the line
};

std::optional<Chord> chord_of(const BorderStretch& stretch, const Disc& disc) {
    const double length = length_mm(stretch.to - stretch.from);
    const Place along = (1.0 / length) * (stretch.to - stretch.from), way = disc.center - stretch.from;
    const double aside = cross(along, way), depth = disc.radius_mm - std::abs(aside);
    if (!(depth > touch_mm)) return std::nullopt;
    return Chord{along, length, dot(along, way), std::sqrt(depth * (disc.radius_mm + std::abs(aside))),
                 aside};
}

std::optional<Part> part_in_disc_of_straight(const BorderStretch& stretch, const Disc& disc) {
    const auto chord = chord_of(stretch, disc);
    if (!chord) return std::nullopt;
    const Part part{std::max(0.0, (chord->foot_mm - chord->half_mm) / chord->length_mm),
                    std::min(1.0, (chord->foot_mm + chord->half_mm) / chord->length_mm)};
    return part.from < part.to ? std::optional(part) : std::nullopt;
}

/// How a circle meets another one: the directions, seen from its centre, between which it runs in the other.
struct Meeting {
    bool meets = false;
    bool within = false;  ///< does not meet it and lies in it
    Place in, out;        ///< unit ways from its own centre, counter-clockwise
};

Meeting meet(const Disc& circle, const Disc& other) {
    const Place between = other.center - circle.center;
    const double apart = length_mm(between), r = circle.radius_mm;
    if (apart >= r + other.radius_mm - touch_mm) return {};
    if (apart <= std::abs(r - other.radius_mm) + touch_mm) return {false, r < other.radius_mm, {}, {}};
    const double cosine = (apart * apart + (r - other.radius_mm) * (r + other.radius_mm)) / (2.0 * r * apart);
    const double sine = std::sqrt(std::max(0.0, (1.0 - cosine) * (1.0 + cosine)));
    const Place along = (cosine / apart) * between, across = (sine / apart) * turned_left(between);
    return {true, false, along - across, along + across};
}

Disc circle_of(const BorderStretch& stretch) {
    return {stretch.from, stretch.radius_mm};
}

/// Where a circle, followed counter-clockwise, crosses the border.
struct Crossing {
    double quarters = 0.0;
    bool enters = false;
    bool sure = true;  ///< not at the end of a stretch
};

void cross_straight(const BorderStretch& stretch, const Disc& disc, std::vector<Crossing>& crossings) {
    const auto chord = chord_of(stretch, disc);
    if (!chord) return;
    for (const double half : {-chord->half_mm, chord->half_mm}) {
        const double place = chord->foot_mm + half;
        if (place < -unsure_mm || place > chord->length_mm + unsure_mm) continue;
        const Place out = half * chord->along - chord->aside_mm * turned_left(chord->along);
        crossings.push_back({quarters_of(out.x_mm, out.y_mm), half > 0.0,
                             place > unsure_mm && place < chord->length_mm - unsure_mm});
    }
}

void cross_round(const BorderStretch& stretch, const Disc& disc, std::vector<Crossing>& crossings) {
    const Meeting meeting = meet(disc, circle_of(stretch));
    if (!meeting.meets) return;
    const double unsure = unsure_mm / stretch.radius_mm, wide = stretch.whole.to - stretch.whole.from;
    for (const bool in : {true, false}) {
        const Place& way = in ? meeting.in : meeting.out;
        const Place seen = disc.center + disc.radius_mm * way - stretch.from;
        double place = quarters_of(seen.x_mm, seen.y_mm) - stretch.whole.from;
        if (place < -2.0) place += 4.0;
        if (place > 4.0 - unsure) place -= 4.0;
        if (place < -unsure || place > wide + unsure) continue;
        crossings.push_back(
            {quarters_of(way.x_mm, way.y_mm), in != stretch.hollow, place > unsure && place < wide - unsure});
    }
}

/// Whether the place of a circle in some direction belongs to the region.
bool inside_at(const Region& region, const Disc& disc, double quarters) {
    const Bearing way = bearing_of(quarters < 4.0 ? quarters : quarters - 4.0);
    const Place place = corner_of(region) + disc.center + disc.radius_mm * Place{way.cosine, way.sine};
    return contains_exactly(region, place.x_mm, place.y_mm);
}

/// Whether an arc that crosses no border belongs to the region. It can touch borders, where a place counts
/// either way, so that two of three places decide: not the middle and no symmetrical ones, as circles touch
/// the borders of drawn regions there.
bool inside_along(const Region& region, const Disc& disc, double from, double wide) {
    int inside = 0;
    for (const double share : {0.29, 0.46, 0.67}) inside += inside_at(region, disc, from + share * wide);
    return inside >= 2;
}

/// Whether the arc from one crossing to the next, `turn` 4 for one over the direction 0, belongs to the
/// region.
bool inside_between(const Region& region, const Disc& disc, const Crossing& from, const Crossing& to,
                    double turn) {
    if (from.sure && to.sure && from.enters != to.enters) return from.enters;
    return inside_along(region, disc, from.quarters, to.quarters + turn - from.quarters);
}

}  // namespace

std::vector<BorderStretch> border_stretches(const Region& region, double longest_mm) {
    std::vector<BorderStretch> stretches;
    const Place corner = corner_of(region);
    for (const BorderPiece& piece : region.outline) {
        if (!(piece.from == piece.to)) add_straight(piece, corner, longest_mm, stretches);
    }
    for (const BorderArc& arc : region.arcs) add_round(arc, corner, longest_mm, stretches);
    return stretches;
}

Box bounds_of(const BorderStretch& stretch) {
    Place one = stretch.from, other = stretch.to;
    if (stretch.round()) {
        // An arc within a quarter lies in the box of its ends.
        const Bearing from = bearing_of(stretch.whole.from), to = bearing_of(stretch.whole.to);
        if (std::floor(stretch.whole.from) != std::floor(stretch.whole.to - 1e-12)) {
            const Place reach{stretch.radius_mm, stretch.radius_mm};
            one = stretch.from - reach, other = stretch.from + reach;
        } else {
            one = stretch.from + stretch.radius_mm * Place{from.cosine, from.sine};
            other = stretch.from + stretch.radius_mm * Place{to.cosine, to.sine};
        }
    }
    return {std::min(one.x_mm, other.x_mm), std::min(one.y_mm, other.y_mm), std::max(one.x_mm, other.x_mm),
            std::max(one.y_mm, other.y_mm)};
}

double integrate_border(const BorderStretch& stretch, const Part& part) {
    if (stretch.round()) {
        const double x_dy_mm2 = integrate_arc(stretch.from.x_mm, stretch.radius_mm, part).x_dy_mm2;
        return stretch.hollow ? -x_dy_mm2 : x_dy_mm2;
    }
    const Place along = stretch.to - stretch.from;
    return (stretch.from.x_mm + 0.5 * (part.from + part.to) * along.x_mm) * along.y_mm *
           (part.to - part.from);
}

std::optional<Part> part_in_disc(const BorderStretch& stretch, const Disc& disc) {
    if (!stretch.round()) return part_in_disc_of_straight(stretch, disc);
    const Meeting meeting = meet(circle_of(stretch), disc);
    if (meeting.within) return stretch.whole;
    if (!meeting.meets) return std::nullopt;
    return Part{quarters_of(meeting.in.x_mm, meeting.in.y_mm),
                quarters_of(meeting.out.x_mm, meeting.out.y_mm)};
}

void close_outside(const Region& region, std::span<const BorderStretch> stretches,
                   std::span<const std::uint32_t> near, const Disc& disc, OpenParts& circle) {
    std::vector<Crossing> crossings;
    for (const std::uint32_t k : near) {
        const BorderStretch& stretch = stretches[k];
        if (stretch.round())
            cross_round(stretch, disc, crossings);
        else
            cross_straight(stretch, disc, crossings);
    }
    if (crossings.empty()) {
        if (!inside_along(region, disc, whole_turn.from, whole_turn.to)) circle.close(whole_turn);
        return;
    }
    std::sort(crossings.begin(), crossings.end(),
              [](const Crossing& a, const Crossing& b) { return a.quarters < b.quarters; });
    for (std::size_t k = 0; k + 1 < crossings.size(); ++k) {
        const Crossing &from = crossings[k], &to = crossings[k + 1];
        if (!inside_between(region, disc, from, to, 0.0)) circle.close({from.quarters, to.quarters});
    }
    if (inside_between(region, disc, crossings.back(), crossings.front(), 4.0)) return;
    circle.close({crossings.back().quarters, whole_turn.to});
    circle.close({whole_turn.from, crossings.front().quarters});
}

}  // namespace needleroll
