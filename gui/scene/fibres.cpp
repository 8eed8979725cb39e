#include "gui/scene/fibres.hpp"

#include "gui/scene/fibre_parts.hpp"
#include "gui/scene/noise.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Mean depths [mm]: the epidermis of the site "cheek"; the plexus under the upper dermis.
constexpr float mean_outer_skin_mm = 0.1f, mean_upper_dermis_mm = 0.44f;

/// Share of the upper dermis above a depth: 0 under the epidermis, 1 at the plexus.
float depth_share(Point place) {
    const float top = outer_skin_depth_mm(place.x), bottom = upper_dermis_depth_mm(place.x);
    return std::clamp((place.y - top) / (bottom - top), 0.f, 1.f);
}

/// Fine under the epidermis and in all directions; coarser and flatter below.
StrandCourse upper_course(int index, std::uint32_t series, Point middle) {
    const float share = depth_share(middle);
    const float spread = 1.15f - 0.72f * share;
    const float lean = drawn(index, series) + drawn(index, series + 1) - 1.f;
    StrandCourse course;
    course.middle = middle;
    course.angle_rad = lean * spread;
    course.length = drawn_between(index, series + 2, 0.13f, 0.30f) * (0.62f + 0.48f * share);
    course.half_width = drawn_between(index, series + 3, 0.0019f, 0.0040f) * (0.72f + 0.5f * share);
    course.bow = drawn_between(index, series + 4, -0.10f, 0.10f);
    course.wave = drawn_between(index, series + 5, 0.0015f, 0.0065f);
    course.wave_turns = course.length * drawn_between(index, series + 6, 5.f, 9.f);
    course.phase = drawn(index, series + 7);
    return course;
}

/// Collagen already there: a jittered lattice, so that it lies evenly.
std::vector<Strand> upper_collagen(float width_mm) {
    constexpr float pitch_x = 0.060f;
    constexpr int rows = 9;
    std::vector<Strand> strands;
    const int columns = static_cast<int>(std::ceil(width_mm / pitch_x)) + 4;
    for (int column = -2; column < columns - 2; ++column)
        for (int row = 0; row < rows; ++row) {
            const int index = column * rows + row;
            const float x = (static_cast<float>(column) + drawn(index, 301u)) * pitch_x;
            const float share = (static_cast<float>(row) + drawn_between(index, 302u, -0.1f, 1.1f)) /
                                static_cast<float>(rows);
            strands.push_back(
                strand_along(upper_course(index, 310u, place_in_upper_dermis(x, share)), drawn(index, 303u)));
        }
    // Neighbours would else lie over each other from left to right like tiles.
    std::vector<std::pair<std::uint32_t, std::size_t>> order;
    for (std::size_t i = 0; i < strands.size(); ++i)
        order.emplace_back(hash(static_cast<std::int32_t>(i), 3, 304u), i);
    std::sort(order.begin(), order.end());
    std::vector<Strand> shuffled;
    for (const auto& [word, i] : order) shuffled.push_back(std::move(strands[i]));
    return shuffled;
}

/// New collagen: places of an additive recurrence (Roberts' R2), so that at every amount it lies evenly.
std::vector<Strand> appearing_collagen(float width_mm) {
    constexpr float step_x = 0.7548776662f, step_y = 0.5698402910f;
    std::vector<Strand> strands;
    const int count = static_cast<int>(140.f * width_mm);
    for (int i = 0; i < count; ++i) {
        const float x = std::fmod(0.31f + step_x * static_cast<float>(i), 1.f) * width_mm;
        const float share = 0.06f + 0.88f * std::fmod(0.62f + step_y * static_cast<float>(i), 1.f);
        StrandCourse course = upper_course(i, 410u, place_in_upper_dermis(x, share));
        course.angle_rad *= 0.85f;
        course.pieces = 18;
        strands.push_back(strand_along(course, drawn(i, 403u)));
    }
    return strands;
}

/// Thick bundles of the deep dermis, woven: most along the skin, every third one steeper.
std::vector<Strand> deep_bundles(float width_mm, float depth_mm) {
    constexpr float pitch_x = 0.17f, pitch_y = 0.042f;
    std::vector<std::pair<std::uint32_t, Strand>> made;
    const int columns = static_cast<int>(std::ceil(width_mm / pitch_x)) + 4;
    const int rows = static_cast<int>(std::ceil((depth_mm - mean_upper_dermis_mm) / pitch_y)) + 3;
    for (int column = -2; column < columns - 2; ++column)
        for (int row = 0; row < rows; ++row) {
            const int index = column * 64 + row;
            const float below = pitch_y * (static_cast<float>(row) + drawn_between(index, 501u, -0.4f, 0.4f));
            StrandCourse course;
            course.middle.x = (static_cast<float>(column) + drawn(index, 502u)) * pitch_x;
            course.middle.y = upper_dermis_depth_mm(course.middle.x) + 0.008f + below;
            const float ripe = std::clamp(0.25f + below / 0.20f, 0.f, 1.f);
            const bool steep = hash(index, 5, 503u) % 3 == 0;
            course.angle_rad = drawn_between(index, 504u, -1.f, 1.f) * (steep ? 0.62f : 0.17f);
            course.length = drawn_between(index, 505u, 0.30f, 0.62f) * (0.6f + 0.4f * ripe);
            course.half_width = drawn_between(index, 506u, 0.0075f, 0.0175f) * (0.5f + 0.5f * ripe);
            course.bow = drawn_between(index, 507u, -0.07f, 0.07f);
            course.wave = drawn_between(index, 508u, 0.003f, 0.011f);
            course.wave_turns = course.length * drawn_between(index, 509u, 2.4f, 4.2f);
            course.phase = drawn(index, 510u);
            course.pieces = 18;
            made.emplace_back(hash(index, 7, 511u), strand_along(course, drawn(index, 512u)));
        }
    std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Strand> bundles;
    for (auto& [word, strand] : made) bundles.push_back(std::move(strand));
    return bundles;
}

/// A branch that leaves a strand at a share of its length, to one side.
Strand elastin_branch(const Strand& trunk, int index, std::uint32_t series) {
    const auto from = static_cast<std::size_t>(drawn_between(index, series, 0.30f, 0.62f) *
                                               static_cast<float>(trunk.points.size() - 1));
    const Point at = trunk.points[from], ahead = trunk.points[from + 1] - at;
    const float side = drawn(index, series + 1) < 0.5f ? -1.f : 1.f;
    const float turn = side * drawn_between(index, series + 2, 0.35f, 0.75f);
    const float length = drawn_between(index, series + 3, 0.05f, 0.11f);
    const float heading = std::atan2(ahead.y, ahead.x);
    const float wave = drawn_between(index, series + 4, 0.002f, 0.005f), phase = drawn(index, series + 5);
    Strand branch;
    constexpr int pieces = 9;
    Point place = at;
    for (int i = 0; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / pieces;
        branch.points.push_back(place);
        branch.half_widths.push_back(trunk.half_widths[from] * 0.85f * (1.f - 0.75f * t * t));
        const float angle = heading + turn * std::min(1.f, 3.f * t + 0.2f) - side * 0.5f * t * t +
                            wave * 60.f * std::sin(whole_turn * (t + phase));
        place += Point(std::cos(angle), std::sin(angle)) * (length / pieces);
    }
    return branch;
}

/// Elastin: fine upright fibres that rise to the epidermis, wavy level ones below, with branches.
std::vector<Strand> elastin_fibres(float width_mm, float depth_mm) {
    constexpr float pitch = 0.115f;
    std::vector<Strand> fibres;
    const int columns = static_cast<int>(std::ceil(width_mm / pitch)) + 2;
    for (int index = -1; index < columns - 1; ++index) {
        const float x = (static_cast<float>(index) + drawn_between(index, 601u, 0.1f, 0.9f)) * pitch;
        for (int level = 0; level < 3; ++level) {
            const int key = index * 8 + level;
            if (level < 2 && drawn(key, 602u) < 0.34f) continue;
            StrandCourse course;
            const float depth = level == 0   ? drawn_between(key, 603u, 0.14f, 0.34f)
                                : level == 1 ? drawn_between(key, 603u, 0.45f, 0.95f)
                                             : 0.f;
            course.middle = place_in_upper_dermis(x, depth);
            if (level == 2) {
                course.middle.y = drawn_between(key, 604u, mean_upper_dermis_mm + 0.05f,
                                                std::max(mean_upper_dermis_mm + 0.06f, depth_mm));
            }
            course.angle_rad =
                level == 0 ? drawn_between(key, 605u, 1.05f, 2.1f) : drawn_between(key, 605u, -0.45f, 0.45f);
            course.length =
                level == 0 ? drawn_between(key, 606u, 0.07f, 0.12f) : drawn_between(key, 606u, 0.14f, 0.27f);
            course.half_width = drawn_between(key, 607u, 0.0017f, 0.0024f);
            course.bow = drawn_between(key, 608u, -0.12f, 0.12f);
            course.wave = level == 0 ? 0.003f : drawn_between(key, 609u, 0.004f, 0.011f);
            course.wave_turns = level == 0 ? 1.4f : drawn_between(key, 610u, 1.6f, 3.0f);
            course.phase = drawn(key, 611u);
            course.pieces = 20;
            fibres.push_back(strand_along(course, drawn(key, 612u)));
            const Strand trunk = fibres.back();
            fibres.push_back(elastin_branch(trunk, key, 620u));
            if (drawn(key, 613u) < 0.45f) fibres.push_back(elastin_branch(trunk, key, 630u));
        }
    }
    return fibres;
}

float distance_of(Point from, Point to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

bool in_upper_dermis(Point place, float width_mm) {
    return place.x >= 0.f && place.x <= width_mm && place.y >= outer_skin_depth_mm(place.x) &&
           place.y <= upper_dermis_depth_mm(place.x);
}

/// Area of one piece of a strand inside the upper dermis, up to a share of its length.
double piece_area_mm2(const Strand& strand, std::size_t piece, float width_mm) {
    const Point from = strand.points[piece], to = strand.points[piece + 1];
    if (!in_upper_dermis(from, width_mm)) return 0.0;
    return static_cast<double>(distance_of(from, to)) *
           static_cast<double>(strand.half_widths[piece] + strand.half_widths[piece + 1]);
}

/// The beginning of a strand, as long as an area asks; its new end is as blunt as the strand is wide there.
Strand beginning_of(const Strand& strand, double area_mm2, float width_mm) {
    Strand part;
    part.tone = strand.tone;
    part.points.push_back(strand.points.front());
    part.half_widths.push_back(strand.half_widths.front());
    for (std::size_t i = 0; i + 1 < strand.points.size(); ++i) {
        const double piece = piece_area_mm2(strand, i, width_mm);
        if (piece < area_mm2 || piece <= 0.0) {
            part.points.push_back(strand.points[i + 1]);
            part.half_widths.push_back(strand.half_widths[i + 1]);
            area_mm2 -= piece;
            continue;
        }
        // The width changes in a straight line along the piece: w0 s + (w1 - w0) s2 / 2 is the part's area.
        const double w0 = static_cast<double>(strand.half_widths[i]),
                     w1 = static_cast<double>(strand.half_widths[i + 1]);
        const double wanted = area_mm2 / piece * (w0 + w1) / 2.0, bend = (w1 - w0) / 2.0;
        const double share = std::abs(bend) < 1e-12
                                 ? wanted / w0
                                 : 2.0 * wanted / (w0 + std::sqrt(w0 * w0 + 4.0 * bend * wanted));
        const auto s = static_cast<float>(std::clamp(share, 0.0, 1.0));
        part.points.push_back(strand.points[i] + (strand.points[i + 1] - strand.points[i]) * s);
        part.half_widths.push_back(strand.half_widths[i] +
                                   (strand.half_widths[i + 1] - strand.half_widths[i]) * s);
        break;
    }
    return part;
}

}  // namespace

float surface_depth_mm(float x_mm) {
    return 0.012f * smooth_noise(x_mm * 2.3f, 3.5f, 211u) + 0.002f * smooth_noise(x_mm * 14.f, 1.5f, 212u);
}

float outer_skin_depth_mm(float x_mm) {
    // Rete ridges: rounded pegs 0.1 to 0.2 mm apart, of uneven height.
    const float turn = x_mm / 0.152f + 0.75f * smooth_noise(x_mm * 3.1f, 0.5f, 213u);
    const float height = 0.0165f + 0.0075f * smooth_noise(x_mm * 4.3f, 2.5f, 214u);
    const float peg = std::sin(whole_turn * turn);
    return 0.7f * surface_depth_mm(x_mm) + mean_outer_skin_mm + height * (peg + 0.22f * (1.f - peg * peg)) +
           0.005f * smooth_noise(x_mm * 7.f, 4.5f, 215u);
}

float upper_dermis_depth_mm(float x_mm) {
    return mean_upper_dermis_mm + 0.020f * smooth_noise(x_mm * 1.4f, 0.5f, 216u) +
           0.006f * smooth_noise(x_mm * 5.f, 5.5f, 217u);
}

FibreTissue fibre_tissue(float width_mm, float depth_mm) {
    FibreTissue tissue;
    tissue.width_mm = width_mm;
    tissue.depth_mm = depth_mm;
    tissue.bundles = deep_bundles(width_mm, depth_mm);
    tissue.collagen = upper_collagen(width_mm);
    tissue.new_collagen = appearing_collagen(width_mm);
    tissue.elastin = elastin_fibres(width_mm, depth_mm);
    tissue.capillaries = capillary_loops(width_mm);
    tissue.plexus = plexus_vessels(width_mm);
    tissue.feeding = feeding_vessels(width_mm, depth_mm);
    tissue.cells = spindle_cells(width_mm);
    return tissue;
}

double area_in_upper_dermis_mm2(const Strand& strand, float tissue_width_mm) {
    double area = 0.0;
    for (std::size_t i = 0; i + 1 < strand.points.size(); ++i)
        area += piece_area_mm2(strand, i, tissue_width_mm);
    return area;
}

double area_in_upper_dermis_mm2(std::span<const Strand> strands, float tissue_width_mm) {
    double area = 0.0;
    for (const Strand& strand : strands) area += area_in_upper_dermis_mm2(strand, tissue_width_mm);
    return area;
}

std::vector<Strand> new_collagen_for(const FibreTissue& tissue, double amount) {
    double left = amount * area_in_upper_dermis_mm2(tissue.collagen, tissue.width_mm);
    std::vector<Strand> shown;
    for (const Strand& strand : tissue.new_collagen) {
        if (left <= 0.0) break;
        const double area = area_in_upper_dermis_mm2(strand, tissue.width_mm);
        shown.push_back(area <= left ? strand : beginning_of(strand, left, tissue.width_mm));
        left -= area;
    }
    return shown;
}

}  // namespace needleroll::scene
