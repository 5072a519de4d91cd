#include "extract/language/network/instructions.hpp"

#include "extract/language/network/kernels.hpp"

namespace entente {

// The build defines ENTENTE_X86_KERNELS for this file where it compiles their sources.
#ifdef ENTENTE_X86_KERNELS

bool available(Instructions instructions) noexcept {
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (instructions == Instructions::avx2)
        return avx2;
    if (instructions == Instructions::avx512) {
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
    }
    return true;
}

const detail::Kernels& detail::kernels(Instructions instructions) noexcept {
    switch (instructions) {
    case Instructions::avx512:
        return avx512_kernels;
    case Instructions::avx2:
        return avx2_kernels;
    case Instructions::portable:
        break;
    }
    return portable_kernels;
}

#else

bool available(Instructions instructions) noexcept {
    return instructions == Instructions::portable;
}

const detail::Kernels& detail::kernels(Instructions) noexcept { return portable_kernels; }

#endif

Instructions best_instructions() noexcept {
    if (available(Instructions::avx512))
        return Instructions::avx512;
    return available(Instructions::avx2) ? Instructions::avx2 : Instructions::portable;
}

} // namespace entente
