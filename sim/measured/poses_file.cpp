#include "sim/measured/poses_file.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/limits.hpp"
#include "sim/measured/column_name.hpp"
#include "sim/measured/table_reader.hpp"

#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace needleroll {

namespace {

constexpr std::string_view header = "t_s,x_mm,y_mm,heading_deg,force_N,lifted";
constexpr std::size_t maximum_poses_bytes = 64u << 20u;
constexpr double longest_s = 86400.0;
constexpr Range heading_range{.minimum = -36000, .maximum = 36000};
constexpr double largest_force_N = 20.0;
/// A load cell that carries nothing drifts so far below 0 [N].
constexpr double zero_drift_N = 0.2;
/// No epoch counts so many seconds; milliseconds do [s].
constexpr double latest_epoch_s = 1e11;

constexpr std::array<std::string_view, 3> time_words = {"t", "time", "timestamp"};
constexpr std::array<std::string_view, 2> heading_words = {"heading", "yaw"};
constexpr std::array<std::string_view, 1> force_words = {"force"};
constexpr std::array<std::string_view, 1> lifted_words = {"lifted"};

/// What a unit's numbers are multiplied by.
struct UnitFactor {
    std::string_view unit;
    double divisor = 1.0;
};

constexpr std::array<UnitFactor, 2> time_units = {{{"s", 1.0}, {"ms", 1000.0}}};
constexpr std::array<UnitFactor, 2> place_units = {{{"mm", 1.0}, {"um", 1000.0}}};
constexpr std::array<UnitFactor, 2> heading_units = {{{"deg", 1.0}, {"rad", pi / 180.0}}};
constexpr std::array<UnitFactor, 2> force_units = {{{"N", 1.0}, {"mN", 1000.0}}};

/// A column of numbers in some unit.
struct PoseColumn {
    std::size_t cell = 0;
    std::string name;
    double divisor = 1.0;
};

Error column_fault(const TableHead& head, std::string message, std::string key, const std::string& found) {
    return {.message = std::move(message),
            .line = head.line,
            .key = std::move(key),
            .found = found,
            .allowed = std::string(header)};
}

/// The column at a place, if its unit is one of these.
Expected<PoseColumn> column_of(const TableHead& head, std::size_t cell, std::span<const UnitFactor> units) {
    const std::string& name = head.names[cell];
    const std::string unit = column_name(name).unit;
    for (const UnitFactor& one : units) {
        if (one.unit == unit) return PoseColumn{cell, name, one.divisor};
    }
    const std::string message =
        unit.empty() ? fmt::format("the column names no unit; name it {}_{} or {}_{}", name, units[0].unit,
                                   name, units[1].unit)
                     : fmt::format("this unit is not read; {} and {} are", units[0].unit, units[1].unit);
    return fail(column_fault(head, message, name, unit.empty() ? "no unit" : unit));
}

/// Which cells of a row hold what.
struct PoseColumns {
    PoseColumn time, x, y, heading;
    std::optional<PoseColumn> force;
    std::optional<std::size_t> lifted;
};

bool has_poses(const TableHead& head) {
    return column_named(head.names, time_words) && column_named(head.names, heading_words) &&
           place_columns(head.names).size() == 1;
}

Expected<PoseColumns> pose_columns(const TableHead& head) {
    if (!has_poses(head))
        return fail(column_fault(head, "the first line has to name the columns", "", first_row_text(head)));
    const PlaceColumns places = place_columns(head.names)[0];
    PoseColumns columns;
    const auto take = [&](std::size_t cell, std::span<const UnitFactor> units, auto& target) {
        Expected<PoseColumn> column = column_of(head, cell, units);
        if (column) target = *column;
        return column;
    };
    if (auto t = take(*column_named(head.names, time_words), time_units, columns.time); !t)
        return fail(t.error());
    if (auto x = take(places.x, place_units, columns.x); !x) return fail(x.error());
    if (auto y = take(places.y, place_units, columns.y); !y) return fail(y.error());
    if (auto turn = take(*column_named(head.names, heading_words), heading_units, columns.heading); !turn)
        return fail(turn.error());
    if (const std::optional<std::size_t> force = column_named(head.names, force_words)) {
        if (auto read = take(*force, force_units, columns.force); !read) return fail(read.error());
    }
    columns.lifted = column_named(head.names, lifted_words);
    return columns;
}

Expected<bool> lifted_of(std::string_view cell) {
    if (cell == "1" || cell == "true") return true;
    if (cell == "0" || cell == "false") return false;
    return fail({.message = "the roller is lifted or not",
                 .key = "lifted",
                 .found = found_text(GivenValue(std::string(cell))),
                 .allowed = "0, 1, false, true"});
}

/// Reads the rows one after the other.
class PosesReader {
  public:
    Expected<std::vector<std::size_t>> choose(const TableHead& head) {
        Expected<PoseColumns> columns = pose_columns(head);
        if (!columns) return fail(columns.error());
        columns_ = *std::move(columns);
        std::vector<std::size_t> needed = {columns_.time.cell, columns_.x.cell, columns_.y.cell,
                                           columns_.heading.cell};
        if (columns_.force) needed.push_back(columns_.force->cell);
        return needed;
    }

    Expected<void> take(const TableRow& row) {
        Expected<MeasuredPose> pose = pose_of(row);
        if (!pose) return fail(pose.error());
        if (!poses_.empty() && *pose == poses_.back()) {
            ++repeated_;
            return {};
        }
        if (!poses_.empty() && !(pose->t_s > poses_.back().t_s)) {
            return fail({.message = "times have to ascend from line to line",
                         .key = columns_.time.name,
                         .found = fmt::format("{} after {}", pose->t_s, poses_.back().t_s),
                         .allowed = "a later time"});
        }
        if (poses_.size() == maximum_poses) {
            return fail({.message = "there are too many poses; leave out every second row",
                         .found = fmt::format("more than {}", maximum_poses),
                         .allowed = fmt::format("at most {}", maximum_poses)});
        }
        poses_.push_back(*pose);
        return {};
    }

    Expected<MeasuredPoses> finish(const std::string& file, const TableRead& read) {
        Error error{.message = "a motion needs at least two poses",
                    .file = file,
                    .line = read.last_line,
                    .found = fmt::format("{} poses", poses_.size()),
                    .allowed = "two or more"};
        if (columns_.time.name.empty())
            error.message = "the first line has to name the columns", error.allowed = std::string(header);
        if (poses_.size() < 2) return fail(std::move(error));
        return MeasuredPoses{std::move(poses_),
                             {.recorded = read.recorded,
                              .force_measured = columns_.force.has_value(),
                              .rows_left_out = read.missing + repeated_}};
    }

  private:
    /// The number of a cell in the unit of poses.
    static Expected<double> number_of(const TableRow& row, const PoseColumn& column, const Range& range) {
        const std::string_view cell = row.cells[column.cell];
        const std::optional<double> given = table_number(cell, row.numbers);
        const double value = given.value_or(0.0) / column.divisor;
        std::string wrong = given ? range_fault(value, range) : "a number is needed";
        if (wrong.empty()) return value;
        return fail({.message = std::move(wrong),
                     .key = column.name,
                     .found = found_text(GivenValue(std::string(cell))),
                     .allowed = range_words(range)});
    }

    /// Seconds since the first pose, where times are counted from an epoch; to the microsecond, since a
    /// double holds no more of them.
    Expected<double> time_of(const TableRow& row) {
        const Expected<double> time =
            number_of(row, columns_.time, {.minimum = 0, .maximum = latest_epoch_s});
        if (!time) return time;
        if (poses_.empty()) epoch_s_ = *time > longest_s ? *time : 0.0;
        const double since_s = epoch_s_ > 0.0 ? std::round((*time - epoch_s_) * 1e6) / 1e6 : *time;
        if (since_s <= longest_s) return since_s;
        return fail({.message = "the track is too long",
                     .key = columns_.time.name,
                     .found = fmt::format("{} s", since_s),
                     .allowed = fmt::format("at most {} s", longest_s)});
    }

    Expected<MeasuredPose> pose_of(const TableRow& row) {
        MeasuredPose pose;
        const auto take = [&](const Expected<double>& number, double& target) -> Expected<void> {
            if (!number) return fail(number.error());
            target = *number;
            return {};
        };
        if (auto t = take(time_of(row), pose.t_s); !t) return fail(t.error());
        if (auto x = take(number_of(row, columns_.x, coordinate_range), pose.x_mm); !x)
            return fail(x.error());
        if (auto y = take(number_of(row, columns_.y, coordinate_range), pose.y_mm); !y)
            return fail(y.error());
        if (auto turn = take(number_of(row, columns_.heading, heading_range), pose.heading_deg); !turn)
            return fail(turn.error());
        if (columns_.force) {
            const Range range{.minimum = -zero_drift_N, .maximum = largest_force_N};
            if (auto read = take(number_of(row, *columns_.force, range), pose.force_N); !read)
                return fail(read.error());
            if (pose.force_N < 0.0) pose.force_N = 0.0;
        }
        if (columns_.lifted) {
            const Expected<bool> lifted = lifted_of(row.cells[*columns_.lifted]);
            if (!lifted) return fail(lifted.error());
            pose.lifted = *lifted;
        }
        return pose;
    }

    PoseColumns columns_;
    std::vector<MeasuredPose> poses_;
    double epoch_s_ = 0.0;  ///< the first time, where times are counted from long ago
    std::int64_t repeated_ = 0;
};

/// Reads all rows by `read(form, use)`; `file` names them in errors.
template <class Read>
Expected<MeasuredPoses> poses_by(const std::string& file, const Read& read) {
    PosesReader reader;
    const Expected<TableRead> done =
        read(TableForm{.point_if_doubtful = true},
             TableUse{.fits = has_poses,
                      .choose = [&](const TableHead& head) { return reader.choose(head); },
                      .take = [&](const TableRow& row) { return reader.take(row); }});
    return done ? reader.finish(file, *done) : fail(done.error());
}

}  // namespace

Expected<MeasuredPoses> read_poses(const std::filesystem::path& file) {
    return poses_by(file.string(), [&](const TableForm& form, const TableUse& use) {
        return read_table(file, maximum_poses_bytes, form, use);
    });
}

Expected<MeasuredPoses> read_poses_text(std::string_view text, const std::string& file) {
    return poses_by(file, [&](const TableForm& form, const TableUse& use) {
        return read_table_text(text, file, form, use);
    });
}

std::string poses_text(const MeasuredPoses& measured) {
    const bool force = measured.source.force_measured;
    std::string text = measured.source.recorded ? std::string(recording_mark) + "\n" : "";
    text += force ? std::string(header) + "\n" : "t_s,x_mm,y_mm,heading_deg,lifted\n";
    for (const MeasuredPose& pose : measured.poses) {
        text += fmt::format("{},{},{},{},", pose.t_s, pose.x_mm, pose.y_mm, pose.heading_deg);
        if (force) text += fmt::format("{},", pose.force_N);
        text += pose.lifted ? "1\n" : "0\n";
    }
    return text;
}

}  // namespace needleroll
