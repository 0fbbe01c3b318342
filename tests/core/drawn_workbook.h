#pragma once
// Workbooks drawn as text: the parts of a sheet by hand, packed with libzip.

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liftgraph::drawn {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of these parts, in memory.
inline std::string zipped(const Parts& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_stat_t about;
    zip_source_stat(target, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

struct XlsxSheet {
    std::string name = "Log";
    std::string xml = {};  ///< inside <worksheet>
    std::string state = {};
};

inline const std::string kContentTypes = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
inline const std::string kMainNs = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
inline const std::string kRelType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// Styles: 0 general, 1 date (14), 2 date and time (22), 3 percent (9), 4 [h]:mm:ss (46), 5 mm:ss (45), 6 own "dd\.mm\.yyyy", 7 own
/// 0.0" kg", 8 h:mm (20).
inline const std::string kStyles =
    "<styleSheet " + kMainNs + "><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; kg by day&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
    "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"9\"/><xf numFmtId=\"46\"/><xf numFmtId=\"45\"/><xf numFmtId=\"164\"/>"
    "<xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";

inline Parts xlsxParts(const std::vector<XlsxSheet>& sheets, const std::string& sharedXml = {}, const std::string& workbookPr = {})
{
    std::string list;
    std::string relations;
    Parts parts{{"[Content_Types].xml", kContentTypes},
                {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + kRelType + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"" +
                (sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"") + "/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"" + kRelType + "worksheet\" Target=\"/xl/worksheets/part" + id + ".xml\"/>";
        parts.emplace_back("xl/worksheets/part" + id + ".xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet " + kMainNs + ">" + sheets[i].xml + "</worksheet>");
    }
    relations += "<Relationship Id=\"s\" Type=\"" + kRelType + "styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"" + kRelType +
                 "sharedStrings\" Target=\"sharedStrings.xml\"/>";
    parts.emplace_back("xl/workbook.xml", "<workbook " + kMainNs + " xmlns:r=\"x\">" + workbookPr + "<sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.emplace_back("xl/styles.xml", kStyles);
    if (!sharedXml.empty()) parts.emplace_back("xl/sharedStrings.xml", "<sst " + kMainNs + ">" + sharedXml + "</sst>");
    return parts;
}

inline std::string xlsx(const std::string& sheetXml, const std::string& sharedXml = {}, const std::string& workbookPr = {})
{
    return zipped(xlsxParts({{"Log", sheetXml, {}}}, sharedXml, workbookPr));
}

/// "text" as an inline string cell, =number as a number, #style=number as a number in a style, anything in <> as it is.
inline std::string cell(std::string_view drawn)
{
    if (drawn.starts_with('<')) return std::string(drawn);
    if (drawn.starts_with('=')) return "<c><v>" + std::string(drawn.substr(1)) + "</v></c>";
    if (drawn.starts_with('#')) return "<c s=\"" + std::string(drawn.substr(1, 1)) + "\"><v>" + std::string(drawn.substr(3)) + "</v></c>";
    return "<c t=\"inlineStr\"><is><t>" + std::string(drawn) + "</t></is></c>";
}

/// Rows of cells split by '|'; an empty line is a row without cells.
inline std::string sheetData(const std::vector<std::string>& rows)
{
    std::string xml = "<sheetData>";
    for (const std::string& row : rows) {
        xml += "<row>";
        for (std::size_t at = 0; !row.empty() && at <= row.size();) {
            const std::size_t end = std::min(row.find('|', at), row.size());
            xml += cell(std::string_view(row).substr(at, end - at));
            at = end + 1;
        }
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

inline std::string ods(const std::string& tables, const std::string& styles = {})
{
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" "
                                   "xmlns:calcext=\"c\" xmlns:draw=\"d\"><office:automatic-styles>" + styles +
                                       "</office:automatic-styles><office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace liftgraph::drawn
