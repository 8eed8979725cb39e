/// Elementary functions in plain arithmetic, for loops over columns. They need no library, so that the same
/// input gives the same bytes on every machine, and have no branches, so that the compiler can work on
/// several rows at once. Error of each: below 4 units in the last place over the stated range, checked
/// against long double in the tests. All are inlined by force: a copy for wider vectors (below) that calls
/// them works on one row at a time.
#pragma once

#include "sim/core/angle.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

/// Marks a function whose loops are also compiled for wider vectors and picked at start-up. The results do
/// not depend on it: fused multiply-add is off. Sanitizers run before the picking could work. What a copy is
/// for is named by what the processor can do: the name of an architecture leaves out those of other makers.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_UNDEFINED__) && defined(__OPTIMIZE__)
#define NEEDLEROLL_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NEEDLEROLL_WIDE
#endif

namespace needleroll::elementary {

/// Value of the polynomial sum c_k x^k (Horner).
template <std::size_t n>
[[gnu::always_inline]] constexpr double polynomial(const std::array<double, n>& coefficients, double x) {
    double value = coefficients[n - 1];
    for (std::size_t k = n - 1; k-- > 0;) value = value * x + coefficients[k];
    return value;
}

namespace series {

/// Coefficients of x^(2k + odd) in sin or cos: (-1)^k / (2k + odd)!.
template <std::size_t n>
constexpr std::array<double, n> circular(int odd) {
    std::array<double, n> c{};
    double factorial = 1.0;
    for (std::size_t k = 0; k < n; ++k) {
        c[k] = (k % 2 == 0 ? 1.0 : -1.0) / factorial;
        const double next = 2.0 * static_cast<double>(k) + odd;
        factorial *= (next + 1.0) * (next + 2.0);
    }
    return c;
}

/// Coefficients of x^k in exp: 1/k!.
template <std::size_t n>
constexpr std::array<double, n> exponential() {
    std::array<double, n> c{};
    double factorial = 1.0;
    for (std::size_t k = 0; k < n; ++k) {
        c[k] = 1.0 / factorial;
        factorial *= static_cast<double>(k) + 1.0;
    }
    return c;
}

/// Coefficients of f^(2k + 1) in ln((1 + f)/(1 - f)): 2/(2k + 1).
template <std::size_t n>
constexpr std::array<double, n> logarithm() {
    std::array<double, n> c{};
    for (std::size_t k = 0; k < n; ++k) c[k] = 2.0 / (2.0 * static_cast<double>(k) + 1.0);
    return c;
}

/// Coefficients of x^(2k + 1) in atan: (-1)^k / (2k + 1).
template <std::size_t n>
constexpr std::array<double, n> arc_tangent() {
    std::array<double, n> c{};
    for (std::size_t k = 0; k < n; ++k)
        c[k] = (k % 2 == 0 ? 1.0 : -1.0) / (2.0 * static_cast<double>(k) + 1.0);
    return c;
}

/// Coefficients of x^(2k + 1) in asin: (2k)! / (4^k (k!)^2 (2k + 1)).
template <std::size_t n>
constexpr std::array<double, n> arc_sine() {
    std::array<double, n> c{};
    double central = 1.0;
    for (std::size_t k = 0; k < n; ++k) {
        const double order = static_cast<double>(k);
        c[k] = central / (2.0 * order + 1.0);
        central *= (2.0 * order + 1.0) / (2.0 * order + 2.0);
    }
    return c;
}

}  // namespace series

/// Adding this to a double below 2^51 in magnitude leaves its nearest whole number in the lowest bits.
inline constexpr double whole_shift = 0x1.8p52;

/// Natural logarithm of a normal positive number.
[[gnu::always_inline]] inline double natural_logarithm(double x) {
    constexpr std::uint64_t one = 0x3ff0000000000000u, root_half = 0x3fe6a09e667f3bcdu;
    constexpr double ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    // x = 2^e m with m in [sqrt(1/2), sqrt(2)).
    const std::uint64_t shifted = bits - root_half + one;
    const std::uint64_t exponent = shifted & 0xfff0000000000000u;
    const double m = std::bit_cast<double>(bits - exponent + one);
    const double e = std::bit_cast<double>(0x4330000000000000u | (shifted >> 52)) - (0x1.0p52 + 1023.0);
    constexpr auto c = series::logarithm<12>();
    const double f = (m - 1.0) / (m + 1.0);
    return e * ln2_high + (e * ln2_low + f * polynomial(c, f * f));
}

/// exp(x) for |x| below 700.
[[gnu::always_inline]] inline double exponential(double x) {
    constexpr double ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45;
    const double shifted = x * 1.4426950408889634 + whole_shift;
    const double n = shifted - whole_shift;
    const double r = (x - n * ln2_high) - n * ln2_low;
    constexpr auto c = series::exponential<14>();
    const std::uint64_t power = (std::bit_cast<std::uint64_t>(shifted) + 1023u) << 52;
    return polynomial(c, r) * std::bit_cast<double>(power);
}

/// Cosine and sine of 2 pi times a number in [0, 1].
struct TurnPoint {
    double cosine, sine;
};
[[gnu::always_inline]] inline TurnPoint turn_point(double turns) {
    const double shifted = 4.0 * turns + whole_shift;
    const double quarter = shifted - whole_shift;
    const double angle = (4.0 * turns - quarter) * (pi / 2.0);
    const double square = angle * angle;
    constexpr auto sine_series = series::circular<9>(1);
    constexpr auto cosine_series = series::circular<10>(0);
    const double sine = angle * polynomial(sine_series, square);
    const double cosine = polynomial(cosine_series, square);
    const std::uint64_t quadrant = std::bit_cast<std::uint64_t>(shifted);
    const bool swap = (quadrant & 1u) != 0;
    const std::uint64_t sine_sign = (quadrant & 2u) << 62, cosine_sign = ((quadrant + 1u) & 2u) << 62;
    const double c = swap ? sine : cosine, s = swap ? cosine : sine;
    return {std::bit_cast<double>(std::bit_cast<std::uint64_t>(c) ^ cosine_sign),
            std::bit_cast<double>(std::bit_cast<std::uint64_t>(s) ^ sine_sign)};
}

/// asin(x) for 0 <= x <= 0.95: halved twice, so that the series runs on at most 0.29.
[[gnu::always_inline]] inline double arc_sine(double x) {
    const double half = x / std::sqrt(2.0 * (1.0 + std::sqrt(1.0 - x * x)));
    const double quarter = half / std::sqrt(2.0 * (1.0 + std::sqrt(1.0 - half * half)));
    constexpr auto c = series::arc_sine<14>();
    return 4.0 * quarter * polynomial(c, quarter * quarter);
}

/// atan(x) for |x| <= 1: halved twice, so that the series runs on at most 0.2.
[[gnu::always_inline]] inline double arc_tangent(double x) {
    const double half = x / (1.0 + std::sqrt(1.0 + x * x));
    const double quarter = half / (1.0 + std::sqrt(1.0 + half * half));
    constexpr auto c = series::arc_tangent<12>();
    return 4.0 * quarter * polynomial(c, quarter * quarter);
}

}  // namespace needleroll::elementary
