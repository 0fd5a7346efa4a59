// SPDX-License-Identifier: EUPL-1.2
// The sources of one project, numbered: those it lists, then those that only a figure names.
#pragma once

#include <string>
#include <vector>

#include "render/context.h"
#include "render/template_data.h"

namespace boek {

class SourceList {
 public:
  SourceList(const RenderContext& context, const Project& project);

  // "bron 2, regel 470" with a link to the source; empty when there is no evidence.
  std::string evidence_html(const Evidence& evidence) const;
  // {nummer, titel, url, uitgever, datum_html, vindplaats} of each.
  std::vector<Data> rows() const;

 private:
  void add(const Evidence& evidence);

  const RenderContext& context_;
  std::vector<Bronvermelding> sources_;
};

}  // namespace boek
