#pragma once
// An ablation in words: axes, values, settings and what they say, in the user's language and unit.

#include <QString>
#include <QStringList>

#include "core/base/units.h"
#include "core/workflow/ablation.h"

namespace liftgraph::ui {

/// What may stand along the columns of the heat map; depth stands along its rows.
enum class AblationAxis { Relation, Dropout, Activation, FanOut, Model };
inline constexpr AblationAxis kAblationAxes[] = {AblationAxis::Relation, AblationAxis::Dropout, AblationAxis::Activation, AblationAxis::FanOut, AblationAxis::Model};

/// What a cell may show. From Energy on it is a figure of a layer; a cell shows its last hidden layer.
enum class AblationValue { WeightSkill, RepsSkill, Energy, CosineDistance, Rank, Dead };
inline constexpr AblationValue kAblationValues[] = {AblationValue::WeightSkill, AblationValue::RepsSkill, AblationValue::Energy,
                                                    AblationValue::CosineDistance, AblationValue::Rank, AblationValue::Dead};

QString axisText(AblationAxis axis);
int axisCount(const workflow::AblationGrid& grid, AblationAxis axis);
QString axisValueText(const workflow::AblationGrid& grid, AblationAxis axis, int index);
/// Place of a cell's setting along the axis.
int axisPlace(const workflow::AblationGrid& grid, AblationAxis axis, const workflow::AblationSetting& setting);

QString valueText(AblationValue value);
/// The same with its unit, for legends and axes.
QString valueLegend(AblationValue value);
/// What it means, one sentence.
QString valueHint(AblationValue value);
int valueDecimals(AblationValue value);
bool isLayerValue(AblationValue value);
/// In the unit that valueLegend() names; NaN where there is none.
double valueOf(const workflow::AblationCell& cell, AblationValue value);
double valueOf(const evaluate::Smoothness& layer, AblationValue value);

QString relationText(graph::Relation relation);
QString relationHint(graph::Relation relation);
QString activationText(learn::Activation activation);
QString fanOutText(int fanOut);
/// "GraphSAGE, 2 layers, hears: session, ReLU, dropout 0.5, all neighbours".
QString settingText(const workflow::AblationSetting& setting);
/// The cell in a few lines, for hovering and screen readers.
QString cellText(const workflow::AblationCell& cell, Unit unit);
/// What depth does, one sentence.
QString readingText(const workflow::AblationReading& reading);
/// The smallest error beside "as last time", and warnings; one sentence each.
QStringList remarks(const workflow::Ablation& ablation, Unit unit);

}  // namespace liftgraph::ui
