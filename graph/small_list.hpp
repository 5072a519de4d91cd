#pragma once

#include <boost/container/small_vector.hpp>

#include <cstddef>
#include <utility>

namespace entente {

/// A list that lies in its owner as long as it has at most `few` members, which move without
/// exceptions. Boost promises the same of the whole list only where its members are plain data;
/// without that promise a growing vector of owners copies them.
template <typename Member, std::size_t few>
class SmallList : public boost::container::small_vector<Member, few> {
    using Base = boost::container::small_vector<Member, few>;

  public:
    using Base::Base;
    /// Without members.
    SmallList() = default;
    SmallList(const SmallList&) = default;
    SmallList(SmallList&& other) noexcept : Base(std::move(static_cast<Base&>(other))) {}
    SmallList& operator=(const SmallList&) = default;
    SmallList& operator=(SmallList&& other) noexcept {
        Base::operator=(std::move(static_cast<Base&>(other)));
        return *this;
    }
    ~SmallList() = default;
};

} // namespace entente
