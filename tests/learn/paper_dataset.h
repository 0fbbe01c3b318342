#pragma once
// The paper's own data as a Dataset, by the two rules and scalings of its listing and its notebook (the design's methods.md 1).

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/learn/model.h"

namespace paper {

struct Row {
    std::map<std::string, std::string> text = {};
    double number(const std::string& name) const { return std::stod(text.at(name)); }
};

inline std::vector<Row> readRows(const std::string& path)
{
    std::ifstream file(path);
    std::vector<std::string> header;
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
        if (header.empty()) {
            header = cells;
            continue;
        }
        Row row;
        for (std::size_t k = 0; k < cells.size() && k < header.size(); ++k) row.text[header[k]] = cells[k];
        if (row.text.size() > 10) rows.push_back(row);
    }
    return rows;
}

/// Next weight, reps, rest by the paper's rules; `notebook` is the rule that made its table.
inline std::vector<double> target(const Row& row, bool notebook)
{
    const double weight = row.number("weight"), fatigue = row.number("fatigue"), rir = row.number("RIR");
    const std::string type = row.text.at("exercise_type");
    double dw = 0.0, dr = 0.0, ds = 0.0;
    if (type == "compound") {
        if (fatigue <= 6 && rir >= 2) dw = 0.025 * weight;
        else if (fatigue > 6 && fatigue <= 8 && (!notebook || (rir >= 1 && rir < 2))) dw = 0.015 * weight;
        else if (fatigue > 8 || rir < 1) { dw = -0.03 * weight; ds = 20; }
    } else if (notebook && type == "bodyweight") {
        const double p = weight != 0.0 ? 0.025 * weight / weight : 0.0;
        if (fatigue <= 6 && rir >= 2) { dr = std::nearbyint(p * 40); ds = -std::nearbyint(p * 400); }
        else if (fatigue > 8) { dr = -1; ds = 20; }
    } else if (notebook && type == "isolation") {
        if (fatigue <= 7 && rir >= 1) dw = 0.015 * weight;
        else if (fatigue > 8) ds = 15;
    }
    if (std::lround(row.number("week")) % 5 == 0) { dw = -0.05 * weight; ds = 30; }
    return {std::max(0.0, weight + dw), std::max(1.0, row.number("reps") + dr), std::max(60.0, row.number("rest_time") + ds)};
}

/// Sets, reps, weight, rest, intensity, fatigue, days since last, volume, load, monotony, strain.
inline std::vector<std::vector<double>> inputs(const std::vector<Row>& rows)
{
    std::vector<double> volume, load;
    std::map<std::string, std::vector<double>> weeks;
    for (const Row& row : rows) {
        volume.push_back(row.number("sets") * row.number("reps") * row.number("weight"));
        load.push_back(volume.back() * row.number("intensity"));
        weeks[row.text.at("week")].push_back(load.back());
    }
    std::vector<std::vector<double>> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& week = weeks[rows[i].text.at("week")];
        double sum = 0.0, squares = 0.0;
        for (const double value : week) sum += value;
        for (const double value : week) squares += (value - sum / double(week.size())) * (value - sum / double(week.size()));
        const double deviation = std::sqrt(squares / double(week.size() - 1));
        const double monotony = load[i] / (deviation == 0.0 ? 1.0 : deviation);
        out.push_back({rows[i].number("sets"), rows[i].number("reps"), rows[i].number("weight"), rows[i].number("rest_time"),
                       rows[i].number("intensity"), rows[i].number("fatigue"), rows[i].number("days_since_last"), volume[i], load[i],
                       monotony, sum * monotony});
    }
    return out;
}

inline void zScore(std::vector<std::vector<double>>& values, std::size_t column)
{
    double mean = 0.0, squares = 0.0;
    for (const auto& row : values) mean += row[column] / double(values.size());
    for (const auto& row : values) squares += (row[column] - mean) * (row[column] - mean) / double(values.size());
    for (auto& row : values) row[column] = (row[column] - mean) / (squares > 0.0 ? std::sqrt(squares) : 1.0);
}

inline liftgraph::learn::FloatMatrix matrixOf(const std::vector<std::vector<double>>& values)
{
    liftgraph::learn::FloatMatrix out(Eigen::Index(values.size()), Eigen::Index(values.front().size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t c = 0; c < values[i].size(); ++c) out(Eigen::Index(i), Eigen::Index(c)) = float(values[i][c]);
    return out;
}

struct Data {
    liftgraph::learn::Dataset set = {};
    std::vector<int> test = {};
};

/// Train: weeks 1 to 5. Test: week 6. Groups are all rows of one day type, one-way; no other edges.
inline Data dataset(const std::string& path, bool notebook)
{
    const std::vector<Row> rows = readRows(path);
    std::vector<std::vector<double>> x = inputs(rows), y;
    for (const Row& row : rows) y.push_back(target(row, notebook));
    if (notebook) {
        for (const std::size_t column : {0U, 1U, 2U, 3U, 6U, 7U}) zScore(x, column);
        for (const std::size_t column : {0U, 1U, 2U}) zScore(y, column);
    }
    Data data;
    data.set.inputs = matrixOf(x);
    data.set.targets = matrixOf(y);
    data.set.mask = liftgraph::learn::FloatMatrix::Ones(Eigen::Index(rows.size()), 3);
    data.set.edgeWeights = false;
    data.set.graph.nodeCount = std::int32_t(rows.size());
    auto& groups = data.set.graph.sameSession;
    groups.oneWay = true;
    std::map<std::string, std::vector<std::int32_t>> days;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        days[rows[i].text.at("day_type")].push_back(std::int32_t(i));
        (rows[i].number("week") < 6 ? data.set.train : data.test).push_back(int(i));
    }
    for (const auto& [name, members] : days) {
        groups.members.insert(groups.members.end(), members.begin(), members.end());
        groups.offsets.push_back(std::int64_t(groups.members.size()));
    }
    return data;
}

}  // namespace paper
