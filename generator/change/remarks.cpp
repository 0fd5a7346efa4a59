// SPDX-License-Identifier: EUPL-1.2
// What a careful colleague would ask about a change.
#include <algorithm>
#include <charconv>
#include <map>
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

using ProjectsById = std::map<std::string_view, const Project*>;

ProjectsById projects_by_id(const Book& book) {
  ProjectsById all;
  for (const Project& project : book.projects) all.emplace(project.id, &project);
  return all;
}

// These hold the money of others: a project is not measured by them, nor they by a project.
bool holds_others(const Project& project) {
  return project.soort == Soort::kFonds || project.soort == Soort::kRegeling ||
         project.soort == Soort::kAgenda;
}

std::int64_t largest_size(const Book& book, bool of_those_that_hold_others) {
  std::int64_t largest = 0;
  for (const Project& project : book.projects)
    if (project.omvang && project.omvang->bedrag &&
        holds_others(project) == of_those_that_hold_others)
      largest = std::max(largest, project.omvang->bedrag->value);
  return largest;
}

// Whose pages can be reached by a former id.
bool has_former_ids(RecordKind kind) {
  return kind == RecordKind::kProject || kind == RecordKind::kTheme ||
         kind == RecordKind::kInstrument;
}

class Colleague {
 public:
  Colleague(const Side& before, const Side& after, Language language)
      : language_(language),
        projects_(projects_by_id(after.book)),
        largest_project_(largest_size(before.book, false)),
        largest_fund_(largest_size(before.book, true)) {}

  std::vector<Remark> run(const std::vector<RecordChange>& records) {
    for (const RecordChange& record : records) {
      record_ = &record;
      if (record.fate == Fate::kRenamed && !record.forwards && has_former_ids(record.kind))
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
    const auto found = projects_.find(record_->id);
    if (found == projects_.end() || record_->unreadable) return;
    const Project* now = found->second;
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
    const std::int64_t largest = holds_others(project) ? largest_fund_ : largest_project_;
    if (!project.omvang || !project.omvang->bedrag || largest == 0) return;
    const std::int64_t size = project.omvang->bedrag->value;
    if (size / kMuch < largest) return;
    say(RemarkKind::kLargest, "omvang.bedrag", amount_words(largest, std::nullopt, language_),
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
    if (size != nullptr) say(RemarkKind::kSizeWithoutDate, "peildatum", size->before, size->after);
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

  Language language_;
  const ProjectsById projects_;
  const std::int64_t largest_project_, largest_fund_;
  const RecordChange* record_ = nullptr;
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> remarks_on(const Side& before, const Side& after,
                               const std::vector<RecordChange>& records, Language language) {
  return Colleague(before, after, language).run(records);
}

}  // namespace boek
