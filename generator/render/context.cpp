// SPDX-License-Identifier: EUPL-1.2
#include "render/context.h"

#include <algorithm>
#include <cstdio>

namespace boek {
namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;

bool is_newer(const RenderContext& context, ProjectId a, ProjectId b) {
  const std::int64_t updated_a = context.updated[a.index];
  const std::int64_t updated_b = context.updated[b.index];
  if (updated_a != updated_b) return updated_a > updated_b;
  // Many change in one commit: then those with the newest facts come first.
  const std::int64_t facts_a = days_since_epoch(last_day(context.book[a].peildatum));
  const std::int64_t facts_b = days_since_epoch(last_day(context.book[b].peildatum));
  return facts_a != facts_b ? facts_a > facts_b : a.index < b.index;
}

}  // namespace

RenderContext::RenderContext(const Book& the_book, const Plan& the_plan, const Texts& the_texts,
                             const History& the_history, const Assets& assets)
    : book(the_book),
      plan(the_plan),
      texts(the_texts),
      history(the_history),
      links(the_book),
      language(the_texts.language),
      map(assets.map),
      sprite(kRootMark + assets.path_of(kMapSprite)) {
  for (std::uint32_t i = 0; i < book.projects.size(); ++i) {
    updated.push_back(updated_of(book.projects[i], history, book.today));
    newest.push_back({i});
  }
  std::sort(newest.begin(), newest.end(),
            [this](ProjectId a, ProjectId b) { return is_newer(*this, a, b); });
}

bool RenderContext::has_pagina(std::string_view id) const {
  return std::any_of(book.paginas.begin(), book.paginas.end(),
                     [&](const Pagina& pagina) { return pagina.id == id; });
}

std::string RenderContext::absolute(std::string_view url) const {
  return book.config.basis_url + below_root(url);
}

std::int64_t updated_of(const Project& project, const History& history, const Moment& today) {
  const auto change = history.find(project.file);
  if (change != history.end()) return change->second.last;
  const Moment last = last_day(project.peildatum);
  return days_since_epoch(last > today ? first_day(project.peildatum) : last) * kDay;
}

std::vector<ProjectId> newest_of(const RenderContext& context, const ProjectSet& set,
                                 std::size_t count) {
  std::vector<ProjectId> out = set.members;
  const auto middle = out.begin() + static_cast<std::ptrdiff_t>(std::min(count, out.size()));
  std::partial_sort(out.begin(), middle, out.end(),
                    [&context](ProjectId a, ProjectId b) { return is_newer(context, a, b); });
  out.erase(middle, out.end());
  return out;
}

std::string rfc3339(std::int64_t seconds) {
  const Moment day = day_of_epoch_seconds(seconds);
  const auto rest = static_cast<int>(((seconds % kDay) + kDay) % kDay);
  char time[16];
  std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60, rest % 60);
  return to_iso(day) + time;
}

}  // namespace boek
