#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/import/typed_cells.h"
#include "ui/models/log_tree_model.h"

namespace liftgraph::ui {

namespace {

constexpr QChar kLineMark(0x23CE);  // stands for a line break while a note is typed on one line

/// Up to `decimals` decimals, in the user's notation, without groups.
QString typedNumber(double value, int decimals = 4)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double scale = std::pow(10.0, decimals);
    return locale.toString(std::round(value * scale) / scale, 'f', QLocale::FloatingPointShortest);
}

QString typedNote(const std::string& note) { return QString::fromStdString(note).replace(QLatin1Char('\n'), kLineMark); }

std::string noteOf(QString text) { return text.replace(kLineMark, QLatin1Char('\n')).toStdString(); }

QString typedAmount(const log::Set& set)
{
    if (set.reps) return typedNumber(*set.reps);
    if (set.durationS) return LogTreeModel::tr("%1 s", "a span of time that is typed").arg(typedNumber(*set.durationS));
    return set.distanceM ? LogTreeModel::tr("%1 m", "a distance that is typed").arg(typedNumber(*set.distanceM)) : QString();
}

import::TypedCell cellOf(int column)
{
    switch (column) {
    case LogTreeModel::Load: return import::TypedCell::Load;
    case LogTreeModel::Reps: return import::TypedCell::Amount;
    case LogTreeModel::Effort: return import::TypedCell::Effort;
    case LogTreeModel::Rest: return import::TypedCell::Rest;
    default: return import::TypedCell::Note;
    }
}

QString refusalOf(int column)
{
    switch (column) {
    case LogTreeModel::Load: return LogTreeModel::tr("Write the weight as a number from 0 to 2000, such as 62.5; BW stands for body weight.");
    case LogTreeModel::Reps: return LogTreeModel::tr("Write repetitions as 8, a time as 1:30 or 45 s, a distance as 400 m.");
    case LogTreeModel::Effort: return LogTreeModel::tr("Write an RPE from 1 to 10, such as 8.5, or repetitions in reserve as 2 RIR.");
    case LogTreeModel::Rest: return LogTreeModel::tr("Write the rest as 90, 1:30 or 2 min.");
    default: return LogTreeModel::tr("This cannot be written here.");
    }
}

QString stepOf(int column)
{
    switch (column) {
    case LogTreeModel::Name: return LogTreeModel::tr("Change of the kind of set");
    case LogTreeModel::Load: return LogTreeModel::tr("Change of weight");
    case LogTreeModel::Reps: return LogTreeModel::tr("Change of repetitions");
    case LogTreeModel::Effort: return LogTreeModel::tr("Change of effort");
    case LogTreeModel::Rest: return LogTreeModel::tr("Change of rest");
    default: return LogTreeModel::tr("Change of a note");
    }
}

}  // namespace

bool LogTreeModel::editable(const Place& place, int column) const
{
    if (!m_ids || place.session < 0) return false;
    if (column == Name || column == Notes) return true;
    return place.set >= 0 && (column == Load || column == Reps || column == Effort || column == Rest);
}

Qt::ItemFlags LogTreeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() && editable(placeOf(index), index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QString LogTreeModel::typedText(const Place& place, int column) const
{
    const log::Session& session = m_log->sessions[std::size_t(place.session)];
    if (place.entry < 0) {
        if (column == Notes) return typedNote(session.note);
        if (column != Name) return {};
        const std::string time = session.hasTime ? log::formatTime(session.start).substr(0, 16) : log::formatDay(session.day());
        return QString::fromStdString(session.title.empty() ? time : time + " " + session.title);
    }
    const log::Entry& entry = session.entries[std::size_t(place.entry)];
    if (place.set < 0) return column == Name ? QString::fromStdString(entry.exercise) : column == Notes ? typedNote(entry.note) : QString();
    const log::Set& set = entry.sets[std::size_t(place.set)];
    switch (column) {
    case Name: return QString::number(int(set.kind));
    case Load: return set.loadKg ? typedNumber(fromKilograms(*set.loadKg, m_unit)) : QString();
    case Reps: return typedAmount(set);
    case Effort: return set.rpe ? typedNumber(*set.rpe) : set.rir ? typedNumber(*set.rir) + QStringLiteral(" RIR") : QString();
    case Rest: return set.restS ? typedNumber(*set.restS) : QString();
    case Notes: return typedNote(set.note);
    default: return {};
    }
}

tl::expected<CellEdit, QString> LogTreeModel::setEdit(const Place& place, int column, const QString& text) const
{
    log::Set values = m_log->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)].sets[std::size_t(place.set)];
    if (column == Name) {
        values.kind = static_cast<log::SetKind>(std::clamp(text.toInt(), 0, int(log::SetKind::Failure)));
    } else {
        const std::string typed = column == Notes ? noteOf(text) : text.toStdString();
        if (!import::readTyped(cellOf(column), typed, m_unit, values)) return tl::unexpected(refusalOf(column));
    }
    const log::SetId id = m_ids->setAt(std::size_t(place.session), std::size_t(place.entry), std::size_t(place.set));
    return CellEdit{{log::ChangeSet{id, std::move(values)}}, stepOf(column)};
}

tl::expected<CellEdit, QString> LogTreeModel::sessionEdit(const Place& place, int column, const QString& text) const
{
    log::Session head = m_log->sessions[std::size_t(place.session)];
    head.entries.clear();
    const log::Session before = head;
    if (column == Notes) {
        head.note = noteOf(text);
    } else if (!import::readTypedSession(text.toStdString(), head)) {
        return tl::unexpected(tr("Write a day, and if you like a time and a title: 2024-05-17 18:30 Push."));
    }
    // The line shows minutes; seconds that nobody typed over stay.
    if (head.hasTime && before.hasTime && std::chrono::floor<std::chrono::minutes>(before.start) == head.start) head.start = before.start;
    const bool moved = head.start != before.start || head.hasTime != before.hasTime;
    const QString step = column == Notes ? tr("Change of a note") : moved ? tr("Change of date") : tr("Change of title");
    return CellEdit{{log::ChangeSession{m_ids->sessions[std::size_t(place.session)].id, std::move(head)}}, step};
}

tl::expected<CellEdit, QString> LogTreeModel::entryEdit(const Place& place, int column, const QString& text) const
{
    log::Entry head = m_log->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)];
    head.sets.clear();
    if (column == Notes) {
        head.note = noteOf(text);
    } else {
        head.exercise = text.trimmed().toStdString();
        if (head.exercise.empty()) return tl::unexpected(tr("Write the name of the exercise."));
    }
    const std::int64_t id = m_ids->sessions[std::size_t(place.session)].entries[std::size_t(place.entry)].id;
    return CellEdit{{log::ChangeEntry{id, std::move(head)}}, column == Notes ? tr("Change of a note") : tr("Change of exercise")};
}

tl::expected<CellEdit, QString> LogTreeModel::editOf(const QModelIndex& index, const QString& text) const
{
    if (!m_log || !index.isValid()) return CellEdit{};
    const Place place = placeOf(index);
    if (!editable(place, index.column()) || text == typedText(place, index.column())) return CellEdit{};
    if (place.entry < 0) return sessionEdit(place, index.column(), text);
    return place.set < 0 ? entryEdit(place, index.column(), text) : setEdit(place, index.column(), text);
}

bool LogTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole) return false;
    const auto edit = editOf(index, value.toString());
    // The cell changes once the library has the new value.
    if (edit && !edit->request.empty()) emit editAsked(*edit);
    return false;
}

}  // namespace liftgraph::ui
