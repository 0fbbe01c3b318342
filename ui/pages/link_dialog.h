#pragma once
// Asks for the link of a sheet on the web; the last one is kept by QSettings and offered again.

#include <QDialog>

#include "core/import/sheet_link.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace liftgraph::ui {

class LinkDialog : public QDialog {
    Q_OBJECT
public:
    explicit LinkDialog(QWidget* parent);

signals:
    void chosen(const QString& link, import::Tabs tabs);  ///< one that sheetLink understands

private:
    void judge();

    QLineEdit* m_link = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_all = nullptr;
    QPushButton* m_download = nullptr;
};

}  // namespace liftgraph::ui
