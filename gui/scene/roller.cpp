#include "gui/scene/roller.hpp"

#include "gui/scene/shapes.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace needleroll::scene {
namespace {

/// Pictures finer than this are only stretched: the body has no finer detail.
constexpr double finest_body_px_per_mm = 20.0;

/// The roller's own frame on the screen: `ahead` along the heading, `left` of it, in mm.
struct Frame {
    Point origin, ahead, left;
    double px_per_mm;
    Frame(const Camera& camera, const AxlePose& pose) : px_per_mm(camera.px_per_mm) {
        const auto c = static_cast<float>(std::cos(pose.heading_rad) * px_per_mm),
                   s = static_cast<float>(std::sin(pose.heading_rad) * px_per_mm);
        origin = to_pixel(camera, pose.x_mm, pose.y_mm);
        ahead = {c, -s};
        left = {-s, -c};
    }
    Point at(double ahead_mm, double left_mm) const {
        return origin + ahead * static_cast<float>(ahead_mm) + left * static_cast<float>(left_mm);
    }
};

/// A part of the body's rectangle [mm], counted backwards and from the middle.
struct BodyPart {
    double back_from, back_to, side_from, side_to;
};

/// How far behind the axle the yoke has come together to the handle.
double neck_mm(const RollerFrame& frame) {
    return frame.drum_radius_mm + 9.6;
}

/// The parts of the rectangle that hold something: drawing the empty rest would only cost time.
std::array<BodyPart, 4> filled_parts(const RollerFrame& frame) {
    const BodyExtent extent = body_extent(frame);
    const double plate = rivet_offset_mm(frame) - 2.2, behind_drum = frame.drum_radius_mm * 0.55,
                 neck = neck_mm(frame);
    return {{{-3.2, behind_drum, plate, extent.side_mm},
             {-3.2, behind_drum, -extent.side_mm, -plate},
             {behind_drum, neck, -extent.side_mm, extent.side_mm},
             {neck, extent.back_mm, -8.0, 8.0}}};
}

/// The same for its shadow, which is softer.
std::array<BodyPart, 2> shadow_parts(const RollerFrame& frame) {
    const BodyExtent extent = body_extent(frame);
    const double neck = neck_mm(frame);
    return {{{-extent.front_mm, neck, -extent.side_mm, extent.side_mm}, {neck, extent.back_mm, -11.0, 11.0}}};
}

/// Parts of a picture of the body, mirrored when needed so that the lit side faces the upper left of the
/// screen.
void draw_picture(sf::RenderTarget& target, const sf::Texture& texture, const RollerFrame& body,
                  std::span<const BodyPart> parts, const Frame& frame, Point offset, sf::Color colour) {
    const BodyExtent extent = body_extent(body);
    const auto size = sf::Vector2f(texture.getSize());
    // In the picture the light comes from the front left; on the screen from (-1, -1).
    const double left = -frame.left.x - frame.left.y >= 0.f ? 1.0 : -1.0;
    const auto corner = [&](double back, double side) {
        const Point place(
            static_cast<float>((back + extent.front_mm) / (extent.front_mm + extent.back_mm)) * size.x,
            static_cast<float>((side + extent.side_mm) / (2.0 * extent.side_mm)) * size.y);
        return sf::Vertex(frame.at(-back, -left * side) + offset, colour, place);
    };
    Vertices quads;
    for (const BodyPart& part : parts)
        for (const sf::Vertex& vertex :
             {corner(part.back_from, part.side_from), corner(part.back_to, part.side_from),
              corner(part.back_to, part.side_to), corner(part.back_from, part.side_to)})
            quads.push_back(vertex);
    target.draw(quads.data(), quads.size(), sf::Quads, sf::RenderStates(&texture));
}

/// Steel at a place across the drum, 0 front to 1 back, with the highlight moved by `shift`.
sf::Color steel_at(double place, double shift) {
    // Bends the scale so that the ends stay and the middle moves.
    const double bent = std::clamp(place + shift * 4.0 * place * (1.0 - place), 0.0, 1.0);
    std::size_t i = 1;
    while (i + 1 < drum_steel.size() && drum_steel[i].place < bent) ++i;
    const SteelStop &before = drum_steel[i - 1], &after = drum_steel[i];
    return mix(before.colour, after.colour,
               std::clamp((bent - before.place) / (after.place - before.place), 0.0, 1.0));
}

void add_drum(Vertices& shapes, const Roller& roller, const Frame& frame, double opacity) {
    const double half = roller.drum_width_mm / 2, radius = roller.drum_radius_mm;
    const double length = std::hypot(static_cast<double>(frame.ahead.x), static_cast<double>(frame.ahead.y));
    const double front_is_lit = (static_cast<double>(-frame.ahead.x) - static_cast<double>(frame.ahead.y)) /
                                (length * std::sqrt(2.0));
    const double shift = 0.07 * front_is_lit;
    constexpr int strips = 36;
    std::array<Point, 4> edge{frame.at(radius, half), frame.at(radius, -half), frame.at(-radius, -half),
                              frame.at(-radius, half)};
    add_polygon(shapes, edge, with_opacity(steel_at(1.0, 0.0), opacity));
    for (int i = 0; i < strips; ++i) {
        const double a = static_cast<double>(i) / strips, b = static_cast<double>(i + 1) / strips;
        const sf::Color near = with_opacity(steel_at(a, shift), opacity),
                        far = with_opacity(steel_at(b, shift), opacity);
        const double from = radius * (1 - 2 * a), to = radius * (1 - 2 * b);
        add_quad(shapes,
                 {frame.at(from, half), frame.at(from, -half), frame.at(to, -half), frame.at(to, half)},
                 {near, near, far, far});
    }
}

void add_grooves(Vertices& shapes, const Roller& roller, const Frame& frame, float scale, double opacity) {
    const double spacing = ring_spacing_mm(roller);
    if (spacing * frame.px_per_mm < 5.0) return;
    for (int ring = 0; ring + 1 < roller.rings; ++ring) {
        const double at = ring_offset_mm(roller, ring) + spacing / 2;
        add_segment(shapes, frame.at(roller.drum_radius_mm, at), frame.at(-roller.drum_radius_mm, at),
                    0.9f * scale, with_opacity(drum_groove, opacity));
    }
}

/// One needle on the visible half of the drum or sticking out beyond its edge.
struct NeedleSeen {
    double ahead_base_mm, ahead_tip_mm, left_base_mm, left_tip_mm;
    double height;  ///< cosine towards the viewer: 1 on top, 0 at the edge, negative below
};

NeedleSeen seen_needle(const Roller& roller, const NeedleLayout& needles, std::size_t i,
                       double drum_angle_rad) {
    // phi = angle from straight down, negative in front (sim/MODEL.md section 2).
    const double phi = drum_angle_rad - needles.passage_rad[i];
    const double reach = roller.drum_radius_mm + needles.length_mm[i];
    NeedleSeen seen{};
    seen.ahead_base_mm = -roller.drum_radius_mm * std::sin(phi);
    seen.ahead_tip_mm = -reach * std::sin(phi);
    seen.left_base_mm = ring_offset_mm(roller, needles.ring[i]);
    seen.left_tip_mm = needles.offset_mm[i];
    seen.height = -std::cos(phi);
    return seen;
}

void add_needle_below(Vertices& shapes, const Roller& roller, const Frame& frame, const NeedleSeen& seen,
                      float width, double opacity) {
    if (std::abs(seen.ahead_tip_mm) <= roller.drum_radius_mm) return;
    const std::array<Point, 2> line{frame.at(seen.ahead_base_mm, seen.left_base_mm),
                                    frame.at(seen.ahead_tip_mm, seen.left_tip_mm)};
    const std::array<float, 2> half{width * 0.5f, width * 0.2f};
    add_ribbon(shapes, line, half, with_opacity(needle_dark, 0.85 * opacity));
}

void add_needle_shadow(Vertices& shapes, const Frame& frame, const NeedleSeen& seen, double length_mm,
                       float width, double opacity) {
    if (seen.height < 0.15) return;
    // On the drum the shadow falls to the lower right of the screen, longest where the needle points at the
    // viewer.
    const Point base = frame.at(seen.ahead_base_mm, seen.left_base_mm),
                tip = frame.at(seen.ahead_tip_mm, seen.left_tip_mm);
    const auto fall = static_cast<float>(0.5 * length_mm * seen.height * frame.px_per_mm);
    const std::array<Point, 2> line{base, tip + Point(fall, fall)};
    const std::array<float, 2> half{width * 0.5f, width * 0.18f};
    add_ribbon(shapes, line, half,
               Paint(with_opacity(needle_dark, 0.42 * opacity), with_opacity(needle_dark, 0.10 * opacity),
                     line[0], line[1]));
}

void add_needle_above(Vertices& shapes, const Frame& frame, const NeedleSeen& seen, NeedleState state,
                      float width, double opacity) {
    const Point base = frame.at(seen.ahead_base_mm, seen.left_base_mm),
                tip = frame.at(seen.ahead_tip_mm, seen.left_tip_mm);
    const auto round = static_cast<float>(std::clamp(seen.height, 0.25, 1.0));
    add_disc(shapes, base, width * (0.72f + 0.23f * round), with_opacity(needle_socket, opacity));
    const std::array<Point, 2> line{base, tip};
    const std::array<float, 2> outer{width * 0.56f, width * 0.24f}, inner{width * 0.26f, width * 0.06f};
    add_ribbon(shapes, line, outer, with_opacity(needle_dark, opacity));
    const Point light(-0.16f * width, -0.16f * width);
    const std::array<Point, 2> lit{base + light, tip + light * 0.4f};
    add_ribbon(shapes, lit, inner, with_opacity(needle_light, 0.9 * opacity));
    if (seen.height > 0.5) {
        const float point = state == NeedleState::blunt ? width * 0.46f : width * 0.34f;
        add_disc(shapes, tip, std::max(point, 0.6f),
                 with_opacity(needle_tip, opacity * std::min(1.0, 2.0 * seen.height - 0.7)));
        add_disc(shapes, tip + light, std::max(point * 0.4f, 0.35f),
                 with_opacity(needle_light, 0.8 * opacity));
    }
}

void add_disc_edges(Vertices& shapes, const Roller& roller, const Frame& frame, double opacity) {
    const RollerFrame body = roller_frame(roller);
    const double face = disc_face_mm(body), inner = roller.drum_width_mm / 2 - 0.02,
                 radius = roller.drum_radius_mm + 0.35;
    for (const double side : {1.0, -1.0}) {
        const std::array<Point, 8> outline{
            frame.at(radius - 0.3, side * inner),     frame.at(radius, side * (inner + 0.25)),
            frame.at(radius, side * (face - 0.25)),   frame.at(radius - 0.3, side * face),
            frame.at(-radius + 0.3, side * face),     frame.at(-radius, side * (face - 0.25)),
            frame.at(-radius, side * (inner + 0.25)), frame.at(-radius + 0.3, side * inner)};
        add_polygon(shapes, outline, with_opacity(disc_edge, opacity));
        const double low = inner + 0.22, high = face - 0.2;
        const sf::Color dark = with_opacity(disc_edge, opacity), light = with_opacity(disc_face, opacity);
        for (const double end : {1.0, -1.0})
            add_quad(
                shapes,
                {frame.at(0, side * low), frame.at(0, side * high),
                 frame.at(end * (radius - 0.3), side * high), frame.at(end * (radius - 0.3), side * low)},
                {light, light, dark, dark});
    }
}

}  // namespace

void prepare_roller(RollerPicture& picture, const Roller& roller, const Camera& camera) {
    const RollerFrame frame = roller_frame(roller);
    const double wanted = std::min(camera.px_per_mm, finest_body_px_per_mm);
    const double ratio = picture.px_per_mm > 0.0 ? wanted / picture.px_per_mm : 0.0;
    if (picture.frame == frame && ratio > 0.8 && ratio < 1.2) return;
    picture.frame = frame;
    picture.px_per_mm = wanted;
    picture.body.loadFromImage(body_image(frame, wanted));
    picture.shadow.loadFromImage(body_shadow_image(frame, std::max(wanted / 3, 1.5)));
    picture.body.setSmooth(true);
    picture.shadow.setSmooth(true);
}

void draw_roller(sf::RenderTarget& target, const RollerPicture& picture, const Roller& roller,
                 const NeedleLayout& needles, const RollerShown& shown, const Camera& camera, float scale) {
    const Frame frame(camera, shown.pose);
    const auto drop = static_cast<float>((shown.lifted ? 2.6 : 0.9) * camera.px_per_mm);
    draw_picture(target, picture.shadow, picture.frame, shadow_parts(picture.frame), frame,
                 {drop * 0.6f, drop}, with_opacity(shadow, shown.opacity * (shown.lifted ? 0.6 : 1.0)));
    const auto width = static_cast<float>(
        std::max(roller.needle_diameter_mm * camera.px_per_mm, 1.1 * static_cast<double>(scale)));
    std::vector<NeedleSeen> seen(needles.size());
    for (std::size_t i = 0; i < seen.size(); ++i)
        seen[i] = seen_needle(roller, needles, i, shown.drum_angle_rad);
    Vertices shapes;
    for (const NeedleSeen& needle : seen)
        if (needle.height <= 0.0) add_needle_below(shapes, roller, frame, needle, width, shown.opacity);
    add_drum(shapes, roller, frame, shown.opacity);
    add_grooves(shapes, roller, frame, scale, shown.opacity);
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i].height > 0.0)
            add_needle_shadow(shapes, frame, seen[i], needles.length_mm[i], width, shown.opacity);
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i].height > 0.0)
            add_needle_above(shapes, frame, seen[i], needles.state[i], width, shown.opacity);
    add_disc_edges(shapes, roller, frame, shown.opacity);
    draw(target, shapes);
    draw_picture(target, picture.body, picture.frame, filled_parts(picture.frame), frame, {0.f, 0.f},
                 with_opacity(sf::Color::White, shown.opacity));
}

Box roller_box(const Roller& roller, const AxlePose& pose) {
    const BodyExtent extent = body_extent(roller_frame(roller));
    const double ahead_x = std::cos(pose.heading_rad), ahead_y = std::sin(pose.heading_rad);
    const double half_x = std::abs(ahead_y) * extent.side_mm, half_y = std::abs(ahead_x) * extent.side_mm;
    const auto [back_x, front_x] = std::minmax({-extent.back_mm * ahead_x, extent.front_mm * ahead_x});
    const auto [back_y, front_y] = std::minmax({-extent.back_mm * ahead_y, extent.front_mm * ahead_y});
    return {pose.x_mm + back_x - half_x, pose.y_mm + back_y - half_y, pose.x_mm + front_x + half_x,
            pose.y_mm + front_y + half_y};
}

}  // namespace needleroll::scene
