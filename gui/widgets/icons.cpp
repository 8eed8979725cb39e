#include "gui/widgets/icons.hpp"

#include "gui/widgets/draw.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <vector>

namespace needleroll::gui {
namespace {

constexpr float grid = 20.0f;
constexpr float stroke_on_grid = 1.75f;
/// Thinner lines look the same with square ends.
constexpr float roundness_seen_from_px = 3.0f;

/// Reads letters and numbers of an icon path and draws them with ImGui's path functions.
class IconPen {
  public:
    IconPen(ImDrawList* list, ImVec2 at, float size_px, Colour colour)
        : list_(list),
          at_(at),
          scale_(size_px / grid),
          thickness_(std::max(1.0f, stroke_on_grid * size_px / grid)),
          colour_(paint(colour)) {}

    void draw(std::string_view path) {
        rest_ = path;
        while (true) {
            skip_blanks();
            if (rest_.empty()) break;
            const char letter = rest_.front();
            rest_.remove_prefix(1);
            follow(letter);
        }
        finish(false);
    }

  private:
    void follow(char letter) {
        switch (letter) {
            case 'M':
                finish(false);
                points_.push_back(next_point());
                break;
            case 'L':
                points_.push_back(next_point());
                break;
            case 'C':
                curve();
                break;
            case 'Z':
                finish(true);
                break;
            case 'O':
                circle(false);
                break;
            case 'D':
                circle(true);
                break;
            case 'R':
                rounded_box();
                break;
            case 'F':
                filled_ = true;
                break;
            default:
                break;
        }
    }

    void skip_blanks() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n')) rest_.remove_prefix(1);
    }

    float next_number() {
        skip_blanks();
        float value = 0.0f;
        const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (problem == std::errc()) rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return value;
    }

    ImVec2 next_point() {
        const float x = next_number();
        const float y = next_number();
        return {at_.x + x * scale_, at_.y + y * scale_};
    }

    void curve() {
        const ImVec2 from = points_.empty() ? at_ : points_.back();
        const ImVec2 first = next_point();
        const ImVec2 second = next_point();
        const ImVec2 to = next_point();
        // Five to a curve of this grid stay within a tenth of a pixel.
        const int pieces = std::clamp(static_cast<int>(std::ceil(scale_ * 5.0f)), 4, 32);
        for (int i = 1; i <= pieces; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(pieces);
            const float s = 1.0f - t;
            points_.push_back(
                {s * s * s * from.x + 3 * s * s * t * first.x + 3 * s * t * t * second.x + t * t * t * to.x,
                 s * s * s * from.y + 3 * s * s * t * first.y + 3 * s * t * t * second.y + t * t * t * to.y});
        }
    }

    void circle(bool solid) {
        finish(false);
        const ImVec2 middle = next_point();
        const float radius = next_number() * scale_;
        if (solid) {
            list_->AddCircleFilled(middle, radius, colour_);
        } else {
            list_->AddCircle(middle, radius, colour_, 0, thickness_);
        }
    }

    void rounded_box() {
        finish(false);
        const ImVec2 from = next_point();
        const float width = next_number() * scale_;
        const float height = next_number() * scale_;
        const float radius = next_number() * scale_;
        list_->AddRect(from, {from.x + width, from.y + height}, colour_, radius, 0, thickness_);
    }

    /// Ends the current line: strokes it with round ends, or fills it.
    void finish(bool closed) {
        const int count = static_cast<int>(points_.size());
        if (count >= 2) {
            if (filled_) {
                list_->AddConvexPolyFilled(points_.data(), count, colour_);
            } else {
                if (!closed) end_line();
                list_->AddPolyline(points_.data(), count, colour_,
                                   closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness_);
            }
            filled_ = false;
        }
        points_.clear();
    }

    /// Gives the line its ends: round ones, or as much more length where nobody could tell.
    void end_line() {
        if (thickness_ >= roundness_seen_from_px) {
            list_->AddCircleFilled(points_.front(), thickness_ / 2.0f, colour_, 8);
            list_->AddCircleFilled(points_.back(), thickness_ / 2.0f, colour_, 8);
        } else if (thickness_ >= 1.5f) {
            lengthen(points_.front(), points_[1]);
            lengthen(points_.back(), points_[points_.size() - 2]);
        }
    }

    /// Moves an end away from the point beside it, by the length of a bar as large as a half disc.
    void lengthen(ImVec2& end, ImVec2 beside) const {
        const ImVec2 way{end.x - beside.x, end.y - beside.y};
        const float length = std::hypot(way.x, way.y);
        if (!(length > 0.0f)) return;
        const float by = std::numbers::pi_v<float> / 8.0f * thickness_ / length;
        end = {end.x + way.x * by, end.y + way.y * by};
    }

    ImDrawList* list_;
    ImVec2 at_;
    float scale_;
    float thickness_;
    ImU32 colour_;
    std::string_view rest_;
    std::vector<ImVec2> points_;
    bool filled_ = false;
};

/// The sign of the program: a drum from its end, needles all around, the axle left open.
void draw_mark(ImDrawList* list, ImVec2 at, float size_px, Colour colour) {
    constexpr int needles = 12;
    const float scale = size_px / grid;
    const ImVec2 middle{at.x + size_px / 2.0f, at.y + size_px / 2.0f};
    const auto around = [&](float angle, float radius) {
        return ImVec2(middle.x + radius * scale * std::cos(angle),
                      middle.y + radius * scale * std::sin(angle));
    };
    for (int i = 0; i < needles; ++i) {
        const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(i) / needles;
        list->AddTriangleFilled(around(angle, 9.6f), around(angle - 0.24f, 6.0f), around(angle + 0.24f, 6.0f),
                                paint(colour));
    }
    list->AddCircle(middle, 4.6f * scale, paint(colour), 0, 4.0f * scale);
}

}  // namespace

void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float size_px, Colour colour) {
    const ImVec2 whole{std::round(at.x), std::round(at.y)};
    if (icon == Icon::mark) {
        draw_mark(list, whole, size_px, colour);
    } else {
        IconPen(list, whole, size_px, colour).draw(icon_path(icon));
    }
}

void draw_icon_centred(ImDrawList* list, Icon icon, ImVec2 middle, float size_px, Colour colour) {
    draw_icon(list, icon, {middle.x - size_px / 2.0f, middle.y - size_px / 2.0f}, size_px, colour);
}

}  // namespace needleroll::gui
