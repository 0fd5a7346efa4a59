// SPDX-License-Identifier: EUPL-1.2
// The preview: builds a site in memory, shows it on this machine, and builds again when something
// changes. Knows nothing of how a site is built or how messages are printed.
#pragma once

#include <csignal>
#include <functional>
#include <string>

#include "core/outcome.h"
#include "serve/reply.h"
#include "serve/watch.h"

namespace boek {

struct ServeOptions {
  int port = 8000;  // 0: any free one
  WatchedPlaces watched;
};

using Build = std::function<Outcome<std::shared_ptr<const ServedSite>>()>;

struct ServeHooks {
  // After each build, with what it found; errors mean that the site shown is the last good one.
  std::function<void(const Diagnostics&)> built;
  // When all of the site that is shown has been made, and had no error.
  std::function<void()> completed;
  // How the errors of a build are shown in the browser.
  std::function<Report(const Diagnostics&)> report;
  // Once, after the first build: the address to open.
  std::function<void(const std::string& url)> ready;
};

// Runs until `stop_fd` can be read. Builds on the calling thread; what a site left for when it is
// asked for is made when nothing has changed for a moment, and a site with an error in that makes
// way for the last one that had none. Errors do not end it; it returns early with kCannotListen,
// also when that begins later on, or with the first build's own when the world failed there.
// Diagnostics of watching go to `built`.
Diagnostics serve(const ServeOptions& options, const Build& build, const ServeHooks& hooks,
                  int stop_fd);

// SIGINT and SIGTERM made into a descriptor that can be read. Requires: made before any thread is.
class StopOnSignals {
 public:
  StopOnSignals();
  ~StopOnSignals();
  StopOnSignals(const StopOnSignals&) = delete;
  StopOnSignals& operator=(const StopOnSignals&) = delete;
  int fd() const { return fd_; }

 private:
  sigset_t before_{};
  int fd_ = -1;
};

}  // namespace boek
