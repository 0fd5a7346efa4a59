// SPDX-License-Identifier: EUPL-1.2
// Phrases about a record that several pages use: how its state reads, what it costs, where a fact
// comes from. What ends in `_html` is safe HTML; internal links in it start with kRootMark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/new_project.h"
#include "render/context.h"
#include "render/template_data.h"

namespace boek {

// "in 2016: lopend", "op 23 juni 2022: lopend": a status never stands without its date.
std::string status_phrase(const RenderContext& context, const Project& project);
// The size with its qualifier, or "onbekend": never € 0 for what is not known.
std::string size_html(const RenderContext& context, const Project& project);
// An amount that may be unknown.
std::string amount_html(const RenderContext& context,
                        const std::optional<Located<std::int64_t>>& amount,
                        std::optional<Kwalificatie> kwalificatie = std::nullopt);
// A value with its unit: "€ 1,1 miljard per jaar", "1.200 banen".
std::string value_phrase(const RenderContext& context, const std::string& value, bool is_number,
                         const std::string& unit);
// `<a class="nl-link" href="…">text</a>` to a page of the site, given its URL.
std::string link_html(std::string_view url, std::string_view text);
// The first `size` code points of a text, cut at a word, for a description.
std::string shortened(std::string_view text, std::size_t size);
// {naam, url} of each, for a list of links; references to drafts left out.
std::vector<Data> theme_links(const RenderContext& context, const Project& project);
std::vector<Data> province_links(const RenderContext& context, const Project& project);
std::vector<Data> instrument_links(const RenderContext& context, const Project& project);
Data named_link(std::string_view name, std::string_view url);
// The address at which a file can be changed; empty when the site has none.
std::string edit_url(const Config& config, std::string_view file);
// The address at which a project can be added, with what is known of it filled in; empty when the
// site has none.
std::string new_url(const Config& config, const NewProject& project);

}  // namespace boek
