#include "sim/core/large_memory.hpp"

#include <cstdlib>

#include <sys/mman.h>

namespace needleroll {

void FreeMemory::operator()(unsigned char* bytes) const {
    std::free(bytes);
}

LargeMemory take_large_memory(std::size_t bytes) {
    constexpr std::size_t page = std::size_t{2} << 20u;
    const std::size_t whole_pages = bytes / page * page;
    const std::size_t alignment = whole_pages > 0 ? page : alignof(std::max_align_t);
    LargeMemory memory(
        static_cast<unsigned char*>(std::aligned_alloc(alignment, (bytes / alignment + 1) * alignment)));
#ifdef MADV_HUGEPAGE
    // A request: nothing is lost where it is not granted.
    if (memory && whole_pages > 0) ::madvise(memory.get(), whole_pages, MADV_HUGEPAGE);
#endif
    return memory;
}

}  // namespace needleroll
