#include "ui/pages/link_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/error_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr const char* kLastLink = "lastLink";

}  // namespace

LinkDialog::LinkDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Import from a link"));
    setMinimumWidth(space::kTextColumn * 3 / 4);
    auto* label = new QLabel(tr("&Link of a Google sheet, or of a CSV or XLSX file"), this);
    m_link = new QLineEdit(QSettings().value(QLatin1String(kLastLink)).toString(), this);
    m_link->setPlaceholderText(QStringLiteral("https://docs.google.com/spreadsheets/d/…"));
    m_link->setAccessibleName(tr("Link of the sheet"));
    m_link->selectAll();
    label->setBuddy(m_link);
    auto* note = new QLabel(tr("The sheet must be shared with anyone who has the link. It is downloaded once, now; nothing is sent. You see what it holds "
                               "before anything is stored, and the same link later adds only what is new."),
                            this);
    note->setWordWrap(true);
    setRole(note, "secondary");
    m_all = new QCheckBox(tr("&All sheets of the workbook, not only the one that the link names"), this);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    setRole(m_problem, "bad");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_download = buttons->addButton(tr("&Download"), QDialogButtonBox::AcceptRole);
    m_download->setDefault(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    rows->setSpacing(space::kM);
    for (QWidget* row : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_link), static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_all), static_cast<QWidget*>(note)}) {
        rows->addWidget(row);
    }
    rows->addWidget(buttons);
    connect(m_link, &QLineEdit::textChanged, this, &LinkDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QSettings().setValue(QLatin1String(kLastLink), m_link->text().trimmed());
        emit chosen(m_link->text().trimmed(), m_all->isVisible() && m_all->isChecked() ? import::Tabs::All : import::Tabs::Named);
        accept();
    });
    judge();
}

void LinkDialog::judge()
{
    const QString text = m_link->text().trimmed();
    const auto link = import::sheetLink(text.toStdString());
    m_download->setEnabled(link.has_value());
    m_all->setVisible(link && link->oneTab);
    m_problem->setVisible(!link && !text.isEmpty());
    if (!link) m_problem->setText(errorText(link.error()));
}

}  // namespace liftgraph::ui
