/// What a crash or a stray command has left behind the rows of replicates.csv.
#pragma once

#include "sim/experiment/result_folder.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// Brings replicates.csv to the end of its good rows, those that are the next ones of the experiment. NUL
/// bytes and an unfinished last line are cut off; whole lines move to replicates.csv.debris. Gives a sentence
/// for what was done. Fails when good rows follow a line that is none, and when replicates.csv.debris is a
/// link or no file.
Expected<std::vector<std::string>> clear_debris(const Experiment& experiment, const Shard& shard,
                                                const ResultFolder& folder);

}  // namespace needleroll
