/// Memory for loops that the compiler makes wide.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include <boost/align/aligned_allocator.hpp>

namespace needleroll {

/// Size of the widest vectors [bytes], and of a line of the cache: a vector that lies across two lines takes
/// twice as long, and where the stack or the heap begins differs from start to start.
inline constexpr std::size_t vector_bytes = 64;

/// A column that begins where a vector does.
template <class T>
using WideColumn = std::vector<T, boost::alignment::aligned_allocator<T, vector_bytes>>;

/// The same, of fixed size.
template <class T, std::size_t size>
struct alignas(vector_bytes) WideArray : std::array<T, size> {};

}  // namespace needleroll
