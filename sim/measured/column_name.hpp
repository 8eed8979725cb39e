/// Names of columns as image programs, trackers and spreadsheets write them: "x_mm", "Centroid X µm",
/// "Location_Center_X", "axis-0", "time (ms)".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A name taken apart.
struct ColumnName {
    std::vector<std::string> words;  ///< in lower case, without the unit
    std::string unit;                ///< as units are written here: "mm", "um", "px", "s"; empty: none named

    friend bool operator==(const ColumnName&, const ColumnName&) = default;
};

/// Takes a name apart at everything that is neither letter nor digit. The last of several words is the unit
/// if it is one.
ColumnName column_name(std::string_view name);

/// Two columns that hold places, by their places in a row, and the unit that both name.
struct PlaceColumns {
    std::size_t x = 0;
    std::size_t y = 0;
    std::string unit;

    friend bool operator==(const PlaceColumns&, const PlaceColumns&) = default;
};

/// The pairs of columns whose names say x and y of the same thing in the same unit. Of numbered names,
/// Centroid_1 and Centroid_2 are x and y (MATLAB); names that count from 0, axis-0 and axis-1, have the row
/// first and so y before x (napari, scikit-image), the last two where there are more. The exact names x_mm
/// and y_mm come alone.
std::vector<PlaceColumns> place_columns(std::span<const std::string> names);

/// The only column whose name is one of these words and a unit; empty when there is none or more than one.
std::optional<std::size_t> column_named(std::span<const std::string> names,
                                        std::span<const std::string_view> words);

}  // namespace needleroll
