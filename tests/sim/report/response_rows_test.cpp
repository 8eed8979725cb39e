#include "sim/report/response_rows.hpp"

#include "sim/core/csv.hpp"
#include "sim/response/absorption.hpp"
#include "sim/response/closure.hpp"
#include "sim/response/collagen.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace needleroll;

namespace {

/// A run that is like the study, by what the rows ask for.
struct Alike {
    Result result;
    Summary summary;

    Alike() {
        summary.layers = {{.layer = Layer::papillary_dermis, .holes_per_cm2 = 200.0}};
        summary.holes = summary.distinct_holes.emplace(1000);
        summary.depth.p05_mm = 0.7;
        summary.opened_area_fraction = 0.0230;
    }
    std::vector<ResponseRow> rows(std::span<const double> visits_d = study_visits_d) const {
        return response_rows(result, summary, visits_d);
    }
};

std::vector<ResponseRow> of_curve(const std::vector<ResponseRow>& rows, std::string_view curve) {
    std::vector<ResponseRow> some;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(some),
                 [curve](const ResponseRow& row) { return row.curve == curve; });
    return some;
}

}  // namespace

TEST_CASE("every curve and point of the response has rows with evidence and source", "[response]") {
    const std::vector<ResponseRow> rows = Alike().rows();
    std::set<std::string_view> curves, ids;
    for (const ResponseRow& row : rows) {
        curves.insert(row.curve);
        if (row.curve == "closing_time") ids.insert(row.id);
        INFO(row.curve << " " << row.id);
        CHECK_FALSE(row.source.empty());
        if (row.evidence == Evidence::not_measured) CHECK((!row.value && !row.low && !row.high));
        if (row.low && row.high) CHECK(*row.low <= *row.high);
        if (row.low && row.value) CHECK(*row.low <= *row.value);
        if (row.high && row.value) CHECK(*row.value <= *row.high);
    }
    CHECK(curves == std::set<std::string_view>{"closing_time", "half_time", "open_share", "open_share_band",
                                               "redness", "healing_phase", "collagen", "collagen_measured",
                                               "dermis", "outer_skin", "elastin", "absorption",
                                               "absorption_published", "like_study"});
    CHECK(ids == std::set<std::string_view>{"K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"});
}

TEST_CASE("collagen is measured on one day, illustrative before it, and empty after it", "[response]") {
    const std::vector<ResponseRow> collagen = of_curve(Alike().rows(), "collagen");
    REQUIRE(collagen.size() == 366);
    for (const ResponseRow& row : collagen) {
        INFO(*row.x);
        const Evidence evidence = *row.x < measured_day_d   ? Evidence::illustrative
                                  : *row.x > measured_day_d ? Evidence::not_measured
                                                            : Evidence::measured_in_people;
        CHECK(row.evidence == evidence);
        CHECK(row.value.has_value() == (*row.x <= measured_day_d));
    }
    CHECK(collagen[84].value.value() == Approx(1.3146).margin(0.0005));
    constexpr std::array other_d = {0.0, 42.0};
    for (const ResponseRow& row : of_curve(Alike().rows(other_d), "collagen")) {
        CHECK(row.evidence != Evidence::measured_in_people);
        CHECK(row.note == "not measured for this plan");
    }
}

TEST_CASE("a run unlike the study has no collagen, and its rows say why", "[response]") {
    Alike run;
    run.result.scenario.roller.needle_length_mm = 3.0;
    for (const ResponseRow& row : of_curve(run.rows(), "collagen")) {
        CHECK(row.evidence == Evidence::not_measured);
        CHECK_FALSE(row.value);
        CHECK_THAT(row.note, ContainsSubstring("needle length 3 mm, allowed 1 to 2 mm"));
    }
    const std::vector<ResponseRow> like = of_curve(run.rows(), "like_study");
    REQUIRE(like.size() == 5);
    CHECK(like[0].value == 0.0);
    CHECK(like[1].id == "not met");
    CHECK(like[2].id == "met");
    CHECK(of_curve(run.rows(), "collagen_measured").size() == 2);
}

TEST_CASE("absorption has the opened share of the run, or nothing", "[response]") {
    Alike run;
    for (const ResponseRow& row : of_curve(run.rows(), "absorption")) {
        CHECK(row.evidence == Evidence::illustrative);
        const Cover cover = row.id == "covered" ? Cover::covered : Cover::open_air;
        const double ratio = std::stod(row.name.substr(row.name.rfind(' ')));
        CHECK(row.value.value() ==
              absorption_factor(0.0230, open_share(*row.x, drawn_half_time_h(cover)), ratio));
    }
    run.summary.opened_area_fraction.reset();
    for (const ResponseRow& row : of_curve(run.rows(), "absorption")) {
        CHECK(row.evidence == Evidence::not_measured);
        CHECK_FALSE(row.value);
    }
}

TEST_CASE("the rows are a table of equal width, with empty cells where nothing is measured", "[response]") {
    const std::vector<ResponseRow> rows = Alike().rows();
    std::vector<std::vector<std::string>> read;
    CsvReader reader("response.csv", [&](const CsvRow& row) -> Expected<void> {
        read.emplace_back(row.cells.begin(), row.cells.end());
        return {};
    });
    REQUIRE(reader.add(response_csv(rows)));
    REQUIRE(reader.finish());
    REQUIRE(read.size() == rows.size() + 1);
    CHECK(read[0][5] == "value");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::vector<std::string>& cells = read[i + 1];
        REQUIRE(cells.size() == 13);
        CHECK(cells[1] == rows[i].id);
        CHECK(cells[9] == words_of(rows[i].evidence));
        CHECK(cells[12] == rows[i].note);
        CHECK(cells[5].empty() == !rows[i].value.has_value());
        if (rows[i].value) CHECK(std::stod(cells[5]) == Approx(*rows[i].value).epsilon(1e-5));
    }
}
