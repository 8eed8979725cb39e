/// Stands in for sim/talk until it is there.
#pragma once

#include "sim/words/word.hpp"

#include <string>
#include <vector>

namespace needleroll {

enum class StepPicture { roller, from_above, from_the_side, closing, fibres, aims, notes, none };

struct TalkSentence {
    std::string text;
};

struct TalkStep {
    std::string tab, kicker, heading;
    std::vector<TalkSentence> sentences;
    StepPicture picture = StepPicture::none;
};

struct Talk {
    std::vector<TalkStep> steps;
    std::vector<double> visits_d{0, 28, 56, 84, 112};
};

struct TalkNumbers {};

inline Talk stand_in_talk() {
    return {{{"The roller",
              "",
              "A small drum with 192 fine needles",
              {{"The drum of this roller carries 192 thin steel needles."},
               {"A clinic roller comes sterile and is used once, for one person."}},
              StepPicture::roller},
             {"One pass",
              "",
              "One roll leaves tiny holes",
              {{"One roll leaves about 14 tiny holes on each square centimetre."},
               {"After many rolls in several directions there can be 200 or more."}},
              StepPicture::from_above},
             {"From the side",
              "",
              "Each needle makes a tiny injury",
              {{"Each needle makes a tiny injury, here about 0.9 mm deep."},
               {"Short needles may only prickle; longer ones hurt, so a numbing cream is often used."}},
              StepPicture::from_the_side},
             {"Days 0-3",
              "Days 0-3",
              "The skin closes the holes",
              {{"The body starts its own repair at once, and the holes close within hours to a few days."},
               {"Redness and a tight, warm feeling are common and mostly fade in one to three days."}},
              StepPicture::closing},
             {"New fibres",
              "Weeks to months",
              "New support fibres",
              {{"Over weeks and months the skin may build new collagen, the fibres that give it support."},
               {"Elastin lets skin stretch and spring back; studies disagree on whether it grows."}},
              StepPicture::fibres},
             {"What it may help",
              "",
              "What it may help",
              {{"It may help some scars and fine lines, but not for everyone and not at once."},
               {"Some people should not have it, or should ask a doctor first."}},
              StepPicture::aims},
             {"Your questions",
              "",
              "Your questions",
              {{"Write down what you want to ask."},
               {"Take the sheet with you and talk to a trained professional."}},
              StepPicture::notes}}};
}

}  // namespace needleroll
