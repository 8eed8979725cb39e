/// What screens call the layers of the skin. Other languages have the words under "layer.<name>".
#pragma once

#include "sim/skin/layer.hpp"
#include "sim/words/language.hpp"

#include <string_view>

namespace needleroll {

/// The layer in a list: "papillary dermis".
std::string_view layer_name(const Language& language, Layer layer);

/// The layer at the head of a line: "Papillary dermis".
std::string_view layer_title(const Language& language, Layer layer);

/// The layer within a sentence, with its article: "the papillary dermis".
std::string_view layer_in_sentence(const Language& language, Layer layer);

/// Adds the English of all these words under their keys.
void add_layer_texts(Texts& english);

}  // namespace needleroll
