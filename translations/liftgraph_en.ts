<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
</TS>
