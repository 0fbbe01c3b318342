#pragma once
// The common options as CLI11 options, and the logs that they name.

#include "app/cli/command.h"
#include "core/log/training_log.h"
#include "core/workflow/workflow.h"

namespace liftgraph::cli {

/// FILE..., --library, --athlete, --unit, --date-order, --year, --input-format: where the log comes from.
void addInputOptions(CLI::App& command, CommonOptions& common);
/// --model, --seed, --threads, --device, --epochs. `models`: what --model may name; empty: every network.
void addLearningOptions(CLI::App& command, CommonOptions& common, std::vector<std::string> models = {});
/// --preset recommended|notebook|listing
void addPresetOption(CLI::App& command, std::string& preset);

/// What is asked of the reading of one file: the options, and the mapping that is named or that the library remembers for its header.
[[nodiscard]] Result<import::ImportOptions> readingOptions(const std::string& file, const CommonOptions& common, const JobContext& context);

/// Reads one file. A unit that the file states stands; one that had to be guessed gives way to --unit.
[[nodiscard]] Result<import::ImportedFile> readInput(const std::string& file, const CommonOptions& common, const JobContext& context);

/// The logs that a command works on: each file is an athlete unless --athlete joins them; without files the athlete of --library.
[[nodiscard]] Result<std::vector<log::TrainingLog>> readLogs(const CommonOptions& common, const JobContext& context);

/// readLogs and workflow::prepare.
[[nodiscard]] Result<workflow::SnapshotPtr> readSnapshot(const CommonOptions& common, const JobContext& context);

}  // namespace liftgraph::cli
