#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::bake {

struct PackedTree;

/// A value of a msgpack file, and where it stands, so that every complaint names the place. Copies
/// share the file.
class PackedValue {
  public:
    /// Unpacks `bytes`. `place` is for messages: the file. Throws `Error` where they are not one
    /// msgpack value.
    static PackedValue unpack(std::string_view bytes, const std::string& place);

    /// Each throws `Error` where the value is of another kind.
    std::string_view text() const;
    std::int64_t integer() const;
    std::uint64_t number() const;
    double real() const;
    bool boolean() const;
    std::vector<PackedValue> elements() const;
    std::vector<std::pair<PackedValue, PackedValue>> entries() const;
    /// The entry of a map with this key, text or bytes.
    PackedValue at(std::string_view key) const;
    std::optional<PackedValue> find(std::string_view key) const;

    bool is_nil() const;
    bool is_text() const;
    bool is_boolean() const;
    bool is_integer() const;
    bool is_map() const;
    const std::string& place() const noexcept { return place_; }

    /// Throws `Error` at this place.
    [[noreturn]] void refuse(const std::string& problem) const;

  private:
    PackedValue(std::shared_ptr<const PackedTree> tree, const void* object, std::string place);
    PackedValue part(const void* object, const std::string& step) const;

    std::shared_ptr<const PackedTree> tree_;
    const void* object_;
    std::string place_;
};

/// A numpy array of 32-bit floats.
struct FloatArray {
    std::vector<std::size_t> shape;
    /// Little endian, last index fastest. Borrows from the value it was read from.
    std::string_view bytes;
};

/// Reads a numpy array as msgpack-numpy stores it. Throws `Error` for any element type but
/// little-endian float.
FloatArray read_float_array(const PackedValue& value);

} // namespace entente::bake
