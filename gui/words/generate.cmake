# Makes C++ names from the English texts of the window, so that a misspelt key does not compile: for each top
# key ROOM of en.json a header gui/words/ROOM.hpp, so that a changed sentence rebuilds one room, and
# every_word.cpp, which lists them all. Files are touched only when their content changes.

# The text as a C++ string literal.
function(as_literal text into)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n" text "${text}")
  set(${into} "\"${text}\"" PARENT_SCOPE)
endfunction()

# The names of a JSON object's members.
function(members_of object into)
  string(JSON count LENGTH "${object}")
  math(EXPR last "${count} - 1")
  set(names "")
  foreach(i RANGE ${last})
    string(JSON name MEMBER "${object}" ${i})
    list(APPEND names ${name})
  endforeach()
  set(${into} "${names}" PARENT_SCOPE)
endfunction()

# The declaration of the text under ROOM.NAME: a Word, or a type with a member for each placeholder.
function(declare_word room name node_type node into)
  set(one "")
  set(other "${node}")
  if(node_type STREQUAL "OBJECT")
    string(JSON one GET "${node}" one)
    string(JSON other GET "${node}" other)
  endif()
  as_literal("${other}" word)
  set(word "\"${room}.${name}\", ${word}")
  if(node_type STREQUAL "OBJECT")
    as_literal("${one}" literal)
    string(APPEND word ", ${literal}")
  endif()
  string(REGEX MATCHALL "{[a-z_0-9]+}" places "${other}")
  list(REMOVE_DUPLICATES places)
  list(SORT places)  # the order of members must not change with the sentence
  list(LENGTH places count)
  if(count EQUAL 0)
    set(${into} "inline constexpr Word ${name}{${word}};\n" PARENT_SCOPE)
    return()
  endif()
  set(members "")
  set(pairs "")
  foreach(place IN LISTS places)
    string(REGEX REPLACE "[{}]" "" place "${place}")
    string(APPEND members "    Filling ${place};\n")
    string(APPEND pairs "{\"${place}\", ${place}}, ")
  endforeach()
  string(REGEX REPLACE ", $" "" pairs "${pairs}")
  set(${into} "struct ${name} {
    static constexpr Word word{${word}};
${members}    std::array<NamedFilling, ${count}> fillings() const { return {{${pairs}}}; }
};
" PARENT_SCOPE)
  set(suffix "::word" PARENT_SCOPE)
endfunction()

# The header of one room. Sets names to what every_word.cpp lists of it.
function(make_room_header english room folder)
  string(JSON texts GET "${english}" ${room})
  members_of("${texts}" names)
  set(declarations "")
  set(listed "")
  foreach(name IN LISTS names)
    string(JSON type TYPE "${texts}" ${name})
    string(JSON node GET "${texts}" ${name})
    set(suffix "")
    declare_word(${room} ${name} ${type} "${node}" declaration)
    string(APPEND declarations "${declaration}")
    string(APPEND listed "    words::${room}::${name}${suffix},\n")
  endforeach()
  file(CONFIGURE OUTPUT "${folder}/${room}.hpp" @ONLY CONTENT
"/// English texts of the window under \"${room}\", made from assets/languages/en.json.
#pragma once

#include \"sim/words/word.hpp\"

#include <array>

namespace needleroll::gui::words::${room} {

${declarations}
}  // namespace needleroll::gui::words::${room}
")
  set(listed "${listed}" PARENT_SCOPE)
endfunction()

# Makes all headers in FOLDER/gui/words and gives the name of the source file that lists every word.
function(make_words english_file folder source_into)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${english_file}")
  file(READ "${english_file}" english)
  members_of("${english}" rooms)
  list(REMOVE_ITEM rooms language)
  set(includes "")
  set(all "")
  foreach(room IN LISTS rooms)
    make_room_header("${english}" ${room} "${folder}/gui/words")
    string(APPEND includes "#include \"gui/words/${room}.hpp\"\n")
    string(APPEND all "${listed}")
  endforeach()
  set(source "${folder}/gui/words/every_word.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
"#include \"gui/words/every_word.hpp\"

${includes}
namespace needleroll::gui {

std::span<const Word> every_word() {
    static constexpr Word words[] = {
${all}    };
    return words;
}

}  // namespace needleroll::gui
")
  set(${source_into} "${source}" PARENT_SCOPE)
endfunction()
