#include "gui/scene/section.hpp"

#include "gui/scene/section_content.hpp"
#include "tests/catch.hpp"
#include "tests/gui/scene/pictures.hpp"

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::scene;
using namespace needleroll::scene::test;

namespace {

struct SectionShown {
    double t_s = 10.0;
    float scale = 1.f;
    double height_px = 248.0, px_per_mm = 59.0, stretch = 1.0;
    bool trochoid = false;
    std::string name;
};

void draw_section(const Result& result, const SectionShown& shown) {
    const double k = static_cast<double>(shown.scale), width = 984.0 * k, height = shown.height_px * k;
    sf::RenderTexture target;
    REQUIRE(target.create(static_cast<unsigned>(width), static_cast<unsigned>(height)));
    StageFonts fonts;
    const StageStyle style = light_style(fonts, shown.scale);
    const RollerAt at = roller_at(result, shown.t_s);
    const SectionContent content = section_content(result, at, shown.t_s, 3);
    SectionFrame frame = follow_roller(content, width, height, shown.px_per_mm * k);
    frame.epidermis_stretch = shown.stretch;
    TissuePicture tissue;
    prepare_tissue(tissue, content, frame, shown.scale);
    const SkinPress press = skin_press(content);
    target.clear();
    draw_section_ground(target, frame, press, style);
    draw_tissue(target, tissue, frame, press);
    draw_onset_line(target, frame, press, shown.scale);
    draw_channels(target, content, frame, press, shown.scale);
    draw_section_roller(target, content, frame, press, style);
    if (shown.trochoid && !content.needles.empty())
        draw_trochoid(target, content, content.needles[content.needles.size() / 2], frame, press, style);
    draw_depth_ruler(target, frame, style);
    draw_rolling_arrow(target, content, frame, "rolling", style);
    draw_section_title(target, "Side view",
                       shown.stretch > 1.0
                           ? fmt::format("epidermis stretched {:g} times", shown.stretch)
                           : fmt::format("true scale, width {:.1f} mm", width / frame.px_per_mm),
                       style);
    draw_tip_pill(target, content, frame, press, "tip now", style);
    draw_layer_key(target, content, frame, press,
                   {{"Stratum corneum", "Epidermis", "Papillary dermis", "Reticular dermis", "Fat"},
                    "Bleeding from",
                    "down to, mm"},
                   style);
    target.display();
    keep(target, shown.name);
}

}  // namespace

TEST_CASE("the side section draws", "[window]") {
    if (!has_display()) return;
    const Result result = run(Scenario{}).value();
    double t_s = 0.0;
    for (double t = result.duration_s * 0.6; t_s == 0.0; t += 0.05) {
        const RollerAt at = roller_at(result, t);
        if (!at.lifted && std::hypot(at.pose.x_mm - 30, at.pose.y_mm - 30) < 12) t_s = t;
    }
    draw_section(result, {.t_s = t_s, .name = "section_1x"});
    draw_section(result, {.t_s = t_s + 0.02, .scale = 2.f, .name = "section_2x"});
    draw_section(
        result,
        {.t_s = t_s, .height_px = 400.0, .stretch = 4.0, .trochoid = true, .name = "section_stretched"});
    Scenario shorter;
    shorter.roller.needle_length_mm = 0.5;
    shorter.hand.force_N = 1.5;
    draw_section(run(shorter).value(), {.t_s = t_s, .px_per_mm = 90.0, .name = "section_short"});
    Scenario slipping;
    slipping.hand.slip = 0.2;
    draw_section(run(slipping).value(), {.t_s = t_s + 0.1, .name = "section_slip"});
}
