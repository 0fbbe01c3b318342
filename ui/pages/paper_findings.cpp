#include "ui/pages/paper_findings.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/card.h"
#include "ui/paper/paper_words.h"
#include "ui/theme.h"

namespace liftgraph::ui {

FindingView::FindingView(const workflow::PaperFinding& finding, QWidget* parent) : QWidget(parent), m_finding(finding)
{
    auto* icon = new QLabel(this);
    const QIcon picture = themedIcon(finding.holds ? QStringLiteral("caution") : QStringLiteral("good"));
    icon->setPixmap(picture.pixmap(QSize(space::kIcon, space::kIcon), devicePixelRatioF()));
    m_state = makeLabel(finding.holds ? "caution" : "good", this);
    m_state->setWordWrap(false);
    m_state->setText(finding.holds ? tr("Holds") : tr("Does not hold"));
    auto* title = makeLabel("", this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setText(paperText(finding.title));
    m_sentence = makeLabel("", this);
    m_sentence->setText(paperText(finding.sentence));
    m_unfold = new QToolButton(this);
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Evidence"));
    m_unfold->setAccessibleName(tr("Evidence: %1").arg(title->text()));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setArrowType(Qt::RightArrow);
    connect(m_unfold, &QToolButton::toggled, this, &FindingView::toggle);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(icon);
    head->addWidget(title, 1);
    head->addWidget(m_state);
    head->addWidget(m_unfold);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, space::kXs, 0, space::kXs);
    whole->setSpacing(space::kXs);
    whole->addLayout(head);
    auto* words = textColumn(m_sentence);
    words->setContentsMargins(space::kIcon + space::kS, 0, 0, 0);
    whole->addLayout(words);
    fitSentence(parent->width());
    setAccessibleName(m_state->text() + QStringLiteral(": ") + title->text());
    setAccessibleDescription(m_sentence->text());
}

/// As high as its lines at this width: a page that scrolls would go by the hint of a wrapping label, which is for another width.
void FindingView::fitSentence(int width)
{
    const int room = std::clamp(width - space::kIcon - space::kS, 1, space::kTextColumn);
    m_sentence->setFixedHeight(m_sentence->heightForWidth(room));
}

void FindingView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSentence(event->size().width());
}

QString FindingView::state() const { return m_state->text(); }
QString FindingView::sentence() const { return m_sentence->text(); }

QWidget* FindingView::makeEvidence()
{
    auto* table = new QWidget(this);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(space::kIcon + space::kS, 0, 0, space::kS);
    grid->setHorizontalSpacing(space::kXl);
    grid->setVerticalSpacing(space::kXs / 2);
    int row = 0;
    for (const workflow::PaperEvidence& item : m_finding.evidence) {
        auto* name = makeLabel("caption", table);
        auto* value = makeLabel("caption", table);
        name->setText(paperText(item.name));
        value->setText(paperText(item.text));
        value->setFont(figureFont(TextRole::Caption));
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row++, 1);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    table->setMaximumWidth(space::kTextColumn + space::kIcon);
    return table;
}

void FindingView::toggle(bool open)
{
    if (open && !m_evidence) {
        m_evidence = makeEvidence();
        layout()->addWidget(m_evidence);
    }
    if (m_evidence) m_evidence->setVisible(open);
    m_unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
}

FindingList::FindingList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void FindingList::show(const std::vector<workflow::PaperFinding>& findings)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_views.clear();
    for (const workflow::PaperFinding& finding : findings) {
        if (!m_views.empty()) {
            auto* line = new QFrame(this);
            line->setProperty("hairline", true);
            line->setFixedHeight(1);
            m_column->addWidget(line);
        }
        m_views.push_back(new FindingView(finding, this));
        m_column->addWidget(m_views.back());
    }
}

}  // namespace liftgraph::ui
