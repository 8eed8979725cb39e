#include "sim/measured/poses_file.hpp"

#include "sim/core/csv.hpp"
#include "sim/core/limits.hpp"

#include <array>

#include <fmt/format.h>

namespace needleroll {

namespace {

constexpr std::string_view header = "t_s,x_mm,y_mm,heading_deg,force_N,lifted";
constexpr std::size_t maximum_poses_bytes = 64u << 20u;
constexpr std::size_t column_count = 6;
constexpr double longest_s = 86400.0;

/// A numeric column.
struct Column {
    std::string_view name;
    double MeasuredPose::*member;
    Range range;
};

const std::array<Column, 5>& pose_columns() {
    static const std::array<Column, 5> table = {{
        {"t_s", &MeasuredPose::t_s, Range{.minimum = 0, .maximum = longest_s}},
        {"x_mm", &MeasuredPose::x_mm, coordinate_range},
        {"y_mm", &MeasuredPose::y_mm, coordinate_range},
        {"heading_deg", &MeasuredPose::heading_deg, Range{.minimum = -36000, .maximum = 36000}},
        {"force_N", &MeasuredPose::force_N, Range{.minimum = 0, .maximum = 20}},
    }};
    return table;
}

/// One pose of a row; the error has neither file nor line yet.
Expected<MeasuredPose> pose_of(std::span<const std::string_view> cells) {
    if (cells.size() != column_count) {
        return fail({.message = "the line has the wrong number of columns",
                     .found = std::to_string(cells.size()),
                     .allowed = std::string(header)});
    }
    MeasuredPose pose;
    for (std::size_t i = 0; i < pose_columns().size(); ++i) {
        const Column& column = pose_columns()[i];
        const std::optional<double> value = parse_number(cells[i]);
        std::string wrong = value ? range_fault(*value, column.range) : "a number is needed";
        if (!wrong.empty()) {
            return fail({.message = std::move(wrong),
                         .key = std::string(column.name),
                         .found = found_text(GivenValue(std::string(cells[i]))),
                         .allowed = range_words(column.range)});
        }
        pose.*column.member = *value;
    }
    const std::string_view lifted = cells.back();
    if (lifted != "0" && lifted != "1" && lifted != "false" && lifted != "true") {
        return fail({.message = "the roller is lifted or not",
                     .key = "lifted",
                     .found = found_text(GivenValue(std::string(lifted))),
                     .allowed = "0, 1, false, true"});
    }
    pose.lifted = lifted == "1" || lifted == "true";
    return pose;
}

Expected<void> check_header(std::span<const std::string_view> cells) {
    const std::string found = fmt::format("{}", fmt::join(cells, ","));
    if (found == header) return {};
    return fail({.message = "the first line has to name the columns",
                 .line = 1,
                 .found = found_text(GivenValue(found)),
                 .allowed = std::string(header)});
}

/// Reads the rows one after the other.
struct PosesReader {
    std::vector<MeasuredPose> poses;
    int last_line = 0;  ///< 0: not even the header has been read

    Expected<void> take(const CsvRow& row) {
        const bool first = last_line == 0;
        last_line = row.line;
        if (first) return check_header(row.cells);
        const Expected<MeasuredPose> pose = pose_of(row.cells);
        if (!pose) return fail(pose.error());
        if (!poses.empty() && !(pose->t_s > poses.back().t_s)) {
            return fail({.message = "times have to ascend from line to line",
                         .key = "t_s",
                         .found = fmt::format("{} after {}", pose->t_s, poses.back().t_s),
                         .allowed = "a later time"});
        }
        if (poses.size() == maximum_poses) {
            return fail(
                {.message = "there are too many poses", .allowed = fmt::format("at most {}", maximum_poses)});
        }
        poses.push_back(*pose);
        return {};
    }
};

/// Reads all rows by `read(take)`; `file` names them in errors.
template <class Read>
Expected<std::vector<MeasuredPose>> poses_by(const std::string& file, const Read& read) {
    PosesReader reader;
    const auto fault = [&](int line, Error error) {
        error.file = file;
        error.line = line;
        return fail(std::move(error));
    };
    const Expected<void> done = read([&](const CsvRow& row) { return reader.take(row); });
    if (!done) return fail(done.error());
    if (reader.last_line == 0) return fault(1, check_header({}).error());
    if (reader.poses.size() >= 2) return std::move(reader.poses);
    return fault(reader.last_line, {.message = "a motion needs at least two poses",
                                    .found = fmt::format("{} poses", reader.poses.size()),
                                    .allowed = "two or more"});
}

}  // namespace

Expected<std::vector<MeasuredPose>> read_poses(const std::filesystem::path& file) {
    return poses_by(file.string(),
                    [&](const TakeRow& take) { return read_csv(file, maximum_poses_bytes, take); });
}

Expected<std::vector<MeasuredPose>> read_poses_text(std::string_view text, const std::string& file) {
    return poses_by(file, [&](const TakeRow& take) { return read_csv_text(text, file, take); });
}

std::string poses_text(const std::vector<MeasuredPose>& poses) {
    std::string text = std::string(header) + "\n";
    for (const MeasuredPose& pose : poses) {
        text += fmt::format("{},{},{},{},{},{}\n", pose.t_s, pose.x_mm, pose.y_mm, pose.heading_deg,
                            pose.force_N, pose.lifted ? 1 : 0);
    }
    return text;
}

}  // namespace needleroll
