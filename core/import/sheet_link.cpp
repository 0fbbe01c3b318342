#include "core/import/sheet_link.h"

#include <algorithm>
#include <optional>

namespace liftgraph::import {

namespace {

constexpr std::size_t kLongestLink = 2048;
constexpr std::size_t kLongestName = 120;

struct Parts {
    bool secure = false;
    std::string host = {};  ///< lower case, without the port
    std::string_view path = {};
    std::string_view query = {};
    std::string_view fragment = {};
};

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::optional<Parts> partsOf(std::string_view url)
{
    if (url.size() > kLongestLink || std::any_of(url.begin(), url.end(), [](unsigned char c) { return c <= 0x20 || c == 0x7F || c == '\\'; })) return {};
    Parts parts;
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    const std::string name = lower(url.substr(0, scheme));
    if (name != "https" && name != "http") return {};
    parts.secure = name == "https";
    std::string_view rest = url.substr(scheme + 3);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    // A name before an @ is how a link pretends to lead elsewhere.
    if (authority.empty() || authority.find('@') != std::string_view::npos) return {};
    parts.host = lower(authority.front() == '[' ? authority.substr(0, authority.find(']') + 1) : authority.substr(0, authority.find(':')));
    rest.remove_prefix(authority.size());
    if (const std::size_t mark = rest.find('#'); mark != std::string_view::npos) {
        parts.fragment = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    if (const std::size_t mark = rest.find('?'); mark != std::string_view::npos) {
        parts.query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    parts.path = rest;
    if (parts.host.empty()) return {};
    return parts;
}

/// The value of a name in "a=1&b=2".
std::string_view valueOf(std::string_view query, std::string_view name)
{
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::string_view pair = query.substr(at, end - at);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') return pair.substr(name.size() + 1);
        at = end + 1;
    }
    return {};
}

/// What stands behind `mark` in a path up to the next slash, where it can be an id of Google's.
std::string_view idBehind(std::string_view path, std::string_view mark)
{
    const std::size_t at = path.find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = path.substr(at + mark.size());
    const std::string_view id = rest.substr(0, rest.find('/'));
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return id.size() >= 10 && std::all_of(id.begin(), id.end(), fits) ? id : std::string_view();
}

bool isLoopback(const std::string& host) { return host == "127.0.0.1" || host == "localhost" || host == "[::1]"; }

bool isGoogle(const std::string& host)
{
    return host == "google.com" || host.ends_with(".google.com") || host.ends_with(".googleusercontent.com");
}

Failure noLink()
{
    return fail(ErrorCode::Usage, "This is no link to a sheet. Copy the link from the address bar of the sheet; it begins with https://.");
}

/// The tab that a link names, behind # or ?: only digits; empty where it names none.
std::string tabOf(const Parts& parts)
{
    for (const std::string_view part : {parts.fragment, parts.query}) {
        const std::string_view tab = valueOf(part, "gid");
        if (!tab.empty() && tab.find_first_not_of("0123456789") == std::string_view::npos) return std::string(tab);
    }
    return {};
}

/// The contents of a sheet: the tab that is named, else all as a workbook, unless the link asks for a kind of file itself.
Result<SheetLink> googleSheet(const Parts& parts, Tabs tabs)
{
    const std::string tab = tabs == Tabs::All ? std::string() : tabOf(parts);
    if (const std::string_view published = idBehind(parts.path, "/spreadsheets/d/e/"); !published.empty()) {
        const std::string_view output = valueOf(parts.query, "output");
        const bool text = output == "csv" || output == "tsv";
        const std::string url = "https://docs.google.com/spreadsheets/d/e/" + std::string(published) + "/pub?";
        if (!tab.empty()) return SheetLink{url + "gid=" + tab + "&single=true&output=" + (text ? std::string(output) : "csv"), true, true};
        return SheetLink{url + "output=" + (text && tabs == Tabs::Named ? std::string(output) : "xlsx"), true, false};
    }
    // "/spreadsheets/u/1/d/ID": the second account of a browser.
    const std::string_view id = idBehind(parts.path, "/d/");
    if (id.empty()) return noLink();
    const std::string_view format = valueOf(parts.query, "format");
    const bool asked = tabs == Tabs::Named && parts.path.ends_with("/export") && (format == "csv" || format == "tsv" || format == "ods");
    const std::string url = "https://docs.google.com/spreadsheets/d/" + std::string(id) + "/export?format=";
    if (tab.empty()) return SheetLink{url + (asked ? std::string(format) : "xlsx"), true, false};
    return SheetLink{url + (asked ? std::string(format) : "csv") + "&gid=" + tab, true, true};
}

std::string decoded(std::string_view text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
        out += coded ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
        i += coded ? 2 : 0;
    }
    return out;
}

/// "Log.xlsx" of `attachment; filename="Log.xlsx"; filename*=UTF-8''Log.xlsx`.
std::string givenName(std::string_view disposition)
{
    constexpr std::string_view kCoded = "filename*=UTF-8''", kPlain = "filename=\"";
    if (const std::size_t at = disposition.find(kCoded); at != std::string_view::npos) {
        const std::string_view rest = disposition.substr(at + kCoded.size());
        return decoded(rest.substr(0, rest.find_first_of("; \r\n")));
    }
    if (const std::size_t at = disposition.find(kPlain); at != std::string_view::npos) {
        const std::string_view rest = disposition.substr(at + kPlain.size());
        return std::string(rest.substr(0, rest.find('"')));
    }
    return {};
}

}  // namespace

bool isLink(std::string_view text)
{
    const std::string begin = lower(text.substr(0, 8));
    return begin.starts_with("https://") || begin.starts_with("http://");
}

Result<SheetLink> sheetLink(std::string_view text, bool loopbackHttp, Tabs tabs)
{
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20) text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
    const std::optional<Parts> parts = partsOf(text);
    if (!parts) return noLink();
    if (!parts->secure && isLoopback(parts->host) && loopbackHttp) return SheetLink{std::string(text.substr(0, text.find('#'))), false, false};
    if (!parts->secure) return fail(ErrorCode::Usage, "Only links that begin with https:// are opened, so that nobody between can change your log.");
    if (parts->host == "docs.google.com") {
        if (parts->path.find("/spreadsheets/") == std::string_view::npos) return noLink();
        return googleSheet(*parts, tabs);
    }
    if (parts->host == "drive.google.com") {
        std::string_view id = idBehind(parts->path, "/d/");
        if (id.empty()) id = idBehind(valueOf(parts->query, "id"), "");
        if (id.empty()) return noLink();
        return SheetLink{"https://drive.google.com/uc?export=download&id=" + std::string(id), true, false};
    }
    return SheetLink{std::string(text.substr(0, text.find('#'))), isGoogle(parts->host), false};
}

bool mayFollow(const SheetLink& from, std::string_view to, bool loopbackHttp)
{
    const std::optional<Parts> parts = partsOf(to);
    if (!parts) return false;
    if (!parts->secure) return loopbackHttp && isLoopback(parts->host) && !from.google;
    return !from.google || isGoogle(parts->host);
}

bool isGoogleSignIn(std::string_view url)
{
    const std::optional<Parts> parts = partsOf(url);
    return parts && (parts->host == "accounts.google.com" || (isGoogle(parts->host) && parts->path.find("ServiceLogin") != std::string_view::npos));
}

std::string linkFileName(std::string_view disposition, const SheetLink& link, std::string_view ending)
{
    std::string name = givenName(disposition);
    if (name.empty() && !link.google) {
        const std::optional<Parts> parts = partsOf(link.url);
        if (parts) name = decoded(parts->path.substr(parts->path.find_last_of('/') + 1));
    }
    std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7F || std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos; });
    if (name.size() > kLongestName) name.erase(0, name.size() - kLongestName);
    while (!name.empty() && (static_cast<unsigned char>(name.front()) & 0xC0U) == 0x80U) name.erase(0, 1);  // no half of a character
    while (!name.empty() && (name.front() == '.' || name.front() == ' ')) name.erase(0, 1);
    if (name.empty()) name = "Sheet";
    const std::size_t dot = name.find_last_of('.');
    if (dot == std::string::npos || name.size() - dot > 6) name += "." + std::string(ending);
    return name;
}

}  // namespace liftgraph::import
