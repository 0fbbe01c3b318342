#include "ui/graphview/filter_bar.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/graphview/filter_form.h"
#include "ui/graphview/flow_layout.h"
#include "ui/popup_place.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr int kSearchWidth = 5 * space::kXxl;
}

FilterBar::FilterBar(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this)), m_search(new QLineEdit(this)), m_add(new QToolButton(this)), m_clear(new QToolButton(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (QToolButton* button : {m_add, m_clear}) button->setFont(textFont(TextRole::Caption));
    m_add->setIcon(themedIcon(QStringLiteral("add")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setIconSize({space::kL, space::kL});
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_flow->addWidget(m_search);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_clear);
    m_clear->hide();
    connect(m_add, &QToolButton::clicked, this, &FilterBar::openForm);
    connect(m_clear, &QToolButton::clicked, this, [this] { emit wanted({}, tr("Clear filters")); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        graph::NodeFilter filter = m_filter;
        filter.text = text.trimmed().toStdString();
        if (!(filter == m_filter)) emit typed(filter, filter.text.empty() ? tr("Clear the search") : tr("Search: %1").arg(text.trimmed()));
    });
    connect(m_search, &QLineEdit::editingFinished, this, &FilterBar::typingEnded);
    retranslate();
}

void FilterBar::show(workflow::SnapshotPtr snapshot, const graph::NodeFilter& filter, int selected, Unit unit)
{
    m_snapshot = std::move(snapshot);
    m_filter = filter;
    m_selected = selected;
    m_unit = unit;
    // What is being typed may end in a space that the filter does not have.
    if (const QString text = QString::fromStdString(filter.text); m_search->text().trimmed() != text) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(text);
    }
    for (QToolButton* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    if (!m_snapshot) return;
    m_flow->removeWidget(m_clear);
    for (const FilterPart& part : partsOf(filter, m_snapshot->features, unit)) {
        auto* chip = new QToolButton(this);
        chip->setFont(textFont(TextRole::Caption));
        chip->setProperty("chip", true);
        chip->setText(part.text);
        chip->setIcon(themedIcon(QStringLiteral("close")));
        chip->setIconSize({space::kM, space::kM});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Remove this filter"));
        chip->setAccessibleName(tr("Remove the filter: %1").arg(part.text));
        m_chips << chip;
        m_flow->addWidget(chip);
        chip->show();
        connect(chip, &QToolButton::clicked, this, [this, part] { emit wanted(part.without, tr("Remove filter: %1").arg(part.text)); });
    }
    m_flow->addWidget(m_clear);
    m_clear->setVisible(m_chips.size() > 1);
    m_flow->invalidate();
    updateGeometry();
}

void FilterBar::lead(const QList<QWidget*>& widgets)
{
    for (qsizetype i = 0; i < widgets.size(); ++i) m_flow->insertWidget(int(i), widgets[i]);
}

void FilterBar::openForm()
{
    if (!m_snapshot) return;
    auto* form = new FilterForm(*m_snapshot, m_filter, m_selected, m_unit, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &FilterForm::added, this, &FilterBar::wanted);
    showBelow(*form, *m_add);
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Filter by exercise"));
    m_search->setToolTip(tr("Show only exercises whose name contains this"));
    m_search->setAccessibleName(tr("Filter by exercise"));
    m_add->setText(tr("Add filter…"));
    m_add->setToolTip(tr("Show only entries by date, exercise, muscle, relation or any feature, or what is around one"));
    m_clear->setText(tr("Clear all"));
    m_clear->setToolTip(tr("Show everything again"));
}

}  // namespace liftgraph::ui
