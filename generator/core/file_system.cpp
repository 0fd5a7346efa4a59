// SPDX-License-Identifier: EUPL-1.2
#include "core/file_system.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace boek {

std::string canonical_path(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error).lexically_normal();
  const fs::path resolved = fs::weakly_canonical(absolute, error);
  std::string out = (error ? absolute : resolved).string();
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

std::string system_reason(int error) {
  switch (error) {
    case ENOENT:
      return term("no-such-file");
    case EACCES:
    case EPERM:
      return term("no-permission");
    case ENOSPC:
    case EDQUOT:
      return term("disk-full");
    case EROFS:
      return term("read-only-disk");
    case ENOTDIR:
      return term("not-a-folder");
    case EISDIR:
      return term("is-a-folder");
    case EFBIG:
      return term("too-large");
    case E2BIG:
      return term("too-much");
    case EIO:
      return term("disk-fault");
    case EADDRINUSE:
      return term("port-taken");
    default:
      return std::generic_category().message(error);
  }
}

}  // namespace boek
