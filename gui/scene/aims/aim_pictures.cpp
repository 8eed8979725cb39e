#include "gui/scene/aims/aim_pictures.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_colours.hpp"

#include <algorithm>

#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {

void paint_bare_skin(int tone, const SurfaceRow& row, std::span<SurfaceLook> looks) {
    const auto last = static_cast<int>(skin_tones.size()) - 1;
    const Tint base = skin_tones[static_cast<std::size_t>(std::clamp(tone, 0, last))];
    // The mottle is so soft that every eighth place will do.
    constexpr std::size_t apart = 8;
    struct Mottle {
        float light, warm;
    };
    const auto mottle = [&](std::size_t i) {
        const float along = row.along_mm(i), small = smooth_noise(along * 2.6f, row.back_mm * 2.6f, 21u);
        const float flush = smooth_noise(along * 0.9f + 31.f, row.back_mm * 0.9f, 23u);
        return Mottle{1.f + 0.012f * small, 0.016f * flush + 0.008f * small};
    };
    Mottle before = mottle(0), after = before;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (i % apart == 0) before = after, after = mottle(i + apart);
        const float share = static_cast<float>(i % apart) / static_cast<float>(apart);
        const float light = before.light + (after.light - before.light) * share;
        const float warm = before.warm + (after.warm - before.warm) * share;
        looks[i] = {.red = static_cast<float>(base.red) * light * (1.f + 0.3f * warm),
                    .green = static_cast<float>(base.green) * light * (1.f - warm),
                    .blue = static_cast<float>(base.blue) * light * (1.f - 1.2f * warm)};
    }
}

AimScale whole_cut(const BlockFrame& frame, double length_mm) {
    return {{0.f, 0.f, static_cast<float>(frame.width_px), static_cast<float>(frame.height_px)},
            frame.px_per_mm,
            length_mm};
}

void draw_block(sf::RenderTarget& target, const BlockFrame& frame, const BlockSurface& surface,
                const CutTissue& tissue, float scale) {
    sf::Texture texture;
    texture.loadFromImage(block_surface_image(frame, surface, scale));
    target.draw(sf::Sprite(texture));
    draw_cut_tissue(target, frame, tissue, scale);
}

bool is_made(const AimPicture& kept, const AimLook& look) {
    return kept.tried && kept.look == look;
}

void prepare_aim(AimPicture& kept, const AimLook& look) {
    if (is_made(kept, look)) return;
    kept.look = look;
    kept.tried = true;
    if (!fit_picture(kept.picture, look.width_px, look.height_px)) return;
    kept.picture->setSmooth(true);
    kept.picture->clear(sf::Color::White);
    switch (look.aim) {
        case Aim::lines:
            draw_fine_lines(*kept.picture, look);
            break;
        case Aim::scars:
            draw_scars(*kept.picture, look);
            break;
        case Aim::products:
            draw_products(*kept.picture, look);
            break;
        case Aim::tone:
            draw_tone(*kept.picture, look);
            break;
    }
    kept.picture->display();
}

AimMarks aim_marks(const AimLook& look) {
    switch (look.aim) {
        case Aim::lines:
            return fine_line_marks(look);
        case Aim::scars:
            return scar_marks(look);
        case Aim::products:
            return product_marks(look);
        case Aim::tone:
            break;
    }
    return tone_marks(look);
}

}  // namespace needleroll::scene
