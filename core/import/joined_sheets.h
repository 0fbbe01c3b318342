#pragma once
// The logs of the sheets of a workbook, joined to one.

#include <map>
#include <string>

#include "core/import/importer.h"

namespace liftgraph::import {

/// Joins what the sheets hold, the first of them first.
class JoinedSheets {
public:
    explicit JoinedSheets(bool several) : m_several(several) {}
    void add(ImportedFile sheet, const std::string& name);
    ImportedFile take();
    bool empty() const { return m_out.recognition.sheets.empty(); }

private:
    void addSources(ImportedFile& sheet, const std::string& name);
    void addSession(log::Session&& session);
    void sayUnit(const ImportedFile& sheet, const std::string& name);

    bool m_several = false;
    ImportedFile m_out;
    std::int64_t m_doubled = 0;
    std::map<log::LocalDay, double> m_masses;  ///< the first sheet that has a day
};

}  // namespace liftgraph::import
