#include "sim/experiment/statistics.hpp"

#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <cmath>

using namespace needleroll;

namespace {

std::vector<double> normal_sample(std::uint64_t seed, std::size_t count) {
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw({seed, 0}, Purpose::experiment, 0, i);
        values.push_back(normal_pair(words[0], words[1])[0]);
    }
    return values;
}

}  // namespace

TEST_CASE("quantiles of Student's t are those of the tables") {
    CHECK(student_quantile(1, 0.975) == Approx(12.7062).epsilon(1e-5));
    CHECK(student_quantile(9, 0.975) == Approx(2.26216).epsilon(1e-5));
    CHECK(student_quantile(29, 0.975) == Approx(2.04523).epsilon(1e-5));
    CHECK(student_two_sided_p(2.26216, 9) == Approx(0.05).epsilon(1e-5));
}

TEST_CASE("Wilson's interval is that of a worked example and stays within 0 and 1") {
    // 10 of 20: (0.5 + z^2/40) / (1 + z^2/20) -+ ..., symmetric about one half.
    const Interval half = *wilson_interval(10, 20);
    CHECK(half.low == Approx(0.2993).epsilon(1e-3));
    CHECK(half.high == Approx(0.7007).epsilon(1e-3));
    const Interval none = *wilson_interval(0, 20);
    CHECK(none.low == 0.0);
    CHECK(none.high == Approx(3.841459 / (20 + 3.841459)).epsilon(1e-6));
    CHECK_FALSE(wilson_interval(0, 0));
}

TEST_CASE("ranks of the median's interval are those of the sign test") {
    std::vector<double> rising;
    for (int i = 1; i <= 20; ++i) rising.push_back(i);
    // Binomial(20, 1/2): P(X <= 5) = 0.0207, P(X <= 6) = 0.0577.
    const Interval interval = *quantile_interval(rising, 0.5);
    CHECK(interval.low == 6);
    CHECK(interval.high == 15);
    rising.resize(5);
    CHECK_FALSE(quantile_interval(rising, 0.5));
}

TEST_CASE("the interval of a quantile holds it as often as it says") {
    int held = 0;
    for (std::uint64_t repeat = 0; repeat < 1000; ++repeat) {
        std::vector<double> values = normal_sample(repeat, 40);
        std::sort(values.begin(), values.end());
        const Interval interval = *quantile_interval(values, 0.5);
        held += interval.low <= 0.0 && interval.high >= 0.0;
    }
    CHECK(held >= 930);
    CHECK(held <= 985);  // 96.2 % for 40 values
}

TEST_CASE("Holm's correction is that of a worked example") {
    const std::vector<double> p = {0.01, 0.04, 0.03, 0.005};
    const std::vector<double> adjusted = holm_adjusted(p);
    CHECK(adjusted[3] == Approx(0.02));
    CHECK(adjusted[0] == Approx(0.03));
    CHECK(adjusted[2] == Approx(0.06));
    CHECK(adjusted[1] == Approx(0.06));
    CHECK(holm_adjusted(std::vector<double>{}).empty());
}

TEST_CASE("pairing takes off what both have in common") {
    const std::vector<double> common = normal_sample(1, 50), own = normal_sample(2, 50);
    std::vector<double> cell, control;
    for (std::size_t i = 0; i < common.size(); ++i) {
        control.push_back(common[i]);
        cell.push_back(common[i] + 0.1 * own[i] + 0.5);
    }
    const PairedComparison paired = compare_paired(cell, control);
    CHECK(paired.pairs == 50);
    CHECK(*paired.difference == Approx(0.5).margin(0.05));
    CHECK(paired.interval->low < *paired.difference);
    CHECK(paired.interval->high - paired.interval->low < 0.08);
    CHECK(*paired.variance_ratio > 100.0);
    CHECK(*paired.p < 1e-6);
}

TEST_CASE("pairs that are all equal differ by nothing, for sure") {
    const std::vector<double> same = {1, 2, 3};
    CHECK(*compare_paired(same, same).p == 1.0);
    CHECK_FALSE(compare_paired(same, same).variance_ratio);
    const double none = std::nan("");
    CHECK(compare_paired(std::vector<double>{1, none, 3, 4}, std::vector<double>{1, 2, none, 4}).pairs == 2);
    CHECK_FALSE(compare_paired(std::vector<double>{none}, std::vector<double>{1}).difference);
}

TEST_CASE("the interval of the ratio of spreads holds the true ratio as often as it says") {
    int held = 0;
    for (std::uint64_t repeat = 0; repeat < 1000; ++repeat) {
        const std::vector<double> common = normal_sample(2 * repeat, 30),
                                  own = normal_sample(2 * repeat + 1, 30);
        std::vector<double> a, b;
        for (std::size_t i = 0; i < common.size(); ++i) {
            a.push_back(2.0 * (0.6 * common[i] + 0.8 * own[i]));
            b.push_back(common[i]);
        }
        const Interval interval = *compare_paired(a, b).sd_ratio_interval;
        held += interval.low <= 2.0 && interval.high >= 2.0;
    }
    CHECK(held >= 930);
    CHECK(held <= 970);
}

TEST_CASE("statistics of a cell count what is undefined") {
    const CellStatistics statistics = cell_statistics(std::vector<double>{1, std::nan(""), 0, 1, 1}, true);
    CHECK(statistics.count == 4);
    CHECK(statistics.undefined == 1);
    CHECK(*statistics.mean == 0.75);
    CHECK(statistics.mean_interval->high < 1.0);
    CHECK_FALSE(cell_statistics(std::vector<double>{std::nan("")}, false).mean);
}
