#include "ui/theme.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

#include "ui/theme_sheet.h"

namespace liftgraph::ui {

namespace {

const Tokens* g_tokens = nullptr;

QPalette paletteOf(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.secondary);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, onAccent(t));
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.window);
    palette.setColor(QPalette::Mid, t.hairline);
    palette.setColor(QPalette::Dark, t.hairline);
    palette.setColor(QPalette::Shadow, t.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.secondary);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.secondary);
    return palette;
}

/// Taken once: after the first applyTheme() the application's palette is ours and says nothing about the system.
const QPalette& systemColors()
{
    static const QPalette kSystem = QGuiApplication::palette();
    return kSystem;
}

}  // namespace

const Tokens& tokens() { return g_tokens ? *g_tokens : lightTokens(); }

void applyTheme(QApplication& application, bool dark, bool contrast)
{
    systemColors();  // before they are covered by ours
    g_tokens = contrast ? &contrastTokens(dark) : dark ? &darkTokens() : &lightTokens();
    if (application.style()->objectName() != QLatin1String("fusion") && application.styleSheet().isEmpty())
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette palette = paletteOf(*g_tokens);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(textFont(TextRole::Caption));
    application.setFont(textFont(TextRole::Body));
    application.setStyleSheet(styleSheet(*g_tokens));
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#endif
    return systemColors().color(QPalette::Window).lightness() < systemColors().color(QPalette::WindowText).lightness();
}

bool systemWantsContrast() { return isOfHighContrast(systemColors()); }

bool isOfHighContrast(const QPalette& palette)
{
    constexpr double kNearlyAll = 20.0;
    return contrastRatio(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= kNearlyAll &&
           contrastRatio(palette.color(QPalette::Base), palette.color(QPalette::Text)) >= kNearlyAll &&
           contrastRatio(palette.color(QPalette::Button), palette.color(QPalette::ButtonText)) >= kNearlyAll;
}

QFont textFont(TextRole role)
{
    static const QFont kSystem = QGuiApplication::font();
    QFont font = kSystem;
    switch (role) {
    case TextRole::PageTitle:
        font.setPointSizeF(18);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::CardTitle:
        font.setPointSizeF(13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Body: font.setPointSizeF(10); break;
    case TextRole::Caption: font.setPointSizeF(9); break;
    }
    return font;
}

QFont figureFont(TextRole role)
{
    QFont font = textFont(role);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

}  // namespace liftgraph::ui
