// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <future>
#include <thread>

#include "core/temporary_folder.h"
#include "serve/server.h"

namespace boek {
namespace {

// What the server on `port` sends for these bytes until it closes.
std::string talk_to(int port, const std::string& request) {
  const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  std::string reply;
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    (void)::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
    char buffer[4096];
    for (ssize_t size; (size = ::recv(fd, buffer, sizeof buffer, 0)) > 0;) {
      reply.append(buffer, static_cast<std::size_t>(size));
    }
  }
  ::close(fd);
  return reply;
}

std::string get(int port, const std::string& path, const std::string& method = "GET") {
  return talk_to(port, method + " " + path +
                           " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n"
                           "Connection: close\r\n\r\n");
}

std::string body_of(const std::string& reply) {
  const std::size_t end = reply.find("\r\n\r\n");
  return end == std::string::npos ? "" : reply.substr(end + 4);
}

std::shared_ptr<const SiteFiles> site_of(const std::string& home) {
  return std::make_shared<const SiteFiles>(
      SiteFiles{{"index.html", home}, {"404.html", "missing"}, {"a/index.html", ""}});
}

// A descriptor to end a preview with.
class Stop {
 public:
  ~Stop() { ::close(fd_); }
  int fd() const { return fd_; }
  void now() const { (void)::eventfd_write(fd_, 1); }

 private:
  int fd_ = ::eventfd(0, EFD_CLOEXEC);
};

void save(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("the server sends what is published, and the next site once that is") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  CHECK(get(*port, "/").starts_with("HTTP/1.1 503 "));
  server.publish(site_of("one"));
  const std::string reply = get(*port, "/?q=1");
  CHECK(reply.starts_with("HTTP/1.1 200 "));
  CHECK(reply.find("Content-Type: text/html; charset=utf-8\r\n") != std::string::npos);
  CHECK(reply.find("Content-Encoding") == std::string::npos);
  CHECK(body_of(reply) == "one");
  server.publish(site_of("two"));
  CHECK(body_of(get(*port, "/")) == "two");
  CHECK(get(*port, "/a").find("Location: a/\r\n") != std::string::npos);
  CHECK(get(*port, "/a/").starts_with("HTTP/1.1 200 "));
  CHECK(get(*port, "/%2e%2e/%2e%2e/etc/passwd").starts_with("HTTP/1.1 404 "));
  CHECK(body_of(get(*port, "/none")) == "missing");
}

TEST_CASE("HEAD has the length and no body, and other methods are refused") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.publish(site_of("twelve bytes"));
  const std::string head = get(*port, "/", "HEAD");
  CHECK(head.find("Content-Length: 12\r\n") != std::string::npos);
  CHECK(body_of(head).empty());
  CHECK(get(*port, "/", "POST").starts_with("HTTP/1.1 405 "));
}

TEST_CASE("a port that is taken is a failure with its reason") {
  Server first;
  const Result<int> port = first.start(0);
  REQUIRE(port);
  Server second;
  const Result<int> again = second.start(*port);
  REQUIRE_FALSE(again);
  CHECK(again.failure().error == EADDRINUSE);

  const Stop stop;
  const Diagnostics found = serve(
      {.port = *port, .watched = {}}, [] { return Outcome<SiteFiles>(); }, {}, stop.fd());
  REQUIRE(found.size() == 1);
  CHECK(found[0].message(Language::kEnglish) ==
        "cannot listen on port " + std::to_string(*port) + " of this machine: the port is in use");
}

TEST_CASE("a watcher sees files that are written, made, moved and removed, however deep") {
  const TemporaryFolder folder;
  const std::string content = folder / "content";
  std::filesystem::create_directories(content + "/projecten");
  Watcher watcher({.folders = {content}, .files = {folder / "boek.toml"}});
  CHECK(watcher.diagnostics().empty());
  const Stop stop;
  const auto seen = [&] { return watcher.wait(stop.fd()) == Awakening::kChanged; };
  save(content + "/projecten/a.md", "1");
  CHECK(seen());
  std::filesystem::create_directories(content + "/new/deeper");
  CHECK(seen());
  save(content + "/new/deeper/b.md", "1");
  CHECK(seen());
  std::filesystem::rename(content + "/new/deeper/b.md", content + "/c.md");
  CHECK(seen());
  std::filesystem::remove(content + "/c.md");
  CHECK(seen());
  save(folder / "boek.toml", "1");
  CHECK(seen());
  std::filesystem::remove_all(content);
  CHECK(seen());
  std::filesystem::create_directories(content);
  CHECK(seen());
  save(content + "/again.md", "1");
  CHECK(seen());
}

TEST_CASE("a watcher passes over what is not content") {
  const TemporaryFolder folder;
  const std::string content = folder / "content";
  std::filesystem::create_directories(content);
  Watcher watcher({.folders = {content}, .files = {folder / "boek.toml"}});
  save(content + "/.a.md.swp", "1");
  save(content + "/a.md~", "1");
  save(folder / "other.toml", "1");
  const Stop stop;
  stop.now();
  CHECK(watcher.wait(stop.fd()) == Awakening::kStopped);
}

TEST_CASE("a folder that cannot be watched is a warning") {
  const TemporaryFolder folder;
  save(folder / "file", "");
  const Watcher watcher({.folders = {folder / "file"}, .files = {}});
  REQUIRE(watcher.diagnostics().size() == 1);
  CHECK(watcher.diagnostics()[0].severity() == Severity::kWarning);
}

TEST_CASE("a preview builds again on a change, and keeps the last good site on errors") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "content");
  save(folder / "content/home", "one");
  const auto build = [&]() -> Outcome<SiteFiles> {
    std::string text;
    std::getline(std::ifstream(folder / "content/home"), text);
    if (text != "wrong") return {*site_of(text), {}};
    Diagnostic error{};
    error.code = Code::kIllegalName;
    return {{}, {error}};
  };
  const Stop stop;
  std::promise<int> port;
  std::atomic<int> builds{0};
  ServeHooks hooks;
  hooks.built = [&](const Diagnostics&) {
    ++builds;
    builds.notify_all();
  };
  hooks.ready = [&](const std::string& url) { port.set_value(std::stoi(url.substr(17))); };
  Diagnostics ended;
  std::thread preview([&] {
    ended = serve({.port = 0, .watched = {{folder / "content"}, {}}}, build, hooks, stop.fd());
  });
  const int at = port.get_future().get();
  CHECK(body_of(get(at, "/")) == "one");
  save(folder / "content/home", "two");
  builds.wait(1);
  CHECK(body_of(get(at, "/")) == "two");
  save(folder / "content/home", "wrong");
  builds.wait(2);
  CHECK(body_of(get(at, "/")) == "two");
  stop.now();
  preview.join();
  CHECK(ended.empty());
}

TEST_CASE("a first build that the world makes fail ends the preview") {
  Diagnostic failure{};
  failure.code = Code::kCannotRead;
  const Stop stop;
  const Diagnostics found = serve(
      {.port = 0, .watched = {}},
      [&] {
        return Outcome<SiteFiles>{{}, {failure}};
      },
      {}, stop.fd());
  CHECK(found == Diagnostics{failure});
}

TEST_CASE("a signal to stop ends the preview and not the program") {
  const StopOnSignals stop;
  ServeHooks hooks;
  hooks.ready = [](const std::string&) { ::kill(::getpid(), SIGTERM); };
  const Diagnostics found = serve(
      {.port = 0, .watched = {}}, [] { return Outcome<SiteFiles>(); }, hooks, stop.fd());
  CHECK(found.empty());
}

}  // namespace boek
