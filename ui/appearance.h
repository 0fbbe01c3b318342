#pragma once
// Applies the chosen theme and language to the application, now and whenever the choice or the system changes.

#include <QObject>
#include <QTranslator>
#include <optional>

#include "ui/preferences.h"

namespace liftgraph::ui {

class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Preferences& preferences, QObject* parent = nullptr);

    /// For this run only, over what the preferences say; the command line's --theme and --language.
    void overrideDark(std::optional<bool> dark) { m_dark = dark; }
    void overrideContrast(std::optional<bool> contrast) { m_contrast = contrast; }
    void overrideLanguage(const QString& language) { m_language = language; }

    void apply();  ///< theme and language as chosen
    bool dark() const;
    bool contrast() const;

signals:
    void changed();  ///< colours or words are to be taken anew

private:
    void applyLanguage();

    Preferences& m_preferences;
    std::optional<bool> m_dark = {}, m_contrast = {};
    QString m_language = {};
    QString m_applied = {};
    QTranslator m_words;
    QTranslator m_qtWords;
};

}  // namespace liftgraph::ui
