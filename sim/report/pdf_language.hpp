/// The language of a PDF, which Cairo has no way to tell.
#pragma once

#include "sim/core/error.hpp"

#include <string>
#include <string_view>

namespace needleroll {

/// Enters the language ("es") into the catalog of a PDF that Cairo wrote with a plain table of places, and
/// asks viewers to show the document's title (ISO 32000-1, 7.5.4, 7.7.2 and 12.2). Fails (ErrorKind::run)
/// when the file is not built as Cairo builds it.
Expected<std::string> with_document_language(std::string_view pdf, std::string_view language);

}  // namespace needleroll
