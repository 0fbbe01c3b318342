<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ablation</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of %Ln seeds.</source>
        <translation>
            <numerusform>Mean of %Ln seed.</numerusform>
            <numerusform>Mean of %Ln seeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The output is constant in %1 of %Ln cells: their figures say nothing of the graph.</source>
        <translation>
            <numerusform>The output is constant in %1 of %Ln cell: its figures say nothing of the graph.</numerusform>
            <numerusform>The output is constant in %1 of %Ln cells: their figures say nothing of the graph.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::AblationPage</name>
    <message numerus="yes">
        <source>%Ln networks are trained.</source>
        <translation>
            <numerusform>%Ln network is trained.</numerusform>
            <numerusform>%Ln networks are trained.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::AblationSettings</name>
    <message numerus="yes">
        <source>Train %Ln networks</source>
        <translation>
            <numerusform>Train %Ln network</numerusform>
            <numerusform>Train %Ln networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are trained already</source>
        <translation>
            <numerusform>%Ln is trained already</numerusform>
            <numerusform>%Ln are trained already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln networks</source>
        <translation>
            <numerusform>%1 of %Ln network</numerusform>
            <numerusform>%1 of %Ln networks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EvaluationPage</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ExplainPage</name>
    <message numerus="yes">
        <source>%Ln exercises of the plan explained, by the network that has learned from the whole log: each value is how far it moved what is prescribed, and the values add up.</source>
        <translation>
            <numerusform>%Ln exercise of the plan explained, by the network that has learned from the whole log: each value is how far it moved what is prescribed, and the values add up.</numerusform>
            <numerusform>%Ln exercises of the plan explained, by the network that has learned from the whole log: each value is how far it moved what is prescribed, and the values add up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries explained: each value is how far it moved what is expected, and the values add up.</source>
        <translation>
            <numerusform>%Ln test entry explained: each value is how far it moved what is expected, and the values add up.</numerusform>
            <numerusform>%Ln test entries explained: each value is how far it moved what is expected, and the values add up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exact, against %Ln training entries. Left over by rounding: %1 %2.</source>
        <translation>
            <numerusform>Exact, against %Ln training entry. Left over by rounding: %1 %2.</numerusform>
            <numerusform>Exact, against %Ln training entries. Left over by rounding: %1 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From drawn orders, against %Ln training entries. Left over: %1 %2.</source>
        <translation>
            <numerusform>From drawn orders, against %Ln training entry. Left over: %1 %2.</numerusform>
            <numerusform>From drawn orders, against %Ln training entries. Left over: %1 %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ExplanationCheckCard</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::FiguresModel</name>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln test entry</numerusform>
            <numerusform>%Ln test entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::GraphPage</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LeakCard</name>
    <message numerus="yes">
        <source>%Ln checks found a leak: do not trust these figures.</source>
        <translation>
            <numerusform>%Ln check found a leak: do not trust these figures.</numerusform>
            <numerusform>%Ln checks found a leak: do not trust these figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelChoice</name>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelTable</name>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln test entry</numerusform>
            <numerusform>%Ln test entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fits</source>
        <translation>
            <numerusform>%Ln fit</numerusform>
            <numerusform>%Ln fits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelTablePage</name>
    <message numerus="yes">
        <source>Comparing %Ln models</source>
        <translation>
            <numerusform>Comparing %Ln model</numerusform>
            <numerusform>Comparing %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln models are compared.</source>
        <translation>
            <numerusform>%Ln model is compared.</numerusform>
            <numerusform>%Ln models are compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln models</source>
        <translation>
            <numerusform>Compare %Ln model</numerusform>
            <numerusform>Compare %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln test entry</numerusform>
            <numerusform>%Ln test entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln seed</numerusform>
            <numerusform>%Ln seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::NodeDetails</name>
    <message numerus="yes">
        <source>%Ln entries selected</source>
        <translation>
            <numerusform>%Ln entry selected</numerusform>
            <numerusform>%Ln entries selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exercises</source>
        <translation>
            <numerusform>%Ln exercise</numerusform>
            <numerusform>%Ln exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working sets, volume %1</source>
        <translation>
            <numerusform>%Ln working set, volume %1</numerusform>
            <numerusform>%Ln working sets, volume %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SliceChart</name>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln test entry</numerusform>
            <numerusform>%Ln test entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::WhatIfCard</name>
    <message numerus="yes">
        <source>%Ln sets</source>
        <translation>
            <numerusform>%Ln set</numerusform>
            <numerusform>%Ln sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reps</source>
        <translation>
            <numerusform>%Ln rep</numerusform>
            <numerusform>%Ln reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::Workspace</name>
    <message numerus="yes">
        <source>%Ln body masses</source>
        <translation>
            <numerusform>%Ln body mass</numerusform>
            <numerusform>%Ln body masses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions about names</source>
        <translation>
            <numerusform>%Ln decision about names</numerusform>
            <numerusform>%Ln decisions about names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln athletes</source>
        <translation>
            <numerusform>%Ln athlete</numerusform>
            <numerusform>%Ln athletes</numerusform>
        </translation>
    </message>
</context>
</TS>
