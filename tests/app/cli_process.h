#pragma once
// liftgraph-cli as a process of its own, and files for it.

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

namespace liftgraph::test {

using Json = nlohmann::json;

struct Outcome {
    int status = -1;
    QByteArray out = {};
    QByteArray err = {};
    Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

inline Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(LIFTGRAPH_BIN_DIR "/liftgraph-cli"), arguments);
    process.waitForFinished(300000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A folder of one test's files.
struct CliFolder {
    QTemporaryDir folder = {};

    QString path(const QString& name) const { return folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }
};

}  // namespace liftgraph::test
