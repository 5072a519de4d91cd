#pragma once

#include "extract/language/network/kernels.hpp"

#include <cstddef>
#include <utility>

/// \file
/// The kernels for any register type `V`, which each source defines in an unnamed namespace. So no
/// function that is compiled for one processor has a name that another source could pick up. For
/// the same reason nothing here calls an inline function of the standard library.

namespace entente::detail {

template <std::size_t I>
struct Index {
    static constexpr std::size_t value = I;
};

template <class F, std::size_t... I>
inline void unroll_over(std::index_sequence<I...>, F&& body) {
    (body(Index<I>{}), ...);
}

/// Calls body(Index<0>), body(Index<1>), ... so that arrays indexed by it live in registers.
template <std::size_t count, class F>
inline void unroll(F&& body) {
    unroll_over(std::make_index_sequence<count>{}, body);
}

template <class V>
struct KernelsOf {
    static constexpr std::size_t width = 96;
    static constexpr std::size_t hidden = 64;
    static constexpr std::size_t lanes = V::lanes;
    /// Rows that are walked with one panel while they and it stay in the cache.
    static constexpr std::size_t row_block = 256;
    /// Registers that make up the sixteen partial sums.
    static constexpr std::size_t partials = 16 / lanes;

    template <std::size_t rows, std::size_t groups>
    struct Tile {
        V sums[rows][groups];
    };

    template <std::size_t rows, std::size_t groups>
    static inline void accumulate(const PanelView& map, std::size_t block, const float* in,
                                  std::size_t stride, Tile<rows, groups>& tile) {
        const float* bias = map.bias + block * groups * lanes;
        const float* weights = map.weights + block * map.inputs * groups * lanes;
        unroll<rows>([&](auto r) {
            unroll<groups>([&](auto g) {
                tile.sums[decltype(r)::value][decltype(g)::value] =
                    V::load(bias + decltype(g)::value * lanes);
            });
        });
        for (std::size_t k = 0; k < map.inputs; ++k, weights += groups * lanes) {
            V column[groups];
            unroll<groups>([&](auto g) {
                column[decltype(g)::value] = V::load(weights + decltype(g)::value * lanes);
            });
            unroll<rows>([&](auto r) {
                const V x = V::all(in[decltype(r)::value * stride + k]);
                unroll<groups>([&](auto g) {
                    V& sum = tile.sums[decltype(r)::value][decltype(g)::value];
                    sum = V::multiply_add(x, column[decltype(g)::value], sum);
                });
            });
        }
    }

    template <std::size_t rows>
    static void maxout_tile(const PanelView& map, std::size_t block, const float* in,
                            std::size_t stride, float* out) {
        Tile<rows, 3> tile;
        accumulate(map, block, in, stride, tile);
        unroll<rows>([&](auto r) {
            const V(&pieces)[3] = tile.sums[decltype(r)::value];
            V::max(V::max(pieces[0], pieces[1]), pieces[2])
                .store(out + decltype(r)::value * width + block * lanes);
        });
    }

    template <std::size_t rows>
    static void maxout_rows(const PanelView& map, const float*& in, std::size_t& left,
                            std::size_t stride, std::size_t block, float*& out) {
        for (; left >= rows; left -= rows, in += rows * stride, out += rows * width)
            maxout_tile<rows>(map, block, in, stride, out);
    }

    static void maxout(const PanelView& map, const float* in, std::size_t rows, std::size_t stride,
                       float* out) {
        for (std::size_t first = 0; first < rows; first += row_block) {
            const std::size_t count = rows - first < row_block ? rows - first : row_block;
            for (std::size_t block = 0; block < map.blocks; ++block) {
                const float* from = in + first * stride;
                float* to = out + first * width;
                std::size_t left = count;
                maxout_rows<V::maxout_rows>(map, from, left, stride, block, to);
                maxout_rows<2>(map, from, left, stride, block, to);
                maxout_rows<1>(map, from, left, stride, block, to);
            }
        }
    }

    template <std::size_t rows>
    static void dense_tile(const PanelView& map, std::size_t block, const float* in,
                           std::size_t stride, float* out, std::size_t out_stride) {
        Tile<rows, dense_groups> tile;
        accumulate(map, block, in, stride, tile);
        float* to = out + block * dense_groups * lanes;
        unroll<rows>([&](auto r) {
            unroll<dense_groups>([&](auto g) {
                tile.sums[decltype(r)::value][decltype(g)::value].store(
                    to + decltype(r)::value * out_stride + decltype(g)::value * lanes);
            });
        });
    }

    static void dense(const PanelView& map, const float* in, std::size_t rows, std::size_t stride,
                      float* out, std::size_t out_stride) {
        constexpr std::size_t tall = V::dense_rows;
        for (std::size_t block = 0; block < map.blocks; ++block) {
            std::size_t row = 0;
            for (; row + tall <= rows; row += tall)
                dense_tile<tall>(map, block, in + row * stride, stride, out + row * out_stride,
                                 out_stride);
            for (; row < rows; ++row)
                dense_tile<1>(map, block, in + row * stride, stride, out + row * out_stride,
                              out_stride);
        }
    }

    static void normalise(const float* in, std::size_t rows, const float* gain, const float* shift,
                          const float* residual, float* out) {
        for (std::size_t r = 0; r < rows; ++r) {
            normalise_row(in + r * width, gain, shift, residual ? residual + r * width : nullptr,
                          out + r * width);
        }
    }

    static inline void normalise_row(const float* in, const float* gain, const float* shift,
                                     const float* residual, float* out) {
        constexpr std::size_t count = width / lanes;
        constexpr float size = static_cast<float>(width);
        V row[count];
        V sums[partials];
        unroll<partials>([&](auto i) { sums[decltype(i)::value] = V::all(0.0F); });
        unroll<count>([&](auto i) {
            constexpr std::size_t at = decltype(i)::value;
            row[at] = V::load(in + at * lanes);
            sums[at % partials] = V::add(sums[at % partials], row[at]);
        });
        const V mean = V::all(V::sum_of_sixteen(sums) / size);
        unroll<partials>([&](auto i) { sums[decltype(i)::value] = V::all(0.0F); });
        unroll<count>([&](auto i) {
            constexpr std::size_t at = decltype(i)::value;
            row[at] = V::subtract(row[at], mean);
            sums[at % partials] = V::multiply_add(row[at], row[at], sums[at % partials]);
        });
        const float variance = V::sum_of_sixteen(sums) / size + 1e-8F;
        const V scale = V::all(1.0F / V::square_root(variance));
        unroll<count>([&](auto i) {
            constexpr std::size_t at = decltype(i)::value * lanes;
            const V scaled = V::multiply(row[decltype(i)::value], scale);
            V result = V::multiply_add(scaled, V::load(gain + at), V::load(shift + at));
            if (residual != nullptr)
                result = V::add(V::load(residual + at), result);
            result.store(out + at);
        });
    }

    static void join(const float* const* types, std::size_t rows, float* out) {
        for (std::size_t r = 0; r < rows; ++r, out += width) {
            const float* before = types[r];
            const float* self = types[r + 1] + projection_width;
            const float* after = types[r + 2] + 2 * projection_width;
            for (std::size_t o = 0; o < width; o += lanes) {
                const auto piece = [&](std::size_t p) {
                    const std::size_t at = p * width + o;
                    const V sum = V::add(V::load(before + at), V::load(self + at));
                    return V::add(sum, V::load(after + at));
                };
                V::max(V::max(piece(0), piece(1)), piece(2)).store(out + o);
            }
        }
    }

    template <std::size_t groups>
    static void score_groups(const PanelView& map, const float* in, float* out) {
        for (std::size_t block = 0; block < map.blocks; ++block, out += groups * lanes) {
            Tile<1, groups> tile;
            accumulate(map, block, in, hidden, tile);
            unroll<groups>([&](auto g) {
                tile.sums[0][decltype(g)::value].store(out + decltype(g)::value * lanes);
            });
        }
    }

    static void score_hidden(const PanelView& map, const float* in, float* out) {
        unroll<most_score_groups>([&](auto i) {
            constexpr std::size_t groups = decltype(i)::value + 1;
            if (map.groups == groups)
                score_groups<groups>(map, in, out);
        });
    }

    static void score(const PanelView& map, const float* const* slices, std::size_t features,
                      const float* bias, float* out) {
        alignas(64) float state[hidden];
        for (std::size_t h = 0; h < hidden; h += lanes) {
            V first = V::load(slices[0] + h);
            V second = V::load(slices[0] + hidden + h);
            for (std::size_t f = 1; f < features; ++f) {
                first = V::add(first, V::load(slices[f] + h));
                second = V::add(second, V::load(slices[f] + hidden + h));
            }
            first = V::add(first, V::load(bias + h));
            second = V::add(second, V::load(bias + hidden + h));
            V::max(first, second).store(state + h);
        }
        score_hidden(map, state, out);
    }

    static std::size_t best(const float* scores, const float* penalties, std::size_t count) {
        V largest = V::add(V::load(scores), V::load(penalties));
        for (std::size_t i = lanes; i < count; i += lanes)
            largest = V::max(largest, V::add(V::load(scores + i), V::load(penalties + i)));
        const V wanted = V::all(V::largest_of(largest));
        for (std::size_t i = 0; i < count; i += lanes) {
            const V sum = V::add(V::load(scores + i), V::load(penalties + i));
            const unsigned equal = V::equal(sum, wanted);
            if (equal != 0)
                return i + static_cast<std::size_t>(__builtin_ctz(equal));
        }
        return count;
    }

    static constexpr Kernels table{lanes, maxout, dense, normalise, join, score, best};
};

} // namespace entente::detail
