#include "ui/pages/model_page_settings.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include "core/workflow/workflow.h"
#include "ui/error_text.h"
#include "ui/job_runner.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr int kMostEpochs = 5000;
constexpr int kMostSeeds = 10;
constexpr int kMostSeed = 1'000'000;

/// The model table speaks English; these are its sentences for lupdate.
[[maybe_unused]] const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("ModelTable", "Each entry hears the mean of its neighbours beside itself (Hamilton 2017)."),
    QT_TRANSLATE_NOOP("ModelTable", "Each entry is blended with its neighbours by how connected both are (Kipf and Welling 2017)."),
    QT_TRANSLATE_NOOP("ModelTable", "Each entry weighs its neighbours by what both are (Velickovic 2018)."),
    QT_TRANSLATE_NOOP("ModelTable", "A memory over the earlier entries of one exercise, in order (Hochreiter and Schmidhuber 1997): no other exercise is heard."),
    QT_TRANSLATE_NOOP("ModelTable", "The same widths without a graph: it tells whether the graph helps."),
};

QSpinBox* spin(int low, int high, int value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setAlignment(Qt::AlignRight);
    return box;
}

}  // namespace

TrainSettings::TrainSettings(QWidget* parent)
    : Card({}, parent), m_model(new QComboBox(this)), m_sentence(makeLabel("caption", this)), m_seed(spin(0, kMostSeed, 42, this)),
      m_runs(spin(1, kMostSeeds, 1, this)), m_epochs(spin(1, kMostEpochs, workflow::recommendedOptions("GraphSAGE").epochs, this)),
      m_device(new QComboBox(this)), m_form(new QFormLayout), m_train(new QPushButton(this)), m_cancel(new QPushButton(this)),
      m_progress(new QProgressBar(this)), m_status(makeLabel("caption", this))
{
    setFixedWidth(space::kDetails);
    for (const learn::ModelInfo& info : learn::modelTable()) m_model->addItem(QString::fromStdString(info.name), QString::fromStdString(info.sentence));
    m_model->setCurrentIndex(std::max(0, m_model->findText(QStringLiteral("GraphSAGE"))));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(space::kM);
    m_form->setVerticalSpacing(space::kS);
    for (QWidget* field : {static_cast<QWidget*>(m_model), static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_runs),
                           static_cast<QWidget*>(m_epochs), static_cast<QWidget*>(m_device)})
        m_form->addRow(new QLabel(this), field);
    body()->addLayout(m_form);
    body()->addStretch(1);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_train->setProperty("primary", true);
    m_train->setDefault(true);
    for (QWidget* widget : {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_train)})
        body()->addWidget(widget);
    connect(m_train, &QPushButton::clicked, this, &TrainSettings::trainRequested);
    connect(m_cancel, &QPushButton::clicked, this, &TrainSettings::cancelRequested);
    connect(m_model, &QComboBox::currentIndexChanged, this, &TrainSettings::describeModel);
    connect(m_device, &QComboBox::activated, this, [this] { emit deviceChosen(device()); });
    setDevices({"cpu"}, QStringLiteral("auto"));
    showTraining(false, {});
    retranslate();
}

void TrainSettings::describeModel()
{
    m_train->setText(tr("Train %1").arg(m_model->currentText()));
    const QByteArray sentence = m_model->currentData().toString().toUtf8();
    m_sentence->setText(QCoreApplication::translate("ModelTable", sentence.constData()));
    m_model->setToolTip(m_sentence->text());
    fitHeight();
}

/// A form layout gives wrapping words no room of their own on a low screen.
void TrainSettings::fitHeight()
{
    const int room = space::kDetails - 2 * space::kL - fontMetrics().horizontalAdvance(tr("Seeds in a row")) - space::kM;
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(room)));
    layout()->invalidate();
    setMinimumHeight(layout()->totalMinimumSize().height());
}

void TrainSettings::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    fitHeight();
}

void TrainSettings::setDevices(const std::vector<std::string>& devices, const QString& preferred)
{
    m_device->clear();
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const std::string& device : devices) m_device->addItem(QString::fromStdString(device).toUpper(), QString::fromStdString(device));
    m_device->setCurrentIndex(std::max(0, m_device->findData(preferred)));
}

QString TrainSettings::device() const { return m_device->currentData().toString(); }

std::vector<learn::TrainOptions> TrainSettings::options() const
{
    std::vector<learn::TrainOptions> runs;
    for (int run = 0; run < m_runs->value(); ++run) {
        learn::TrainOptions options = workflow::recommendedOptions(m_model->currentText().toStdString());
        options.epochs = m_epochs->value();
        options.seed = std::uint64_t(m_seed->value() + run);
        options.device = device().toStdString();
        runs.push_back(options);
    }
    return runs;
}

void TrainSettings::showTraining(bool training, const JobStatus& status)
{
    const bool focus = (training ? m_train : m_cancel)->hasFocus();
    m_train->setVisible(!training);
    m_cancel->setVisible(training);
    m_progress->setVisible(training);
    m_status->setVisible(training);
    m_sentence->setVisible(!training);  // makes room for the progress on a low screen
    for (QWidget* field : {static_cast<QWidget*>(m_model), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_runs), static_cast<QWidget*>(m_epochs),
                           static_cast<QWidget*>(m_device)})
        field->setEnabled(!training);
    if (focus) (training ? m_cancel : m_train)->setFocus();
    fitHeight();
    if (!training) return;
    m_progress->setRange(0, status.fraction < 0 ? 0 : 1000);
    m_progress->setValue(int(status.fraction * 1000));
    const QString what = stepText(status.step);
    m_status->setText(status.remainingS >= 1.0 ? tr("%1, about %2 left").arg(what, durationText(status.remainingS)) : what);
}

void TrainSettings::retranslate()
{
    setTitle(tr("New run"));
    const std::pair<QWidget*, QString> named[] = {{m_model, tr("Model")}, {m_seed, tr("Seed")}, {m_runs, tr("Seeds in a row")},
                                                  {m_epochs, tr("Epochs")}, {m_device, tr("Device")}};
    for (const auto& [field, name] : named) {
        static_cast<QLabel*>(m_form->labelForField(field))->setText(name);
        field->setAccessibleName(name);
    }
    m_runs->setToolTip(tr("Trains once per seed, to see how much of a result is luck"));
    m_epochs->setToolTip(tr("At most; training stops earlier when the validation loss no longer falls"));
    m_device->setItemText(0, tr("Automatic"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Training progress"));
    describeModel();
}

}  // namespace liftgraph::ui
