#include "sim/coverage/quadrats.hpp"

#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

TEST_CASE("squares hold what lies in them") {
    const Box box{1, 2, 11.3, 9.9};
    const Region region = rectangle_region(box);
    const Points points = random_points(2000, {0, 0, 12, 11}, 1);
    for (double side : {1.0, 2.5, 3.0, 7.9}) {
        const QuadratCounts found = count_quadrats(points.x, points.y, region, side);
        std::vector<double> counts;
        for (double y = box.min_y_mm; y + side <= box.max_y_mm + 1e-6; y += side) {
            for (double x = box.min_x_mm; x + side <= box.max_x_mm + 1e-6; x += side) {
                double count = 0.0;
                for (std::size_t i = 0; i < points.size(); ++i) {
                    const bool in = points.x[i] >= x && points.x[i] < x + side && points.y[i] >= y &&
                                    points.y[i] < y + side;
                    count += in ? 1.0 : 0.0;
                }
                counts.push_back(count);
            }
        }
        CHECK(found.counts == counts);
        double mean = 0.0, squares = 0.0;
        const double n = static_cast<double>(counts.size());
        for (double count : counts) mean += count / n;
        for (double count : counts) squares += (count - mean) * (count - mean);
        const QuadratStatistics statistics = quadrat_statistics(found);
        CHECK(*statistics.mean == Approx(mean).epsilon(1e-12));
        if (counts.size() > 1) {
            CHECK(*statistics.vmr == Approx(squares / (n - 1.0) / mean).epsilon(1e-9));
            CHECK(*statistics.cv == Approx(std::sqrt(squares / (n - 1.0)) / mean).epsilon(1e-9));
        } else {
            CHECK_FALSE(statistics.vmr);
        }
    }
}

TEST_CASE("squares of awkward patterns hold what lies in them") {
    const Box box{0, 0, 10, 8};
    for (const Points& points : awkward_patterns(box)) {
        for (const double side : {1.0, 2.0, 4.0}) {
            const QuadratCounts found = count_quadrats(points.x, points.y, rectangle_region(box), side);
            const int columns = static_cast<int>(box.max_x_mm / side),
                      rows = static_cast<int>(box.max_y_mm / side);
            REQUIRE(found.counts.size() == static_cast<std::size_t>(columns * rows));
            for (int square = 0; square < columns * rows; ++square) {
                const int column = square % columns, row = square / columns;
                double count = 0.0;
                for (std::size_t i = 0; i < points.size(); ++i) {
                    // The last column and row also hold the border, where the squares end with the region.
                    const bool last_column = column == columns - 1 && columns * side == box.max_x_mm;
                    const bool last_row = row == rows - 1 && rows * side == box.max_y_mm;
                    const double right = (column + 1) * side, top = (row + 1) * side;
                    const bool in = points.x[i] >= column * side && points.y[i] >= row * side &&
                                    (points.x[i] < right || (last_column && points.x[i] == right)) &&
                                    (points.y[i] < top || (last_row && points.y[i] == top));
                    count += in ? 1.0 : 0.0;
                }
                CHECK(found.counts[static_cast<std::size_t>(square)] == count);
            }
        }
    }
}

TEST_CASE("points on the border are counted once") {
    const Region region = rectangle_region({0, 0, 4, 4});
    const std::vector<double> x = {0, 4, 4, 2, 2, 0}, y = {0, 4, 0, 2, 4, 4};
    const QuadratCounts found = count_quadrats(x, y, region, 2.0);
    CHECK(found.counts == std::vector<double>{1, 1, 1, 3});
    // The border of the squares is not the region's here.
    CHECK(count_quadrats(x, y, rectangle_region({0, 0, 4.5, 4}), 2.0).counts ==
          std::vector<double>{1, 0, 1, 2});
    const std::vector<double> edge = {4.0}, middle = {1.0};
    CHECK(count_quadrats(edge, middle, rectangle_region({0, 0, 5, 4}), 2.0).counts ==
          std::vector<double>{0, 0, 0, 0});
}

TEST_CASE("a polygon counts squares wholly inside") {
    const auto triangle = make_region({0, 0, 10, 10}, {{{0, 0}, {4, 0}, {0, 4}}}, {});
    const std::vector<double> x = {0.5, 1.5, 2.5, 2.2}, y = {0.5, 0.5, 0.5, 1.2};
    const QuadratCounts found = count_quadrats(x, y, *triangle, 1.0);
    CHECK(found.counts.size() == 6);
    CHECK(found.counts == std::vector<double>{1, 1, 1, 0, 0, 0});
    const auto guarded = make_region({0, 0, 10, 10}, {}, {{{4, 4}, {6, 4}, {6, 6}, {4, 6}}}, 1.0);
    CHECK(count_quadrats(x, y, *guarded, 2.0).counts.size() == 12);
    CHECK(count_quadrats(x, y, *guarded, 1.0).counts.size() == 48);
}

TEST_CASE("complete randomness has variance over mean 1, a fitting lattice 0") {
    const Region region = rectangle_region({0, 0, 20, 20});
    Replicates vmr;
    for (std::uint64_t i = 0; i < 300; ++i) {
        const Points points = poisson_points(2.0, region.bounds, i);
        vmr.add(*quadrat_statistics(count_quadrats(points.x, points.y, region, 2.5)).vmr);
    }
    CHECK(vmr.errors_from(1.0) < 4.0);
    const Points square = lattice(0.5, 0.5, region.bounds, 0.0, 0.0, 0.5, 0.5);
    CHECK(*quadrat_statistics(count_quadrats(square.x, square.y, region, 2.5)).vmr == 0.0);
}

TEST_CASE("no square, one square and no holes leave figures undefined") {
    const Region region = rectangle_region({0, 0, 4, 4});
    const QuadratStatistics none = quadrat_statistics(count_quadrats({}, {}, region, 5.0));
    CHECK(none.squares == 0);
    CHECK_FALSE(none.mean);
    const QuadratStatistics empty = quadrat_statistics(count_quadrats({}, {}, region, 1.0));
    CHECK(*empty.mean == 0.0);
    CHECK_FALSE(empty.cv);
    CHECK_FALSE(empty.vmr);
    CHECK(count_quadrats({}, {}, region, 1e-7).counts.empty());
    CHECK(count_quadrats({}, {}, rectangle_region({0, 0, 4, 4}, 3.0), 1.0).counts.empty());
}
