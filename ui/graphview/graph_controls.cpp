#include "ui/graphview/graph_controls.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <algorithm>

#include "ui/error_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

/// A toggle with the group's colour as a dot, hollow while the group is hidden.
class Chip : public QToolButton {
public:
    Chip(log::MuscleGroup group, QWidget* parent) : QToolButton(parent), m_group(group)
    {
        setCheckable(true);
        setChecked(true);
        setFont(textFont(TextRole::Caption));
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(TextRole::Caption));
        return {metrics.horizontalAdvance(text()) + 2 * space::kM + space::kM, metrics.height() + space::kS};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? tokens().accent : tokens().hairline, 1));
        painter.setBrush(isChecked() ? tokens().surface : tokens().window);
        const double round = height() / 2.0 - 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
        painter.setPen(QPen(muscleColor(m_group), 1.5));
        painter.setBrush(isChecked() ? QBrush(muscleColor(m_group)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(isRightToLeft() ? width() - space::kM - 1 : space::kM + 1, height() / 2.0), space::kXs, space::kXs);
        painter.setPen(isChecked() ? tokens().text : tokens().secondary);
        painter.setFont(textFont(TextRole::Caption));
        const QRect words = isRightToLeft() ? rect().adjusted(0, 0, 2 - space::kXl, 0) : rect().adjusted(space::kXl - 2, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter, text());
    }

private:
    log::MuscleGroup m_group;
};

}  // namespace

MuscleChips::MuscleChips(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::kXs);
    m_row->addStretch(1);
}

void MuscleChips::setGroups(const std::vector<log::MuscleGroup>& groups)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const log::MuscleGroup group : groups) {
        auto* chip = new Chip(group, this);
        m_chips.insert(int(group), chip);
        m_row->insertWidget(m_row->count() - 1, chip);
        connect(chip, &QToolButton::toggled, this, &MuscleChips::changed);
    }
    retranslate();
}

std::vector<log::MuscleGroup> MuscleChips::hidden() const
{
    std::vector<log::MuscleGroup> groups;
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it)
        if (!it.value()->isChecked()) groups.push_back(log::MuscleGroup(it.key()));
    return groups;
}

void MuscleChips::setHidden(const std::vector<log::MuscleGroup>& groups)
{
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(std::find(groups.begin(), groups.end(), log::MuscleGroup(it.key())) == groups.end());
        it.value()->update();
    }
}

void MuscleChips::retranslate()
{
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it) {
        const QString name = muscleGroupText(log::MuscleGroup(it.key()));
        it.value()->setText(name);
        it.value()->setToolTip(tr("Show or hide: %1").arg(name));
        it.value()->setAccessibleName(tr("Show %1").arg(name));
        it.value()->updateGeometry();
    }
}

SnugBox::SnugBox(QWidget* parent) : QComboBox(parent)
{
    setProperty("snug", true);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::currentTextChanged, this, &SnugBox::updateGeometry);
}

QSize SnugBox::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.rect = QRect(0, 0, space::kDetails, QComboBox::sizeHint().height());
    const int aside = option.rect.width() - style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    return {std::min(fontMetrics().horizontalAdvance(currentText()) + space::kS + aside, space::kDetails), option.rect.height()};
}

QSize SnugBox::minimumSizeHint() const { return {std::min(sizeHint().width(), 3 * space::kXxl), QComboBox::minimumSizeHint().height()}; }

GraphLegend::GraphLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(QFontMetrics(textFont(TextRole::Caption)).height() + space::kS);
}

void GraphLegend::show(ScenePtr scene, const ColorLegend& legend)
{
    m_scene = std::move(scene);
    m_legend = legend;
    setAccessibleName(tr("Legend"));
    QStringList told;
    for (const auto& [name, color] : legend.categories) told << name;
    if (told.isEmpty() && !legend.muscles) told << tr("from %1 to %2").arg(legend.low, legend.high);
    if (told.isEmpty()) told << tr("colours are muscle groups");
    setAccessibleDescription((legend.title.isEmpty() ? QString() : legend.title + QStringLiteral(": ")) + told.join(QStringLiteral(", ")));
    update();
}

void GraphLegend::paintEvent(QPaintEvent*)
{
    if (!m_scene) return;
    QPainter painter(this);
    graph_painter::drawLegend(painter, *m_scene, m_legend, {0.0, double(space::kXs)});
}

}  // namespace liftgraph::ui
