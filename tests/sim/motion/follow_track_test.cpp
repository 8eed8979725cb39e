/// What becomes of measured poses before they are rolled (MODEL section 5).
#include "sim/motion/follow_track.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "sim/motion/local_fit.hpp"
#include "sim/motion/swing.hpp"
#include "sim/motion/track_noise.hpp"
#include "tests/catch.hpp"

#include <array>
#include <cmath>

using namespace needleroll;

namespace {

std::array<double, 2> noise_at(std::uint64_t seed, std::uint64_t i) {
    const auto words = draw(Seed{seed, 0}, Purpose::random_pattern, i, 0);
    return normal_pair(words[0], words[1]);
}

/// A line up at 40 mm/s, seen every step with noise.
std::vector<MeasuredPose> line(double step_s, int count, double sd_mm = 0.0, std::uint64_t seed = 1) {
    std::vector<MeasuredPose> poses;
    for (int i = 0; i < count; ++i) {
        const std::array<double, 2> noise = noise_at(seed, static_cast<std::uint64_t>(i));
        const double t_s = step_s * i;
        poses.push_back({t_s, sd_mm * noise[0], 40.0 * t_s + sd_mm * noise[1], 90.0, 3.0, false});
    }
    return poses;
}

FollowedTrack followed(const std::vector<MeasuredPose>& poses) {
    return follow_track(poses, {}, {}, {});
}

/// The value at u = 0 of the weighted least squares curve of 1, p(u), q(u), both 0 at u = 0, by the normal
/// equations in long double and Cramer's rule: the slow version of fitted_pose.
template <class Odd, class Even>
double slow_fit(const std::vector<double>& u, const std::vector<double>& values, const Odd& odd,
                const Even& even) {
    long double s[3][3] = {}, b[3] = {};
    for (std::size_t k = 0; k < u.size(); ++k) {
        const long double x = static_cast<long double>(u[k]), weight = 1.0L - x * x;
        const long double basis[3] = {1.0L, odd(x), even(x)};
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 3; ++j) s[i][j] += weight * basis[i] * basis[j];
            b[i] += weight * basis[i] * static_cast<long double>(values[k]);
        }
    }
    const auto determinant = [&](const long double(&first)[3]) {
        return first[0] * (s[1][1] * s[2][2] - s[1][2] * s[2][1]) -
               s[0][1] * (first[1] * s[2][2] - s[1][2] * first[2]) +
               s[0][2] * (first[1] * s[2][1] - s[1][1] * first[2]);
    };
    const long double column[3] = {s[0][0], s[1][0], s[2][0]};
    return static_cast<double>(determinant(b) / determinant(column));
}

/// To and fro along y, `frequency_Hz` and 15 mm to either side, seen with noise.
std::vector<MeasuredPose> to_and_fro(double frequency_Hz, double rate_Hz, double sd_mm, std::uint64_t seed) {
    std::vector<MeasuredPose> poses;
    for (int i = 0; i <= static_cast<int>(6.0 * rate_Hz); ++i) {
        const std::array<double, 2> noise = noise_at(seed, static_cast<std::uint64_t>(i));
        const double t_s = i / rate_Hz;
        poses.push_back({t_s, 30.0 + sd_mm * noise[0],
                         30.0 + 15.0 * std::sin(2.0 * pi * frequency_Hz * t_s) + sd_mm * noise[1], 90.0, 3.0,
                         false});
    }
    return poses;
}

TrackPiece piece_of(const std::vector<MeasuredPose>& poses) {
    TrackPiece piece;
    for (const MeasuredPose& pose : poses) {
        piece.t_s.push_back(pose.t_s);
        piece.x_mm.push_back(pose.x_mm);
        piece.y_mm.push_back(pose.y_mm);
        piece.heading_deg.push_back(pose.heading_deg);
    }
    return piece;
}

/// The swing [Hz] of a track's places.
double swing_Hz(const std::vector<MeasuredPose>& poses) {
    const TrackPiece piece = piece_of(poses);
    const std::vector<bool> spike(piece.size(), false);
    return swing_of(piece, spike, std::array{&piece.x_mm, &piece.y_mm}, 0.4) / (2.0 * pi);
}

}  // namespace

TEST_CASE("noise is estimated whatever the motion and the clock", "[motion]") {
    for (const double sd_mm : {0.01, 0.1, 0.5}) {
        std::vector<MeasuredPose> poses = line(1.0 / 60.0, 2000, sd_mm);
        for (std::size_t i = 0; i < poses.size(); ++i) {
            // A turn of 2 Hz, times that come up to a third of a step late, headings past a full turn.
            MeasuredPose& pose = poses[i];
            const double late_s = 0.005 * std::abs(std::sin(1.7 * static_cast<double>(i)));
            pose.t_s += late_s;
            pose.y_mm += 40.0 * late_s;
            pose.x_mm += 5.0 * std::cos(4.0 * pi * pose.t_s);
            pose.heading_deg = std::fmod(50.0 * pose.t_s, 360.0) + 3.0 * sd_mm * noise_at(2, i)[0];
        }
        const TrackNoise noise = track_noise(poses);
        CHECK(noise.place_mm == Approx(sd_mm).epsilon(0.06));
        CHECK(noise.heading_deg == Approx(3.0 * sd_mm).epsilon(0.06));
    }
    CHECK(track_noise(line(0.05, 100)).place_mm < 1e-12);
    CHECK(track_noise(line(0.05, 5, 1.0)).place_mm == 0.0);
}

TEST_CASE("a local fit is the least squares curve of its swing", "[motion]") {
    TrackPiece piece;
    for (int i = 0; i < 60; ++i) {
        const std::array<double, 2> noise = noise_at(5, static_cast<std::uint64_t>(i));
        piece.t_s.push_back(0.01 * i + 0.004 * std::sin(3.0 * i));
        piece.x_mm.push_back(10.0 + noise[0]);
        piece.y_mm.push_back(noise[1]);
        piece.heading_deg.push_back(90.0);
    }
    std::vector<bool> spike(60, false);
    spike[33] = true;
    for (const std::size_t at : {25u, 30u, 37u}) {
        std::vector<double> u, x, y;
        for (std::size_t k = 0; k < 60; ++k) {
            const double away = (piece.t_s[k] - piece.t_s[at]) / 0.1;
            if (spike[k] || std::abs(away) >= 1.0) continue;
            u.push_back(away), x.push_back(piece.x_mm[k]), y.push_back(piece.y_mm[k]);
        }
        for (const double swing_rad_s : {0.0, 0.5, 9.0, 40.0}) {
            INFO(at << " " << swing_rad_s);
            const long double angle = 0.1L * static_cast<long double>(swing_rad_s);
            const auto odd = [angle](long double t) { return angle == 0.0L ? t : std::sin(angle * t); };
            const auto even = [angle](long double t) {
                return angle == 0.0L ? t * t : 1.0L - std::cos(angle * t);
            };
            const FittedPose fitted = fitted_pose(piece, spike, at, 0.1, swing_rad_s).value();
            CHECK(fitted.x_mm == Approx(slow_fit(u, x, odd, even)).epsilon(1e-12));
            CHECK(fitted.y_mm == Approx(slow_fit(u, y, odd, even)).epsilon(1e-10).margin(1e-12));
            CHECK(fitted.heading_deg == Approx(90.0).epsilon(1e-14));
            CHECK(fitted.variance < 1.0);
        }
    }
    CHECK_FALSE(fitted_pose(piece, spike, 30, 0.015));
}

TEST_CASE("a curve that swings follows a to-and-fro without bending, to its ends", "[motion]") {
    const TrackPiece piece = piece_of(to_and_fro(1.5, 60.0, 0.0, 0));
    const std::vector<bool> spike(piece.size(), false);
    double by_parabolas_mm = 0.0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const FittedPose fitted = fitted_pose(piece, spike, i, 0.2, 2.0 * pi * 1.5).value();
        CHECK(std::abs(fitted.y_mm - piece.y_mm[i]) < 1e-9);
        const FittedPose parabola = fitted_pose(piece, spike, i, 0.2).value();
        by_parabolas_mm = std::max(by_parabolas_mm, std::abs(parabola.y_mm - piece.y_mm[i]));
    }
    CHECK(by_parabolas_mm > 0.3);
}

TEST_CASE("the swing of a track is found, and is 0 where nothing swings", "[motion]") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        // The slower, the less it bends over a span.
        for (const auto& [frequency_Hz, error] : {std::pair{1.0, 0.02}, {1.5, 0.01}, {3.0, 0.002}})
            CHECK(swing_Hz(to_and_fro(frequency_Hz, 60.0, 0.1, seed)) == Approx(frequency_Hz).epsilon(error));
        CHECK(swing_Hz(to_and_fro(1.5, 240.0, 0.02, seed)) == Approx(1.5).epsilon(0.001));
        CHECK(swing_Hz(line(1.0 / 60.0, 300, 0.1, seed)) == 0.0);
        CHECK(swing_Hz(line(0.001, 3000, 0.02, seed)) == 0.0);
        // Lines with sharp turns, and a piece too short to tell.
        std::vector<MeasuredPose> turning = line(1.0 / 120.0, 600, 0.05, seed);
        for (MeasuredPose& pose : turning) pose.y_mm -= 80.0 * std::max(0.0, pose.t_s - 2.5);
        CHECK(swing_Hz(turning) == 0.0);
        std::vector<MeasuredPose> brief = to_and_fro(1.5, 60.0, 0.1, seed);
        brief.resize(50);
        CHECK(swing_Hz(brief) == 0.0);
    }
    // Round in a circle, both coordinates together.
    std::vector<MeasuredPose> circle = line(1.0 / 60.0, 300);
    for (MeasuredPose& pose : circle) {
        pose.x_mm = 10.0 * std::cos(2.0 * pi * 0.7 * pose.t_s);
        pose.y_mm = 10.0 * std::sin(2.0 * pi * 0.7 * pose.t_s);
    }
    CHECK(swing_Hz(circle) == Approx(0.7).epsilon(1e-4));
}

TEST_CASE("a turn between two poses stays where it is", "[motion]") {
    // 90 mm/s to and fro with sharp ends at 60 Hz: a fit over five poses would cut 0.5 mm off.
    std::vector<MeasuredPose> noisy, clean;
    for (int i = 0; i <= 360; ++i) {
        const double t_s = i / 60.0, turns = 1.5 * t_s - std::floor(1.5 * t_s);
        clean.push_back({t_s, 0.0, 60.0 * std::abs(turns - 0.5), 90.0, 3.0, false});
        const std::array<double, 2> noise = noise_at(11, static_cast<std::uint64_t>(i));
        noisy.push_back(clean.back());
        noisy.back().x_mm += 0.02 * noise[0], noisy.back().y_mm += 0.02 * noise[1];
    }
    const FollowedTrack track = followed(noisy);
    for (std::size_t i = 0; i < clean.size(); ++i) {
        INFO(i);
        CHECK(std::hypot(track.poses[i].x_mm - clean[i].x_mm, track.poses[i].y_mm - clean[i].y_mm) < 0.15);
    }
}

TEST_CASE("exact tracks and recordings are rolled as they are", "[motion]") {
    const std::vector<MeasuredPose> exact = line(0.05, 60);
    const FollowedTrack track = followed(exact);
    CHECK(track.poses == exact);
    CHECK(track.summary.samples == 60);
    CHECK_FALSE(track.summary.smoothed_rms_mm);
    std::vector<MeasuredPose> recorded = line(0.005, 200, 0.2);
    recorded[50].x_mm += 500.0;
    for (std::size_t i = 100; i < recorded.size(); ++i) recorded[i].t_s += 3.0;
    const FollowedTrack same = follow_track(recorded, {.recorded = true, .rows_left_out = 2}, {}, {});
    CHECK(same.poses == recorded);
    CHECK(same.summary.jumps == 0);
    CHECK(same.summary.gaps == 0);
    CHECK(same.summary.left_out == 2);
    CHECK(follow_track(line(0.005, 200, 0.2), {}, {.smoothing_s = 0.0}, {}).poses == line(0.005, 200, 0.2));
}

TEST_CASE("noise is taken away, and how much is told", "[motion]") {
    const std::vector<MeasuredPose> noisy = line(1.0 / 240.0, 1200, 0.1), clean = line(1.0 / 240.0, 1200);
    const FollowedTrack track = followed(noisy);
    double left = 0.0, moved = 0.0;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const MeasuredPose& pose = track.poses[i];
        left += std::pow(pose.x_mm - clean[i].x_mm, 2) + std::pow(pose.y_mm - clean[i].y_mm, 2);
        moved += std::pow(pose.x_mm - noisy[i].x_mm, 2) + std::pow(pose.y_mm - noisy[i].y_mm, 2);
        REQUIRE(pose.t_s == noisy[i].t_s);
        REQUIRE(pose.heading_deg == Approx(90.0).epsilon(1e-13));
    }
    CHECK(std::sqrt(left / 1200.0) < 0.03);
    CHECK(track.summary.smoothed_rms_mm.value() == Approx(std::sqrt(moved / 1200.0)).epsilon(1e-12));
}

TEST_CASE("a sharp reversal, a pivot and a lift are no outliers", "[motion]") {
    // Up at 60 mm/s, down again without a pause, then a quarter turn within 0.1 s, then lifted.
    std::vector<MeasuredPose> noisy, clean;
    for (int i = 0; i <= 720; ++i) {
        const double t_s = i / 240.0;
        MeasuredPose pose{t_s,  0.0, t_s < 1.0 ? 60.0 * t_s : std::max(0.0, 120.0 - 60.0 * t_s),
                          90.0, 3.0, i == 720};
        pose.heading_deg += 90.0 * std::clamp((t_s - 2.4) / 0.1, 0.0, 1.0);
        clean.push_back(pose);
        const std::array<double, 2> place = noise_at(8, static_cast<std::uint64_t>(i)),
                                    turn = noise_at(9, static_cast<std::uint64_t>(i));
        pose.x_mm += 0.05 * place[0], pose.y_mm += 0.05 * place[1], pose.heading_deg += 0.15 * turn[0];
        noisy.push_back(pose);
    }
    const FollowedTrack track = followed(noisy);
    REQUIRE(track.poses.size() == clean.size());
    for (std::size_t i = 0; i + 1 < clean.size(); ++i) {
        INFO(clean[i].t_s);
        // Within one step at the corner, within the noise elsewhere.
        CHECK(std::hypot(track.poses[i].x_mm - clean[i].x_mm, track.poses[i].y_mm - clean[i].y_mm) < 0.25);
        CHECK(std::abs(track.poses[i].heading_deg - clean[i].heading_deg) < 90.0 / 24.0);
    }
    CHECK(track.poses.back() == noisy.back());
}

TEST_CASE("a slip of the tracker for a pose or two does not lead the fit", "[motion]") {
    std::vector<MeasuredPose> noisy = line(1.0 / 120.0, 600, 0.05);
    const std::vector<MeasuredPose> clean = line(1.0 / 120.0, 600);
    for (std::size_t i = 100; i < 500; i += 100) noisy[i].x_mm += 4.0;
    const FollowedTrack track = followed(noisy);
    CHECK(track.summary.jumps == 0);
    for (std::size_t i = 20; i < 580; ++i) {
        INFO(i);
        CHECK(std::abs(track.poses[i].x_mm - clean[i].x_mm) < 0.1);
    }
}

TEST_CASE("jumps are cut out, one way or two, and counted", "[motion]") {
    std::vector<MeasuredPose> poses = line(0.05, 60);
    poses[20].x_mm = 500.0;
    poses[40].x_mm = poses[41].x_mm = -300.0;
    const FollowedTrack track = followed(poses);
    CHECK(track.summary.jumps == 2);
    CHECK(track.summary.left_out == 3);
    REQUIRE(track.poses.size() == 57);
    for (const MeasuredPose& pose : track.poses) CHECK(pose.x_mm == 0.0);
    // What does not come back within 0.2 s is no jump.
    std::vector<MeasuredPose> away = line(0.05, 60);
    for (std::size_t i = 20; i < 30; ++i) away[i].x_mm = 500.0;
    CHECK(followed(away).summary.jumps == 0);
    CHECK(followed(away).poses == away);
}

TEST_CASE("a time without poses lifts the roller, as long as it is long for this tracker", "[motion]") {
    const auto with_gap = [](double step_s, double gap_s) {
        std::vector<MeasuredPose> poses = line(step_s, 40);
        for (std::size_t i = 20; i < poses.size(); ++i) poses[i].t_s += gap_s - step_s;
        return followed(poses);
    };
    CHECK(with_gap(0.01, 0.14).summary.gaps == 0);
    CHECK(with_gap(0.05, 0.39).summary.gaps == 0);
    const FollowedTrack lifted = with_gap(0.05, 0.41);
    CHECK(lifted.summary.gaps == 1);
    REQUIRE(lifted.poses.size() == 41);
    CHECK(lifted.poses[20].lifted);
    CHECK(lifted.poses[20].t_s == lifted.poses[19].t_s);
    CHECK_FALSE(lifted.poses[21].lifted);
    CHECK(with_gap(0.01, 0.16).summary.gaps == 1);
}

TEST_CASE("poses without forces have the hand's", "[motion]") {
    const FollowedTrack track = follow_track(line(0.05, 10), {.force_measured = false}, {}, {.force_N = 4.5});
    for (const MeasuredPose& pose : track.poses) CHECK(pose.force_N == 4.5);
}
