#pragma once

#include <string>

/// \file
/// Claim lines of an invented spring, as `entente extract` prints them.

namespace entente {

/// A claim line of invented people, that needs no model to be read.
inline std::string claim_line(const std::string& article, const std::string& type,
                              const std::string& subject, const std::string& object,
                              const std::string& edtf, const std::string& modality = "actual") {
    const auto state = [](const std::string& name) {
        const std::string code{name[0], static_cast<char>(name[1] - 'a' + 'A'), 'X'};
        return R"({"id":"ent:state/)" + name + R"(","name":")" + name +
               R"(","kind":"state","country":")" + code + R"(","begin":0,"end":1})";
    };
    return R"({"v":1,"record":"claim","id":")" + article + type + subject + object + edtf +
           modality + R"(","article":")" + article + R"(","event":")" + article + type + subject +
           object + edtf + R"(","type":")" + type + R"(","subtype":null,"codes":{},"subject":)" +
           state(subject) + R"(,"predicate":")" + type + R"(s","object":)" + state(object) +
           R"(,"qualifiers":[],"time":{"edtf":")" + edtf +
           R"(","basis":"expression","text":""},"modality":")" + modality +
           R"(","polarity":"positive","attributed_to":[],"confidence":0.9,"evidence":{"begin":0,)" +
           R"("end":9,"text":"The )" + subject + " " + type + " note " + object +
           R"(.","trigger":{"begin":0,"end":1},"rule":"test"}})" + "\n";
}

inline std::string article_line(const std::string& id, const std::string& published,
                                const std::string& claims = "1") {
    return R"({"v":1,"record":"article","article":")" + id +
           R"(","sha256":"00","title":"","published":")" + published +
           R"(","publisher":"","url":null,"characters":10,"claims":)" + claims +
           R"(,"extractor":"0"})" + "\n";
}

/// Arvenia and Belmark meet, Belmark sanctions Suria; a visit is planned in March, made in April.
inline std::string news() {
    return article_line("a1", "2024-03-01", "3") +
           claim_line("a1", "meet", "Arvenia", "Belmark", "2024-02-10") +
           claim_line("a1", "sanction", "Belmark", "Suria", "2024-02-20") +
           claim_line("a1", "visit", "Arvenia", "Belmark", "2024-04", "planned") +
           article_line("a2", "2024-04-20", "2") +
           claim_line("a2", "meet", "Arvenia", "Belmark", "2024-02-10") +
           claim_line("a2", "visit", "Arvenia", "Belmark", "2024-04-12");
}

} // namespace entente
