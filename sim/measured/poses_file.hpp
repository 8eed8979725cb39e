/// Measured poses of a roller as CSV: `t_s,x_mm,y_mm,heading_deg,force_N,lifted`, one header line, one pose a
/// line, or what trackers write in their own columns.
#pragma once

#include "sim/core/error.hpp"
#include "sim/motion/program.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Most poses of a file.
inline constexpr std::size_t maximum_poses = 500000;

/// What a file of poses holds.
struct MeasuredPoses {
    std::vector<MeasuredPose> poses;
    PoseSource source;

    friend bool operator==(const MeasuredPoses&, const MeasuredPoses&) = default;
};

/// Reads poses: time in s or ms, from 0 or since any epoch, the axle's midpoint in mm or um, heading in
/// degrees or radians counter-clockwise from +x, and where there are such columns force in N and lifted as
/// 0/1 or false/true. Columns are found by their names in any order, whatever sign parts cells and decimals.
/// Forces from -0.2 to 0 N are a load cell's zero. Times have to ascend; rows with a value missing, and rows
/// that repeat the one before with its time, are left out and counted; at least two poses. Errors name the
/// line and the column.
Expected<MeasuredPoses> read_poses(const std::filesystem::path& file);

/// The same from text; `file` names it in errors.
Expected<MeasuredPoses> read_poses_text(std::string_view text, const std::string& file);

/// Poses as CSV that reads back equal.
std::string poses_text(const MeasuredPoses& measured);

}  // namespace needleroll
