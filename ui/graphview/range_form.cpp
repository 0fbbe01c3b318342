#include "ui/graphview/range_form.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>
#include <algorithm>

#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

RangeForm::RangeForm(const DayRange& shown, const DayRange& log, QWidget* parent) : QFrame(parent, Qt::Popup), m_show(new QPushButton(tr("Show these days"), this))
{
    setProperty("card", true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    form->setSpacing(space::kS);
    const log::LocalDay days[] = {shown.first, shown.last};
    const QString names[] = {tr("From"), tr("To")};
    for (int end = 0; end < 2; ++end) {
        m_dates[end] = new QDateEdit(this);
        m_dates[end]->setCalendarPopup(true);
        m_dates[end]->setDateRange(toDate(log.first), toDate(log.last));
        m_dates[end]->setDate(toDate(days[end]));
        form->addRow(names[end], m_dates[end]);
    }
    m_show->setDefault(true);
    m_show->setProperty("primary", true);
    form->addRow(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const auto ends = std::minmax(toDay(m_dates[0]->date()), toDay(m_dates[1]->date()));
        emit chosen({ends.first, ends.second});
        close();
    });
    m_dates[0]->setFocus();
}

}  // namespace liftgraph::ui
