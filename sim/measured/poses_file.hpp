/// Measured poses of a roller as CSV: `t_s,x_mm,y_mm,heading_deg,force_N,lifted`, one header line, one pose a
/// line.
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

/// Reads poses: seconds, the axle's midpoint in mm, heading in degrees counter-clockwise from +x, force in N,
/// lifted as 0/1 or false/true. Times have to ascend strictly; at least two poses. Errors name the line and
/// the column.
Expected<std::vector<MeasuredPose>> read_poses(const std::filesystem::path& file);

/// The same from text; `file` names it in errors.
Expected<std::vector<MeasuredPose>> read_poses_text(std::string_view text, const std::string& file);

/// Poses as CSV that reads back equal.
std::string poses_text(const std::vector<MeasuredPose>& poses);

}  // namespace needleroll
