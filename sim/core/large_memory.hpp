/// Memory for pictures: megabytes that are written at once.
#pragma once

#include <cstddef>
#include <memory>

namespace needleroll {

struct FreeMemory {
    void operator()(unsigned char* bytes) const;
};

/// Bytes that are not cleared; empty where there was not enough memory for them.
using LargeMemory = std::unique_ptr<unsigned char[], FreeMemory>;

/// At least `bytes` bytes, in large pages where the system has them: it takes longer to hand out memory in
/// pages of 4 kB than to draw on it.
LargeMemory take_large_memory(std::size_t bytes);

}  // namespace needleroll
