#include "sim/report/response_rows.hpp"

#include "sim/core/csv.hpp"
#include "sim/response/absorption.hpp"
#include "sim/response/closure.hpp"
#include "sim/response/collagen.hpp"
#include "sim/response/elastin.hpp"
#include "sim/response/like_study.hpp"
#include "sim/response/outer_skin.hpp"
#include "sim/response/phases.hpp"
#include "sim/response/redness.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

using ResponseRows = std::vector<ResponseRow>;

constexpr int last_closing_h = 72, last_redness_h = 168, last_day_d = 365;

/// A row of a published curve of closing.
ResponseRow closure_row(const ClosureCurve& curve, std::string_view kind) {
    return {
        .curve = kind,
        .id = std::string(curve.id),
        .name = curve.part.empty() ? std::string(curve.name) : fmt::format("{}, {}", curve.name, curve.part),
        .unit = "h",
        .evidence = curve.evidence,
        .mark = curve.mark,
        .source = std::string(curve.source),
        .note = std::string(curve.note)};
}

/// Hours from one end to the other; a value where both are the same.
void set_hours(ResponseRow& row, const HoursRange& hours) {
    row.low = hours.low_h;
    row.high = hours.high_h;
    if (row.low == row.high) row.value = row.low;
}

void add_closing_times(ResponseRows& rows) {
    for (const ClosureCurve& curve : closure_curves()) {
        if (!curve.closed_h) continue;
        ResponseRow row = closure_row(curve, "closing_time");
        set_hours(row, *curve.closed_h);
        if (curve.closed_sd_h)
            row.note += fmt::format("{}SD {} h", row.note.empty() ? "" : "; ", *curve.closed_sd_h->high_h);
        rows.push_back(std::move(row));
    }
}

void add_half_times(ResponseRows& rows) {
    for (const ClosureCurve& curve : closure_curves()) {
        if (curve.is_bar()) continue;
        ResponseRow row = closure_row(curve, "half_time");
        set_hours(row, *curve.half_time_h);
        if (curve.half_time_derived) {
            row.mark = SourceMark::arithmetic;
            row.note = fmt::format("{} closing times", half_time_per_closing_time);
        }
        rows.push_back(std::move(row));
    }
}

void add_open_shares(ResponseRows& rows) {
    for (const ClosureCurve& curve : closure_curves()) {
        if (curve.is_bar()) continue;
        ResponseRow row = closure_row(curve, "open_share");
        row.x_unit = "h", row.unit = "1";
        row.mark = curve.half_time_derived ? SourceMark::arithmetic : curve.mark;
        row.note = "2^(-t/half-time)";
        for (int t_h = 0; t_h <= last_closing_h; ++t_h) {
            const ShareRange share = share_at(curve, t_h).value();
            row.x = t_h, row.low = share.low, row.high = share.high;
            row.value = share.low == share.high ? share.low : std::nullopt;
            rows.push_back(row);
        }
    }
}

struct NamedCover {
    Cover cover;
    std::string_view id, words;
};

constexpr std::array<NamedCover, 2> covers = {
    {{Cover::open_air, "open_air", "open air"}, {Cover::covered, "covered", "under a cover"}}};

void add_open_bands(ResponseRows& rows) {
    for (const NamedCover& cover : covers) {
        const HalfTimeBand band = closure_band(cover.cover);
        const double drawn_h = drawn_half_time_h(cover.cover);
        ResponseRow row{
            .curve = "open_share_band",
            .id = std::string(cover.id),
            .name = fmt::format("{}, as drawn", cover.words),
            .x_unit = "h",
            .unit = "1",
            .evidence = Evidence::illustrative,
            .mark = SourceMark::illustrative,
            .source = fmt::format("{} to {}", band.low_curve->id, band.high_curve->id),
            .note = fmt::format("half-times {} to {} h, drawn {} h", band.low_h, band.high_h, drawn_h)};
        for (int t_h = 0; t_h <= last_closing_h; ++t_h) {
            row.x = t_h;
            row.value = open_share(t_h, drawn_h);
            row.low = open_share(t_h, band.low_h), row.high = open_share(t_h, band.high_h);
            rows.push_back(row);
        }
    }
}

void add_redness(ResponseRows& rows) {
    ResponseRow row{.curve = "redness",
                    .id = "redness",
                    .name = "share of the first redness",
                    .x_unit = "h",
                    .unit = "1",
                    .evidence = redness_evidence,
                    .mark = SourceMark::illustrative,
                    .source = fmt::format("{}; {}", redness_low_source, redness_high_source)};
    for (int t_h = 0; t_h <= last_redness_h; ++t_h) {
        const Redness redness = redness_at(t_h);
        row.x = t_h, row.value = redness.tint, row.low = redness.low, row.high = redness.high;
        rows.push_back(row);
    }
}

void add_phases(ResponseRows& rows, std::span<const double> visits_d) {
    for (const PhaseSpell& spell : phase_spells(visits_d, visits_d.back() + last_day_d)) {
        rows.push_back({.curve = "healing_phase",
                        .id = std::string(phase_names[static_cast<std::size_t>(spell.phase)]),
                        .name = fmt::format("after visit {}", spell.visit + 1),
                        .x = visits_d[spell.visit],
                        .x_unit = "d",
                        .low = spell.from_d,
                        .high = spell.to_d,
                        .unit = "d",
                        .evidence = phase_evidence,
                        .mark = phase_mark,
                        .source = std::string(phase_source),
                        .note = "from low to high; borders are soft"});
    }
}

/// Why the run is not like the study; empty when it is.
std::string difference_words(const std::vector<StudyCheck>& checks) {
    std::string words;
    for (const StudyCheck& check : checks) {
        if (!check.met) words += (words.empty() ? "" : "; ") + study_check_words(check);
    }
    return words;
}

void add_collagen(ResponseRows& rows, const std::string& difference, std::span<const double> visits_d) {
    const std::string_view plan = is_study_plan(visits_d) ? "" : "not measured for this plan";
    for (int t_d = 0; t_d <= last_day_d; ++t_d) {
        const auto range = difference.empty() ? collagen_at(t_d, visits_d) : std::nullopt;
        ResponseRow row{.curve = "collagen",
                        .id = "C",
                        .name = "upper dermis, to before",
                        .x = t_d,
                        .x_unit = "d",
                        .unit = "1",
                        .source = std::string(collagen_source),
                        .note = difference.empty()
                                    ? std::string(plan)
                                    : "not measured: this run differs from the study; " + difference};
        if (range) {
            row.value = range->mid, row.low = range->low, row.high = range->high;
            row.evidence = range->evidence;
            if (range->evidence == Evidence::illustrative) row.mark = SourceMark::illustrative;
        }
        rows.push_back(std::move(row));
    }
}

void add_points(ResponseRows& rows) {
    for (const auto& [stain, ratio] :
         {std::pair{"Masson stain", measured_masson}, {"silver stain", measured_silver}}) {
        rows.push_back({.curve = "collagen_measured",
                        .id = "C",
                        .name = stain,
                        .x = measured_day_d,
                        .x_unit = "d",
                        .value = ratio,
                        .unit = "1",
                        .evidence = Evidence::measured_in_people,
                        .source = std::string(collagen_source)});
    }
    for (const DermisFinding& one : dermis_findings) {
        rows.push_back({.curve = "dermis",
                        .id = std::string(one.quantity),
                        .name = std::string(one.treatment),
                        .x = one.at,
                        .x_unit = one.at_unit,
                        .value = one.ratio,
                        .unit = "1",
                        .evidence = Evidence::measured_in_people,
                        .source = std::string(one.source),
                        .note = std::string(one.note)});
    }
    for (const SkinPoint& point : outer_skin_points) {
        rows.push_back({.curve = "outer_skin",
                        .id = std::string(point.quantity),
                        .name = std::string(point.treatment),
                        .x = point.at,
                        .x_unit = point.at_unit,
                        .value = point.ratio,
                        .unit = "1",
                        .evidence = point.evidence,
                        .mark = point.mark,
                        .source = std::string(point.source)});
    }
    for (const ElastinFinding& one : elastin_findings) {
        rows.push_back({.curve = "elastin",
                        .id = std::string(elastin_change_words[static_cast<std::size_t>(one.change)]),
                        .name = fmt::format("{}, n = {}", one.study, one.people),
                        .evidence = one.evidence,
                        .mark = one.mark,
                        .source = std::string(one.source),
                        .note = std::string(one.note)});
    }
}

void add_absorption(ResponseRows& rows, const std::optional<double>& opened) {
    for (const NamedCover& cover : covers) {
        const HalfTimeBand band = closure_band(cover.cover);
        for (const double ratio : example_permeability_ratios) {
            const auto factor = [&](int t_h, double half_time_h) -> std::optional<double> {
                if (!opened) return std::nullopt;
                return absorption_factor(*opened, open_share(t_h, half_time_h), ratio);
            };
            ResponseRow row{.curve = "absorption",
                            .id = std::string(cover.id),
                            .name = fmt::format("{}, r = {}", cover.words, ratio),
                            .x_unit = "h",
                            .unit = "1",
                            .evidence = opened ? absorption_evidence : Evidence::not_measured,
                            .mark = absorption_mark,
                            .source = std::string(absorption_source),
                            .note = opened ? fmt::format("opened share {:.6g}", *opened) : ""};
            for (int t_h = 0; t_h <= last_closing_h; ++t_h) {
                row.x = t_h, row.value = factor(t_h, drawn_half_time_h(cover.cover));
                row.low = factor(t_h, band.low_h), row.high = factor(t_h, band.high_h);
                rows.push_back(row);
            }
        }
    }
    for (const PublishedAbsorption& one : published_absorption) {
        rows.push_back({.curve = "absorption_published",
                        .id = std::string(one.substance),
                        .name = std::string(one.condition),
                        .value = one.factor,
                        .unit = "1",
                        .evidence = one.evidence,
                        .mark = one.mark,
                        .source = std::string(one.source)});
    }
}

void add_study_checks(ResponseRows& rows, const std::vector<StudyCheck>& checks,
                      const std::string& difference) {
    ResponseRow row{.curve = "like_study",
                    .id = "like_study",
                    .name = "run like the study of collagen",
                    .value = difference.empty() ? 1.0 : 0.0,
                    .unit = "1",
                    .evidence = Evidence::illustrative,
                    .mark = SourceMark::illustrative,
                    .source = std::string(collagen_source),
                    .note = difference};
    rows.push_back(row);
    for (const StudyCheck& check : checks) {
        row.id = check.met ? "met" : "not met";
        row.name = check.name;
        row.value = check.found, row.low = check.low, row.high = check.high;
        row.unit = check.unit.empty() ? "1" : check.unit;
        row.note = study_check_words(check);
        rows.push_back(row);
    }
}

std::string number_cell(const std::optional<double>& value) {
    return value ? fmt::format("{:.6g}", *value) : std::string();
}

}  // namespace

std::vector<ResponseRow> response_rows(const Result& result, const Summary& summary,
                                       std::span<const double> visits_d) {
    const std::vector<StudyCheck> checks = study_checks(result, summary);
    const std::string difference = difference_words(checks);
    ResponseRows rows;
    add_closing_times(rows);
    add_half_times(rows);
    add_open_shares(rows);
    add_open_bands(rows);
    add_redness(rows);
    add_phases(rows, visits_d);
    add_collagen(rows, difference, visits_d);
    add_points(rows);
    add_absorption(rows, summary.opened_area_fraction);
    add_study_checks(rows, checks, difference);
    return rows;
}

std::string response_csv(std::span<const ResponseRow> rows) {
    std::string csv = "curve,id,name,x,x_unit,value,low,high,unit,evidence,mark,source,note\n";
    for (const ResponseRow& row : rows) {
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\n", row.curve, csv_cell(row.id),
                           csv_cell(row.name), number_cell(row.x), row.x_unit, number_cell(row.value),
                           number_cell(row.low), number_cell(row.high), row.unit, words_of(row.evidence),
                           words_of(row.mark), csv_cell(row.source), csv_cell(row.note));
    }
    return csv;
}

}  // namespace needleroll
