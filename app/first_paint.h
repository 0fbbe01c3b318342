#pragma once
// What a window says of itself when it was painted for the first time; the benchmark compares two programs by it.

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace liftgraph::app {

/// Milliseconds since the process was started; since `sinceMain` where the system does not tell.
inline double processAgeMs(const QElapsedTimer& sinceMain)
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/stat"));
    if (file.open(QIODevice::ReadOnly)) {
        // The name in brackets may hold spaces; the start time is the 20th field behind it (proc(5)).
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        timespec now = {};
        if (fields.size() > 19 && clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
            const double startedMs = fields[19].toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
            return double(now.tv_sec) * 1000.0 + double(now.tv_nsec) / 1e6 - startedMs;
        }
    }
#endif
    return double(sinceMain.nsecsElapsed()) / 1e6;
}

/// Memory in use by this process in MB; 0 where the system does not tell.
inline double residentMegabytes()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> fields = file.readAll().split(' ');
        if (fields.size() > 2) return fields[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
    }
#endif
    return 0.0;
}

/// One JSON object on standard output.
inline void reportFirstPaint(double firstPaintMs, double memoryMb)
{
    QTextStream(stdout) << "{\"first_paint_ms\": " << firstPaintMs << ", \"memory_mb\": " << memoryMb << "}\n";
}

}  // namespace liftgraph::app
