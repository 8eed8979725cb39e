/// The passes of a run on its time line.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace needleroll {

struct Result;

/// One uninterrupted stay in a pass.
struct PassMark {
    int pass = 0;  ///< from 0
    double start_s = 0.0;
    double end_s = 0.0;  ///< of its last stroke; the next mark starts here or later (the lift between them)
    double heading_rad = 0.0;  ///< at its start, counter-clockwise from the x axis of the skin
};

/// The passes of a run in the order of time. A pass rolled in pieces gives a mark for each.
std::vector<PassMark> pass_marks(const Result& result);

/// The mark under way at a time: the last that has begun. 0 when there is none.
std::size_t mark_at(std::span<const PassMark> marks, double t_s);

/// Passes begun by a time, counted from 1; 0 before the first.
int passes_begun(std::span<const PassMark> marks, double t_s);

/// Passes finished by a time: those whose last stroke is over.
int passes_done(std::span<const PassMark> marks, double t_s);

}  // namespace needleroll
