/// Memory of large pages for large tables and pictures of the command line. It takes longer to hand out
/// megabytes in pages of 4 kB than to write to them once, which is all that a run does with most of them.
#include <algorithm>
#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace {

void* take_memory(std::size_t bytes) {
    constexpr std::size_t page = std::size_t{2} << 20u;
    if (bytes < page) return std::malloc(std::max<std::size_t>(bytes, 1));
    const std::size_t whole_pages = bytes / page * page;
    if (whole_pages > static_cast<std::size_t>(-1) - page) return nullptr;
    void* const memory = std::aligned_alloc(page, whole_pages + page);
#ifdef MADV_HUGEPAGE
    // A request: nothing is lost where it is not granted.
    if (memory != nullptr) ::madvise(memory, whole_pages, MADV_HUGEPAGE);
#endif
    return memory;
}

}  // namespace

void* operator new(std::size_t bytes) {
    void* const memory = take_memory(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
