#include "ui/pages/leak_card.h"

#include <QGridLayout>
#include <algorithm>

#include "ui/core_sentences.h"
#include "ui/theme.h"

namespace liftgraph::ui {

LeakCard::LeakCard(QWidget* parent) : Card({}, parent), m_sum(makeLabel("", this))
{
    body()->addLayout(textColumn(m_sum));
    hide();
}

void LeakCard::show(std::vector<workflow::LeakFinding> findings, const QString& what)
{
    m_findings = std::move(findings);
    m_what = what;
    fill();
    setVisible(!m_findings.empty());
}

void LeakCard::clear() { show({}, {}); }

QStringList LeakCard::lines() const { return m_lines; }

void LeakCard::refreshLook()
{
    if (!m_findings.empty()) fill();
}

void LeakCard::fill()
{
    setTitle(tr("Check for leaks"));
    const auto leaks = std::count_if(m_findings.begin(), m_findings.end(), [](const auto& finding) { return !finding.holds; });
    m_sum->setText((leaks == 0 ? tr("Nothing that is tested reaches what is learned.") : tr("%Ln checks found a leak: do not trust these figures.", nullptr, int(leaks))) +
                   QLatin1Char(' ') + tr("Checked: %1.").arg(m_what));
    setRole(m_sum, leaks == 0 ? "" : "bad");
    delete m_list;
    m_list = new QWidget(this);
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kS);
    grid->setVerticalSpacing(space::kXs);
    grid->setColumnStretch(2, 1);
    m_lines.clear();
    for (const workflow::LeakFinding& finding : m_findings) {
        const int row = grid->rowCount();
        auto* icon = new QLabel(m_list);
        icon->setPixmap(themedIcon(finding.holds ? QStringLiteral("good") : QStringLiteral("bad")).pixmap(QSize(space::kL, space::kL), devicePixelRatioF()));
        auto* word = makeLabel(finding.holds ? "good" : "bad", m_list);
        word->setWordWrap(false);
        word->setText(finding.holds ? tr("no leak") : tr("LEAK"));
        auto* sentence = makeLabel("", m_list);
        sentence->setText(coreSentence(finding.sentence));
        grid->addWidget(icon, row, 0, Qt::AlignTop);
        grid->addWidget(word, row, 1, Qt::AlignTop);
        grid->addWidget(sentence, row, 2);
        m_lines << word->text() + QStringLiteral(": ") + sentence->text();
    }
    body()->addWidget(m_list);
}

}  // namespace liftgraph::ui
