#pragma once
// Finds pages, actions, exercises and sessions while the user types, and goes there.

#include <QFrame>
#include <QString>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace liftgraph::ui {

/// Something that can be found.
struct SearchItem {
    QString text = {};
    QString kind = {};  ///< "Page", "Exercise"
    std::function<void()> go = {};
};

class SearchPopup : public QFrame {
    Q_OBJECT
public:
    /// `gather` is asked for everything that can be found each time the field is entered.
    SearchPopup(QLineEdit* field, std::function<std::vector<SearchItem>()> gather, QWidget* window);
    int count() const;
    QString textAt(int row) const;

private:
    void update(const QString& wanted);
    void place();
    void go();
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool keyPressed(int key);

    QLineEdit* m_field;
    std::function<std::vector<SearchItem>()> m_gather;
    QListWidget* m_list = nullptr;
    std::vector<SearchItem> m_items;
    std::vector<std::size_t> m_found;
};

}  // namespace liftgraph::ui
