// SPDX-License-Identifier: EUPL-1.2
#include "language/letters.h"

#include <utf8proc.h>

#include <utility>

namespace boek {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

// Letters that Unicode does not take apart; after lower case.
constexpr std::pair<char32_t, std::string_view> kApart[] = {
    {0xDF, "ss"}, {0xE6, "ae"}, {0x153, "oe"}, {0xF8, "o"}, {0x111, "d"},
    {0x142, "l"}, {0xF0, "d"},  {0xFE, "th"},  {0x131, "i"}};

std::string_view apart(char32_t c) {
  for (const auto& [letter, text] : kApart)
    if (letter == c) return text;
  return {};
}

CharacterKind kind_of(char32_t c) {
  if (c < 0x80) return ascii_kind(static_cast<char>(c));
  switch (c) {
    case 0x2018:
    case 0x2019:
      return CharacterKind::kInside;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return CharacterKind::kHyphen;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharacterKind::kWord;
    default:
      return CharacterKind::kOther;
  }
}

bool is_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

}  // namespace

CharacterKind ascii_kind(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (letter || (c >= '0' && c <= '9')) return CharacterKind::kWord;
  if (c == '\'' || c == '&') return CharacterKind::kInside;
  return c == '-' ? CharacterKind::kHyphen : CharacterKind::kOther;
}

FoldedCodePoint::FoldedCodePoint(char32_t code_point) {
  if (code_point == kSoftHyphen) return;
  std::array<utf8proc_int32_t, kMost> pieces{};
  int boundary = 0;
  const auto found = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code_point), pieces.data(), pieces.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
  for (utf8proc_ssize_t i = 0; i < found && i < static_cast<utf8proc_ssize_t>(kMost); ++i)
    add(static_cast<char32_t>(pieces[static_cast<std::size_t>(i)]));
}

void FoldedCodePoint::add(char32_t code_point) {
  if (is_mark(code_point)) return;
  const auto lower =
      static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
  char* const begin = bytes_.data() + size_;
  if (const std::string_view letters = apart(lower); !letters.empty()) {
    letters.copy(begin, letters.size());
    size_ += letters.size();
  } else {
    size_ += static_cast<std::size_t>(utf8proc_encode_char(
        static_cast<utf8proc_int32_t>(lower), reinterpret_cast<utf8proc_uint8_t*>(begin)));
  }
  const std::string_view text(begin, static_cast<std::size_t>(bytes_.data() + size_ - begin));
  characters_[count_++] = {kind_of(lower), text, lower != code_point};
}

}  // namespace boek
