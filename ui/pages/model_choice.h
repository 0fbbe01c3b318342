#pragma once
// A button that opens a list of models to tick; its words say how many are.

#include <QPushButton>
#include <string>
#include <vector>

class QCheckBox;

namespace liftgraph::ui {

class ModelChoice : public QPushButton {
    Q_OBJECT
public:
    /// Every model of forecastTable(), all ticked.
    explicit ModelChoice(QWidget* parent);
    /// In the order of forecastTable(); persistence is always among them.
    std::vector<std::string> chosen() const;
    void choose(const std::vector<std::string>& models);
    QCheckBox* box(const std::string& model) const;
    void retranslate();

signals:
    void changed();

private:
    void tickAll(bool on);
    void tell();

    std::vector<std::pair<std::string, QCheckBox*>> m_boxes;
    QPushButton *m_all = nullptr, *m_none = nullptr;
};

}  // namespace liftgraph::ui
