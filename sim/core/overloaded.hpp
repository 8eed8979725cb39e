/// One function object made from several, for std::visit.
#pragma once

namespace needleroll {

/// Calls the case that fits the type.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
// clang before 17 needs the guide spelled out.
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace needleroll
