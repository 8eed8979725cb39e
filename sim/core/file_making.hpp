/// Files that are made side by side, to be written together.
#pragma once

#include "sim/core/whole_folder.hpp"

#include <functional>

namespace needleroll {

/// A file that is still to be made.
struct FileToMake {
    std::string name;
    std::function<Expected<std::string>()> make;  ///< all of its bytes; called once, on any thread
};

/// Makes the files on at most `threads` threads (0: all that the machine has) and gives them back in their
/// order, whatever was ready first. `begun` is told the name of each file when its turn comes, from any
/// thread. Fails with the error of the first file in the list that could not be made, which then names it.
Expected<std::vector<NamedFile>> make_files(const std::vector<FileToMake>& wanted, int threads,
                                            const std::function<void(const std::string& name)>& begun = {});

}  // namespace needleroll
