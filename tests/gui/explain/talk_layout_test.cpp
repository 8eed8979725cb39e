/// Where everything of the Explain screen lies, in windows and text sizes of all kinds. No window is needed:
/// words are stood in for by what they take at least.
#include "gui/screens/explain/layout.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace needleroll::gui;

namespace {

struct Size {
    double width, height;
};

/// Words as long as the longest Spanish ones: a heading of 30 letters, two sentences of 200 together.
TalkMeasures long_words(double k) {
    TalkMeasures measures;
    measures.text_height = [k](TalkFaces faces, float width_px) {
        const bool full = faces == TalkFaces::full;
        const double growth = k > 2.0 ? 2.0 * std::sqrt(k / 2.0) : k;
        const double heading = (full ? 54.0 : 38.0) * growth, sentence = full ? 27.0 * growth : 20.0 * k;
        const auto lines = [&](double letters, double em) {
            return std::ceil(letters * 0.52 * em / static_cast<double>(width_px));
        };
        return static_cast<float>(46.0 * k + lines(30.0, heading) * 1.15 * heading +
                                  (lines(100.0, sentence) * 2.0) * 1.48 * sentence + 20.0 * k);
    };
    measures.disclaimer_height = [k](float width_px) {
        const double lines = std::ceil(115.0 * 0.5 * 17.0 * k / static_cast<double>(width_px));
        return static_cast<float>(lines * 17.0 * 1.45 * k);
    };
    measures.start_height = [k](float width_px) {
        return static_cast<float>(3.0 * 44.0 * k +
                                  std::ceil(4200.0 * k / static_cast<double>(width_px)) * 82.0 * k);
    };
    // The names of the Spanish steps in 17 px.
    for (const double name : {78.0, 92.0, 72.0, 76.0, 112.0, 168.0, 118.0})
        measures.names.push_back(static_cast<float>(name * k));
    measures.back = static_cast<float>(160.0 * k);
    measures.next = static_cast<float>(180.0 * k);
    return measures;
}

constexpr std::array needs_of_steps = {
    StepNeeds{},
    StepNeeds{.chart = 150, .least_chart = 110, .most_chart = 150},
    StepNeeds{.column = 190, .chart = 374, .least_chart = 290, .most_chart = 560, .least_picture = 200},
    StepNeeds{.column = 250, .chart = 190, .least_chart = 150, .most_chart = 190},
    StepNeeds{.column = 250},
    StepNeeds{.is_start = true}};

ExplainLayout lay_out(Size size, double k, const StepNeeds& needs, const RegionWish& wish = {},
                      const FrameWishes& frame = {}) {
    return lay_out_step(lay_out_frame(size.width, size.height, k, explain_parts, frame), needs, long_words(k),
                        wish);
}

float right_of(const sf::FloatRect& box) {
    return box.left + box.width;
}
float bottom_of(const sf::FloatRect& box) {
    return box.top + box.height;
}

bool within(const sf::FloatRect& inner, const sf::FloatRect& outer) {
    return inner.left >= outer.left && inner.top >= outer.top && right_of(inner) <= right_of(outer) &&
           bottom_of(inner) <= bottom_of(outer);
}

bool is_shown(const sf::FloatRect& box) {
    return box.width > 0.0f && box.height > 0.0f;
}

bool is_of_bar(const TalkBar& bar, const sf::FloatRect& part) {
    return part == bar.back || part == bar.next || part == bar.count || part == bar.disclaimer ||
           std::find(bar.steps.begin(), bar.steps.end(), part) != bar.steps.end();
}

/// All parts beside each other: none may lie over another one.
std::vector<sf::FloatRect> parts_of(const ExplainLayout& layout) {
    std::vector<sf::FloatRect> parts{layout.tabs,       layout.text,        layout.room.picture,
                                     layout.room.chart, layout.room.column, layout.bar.back,
                                     layout.bar.next,   layout.bar.count,   layout.bar.disclaimer};
    parts.insert(parts.end(), layout.bar.steps.begin(), layout.bar.steps.end());
    for (sf::FloatRect& part : parts) {
        // What scrolls is cut by what is seen.
        const bool in_bar = is_of_bar(layout.bar, part);
        if (!layout.one_region || in_bar || part == layout.tabs) continue;
        if (!part.intersects(layout.room.seen, part)) part = {};
    }
    std::erase_if(parts, [](const sf::FloatRect& part) { return !is_shown(part); });
    return parts;
}

void check_layout(const ExplainLayout& layout) {
    const sf::FloatRect& stage = layout.frame.stage;
    const std::vector<sf::FloatRect> parts = parts_of(layout);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(within(parts[i], stage));
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            INFO("at " << parts[i].left << ", " << parts[i].top << " and " << parts[j].left << ", "
                       << parts[j].top << " of " << parts[j].width << " x " << parts[j].height);
            CHECK_FALSE(parts[i].intersects(parts[j]));
        }
    }
    CHECK(is_shown(layout.bar.disclaimer));
    for (const sf::FloatRect& target : {layout.bar.back, layout.bar.next}) {
        CHECK(target.height >= 72.0f);
        CHECK(target.width >= 72.0f);
    }
    for (const sf::FloatRect& target : layout.bar.steps) {
        CHECK(target.height >= 72.0f);
        CHECK(target.width >= 72.0f);
    }
    CHECK((layout.bar.steps.empty() || layout.bar.steps.size() == 7));
    CHECK(is_shown(layout.bar.count) == layout.bar.steps.empty());
}

}  // namespace

TEST_CASE("as drawn, the parts of a step lie where the pictures of the look have them") {
    const StepNeeds slider{.column = 250, .chart = 190, .least_chart = 150, .most_chart = 190};
    const ExplainLayout layout = lay_out({1600, 1000}, 1.0, slider);
    CHECK_FALSE(layout.one_region);
    CHECK(layout.faces == TalkFaces::full);
    CHECK(layout.text.left == 64.0f);
    CHECK(layout.text.top == 92.0f);
    CHECK(layout.text.width == 540.0f);
    CHECK(layout.room.picture == sf::FloatRect(656, 92, 896, 556));
    CHECK(layout.room.chart == sf::FloatRect(656, 648, 896, 190));
    CHECK(layout.bar.ground == sf::FloatRect(0, 838, 1600, 162));
    const StepNeeds tall{.chart = 374, .least_chart = 290, .most_chart = 560};
    const ExplainLayout closing = lay_out({1600, 1000}, 1.0, tall);
    CHECK(closing.room.picture == sf::FloatRect(656, 92, 896, 372));
    CHECK(closing.room.chart == sf::FloatRect(656, 464, 896, 374));
    const ExplainLayout aims = lay_out({1600, 1000}, 1.0, {});
    CHECK(aims.room.picture == sf::FloatRect(656, 92, 896, 726));
    CHECK(aims.bar.steps.size() == 7);
}

TEST_CASE("in every window and at every text size the parts of a step lie inside it and beside each other") {
    for (const Size size : {Size{1024, 600},
                            {1280, 720},
                            {1366, 768},
                            {1600, 1000},
                            {1920, 1080},
                            {1920, 1200},
                            {2560, 1440},
                            {3840, 2160},
                            {1080, 1920}}) {
        for (const double k : {0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0}) {
            // A window that holds no more than its bars is no window for a talk.
            if (size.height / k < 330.0 || size.width / k < 330.0) continue;
            for (const StepNeeds& needs : needs_of_steps) {
                for (const bool presenter : {false, true}) {
                    for (const TalkRegion region :
                         {TalkRegion::text, TalkRegion::picture, TalkRegion::chart}) {
                        INFO(size.width << "x" << size.height << " at " << k << ", chart " << needs.chart
                                        << ", region " << static_cast<int>(region) << ", presenter "
                                        << presenter);
                        check_layout(lay_out(size, k, needs, {region, 0.0f}, {.presenter = presenter}));
                    }
                }
            }
        }
    }
}

TEST_CASE("a step that does not fit is shown a region at a time, and what is not seen of it is scrolled to") {
    const StepNeeds& closing = needs_of_steps[2];
    const ExplainLayout text = lay_out({1920, 1080}, 3.0, closing);
    CHECK(text.one_region);
    CHECK(text.shows == TalkRegion::text);
    CHECK(text.regions.size() == 3);
    CHECK(text.bar.steps.empty());
    CHECK(text.most_scroll_px > 0.0f);
    CHECK_FALSE(is_shown(text.room.picture));
    const ExplainLayout end = lay_out({1920, 1080}, 3.0, closing, {TalkRegion::text, 1e6f});
    CHECK(end.scroll_px == end.most_scroll_px);
    CHECK(bottom_of(end.room.column) == Approx(bottom_of(end.room.seen)).margin(1.0));
    const ExplainLayout picture = lay_out({1920, 1080}, 3.0, closing, {TalkRegion::picture, 50.0f});
    CHECK(picture.room.picture == picture.room.seen);
    CHECK(picture.scroll_px == 0.0f);
    // A region that the step has not is its text.
    CHECK(lay_out({1920, 1080}, 3.0, needs_of_steps[0], {TalkRegion::chart, 0.0f}).shows == TalkRegion::text);
    const ExplainLayout start = lay_out({1920, 1080}, 3.0, needs_of_steps[5]);
    CHECK(start.regions.size() == 1);
    CHECK_FALSE(is_shown(start.tabs));
    CHECK(is_shown(start.room.column));
}

TEST_CASE("the talk fits whole on the screens of consult rooms") {
    for (const StepNeeds& needs : needs_of_steps) {
        INFO("chart " << needs.chart << ", column " << needs.column);
        CHECK_FALSE(lay_out({1600, 1000}, 1.0, needs).one_region);
        CHECK_FALSE(lay_out({1920, 1080}, 1.0, needs).one_region);
        CHECK_FALSE(lay_out({3840, 2160}, 2.0, needs).one_region);
    }
}

TEST_CASE("presenter view gives the talk the height of the top bar and keeps the disclaimer") {
    const ExplainLayout bars = lay_out({1600, 1000}, 1.0, {}),
                        alone = lay_out({1600, 1000}, 1.0, {}, {}, {.presenter = true});
    CHECK(alone.room.picture.top == bars.room.picture.top - 60.0f);
    CHECK(alone.bar.disclaimer == bars.bar.disclaimer);
}
