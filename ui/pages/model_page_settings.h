#pragma once
// The card on which a training run is set up: model, seeds, epochs, device, and the button that starts it.

#include <vector>

#include "core/learn/model.h"
#include "ui/charts/card.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace liftgraph::ui {

struct JobStatus;

class TrainSettings : public Card {
    Q_OBJECT
public:
    explicit TrainSettings(QWidget* parent = nullptr);
    /// One options set per seed, ready for workflow::train.
    std::vector<learn::TrainOptions> options() const;
    void setDevices(const std::vector<std::string>& devices, const QString& preferred);
    QString device() const;
    /// Progress takes the place of the main button while a run goes on.
    void showTraining(bool training, const JobStatus& status);
    void retranslate();

    /// Its words wrap at one width only; without this the page would give the card less height than its minimum.
    bool hasHeightForWidth() const override { return false; }

    QPushButton* trainButton() const { return m_train; }
    QPushButton* cancelButton() const { return m_cancel; }
    QSpinBox* epochs() const { return m_epochs; }
    QComboBox* model() const { return m_model; }

protected:
    void showEvent(QShowEvent* event) override;

signals:
    void trainRequested();
    void cancelRequested();
    void deviceChosen(const QString& device);

private:
    void describeModel();
    void fitHeight();

    QComboBox* m_model;
    QLabel* m_sentence;
    QSpinBox* m_seed;
    QSpinBox* m_runs;
    QSpinBox* m_epochs;
    QComboBox* m_device;
    QFormLayout* m_form;
    QPushButton* m_train;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_status;
};

}  // namespace liftgraph::ui
