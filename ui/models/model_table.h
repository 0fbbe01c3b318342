#pragma once
// The table of every model on the same entries, for one target: errors, skill over "as last time", intervals, cost; filled while models finish.

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/base/units.h"
#include "core/workflow/evaluation.h"

namespace liftgraph::ui {

using ModelFigures = std::shared_ptr<const workflow::ModelEvaluation>;

class ModelTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, MeanError, RootError, Explained, Skill, Standing, Inside80, Inside90, Width, Seconds, ColumnCount };
    /// Values to sort by; invalid while a model has not finished.
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    /// A row for each model, in this order, that waits for its figures.
    void begin(const std::vector<std::string>& models);
    /// The figures of a model that begin() named; others are not shown.
    void put(ModelFigures figures);
    void setTarget(int target);
    void setUnit(Unit unit);
    /// Words are taken anew.
    void retranslate();

    int target() const { return m_target; }
    /// Null while the model has not finished.
    ModelFigures figuresAt(int row) const { return m_rows[std::size_t(row)].figures; }
    std::string nameAt(int row) const { return m_rows[std::size_t(row)].name; }
    int rowOf(const std::string& model) const;
    int finished() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::string name = {};
        ModelFigures figures = {};
    };
    double number(const workflow::ModelEvaluation& model, int column) const;
    QString text(const workflow::ModelEvaluation& model, int column) const;
    QVariant standingIcon(const workflow::ModelEvaluation& model) const;
    QString tip(const Row& row) const;
    double factor() const;
    void changedAll();

    std::vector<Row> m_rows;
    int m_target = targets::kWeight;
    Unit m_unit = Unit::Kilogram;
};

/// Whether a model is better than "as last time": only where the whole interval of its skill says so.
enum class ModelStanding { Yardstick, Better, NoBetter, Worse, Untested };
ModelStanding standingOf(const workflow::ModelEvaluation& model, int target);
QString standingText(ModelStanding standing);
/// What a model is, in the user's language.
QString modelSentence(const std::string& english);

}  // namespace liftgraph::ui
