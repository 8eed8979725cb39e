/// Printing a PDF by the system's own print command, without a file of ours on any disk.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/stop.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

namespace needleroll::gui {

/// `lp`, else `lpr`, in the folders of PATH; empty when neither is there.
std::optional<std::filesystem::path> print_command();

/// Gives the bytes of a PDF to the print command's standard input and waits for it to end. Fails (kind `run`)
/// when there is no print command, when it does not take the bytes, when it ends with another status than 0
/// (with the first line of what it said), and when it has not ended after `patience`, and is then ended.
/// Fails with `stopped` when it is asked to stop. For a thread that nobody waits for.
Expected<void> print_pdf(std::string_view bytes, const StopToken& stop = {},
                         std::chrono::milliseconds patience = std::chrono::seconds(60));

}  // namespace needleroll::gui
