#pragma once
// XML read as a stream of events, without entities of its own, within bounds of depth and of the length of a tag.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/import/archive.h"

namespace liftgraph::import {

/// The attributes of an element, by their names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// The value; empty where the element does not have it. LibreOffice doubles some under the prefix "calcext"; those do not count.
    std::string_view get(std::string_view name) const;
    /// The value as a whole number between 0 and `most`, or `otherwise`.
    std::size_t number(std::string_view name, std::size_t otherwise, std::size_t most) const;

private:
    const char** m_pairs;
};

/// Receives the events of one document; names come without prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}

    /// Ends the reading with an error.
    void refuse(Error error)
    {
        if (!m_refused) m_refused = std::move(error);
    }
    const std::optional<Error>& refused() const { return m_refused; }

protected:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;

private:
    std::optional<Error> m_refused;
};

/// Reads one part of an archive. Errors: FileUnreadable (not well-formed, with the part's line), FileTooLarge, Cancelled, and what
/// the handler refuses.
[[nodiscard]] Result<void> readXml(const Archive& archive, std::string_view part, XmlHandler& handler, const JobContext& context, bool progress = false);

}  // namespace liftgraph::import
