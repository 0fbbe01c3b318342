#include "core/workflow/run_program.h"

#ifndef _WIN32
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace liftgraph::workflow {

#ifdef _WIN32

std::optional<std::string> outputOf(const std::vector<std::string>&, const JobContext&) { return std::nullopt; }

#else

namespace {

/// Starts the program with its output in `pipe`; -1 where that fails.
pid_t start(const std::vector<std::string>& arguments, const int (&pipe)[2])
{
    std::vector<char*> raw;
    for (const auto& argument : arguments) raw.push_back(const_cast<char*>(argument.c_str()));
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);
    pid_t child = -1;
    const int failed = posix_spawn(&child, raw[0], &actions, nullptr, raw.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

/// Everything up to the end of the stream, or false where the job was cancelled first.
bool readAll(int stream, std::string& out, const JobContext& context)
{
    constexpr int kLookUpMs = 20;
    char buffer[4096];
    for (;;) {
        if (context.cancelled()) return false;
        pollfd waiting = {stream, POLLIN, 0};
        const int ready = poll(&waiting, 1, kLookUpMs);
        if (ready < 0 && errno != EINTR) return false;
        if (ready <= 0) continue;
        const auto count = read(stream, buffer, sizeof buffer);
        if (count == 0) return true;
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) out.append(buffer, std::size_t(count));
    }
}

}  // namespace

std::optional<std::string> outputOf(const std::vector<std::string>& arguments, const JobContext& context)
{
    int ends[2] = {-1, -1};
    if (arguments.empty() || pipe(ends) != 0) return std::nullopt;
    const pid_t child = start(arguments, ends);
    close(ends[1]);
    std::string out;
    const bool whole = child > 0 && readAll(ends[0], out, context);
    close(ends[0]);
    if (child <= 0) return std::nullopt;
    if (!whole) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return out;
}

#endif

}  // namespace liftgraph::workflow
