#pragma once
// A main window on a library of its own, with settings of its own, for tests that click as a user would.

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "ui/main_window.h"

namespace liftgraph::ui {

/// Call once per test program, before any window: keeps the user's own settings out.
inline void useOwnSettings(const QTemporaryDir& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("liftgraph-test"));
    QCoreApplication::setApplicationName(QStringLiteral("liftgraph-test"));
    QSettings().setValue(QStringLiteral("unit"), QStringLiteral("kg"));
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("en"));
    QSettings().setValue(QStringLiteral("theme"), QStringLiteral("light"));
}

struct WindowFixture {
    QTemporaryDir folder;
    Workspace workspace;
    Appearance appearance{workspace.preferences()};
    MainWindow window{workspace, appearance};

    WindowFixture()
    {
        appearance.apply();
        window.openLibrary(folder.filePath(QStringLiteral("test.liftgraph")));
        window.show();
    }

    /// The visible button with these words, or null.
    QPushButton* button(const QString& text) const
    {
        for (auto* found : window.findChildren<QPushButton*>())
            if (found->isVisible() && found->text() == text) return found;
        return nullptr;
    }

    QAction* action(const char* name) const { return window.findChild<QAction*>(QString::fromLatin1(name)); }
    bool idle() { return !workspace.jobs()->busy(); }
};

}  // namespace liftgraph::ui
