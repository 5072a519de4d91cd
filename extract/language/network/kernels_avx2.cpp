#include "extract/language/network/kernel_templates.hpp"

#include <immintrin.h>

namespace entente::detail {
namespace {

struct Lanes8 {
    static constexpr std::size_t lanes = 8;
    // Twelve sums, three weights and a broadcast fill the sixteen registers.
    static constexpr std::size_t maxout_rows = 4;
    static constexpr std::size_t dense_rows = 6;

    __m256 value;

    static Lanes8 load(const float* from) { return {_mm256_loadu_ps(from)}; }
    static Lanes8 all(float x) { return {_mm256_set1_ps(x)}; }
    void store(float* to) const { _mm256_storeu_ps(to, value); }

    static Lanes8 add(Lanes8 a, Lanes8 b) { return {_mm256_add_ps(a.value, b.value)}; }
    static Lanes8 subtract(Lanes8 a, Lanes8 b) { return {_mm256_sub_ps(a.value, b.value)}; }
    static Lanes8 multiply(Lanes8 a, Lanes8 b) { return {_mm256_mul_ps(a.value, b.value)}; }
    static Lanes8 max(Lanes8 a, Lanes8 b) { return {_mm256_max_ps(a.value, b.value)}; }
    static Lanes8 multiply_add(Lanes8 a, Lanes8 b, Lanes8 c) {
        return {_mm256_fmadd_ps(a.value, b.value, c.value)};
    }

    static float sum_of_sixteen(const Lanes8 (&sums)[2]) {
        const __m256 eight = _mm256_add_ps(sums[0].value, sums[1].value);
        const __m128 four =
            _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }
    static float square_root(float x) { return _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(x))); }

    static float largest_of(Lanes8 a) {
        const __m128 four =
            _mm_max_ps(_mm256_castps256_ps128(a.value), _mm256_extractf128_ps(a.value, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }
    static unsigned equal(Lanes8 a, Lanes8 b) {
        return static_cast<unsigned>(
            _mm256_movemask_ps(_mm256_cmp_ps(a.value, b.value, _CMP_EQ_OQ)));
    }
};

} // namespace

const Kernels avx2_kernels = KernelsOf<Lanes8>::table;

} // namespace entente::detail
