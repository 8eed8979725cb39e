# Makes C++ names from the English texts of assets/languages/en.json, so that a misspelt key does not compile: for
# each top key ROOM a header ROOM.hpp, so that a changed sentence rebuilds one room, and a source file that lists
# the words of all these rooms. Files are touched only when their content changes.

# The rooms whose words the core says: the talk and its hand-out, which need no window. All others are the window's.
set(core_rooms explain handout)

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
  string(REGEX MATCHALL "{[A-Za-z_0-9]+}" places "${other}")
  string(REGEX REPLACE "[{}]" "" places "${places}")
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

# The header of one room. Sets names to what the list of words has of it.
function(make_room_header english room file namespace)
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
  file(CONFIGURE OUTPUT "${file}" @ONLY CONTENT
"/// English texts under \"${room}\", made from assets/languages/en.json.
#pragma once

#include \"sim/words/word.hpp\"

#include <array>

namespace ${namespace}::words::${room} {

${declarations}
}  // namespace ${namespace}::words::${room}
")
  set(listed "${listed}" PARENT_SCOPE)
endfunction()

# Makes the headers of ROOMS in FOLDER/PATH, and beside them a source file, whose name it gives, with the function
# LISTER, which HEADER_OF_LISTER declares: all words of these rooms.
function(make_words english_file rooms folder path namespace lister header_of_lister source_into)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${english_file}")
  file(READ "${english_file}" english)
  set(includes "")
  set(all "")
  foreach(room IN LISTS rooms)
    make_room_header("${english}" ${room} "${folder}/${path}/${room}.hpp" ${namespace})
    string(APPEND includes "#include \"${path}/${room}.hpp\"\n")
    string(APPEND all "${listed}")
  endforeach()
  set(source "${folder}/${path}/${lister}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
"#include \"${header_of_lister}\"

${includes}
namespace ${namespace} {

std::span<const Word> ${lister}() {
    static constexpr Word words[] = {
${all}    };
    return words;
}

}  // namespace ${namespace}
")
  set(${source_into} "${source}" PARENT_SCOPE)
endfunction()

# The words of the talk, which the core says.
function(make_core_words english_file folder source_into)
  make_words("${english_file}" "${core_rooms}" "${folder}" sim/words/english needleroll talk_words
    sim/words/talk_words.hpp source)
  set(${source_into} "${source}" PARENT_SCOPE)
endfunction()

# All other words.
function(make_window_words english_file folder source_into)
  file(READ "${english_file}" english)
  members_of("${english}" rooms)
  list(REMOVE_ITEM rooms language ${core_rooms})
  make_words("${english_file}" "${rooms}" "${folder}" gui/words needleroll::gui window_words
    gui/words/every_word.hpp source)
  set(${source_into} "${source}" PARENT_SCOPE)
endfunction()
