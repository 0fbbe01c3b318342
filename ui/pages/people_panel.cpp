#include "ui/pages/people_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QWheelEvent>
#include <algorithm>
#include <string_view>

#include "core/import/people.h"
#include "ui/core_sentences.h"
#include "ui/import_command.h"
#include "ui/pages/mapping_panel.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kChoiceWidth = 260;
constexpr int kChoiceText = kChoiceWidth - 60;  ///< what its frame and arrow leave
constexpr double kSure = 0.9;  ///< from here on a guess is none that needs saying
constexpr qlonglong kNobody = -1;  ///< for whom the rows of somebody who is left out are
constexpr int kNameWidth = 200;  ///< longer names are cut, so that the choices stand below each other and in the window

/// The wheel scrolls the page over it: a squad is a long list, and nobody is to become somebody else by scrolling past.
class PersonChoice final : public QComboBox {
public:
    using QComboBox::QComboBox;

private:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// Sets that another export has brought already are left out.
std::int64_t setsAdded(const ImportPreview& preview) { return preview.newSets - std::min(preview.overlap.sets, preview.newSets); }

/// Why the first row cannot be used, of a sentence that tells of all of them.
std::string firstReason(const std::string& all)
{
    for (const std::string_view before : {"The only row cannot be used: ", "rows can be used. The first: "}) {
        if (const std::size_t at = all.find(before); at != std::string::npos) return all.substr(at + before.size());
    }
    return all;
}

}  // namespace

PeoplePanel::PeoplePanel(QWidget* parent) : Card({}, parent)
{
    m_split = new QCheckBox(this);
    m_split->setObjectName(QStringLiteral("splitSheets"));
    m_hint = makeLabel("secondary", this);
    m_hint->setTextFormat(Qt::PlainText);  // it says what cells of a file say
    m_leftOut = makeLabel("caution", this);
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setTextFormat(Qt::PlainText);
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kM);
    m_grid->setVerticalSpacing(space::kXs);
    m_grid->setColumnStretch(2, 1);
    body()->addLayout(textColumn(m_hint));
    body()->addWidget(m_split);
    body()->addLayout(textColumn(m_leftOut));
    body()->addWidget(m_rows);
    m_rows->hide();
    connect(m_split, &QCheckBox::toggled, this, [this](bool split) {
        m_rows->setVisible(split);
        m_read.clear();
        showRows();
        emit changed();
    });
    setWords();
}

void PeoplePanel::clear()
{
    const QSignalBlocker quiet(m_split);
    m_split->setChecked(false);
    m_rows->hide();
    m_parts.clear();
    m_column.clear();
    m_read.clear();
    hide();
}

void PeoplePanel::offer(const import::Recognition& found, const std::vector<log::Athlete>& athletes)
{
    setVisible(!found.people.empty());
    m_read.clear();
    m_confidence = found.peopleConfidence;
    const auto same = [](const log::Athlete& a, const log::Athlete& b) { return a.id == b.id && a.name == b.name; };
    if (found.people == m_parts && found.personColumn == m_column && std::equal(athletes.begin(), athletes.end(), m_athletes.begin(), m_athletes.end(), same)) return setWords();
    if (found.people.empty()) return clear();
    m_parts = found.people;
    m_column = found.personColumn;
    m_athletes = athletes;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_choices.clear();
    m_counts.clear();
    for (const std::string& part : m_parts) {
        const int row = int(m_choices.size());
        auto* name = new QLabel(m_rows);
        name->setTextFormat(Qt::PlainText);
        name->ensurePolished();
        const QString whole = QString::fromStdString(part);
        QString shown = name->fontMetrics().elidedText(whole, Qt::ElideRight, kNameWidth);
        if (shown != whole) name->setToolTip(whole.toHtmlEscaped());
        name->setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));  // the label of a field would make a shortcut of it
        auto* choice = new PersonChoice(m_rows);
        choice->setFixedWidth(kChoiceWidth);
        name->setBuddy(choice);
        fill(choice, part);
        auto* count = makeLabel("caption", m_rows);
        count->setTextFormat(Qt::PlainText);  // what was refused is quoted from the file
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(choice, row, 1);
        m_grid->addWidget(count, row, 2);
        connect(choice, &QComboBox::activated, this, [this] {
            m_read.clear();
            showRows();
            emit changed();
        });
        m_choices.push_back(choice);
        m_counts.push_back(count);
    }
    setWords();
}

/// A new athlete of the name, all that there are, and nobody; the one of that name is taken.
void PeoplePanel::fill(QComboBox* choice, const std::string& part) const
{
    choice->addItem(QString(), 0);
    bool exact = false;
    for (const log::Athlete& athlete : m_athletes) {
        if (athlete.simulated) continue;
        const QString whole = QString::fromStdString(athlete.name);
        choice->addItem(choice->fontMetrics().elidedText(whole, Qt::ElideRight, kChoiceText), qlonglong(athlete.id));
        if (choice->itemText(choice->count() - 1) != whole) choice->setItemData(choice->count() - 1, whole.toHtmlEscaped(), Qt::ToolTipRole);
        if (exact || (athlete.name != part && (choice->currentIndex() > 0 || !import::samePerson(athlete.name, part)))) continue;
        exact = athlete.name == part;
        choice->setCurrentIndex(choice->count() - 1);
    }
    choice->addItem(QString(), kNobody);
}

bool PeoplePanel::leftOut(std::size_t person) const { return m_choices[person]->currentData().toLongLong() == kNobody; }

bool PeoplePanel::stores(std::size_t person) const { return m_read[person].usable && !leftOut(person); }

bool PeoplePanel::splits() const { return !m_parts.empty() && m_split->isChecked(); }

std::vector<PersonImport> PeoplePanel::people() const
{
    std::vector<PersonImport> list;
    for (std::size_t i = 0; i < m_parts.size(); ++i) list.push_back({m_parts[i], m_column, leftOut(i) ? 0 : m_choices[i]->currentData().toLongLong(), m_parts[i], {}});
    return list;
}

void PeoplePanel::showPeople(std::vector<PersonImport> people)
{
    m_read = std::move(people);
    showRows();
}

bool PeoplePanel::addsAny() const
{
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (stores(i) && setsAdded(m_read[i].preview) + m_read[i].preview.newMasses > 0) return true;
    }
    return false;
}

QString PeoplePanel::addedText() const
{
    std::int64_t sets = 0, masses = 0;
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (!stores(i)) continue;
        sets += setsAdded(m_read[i].preview);
        masses += m_read[i].preview.newMasses;
    }
    return ui::addedText(sets, masses, 0);
}

/// Who is left out may stand far below what the window shows.
void PeoplePanel::showLeftOut()
{
    constexpr int kNamed = 5;
    QStringList names;
    for (const PersonImport& person : m_read) {
        if (!person.usable) names << QString::fromStdString(person.part);
    }
    const int all = int(names.size());
    m_leftOut->setVisible(splits() && all > 0);
    QString list = QStringList(names.mid(0, kNamed)).join(QStringLiteral(", "));
    if (all > kNamed) list += QStringLiteral(", …");
    m_leftOut->setText(tr("Left out, because none of their rows can be used (%1): %2").arg(QLocale().toString(all), list));
}

void PeoplePanel::showRows()
{
    showLeftOut();
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        // There is nothing to choose for somebody of whom nothing can be used.
        m_choices[i]->setEnabled(i >= m_read.size() || m_read[i].usable);
        if (i >= m_read.size()) {
            m_counts[i]->clear();
            continue;
        }
        const ImportPreview& preview = m_read[i].preview;
        setRole(m_counts[i], m_read[i].usable ? "caption" : "caution");
        if (!m_read[i].usable) {
            m_counts[i]->setText(tr("Left out: no row can be used. %1").arg(coreSentence(firstReason(preview.file->rejected.front().reason))));
            continue;
        }
        if (leftOut(i)) {
            m_counts[i]->setText(tr("Left out: %1").arg(ui::addedText(setsAdded(preview), preview.newMasses, 0)));
            continue;
        }
        QString text = tr("New: %1").arg(ui::addedText(setsAdded(preview), preview.newMasses, 0));
        if (preview.knownSets > 0) text += QStringLiteral(" · ") + tr("already in the log: %1").arg(QLocale().toString(qlonglong(preview.knownSets)));
        if (preview.overlap.sets > 0) text += QStringLiteral(" · ") + tr("%1 left out: another export has brought them").arg(setsText(preview.overlap.sets));
        if (!preview.file->rejected.empty()) text += QStringLiteral(" · ") + tr("rows that could not be used: %1").arg(QLocale().toString(qlonglong(preview.file->rejected.size())));
        m_counts[i]->setText(text);
    }
}

void PeoplePanel::setWords()
{
    const QString column = QString::fromStdString(m_column);
    setTitle(byColumn() ? tr("Whose logs these rows are") : tr("Whose logs these sheets are"));
    m_hint->setText(!byColumn()          ? tr("The sheets are called by people's names, so they may be the logs of different people. This is a guess.")
                    : m_confidence < kSure ? tr("The column \"%1\" seems to say whose row it is (%2).").arg(column, confidenceText(m_confidence))
                                         : tr("The column \"%1\" says whose row it is.").arg(column));
    m_split->setText(byColumn() ? tr("&Each of these people is an athlete of their own") : tr("&Each sheet is the log of an athlete of its own"));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const QString part = QString::fromStdString(m_parts[i]);
        m_choices[i]->setItemText(0, tr("New athlete"));  // of the name beside it
        m_choices[i]->setItemText(m_choices[i]->count() - 1, tr("Leave out"));
        m_choices[i]->setAccessibleName(byColumn() ? tr("Athlete for the rows of %1").arg(part) : tr("Athlete of the sheet %1").arg(part));
    }
    showRows();
}

}  // namespace liftgraph::ui
