#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/features/node_table.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/models/log_tree_model.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

QString grouped(double value) { return QLocale().toString(value, 'f', 0); }

double volumeOf(const log::Entry& entry)
{
    double volume = 0.0;
    for (const auto& set : entry.sets)
        if (set.working()) volume += set.reps.value_or(0.0) * set.loadKg.value_or(0.0);
    return volume;
}

long workingSets(const log::Entry& entry)
{
    return std::count_if(entry.sets.begin(), entry.sets.end(), [](const auto& set) { return set.working(); });
}

}  // namespace

QVariant LogTreeModel::sessionText(const log::Session& session, int column) const
{
    switch (column) {
    case Name: {
        const QString day = QLocale().toString(toDate(session.day()), QCoreApplication::translate("Dates", "ddd d MMM yyyy"));
        return session.title.empty() ? day : day + QStringLiteral(" · ") + QString::fromStdString(session.title);
    }
    case Sets: {
        long sets = 0;
        for (const auto& entry : session.entries) sets += workingSets(entry);
        return grouped(double(sets));
    }
    case Volume: {
        double volume = 0.0;
        for (const auto& entry : session.entries) volume += volumeOf(entry);
        return volume > 0.0 ? grouped(fromKilograms(volume, m_unit)) : QString();
    }
    case Notes: return QString::fromStdString(session.note).simplified();
    default: return {};
    }
}

QVariant LogTreeModel::entryText(const log::Entry& entry, int column) const
{
    const int top = features::topSetIndex(entry.sets);
    const log::Set none;
    const log::Set& set = top >= 0 ? entry.sets[std::size_t(top)] : none;
    switch (column) {
    case Name: return QString::fromStdString(entry.exercise);
    case Sets: return grouped(double(workingSets(entry)));
    case Volume: {
        const double volume = volumeOf(entry);
        return volume > 0.0 ? grouped(fromKilograms(volume, m_unit)) : QString();
    }
    case Notes: return QString::fromStdString(entry.note).simplified();
    default: return top >= 0 ? setText(set, 0, column) : QVariant();
    }
}

QString LogTreeModel::effortText(const log::Set& set) const
{
    if (set.rpe) return shortNumber(*set.rpe, 1);
    return set.rir ? tr("%1 RIR").arg(shortNumber(*set.rir, 1)) : QString();
}

QVariant LogTreeModel::setText(const log::Set& set, int number, int column) const
{
    switch (column) {
    case Name: {
        if (set.kind == log::SetKind::WarmUp) return tr("Warm-up");
        QString name = tr("Set %1").arg(number);
        if (set.kind == log::SetKind::Drop) name = tr("Set %1 · drop set").arg(number);
        if (set.kind == log::SetKind::Failure) name = tr("Set %1 · to failure").arg(number);
        return set.performed() ? name : tr("%1 · not done").arg(name);
    }
    case Load: return set.loadKg && *set.loadKg != 0.0 ? shortNumber(fromKilograms(*set.loadKg, m_unit), 2) : QString();
    case Reps:
        if (set.reps) return shortNumber(*set.reps, 1);
        if (set.durationS.value_or(0.0) > 0.0) return durationText(*set.durationS);
        return set.distanceM.value_or(0.0) > 0.0 ? tr("%1 m").arg(grouped(*set.distanceM)) : QString();
    case Effort: return effortText(set);
    case Rest: return set.restS ? durationText(*set.restS) : QString();
    case Volume: {
        const double volume = set.reps.value_or(0.0) * set.loadKg.value_or(0.0);
        return volume > 0.0 ? grouped(fromKilograms(volume, m_unit)) : QString();
    }
    case Notes: return QString::fromStdString(set.note).simplified();
    default: return {};
    }
}

QString LogTreeModel::originText(const Place& place, const log::Set& set) const
{
    if (set.origin.source < 0 || set.origin.source >= int(m_log->sources.size())) return tr("Entered by hand");
    const QString file = QString::fromStdString(m_log->sources[std::size_t(set.origin.source)].file);
    const QString from = tr("From %1, row %2").arg(file, QLocale().toString(qlonglong(set.origin.row)));
    if (!m_ids) return from;
    const auto edited = m_ids->edited.find(m_ids->setAt(std::size_t(place.session), std::size_t(place.entry), std::size_t(place.set)));
    if (edited == m_ids->edited.end()) return from;
    const log::SetOriginal& was = edited->second;
    QStringList values;
    for (const int column : {int(Load), int(Reps), int(Effort), int(Rest), int(Notes)}) {
        const QString value = setText(was.values, 0, column).toString();
        if (!value.isEmpty()) values << tr("%1 %2", "name of a column and its value").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), value);
    }
    const QString day = QLocale().toString(toDate(std::chrono::floor<std::chrono::days>(was.start)), QLocale::ShortFormat);
    return from + QLatin1Char('\n') + tr("Edited. In the file: %1, %2, %3").arg(day, QString::fromStdString(was.exercise), values.join(QStringLiteral(", ")));
}

QVariant LogTreeModel::data(const QModelIndex& index, int role) const
{
    if (!m_log || !index.isValid()) return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Name || column == Notes ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole && role != Qt::FontRole && role != Qt::EditRole) return {};
    const Place place = placeOf(index);
    if (role == Qt::EditRole) return typedText(place, column);
    const log::Session& session = m_log->sessions[std::size_t(place.session)];
    const log::Entry* entry = place.entry >= 0 ? &session.entries[std::size_t(place.entry)] : nullptr;
    const log::Set* set = place.set >= 0 ? &entry->sets[std::size_t(place.set)] : nullptr;
    if (role == Qt::FontRole) {
        QFont font = figureFont();
        if (!entry && column == Name) font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ForegroundRole) {
        const bool quiet = column == Notes || (set && (!set->working() || column == Name)) || (!entry && column != Name);
        return quiet ? QVariant(tokens().secondary) : QVariant();
    }
    if (role == Qt::ToolTipRole && set && column != Notes) return originText(place, *set);
    if (!entry) return sessionText(session, column);
    if (!set) return entryText(*entry, column);
    const auto firstSet = entry->sets.begin();
    const auto before = std::count_if(firstSet, firstSet + place.set, [](const auto& s) { return s.kind != log::SetKind::WarmUp; });
    return setText(*set, int(before) + 1, column);
}

QVariant LogTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Name || section == Notes ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section == Load) return tr("Of the top set, the one with the highest estimated one-repetition maximum");
    if (role != Qt::DisplayRole) return {};
    const QString unit = QString::fromLatin1(unitName(m_unit));
    switch (section) {
    case Name: return tr("Session, exercise, set");
    case Sets: return tr("Sets");
    case Load: return tr("Weight (%1)").arg(unit);
    case Reps: return tr("Reps");
    case Effort: return tr("RPE");
    case Rest: return tr("Rest");
    case Volume: return tr("Volume (%1)").arg(unit);
    case Notes: return tr("Notes");
    default: return {};
    }
}

}  // namespace liftgraph::ui
