/// A place on the skin and the arithmetic of places: differences, lengths, turns.
#pragma once

#include <cmath>

namespace needleroll {

/// A place on the skin, or the way from one place to another [mm].
struct Place {
    double x_mm = 0.0;
    double y_mm = 0.0;

    friend bool operator==(const Place&, const Place&) = default;
};

constexpr Place operator+(const Place& a, const Place& b) {
    return {a.x_mm + b.x_mm, a.y_mm + b.y_mm};
}

constexpr Place operator-(const Place& a, const Place& b) {
    return {a.x_mm - b.x_mm, a.y_mm - b.y_mm};
}

constexpr Place operator*(double factor, const Place& way) {
    return {factor * way.x_mm, factor * way.y_mm};
}

constexpr Place operator/(const Place& way, double divisor) {
    return {way.x_mm / divisor, way.y_mm / divisor};
}

/// Scalar product [mm2].
constexpr double dot(const Place& a, const Place& b) {
    return a.x_mm * b.x_mm + a.y_mm * b.y_mm;
}

/// Vector product [mm2]: positive when b lies to the left of a.
constexpr double cross(const Place& a, const Place& b) {
    return a.x_mm * b.y_mm - a.y_mm * b.x_mm;
}

/// Square of a way's length [mm2].
constexpr double squared_mm2(const Place& way) {
    return dot(way, way);
}

/// Length of a way [mm].
inline double length_mm(const Place& way) {
    return std::sqrt(squared_mm2(way));
}

/// The way a quarter turn to the left.
constexpr Place turned_left(const Place& way) {
    return {-way.y_mm, way.x_mm};
}

/// The way of length 1 mm in the same direction; a way of length 0 stays.
inline Place unit_way(const Place& way) {
    const double length = length_mm(way);
    return length > 0.0 ? way / length : way;
}

}  // namespace needleroll
