// SPDX-License-Identifier: EUPL-1.2
// What a careful colleague would ask about a change.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "change/compare.h"
#include "change/fact_builder.h"

namespace boek {
namespace {

// An amount that many times another is more likely a slip than a decision.
constexpr std::int64_t kMuch = 10;
constexpr std::int64_t kThousand = 1000;

std::optional<std::int64_t> number(const std::string& digits) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

const Project* find_project(const Book& book, const std::string& id) {
  const auto found = std::find_if(book.projects.begin(), book.projects.end(),
                                  [&](const Project& project) { return project.id == id; });
  return found == book.projects.end() ? nullptr : &*found;
}

std::int64_t largest_size(const Book& book) {
  std::int64_t largest = 0;
  for (const Project& project : book.projects)
    if (project.omvang && project.omvang->bedrag)
      largest = std::max(largest, project.omvang->bedrag->value);
  return largest;
}

class Colleague {
 public:
  Colleague(const Side& before, const Side& after, Language language)
      : before_(before), after_(after), language_(language), largest_(largest_size(before.book)) {}

  std::vector<Remark> run(const std::vector<RecordChange>& records) {
    for (const RecordChange& record : records) {
      record_ = &record;
      if (record.fate == Fate::kRenamed && !record.forwards && !record.url.empty())
        say(RemarkKind::kNoForwarding, "voorheen", record.former_id, record.id);
      if (record.kind == RecordKind::kProject) look_at_project();
    }
    std::stable_sort(remarks_.begin(), remarks_.end(), [](const Remark& a, const Remark& b) {
      return gravity(a.kind) < gravity(b.kind);
    });
    return std::move(remarks_);
  }

 private:
  static int gravity(RemarkKind kind) {
    switch (kind) {
      case RemarkKind::kThousand:
        return 0;
      case RemarkKind::kFactor:
      case RemarkKind::kLargest:
        return 1;
      case RemarkKind::kNoForwarding:
        return 2;
      case RemarkKind::kEndBeforeBegin:
      case RemarkKind::kNoProvinces:
        return 3;
      default:
        return 4;
    }
  }

  Remark& say(RemarkKind kind, std::string key, std::string before, std::string after) {
    remarks_.push_back({kind, record_->kind, record_->id, record_->title, record_->url,
                        std::move(key), std::move(before), std::move(after), 0});
    return remarks_.back();
  }

  void look_at_project() {
    const Project* now = find_project(after_.book, record_->id);
    if (now == nullptr || record_->unreadable) return;
    if (record_->fate == Fate::kAdded) size_of_new(*now);
    const FieldChange *size = nullptr, *status = nullptr, *date = nullptr;
    for (const FieldChange& field : record_->fields) {
      compare_amounts(field);
      if (field.key == "omvang.bedrag") size = &field;
      if (field.key == "status") status = &field;
      if (field.key == "peildatum") date = &field;
    }
    look_at_dates(size, status, date);
    look_at_rest(*now, status);
  }

  void size_of_new(const Project& project) {
    if (!project.omvang || !project.omvang->bedrag || largest_ == 0) return;
    const std::int64_t size = project.omvang->bedrag->value;
    if (size / kMuch < largest_) return;
    say(RemarkKind::kLargest, "omvang.bedrag", amount_words(largest_, std::nullopt, language_),
        amount_words(size, std::nullopt, language_));
  }

  void compare_amounts(const FieldChange& field) {
    const bool is_size = field.key == "omvang.bedrag";
    const bool is_line = field.key == "financiering" && field.line_key == "bedrag";
    if (field.fate != FieldFate::kChanged || !(is_size || is_line)) return;
    const auto then = number(field.before_value), now = number(field.after_value);
    if (!then || !now || *then <= 0 || *now <= 0) return;
    const std::int64_t more = *now / *then, less = *then / *now;
    const std::int64_t factor = std::max(more, less);
    if (factor < kMuch) return;
    std::string key = is_size ? field.key : "financiering: " + field.line;
    Remark& remark = say(factor < kThousand ? RemarkKind::kFactor : RemarkKind::kThousand,
                         std::move(key), field.before, field.after);
    remark.factor = more >= kMuch ? more : -less;
  }

  void look_at_dates(const FieldChange* size, const FieldChange* status, const FieldChange* date) {
    if (date != nullptr) {
      const auto then = parse_moment(date->before_value), now = parse_moment(date->after_value);
      if (then && now && last_day(*now) < first_day(*then))
        say(RemarkKind::kDateBack, "peildatum", date->before, date->after);
      return;
    }
    if (size != nullptr && size->before_value != size->after_value)
      say(RemarkKind::kSizeWithoutDate, "peildatum", size->before, size->after);
    if (status != nullptr)
      say(RemarkKind::kStatusWithoutDate, "peildatum", status->before, status->after);
  }

  void look_at_rest(const Project& now, const FieldChange* status) {
    if (const auto& time = now.looptijd;
        time && time->van && time->tot && last_day(time->tot->value) < first_day(time->van->value))
      say(RemarkKind::kEndBeforeBegin, "looptijd", {}, {});
    if (record_->fate != Fate::kAdded && now.provincies.empty() && lost("provincies"))
      say(RemarkKind::kNoProvinces, "provincies", {}, {});
    const bool was_over = status != nullptr &&
                          (status->before_value == "afgerond" || status->before_value == "gestopt");
    if (was_over && status->after_value != "afgerond" && status->after_value != "gestopt")
      say(RemarkKind::kBackToLife, "status", status->before, status->after);
  }

  bool lost(std::string_view key) const {
    return std::any_of(record_->fields.begin(), record_->fields.end(),
                       [&](const FieldChange& field) {
                         return field.key == key && field.fate == FieldFate::kRemoved;
                       });
  }

  const Side& before_;
  const Side& after_;
  Language language_;
  std::int64_t largest_;
  const RecordChange* record_ = nullptr;
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> remarks_on(const Side& before, const Side& after,
                               const std::vector<RecordChange>& records, Language language) {
  return Colleague(before, after, language).run(records);
}

}  // namespace boek
