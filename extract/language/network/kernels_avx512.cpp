#include "extract/language/network/kernel_templates.hpp"

#include <immintrin.h>

namespace entente::detail {
namespace {

struct Lanes16 {
    static constexpr std::size_t lanes = 16;
    // Twenty-four sums, three weights and a broadcast, of thirty-two registers.
    static constexpr std::size_t maxout_rows = 8;
    static constexpr std::size_t dense_rows = 8;

    __m512 value;

    static Lanes16 load(const float* from) { return {_mm512_loadu_ps(from)}; }
    static Lanes16 all(float x) { return {_mm512_set1_ps(x)}; }
    void store(float* to) const { _mm512_storeu_ps(to, value); }

    static Lanes16 add(Lanes16 a, Lanes16 b) { return {_mm512_add_ps(a.value, b.value)}; }
    static Lanes16 subtract(Lanes16 a, Lanes16 b) { return {_mm512_sub_ps(a.value, b.value)}; }
    static Lanes16 multiply(Lanes16 a, Lanes16 b) { return {_mm512_mul_ps(a.value, b.value)}; }
    static Lanes16 max(Lanes16 a, Lanes16 b) { return {_mm512_max_ps(a.value, b.value)}; }
    static Lanes16 multiply_add(Lanes16 a, Lanes16 b, Lanes16 c) {
        return {_mm512_fmadd_ps(a.value, b.value, c.value)};
    }

    static float sum_of_sixteen(const Lanes16 (&sums)[1]) {
        const __m256 eight = _mm256_add_ps(_mm512_castps512_ps256(sums[0].value),
                                           _mm512_extractf32x8_ps(sums[0].value, 1));
        const __m128 four =
            _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }
    static float square_root(float x) { return _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(x))); }

    static float largest_of(Lanes16 a) {
        const __m256 eight =
            _mm256_max_ps(_mm512_castps512_ps256(a.value), _mm512_extractf32x8_ps(a.value, 1));
        const __m128 four =
            _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }
    static unsigned equal(Lanes16 a, Lanes16 b) {
        return _mm512_cmp_ps_mask(a.value, b.value, _CMP_EQ_OQ);
    }
};

} // namespace

const Kernels avx512_kernels = KernelsOf<Lanes16>::table;

} // namespace entente::detail
