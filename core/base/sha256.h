#pragma once
// SHA-256 (FIPS 180-4), to recognise a file or a log that was seen before.

#include <memory>
#include <string>
#include <string_view>

namespace liftgraph {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    /// Appends bytes; may be called any number of times before finish().
    void update(std::string_view bytes);
    /// The digest as 64 lower-case hex digits. The object is used up.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// The digest of `bytes` as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);

}  // namespace liftgraph
