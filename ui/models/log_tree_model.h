#pragma once
// A training log as a tree: sessions, their entries, the sets of each. Nothing is built per row; cells are read when shown.

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/units.h"
#include "core/log/log_edit.h"
#include "core/log/training_log.h"

namespace liftgraph::ui {

/// What typing into a cell asks for, and the name of that step ("Change of weight").
struct CellEdit {
    log::EditRequest request = {};
    QString text = {};
};

class LogTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Sets, Load, Reps, Effort, Rest, Volume, Notes, ColumnCount };

    /// Which entry a row belongs to; `entry` is -1 for a session's row, `set` is -1 above the sets.
    struct Place {
        int session = -1;
        int entry = -1;
        int set = -1;
    };

    explicit LogTreeModel(QObject* parent = nullptr);

    /// Newest session first. `log` may be null; without `ids` nothing can be edited.
    void setLog(std::shared_ptr<const log::TrainingLog> log, Unit unit, std::shared_ptr<const log::LogIds> ids = nullptr);
    /// The same log in another place in memory.
    void replaceLog(std::shared_ptr<const log::TrainingLog> log) { m_log = std::move(log); }
    const log::TrainingLog* log() const { return m_log.get(); }
    const log::LogIds* ids() const { return m_ids.get(); }

    /// What the text of a cell asks for; an empty request where it changes nothing. Error: why the text cannot be, in the user's words.
    tl::expected<CellEdit, QString> editOf(const QModelIndex& index, const QString& text) const;
    void setUnit(Unit unit);
    /// Keeps entries whose exercise, and sessions whose title or note, contain `text` (case does not matter).
    void setFilter(const QString& text);
    /// Words of header and cells are taken anew.
    void retranslate();

    Place placeOf(const QModelIndex& index) const;
    /// The row of an entry; invalid where the filter hides it.
    QModelIndex indexOf(int session, int entry) const;
    /// The row of any place.
    QModelIndex indexOf(const Place& place) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void editAsked(const liftgraph::ui::CellEdit& edit);

private:
    void arrange();
    void orderSessions();
    bool filtered() const { return !m_filter.isEmpty(); }
    int entryCount(int sessionRow) const;
    int entryOf(int sessionRow, int entryRow) const;
    QVariant sessionText(const log::Session& session, int column) const;
    QVariant entryText(const log::Entry& entry, int column) const;
    QVariant setText(const log::Set& set, int number, int column) const;
    QString effortText(const log::Set& set) const;
    QString originText(const Place& place, const log::Set& set) const;
    QString typedText(const Place& place, int column) const;
    bool editable(const Place& place, int column) const;
    tl::expected<CellEdit, QString> setEdit(const Place& place, int column, const QString& text) const;
    tl::expected<CellEdit, QString> sessionEdit(const Place& place, int column, const QString& text) const;
    tl::expected<CellEdit, QString> entryEdit(const Place& place, int column, const QString& text) const;

    std::shared_ptr<const log::TrainingLog> m_log;
    std::shared_ptr<const log::LogIds> m_ids;
    Unit m_unit = Unit::Kilogram;
    QString m_filter;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<int> m_sessions;              ///< session by row
    std::vector<std::vector<int>> m_entries;  ///< entries by row, only while a filter is set
};

}  // namespace liftgraph::ui
