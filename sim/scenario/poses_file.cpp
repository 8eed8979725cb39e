#include "sim/scenario/poses_file.hpp"

#include "sim/core/whole_file.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/parameter_set.hpp"

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

const std::array<Column, 5>& columns() {
    static const std::array<Column, 5> table = {{
        {"t_s", &MeasuredPose::t_s, Range{.minimum = 0, .maximum = longest_s}},
        {"x_mm", &MeasuredPose::x_mm, coordinate_range},
        {"y_mm", &MeasuredPose::y_mm, coordinate_range},
        {"heading_deg", &MeasuredPose::heading_deg, Range{.minimum = -36000, .maximum = 36000}},
        {"force_N", &MeasuredPose::force_N, Range{.minimum = 0, .maximum = 20}},
    }};
    return table;
}

/// Takes the text up to the next line end off the front; a carriage return before it is dropped.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    while (cells.size() <= column_count) {
        const std::size_t comma = line.find(',');
        cells.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) break;
        line.remove_prefix(comma + 1);
    }
    return cells;
}

/// One pose of a line; the error has neither file nor line yet.
Expected<MeasuredPose> pose_of(std::string_view line) {
    const std::vector<std::string_view> cells = cells_of(line);
    if (cells.size() != column_count) {
        return fail({.message = "the line has the wrong number of columns",
                     .found = cells.size() > column_count ? "more than 6" : std::to_string(cells.size()),
                     .allowed = std::string(header)});
    }
    MeasuredPose pose;
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const Column& column = columns()[i];
        const std::optional<double> value = parse_number(cells[i]);
        std::string wrong = value ? range_fault(*value, column.range) : "a number is needed";
        if (!wrong.empty()) {
            return fail({.message = std::move(wrong),
                         .key = std::string(column.name),
                         .found = found_text(GivenValue(std::string(cells[i]))),
                         .allowed = fmt::format("{} to {}", column.range.minimum, column.range.maximum)});
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

Expected<void> check_header(std::string_view line, const std::string& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (line.substr(0, byte_order_mark.size()) == byte_order_mark) line.remove_prefix(byte_order_mark.size());
    if (line == header) return {};
    return fail({.message = "the first line has to name the columns",
                 .file = file,
                 .line = 1,
                 .found = found_text(GivenValue(std::string(line))),
                 .allowed = std::string(header)});
}

}  // namespace

Expected<std::vector<MeasuredPose>> read_poses(const std::filesystem::path& file) {
    const Expected<std::string> text = read_whole_file(file, maximum_poses_bytes);
    if (!text) return fail(text.error());
    return read_poses_text(*text, file.string());
}

Expected<std::vector<MeasuredPose>> read_poses_text(std::string_view text, const std::string& file) {
    if (Expected<void> checked = check_header(take_line(text), file); !checked) return fail(checked.error());
    std::vector<MeasuredPose> poses;
    const auto fault = [&](int line, Error error) {
        error.file = file;
        error.line = line;
        return fail(std::move(error));
    };
    int line_number = 1;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        ++line_number;
        if (line.empty()) continue;
        const Expected<MeasuredPose> pose = pose_of(line);
        if (!pose) return fault(line_number, pose.error());
        if (!poses.empty() && !(pose->t_s > poses.back().t_s)) {
            return fault(line_number, {.message = "times have to ascend from line to line",
                                       .key = "t_s",
                                       .found = fmt::format("{} after {}", pose->t_s, poses.back().t_s),
                                       .allowed = "a later time"});
        }
        if (poses.size() == maximum_poses) {
            return fault(line_number, {.message = "there are too many poses",
                                       .allowed = fmt::format("at most {}", maximum_poses)});
        }
        poses.push_back(*pose);
    }
    if (poses.size() < 2) {
        return fault(line_number, {.message = "a motion needs at least two poses",
                                   .found = fmt::format("{} poses", poses.size()),
                                   .allowed = "two or more"});
    }
    return poses;
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
