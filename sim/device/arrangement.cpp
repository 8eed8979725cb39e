#include "sim/device/arrangement.hpp"

namespace needleroll {

NeedleArrangement arrangement_of(const Roller& roller) {
    if (roller.rings == 8 && roller.needles_per_ring == 24) return NeedleArrangement::rings_8_of_24;
    if (roller.rings == 24 && roller.needles_per_ring == 8) return NeedleArrangement::rings_24_of_8;
    return NeedleArrangement::other;
}

Roller with_arrangement(const Roller& roller, NeedleArrangement arrangement) {
    Roller changed = roller;
    if (arrangement == NeedleArrangement::other) return changed;
    const bool many_rings = arrangement == NeedleArrangement::rings_24_of_8;
    changed.rings = many_rings ? 24 : 8;
    changed.needles_per_ring = many_rings ? 8 : 24;
    changed.stagger = many_rings ? 1.0 / 3.0 : 0.0;
    changed.ring_spacing_mm.reset();
    changed.damaged.clear();
    return changed;
}

}  // namespace needleroll
