// XLSX (ECMA-376, transitional and strict): which sheets there are, their formats and shared texts.

#include <algorithm>
#include <map>

#include "core/import/workbook.h"
#include "core/import/xlsx_sheet.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMaxSheets = 255;

/// The relationships of one part: target and kind by their name.
class Relationships final : public XmlHandler {
public:
    struct Target {
        std::string part = {};
        std::string kind = {};  ///< last word of the type, which strict and transitional files share
    };
    explicit Relationships(std::string folder) : m_folder(std::move(folder)) {}
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
        const std::string_view type = attributes.get("Type");
        targets.insert_or_assign(std::string(attributes.get("Id")), Target{resolved(attributes.get("Target")), std::string(type.substr(type.rfind('/') + 1))});
    }
    void end(std::string_view) override {}
    /// The first part of a kind, or `otherwise`.
    std::string first(std::string_view kind, std::string_view otherwise = {}) const
    {
        for (const auto& [id, target] : targets) {
            if (target.kind == kind) return target.part;
        }
        return std::string(otherwise);
    }

    std::map<std::string, Target, std::less<>> targets;

private:
    /// A target relative to the folder of the part, or absolute in the archive; ".." goes up.
    std::string resolved(std::string_view target) const
    {
        const std::string path = target.starts_with('/') ? std::string(target.substr(1)) : m_folder + std::string(target);
        std::string clean;
        for (std::size_t at = 0; at <= path.size();) {
            const std::size_t end = std::min(path.find('/', at), path.size());
            const std::string step = path.substr(at, end - at);
            at = end + 1;
            if (step == "..") {
                const std::size_t up = clean.rfind('/');
                clean.resize(up == std::string::npos ? 0 : up);
            } else if (!step.empty() && step != ".") {
                clean += (clean.empty() ? "" : "/") + step;
            }
        }
        return clean;
    }
    std::string m_folder;
};

class WorkbookPart final : public XmlHandler {
public:
    struct Sheet {
        std::string name = {};
        std::string relation = {};
        bool hidden = false;
    };
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr") since1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
        if (name != "sheet" || sheets.size() >= kMaxSheets) return;
        const std::string_view state = attributes.get("state");
        sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")), state == "hidden" || state == "veryHidden"});
    }
    void end(std::string_view) override {}

    std::vector<Sheet> sheets;
    bool since1904 = false;
};

class Styles final : public XmlHandler {
public:
    explicit Styles(std::vector<NumberKind>& kinds) : m_kinds(kinds) {}
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        constexpr std::size_t kMost = 1'000'000;
        if (name == "numFmt") m_codes[attributes.number("numFmtId", kMost, kMost)] = kindOfCode(attributes.get("formatCode"));
        m_inCells = m_inCells || name == "cellXfs";
        if (!m_inCells || name != "xf" || m_kinds.size() > kMost) return;
        const std::size_t id = attributes.number("numFmtId", 0, kMost);
        const auto own = m_codes.find(id);
        m_kinds.push_back(own == m_codes.end() ? builtInKind(id) : own->second);
    }
    void end(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }

private:
    std::vector<NumberKind>& m_kinds;
    std::map<std::size_t, NumberKind> m_codes;
    bool m_inCells = false;
};

class SharedTexts final : public XmlHandler {
public:
    SharedTexts(XlsxShared& shared, const std::string& file) : m_shared(shared), m_file(file) {}
    void start(std::string_view name, const XmlAttributes&) override
    {
        m_phonetic = m_phonetic || name == "rPh";
        m_inText = name == "t" && !m_phonetic;
        if (name == "si") m_text.clear();
    }
    void end(std::string_view name) override
    {
        if (name == "rPh") m_phonetic = false;
        m_inText = false;
        if (name != "si") return;
        m_shared.texts.push_back(keepDecoded(*m_shared.pool, m_text));
        if (m_shared.pool->full() || m_shared.texts.size() > kMostTexts) refuse(tooMuchText(m_file));
    }
    void text(std::string_view piece) override
    {
        if (!m_inText) return;
        m_text += piece;
        if (m_text.size() > TextPool::kMaxText) refuse(tooMuchText(m_file));
    }

private:
    static constexpr std::size_t kMostTexts = 32'000'000;
    XlsxShared& m_shared;
    const std::string& m_file;
    std::string m_text;
    bool m_inText = false;
    bool m_phonetic = false;
};

Failure noWorkbook(const Archive& archive)
{
    return fail(ErrorCode::FileBinary, "This is an Office document but no workbook. Choose the workbook that holds the log.", archive.file());
}

std::string folderOf(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::string relationsOf(const std::string& part) { return folderOf(part) + "_rels/" + part.substr(part.rfind('/') + 1) + ".rels"; }

Result<void> readIfThere(const Archive& archive, const std::string& part, XmlHandler& handler, const JobContext& context)
{
    if (!archive.has(part)) return {};
    return readXml(archive, part, handler, context);
}

/// The sheets that are shown and hold text.
Result<Workbook> readSheets(const Archive& archive, const WorkbookPart& book, const Relationships& inner, const XlsxShared& shared, const JobContext& context)
{
    Workbook out;
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const WorkbookPart::Sheet& sheet = book.sheets[i];
        const auto target = inner.targets.find(sheet.relation);
        if (target != inner.targets.end() && target->second.kind != "worksheet") continue;  // a sheet that is a chart
        const std::string part = target == inner.targets.end() ? "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml" : target->second.part;
        if (sheet.hidden) {
            out.hidden.push_back(sheet.name);
            continue;
        }
        auto cells = readXlsxSheet(archive, part, shared, context);
        if (!cells) return Failure(cells.error());
        if ((*cells)->rows() == 0) continue;
        TextTable table;
        table.file = archive.file();
        table.sheet = sheet.name;
        table.source = std::move(*cells);
        out.tables.push_back(std::move(table));
    }
    return out;
}

}  // namespace

Result<Workbook> openXlsx(const Archive& archive, const JobContext& context)
{
    Relationships top("");
    if (const auto read = readIfThere(archive, "_rels/.rels", top, context); !read) return Failure(read.error());
    const std::string main = top.first("officeDocument", "xl/workbook.xml");
    if (!archive.has(main)) return noWorkbook(archive);
    WorkbookPart book;
    if (const auto read = readXml(archive, main, book, context); !read) return Failure(read.error());
    if (book.sheets.empty()) return noWorkbook(archive);
    Relationships inner(folderOf(main));
    if (const auto read = readIfThere(archive, relationsOf(main), inner, context); !read) return Failure(read.error());
    XlsxShared shared;
    shared.since1904 = book.since1904;
    Styles styles(shared.kinds);
    if (const auto read = readIfThere(archive, inner.first("styles", "xl/styles.xml"), styles, context); !read) return Failure(read.error());
    SharedTexts texts(shared, archive.file());
    if (const auto read = readIfThere(archive, inner.first("sharedStrings", "xl/sharedStrings.xml"), texts, context); !read) return Failure(read.error());
    return readSheets(archive, book, inner, shared, context);
}

}  // namespace liftgraph::import
