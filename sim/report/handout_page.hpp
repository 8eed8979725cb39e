/// Draws the pages of the patient's sheet.
#pragma once

#include "sim/report/handout_layout.hpp"

namespace needleroll {

/// One page as it was laid out. In a PDF its texts are elements of the document's structure.
void draw_handout_page(Canvas& canvas, const HandoutPage& page);

}  // namespace needleroll
