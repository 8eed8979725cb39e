/// Files are read within a limit, in parts or whole, and written whole or not at all.
#pragma once

#include "sim/core/stop.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace needleroll {

/// Hands the bytes of a file on in parts, until `take` fails or the file ends. Fails for a missing file, a
/// folder, a file that may not be read, and one that holds more than `maximum_bytes` (found out while
/// reading, so that endless pipes and sparse files are refused too).
Expected<void> read_in_parts(const std::filesystem::path& file, std::size_t maximum_bytes,
                             const std::function<Expected<void>(std::string_view)>& take);

/// The bytes of a file; fails as read_in_parts does.
Expected<std::string> read_whole_file(const std::filesystem::path& file, std::size_t maximum_bytes);

/// Writes through a temporary file in the same folder that is flushed to the disk and then takes the place of
/// `file`: a reader sees the old bytes or the new ones, and after a failure (folder missing or not writable,
/// disk full) the old ones, with no temporary file left. Errors are of kind `run`. Fails when it is stopped,
/// with the old bytes; a device or a pipe then has some of the new ones.
Expected<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes,
                                const StopToken& stop = {});

/// Fails where a file of this name could not be written, with the reason, before work that takes long.
/// Nothing stays behind.
Expected<void> try_file(const std::filesystem::path& file);

/// Removes what writers that were killed have left in a folder: temporary files of write_whole_file whose
/// process is gone. For folders that nobody on another machine writes to at the time (FolderLock).
void remove_left_temporaries(const std::filesystem::path& folder);

}  // namespace needleroll
