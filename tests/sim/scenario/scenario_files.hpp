/// Files for the tests of scenarios: the shipped assets and folders that vanish after a test.
#pragma once

#include "sim/scenario/assets.hpp"
#include "tests/scratch_folder.hpp"

namespace needleroll::testing {

/// The assets that the tests run on.
inline Assets test_assets() {
    return find_assets().value();
}

}  // namespace needleroll::testing
