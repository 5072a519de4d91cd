#include "extract/language/network/kernel_templates.hpp"

#include <cmath>

namespace entente::detail {
namespace {

/// Sixteen numbers that the compiler may put into registers of any width. Fast where the target has
/// a fused multiply-add by default (64-bit Arm); elsewhere right, and slow.
struct Portable16 {
    static constexpr std::size_t lanes = 16;
    static constexpr std::size_t maxout_rows = 2;
    static constexpr std::size_t dense_rows = 2;

    float value[lanes];

    template <class F>
    static Portable16 each(F&& number) {
        Portable16 result;
        for (std::size_t i = 0; i < lanes; ++i)
            result.value[i] = number(i);
        return result;
    }

    static Portable16 load(const float* from) {
        return each([&](std::size_t i) { return from[i]; });
    }
    static Portable16 all(float x) {
        return each([&](std::size_t) { return x; });
    }
    void store(float* to) const {
        for (std::size_t i = 0; i < lanes; ++i)
            to[i] = value[i];
    }

    static Portable16 add(const Portable16& a, const Portable16& b) {
        return each([&](std::size_t i) { return a.value[i] + b.value[i]; });
    }
    static Portable16 subtract(const Portable16& a, const Portable16& b) {
        return each([&](std::size_t i) { return a.value[i] - b.value[i]; });
    }
    static Portable16 multiply(const Portable16& a, const Portable16& b) {
        return each([&](std::size_t i) { return a.value[i] * b.value[i]; });
    }
    static float larger(float a, float b) { return a > b ? a : b; }
    static Portable16 max(const Portable16& a, const Portable16& b) {
        return each([&](std::size_t i) { return larger(a.value[i], b.value[i]); });
    }
    static Portable16 multiply_add(const Portable16& a, const Portable16& b, const Portable16& c) {
        return each([&](std::size_t i) { return std::fma(a.value[i], b.value[i], c.value[i]); });
    }

    /// Folds the upper half onto the lower until one number is left.
    template <class F>
    static float fold(Portable16 a, F&& join) {
        for (std::size_t half = lanes / 2; half > 0; half /= 2) {
            for (std::size_t i = 0; i < half; ++i)
                a.value[i] = join(a.value[i], a.value[i + half]);
        }
        return a.value[0];
    }
    static float sum_of_sixteen(const Portable16 (&sums)[1]) {
        return fold(sums[0], [](float a, float b) { return a + b; });
    }
    static float largest_of(const Portable16& a) { return fold(a, larger); }
    static float square_root(float x) { return std::sqrt(x); }

    static unsigned equal(const Portable16& a, const Portable16& b) {
        unsigned bits = 0;
        for (std::size_t i = 0; i < lanes; ++i)
            bits |= (a.value[i] == b.value[i] ? 1U : 0U) << i;
        return bits;
    }
};

} // namespace

const Kernels portable_kernels = KernelsOf<Portable16>::table;

} // namespace entente::detail
