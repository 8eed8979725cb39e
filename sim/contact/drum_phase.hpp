/// The drum's angle, carried exactly through to and fro.
#pragma once

namespace needleroll {

/// Drum angle as an anchor plus the path rolled since at one advance per radian. Rolling back over the same
/// path gives the anchor again to the last bit, because paths are added, not rounded angles.
struct DrumPhase {
    double anchor_rad = 0.0;
    double path_mm = 0.0;             ///< rolled since the anchor, negative backwards
    double advance_mm_per_rad = 1.0;  ///< Rp

    double angle_rad() const { return anchor_rad + path_mm / advance_mm_per_rad; }
};

/// The phase as it is before rolling on at another advance per radian.
inline DrumPhase with_advance(const DrumPhase& phase, double advance_mm_per_rad) {
    if (advance_mm_per_rad == phase.advance_mm_per_rad) return phase;
    return {phase.angle_rad(), 0.0, advance_mm_per_rad};
}

/// The phase after rolling a path.
inline DrumPhase rolled(const DrumPhase& phase, double path_mm) {
    return {phase.anchor_rad, phase.path_mm + path_mm, phase.advance_mm_per_rad};
}

}  // namespace needleroll
