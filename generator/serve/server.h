// SPDX-License-Identifier: EUPL-1.2
// The preview server: what is shown, on 127.0.0.1 and on no other address; and a stream of news for
// each page that is open.
#pragma once

#include <memory>

#include "core/outcome.h"
#include "serve/reply.h"

namespace boek {

class Server {
 public:
  Server();
  // Ends the server; replies under way are finished.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Takes the port (0: any free one) and answers from then on, on threads of its own. Returns the
  // port; a failure has the reason, EADDRINUSE when another program has it. Called once.
  Result<int> start(int port);
  // Shows this from now on, and tells the pages that are open. Replies under way keep what they
  // began with.
  void show(Shown shown);

  // Can be read when the server has ended by itself, because the machine takes no connections any
  // more; the reason is then that of `failure`. Valid after a start that succeeded.
  int ended_fd() const;
  Failure failure() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace boek
