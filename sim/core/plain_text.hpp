/// Which bytes may stand in the texts of a scenario.
#pragma once

#include <string_view>

namespace needleroll {

/// True for well-formed UTF-8 (RFC 3629) without control characters other than line ends and tabs.
bool is_plain_text(std::string_view text);

}  // namespace needleroll
