// SPDX-License-Identifier: EUPL-1.2
// The files at the root that machines read: sitemap, robots, security contact, headers.
#pragma once

#include <string>

#include "render/context.h"

namespace boek {

// The policy of every page; a meta tag cannot hold frame-ancestors, a header can.
inline constexpr std::string_view kMetaPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

std::string sitemap_xml(const RenderContext& context);
std::string robots_txt(const RenderContext& context);
// Empty when the site has no contact: the file then does not exist.
std::string security_txt(const RenderContext& context);
std::string headers_file();

}  // namespace boek
