// SPDX-License-Identifier: EUPL-1.2
// The only file that knows CLI11.
#include "commands/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "core/file_system.h"
#include "core/parallel.h"
#include "core/text.h"
#include "model/url.h"

namespace boek {
namespace {

constexpr int kUsageError = 2;

// The words of the command line before they mean anything.
struct Raw {
  std::string root, content, templates, assets, out, base_url, today;
  std::string format = "text", language = "nl";
  unsigned jobs = 0;
  bool drafts = false, quiet = false, verbose = false, clean = false, timings = false,
       compress = false;
  std::vector<std::string> files;
  std::uint16_t port = 8000;
  std::string base;
  std::optional<std::string> head;
  std::string title, code;
  bool allow_private = false;
  std::vector<std::string> allow_addresses;
  std::vector<std::uint16_t> allow_ports;
  std::string ca_file, report;
  unsigned timeout = 20;
  std::string changed_since, kind = "projecten";
  bool fix = false, diff = false, fmt_check = false;
};

void add_common(CLI::App& app, Raw& raw) {
  app.add_option("--root", raw.root, "folder with projectenboek.toml (default: the nearest above)");
  app.add_option("--content", raw.content, "folder with the pages (default: content)");
  app.add_option("--templates", raw.templates, "folder with the templates (default: templates)");
  app.add_option("--assets", raw.assets, "folder with the assets (default: assets)");
  app.add_option("--out", raw.out, "folder to write the site to (default: site)");
  app.add_option("--base-url", raw.base_url, "address of the site, instead of basis_url");
  app.add_option("--jobs", raw.jobs, "threads to use (default: the number of processors)");
  app.add_option("--today", raw.today,
                 "the day it is, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else the clock)");
  app.add_flag("--drafts", raw.drafts, "include projects with concept = true");
  app.add_option("--format", raw.format, "how to print diagnostics")
      ->check(CLI::IsMember({"text", "json", "github", "gitlab"}));
  app.add_option("--lang", raw.language, "language of the messages")
      ->check(CLI::IsMember({"nl", "en"}));
  auto* quiet = app.add_flag("--quiet", raw.quiet, "print diagnostics only");
  app.add_flag("--verbose", raw.verbose, "say what is done and how long it takes")->excludes(quiet);
  app.set_version_flag("--version", std::string("projectenboek ") + BOEK_VERSION);
}

void add_links(CLI::App& app, Raw& raw) {
  auto* links = app.add_subcommand("links", "check the links to other sites");
  links->add_option("--changed-since", raw.changed_since,
                    "only those in lines changed since this revision");
  links->add_option("--report", raw.report, "write a report in Markdown to this file");
  links->add_option("--timeout", raw.timeout, "seconds that a request may take (default: 20)")
      ->check(CLI::Range(1, 300));
  links->add_option("--allow-port", raw.allow_ports, "connect to this port too, beside 80 and 443")
      ->take_all();
  links->add_option("--ca-file", raw.ca_file,
                    "certificates to trust, PEM (default: those of the system)");
  links
      ->add_option("--allow-address", raw.allow_addresses,
                   "connect to this address too, though it is not public: for tests")
      ->take_all();
  links->add_flag("--allow-private", raw.allow_private,
                  "connect to any address and port: for tests");
  links->fallthrough();
}

void add_commands(CLI::App& app, Raw& raw) {
  app.require_subcommand(1);
  app.fallthrough();
  add_links(app, raw);
  auto* check = app.add_subcommand("check", "check all content; with FILEs, report on those only");
  check->add_option("FILE", raw.files, "files of content/");
  check->add_option("--changed-since", raw.changed_since,
                    "warn only of files changed since this revision, and begin with those");
  check->add_flag("--fix", raw.fix, "put right what certainly can be, then report what is left");
  check->add_flag("--diff", raw.diff, "show what --fix would change; nothing is written");
  auto* fmt = app.add_subcommand("fmt", "put front matter in its canonical form: only white space");
  fmt->add_option("FILE", raw.files, "files of content/ (default: all)");
  fmt->add_flag("--check", raw.fmt_check, "change nothing; list what would change, exit 1");
  fmt->add_flag("--diff", raw.diff, "change nothing; show what would change");
  auto* build = app.add_subcommand("build", "check, render and replace the site");
  build->add_flag("--clean", raw.clean, "build from nothing (every build does so far)");
  build->add_flag("--compress", raw.compress,
                  "add .gz and .br files, for hosts that serve those as they are");
  for (CLI::App* command : {check, build})
    command->add_flag("--timings", raw.timings, "say how long each stage took");
  auto* serve = app.add_subcommand("serve", "build in memory, serve on this machine, watch");
  serve->add_option("--port", raw.port, "port to listen on");
  auto* make = app.add_subcommand("new", "write a new project file and say where");
  make->add_option("TITLE", raw.title, "title of the project")->required();
  auto* schema = app.add_subcommand("schema", "print the JSON Schema of the front matter");
  schema->add_option("--kind", raw.kind, "of which files (default: projecten)")
      ->check(CLI::IsMember({"projecten", "provincies", "themas", "instrumenten", "tafels",
                             "paginas", "bronnen", "synoniemen", "projectenboek"}));
  auto* diff = app.add_subcommand(
      "diff", "say what the change between two revisions does to the public site, as Markdown");
  diff->add_option("BASE", raw.base, "the revision before; A...B compares where they parted with B")
      ->required();
  diff->add_option("HEAD", raw.head, "the revision after (default: the working tree)");
  auto* explain = app.add_subcommand("explain", "say what a diagnostic means");
  explain->add_option("CODE", raw.code, "the code between square brackets (default: all codes)");
  for (CLI::App* command : {check, fmt, build, serve, make, schema, diff, explain})
    command->fallthrough();
}

namespace fs = std::filesystem;

std::string absolute(const std::string& folder, const std::string& path) {
  const fs::path joined = (fs::path(folder) / path).lexically_normal();
  std::string text = joined.string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

class Interpreter {
 public:
  Interpreter(const Raw& raw, const Invocation& invocation, ParsedOptions& parsed)
      : raw_(raw), invocation_(invocation), parsed_(parsed), options_(parsed.options) {}

  void run(std::string command) {
    options_.command = std::move(command);
    options_.language = raw_.language == "en" ? Language::kEnglish : Language::kDutch;
    options_.format = raw_.format == "json"     ? Format::kJson
                      : raw_.format == "github" ? Format::kGithub
                      : raw_.format == "gitlab" ? Format::kGitlab
                                                : Format::kText;
    options_.verbosity = raw_.quiet     ? Verbosity::kQuiet
                         : raw_.verbose ? Verbosity::kVerbose
                                        : Verbosity::kNormal;
    options_.jobs = raw_.jobs == 0 ? default_jobs() : std::min(raw_.jobs, 256U);
    options_.drafts = raw_.drafts;
    options_.timings = raw_.timings;
    options_.compress = raw_.compress;
    options_.port = raw_.port;
    options_.title = raw_.title;
    options_.code = raw_.code;
    options_.base = raw_.base;
    options_.head = raw_.head.value_or("");
    options_.changed_since = raw_.changed_since;
    options_.kind = raw_.kind;
    options_.fix = raw_.fix;
    options_.diff = raw_.diff;
    options_.fmt_check = raw_.fmt_check;
    options_.home = invocation_.home;
    set_links();
    check_revisions();
    if (options_.diff && options_.format != Format::kText)
      report(Code::kBadOption, {"--format", printable(raw_.format), term("diff-is-text")});
    set_today();
    set_base_url();
    if (options_.command != "explain" && options_.command != "schema") set_folders();
  }

 private:
  void report(Code code, std::vector<std::string> args, std::string file = {}) {
    parsed_.diagnostics.push_back({code, {std::move(file), {}}, std::move(args), {}, {}});
  }

  // A variable of a script that turns out to be empty would silently stand for the working tree.
  void check_revisions() {
    if (options_.command != "diff") return;
    if (raw_.base.find_first_not_of('.') == std::string::npos)
      report(Code::kBadOption, {"BASE", printable(raw_.base), term("write-revision")});
    if (raw_.head && raw_.head->empty())
      report(Code::kBadOption, {"HEAD", "", term("write-revision")});
  }

  void set_links() {
    options_.allow_private = raw_.allow_private;
    options_.allow_ports = raw_.allow_ports;
    options_.timeout = raw_.timeout;
    options_.now = invocation_.now;
    const std::string& here = invocation_.current_folder;
    if (!raw_.ca_file.empty()) options_.ca_file = absolute(here, raw_.ca_file);
    if (!raw_.report.empty()) options_.report = absolute(here, raw_.report);
    for (const std::string& text : raw_.allow_addresses) {
      const auto address = parse_ip_address(text);
      if (!address)
        return report(Code::kBadOption,
                      {"--allow-address", printable(text), term("write-ip-address")});
      options_.allow_addresses.push_back(*address);
    }
  }

  void set_today() {
    options_.today = day_of_epoch_seconds(invocation_.now);
    if (!raw_.today.empty()) {
      const auto day = parse_moment(raw_.today);
      if (!day || !day->is_day())
        return report(Code::kBadOption, {"--today", printable(raw_.today), term("write-day")});
      options_.today = *day;
    } else if (invocation_.source_date_epoch) {
      const std::string& text = *invocation_.source_date_epoch;
      std::int64_t seconds = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
      constexpr std::int64_t kYear9999 = 253'402'300'799;
      if (error != std::errc() || end != text.data() + text.size() || seconds < 0 ||
          seconds > kYear9999)
        return report(Code::kBadOption,
                      {"SOURCE_DATE_EPOCH", printable(text), term("write-seconds")});
      options_.today = day_of_epoch_seconds(seconds);
    }
  }

  void set_base_url() {
    if (raw_.base_url.empty()) return;
    const UrlCheck check = check_url(raw_.base_url);
    const bool web = check.scheme == "https" || check.scheme == "http";
    if (check.verdict != UrlVerdict::kFine || !web)
      return report(Code::kBadOption,
                    {"--base-url", printable(raw_.base_url), term("write-web-address")});
    options_.base_url = raw_.base_url;
  }

  void set_folders() {
    const std::string& here = invocation_.current_folder;
    if (!find_root()) return;
    const auto folder = [&](const std::string& given, const char* name) {
      return given.empty() ? absolute(options_.root, name) : absolute(here, given);
    };
    options_.content = folder(raw_.content, "content");
    options_.templates = folder(raw_.templates, "templates");
    options_.assets = folder(raw_.assets, "assets");
    options_.out = folder(raw_.out, "site");
    for (const std::string& file : raw_.files) options_.files.push_back(absolute(here, file));
  }

  bool find_root() {
    const DiskFileSystem disk;
    const auto has_config = [&](const std::string& folder) {
      return static_cast<bool>(disk.look(folder + "/projectenboek.toml"));
    };
    const std::string start = absolute(invocation_.current_folder, raw_.root);
    options_.root = start;
    if (has_config(start)) return true;
    for (fs::path at = start; raw_.root.empty() && at.has_relative_path();) {
      at = at.parent_path();
      if (!has_config(at.string())) continue;
      options_.root = at.string();
      return true;
    }
    report(Code::kNoRoot, {printable(start), term(raw_.root.empty() ? "or-above" : "nothing")});
    return false;
  }

  const Raw& raw_;
  const Invocation& invocation_;
  ParsedOptions& parsed_;
  Options& options_;
};

constexpr std::string_view kCommandNames[] = {"check",  "fmt",  "build", "serve",  "new",
                                              "schema", "diff", "links", "explain"};
constexpr Bilingual kTip{"tip: projectenboek --help toont de opdrachten en opties",
                         "hint: projectenboek --help shows the commands and options"};

// The first word that is not an option, when it is no command; empty otherwise.
std::string unknown_command(std::span<const char* const> arguments) {
  for (const std::string_view word : arguments.subspan(1)) {
    if (word.starts_with('-')) return {};  // its value may follow: who can tell
    const bool known = std::find(std::begin(kCommandNames), std::end(kCommandNames), word) !=
                       std::end(kCommandNames);
    return known ? std::string() : std::string(word);
  }
  return {};
}

std::string unknown_command_text(const std::string& word, Language language) {
  const bool dutch = language == Language::kDutch;
  std::string text = "projectenboek: ";
  text += dutch ? "de opdracht `" : "the command `";
  text += printable(word) + (dutch ? "` bestaat niet\n  " : "` does not exist\n  ");
  if (const auto near = nearest(word, kCommandNames)) {
    text += dutch ? "tip: bedoelde u `" : "hint: did you mean `";
    return text.append(*near).append("`?\n");
  }
  return text + std::string(kTip.in(language)) + '\n';
}

// What is wrong with the command line, in the reader's language, with what the parser says of it.
std::string usage_error(const CLI::ParseError& error, const Invocation& invocation) {
  struct Text {
    std::string_view name;  // of the parser's kind of error
    Bilingual what;
  };
  constexpr Text kTexts[] = {
      {"ExtrasError", {"hier weet het programma geen raad mee", "not understood"}},
      {"RequiredError", {"er ontbreekt iets", "something is missing"}},
      {"ArgumentMismatch", {"een optie mist haar waarde", "an option lacks its value"}},
      {"ConversionError", {"een waarde heeft de verkeerde vorm", "a value has the wrong form"}},
      {"ValidationError", {"een waarde is niet toegestaan", "a value is not allowed"}},
      {"ExcludesError", {"deze opties gaan niet samen", "these options exclude each other"}}};
  const auto& arguments = invocation.arguments;
  const auto english = std::adjacent_find(arguments.begin(), arguments.end(),
                                          [](std::string_view option, std::string_view value) {
                                            return option == "--lang" && value == "en";
                                          });
  const Language language = english == arguments.end() ? Language::kDutch : Language::kEnglish;
  if (const std::string unknown = unknown_command(arguments); !unknown.empty())
    return unknown_command_text(unknown, language);
  Bilingual what{"de opdracht klopt niet", "the command is not right"};
  for (const Text& text : kTexts)
    if (error.get_name() == text.name) what = text.what;
  return "projectenboek: " + std::string(what.in(language)) + " (" + error.what() + ")\n  " +
         std::string(kTip.in(language)) + '\n';
}

}  // namespace

ParsedOptions parse_options(const Invocation& invocation) {
  ParsedOptions parsed;
  Raw raw;
  CLI::App app("Checks and renders the projectenboek: what the Dutch provinces invest in together.",
               "projectenboek");
  add_common(app, raw);
  add_commands(app, raw);
  try {
    app.parse(static_cast<int>(invocation.arguments.size()), invocation.arguments.data());
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    parsed.say = chosen.empty() ? app.help() : app.help() + '\n' + chosen.front()->help();
    return parsed;
  } catch (const CLI::CallForVersion& version) {
    parsed.say = std::string(version.what()) + '\n';
    return parsed;
  } catch (const CLI::ParseError& error) {
    parsed.say = usage_error(error, invocation);
    parsed.exit_code = kUsageError;
    return parsed;
  }
  Interpreter(raw, invocation, parsed).run(app.get_subcommands().front()->get_name());
  return parsed;
}

}  // namespace boek
