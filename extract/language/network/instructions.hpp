#pragma once

#include <cstdint>

namespace entente {

/// The processor instructions that the kernels use. All give the same bits.
enum class Instructions : std::uint8_t { portable, avx2, avx512 };

/// Whether this processor and this build have them.
bool available(Instructions instructions) noexcept;

/// The fastest that are available.
Instructions best_instructions() noexcept;

} // namespace entente
