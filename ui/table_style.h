#pragma once
// Fusion, with the headers of tables written exactly above their values.

#include <QProxyStyle>

namespace liftgraph::ui {

class TableStyle : public QProxyStyle {
public:
    TableStyle();
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

}  // namespace liftgraph::ui
