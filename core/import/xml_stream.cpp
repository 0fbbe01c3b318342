#include "core/import/xml_stream.h"

#include <expat.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>

#include "core/import/sheet_cells.h"

namespace liftgraph::import {

namespace {

constexpr int kMaxDepth = 200;
constexpr int kPieceBytes = 64 * 1024;
constexpr std::int64_t kMaxTagBytes = 1 << 20;

// The names of old are of the width of a long, and deprecated from 2.9 on.
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
std::int64_t bytesParsed(XML_Parser parser) { return XML_GetCurrentByteIndex64(parser); }
std::uint64_t lineParsed(XML_Parser parser) { return XML_GetCurrentLineNumber64(parser); }
#else
std::int64_t bytesParsed(XML_Parser parser) { return XML_GetCurrentByteIndex(parser); }
std::uint64_t lineParsed(XML_Parser parser) { return XML_GetCurrentLineNumber(parser); }
#endif

std::string_view withoutPrefix(const char* name)
{
    const char* colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

struct Reading {
    XML_Parser parser = nullptr;
    XmlHandler& handler;
    std::string file;
    int depth = 0;

    void stop(ErrorCode code, const char* why)
    {
        handler.refuse({code, why, file});
        XML_StopParser(parser, XML_FALSE);
    }
    /// Expat is C: nothing may be thrown through it.
    template <class Call>
    void guarded(Call call)
    {
        if (handler.refused()) return;
        try {
            call();
        } catch (const std::bad_alloc&) {
            stop(ErrorCode::FileTooLarge, "There is not enough memory to read this workbook. Close other programs and try again.");
            return;
        }
        if (handler.refused()) XML_StopParser(parser, XML_FALSE);
    }
};

Reading& of(void* data) { return *static_cast<Reading*>(data); }

void onStart(void* data, const char* name, const char** attributes)
{
    Reading& reading = of(data);
    if (++reading.depth > kMaxDepth) {
        reading.stop(ErrorCode::FileUnreadable, "The workbook nests its elements deeper than any spreadsheet program does. Export the log as CSV.");
        return;
    }
    reading.guarded([&] { reading.handler.start(withoutPrefix(name), XmlAttributes(attributes)); });
}

void onEnd(void* data, const char* name)
{
    Reading& reading = of(data);
    --reading.depth;
    reading.guarded([&] { reading.handler.end(withoutPrefix(name)); });
}

void onText(void* data, const char* text, int length)
{
    Reading& reading = of(data);
    reading.guarded([&] { reading.handler.text({text, static_cast<std::size_t>(length)}); });
}

void onEntity(void* data, const char*, int, const char*, int, const char*, const char*, const char*, const char*)
{
    of(data).stop(ErrorCode::FileUnreadable, "The workbook declares XML entities, which no spreadsheet program does. Export the log again.");
}

Result<void> feed(Reading& reading, ArchivePart& part, std::string_view name, const JobContext& context, bool progress)
{
    std::int64_t fed = 0;
    while (true) {
        if (context.cancelled()) return cancelledFailure();
        void* buffer = XML_GetBuffer(reading.parser, kPieceBytes);
        if (buffer == nullptr) throw std::bad_alloc();
        const Result<std::size_t> got = part.read(static_cast<char*>(buffer), kPieceBytes);
        if (!got) return Failure(got.error());
        const XML_Status status = XML_ParseBuffer(reading.parser, static_cast<int>(*got), *got == 0);
        if (reading.handler.refused()) return Failure(*reading.handler.refused());
        if (status != XML_STATUS_OK) {
            return fail(ErrorCode::FileUnreadable, "The part \"" + std::string(name) + "\" of the workbook is damaged in its line " +
                                                       std::to_string(lineParsed(reading.parser)) + ". Save the workbook again.", reading.file);
        }
        fed += static_cast<std::int64_t>(*got);
        if (fed - bytesParsed(reading.parser) > kMaxTagBytes + kPieceBytes) {
            return fail(ErrorCode::FileTooLarge, "The workbook holds a tag of more than 1 MiB. Export the log as CSV.", reading.file);
        }
        if (progress) context.report(Step::Reading, part.fraction() * kParsedShare);
        if (*got == 0) return {};
    }
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (withoutPrefix(*pair) == name && std::strncmp(*pair, "calcext:", 8) != 0) return pair[1];
    }
    return {};
}

std::size_t XmlAttributes::number(std::string_view name, std::size_t otherwise, std::size_t most) const
{
    const std::string_view text = get(name);
    std::size_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() && value <= most ? value : otherwise;
}

Result<void> readXml(const Archive& archive, std::string_view part, XmlHandler& handler, const JobContext& context, bool progress)
{
    const Result<std::unique_ptr<ArchivePart>> stream = archive.part(part);
    if (!stream) return Failure(stream.error());
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Reading reading{parser.get(), handler, archive.file()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetEntityDeclHandler(parser.get(), onEntity);
    return feed(reading, **stream, part, context, progress);
}

}  // namespace liftgraph::import
