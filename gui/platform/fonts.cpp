#include "gui/platform/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <imstb_truetype.h>

namespace needleroll::gui {
namespace {

enum class Weight { regular, medium, semibold, display };

/// How a style grows with the text scale.
enum class Growth {
    even,
    slow,  ///< with the root of the scale from slow_from on: what is large already needs it less
};
constexpr double slow_from = 2.0;

/// Size and weight of a style; styles with few characters keep the atlas small at 300 %.
struct StyleDefinition {
    double size_px;
    Weight weight;
    bool all_characters;
    Growth growth = Growth::even;
};

constexpr std::array<StyleDefinition, text_style_count> definitions{{
    {58, Weight::display, false},
    {54, Weight::display, false, Growth::slow},
    {27, Weight::regular, true, Growth::slow},
    {25, Weight::display, true},
    {20, Weight::display, true},
    {19, Weight::display, true},
    {17, Weight::semibold, true},
    {17, Weight::regular, true},
    {15, Weight::semibold, true},
    {15, Weight::medium, true},
    {15, Weight::regular, true},
    {14, Weight::semibold, true},
    {14, Weight::medium, true},
    {14, Weight::regular, true},
    {13, Weight::semibold, true},
    {13, Weight::regular, true},
    {38, Weight::display, false, Growth::slow},
    {24, Weight::semibold, true},
    {20, Weight::semibold, true},
    {20, Weight::regular, true},
}};

/// Pairs of first and last code point, closed by 0.
constexpr ImWchar digits[] = {'0', '9', 0};

/// What every style always has: Latin, hyphen to ellipsis, per mille, quotes, super- and subscripts, euro,
/// arrows, minus, infinity, approximately, not equal to greater-equal.
constexpr ImWchar few_characters[] = {0x20,   0x7E,   0xA0,   0xFF,   0x2010, 0x2027, 0x2030, 0x2030,
                                      0x2039, 0x203A, 0x2070, 0x2079, 0x207B, 0x207B, 0x2080, 0x2089,
                                      0x20AC, 0x20AC, 0x2190, 0x2199, 0x2212, 0x2212, 0x221E, 0x221E,
                                      0x2248, 0x2248, 0x2260, 0x2265, 0};

/// The same with extended Latin, Greek, difference, root: what a name that somebody types is likely to hold.
constexpr ImWchar all_characters[] = {0x20,   0x7E,   0xA0,   0x17F,  0x218,  0x21B,  0x391,  0x3C9,  0x2010,
                                      0x2027, 0x2030, 0x2030, 0x2039, 0x203A, 0x2070, 0x2079, 0x207B, 0x207B,
                                      0x2080, 0x2089, 0x20AC, 0x20AC, 0x2190, 0x2199, 0x2206, 0x2206, 0x2212,
                                      0x221A, 0x221E, 0x221E, 0x2248, 0x2248, 0x2260, 0x2265, 0};

/// Size of the em square at a text scale [px].
double em_of(const StyleDefinition& style, double text_scale) {
    if (style.growth == Growth::even || text_scale <= slow_from) return style.size_px * text_scale;
    return style.size_px * slow_from * std::sqrt(text_scale / slow_from);
}

/// The bytes of one font file and what its tables say.
struct FontData {
    std::vector<unsigned char> bytes;
    double line_per_em = 1.2;  ///< (ascent - descent) / em square
    double zero_per_em = 0.6;  ///< advance of "0" / em square
};

/// A big-endian number of up to 4 bytes; the caller keeps inside the file.
std::size_t number_at(const std::vector<unsigned char>& bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | bytes[at + i];
    return value;
}

/// Whether this is an OpenType or TrueType file whose tables lie inside it. The rasteriser itself does not
/// check.
bool is_whole_font(const std::vector<unsigned char>& bytes) {
    constexpr std::size_t header_size = 12;
    constexpr std::size_t entry_size = 16;
    if (bytes.size() < header_size) return false;
    const std::size_t kind = number_at(bytes, 0, 4);
    if (kind != 0x00010000 && kind != 0x4F54544F) return false;  // TrueType, "OTTO"
    const std::size_t tables = number_at(bytes, 4, 2);
    if (header_size + tables * entry_size > bytes.size()) return false;
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t entry = header_size + i * entry_size;
        if (number_at(bytes, entry + 8, 4) + number_at(bytes, entry + 12, 4) > bytes.size()) return false;
    }
    return true;
}

std::optional<FontData> read_font(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (path.empty() || !file) return std::nullopt;
    FontData data;
    data.bytes.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    stbtt_fontinfo info{};
    if (!is_whole_font(data.bytes) || stbtt_InitFont(&info, data.bytes.data(), 0) == 0) return std::nullopt;
    int ascent = 0;
    int descent = 0;
    int zero_advance = 0;
    stbtt_GetFontVMetrics(&info, &ascent, &descent, nullptr);
    stbtt_GetCodepointHMetrics(&info, '0', &zero_advance, nullptr);
    const double em_scale = static_cast<double>(stbtt_ScaleForMappingEmToPixels(&info, 1.0f));
    data.line_per_em = (ascent - descent) * em_scale;
    data.zero_per_em = zero_advance * em_scale;
    return data;
}

/// Dear ImGui measures a font by its line, designers by its em square.
ImFontConfig base_config(const FontData& font, double em_px) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    config.SizePixels = static_cast<float>(em_px * font.line_per_em);
    // Finer steps sideways pay only where letters are a few pixels wide.
    config.OversampleH = em_px < 24 ? 3 : (em_px < 60 ? 2 : 1);
    config.OversampleV = 1;
    return config;
}

/// The atlas frees its fonts with its own allocator, so each use hands over a copy.
ImFont* add_range(ImFontAtlas& atlas, const FontData& font, ImFontConfig config, const ImWchar* ranges) {
    config.FontData = ImGui::MemAlloc(font.bytes.size());
    std::copy(font.bytes.begin(), font.bytes.end(), static_cast<unsigned char*>(config.FontData));
    config.FontDataSize = static_cast<int>(font.bytes.size());
    config.GlyphRanges = ranges;
    return atlas.AddFont(&config);
}

ImFont* add_style(ImFontAtlas& atlas, const FontData& font, const std::optional<FontData>& symbols,
                  const StyleDefinition& style, const CharacterRanges& ranges, double text_scale) {
    const double em_px = em_of(style, text_scale);
    ImFontConfig config = base_config(font, em_px);
    if (style.weight != Weight::display) {
        // Digits of equal width, so that running numbers and columns stand still. Display sizes keep their
        // own widths, as the look asks; hero_number() holds its unit still instead.
        config.GlyphMinAdvanceX = config.GlyphMaxAdvanceX =
            static_cast<float>(std::round(em_px * font.zero_per_em * 4.0) / 4.0);
    }
    ImFont* face = add_range(atlas, font, config, digits);
    config = base_config(font, em_px);
    config.MergeMode = true;
    add_range(atlas, font, config, style.all_characters ? ranges.all.data() : ranges.few.data());
    if (symbols && style.all_characters) {
        config = base_config(*symbols, em_px);
        config.MergeMode = true;
        add_range(atlas, *symbols, config, ranges.all.data());
    }
    return face;
}

ImFont* add_builtin(ImFontAtlas& atlas, const StyleDefinition& style, double text_scale) {
    ImFontConfig config;
    config.SizePixels = static_cast<float>(std::floor(em_of(style, text_scale)));
    return atlas.AddFontDefault(&config);
}

/// Ranges and single characters as ranges.
std::vector<ImWchar> joined(const ImWchar* ranges, const Characters& rare) {
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(ranges);
    for (const ImWchar character : rare) builder.AddChar(character);
    ImVector<ImWchar> joined;
    builder.BuildRanges(&joined);
    return {joined.begin(), joined.end()};
}

/// The next character of a text, which is not empty, and how many bytes it takes; 0 for a broken one.
std::pair<unsigned, std::size_t> next_character(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t count = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
    if (lead < 0xC2 || lead > 0xF4 || text.size() < count) return {0, 1};
    unsigned code = lead & (0xFFu >> (count + 1));
    for (std::size_t i = 1; i < count; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return {0, i};
        code = code << 6u | (byte(i) & 0x3Fu);
    }
    return {code, count};
}

bool is_common(unsigned code) {
    for (const ImWchar* range = few_characters; *range != 0; range += 2) {
        if (code >= range[0] && code <= range[1]) return true;
    }
    return false;
}

}  // namespace

Characters rare_characters(std::string_view text) {
    constexpr unsigned first = 0xA0;  // below are ASCII and control characters
    Characters rare;
    while (!text.empty()) {
        const auto [code, length] = next_character(text);
        text.remove_prefix(length);
        if (code >= first && code <= IM_UNICODE_CODEPOINT_MAX && !is_common(code))
            rare.insert(static_cast<ImWchar>(code));
    }
    return rare;
}

Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, double text_scale, const Characters& rare) {
    const double scale = std::clamp(text_scale, smallest_text_scale, largest_text_scale);
    const std::optional<FontData> regular = read_font(files.regular);
    const std::array<std::optional<FontData>, 4> weights{
        regular, read_font(files.medium), read_font(files.semibold), read_font(files.display_semibold)};
    const std::optional<FontData> symbols =
        files.symbols == files.regular ? std::nullopt : read_font(files.symbols);
    atlas.Clear();
    Fonts fonts;
    fonts.ranges = std::make_shared<const CharacterRanges>(
        CharacterRanges{joined(few_characters, rare), joined(all_characters, rare)});
    fonts.found_inter_or_dejavu = regular.has_value();
    for (std::size_t i = 0; i < text_style_count; ++i) {
        const StyleDefinition& style = definitions[i];
        const std::optional<FontData>& wanted = weights[static_cast<std::size_t>(style.weight)];
        const std::optional<FontData>& font = wanted ? wanted : regular;
        fonts.faces[i] = font ? add_style(atlas, *font, symbols, style, *fonts.ranges, scale)
                              : add_builtin(atlas, style, scale);
    }
    return fonts;
}

}  // namespace needleroll::gui
