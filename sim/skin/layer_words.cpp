#include "sim/skin/layer_words.hpp"

#include <array>

namespace needleroll {
namespace {

struct LayerWords {
    Word name, title, in_sentence;
};

/// By Layer.
constexpr std::array<LayerWords, layer_count> words = {{
    {{"layer.none.name", "surface"},
     {"layer.none.title", "Surface"},
     {"layer.none.in_sentence", "the surface"}},
    {{"layer.stratum_corneum.name", "stratum corneum"},
     {"layer.stratum_corneum.title", "Stratum corneum"},
     {"layer.stratum_corneum.in_sentence", "the stratum corneum"}},
    {{"layer.epidermis.name", "epidermis"},
     {"layer.epidermis.title", "Epidermis"},
     {"layer.epidermis.in_sentence", "the epidermis"}},
    {{"layer.papillary_dermis.name", "papillary dermis"},
     {"layer.papillary_dermis.title", "Papillary dermis"},
     {"layer.papillary_dermis.in_sentence", "the papillary dermis"}},
    {{"layer.reticular_dermis.name", "reticular dermis"},
     {"layer.reticular_dermis.title", "Reticular dermis"},
     {"layer.reticular_dermis.in_sentence", "the reticular dermis"}},
    {{"layer.subcutis.name", "fat"},
     {"layer.subcutis.title", "Fat"},
     {"layer.subcutis.in_sentence", "the fat below the skin"}},
}};

const LayerWords& words_of(Layer layer) {
    return words[static_cast<std::size_t>(layer)];
}

}  // namespace

std::string_view layer_name(const Language& language, Layer layer) {
    return say(language, words_of(layer).name);
}

std::string_view layer_title(const Language& language, Layer layer) {
    return say(language, words_of(layer).title);
}

std::string_view layer_in_sentence(const Language& language, Layer layer) {
    return say(language, words_of(layer).in_sentence);
}

void add_layer_texts(Texts& english) {
    for (const LayerWords& layer : words) {
        for (const Word& word : {layer.name, layer.title, layer.in_sentence})
            english[std::string(word.key)] = {std::string(word.english), {}};
    }
}

}  // namespace needleroll
