// Other programs are run without a shell, and whatever goes wrong with them is an absent answer.

#include <QTest>

#include "core/workflow/run_program.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

class RunProgramTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void readsOutput();
    void noShellIsInvolved();
    void failureIsNoAnswer_data();
    void failureIsNoAnswer();
    void cancelEndsIt();
};

void RunProgramTest::initTestCase()
{
#ifdef Q_OS_WIN
    QSKIP("Programs are run on POSIX systems only.");
#endif
}

void RunProgramTest::readsOutput()
{
    QCOMPARE(outputOf({"/bin/echo", "a", "b"}, {}), std::optional<std::string>("a b\n"));
    // More than a pipe holds.
    const auto many = outputOf({"/usr/bin/seq", "100000"}, {});
    QVERIFY(many);
    QCOMPARE(many->size(), std::size_t(588895));
}

void RunProgramTest::noShellIsInvolved()
{
    QCOMPARE(outputOf({"/bin/echo", "$HOME; echo x"}, {}), std::optional<std::string>("$HOME; echo x\n"));
}

void RunProgramTest::failureIsNoAnswer_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such program") << QStringList{"/nowhere/at-all"};
    QTest::newRow("a directory") << QStringList{"/tmp"};
    QTest::newRow("status 1") << QStringList{"/bin/false"};
    QTest::newRow("speaks, then fails") << QStringList{"/bin/sh", "-c", "echo x; exit 3"};
    QTest::newRow("killed") << QStringList{"/bin/sh", "-c", "kill -9 $$"};
}

void RunProgramTest::failureIsNoAnswer()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> plain;
    for (const QString& argument : arguments) plain.push_back(argument.toStdString());
    QVERIFY(!outputOf(plain, {}));
}

void RunProgramTest::cancelEndsIt()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!outputOf({"/usr/bin/yes"}, JobContext{source.get_token(), {}}));
}

QTEST_APPLESS_MAIN(RunProgramTest)
#include "run_program_test.moc"
