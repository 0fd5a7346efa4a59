// SPDX-License-Identifier: EUPL-1.2
// The same projects as a Hugo site: pages, taxonomy lists with paging, feeds and one JSON file; nothing else.
// Hugo gets the fields those need and no more, which favours Hugo: we read, check and show every key.

import fs from 'node:fs';
import path from 'node:path';
import { page } from './toml.mjs';

const kConfig = `baseURL = "https://projectenboek.example/"
languageCode = "nl"
title = "Projectenboek"
paginate = 250
disableKinds = ["404", "robotsTXT", "sitemap"]
enableGitInfo = false

[taxonomies]
provincie = "provincies"
thema = "themas"
instrument = "instrumenten"

[outputs]
home = ["HTML", "RSS", "JSON"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
page = ["HTML"]

[services.rss]
limit = 50
`;

const kBase = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Params.samenvatting }}">
</head>
<body>
<header><nav><a href="/">Projectenboek</a> <a href="/projecten/">Projecten</a> <a href="/themas/">Thema's</a></nav></header>
<main>
{{ block "main" . }}{{ end }}
</main>
<footer><p>Projectenboek</p></footer>
</body>
</html>
`;

const kSingle = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<p>{{ .Params.samenvatting }}</p>
<dl>
<dt>Status</dt><dd>{{ .Params.status }} ({{ .Params.peildatum }})</dd>
{{ with .Params.bedrag }}<dt>Omvang</dt><dd>€ {{ . }}</dd>{{ end }}
{{ range $plural := slice "provincies" "themas" "instrumenten" }}{{ with $.GetTerms $plural }}<dt>{{ $plural }}</dt>
<dd><ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul></dd>{{ end }}{{ end }}
</dl>
{{ .Content }}
{{ end }}
`;

const kList = `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ $paginator := .Paginate .Pages 250 }}
<ul>
{{ range $paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> <p>{{ .Params.samenvatting }}</p></li>
{{ end }}</ul>
<nav>{{ range $paginator.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}</nav>
{{ end }}
`;

const kHome = `{{ define "main" }}
<h1>{{ .Site.Title }}</h1>
<p>{{ len (where .Site.RegularPages "Section" "projecten") }} projecten</p>
<ul>{{ range .Site.Taxonomies.themas }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>
{{ end }}
`;

const kJson = `{{- $projects := slice -}}
{{- range where .Site.RegularPages "Section" "projecten" -}}
{{- $projects = $projects | append (dict "id" .File.ContentBaseName "url" .RelPermalink "titel" .Title "samenvatting" .Params.samenvatting "status" .Params.status "peildatum" .Params.peildatum "bedrag" .Params.bedrag "themas" .Params.themas "provincies" .Params.provincies "instrumenten" .Params.instrumenten "tekst" .Plain) -}}
{{- end -}}
{{- dict "aantal" (len $projects) "projecten" $projects | jsonify -}}
`;

const kLayouts = {
  'layouts/_default/baseof.html': kBase,
  'layouts/_default/single.html': kSingle,
  'layouts/_default/list.html': kList,
  'layouts/index.html': kHome,
  'layouts/index.json': kJson,
};

export class HugoSite {
  constructor(folder) {
    this.folder = folder;
    fs.mkdirSync(path.join(folder, 'content/projecten'), { recursive: true });
  }

  addProject(id, project, body) {
    const lines = project.financiering ?? [];
    const instruments = [...(project.instrumenten ?? []), ...lines.map((line) => line.instrument).filter(Boolean)];
    const frontMatter = {
      title: project.titel,
      samenvatting: project.samenvatting,
      status: project.status,
      peildatum: String(project.peildatum.text ?? project.peildatum),
      bedrag: project.omvang?.bedrag,
      themas: project.themas,
      provincies: project.provincies,
      instrumenten: [...new Set(instruments)],
      draft: project.concept,
    };
    fs.writeFileSync(path.join(this.folder, `content/projecten/${id}.md`), page(frontMatter, body));
  }

  finish() {
    fs.writeFileSync(path.join(this.folder, 'config.toml'), kConfig);
    for (const [name, text] of Object.entries(kLayouts)) {
      const file = path.join(this.folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}
