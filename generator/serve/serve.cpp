// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.h"

#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <memory>
#include <optional>
#include <utility>

#include "core/file_system.h"
#include "serve/server.h"

namespace boek {
namespace {

// After a save the browser loads its page again first.
constexpr int kUntilQuiet = 250;  // milliseconds

Diagnostic cannot_listen(const Failure& failure) {
  return {.code = Code::kCannotListen,
          .at = {},
          .args = {failure.what, system_reason(failure.error)},
          .suggestion = {},
          .notes = {}};
}

// A descriptor that can be read when one of two others can.
class EitherOf {
 public:
  EitherOf(int a, int b) : fd_(::epoll_create1(EPOLL_CLOEXEC)) {
    for (const int each : {a, b}) {
      epoll_event readable{};
      readable.events = EPOLLIN;
      (void)::epoll_ctl(fd_, EPOLL_CTL_ADD, each, &readable);
    }
  }
  ~EitherOf() { ::close(fd_); }
  EitherOf(const EitherOf&) = delete;
  EitherOf& operator=(const EitherOf&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

// Builds, shows and says so, each time that it is asked to.
class Preview {
 public:
  Preview(Server& server, const Build& build, const ServeHooks& hooks)
      : server_(server), build_(build), hooks_(hooks) {}

  // Builds and shows the site, or the errors over the last one. Returns what was found.
  Diagnostics build() {
    Outcome<std::shared_ptr<const ServedSite>> made = build_();
    unfinished_ = false;
    if (has_errors(made.diagnostics)) {
      server_.show({shown_, report(made.diagnostics)});
      return std::move(made.diagnostics);
    }
    // The one before goes only when this one can be seen: taking a book apart takes time.
    const auto before = std::exchange(shown_, std::move(made.value));
    server_.show({shown_, {}});
    found_ = std::move(made.diagnostics);
    unfinished_ = true;
    return found_;
  }

  bool unfinished() const { return unfinished_; }

  // Makes the rest of the site that is shown. Returns what was found when that is news.
  std::optional<Diagnostics> complete(const std::function<bool()>& is_overtaken) {
    Diagnostics more = shown_->complete(is_overtaken);
    if (is_overtaken()) return std::nullopt;
    unfinished_ = false;
    if (!has_errors(more)) {
      good_ = shown_;
      if (hooks_.completed) hooks_.completed();
      return std::nullopt;
    }
    shown_ = good_;
    append(more, std::move(found_));
    sort_and_unique(more);
    server_.show({shown_, report(more)});
    return more;
  }

  void say(const Diagnostics& found) const {
    if (hooks_.built) hooks_.built(found);
  }

 private:
  Report report(const Diagnostics& found) const {
    return hooks_.report ? hooks_.report(found) : Report{};
  }

  Server& server_;
  const Build& build_;
  const ServeHooks& hooks_;
  std::shared_ptr<const ServedSite> shown_;
  std::shared_ptr<const ServedSite> good_;  // the last one that was complete and had no error
  Diagnostics found_;                       // of the site that is shown
  bool unfinished_ = false;
};

// Until something changes, or the end. Uses a quiet moment to complete the site.
Awakening wait_for_change(Watcher& watcher, Preview& preview, int stop_fd) {
  while (true) {
    const Awakening awakening =
        watcher.wait(stop_fd, preview.unfinished() ? kUntilQuiet : Watcher::kForEver);
    if (awakening != Awakening::kQuiet) return awakening;
    const auto found = preview.complete([&] { return watcher.has_news(stop_fd); });
    if (found) preview.say(*found);
  }
}

}  // namespace

Diagnostics serve(const ServeOptions& options, const Build& build, const ServeHooks& hooks,
                  int stop_fd) {
  Server server;
  const Result<int> port = server.start(options.port);
  if (!port) return {cannot_listen(port.failure())};
  const EitherOf end(stop_fd, server.ended_fd());
  Watcher watcher(options.watched);
  Preview preview(server, build, hooks);
  bool first = true;
  do {
    Diagnostics found = preview.build();
    if (first && has_world_failure(found)) return found;
    append(found, watcher.diagnostics());
    preview.say(found);
    if (first && hooks.ready) hooks.ready("http://localhost:" + std::to_string(*port) + "/");
    first = false;
  } while (wait_for_change(watcher, preview, end.fd()) == Awakening::kChanged);
  if (const Failure failure = server.failure(); failure.error != 0) return {cannot_listen(failure)};
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
