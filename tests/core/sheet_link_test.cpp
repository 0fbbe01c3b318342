// Sheets from links: which address a link stands for, and downloads from servers of our own, with and without TLS.

#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QThread>
#include <QtTest>

#include "core/import/download.h"
#include "core/import/importer.h"
#include "core/import/sheet_link.h"

using namespace liftgraph;
using namespace liftgraph::import;

namespace {

const QByteArray kLog = "Date,Exercise,Weight,Reps\n2024-01-05,Squat,100,5\n2024-01-13,Squat,105,5\n";

QByteArray answer(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

/// Answers every request in a thread of its own, by path.
class Server {
public:
    using Answers = std::function<QByteArray(const QByteArray& path)>;

    /// `tls`: certificate and key in PEM; empty: plain HTTP.
    explicit Server(Answers answers, const QByteArray& tls = {}) : m_answers(std::move(answers))
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, [this, tls] { listen(tls); }, Qt::BlockingQueuedConnection);
    }
    ~Server()
    {
        QMetaObject::invokeMethod(&m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    std::string link(const char* path) const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    std::string insteadOf(const std::string& host) const { return host + ":443:127.0.0.1:" + std::to_string(m_port); }

private:
    void listen(const QByteArray& tls)
    {
        if (tls.isEmpty()) {
            m_server = std::make_unique<QTcpServer>();
        } else {
            auto server = std::make_unique<QSslServer>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(QSslCertificate(tls));
            configuration.setPrivateKey(QSslKey(tls, QSsl::Rsa));
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            server->setSslConfiguration(configuration);
            m_server = std::move(server);
        }
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { serve(m_server->nextPendingConnection()); });
    }
    void serve(QTcpSocket* socket)
    {
        const auto reply = [this, socket] {
            const QByteArray request = socket->peek(65536);
            if (!request.contains("\r\n\r\n")) return;
            socket->readAll();
            socket->write(m_answers(request.split(' ').value(1)));
            socket->disconnectFromHost();
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, reply);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0) reply();
    }

    Answers m_answers;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
};

DownloadOptions plain()
{
    DownloadOptions options;
    options.loopbackHttp = true;
    return options;
}

}  // namespace

class SheetLinkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_tls;  ///< for docs.google.com, made for this test

private slots:
    void initTestCase()
    {
        // libcurl would ask a proxy for 127.0.0.1.
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) qunsetenv(name);
        QProcess openssl;
        openssl.start("openssl", {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=docs.google.com", "-addext",
                                  "subjectAltName=DNS:docs.google.com,DNS:export.googleusercontent.com", "-keyout", m_folder.filePath("key.pem"), "-out",
                                  m_folder.filePath("certificate.pem")});
        if (!openssl.waitForFinished(60000) || openssl.exitCode() != 0 || !QSslSocket::supportsSsl()) return;
        for (const char* name : {"certificate.pem", "key.pem"}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_tls += file.readAll();
        }
    }

    void links_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("url");
        const QString id = "1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789-abc";
        const QString whole = "https://docs.google.com/spreadsheets/d/" + id + "/export?format=xlsx";
        const QString tab = "https://docs.google.com/spreadsheets/d/" + id + "/export?format=csv&gid=";
        QTest::newRow("the address bar") << "https://docs.google.com/spreadsheets/d/" + id + "/edit#gid=0" << tab + "0";
        QTest::newRow("newer address bar") << "https://docs.google.com/spreadsheets/d/" + id + "/edit?gid=12#gid=12" << tab + "12";
        QTest::newRow("shared") << "  https://docs.google.com/spreadsheets/d/" + id + "/edit?usp=sharing \n" << whole;
        QTest::newRow("second account") << "https://docs.google.com/spreadsheets/u/1/d/" + id + "/edit" << whole;
        QTest::newRow("export of a tab") << "https://docs.google.com/spreadsheets/d/" + id + "/export?format=csv&gid=7"
                                         << "https://docs.google.com/spreadsheets/d/" + id + "/export?format=csv&gid=7";
        QTest::newRow("published page of a tab") << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pubhtml?gid=3&single=true"
                                                 << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pub?gid=3&single=true&output=csv";
        QTest::newRow("no tab but words") << "https://docs.google.com/spreadsheets/d/" + id + "/edit#gid=0&x=../../a" << tab + "0";
        QTest::newRow("a tab that is no number") << "https://docs.google.com/spreadsheets/d/" + id + "/edit#gid=0/../x" << whole;
        QTest::newRow("published page") << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pubhtml"
                                        << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pub?output=xlsx";
        QTest::newRow("published tab") << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pub?gid=3&single=true&output=csv"
                                       << "https://docs.google.com/spreadsheets/d/e/2PACX-" + id + "/pub?gid=3&single=true&output=csv";
        QTest::newRow("file in Drive") << "https://drive.google.com/file/d/" + id + "/view?usp=sharing" << "https://drive.google.com/uc?export=download&id=" + id;
        QTest::newRow("any file") << "https://example.org/logs/mine.csv#top" << "https://example.org/logs/mine.csv";
        for (const char* bad : {"", "mine.csv", "ftp://example.org/a.csv", "http://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOp/edit", "https://",
                                "https://docs.google.com@evil.example/a.csv", "https://docs.google.com/document/d/1AbCdEfGhIjKlMnOp/edit",
                                "https://docs.google.com/spreadsheets/d/..%2f..%2fx/edit", "https://exa mple.org/a.csv", "http://127.0.0.1/a.csv"}) {
            QTest::newRow(qPrintable(QStringLiteral("refused: %1").arg(bad))) << QString(bad) << QString();
        }
    }
    void links()
    {
        QFETCH(QString, link);
        QFETCH(QString, url);
        const auto found = sheetLink(link.toStdString());
        QCOMPARE(found.has_value(), !url.isEmpty());
        if (found) QCOMPARE(QString::fromStdString(found->url), url);
        if (!found) QVERIFY(found.error().code == ErrorCode::Usage && found.error().detail.ends_with('.'));
    }

    void whereALinkMayLead()
    {
        const SheetLink google{"https://docs.google.com/x", true}, other{"https://example.org/x", false};
        QVERIFY(mayFollow(google, "https://doc-0s-sheets.googleusercontent.com/export/a"));
        QVERIFY(!mayFollow(google, "https://googleusercontent.com.evil.example/a"));
        QVERIFY(!mayFollow(google, "http://docs.google.com/a"));
        QVERIFY(mayFollow(other, "https://cdn.example.net/a"));
        QVERIFY(!mayFollow(other, "http://example.org/a") && !mayFollow(other, "file:///etc/passwd"));
        QVERIFY(isGoogleSignIn("https://accounts.google.com/ServiceLogin?continue=x") && !isGoogleSignIn("https://accounts.google.com.evil.example/"));
    }

    void names()
    {
        const SheetLink google{"https://docs.google.com/x", true}, other{"https://example.org/logs/my%20log.csv?x=1", false};
        QCOMPARE(linkFileName(R"(attachment; filename="Log.xlsx"; filename*=UTF-8''Kraft%20%C3%BCben.xlsx)", google, "xlsx"), std::string("Kraft üben.xlsx"));
        QCOMPARE(linkFileName(R"(attachment; filename="../../../.bashrc")", google, "csv"), std::string("bashrc.csv"));
        QCOMPARE(linkFileName("", google, "xlsx"), std::string("Sheet.xlsx"));
        QCOMPARE(linkFileName("", other, "csv"), std::string("my log.csv"));
    }

    void aFileArrives()
    {
        const Server server([](const QByteArray& path) {
            if (path == "/moved") return answer("302 Found", "Location: /log.csv\r\n", {});
            return answer("200 OK", "Content-Type: text/csv\r\n", kLog);
        });
        double furthest = -1.0;
        const JobContext context{{}, [&](const Progress& progress) { furthest = std::max(furthest, progress.fraction); }};
        const auto got = download(server.link("/moved"), plain(), context);
        QVERIFY2(got, got ? "" : describe(got.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(got->bytes), kLog);
        QCOMPARE(got->name, std::string("log.csv"));
        QCOMPARE(furthest, 1.0);
        const auto path = downloadTo(m_folder.filePath("into").toStdString(), server.link("/log.csv"), plain());
        QVERIFY(path);
        const auto file = readFile(*path);
        QVERIFY(file);
        QCOMPARE(log::countLog(file->log).sets, 2);
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& reply, ErrorCode code) { QTest::newRow(name) << reply << int(code); };
        row("nothing there", answer("404 Not Found", {}, "no"), ErrorCode::FileMissing);
        row("server in trouble", answer("500 Oops", {}, "no"), ErrorCode::FileUnreadable);
        row("a web page", answer("200 OK", "Content-Type: text/html; charset=utf-8\r\n", "<html>"), ErrorCode::FileBinary);
        row("empty", answer("200 OK", "Content-Type: text/csv\r\n", {}), ErrorCode::FileEmpty);
        row("too large", answer("200 OK", "Content-Type: text/csv\r\n", QByteArray(200000, 'a')), ErrorCode::FileTooLarge);
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nDate,", ErrorCode::FileUnreadable);
        row("no HTTP", "SSH-2.0-OpenSSH\r\n", ErrorCode::FileUnreadable);
        row("in circles", answer("302 Found", "Location: /log.csv\r\n", {}), ErrorCode::FileUnreadable);
        row("elsewhere without TLS", answer("302 Found", "Location: http://example.org/a.csv\r\n", {}), ErrorCode::FileUnreadable);
        row("to a file of this computer", answer("302 Found", "Location: file:///etc/passwd\r\n", {}), ErrorCode::FileUnreadable);
    }
    void badAnswers()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, code);
        const Server server([reply](const QByteArray&) { return reply; });
        DownloadOptions options = plain();
        options.maxBytes = 100000;
        const auto got = download(server.link("/log.csv"), options);
        QVERIFY(!got);
        QVERIFY2(got.error().code == ErrorCode(code), got.error().detail.c_str());
        QVERIFY(got.error().detail.ends_with('.'));
    }

    void noServer()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const std::string link = "http://127.0.0.1:" + std::to_string(closed.serverPort()) + "/a.csv";
        closed.close();
        const auto got = download(link, plain());
        QVERIFY(!got && got.error().code == ErrorCode::FileUnreadable);
        QVERIFY2(got.error().detail.find("could not be reached") != std::string::npos, got.error().detail.c_str());
    }

    void cancel()
    {
        const Server server([](const QByteArray&) { return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"); });
        std::stop_source stop;
        stop.request_stop();
        const auto got = download(server.link("/a.csv"), plain(), JobContext{stop.get_token(), {}});
        QVERIFY(!got && got.error().code == ErrorCode::Cancelled);
    }

    void googleOverTls()
    {
        if (m_tls.isEmpty()) QSKIP("no openssl program or TLS");
        QByteArray asked;
        const Server server(
            [&asked](const QByteArray& path) {
                asked = path;
                return answer("200 OK", "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=\"Training.csv\"\r\n", kLog);
            },
            m_tls);
        DownloadOptions options;
        options.connectTo = server.insteadOf("docs.google.com");
        const std::string link = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt/edit#gid=0";
        // The certificate is our own: nobody trusts it until it is said.
        const auto distrusted = download(link, options);
        QVERIFY(!distrusted);
        QVERIFY2(distrusted.error().detail.find("certificate") != std::string::npos, distrusted.error().detail.c_str());
        options.certificates = m_folder.filePath("certificate.pem").toStdString();
        const auto got = download(link, options);
        QVERIFY2(got, got ? "" : describe(got.error()).c_str());
        QCOMPARE(asked, QByteArray("/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt/export?format=csv&gid=0"));
        options.tabs = Tabs::All;
        QVERIFY(download(link, options).has_value());
        QCOMPARE(asked, QByteArray("/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt/export?format=xlsx"));
        QCOMPARE(got->name, std::string("Training.csv"));
    }

    void notShared_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("sent to sign in") << answer("302 Found", "Location: https://accounts.google.com/ServiceLogin?continue=x\r\n", {});
        QTest::newRow("a page to sign in") << answer("200 OK", "Content-Type: text/html\r\n", "<html>Sign in");
        QTest::newRow("forbidden") << answer("403 Forbidden", {}, "no");
        QTest::newRow("unauthorised") << answer("401 Unauthorized", {}, "no");
    }
    void notShared()
    {
        if (m_tls.isEmpty()) QSKIP("no openssl program or TLS");
        QFETCH(QByteArray, reply);
        const Server server([reply](const QByteArray&) { return reply; }, m_tls);
        DownloadOptions options;
        options.connectTo = server.insteadOf("docs.google.com");
        options.certificates = m_folder.filePath("certificate.pem").toStdString();
        const auto got = download("https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt/edit", options);
        QVERIFY(!got);
        QVERIFY2(got.error().detail.starts_with("The sheet is not shared."), got.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(SheetLinkTest)
#include "sheet_link_test.moc"
