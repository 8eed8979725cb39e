/// Several files that belong together are written all or not at all.
#pragma once

#include "sim/core/stop.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace needleroll {

/// A file to be written: its name within the folder, and all of its bytes.
struct NamedFile {
    std::string name;
    std::string bytes;
};

/// Writes the files into a folder, which is made when it is missing. Until all of them are on the disk, none
/// of them takes its place; after a failure (folder not writable, a folder in the way of a file, disk full)
/// or a stop, the folder is as it was, and what was begun is removed. Errors are of kind `run`, or `stopped`.
Expected<void> write_whole_folder(const std::filesystem::path& folder, const std::vector<NamedFile>& files,
                                  const StopToken& stop = {});

/// Fails where files of these names could not be written into the folder, with the reason, before work that
/// takes long. Nothing stays behind.
Expected<void> try_folder(const std::filesystem::path& folder, const std::vector<std::string>& names);

}  // namespace needleroll
