// SPDX-License-Identifier: EUPL-1.2
// Atom feeds of the newest changes.
#pragma once

#include <string>
#include <vector>

#include "render/context.h"
#include "render/fragments.h"

namespace boek {

inline constexpr std::size_t kFeedEntries = 50;

struct FeedHead {
  std::string title;
  std::string page_url;  // of the page that the feed belongs to
};

// One <entry>; the same in every feed that holds the project.
std::string feed_entry(const RenderContext& context, ProjectId id);

// The feed of the page `head.page_url`. `newest` is in the order of the feed; `entries` holds the
// entry of every project of the book.
std::string feed_xml(const RenderContext& context, const FeedHead& head,
                     const std::vector<ProjectId>& newest, const Pieces& entries);

}  // namespace boek
