#include "ui/pages/plan_page_rows.h"

#include <QPainter>

#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kTallest = 1000;  // room to measure wrapped text in

QFont strongFont()
{
    QFont font = figureFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

void PlanModel::show(workflow::SnapshotPtr snapshot, std::shared_ptr<const workflow::Plan> plan, Unit unit)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_plan = std::move(plan);
    m_unit = unit;
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_plan ? 0 : int(m_plan->exercises.size()); }
int PlanModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PlanModel::weightText(const prescribe::Prescription& p) const
{
    return p.weightKg > 0.0 ? loadText(p.weightKg, m_unit) : tr("Body weight");
}

QString PlanModel::platesText(const prescribe::Prescription& p) const
{
    const auto& node = m_snapshot->nodes.nodes[std::size_t(p.node)];
    const bool barbell = m_snapshot->nodes.exercises[std::size_t(node.exercise)].equipment == log::Equipment::Barbell;
    if (!barbell || p.weightKg <= 0.0) return {};
    if (p.plates.empty()) return tr("bar only");
    QStringList plates;
    for (const double plate : p.plates) plates << shortNumber(plate, 2);
    return tr("%1 per side").arg(plates.join(QStringLiteral(" + ")));
}

QString PlanModel::reasonText(const prescribe::Prescription& p) const
{
    const features::Node& last = m_snapshot->nodes.nodes[std::size_t(p.node)];
    const QString lift = last.topLoadKg > 0.0 ? tr("%1 × %2").arg(loadText(last.topLoadKg, m_unit), shortNumber(last.topReps, 1))
                                              : tr("%1 reps").arg(shortNumber(last.topReps, 1));
    const QString before = tr("Last time %1 on %2.").arg(lift, dayText(last.day()));
    if (p.source == "model") return before + QLatin1Char(' ') + tr("From your history the model expects this next.");
    return before + QLatin1Char(' ') + branchText(p.branch);
}

QString PlanModel::expectedText(const prescribe::Prescription& p) const
{
    const auto range = [](double low, double high) {
        return QStringLiteral("%1 – %2").arg(shortNumber(low, 1), shortNumber(high, 1));
    };
    if (p.source != "model") return QStringLiteral("–");
    if (p.weightKg > 0.0) return range(fromKilograms(p.lowKg, m_unit), fromKilograms(p.highKg, m_unit)) + QLatin1Char(' ') + QLatin1String(unitName(m_unit));
    return tr("%1 reps").arg(range(p.lowReps, p.highReps));
}

QString PlanModel::mainText(const prescribe::Prescription& p, int column) const
{
    switch (column) {
    case Exercise: return QString::fromStdString(p.exercise);
    case Weight: return weightText(p);
    case SetsReps: return tr("%1 × %2").arg(QString::number(p.sets), shortNumber(p.reps, 0));
    case Rest: return durationText(p.restS);
    case Expected: return expectedText(p);
    default: return p.source == "model" ? tr("Model") : tr("Rule");
    }
}

QString PlanModel::captionText(const prescribe::Prescription& p, int column) const
{
    if (column == Exercise) return reasonText(p);
    if (column == Weight) return platesText(p);
    if (column == Expected && p.source == "model" && p.weightKg > 0.0 && p.highReps > p.lowReps)
        return tr("%1 – %2 reps").arg(shortNumber(p.lowReps, 0), shortNumber(p.highReps, 0));
    return {};
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const prescribe::Prescription& p = row(index.row());
    const int column = index.column();
    const bool number = column != Exercise && column != Source;
    switch (role) {
    case Qt::DisplayRole: return mainText(p, column);
    case kCaptionRole: return captionText(p, column);
    case Qt::AccessibleTextRole: return QStringList{mainText(p, column), captionText(p, column)}.join(QStringLiteral(". "));
    case Qt::ToolTipRole: return captionText(p, column);
    case Qt::TextAlignmentRole: return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole: return column == Source ? QVariant(themedIcon(p.source == "model" ? QStringLiteral("model") : QStringLiteral("plan"))) : QVariant();
    case Qt::ForegroundRole: return column == Expected && p.source != "model" ? QVariant(tokens().secondary) : QVariant();
    case kColorRole: {
        if (column != Exercise) return {};
        const auto& node = m_snapshot->nodes.nodes[std::size_t(p.node)];
        return muscleColor(m_snapshot->nodes.exercises[std::size_t(node.exercise)].group());
    }
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == Exercise || section == Source ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Expected) return tr("Where nine of ten sessions like this ended up");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Exercise: return tr("Exercise");
    case Weight: return tr("Weight");
    case SetsReps: return tr("Sets × reps");
    case Rest: return tr("Rest");
    case Expected: return tr("90 % interval");
    default: return tr("From");
    }
}

QString PlanModel::csv() const
{
    QString text = QStringLiteral("exercise,weight_%1,plates_per_side,sets,reps,rest_s,low_%1,high_%1,low_reps,high_reps,source,reason\n")
                       .arg(QLatin1String(unitName(m_unit)));
    const auto load = [this](double kg) { return QString::number(fromKilograms(kg, m_unit), 'g', 6); };
    for (int i = 0; i < rowCount(); ++i) {
        const prescribe::Prescription& p = row(i);
        QStringList plates;
        for (const double plate : p.plates) plates << QString::number(plate);
        const QStringList cells{csvCell(QString::fromStdString(p.exercise)), load(p.weightKg), plates.join(QLatin1Char('+')), QString::number(p.sets),
                                QString::number(p.reps), QString::number(p.restS), load(p.lowKg), load(p.highKg), QString::number(p.lowReps, 'g', 4),
                                QString::number(p.highReps, 'g', 4), QString::fromStdString(p.source), csvCell(reasonText(p))};
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

void PlanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = QIcon();
    ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().hairline, 0));
    painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5), QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5));
    QRect box = option.rect.adjusted(space::kCellInset, space::kS, -space::kCellInset, -space::kS);
    const QColor dot = index.data(PlanModel::kColorRole).value<QColor>();
    const QFont main = index.column() <= PlanModel::SetsReps ? strongFont() : figureFont();
    const QFontMetrics metrics(main);
    if (dot.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(dot);
        painter->drawEllipse(QPointF(box.left() + space::kXs, box.top() + metrics.height() / 2.0), space::kXs, space::kXs);
        box.setLeft(box.left() + space::kL);
    }
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        icon.paint(painter, QRect(box.left(), box.top(), metrics.height(), metrics.height()));
        box.setLeft(box.left() + metrics.height() + space::kXs);
    }
    const auto side = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    painter->setFont(main);
    const QVariant color = index.data(Qt::ForegroundRole);
    painter->setPen(color.isValid() ? color.value<QColor>() : tokens().text);
    QRect written;
    painter->drawText(box, int(side | Qt::AlignTop | Qt::TextWordWrap), index.data().toString(), &written);
    painter->setFont(textFont(TextRole::Caption));
    painter->setPen(tokens().secondary);
    painter->drawText(box.adjusted(0, written.height() + 2, 0, 0), int(side | Qt::AlignTop | Qt::TextWordWrap), index.data(PlanModel::kCaptionRole).toString());
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int main = QFontMetrics(strongFont()).horizontalAdvance(index.data().toString());
    const int caption = QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(index.data(PlanModel::kCaptionRole).toString());
    const int icon = index.data(Qt::DecorationRole).isValid() ? space::kXl : 0;
    return {std::max(main + icon, index.column() == PlanModel::Exercise ? 0 : caption) + 2 * space::kM, 2 * space::kRow};
}

int PlanDelegate::rowHeight(const QModelIndex& first, int width) const
{
    const QFontMetrics name(strongFont()), caption(textFont(TextRole::Caption));
    const QRect room(0, 0, width - 2 * space::kCellInset - space::kL, kTallest);
    const int lines = name.boundingRect(room, Qt::TextWordWrap, first.data().toString()).height();
    const int words = caption.boundingRect(room, Qt::TextWordWrap, first.data(PlanModel::kCaptionRole).toString()).height();
    return 2 * space::kS + lines + space::kXs + std::max(words, caption.height());
}

}  // namespace liftgraph::ui
