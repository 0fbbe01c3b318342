#include "ui/appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyleHints>

#include "ui/theme.h"

namespace liftgraph::ui {

Appearance::Appearance(Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(preferences)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_preferences.theme() == ThemeChoice::System || m_preferences.theme() == ThemeChoice::Contrast) apply();
    });
#endif
}

bool Appearance::dark() const
{
    if (m_dark) return *m_dark;
    const ThemeChoice choice = m_preferences.theme();
    const bool follows = choice == ThemeChoice::System || choice == ThemeChoice::Contrast;
    return choice == ThemeChoice::Dark || (follows && systemIsDark());
}

bool Appearance::contrast() const
{
    if (m_contrast) return *m_contrast;
    const ThemeChoice choice = m_preferences.theme();
    return choice == ThemeChoice::Contrast || (choice == ThemeChoice::System && systemWantsContrast());
}

void Appearance::apply()
{
    applyLanguage();
    applyTheme(*qApp, dark(), contrast());
    emit changed();
}

void Appearance::applyLanguage()
{
    const QString chosen = m_language.isEmpty() ? m_preferences.language() : m_language;
    const QLocale system = QLocale::system();
    // The C locale writes numbers without grouping, which no person asked for.
    const QLocale otherwise = system.language() == QLocale::C ? QLocale(QLocale::English) : system;
    const QLocale locale = chosen.isEmpty() ? otherwise : QLocale(chosen);
    const QString code = locale.name().section(QLatin1Char('_'), 0, 0);
    QLocale::setDefault(locale);
    if (code == m_applied) return;
    m_applied = code;
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (m_qtWords.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    // English has a list as well: it knows "1 session" from "2 sessions". Languages without a list are shown English.
    const QString list = QStringLiteral(":/i18n/liftgraph_");
    if (m_words.load(list + code) || m_words.load(list + QStringLiteral("en"))) QCoreApplication::installTranslator(&m_words);
}

}  // namespace liftgraph::ui
