#include "core/import/delimited_text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace liftgraph::import {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kDetectionBytes = 64 * 1024;
constexpr int kDetectionRecords = 20;

bool isSpace(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view cell)
{
    while (!cell.empty() && (isSpace(cell.front()) || cell.front() == '\r')) cell.remove_prefix(1);
    while (!cell.empty() && (isSpace(cell.back()) || cell.back() == '\r')) cell.remove_suffix(1);
    return cell;
}

}  // namespace

DelimitedReader::DelimitedReader(std::string_view text, char delimiter, std::size_t offset, std::int64_t row)
    : m_text(text), m_at(offset), m_row(row), m_delimiter(delimiter),
      m_loneReturns(text.substr(0, kDetectionBytes).find('\n') == kNone && text.find('\r') != kNone)
{
}

bool DelimitedReader::breaksLine(std::size_t at) const { return m_text[at] == '\n' || (m_loneReturns && m_text[at] == '\r'); }

bool DelimitedReader::endsCell(std::size_t at) const
{
    if (at >= m_text.size() || m_text[at] == m_delimiter || breaksLine(at)) return true;
    if (m_text[at] == '\r') return at + 1 == m_text.size() || m_text[at + 1] == '\n';
    return false;
}

/// Position of the quote that closes the cell whose text begins at `from`: one that a delimiter or a line end follows.
std::size_t DelimitedReader::closingQuote(std::size_t from) const
{
    const std::size_t limit = std::min(m_text.size(), from + kMaxRecordBytes);
    std::size_t lineEnd = limit;
    if (!m_quotesSpanLines) lineEnd = std::min(limit, m_text.find('\n', from));
    for (std::size_t at = from; at < lineEnd; ++at) {
        const void* found = std::memchr(m_text.data() + at, '"', lineEnd - at);
        if (found == nullptr) return kNone;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data());
        if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
            ++at;
            continue;
        }
        std::size_t after = at + 1;
        while (after < m_text.size() && m_text[after] == ' ') ++after;
        if (endsCell(after)) return at;
    }
    return kNone;
}

std::string_view DelimitedReader::bareCell()
{
    const std::size_t start = m_at;
    const char* data = m_text.data();
    const std::size_t end = m_text.size();
    const char delimiter = m_delimiter;
    const char second = m_loneReturns ? '\r' : '\n';
    while (m_at < end && data[m_at] != delimiter && data[m_at] != '\n' && data[m_at] != second) ++m_at;
    return trimmed(m_text.substr(start, m_at - start));
}

std::string_view DelimitedReader::quotedCell()
{
    const std::size_t start = m_at + 1;
    const std::size_t close = closingQuote(start);
    if (close == kNone) {
        // Nothing closes it: the quote is part of the text (an inch mark, say). Looking again from every later quote would
        // make the reading quadratic, so from here on quoted cells end on their own line.
        m_quotesSpanLines = false;
        return bareCell();
    }
    const std::string_view inside = m_text.substr(start, close - start);
    m_row += std::count(inside.begin(), inside.end(), m_loneReturns ? '\r' : '\n');
    m_at = close + 1;
    while (!endsCell(m_at)) ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\r' && !m_loneReturns) ++m_at;
    if (inside.find('"') == kNone) return inside;
    std::string& plain = m_unescaped.emplace_back();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        plain += inside[i];
        if (inside[i] == '"' && i + 1 < inside.size() && inside[i + 1] == '"') ++i;
    }
    return plain;
}

void DelimitedReader::skipBreak()
{
    if (m_at >= m_text.size()) return;
    ++m_at;
    ++m_row;
}

bool DelimitedReader::readRecord(Record& record)
{
    record.cells.clear();
    m_unescaped.clear();
    record.row = m_row;
    const std::size_t start = m_at;
    while (true) {
        while (m_at < m_text.size() && m_text[m_at] == ' ' && m_delimiter != ' ') ++m_at;
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
        record.cells.push_back(quoted ? quotedCell() : bareCell());
        if (m_at - start > kMaxRecordBytes || record.cells.size() > kMaxColumns) {
            m_tooLong = true;
            return false;
        }
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter) break;
        ++m_at;
    }
    skipBreak();
    return true;
}

Result<bool> DelimitedReader::next(Record& record)
{
    while (m_at < m_text.size()) {
        if (!readRecord(record)) {
            return fail(ErrorCode::LineTooLong, "A record is longer than 16 MiB or has more than 4096 columns, so this is not a training log.", {},
                        record.row);
        }
        if (!record.blank()) return true;
    }
    return false;
}

double DelimitedReader::fraction() const
{
    return m_text.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_text.size());
}

std::string_view DelimitedReader::rawSpan(std::string_view first, std::string_view last) const
{
    const char* begin = first.data();
    const char* end = last.data() + last.size();
    const bool inText = begin >= m_text.data() && end <= m_text.data() + m_text.size() && begin < end &&
                        static_cast<std::size_t>(end - begin) <= kMaxRecordBytes;
    return inText ? std::string_view(begin, static_cast<std::size_t>(end - begin)) : std::string_view();
}

char detectDelimiter(std::string_view text)
{
    constexpr std::array<char, 4> kCandidates{',', ';', '\t', '|'};
    char best = ',';
    double bestScore = 0.0;
    for (const char candidate : kCandidates) {
        DelimitedReader reader(text.substr(0, kDetectionBytes), candidate);
        Record record;
        std::size_t headerCells = 0;
        int even = 0;
        int records = 0;
        for (; records < kDetectionRecords; ++records) {
            const Result<bool> more = reader.next(record);
            if (!more || !*more) break;
            if (records == 0) headerCells = record.cells.size();
            even += record.cells.size() == headerCells;
        }
        if (headerCells < 2) continue;
        // The header decides: notes and dates further down may hold any other delimiter.
        const double score = static_cast<double>(headerCells) * (1.0 + static_cast<double>(even) / records);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

SeparatorLine separatorLine(std::string_view text)
{
    if (text.size() < 5 || (!text.starts_with("sep=") && !text.starts_with("SEP="))) return {};
    std::size_t end = 5;
    while (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] != '\n') return {};
    return {std::min(end + 1, text.size()), text[4]};
}

}  // namespace liftgraph::import
