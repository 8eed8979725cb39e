/// The skin at the size of its fibres: new collagen has the amount it stands for, and nothing else differs
/// between the two sides.
#include "gui/scene/fibre_names.hpp"
#include "gui/scene/fibres_tissue.hpp"
#include "gui/scene/name_places.hpp"
#include "sim/response/collagen.hpp"
#include "sim/response/visits.hpp"
#include "tests/catch.hpp"
#include "tests/gui/stage/views.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;
using namespace needleroll::scene;

namespace {

constexpr float width_mm = 1.79f, depth_mm = 0.9f;

double mid_amount(double day_d) {
    return collagen_at(day_d, study_visits_d)->mid - 1.0;
}

/// An independent count: every strand is cut into very short pieces, each of which counts where its own place
/// lies in the upper dermis.
double slow_area_mm2(const std::vector<Strand>& strands) {
    constexpr int cuts = 40;
    double area = 0.0;
    for (const Strand& strand : strands)
        for (std::size_t i = 0; i + 1 < strand.points.size(); ++i) {
            const Point from = strand.points[i], way = strand.points[i + 1] - from;
            const double length = std::hypot(static_cast<double>(way.x), static_cast<double>(way.y)) / cuts;
            for (int k = 0; k < cuts; ++k) {
                const float t = (static_cast<float>(k) + 0.5f) / cuts;
                const Point at = from + way * t;
                if (at.x < 0.f || at.x > width_mm || at.y < outer_skin_depth_mm(at.x) ||
                    at.y > upper_dermis_depth_mm(at.x))
                    continue;
                area += 2.0 * length *
                        static_cast<double>(strand.half_widths[i] +
                                            t * (strand.half_widths[i + 1] - strand.half_widths[i]));
            }
        }
    return area;
}

bool same_strand(const Strand& a, const Strand& b) {
    return a.points == b.points && a.half_widths == b.half_widths && a.tone == b.tone;
}

/// A picture of the tissue on a canvas of its size: 896 x 556, or that many times larger.
struct FibresCanvas {
    unsigned times;
    float width = 896.f * static_cast<float>(times), height = 556.f * static_cast<float>(times);
    StageCanvas stage{896 * times, 556 * times};
    FibresPicture picture;
    FibresFrame frame = fibres_frame({width, height}, 106.f * static_cast<float>(times));

    explicit FibresCanvas(unsigned larger = 1) : times(larger) {}
    sf::Image seen(const FibresShown& shown) {
        return stage.picture([&](sf::RenderTarget& target, const StageStyle& style) {
            prepare_fibres(picture, frame, style.colours);
            draw_fibres(target, picture, {0.f, 0.f, width, height}, 16.f, shown, 1.f);
        });
    }
};

/// Pixels of a part that differ between two pictures.
int differing(const sf::Image& a, const sf::Image& b, const sf::IntRect& part) {
    int count = 0;
    for (int y = part.top; y < part.top + part.height; ++y)
        for (int x = part.left; x < part.left + part.width; ++x)
            count += a.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y)) !=
                     b.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
    return count;
}

}  // namespace

TEST_CASE("the area of new collagen is C - 1 of that already there, at every day of the sheet") {
    const FibreTissue tissue = fibre_tissue(width_mm, depth_mm);
    const double old_area = area_in_upper_dermis_mm2(tissue.collagen, width_mm);
    REQUIRE(old_area > 0.1);
    for (const double day_d : {0.0, 3.0, 14.0, 28.0, 56.0, 84.0, 112.0, 140.0, 168.0}) {
        INFO("day " << day_d);
        const std::vector<Strand> added = new_collagen_for(tissue, mid_amount(day_d));
        CHECK(area_in_upper_dermis_mm2(added, width_mm) / old_area == Approx(mid_amount(day_d)).margin(1e-4));
        CHECK(slow_area_mm2(added) / slow_area_mm2(tissue.collagen) ==
              Approx(mid_amount(day_d)).margin(0.006));
    }
    CHECK(new_collagen_for(tissue, 0.0).empty());
}

TEST_CASE("there is as much new collagen as the curve can ask for, in pictures of every shape") {
    for (const float width : {1.0f, 1.4f, 1.79f, 2.4f}) {
        const FibreTissue tissue = fibre_tissue(width, depth_mm);
        const double area = area_in_upper_dermis_mm2(new_collagen_for(tissue, 0.654), width);
        CHECK(area / area_in_upper_dermis_mm2(tissue.collagen, width) == Approx(0.654).margin(1e-4));
    }
}

TEST_CASE("dragging back takes away what came last: less is the beginning of more") {
    const FibreTissue tissue = fibre_tissue(width_mm, depth_mm);
    std::vector<Strand> before;
    for (double day_d = 0.0; day_d <= 168.0; day_d += 7.0) {
        const std::vector<Strand> now = new_collagen_for(tissue, mid_amount(day_d));
        REQUIRE(now.size() >= before.size());
        // All but the one that was still growing.
        for (std::size_t i = 0; i + 1 < before.size(); ++i) CHECK(same_strand(before[i], now[i]));
        before = now;
    }
    CHECK(before.size() > 60);
}

TEST_CASE("new strands are as wide as those already there, so that length stands for area too") {
    const FibreTissue tissue = fibre_tissue(width_mm, depth_mm);
    const auto mean_width = [](const std::vector<Strand>& strands) {
        double sum = 0.0;
        for (const Strand& strand : strands)
            sum +=
                static_cast<double>(*std::max_element(strand.half_widths.begin(), strand.half_widths.end()));
        return sum / static_cast<double>(strands.size());
    };
    CHECK(mean_width(new_collagen_for(tissue, 0.593)) == Approx(mean_width(tissue.collagen)).epsilon(0.06));
}

TEST_CASE("elastin, cells, vessels and outer skin look alike on both sides", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FibresCanvas canvas(2);
    const int width = 1792, height = 1112;
    const sf::Image before = canvas.seen({.divider_px = 1792.f, .amount = 0.593});
    const sf::Image after = canvas.seen({.divider_px = 0.f, .amount = 0.593});
    const sf::Image none = canvas.seen({.divider_px = 0.f, .amount = 0.0});
    CHECK(differing(before, none, {0, 0, width, height}) == 0);
    CHECK(differing(before, after, {0, 0, width, height}) > 40000);
    // Down to where the papillae begin, all is outer skin and air.
    const auto papillae = static_cast<int>(canvas.frame.surface_px + 0.075f * canvas.frame.px_per_mm);
    CHECK(differing(before, after, {0, 0, width, papillae}) == 0);
    const auto deep = static_cast<int>(canvas.frame.surface_px + 0.56f * canvas.frame.px_per_mm);
    CHECK(differing(before, after, {0, deep, width, height - deep}) == 0);
    const auto alike = [&](Point place_mm) {
        const Point p = fibres_pixel(canvas.frame, place_mm);
        if (p.x < 1.f || p.x > canvas.width - 2.f || p.y < 1.f || p.y > canvas.height - 2.f) return true;
        return close_colours(pixel_at(before, p), pixel_at(after, p), 24);
    };
    std::size_t looked_at = 0;
    // Where a fibre is thick enough to cover the middle of a pixel.
    const float solid_mm = 1.8f / canvas.frame.px_per_mm;
    for (const Strand& strand : canvas.picture.tissue.elastin)
        for (std::size_t i = 0; i < strand.points.size(); ++i) {
            if (strand.half_widths[i] <= solid_mm) continue;
            CHECK(alike(strand.points[i]));
            ++looked_at;
        }
    for (const SpindleCell& cell : canvas.picture.tissue.cells) CHECK(alike(cell.middle));
    CHECK(looked_at > 300);
}

TEST_CASE("new collagen is drawn right of the divider only, and nothing of it where it is not known",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FibresCanvas canvas;
    const sf::Image before = canvas.seen({.divider_px = 896.f});
    const sf::Image half = canvas.seen({.divider_px = 400.f, .amount = 0.593});
    CHECK(differing(before, half, {0, 0, 400, 556}) == 0);
    CHECK(differing(before, half, {400, 0, 496, 556}) > 5000);
    const sf::Image unknown = canvas.seen({.divider_px = 400.f, .amount = 0.593, .hatched = true}),
                    unknown_without = canvas.seen({.divider_px = 400.f, .amount = 0.0, .hatched = true});
    CHECK(differing(unknown, unknown_without, {0, 0, 896, 556}) == 0);
    CHECK(differing(before, unknown, {0, 0, 399, 556}) == 0);
    CHECK(differing(before, unknown, {400, 120, 496, 436}) > 100000);
}

TEST_CASE("names cover neither each other nor what is kept, and stay on the side they name") {
    const FibreTissue tissue = fibre_tissue(width_mm, depth_mm);
    const FibresFrame frame = fibres_frame({896.f, 556.f}, 106.f);
    for (const float divider : {0.f, 120.f, 403.f, 640.f, 896.f}) {
        for (const float scale : {1.f, 1.5f}) {
            std::vector<NameWish> wishes;
            for (std::size_t i = 0; i < fibre_name_count; ++i) {
                const auto name = static_cast<FibreName>(i);
                const sf::Vector2f size(190.f * scale, 37.f * scale);
                wishes.push_back({size, fibre_anchors(name, tissue, frame, divider, 0.593),
                                  fibre_rows(name, frame, size.y, scale)});
            }
            const NameRoom room{.regions = {{14.f, 14.f, divider - 40.f, 528.f},
                                            {divider + 26.f, 14.f, 856.f - divider, 528.f}},
                                .kept = {{24.f, 490.f, 130.f, 44.f}}};
            const std::vector<NamePlace> places = place_names(wishes, room);
            INFO("divider " << divider << ", scale " << scale);
            CHECK(places.size() >= (scale > 1.f ? 2u : 3u));
            for (std::size_t i = 0; i < places.size(); ++i) {
                CHECK_FALSE(places[i].box.intersects(room.kept[0]));
                CHECK((places[i].anchor.x < divider) == (places[i].box.left + places[i].box.width < divider));
                for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(places[i].box.intersects(places[k].box));
            }
        }
    }
}
