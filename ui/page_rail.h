#pragma once
// The rail at the left: one button per page, icon over word.

#include <QFrame>

class QButtonGroup;

namespace liftgraph::ui {

class PageRail : public QFrame {
    Q_OBJECT
public:
    explicit PageRail(QWidget* parent = nullptr);
    void showCurrent(const QString& pageId);
    void setWords();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(const QString& pageId);

private:
    QButtonGroup* m_buttons = nullptr;
};

/// A page's word in the user's language.
QString pageWord(const char* word);

}  // namespace liftgraph::ui
