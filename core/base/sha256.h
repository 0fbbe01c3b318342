#pragma once
// SHA-256 (FIPS 180-4), to recognise a file or a log that was seen before.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace liftgraph {

class Sha256 {
public:
    /// Appends bytes; may be called any number of times before finish().
    void update(std::string_view bytes);
    /// The digest as 64 lower-case hex digits. The object is used up.
    std::string finish();

private:
    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_bytes = 0;
};

/// Digest of one piece of text or one file's bytes.
std::string sha256Hex(std::string_view bytes);

}  // namespace liftgraph
