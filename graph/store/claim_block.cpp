#include "graph/store/claim_block.hpp"

#include "graph/store/byte_stream.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace entente {

namespace {

using detail::ByteReader;
using detail::ByteWriter;
using detail::DamagedBytes;

constexpr std::uint64_t block_version = 1;
constexpr std::size_t hexadecimal_digits = 32;

/// Whether an id is the 32 digits of a hash, which fit in 16 bytes.
bool is_hash(std::string_view id) {
    return id.size() == hexadecimal_digits &&
           id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

unsigned digit_value(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string packed(std::string_view hash) {
    std::string bytes;
    for (std::size_t i = 0; i < hash.size(); i += 2)
        bytes += static_cast<char>(digit_value(hash[i]) << 4U | digit_value(hash[i + 1]));
    return bytes;
}

std::string unpacked(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hash;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        hash += digits[value >> 4U];
        hash += digits[value & 0xFU];
    }
    return hash;
}

class Encoder {
  public:
    std::string block(const std::vector<Claim>& claims) {
        for (const Claim& claim : claims)
            add(claim);
        ByteWriter block;
        block.number(block_version);
        block.number(strings_.size());
        for (const std::string_view string : strings_)
            block.string(string);
        block.number(claims.size());
        block.bytes(claims_.written());
        return block.take();
    }

  private:
    void add(const Claim& claim) {
        id(claim.id);
        id(claim.event);
        string(claim.type);
        string(claim.subtype);
        claims_.number(claim.codes.size());
        for (const auto& [scheme, code] : claim.codes) {
            string(scheme);
            string(code);
        }
        string(claim.predicate);
        end(claim.subject);
        end(claim.object);
        claims_.number(claim.qualifiers.size());
        for (const Qualifier& qualifier : claim.qualifiers) {
            string(qualifier.role);
            participant(qualifier.filler);
        }
        time(claim.time);
        claims_.number(static_cast<std::uint64_t>(claim.modality));
        claims_.number(static_cast<std::uint64_t>(claim.polarity));
        claims_.number(claim.attributed_to.size());
        for (const Attribution& attribution : claim.attributed_to) {
            participant(attribution.speaker);
            string(attribution.cue);
        }
        claims_.real(claim.confidence);
        evidence(claim.evidence);
    }

    void evidence(const Evidence& evidence) {
        span(evidence.span);
        string(evidence.text);
        span(evidence.trigger);
        string(evidence.rule);
    }

    void time(const std::optional<ClaimTime>& time) {
        claims_.number(time ? 1 : 0);
        if (!time)
            return;
        string(own(time->interval.edtf()));
        claims_.number(static_cast<std::uint64_t>(time->basis));
        string(time->text);
    }

    void end(const std::optional<Participant>& subject_or_object) {
        claims_.number(subject_or_object ? 1 : 0);
        if (subject_or_object)
            participant(*subject_or_object);
    }

    void participant(const Participant& participant) {
        string(participant.id);
        string(participant.name);
        claims_.number(static_cast<std::uint64_t>(participant.kind));
        string(participant.country);
        string(participant.sector);
        claims_.number(participant.span ? 1 : 0);
        if (participant.span)
            span(*participant.span);
    }

    void span(CodePointSpan span) {
        claims_.number(span.begin);
        claims_.number(span.end);
    }

    void id(const std::string& id) {
        claims_.number(is_hash(id) ? 1 : 0);
        if (is_hash(id))
            claims_.bytes(packed(id));
        else
            string(id);
    }

    void string(std::string_view text) {
        const auto [known, is_new] = numbers_.emplace(text, strings_.size());
        if (is_new)
            strings_.push_back(text);
        claims_.number(known->second);
    }

    /// Keeps a string that no claim holds.
    std::string_view own(std::string text) { return *owned_.insert(std::move(text)).first; }

    ByteWriter claims_;
    std::vector<std::string_view> strings_;
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::set<std::string> owned_;
};

class Decoder {
  public:
    Decoder(std::string_view block, std::string_view article) : bytes_(block), article_(article) {}

    std::vector<Claim> claims() {
        if (bytes_.number() != block_version)
            throw DamagedBytes("the claims are of another version");
        const std::size_t strings = bytes_.count();
        strings_.reserve(strings);
        for (std::size_t s = 0; s < strings; ++s)
            strings_.push_back(bytes_.string());
        std::vector<Claim> claims;
        // Grows with what is really there: a damaged count must not ask for memory.
        for (std::size_t rest = bytes_.count(); rest > 0; --rest)
            read(claims.emplace_back());
        if (!bytes_.at_end())
            throw DamagedBytes("bytes follow the last claim");
        return claims;
    }

  private:
    void read(Claim& claim) {
        claim.article = article_;
        claim.id = id();
        claim.event = id();
        claim.type = string();
        claim.subtype = string();
        for (std::size_t rest = bytes_.count(); rest > 0; --rest) {
            const std::string_view scheme = string();
            claim.codes.emplace(scheme, string());
        }
        claim.predicate = string();
        claim.subject = end();
        claim.object = end();
        for (std::size_t rest = bytes_.count(); rest > 0; --rest) {
            const std::string_view role = string();
            claim.qualifiers.push_back({std::string(role), participant()});
        }
        claim.time = time();
        claim.modality = enumerator<Modality>(Modality::requested);
        claim.polarity = enumerator<Polarity>(Polarity::negative);
        for (std::size_t rest = bytes_.count(); rest > 0; --rest) {
            Participant speaker = participant();
            claim.attributed_to.push_back({std::move(speaker), std::string(string())});
        }
        claim.confidence = bytes_.real();
        evidence(claim.evidence);
    }

    void evidence(Evidence& evidence) {
        evidence.span = span();
        evidence.text = string();
        evidence.trigger = span();
        evidence.rule = string();
    }

    std::optional<ClaimTime> time() {
        if (bytes_.number_up_to(1) == 0)
            return std::nullopt;
        const std::optional<TimeInterval> interval = read_edtf(string());
        if (!interval)
            throw DamagedBytes("a time is no EDTF");
        const auto basis = enumerator<TimeBasis>(TimeBasis::tense);
        return ClaimTime{*interval, basis, std::string(string())};
    }

    std::optional<Participant> end() {
        return bytes_.number_up_to(1) == 1 ? std::optional(participant()) : std::nullopt;
    }

    Participant participant() {
        Participant read;
        read.id = string();
        read.name = string();
        read.kind = enumerator<EntityKind>(EntityKind::other);
        read.country = string();
        read.sector = string();
        if (bytes_.number_up_to(1) == 1)
            read.span = span();
        return read;
    }

    template <typename Enum>
    Enum enumerator(Enum last) {
        return static_cast<Enum>(bytes_.number_up_to(static_cast<std::uint64_t>(last)));
    }

    CodePointSpan span() {
        const std::uint32_t begin = bytes_.number32();
        return {begin, bytes_.number32()};
    }

    std::string id() {
        return bytes_.number_up_to(1) == 1 ? unpacked(bytes_.bytes(hexadecimal_digits / 2))
                                           : std::string(string());
    }

    std::string_view string() {
        const std::uint64_t number = bytes_.number();
        if (number >= strings_.size())
            throw DamagedBytes("a string is missing");
        return strings_[number];
    }

    ByteReader bytes_;
    std::string_view article_;
    std::vector<std::string_view> strings_;
};

} // namespace

std::string encode_claims(std::vector<Claim> claims) {
    std::ranges::sort(claims, {}, [](const Claim& claim) {
        return std::tie(claim.evidence.span, claim.evidence.trigger, claim.id);
    });
    return Encoder().block(claims);
}

std::vector<Claim> decode_claims(std::string_view block, std::string_view article) {
    return Decoder(block, article).claims();
}

} // namespace entente
