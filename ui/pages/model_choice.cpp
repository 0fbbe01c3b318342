#include "ui/pages/model_choice.h"

#include <QCheckBox>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>

#include "core/workflow/models/forecast_model.h"
#include "ui/models/model_table.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"

namespace liftgraph::ui {

ModelChoice::ModelChoice(QWidget* parent) : QPushButton(parent)
{
    auto* menu = new QMenu(this);
    auto* list = new QWidget(menu);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    column->setSpacing(space::kXs);
    for (const workflow::ForecastModel& model : workflow::forecastTable()) {
        auto* box = new QCheckBox(list);
        box->setChecked(true);
        // The yardstick stands in every table.
        box->setEnabled(model.name != "persistence");
        connect(box, &QCheckBox::toggled, this, &ModelChoice::tell);
        column->addWidget(box);
        m_boxes.emplace_back(model.name, box);
    }
    auto* row = new QHBoxLayout;
    m_all = new QPushButton(list);
    m_none = new QPushButton(list);
    for (QPushButton* button : {m_all, m_none}) {
        button->setProperty("quiet", true);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickAll(false); });
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(list);
    menu->addAction(action);
    setMenu(menu);
    retranslate();
}

std::vector<std::string> ModelChoice::chosen() const
{
    std::vector<std::string> models;
    for (const auto& [name, box] : m_boxes)
        if (box->isChecked()) models.push_back(name);
    return models;
}

void ModelChoice::choose(const std::vector<std::string>& models)
{
    for (const auto& [name, box] : m_boxes)
        if (box->isEnabled()) box->setChecked(std::find(models.begin(), models.end(), name) != models.end());
}

QCheckBox* ModelChoice::box(const std::string& model) const
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const auto& each) { return each.first == model; });
    return found == m_boxes.end() ? nullptr : found->second;
}

void ModelChoice::tickAll(bool on)
{
    for (const auto& [name, box] : m_boxes)
        if (box->isEnabled()) box->setChecked(on);
}

void ModelChoice::tell()
{
    const int count = int(chosen().size());
    setText(count == int(m_boxes.size()) ? tr("All models") : tr("%Ln models", nullptr, count));
    emit changed();
}

void ModelChoice::retranslate()
{
    for (const auto& [name, box] : m_boxes) {
        box->setText(modelText(name));
        box->setToolTip(modelSentence(workflow::forecastModel(name)->sentence));
    }
    m_all->setText(tr("All"));
    m_none->setText(tr("As last time only"));
    setAccessibleName(tr("Models to compare"));
    setToolTip(tr("Which models are compared"));
    tell();
}

}  // namespace liftgraph::ui
