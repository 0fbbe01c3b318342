#include "ui/search_popup.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr std::size_t kMostFound = 10;
constexpr int kWidth = 400;
}  // namespace

SearchPopup::SearchPopup(QLineEdit* field, std::function<std::vector<SearchItem>()> gather, QWidget* window)
    : QFrame(window), m_field(field), m_gather(std::move(gather)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("searchPopup"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXs, space::kXs, space::kXs, space::kXs);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &SearchPopup::update);
    connect(m_list, &QListWidget::itemClicked, this, &SearchPopup::go);
    hide();
}

int SearchPopup::count() const { return m_list->count(); }
QString SearchPopup::textAt(int row) const { return m_items[m_found[std::size_t(row)]].text; }

void SearchPopup::update(const QString& wanted)
{
    m_list->clear();
    m_found.clear();
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_items.size() && !words.isEmpty() && m_found.size() < kMostFound; ++i) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) { return m_items[i].text.contains(word, Qt::CaseInsensitive); });
        if (fits) m_found.push_back(i);
    }
    const QFontMetrics metrics(font());
    for (const std::size_t i : m_found) {
        const QString kind = QStringLiteral("   ") + m_items[i].kind;
        const int room = kWidth - metrics.horizontalAdvance(kind) - 2 * space::kXl;
        m_list->addItem(metrics.elidedText(m_items[i].text, Qt::ElideMiddle, room) + kind);
    }
    if (m_found.empty() && !words.isEmpty()) {
        m_list->addItem(tr("Nothing is called that."));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    }
    if (!m_found.empty()) m_list->setCurrentRow(0);
    setVisible(!words.isEmpty());
    if (isVisible()) place();
}

void SearchPopup::place()
{
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(m_field->width() - kWidth, m_field->height() + space::kXs));
    const int rows = std::max(m_list->count(), 1);
    setGeometry(std::max(below.x(), 0), below.y(), kWidth, rows * m_list->sizeHintForRow(0) + 2 * space::kXs + 2 * m_list->frameWidth());
    raise();
}

void SearchPopup::go()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_found.size())) return;
    const auto action = m_items[m_found[std::size_t(row)]].go;
    m_field->clear();
    m_field->clearFocus();
    hide();
    action();
}

bool SearchPopup::keyPressed(int key)
{
    if (key == Qt::Key_Escape) {
        m_field->clear();
        m_field->clearFocus();
        hide();
        return true;
    }
    if (!isVisible() || m_found.empty()) return false;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int rows = int(m_found.size());
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        go();
        return true;
    }
    return false;
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) m_items = m_gather();
    if (event->type() == QEvent::FocusOut) hide();
    if (event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent*>(event)->key())) return true;
    return QFrame::eventFilter(watched, event);
}

}  // namespace liftgraph::ui
