#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace entente {

/// Which of an article's people bear an office, and from where on the text names them: so that
/// "the president" is looked up, whatever the number of people. People are numbers.
class OfficeBearers {
  public:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    /// Notes that someone whom the text names up to the token `named` bears a title, in lower case:
    /// a "surian foreign minister" is a "foreign minister" and a "minister"; a "vice president" is
    /// no "president". Who is found to be named earlier is noted again. O(title² + log offices).
    void note_title(std::string_view title, std::uint32_t person, std::uint32_t named);

    /// Notes that someone bears this office, whatever else it may be called. O(log offices).
    void note_office(std::string_view office, std::uint32_t person, std::uint32_t named);

    /// The only one who is named before a token and bears the office; `nobody` where none or
    /// several do. O(log offices).
    std::uint32_t only_before(std::string_view office, std::uint32_t token) const;

  private:
    struct Bearer {
        std::uint32_t person = nobody;
        std::uint32_t named = UINT32_MAX;
    };
    /// Of each office the two who are named first: with the second it is not clear who is meant.
    std::map<std::string, std::array<Bearer, 2>, std::less<>> bearers_;
};

} // namespace entente
