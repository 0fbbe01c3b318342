#pragma once
// Makes set rows of a record by a ColumnMapping.

#include <map>

#include "core/import/column_mapping.h"
#include "core/import/packed_order.h"
#include "core/import/row_shape.h"

namespace liftgraph::import {

class MappedShape : public RowShape {
public:
    MappedShape(const ColumnMapping& mapping, const std::vector<std::string>& header);

    /// Collects the pairs of a cell such as "5x175" from which the order is decided; asked of every record first.
    void see(const Record& record);
    void decide();

    void begin() override;
    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override;
    std::vector<std::pair<std::string, std::string>> columns() const override;
    std::vector<std::string> warnings() const override;

    SheetLayout layoutFor(EntryRule entries);

private:
    struct Place {
        int column = -1;
        MappedColumn means = {};
    };
    using Places = std::vector<Place>;
    std::string_view text(const Record& record, Meaning meaning, int* column = nullptr) const;
    std::string_view numberText(Meaning meaning, std::string_view cell);
    ShapedRow baseRow(const Record& record);
    bool fillDown(ShapedRow& row, bool anySet);
    bool repeatsHeader(const Record& record) const;
    std::string exerciseOf(const Record& record) const;
    void numberedRows(const Record& record, const ShapedRow& base, std::vector<ShapedRow>& rows);
    void addNumbered(const Record& record, const ShapedRow& base, int set, const Places& places, std::vector<ShapedRow>& rows);
    void workRows(const Record& record, ShapedRow& base, std::vector<ShapedRow>& rows);
    bool packedRows(const ShapedRow& base, std::vector<ShapedRow>& rows);
    bool listedRows(const ShapedRow& base, std::vector<ShapedRow>& rows);
    void addPacked(const ShapedRow& base, const PackedSet& set, int number, std::vector<ShapedRow>& rows);
    Lone loneOf(const ShapedRow& base, Meaning meaning, const std::vector<PackedPiece>& pieces);
    void spreadReps(std::string_view cell, std::vector<ShapedRow>& rows, std::size_t first);
    void spreadLoads(std::string_view cell, std::vector<ShapedRow>& rows, std::size_t first);
    void refuse(const ShapedRow& base, Meaning meaning, std::vector<ShapedRow>& rows);

    const ColumnMapping& m_mapping;
    const std::vector<std::string>& m_header;
    std::array<Places, kMeanings> m_base;
    std::map<int, Places> m_sets;
    bool m_anyLoad = false;
    bool m_anyReps = false;
    OrderEvidence m_evidence;
    OrderEvidence m_warmUps;  ///< of warm-ups in cells of their own
    const OrderEvidence* m_orders = &m_evidence;
    LoneEvidence m_lone;
    std::string m_date;
    std::string m_exercise;
    std::int64_t m_filled = 0;
    std::int64_t m_ranges = 0;
    std::int64_t m_padded = 0;
    std::int64_t m_setRanges = 0;
    std::int64_t m_guessedLone = 0;
};

}  // namespace liftgraph::import
