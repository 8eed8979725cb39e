/// The side view of a run as a drawing to print: the layers of its skin, its needles and the channels they
/// left.
#pragma once

#include "sim/report/canvas.hpp"
#include "sim/run/skin_press.hpp"
#include "sim/words/language.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// What of a run is looked at from the side: a time [s] and the ring of needles whose plane is cut.
struct SectionMoment {
    double t_s = 0.0;
    int ring = 0;
};

/// The strike of the later half of the run whose depth is next to the median depth of its holes, away from
/// the edges of the patch and of the drum where there is one such; the middle of the run when it has no hole.
SectionMoment typical_moment(const Result& result);

/// What the drawing says.
struct SectionWords {
    std::array<std::string, 4> layers;  ///< epidermis, papillary and reticular dermis, fat
    std::string depth;                  ///< of the deepest needle, on a pill; empty: none
};

/// A text of the drawing and the box that it fills.
struct SectionText {
    PageBox box;
    std::string words;
    PageTextStyle style;
};

/// A line from a layer to its name.
struct SectionLeader {
    PagePoint layer, bend, name;
};

/// A side view that is ready to be drawn. One scale holds in both directions.
struct SectionFigure {
    PageBox picture;               ///< the window on skin and roller, without ruler and names
    double page_mm_per_mm = 15.0;  ///< scale
    double left_mm = 0.0;          ///< along the heading, at the window's left edge
    double surface_mm = 0.0;       ///< on the page, of the skin at rest
    SectionContent content;
    SkinPress press;
    std::vector<SectionText> texts;  ///< names of layers, numbers of the ruler, scale bar
    std::vector<SectionLeader> leaders;
    std::vector<double> ticks_mm;  ///< of the ruler, depth; each fifth one is long
    PageBox scale_bar;
    bool scale_on_drum = false;           ///< else it lies on the tissue
    std::optional<NeedleInSkin> deepest;  ///< the needle that the pill belongs to
    std::optional<SectionText> pill;

    /// Place on the page of a point in space, `below_mm` under the plane of the skin at rest.
    PagePoint at(double along_mm, double below_mm) const;
    /// Place on the page of a point of the tissue, which is pushed down under the roller.
    PagePoint in_tissue(double along_mm, double depth_mm) const;
};

/// Fits the side view into a box: ruler at the left, names of the layers at the right, the rest to scale, so
/// that fat shows below the skin and the deepest tip. A pure function of the run and the moment.
SectionFigure plan_section_figure(Canvas& measure, const PageBox& box, const Result& result,
                                  const SectionMoment& moment, const SectionWords& words,
                                  const Language& language);

/// Draws it, with its texts.
void draw_section_figure(Canvas& canvas, const SectionFigure& figure);

/// Size of the drawing's texts.
inline constexpr double section_text_pt = 11.0;

}  // namespace needleroll
