#pragma once
// Asks for the link of a sheet on the web; the last one is kept by QSettings and offered again.

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace liftgraph::ui {

class LinkDialog : public QDialog {
    Q_OBJECT
public:
    explicit LinkDialog(QWidget* parent);

signals:
    void chosen(const QString& link);  ///< one that sheetLink understands

private:
    void judge();

    QLineEdit* m_link = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_download = nullptr;
};

}  // namespace liftgraph::ui
