#include "ui/about_text.h"

#include <QCoreApplication>

namespace liftgraph::ui {

namespace {

/// Gives the texts of this file the context that the translations are kept under.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AboutText)
};

struct Notice {
    const char* name;
    const char* licence;
    const char* address;
};

constexpr Notice kNotices[] = {
    {"Qt (Core, Gui, Widgets, Svg, PrintSupport)", "LGPL-3.0", "https://www.qt.io"},
    {"Qt Charts", "GPL-3.0", "https://www.qt.io"},
    {"LibTorch (PyTorch)", "BSD-3-Clause", "https://pytorch.org"},
    {"igraph", "GPL-2.0-or-later", "https://igraph.org"},
    {"Eigen", "MPL-2.0", "https://eigen.tuxfamily.org"},
    {"SQLite", "Public domain", "https://sqlite.org"},
    {"SQLiteCpp", "MIT", "https://github.com/SRombauts/SQLiteCpp"},
    {"libcurl", "curl", "https://curl.se"},
    {"libzip", "BSD-3-Clause", "https://libzip.org"},
    {"Expat", "MIT", "https://libexpat.github.io"},
    {"libxlsxwriter", "BSD-2-Clause", "https://libxlsxwriter.github.io"},
    {"OpenSSL", "Apache-2.0", "https://www.openssl.org"},
    {"nlohmann/json", "MIT", "https://json.nlohmann.me"},
    {"tl-expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
    {"CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11"},
    {"free-exercise-db", "Unlicense", "https://github.com/yuhonas/free-exercise-db"},
};

}  // namespace

QString aboutHtml()
{
    return QStringLiteral("<h2>Liftgraph %1</h2><p>%2</p><p>%3</p><p>%4</p>")
        .arg(QStringLiteral(LIFTGRAPH_VERSION),
             Words::tr("Your training log as a graph: what you did, what a model expects next, and how far it can be trusted."),
             Words::tr("Everything happens on this computer. Nothing is sent anywhere."),
             Words::tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."));
}

QString noticesHtml()
{
    QString rows;
    for (const Notice& notice : kNotices)
        rows += QStringLiteral("<tr><td style='padding:4px 16px 4px 0'><a href='%3'>%1</a></td><td style='padding:4px 0'>%2</td></tr>")
                    .arg(QLatin1String(notice.name), QLatin1String(notice.licence), QLatin1String(notice.address));
    return QStringLiteral("<p>%1</p><table>%2</table>").arg(Words::tr("Liftgraph stands on the work of others:"), rows);
}

QString shortcutsHtml(const QList<QAction*>& actions)
{
    QString rows;
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty()) continue;
        rows += QStringLiteral("<tr><td style='padding:4px 16px 4px 0'>%1</td><td style='padding:4px 0'><b>%2</b></td></tr>")
                    .arg(action->iconText().toHtmlEscaped(), action->shortcut().toString(QKeySequence::NativeText));
    }
    return QStringLiteral("<table>%1</table>").arg(rows);
}

}  // namespace liftgraph::ui
