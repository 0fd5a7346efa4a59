// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <memory>

#include "core/file_system.h"
#include "serve/server.h"

namespace boek {
namespace {

Diagnostic cannot_listen(const Failure& failure) {
  return {.code = Code::kCannotListen,
          .at = {},
          .args = {failure.what, system_reason(failure.error)},
          .suggestion = {},
          .notes = {}};
}

}  // namespace

Diagnostics serve(const ServeOptions& options, const std::function<Outcome<SiteFiles>()>& build,
                  const ServeHooks& hooks, int stop_fd) {
  Server server;
  const Result<int> port = server.start(options.port);
  if (!port) return {cannot_listen(port.failure())};
  Watcher watcher(options.watched);
  bool first = true;
  do {
    Outcome<SiteFiles> site = build();
    if (first && has_world_failure(site.diagnostics)) return std::move(site.diagnostics);
    if (!has_errors(site.diagnostics)) {
      server.publish(std::make_shared<const SiteFiles>(std::move(site.value)));
    }
    append(site.diagnostics, watcher.diagnostics());
    if (hooks.built) hooks.built(site.diagnostics);
    if (first && hooks.ready) hooks.ready("http://localhost:" + std::to_string(*port) + "/");
    first = false;
  } while (watcher.wait(stop_fd) == Awakening::kChanged);
  return {};
}

StopOnSignals::StopOnSignals() {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &wanted, &before_);
  fd_ = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
}

StopOnSignals::~StopOnSignals() {
  // What still waits would end the process once it is let through.
  signalfd_siginfo ignored{};
  while (fd_ >= 0 && ::read(fd_, &ignored, sizeof ignored) > 0) continue;
  if (fd_ >= 0) ::close(fd_);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace boek
