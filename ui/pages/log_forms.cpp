#include "ui/pages/log_forms.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeEdit>
#include <cmath>

#include "core/log/body_mass_range.h"
#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kMostMinutes = 24.0 * 60.0;

/// A number that may be left open: the lowest value stands for nothing.
QDoubleSpinBox* optionalBox(const std::optional<double>& value, double most, int decimals, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0.0, most);
    box->setDecimals(decimals);
    box->setSpecialValueText(QString(QChar(0x2013)));
    box->setValue(value.value_or(0.0));
    return box;
}

/// What the box says; the old value where it was only rounded for showing.
std::optional<double> valueOf(const QDoubleSpinBox* box, const std::optional<double>& before, double scale)
{
    if (box->value() <= 0.0) return std::nullopt;
    const double unit = std::pow(10.0, -box->decimals());
    if (before && std::abs(*before / scale - box->value()) <= unit / 2.0 + 1e-12) return before;
    return box->value() * scale;
}

QFormLayout* formOf(QDialog* dialog, const QString& title)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(space::kDetails + space::kXxl * 3);
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    form->setSpacing(space::kM);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

QPlainTextEdit* noteBox(const std::string& note, QWidget* parent)
{
    auto* box = new QPlainTextEdit(QString::fromStdString(note), parent);
    box->setTabChangesFocus(true);
    box->setMinimumHeight(space::kRow * 2);
    return box;
}

QDialogButtonBox* buttonsOf(QDialog* dialog, const QString& accept)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(accept);
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

QTime timeOf(const log::Session& session)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(session.start - session.day()).count();
    return QTime(0, 0).addSecs(int(seconds));
}

}  // namespace

SessionForm::SessionForm(const log::Session& session, Unit unit, const QString& title, const QString& accept, QWidget* parent)
    : QDialog(parent), m_before(session), m_unit(unit)
{
    QFormLayout* form = formOf(this, title);
    m_day = new QDateEdit(toDate(session.day()), this);
    m_day->setCalendarPopup(true);
    m_day->setDateRange(QDate(1950, 1, 1), QDate(2100, 12, 31));
    form->addRow(tr("Date"), m_day);
    m_hasTime = new QCheckBox(tr("Time of day"), this);
    m_hasTime->setChecked(session.hasTime);
    m_time = new QTimeEdit(timeOf(session), this);
    m_time->setAccessibleName(tr("Time of day"));
    m_time->setEnabled(session.hasTime);
    connect(m_hasTime, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    form->addRow(m_hasTime, m_time);
    m_title = new QLineEdit(QString::fromStdString(session.title), this);
    form->addRow(tr("Title"), m_title);
    m_minutes = optionalBox(session.durationS ? std::optional(*session.durationS / 60.0) : std::nullopt, kMostMinutes, 1, this);
    form->addRow(tr("Duration (min)"), m_minutes);
    m_rpe = optionalBox(session.sessionRpe, 10.0, 1, this);
    form->addRow(tr("Session RPE"), m_rpe);
    m_mass = optionalBox(session.bodyMassKg ? std::optional(fromKilograms(*session.bodyMassKg, unit)) : std::nullopt, fromKilograms(log::kMostBodyMassKg, unit), 1, this);
    form->addRow(tr("Body mass (%1)").arg(QLatin1String(unitName(unit))), m_mass);
    m_note = noteBox(session.note, this);
    form->addRow(tr("Note"), m_note);
    form->addRow(buttonsOf(this, accept));
    connect(this, &QDialog::accepted, this, [this] { emit filledIn(result()); });
}

log::Session SessionForm::result() const
{
    log::Session head = m_before;
    const log::LocalDay day(std::chrono::days(QDate(1970, 1, 1).daysTo(m_day->date())));
    head.hasTime = m_hasTime->isChecked();
    head.start = day;
    // The box shows minutes; seconds that nobody changed stay.
    if (head.hasTime) {
        const QTime shown = m_time->time();
        const QTime before = timeOf(m_before);
        const bool same = m_before.hasTime && shown.hour() == before.hour() && shown.minute() == before.minute();
        head.start += std::chrono::seconds(QTime(0, 0).secsTo(same ? before : QTime(shown.hour(), shown.minute())));
    }
    head.title = m_title->text().trimmed().toStdString();
    head.durationS = valueOf(m_minutes, m_before.durationS, 60.0);
    head.sessionRpe = valueOf(m_rpe, m_before.sessionRpe, 1.0);
    head.bodyMassKg = valueOf(m_mass, m_before.bodyMassKg, toKilograms(1.0, m_unit));
    head.note = m_note->toPlainText().toStdString();
    return head;
}

EntryForm::EntryForm(const log::Entry& entry, const QStringList& exercises, const QString& title, const QString& accept, QWidget* parent) : QDialog(parent)
{
    QFormLayout* form = formOf(this, title);
    m_exercise = new QLineEdit(QString::fromStdString(entry.exercise), this);
    auto* completer = new QCompleter(exercises, m_exercise);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_exercise->setCompleter(completer);
    form->addRow(tr("Exercise"), m_exercise);
    m_fatigue = optionalBox(entry.fatigue, 10.0, 1, this);
    form->addRow(tr("Fatigue (1 to 10)"), m_fatigue);
    m_intensity = optionalBox(entry.intensity, 10.0, 1, this);
    form->addRow(tr("Intensity (1 to 10)"), m_intensity);
    m_note = noteBox(entry.note, this);
    form->addRow(tr("Note"), m_note);
    QDialogButtonBox* buttons = buttonsOf(this, accept);
    const auto check = [this, buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_exercise->text().trimmed().isEmpty()); };
    connect(m_exercise, &QLineEdit::textChanged, this, check);
    check();
    form->addRow(buttons);
    connect(this, &QDialog::accepted, this, [this] { emit filledIn(result()); });
}

log::Entry EntryForm::result() const
{
    log::Entry head;
    head.exercise = m_exercise->text().trimmed().toStdString();
    head.fatigue = valueOf(m_fatigue, std::nullopt, 1.0);
    head.intensity = valueOf(m_intensity, std::nullopt, 1.0);
    head.note = m_note->toPlainText().toStdString();
    return head;
}

}  // namespace liftgraph::ui
