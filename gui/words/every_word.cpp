#include "gui/words/every_word.hpp"

#include "sim/words/talk_words.hpp"

namespace needleroll::gui {

std::vector<Word> every_word() {
    const std::span<const Word> own = window_words(), talk = talk_words();
    std::vector<Word> all(own.begin(), own.end());
    all.insert(all.end(), talk.begin(), talk.end());
    return all;
}

}  // namespace needleroll::gui
