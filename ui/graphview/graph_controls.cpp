#include "ui/graphview/graph_controls.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <algorithm>

#include "ui/error_text.h"
#include "ui/graphview/graph_legend.h"
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

    void setColored(bool colored)
    {
        m_colored = colored;
        update();
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
        const QColor color = m_colored ? muscleColor(m_group) : tokens().secondary;
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(isChecked() ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(isRightToLeft() ? width() - space::kM - 1 : space::kM + 1, height() / 2.0), space::kXs, space::kXs);
        painter.setPen(isChecked() ? tokens().text : tokens().secondary);
        painter.setFont(textFont(TextRole::Caption));
        const QRect words = isRightToLeft() ? rect().adjusted(0, 0, 2 - space::kXl, 0) : rect().adjusted(space::kXl - 2, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter, text());
    }

private:
    log::MuscleGroup m_group;
    bool m_colored = true;
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
        chip->setColored(m_colored);
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

void MuscleChips::setColored(bool colored)
{
    m_colored = colored;
    for (QToolButton* chip : m_chips) static_cast<Chip*>(chip)->setColored(colored);
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

/// Where there was no room for what is chosen, its tooltip says it.
bool SnugBox::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || width() >= sizeHint().width()) return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), toolTip().isEmpty() ? currentText() : toolTip() + QStringLiteral(": ") + currentText(), this);
    return true;
}

/// As the style draws it, but words that have no room end in dots.
void SnugBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

QSize SnugBox::minimumSizeHint() const { return {std::min(sizeHint().width(), 3 * space::kXxl), QComboBox::minimumSizeHint().height()}; }

GraphLegend::GraphLegend(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void GraphLegend::show(ScenePtr scene, const ColorLegend& legend)
{
    m_scene = std::move(scene);
    m_legend = legend;
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(graph_painter::legendText(legend));
    takeHeight();
    update();
}

void GraphLegend::takeHeight()
{
    if (m_scene) setFixedHeight(int(graph_painter::legendHeight(*m_scene, m_legend, width())) + space::kS);
}

void GraphLegend::resizeEvent(QResizeEvent*) { takeHeight(); }

void GraphLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) takeHeight();
    QWidget::changeEvent(event);
}

void GraphLegend::paintEvent(QPaintEvent*)
{
    if (!m_scene) return;
    QPainter painter(this);
    graph_painter::drawLegend(painter, *m_scene, m_legend, QRectF(rect()).adjusted(0, space::kXs, 0, 0), isRightToLeft());
}

}  // namespace liftgraph::ui
