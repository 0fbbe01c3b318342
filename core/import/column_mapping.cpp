#include "core/import/column_mapping.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

using Json = nlohmann::ordered_json;

template <class Value>
struct Word {
    Value value;
    const char* word;
};
constexpr Word<DateOrder> kOrders[] = {{DateOrder::YearMonthDay, "ymd"}, {DateOrder::DayMonthYear, "dmy"}, {DateOrder::MonthDayYear, "mdy"}};
constexpr Word<DecimalSign> kSigns[] = {{DecimalSign::Any, "any"}, {DecimalSign::Point, "point"}, {DecimalSign::Comma, "comma"}};
constexpr Word<PairOrder> kPairs[] = {
    {PairOrder::Unknown, "any"}, {PairOrder::SetsReps, "sets x reps"}, {PairOrder::RepsLoad, "reps x load"}, {PairOrder::LoadReps, "load x reps"}, {PairOrder::RepsSets, "reps x sets"}};

template <class Value, std::size_t n>
std::string wordFor(const Word<Value> (&words)[n], Value value)
{
    for (const auto& entry : words) {
        if (entry.value == value) return entry.word;
    }
    return {};
}

template <class Value, std::size_t n>
bool readWord(const Word<Value> (&words)[n], const std::string& word, Value& value)
{
    for (const auto& entry : words) {
        if (entry.word == word) {
            value = entry.value;
            return true;
        }
    }
    return false;
}

Failure wrong(const std::string& what) { return fail(ErrorCode::Usage, "The mapping cannot be used: " + what); }

std::optional<Meaning> meaningNamed(const std::string& name)
{
    for (std::size_t i = 0; i < kMeanings; ++i) {
        if (meaningName(static_cast<Meaning>(i)) == name) return static_cast<Meaning>(i);
    }
    return {};
}

Result<MappedColumn> columnFrom(const Json& json)
{
    MappedColumn column;
    const std::string name = json.is_string() ? json.get<std::string>() : json.value("meaning", std::string("ignored"));
    const std::optional<Meaning> meaning = meaningNamed(name);
    if (!meaning) return wrong("\"" + name + "\" is no meaning of a column.");
    column.meaning = *meaning;
    if (json.is_object()) {
        column.set = json.value("set", 0);
        column.unit = json.value("unit", std::string());
    }
    if (column.set < 0 || column.set > 99) return wrong("a set number must lie between 1 and 99.");
    return column;
}

Result<ColumnMapping> mappingFrom(const Json& json)
{
    if (!json.is_object() || !json.contains("columns") || !json["columns"].is_array()) return wrong("it needs a list \"columns\".");
    if (json["columns"].size() > 4096) return wrong("it has more than 4096 columns.");
    ColumnMapping mapping;
    mapping.header = json.value("header", true);
    for (const Json& entry : json["columns"]) {
        if (!entry.is_string() && !entry.is_object()) return wrong("a column is the name of a meaning, or an object with \"meaning\".");
        const Result<MappedColumn> column = columnFrom(entry);
        if (!column) return Failure(column.error());
        mapping.columns.push_back(*column);
    }
    if (const std::string unit = json.value("unit", std::string()); !unit.empty()) {
        if (unit != "kg" && unit != "lb") return wrong("the unit is kg or lb.");
        mapping.unit = unit == "lb" ? Unit::Pound : Unit::Kilogram;
    }
    if (const std::string order = json.value("date_order", std::string()); !order.empty()) {
        DateOrder read = DateOrder::YearMonthDay;
        if (!readWord(kOrders, order, read)) return wrong("the date order is ymd, dmy or mdy.");
        mapping.dateOrder = read;
    }
    if (!readWord(kSigns, json.value("decimal", std::string("any")), mapping.decimal)) return wrong("the decimal sign is point, comma or any.");
    if (!readWord(kPairs, json.value("packing", std::string("any")), mapping.packing)) {
        return wrong("the packing is \"sets x reps\", \"reps x load\", \"load x reps\", \"reps x sets\" or any.");
    }
    return mapping;
}

}  // namespace

std::string mappingToJson(const ColumnMapping& mapping)
{
    Json json;
    json["header"] = mapping.header;
    json["columns"] = Json::array();
    for (const MappedColumn& column : mapping.columns) {
        Json entry{{"meaning", std::string(meaningName(column.meaning))}};
        if (column.set > 0) entry["set"] = column.set;
        if (!column.unit.empty()) entry["unit"] = column.unit;
        json["columns"].push_back(std::move(entry));
    }
    if (mapping.unit) json["unit"] = unitName(*mapping.unit);
    if (mapping.dateOrder) json["date_order"] = wordFor(kOrders, *mapping.dateOrder);
    json["decimal"] = wordFor(kSigns, mapping.decimal);
    json["packing"] = wordFor(kPairs, mapping.packing);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<ColumnMapping> mappingFromJson(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return wrong("it is not JSON.");
    try {
        return mappingFrom(json);
    } catch (const nlohmann::json::exception&) {
        return wrong("a value in it has the wrong type.");
    }
}

std::string headerFingerprint(const std::vector<std::string>& header)
{
    std::string joined;
    for (const std::string& name : header) joined += foldedWord(name) + '\n';
    return sha256Hex(joined).substr(0, 16);
}

std::string missingColumns(const ColumnMapping& mapping)
{
    const auto has = [&](Meaning meaning) {
        return std::any_of(mapping.columns.begin(), mapping.columns.end(), [=](const MappedColumn& column) { return column.meaning == meaning; });
    };
    std::string missing;
    if (!has(Meaning::Date)) missing += "No column holds the date. ";
    if (!has(Meaning::Exercise)) missing += "No column names the exercise. ";
    if (!has(Meaning::Reps) && !has(Meaning::Packed) && !has(Meaning::Duration) && !has(Meaning::Distance)) {
        missing += "No column holds repetitions, a duration or a distance. ";
    }
    if (!missing.empty()) missing.pop_back();
    return missing;
}

}  // namespace liftgraph::import
