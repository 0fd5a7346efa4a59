// SPDX-License-Identifier: EUPL-1.2
// The command line, understood: everything a command needs to know of the world outside, so that
// no stage asks for the time, the environment or the current folder.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/moment.h"
#include "net/ip_address.h"

namespace boek {

enum class Format : std::uint8_t { kText, kJson, kGithub, kGitlab };
enum class Verbosity : std::uint8_t { kQuiet, kNormal, kVerbose };

struct Options {
  std::string command;
  std::string root;       // absolute; the folder with projectenboek.toml
  std::string content;    // absolute
  std::string templates;  // absolute
  std::string assets;     // absolute
  std::string out;        // absolute
  std::string home;       // of the user; may be empty
  std::optional<std::string> base_url;
  unsigned jobs = 1;
  Moment today;  // a day
  bool drafts = false;
  Format format = Format::kText;
  Language language = Language::kDutch;
  Verbosity verbosity = Verbosity::kNormal;

  std::vector<std::string> files;          // check, fmt; absolute
  std::string changed_since;               // check: a revision; empty for everything
  std::string kind;                        // schema: a folder of content/, or a file of its own
  bool fix = false;                        // check: write what can be put right with certainty
  bool diff = false;                       // check, fmt: show what would be written instead
  bool fmt_check = false;                  // fmt: only say which files would change
  bool allow_private = false;              // links: tests have their servers on this machine
  std::vector<IpAddress> allow_addresses;  // links: these too
  std::vector<std::uint16_t> allow_ports;  // links: beside 80 and 443
  std::string ca_file;                     // links: absolute; empty for the system's
  unsigned timeout = 20;                   // links: seconds for one request
  std::string report;                      // links: absolute; empty for none
  std::int64_t now = 0;                    // links: seconds since 1970-01-01T00:00:00Z
  bool timings = false;                    // check, build
  bool compress = false;                   // build: compressed forms beside the files
  std::uint16_t port = 8000;               // serve
  std::string title;                       // new
  std::string base, head;                  // diff: revisions; no head is the working tree
  std::string code;                        // explain; empty for the whole list
};

// Whether each stage and its time are printed.
inline bool says_stages(const Options& options) {
  return options.timings || options.verbosity == Verbosity::kVerbose;
}

// What the process was started with.
struct Invocation {
  std::span<const char* const> arguments;  // the program's name first
  std::string current_folder;
  std::optional<std::string> source_date_epoch;
  std::string home;
  std::int64_t now = 0;  // seconds since 1970-01-01T00:00:00Z
};

struct ParsedOptions {
  Options options;
  Diagnostics diagnostics;         // the world's: bad values, no root
  std::optional<std::string> say;  // help, version or a usage error; nothing else is to be done
  int exit_code = 0;               // that goes with it
};

ParsedOptions parse_options(const Invocation& invocation);

}  // namespace boek
