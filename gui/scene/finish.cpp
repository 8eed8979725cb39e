#include "gui/scene/finish.hpp"

#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

// Screens show about the square root of light.
Spot linear(sf::Color colour) {
    const auto one = [](sf::Uint8 level) {
        const float share = static_cast<float>(level) / 255.f;
        return share * share;
    };
    return {one(colour.r), one(colour.g), one(colour.b)};
}

Spot between(const Spot& a, const Spot& b, float share) {
    return a + (b - a) * share;
}

Spot times(const Spot& a, const Spot& b) {
    return {a.x * b.x, a.y * b.y, a.z * b.z};
}

float lobe(const Spot& a, const Spot& b, float width) {
    const float off = 1.f - std::max(dot(a, b), 0.f);
    return std::exp(-off * off / (width * width));
}

/// What a mirror would show in a direction: floor, walls, sky, and two soft boxes.
float surroundings(const Spot& way, const Studio& studio) {
    const float rise = std::clamp(0.5f + 0.5f * way.z, 0.f, 1.f);
    const float walls = 0.20f + 0.42f * rise * rise * (3.f - 2.f * rise);
    static const Spot side = normalised({0.55f, 0.80f, 0.30f});
    return walls + 0.75f * lobe(way, studio.lamp, 0.16f) + 0.30f * lobe(way, side, 0.10f);
}

struct Plastic {
    Tint base, shade;
    float gloss, gloss_power, edge;
};

Plastic plastic_of(Finish finish) {
    switch (finish) {
        case Finish::white_plastic:
            return {yoke_white, yoke_shade, 0.16f, 40.f, 0.10f};
        case Finish::petrol_disc:
            return {disc_face, disc_edge, 0.22f, 26.f, 0.10f};
        default:
            return {grip_base, grip_dark, 0.30f, 30.f, 0.16f};
    }
}

float gloss_of(const Spot& normal, const Spot& light, const Spot& towards, float power) {
    const Spot half = normalised(light + towards);
    return std::pow(std::max(dot(normal, half), 0.f), power);
}

Spot plastic_light(const LitPoint& point, const Studio& studio) {
    const Plastic plastic = plastic_of(point.finish);
    const float facing = dot(point.normal, studio.lamp);
    const float wrapped = std::clamp((facing + 0.35f) / 1.35f, 0.f, 1.f);
    const float sky = 0.5f + 0.5f * point.normal.z;
    // A second, weak light from the viewer's right keeps faces that the lamp does not reach from going dead.
    static const Spot side = normalised({0.45f, 0.85f, 0.25f});
    const float filled = 0.22f * std::max(dot(point.normal, side), 0.f);
    const float bright =
        0.34f * (0.35f + 0.65f * sky) + filled + 0.72f * wrapped * (0.25f + 0.75f * point.lit);
    const Spot base = between(linear(plastic.shade), linear(plastic.base), std::clamp(bright, 0.f, 1.f));
    const float gloss =
        plastic.gloss *
        (gloss_of(point.normal, studio.lamp, studio.towards, plastic.gloss_power) * point.lit +
         gloss_of(point.normal, studio.window, studio.towards, plastic.gloss_power));
    const float away = 1.f - std::max(dot(point.normal, studio.towards), 0.f);
    const float glow = gloss + plastic.edge * away * away * away * (0.2f + 0.8f * sky);
    return base * (0.42f + 0.62f * bright) + Spot(glow, glow, glow);
}

/// Brushed around the drum: fine lines that do not move when it turns.
float brushed(float along_axle_mm) {
    return 1.f + 0.030f * smooth_noise(along_axle_mm * 9.f, 3.5f, 81u) +
           0.022f * smooth_noise(along_axle_mm * 31.f, 7.5f, 82u);
}

Spot steel_light(const LitPoint& point, const Studio& studio) {
    const Spot mirrored = point.normal * (2.f * dot(point.normal, studio.towards)) - studio.towards;
    const float seen = surroundings(normalised(mirrored), studio) * brushed(point.place_mm.y);
    const float dimmed = seen * (0.55f + 0.45f * point.lit);
    static const Spot tint_of_steel = linear(sf::Color(238, 244, 245));
    return times(tint_of_steel, {dimmed, dimmed, dimmed});
}

}  // namespace

Studio studio_of(const SolidView& view) {
    const auto way = [&](float right, float up, float towards) {
        return normalised(view.right * right + view.up * up + view.towards * towards);
    };
    return {view.towards, way(-0.50f, 0.74f, 0.45f), way(0.30f, 0.87f, -0.30f)};
}

Spot light_of(const LitPoint& point, const Studio& studio) {
    return point.finish == Finish::steel ? steel_light(point, studio) : plastic_light(point, studio);
}

sf::Color shown_colour(const Spot& light) {
    const auto level = [](float value) {
        // Bright light rolls off instead of being cut.
        const float soft = value < 0.8f ? value : 0.8f + 0.2f * (1.f - std::exp(-(value - 0.8f) / 0.2f));
        return static_cast<sf::Uint8>(255.f * std::sqrt(std::clamp(soft, 0.f, 1.f)) + 0.5f);
    };
    return {level(light.x), level(light.y), level(light.z)};
}

}  // namespace needleroll::scene
