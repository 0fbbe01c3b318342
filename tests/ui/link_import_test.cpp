// A sheet from a link: asked for in a dialog, downloaded from a server of our own, imported, and the same link once more.

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>

#include "tests/ui/window_fixture.h"
#include "ui/banner.h"
#include "ui/pages/import_sheet.h"
#include "ui/pages/link_dialog.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

/// Gives the same answer to every request.
class OneAnswer : public QTcpServer {
public:
    explicit OneAnswer(const QByteArray& status, const QByteArray& body)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, status, body] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, status, body] {
                socket->readAll();
                socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/csv\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
                              "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
    }
    QString link() const { return QStringLiteral("http://127.0.0.1:%1/my%20log.csv").arg(serverPort()); }
};

import::DownloadOptions loopback()
{
    import::DownloadOptions options;
    options.loopbackHttp = true;
    return options;
}

constexpr const char* kGrid = "Exercise,2024-01-05,2024-01-13\nSquat,2x5x100,2x5x102.5\nBench Press,1x8x60,1x8x62.5\n";

}  // namespace

class LinkImportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"}) qunsetenv(name);
        useOwnSettings(m_settings);
    }

    void aSheetComesInOnce()
    {
        WindowFixture f;
        OneAnswer server("200 OK", kGrid);
        f.window.importLink(server.link(), loopback());
        ImportSheet* sheet = nullptr;
        QTRY_VERIFY((sheet = f.window.findChild<ImportSheet*>()) != nullptr);
        auto* button = sheet->findChild<QPushButton*>(QStringLiteral("importButton"));
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(button->text(), QStringLiteral("Import 6 sets"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(f.workspace.snapshot() != nullptr);
        QCOMPARE(f.workspace.snapshot()->nodes.nodes.size(), std::size_t(4));
        f.window.importLink(server.link(), loopback());
        QTRY_VERIFY(sheet->isVisible());
        QTRY_VERIFY(f.idle());
        QCOMPARE(button->text(), QStringLiteral("Import 0 sets"));
    }

    void whatGoesWrongIsSaid()
    {
        WindowFixture f;
        OneAnswer server("404 Not Found", "no");
        f.window.importLink(server.link(), loopback());
        auto* banner = f.window.findChild<Banner*>();
        QTRY_VERIFY(banner->isVisible());
        const auto labels = banner->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QLatin1String("nothing at this link")); }));
        QVERIFY(!f.window.findChild<ImportSheet*>() || !f.window.findChild<ImportSheet*>()->isVisible());
    }

    void aDownloadThatIsStoppedSaysSo()
    {
        WindowFixture f;
        // A server that takes the request and never answers.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        f.window.importLink(QStringLiteral("http://127.0.0.1:%1/log.csv").arg(silent.serverPort()), loopback());
        QTRY_VERIFY(f.action("cancel")->isEnabled());
        f.action("cancel")->trigger();
        auto* banner = f.window.findChild<Banner*>();
        QTRY_VERIFY(banner->isVisible());
        const auto labels = banner->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == QLatin1String("The download was stopped. Nothing was imported."); }));
        QVERIFY(!f.window.findChild<ImportSheet*>() || !f.window.findChild<ImportSheet*>()->isVisible());
    }

    void oneSheetUnlessAllAreAskedFor()
    {
        LinkDialog dialog(nullptr);
        dialog.show();
        auto* line = dialog.findChild<QLineEdit*>();
        auto* all = dialog.findChild<QCheckBox*>();
        line->setText(QStringLiteral("https://example.org/a.csv"));
        QVERIFY(!all->isVisible());
        line->setText(QStringLiteral("https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt/edit#gid=5"));
        QVERIFY(all->isVisible() && !all->isChecked());
        import::Tabs asked = import::Tabs::Named;
        connect(&dialog, &LinkDialog::chosen, this, [&](const QString&, import::Tabs tabs) { asked = tabs; });
        all->click();
        emit dialog.findChild<QDialogButtonBox*>()->accepted();
        QCOMPARE(asked, import::Tabs::All);
    }

    void theDialogTakesOnlyLinks()
    {
        WindowFixture f;
        QSettings().setValue(QStringLiteral("lastLink"), QStringLiteral("https://example.org/last.csv"));
        f.action("importLink")->trigger();
        auto* dialog = f.window.findChild<LinkDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* line = dialog->findChild<QLineEdit*>();
        QCOMPARE(line->text(), QStringLiteral("https://example.org/last.csv"));
        QPushButton* accept = nullptr;
        for (QAbstractButton* each : dialog->findChild<QDialogButtonBox*>()->buttons())
            if (dialog->findChild<QDialogButtonBox*>()->buttonRole(each) == QDialogButtonBox::AcceptRole) accept = qobject_cast<QPushButton*>(each);
        QVERIFY(accept && accept->isEnabled());
        line->clear();
        QTest::keyClicks(line, QStringLiteral("http://example.org/a.csv"));
        QVERIFY(!accept->isEnabled());
        line->clear();
        QVERIFY(!accept->isEnabled());
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!f.window.findChild<LinkDialog*>() || !f.window.findChild<LinkDialog*>()->isVisible());
    }
};

QTEST_MAIN(LinkImportTest)
#include "link_import_test.moc"
