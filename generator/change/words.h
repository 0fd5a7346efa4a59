// SPDX-License-Identifier: EUPL-1.2
// A change in an editor's words: "omvang € 90 miljoen → € 1,1 miljard", "provincie + Zeeland".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "change/site_change.h"

namespace boek {

// How text of the content is made fit for where it goes: escaped for Markdown, or as it is.
using TextFilter = std::function<std::string(std::string_view)>;

// One sentence for each change; names that came to or left the same list stand in one.
std::vector<std::string> field_sentences(const std::vector<FieldChange>& fields, Language language,
                                         const TextFilter& text);

std::string remark_sentence(const Remark& remark, Language language, const TextFilter& text);

// "omvang" for omvang.bedrag; a key without a word of its own is its own word.
std::string field_label(std::string_view key, Language language);
// "projectpagina", "projectpagina's".
std::string_view page_kind_word(PageKind kind, bool several, Language language);
std::string_view record_kind_word(RecordKind kind, bool several, Language language);

}  // namespace boek
