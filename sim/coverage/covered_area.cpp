#include "sim/coverage/covered_area.hpp"

#include "sim/core/wide_column.hpp"
#include "sim/coverage/disc_field.hpp"
#include "sim/coverage/quarters.hpp"

#include <algorithm>
#include <array>

namespace needleroll {
namespace {

/// Discs that are closed before a token is asked again.
constexpr std::size_t discs_between_questions = 256;

/// Integrals along many arcs, made some at a time, as the compiler can then work on several at once.
class ArcSums {
  public:
    ArcSums(double radius_mm, std::size_t passes) : radius_mm_(radius_mm), gained_mm2_(passes, 0.0) {}

    /// Adds an arc that is open at the end.
    void add_open(double center_x_mm, const Part& part) { put(center_x_mm, part, at_end, 1.0); }

    /// Adds an arc to what a pass has gained; `sign` -1 takes it off.
    void add_gain(double center_x_mm, const Part& part, std::size_t pass, double sign) {
        put(center_x_mm, part, pass, sign);
    }

    void add_border_gain(std::size_t pass, double area_mm2) { gained_mm2_[pass] += area_mm2; }
    void add_border(double area_mm2) { border_mm2_ += area_mm2; }

    CoveredArea finish() {
        empty_out();
        CoveredArea area{open_mm2_ + border_mm2_, radius_mm_ * angle_rad_, {}};
        double so_far_mm2 = 0.0;
        for (const double gained_mm2 : gained_mm2_) area.after_pass_mm2.push_back(so_far_mm2 += gained_mm2);
        area.after_pass_mm2.back() = area.area_mm2;
        return area;
    }

  private:
    static constexpr std::size_t at_once = 64;
    static constexpr std::size_t at_end = static_cast<std::size_t>(-1);

    void put(double center_x_mm, const Part& part, std::size_t pass, double sign) {
        center_x_mm_[count_] = center_x_mm;
        from_[count_] = part.from;
        to_[count_] = part.to;
        pass_[count_] = pass;
        sign_[count_] = sign;
        if (++count_ == at_once) empty_out();
    }

    void empty_out();

    double radius_mm_ = 0.0;
    std::vector<double> gained_mm2_;
    double open_mm2_ = 0.0, border_mm2_ = 0.0, angle_rad_ = 0.0;
    std::size_t count_ = 0;
    WideArray<double, at_once> center_x_mm_{}, from_{}, to_{}, sign_{}, x_dy_mm2_{}, turned_rad_{};
    std::array<std::size_t, at_once> pass_{};
};

NEEDLEROLL_WIDE void integrate_arcs(const double* center_x_mm, double radius_mm, const double* from,
                                    const double* to, std::size_t count, double* x_dy_mm2,
                                    double* angle_rad) {
    for (std::size_t i = 0; i < count; ++i) {
        const ArcIntegral arc = integrate_arc(center_x_mm[i], radius_mm, {from[i], to[i]});
        x_dy_mm2[i] = arc.x_dy_mm2;
        angle_rad[i] = arc.angle_rad;
    }
}

void ArcSums::empty_out() {
    integrate_arcs(center_x_mm_.data(), radius_mm_, from_.data(), to_.data(), count_, x_dy_mm2_.data(),
                   turned_rad_.data());
    for (std::size_t i = 0; i < count_; ++i) {
        if (pass_[i] == at_end) {
            open_mm2_ += x_dy_mm2_[i];
            angle_rad_ += turned_rad_[i];
        } else {
            gained_mm2_[pass_[i]] += sign_[i] * x_dy_mm2_[i];
        }
    }
    count_ = 0;
}

/// Discs in reach of one, from its centre, that are to close its circle.
struct Closers {
    static constexpr std::size_t most = 64;
    WideArray<double, most + 1> dx_mm{}, dy_mm{}, from{}, to{};  // one more is written, and not kept
    std::size_t count = 0;

    void find_ends(double radius_mm);
};

/// Between which directions a disc of the same radius covers a circle: with u the way to its centre, d long,
/// at the angle a = acos(d/2r) on either side of it, cos(a)/d = 1/2r, sin(a)/d = sqrt(1/d^2 - 1/4r^2).
NEEDLEROLL_WIDE void find_ends_of(const double* dx_mm, const double* dy_mm, double radius_mm,
                                  std::size_t count, double* from, double* to) {
    const double k = 0.5 / radius_mm, k2 = k * k;
    for (std::size_t i = 0; i < count; ++i) {
        const double dx = dx_mm[i], dy = dy_mm[i];
        const double left_over = 1.0 / (dx * dx + dy * dy) - k2;
        const double h = std::sqrt(left_over > 0.0 ? left_over : 0.0);
        from[i] = quarters_of(dx * k + dy * h, dy * k - dx * h);
        to[i] = quarters_of(dx * k - dy * h, dy * k + dx * h);
    }
}

/// Whole vectors are quicker than their parts, whatever stands in the rest.
void Closers::find_ends(double radius_mm) {
    constexpr std::size_t at_once = 8;
    find_ends_of(dx_mm.data(), dy_mm.data(), radius_mm, (count + at_once - 1) / at_once * at_once,
                 from.data(), to.data());
}

/// A disc of a later pass than the one whose circle it closes.
struct LaterCloser {
    std::uint32_t pass = 0;
    double dx_mm = 0.0;
    double dy_mm = 0.0;
};

/// Follows the circles one by one.
class Circles {
  public:
    Circles(const DiscField& field, const Region& region, ArcSums& sums)
        : field_(field),
          region_(region),
          sums_(sums),
          reach2_mm2_(4.0 * field.radius_mm * field.radius_mm),
          rings_(field.grid.cell_mm * (1.0 - 1e-9) >= 2.0 * field.radius_mm ? 1 : 1 << 30) {}

    /// Adds the circles of one cell.
    void add_cell(int column, int row, const StopToken& stop) {
        const CellGrid& grid = field_.grid;
        const std::size_t cell = grid.cell(column, row);
        near_ = field_.stretches_near(cell);
        if (near_.empty() && field_.inside[cell] == 0) return;
        for (int side = 0; side < 3; ++side) {
            const int r = row + side - 1;
            Run& run = around_[static_cast<std::size_t>(side)] = {};
            if (r < 0 || r >= grid.rows) continue;
            run = run_of(std::max(column - 1, 0), std::min(column + 1, grid.columns - 1), r);
        }
        for (std::size_t i = grid.first[cell]; i < grid.first[cell + 1]; ++i) {
            if (asked_to_stop(stop, discs_++, discs_between_questions)) return;
            follow(i, column, row);
        }
    }

  private:
    /// Sorted points that lie next to each other.
    struct Run {
        std::size_t first = 0;
        std::size_t end = 0;

        std::size_t size() const { return end - first; }
    };

    Run run_of(int left, int right, int row) const {
        return {field_.grid.first[field_.grid.cell(left, row)],
                field_.grid.first[field_.grid.cell(right, row) + 1]};
    }

    void follow(std::size_t i, int column, int row) {
        const CellGrid& grid = field_.grid;
        disc_ = {{grid.x_mm[i], grid.y_mm[i]}, field_.radius_mm};
        pass_ = field_.pass_of(i);
        open_.open(whole_turn);
        later_.clear();
        closers_.count = 0;
        take_around();
        close_all();
        if (open_.empty()) return;
        if (!near_.empty()) close_outside(region_, field_.stretches, near_, disc_, open_);
        for (int ring = 1; ring < rings_ && !open_.empty(); ++ring) {
            const double reach = reach_mm(grid, column, row, ring, disc_.center.x_mm, disc_.center.y_mm);
            if (reach * reach >= reach2_mm2_ && reach > 0.0) break;
            take_ring(column, row, ring + 1);
            close_all();
        }
        finish_passes();
        for (const Part& part : open_.parts()) sums_.add_open(disc_.center.x_mm, part);
    }

    void take_ring(int column, int row, int ring) {
        const CellGrid& grid = field_.grid;
        const int left = column - ring, right = column + ring;
        const int from = std::max(left, 0), to = std::min(right, grid.columns - 1);
        for (int r = std::max(row - ring, 0); r <= std::min(row + ring, grid.rows - 1); ++r) {
            if (r == row - ring || r == row + ring) {
                take(run_of(from, to, r));
                continue;
            }
            if (left >= 0) take(run_of(left, left, r));
            if (right < grid.columns) take(run_of(right, right, r));
        }
    }

    /// Takes the discs in reach in the cell and around it, mostly few enough to be taken without asking.
    void take_around() {
        const bool all_fit = around_[0].size() + around_[1].size() + around_[2].size() <= Closers::most;
        for (const Run& run : around_) {
            if (all_fit && field_.passes == 1)
                take_same(run.first, run.end);
            else
                take(run);
        }
    }

    /// Takes the discs in reach among a run of points.
    void take(const Run& run) {
        for (std::size_t next = run.first; next < run.end;) {
            const std::size_t last = std::min(run.end, next + Closers::most - closers_.count);
            if (field_.passes == 1)
                take_same(next, last);
            else
                take_by_pass(next, last);
            next = last;
            if (closers_.count == Closers::most) close_all();
        }
    }

    void take_same(std::size_t from, std::size_t end) {
        const double x_mm = disc_.center.x_mm, y_mm = disc_.center.y_mm, reach2_mm2 = reach2_mm2_;
        const double *const others_x_mm = field_.grid.x_mm.data(), *const others_y_mm =
                                                                       field_.grid.y_mm.data();
        double *const dx_mm = closers_.dx_mm.data(), *const dy_mm = closers_.dy_mm.data();
        std::size_t count = closers_.count;
        for (std::size_t j = from; j < end; ++j) {
            const double dx = others_x_mm[j] - x_mm, dy = others_y_mm[j] - y_mm, d2 = dx * dx + dy * dy;
            dx_mm[count] = dx;
            dy_mm[count] = dy;
            count += d2 < reach2_mm2 && d2 > 0.0 ? 1 : 0;
        }
        closers_.count = count;
    }

    void take_by_pass(std::size_t from, std::size_t end) {
        for (std::size_t j = from; j < end; ++j) {
            const double dx = field_.grid.x_mm[j] - disc_.center.x_mm,
                         dy = field_.grid.y_mm[j] - disc_.center.y_mm;
            const double d2 = dx * dx + dy * dy;
            if (!(d2 < reach2_mm2_ && d2 > 0.0)) continue;
            if (field_.pass[j] > pass_) {
                later_.push_back({field_.pass[j], dx, dy});
            } else {
                closers_.dx_mm[closers_.count] = dx;
                closers_.dy_mm[closers_.count++] = dy;
            }
        }
    }

    /// Closes what the discs taken so far cover.
    void close_all() {
        if (closers_.count == 0) return;
        closers_.find_ends(field_.radius_mm);
        for (std::size_t k = 0; k < closers_.count && !open_.empty(); ++k)
            close_turn(open_, closers_.from[k], closers_.to[k]);
        closers_.count = 0;
    }

    /// Adds what the disc brings with its own pass, and lets the later ones close of it what they cover.
    void finish_passes() {
        if (field_.passes == 1) return;
        const double x_mm = disc_.center.x_mm;
        for (const Part& part : open_.parts()) sums_.add_gain(x_mm, part, pass_, 1.0);
        std::sort(later_.begin(), later_.end(),
                  [](const LaterCloser& a, const LaterCloser& b) { return a.pass < b.pass; });
        for (std::size_t first = 0; first < later_.size() && !open_.empty(); first += Closers::most) {
            closers_.count = std::min(Closers::most, later_.size() - first);
            for (std::size_t k = 0; k < closers_.count; ++k) {
                closers_.dx_mm[k] = later_[first + k].dx_mm;
                closers_.dy_mm[k] = later_[first + k].dy_mm;
            }
            closers_.find_ends(field_.radius_mm);
            for (std::size_t k = 0; k < closers_.count && !open_.empty(); ++k) {
                const std::size_t pass = later_[first + k].pass;
                close_turn(open_, closers_.from[k], closers_.to[k],
                           [&](const Part& part) { sums_.add_gain(x_mm, part, pass, -1.0); });
            }
        }
    }

    const DiscField& field_;
    const Region& region_;
    ArcSums& sums_;
    double reach2_mm2_ = 0.0;  ///< square of how far apart discs meet
    int rings_ = 1;            ///< cells around a cell's neighbours that are looked at, at most
    std::span<const std::uint32_t> near_;
    std::array<Run, 3> around_;  ///< the cell and those around it
    Disc disc_;
    std::uint32_t pass_ = 0;
    OpenParts open_;
    Closers closers_;
    std::vector<LaterCloser> later_;
    std::size_t discs_ = 0;
};

/// What one disc covers of a stretch of border.
struct BorderCloser {
    std::uint32_t pass = 0;
    Part part;
};

/// The discs that reach a stretch, pass by pass.
std::vector<BorderCloser> closers_of(const DiscField& field, const BorderStretch& stretch) {
    const CellGrid& grid = field.grid;
    const Box box = bounds_of(stretch);
    const double r = field.radius_mm;
    std::vector<BorderCloser> closers;
    const int left = grid.column_of(box.min_x_mm - r), right = grid.column_of(box.max_x_mm + r);
    for (int row = grid.row_of(box.min_y_mm - r); row <= grid.row_of(box.max_y_mm + r); ++row) {
        const std::size_t end = grid.first[grid.cell(right, row) + 1];
        for (std::size_t i = grid.first[grid.cell(left, row)]; i < end; ++i) {
            if (const auto part = part_in_disc(stretch, {{grid.x_mm[i], grid.y_mm[i]}, r}))
                closers.push_back({field.pass_of(i), *part});
        }
    }
    if (field.passes > 1) {
        std::sort(closers.begin(), closers.end(),
                  [](const BorderCloser& a, const BorderCloser& b) { return a.pass < b.pass; });
    }
    return closers;
}

/// Adds what discs cover of one stretch of border.
void add_stretch(const DiscField& field, const BorderStretch& stretch, OpenParts& open, ArcSums& sums) {
    const double whole_mm2 = integrate_border(stretch, stretch.whole);
    if (whole_mm2 == 0.0) return;
    open.open(stretch.whole);
    for (const BorderCloser& closer : closers_of(field, stretch)) {
        const auto gain = [&](const Part& part) {
            if (field.passes > 1) sums.add_border_gain(closer.pass, integrate_border(stretch, part));
        };
        if (stretch.round())
            close_turn(open, closer.part.from, closer.part.to, gain);
        else
            open.close(closer.part, gain);
        if (open.empty()) break;
    }
    double open_mm2 = 0.0;
    for (const Part& part : open.parts()) open_mm2 += integrate_border(stretch, part);
    sums.add_border(whole_mm2 - open_mm2);
}

}  // namespace

CoveredArea covered_area(const PassedHoles& holes, const Region& region, double radius_mm,
                         const StopToken& stop) {
    if (region.empty() || holes.x_mm.empty()) return {};
    const DiscField field = make_disc_field(holes, region, radius_mm, stop);
    ArcSums sums(radius_mm, field.passes);
    Circles circles(field, region, sums);
    for (int row = 0; row < field.grid.rows; ++row) {
        for (int column = 0; column < field.grid.columns; ++column) {
            if (stop.stop_requested()) return {};
            circles.add_cell(column, row, stop);
        }
    }
    OpenParts open;
    for (const BorderStretch& stretch : field.stretches) {
        if (stop.stop_requested()) return {};
        add_stretch(field, stretch, open, sums);
    }
    return sums.finish();
}

double coverage_of(double area_mm2, const Region& region) {
    // Rounding may go beyond the ends.
    return std::clamp(area_mm2 / region.area_mm2, 0.0, 1.0);
}

std::optional<double> coverage(std::span<const double> x_mm, std::span<const double> y_mm,
                               const Region& region, double radius_mm, const StopToken& stop) {
    if (region.empty()) return std::nullopt;
    return coverage_of(covered_area({x_mm, y_mm, {}}, region, radius_mm, stop).area_mm2, region);
}

}  // namespace needleroll
