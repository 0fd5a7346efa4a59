// SPDX-License-Identifier: EUPL-1.2
// .github/: workflows, templates, owners.

import fs from 'node:fs';
import path from 'node:path';
import { checkCalls, isPinned, readYaml } from './read.mjs';

// The only jobs that may do more than read, and what.
const kMayWrite = {
  'commentaar.yml/commentaar': { actions: 'read', 'pull-requests': 'write' },
  'publiceer.yml/publiceer': { pages: 'write', 'id-token': 'write' },
  'nacht.yml/melding': { actions: 'read', issues: 'write' },
};
const kWorkflows = ['commentaar.yml', 'controle.yml', 'nacht.yml', 'publiceer.yml', 'tests.yml'];
const same = (a, b) => JSON.stringify(Object.entries(a ?? {}).sort()) === JSON.stringify(Object.entries(b ?? {}).sort());
const readsOnly = (permissions) => same(permissions, { contents: 'read' }) || same(permissions, {});


function checkStep(where, step, root, program, expect) {
  if (step.uses) expect(/^actions\/[a-z-]+(\/[a-z-]+)?@v\d+$/.test(step.uses), `${where}: ${step.uses} is not pinned, or not GitHub's own`);
  if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials'] === false, `${where}: the checkout keeps its token`);
  for (const text of [step.run, step.with?.script].filter(Boolean)) {
    // What comes from outside may stand in `env` and `with`, which are values, never in text that is run.
    expect(!text.includes('${{'), `${where}: an expression in text that is run: ${text.match(/\$\{\{[^}]*\}\}/)}`);
    checkCalls(where, text, root, program, expect);
  }
}

function checkJob(where, job, workflow, root, program, expect) {
  expect(Number.isInteger(job['timeout-minutes']) && job['timeout-minutes'] <= 120, `${where} has no bound on time`);
  expect(/^ubuntu-\d+\.\d+$/.test(job['runs-on']), `${where} runs on ${job['runs-on']}`);
  if (job.container) expect(isPinned(job.container) && job.container.includes('bookworm'), `${where} runs in ${job.container}`);
  expect((job.steps ?? []).every((step) => !step.run) || job.container, `${where} runs a command outside the container`);
  const rights = job.permissions ?? workflow.permissions;
  const granted = kMayWrite[where];
  expect(granted ? same(rights, granted) : readsOnly(rights), `${where} may do too much: ${JSON.stringify(rights)}`);
  if (granted) {
    // Who may write runs no code of the repository, let alone of a pull request.
    expect(job.steps.every((step) => !step.run && !step.uses?.startsWith('actions/checkout@')), `${where} may write, and runs code`);
  }
  expect(!JSON.stringify(job).includes('secrets.'), `${where} has secrets`);
  for (const step of job.steps ?? []) checkStep(where, step, root, program, expect);
}

function checkArtifacts(workflows, expect) {
  const steps = Object.values(workflows).flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps ?? []));
  const made = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')).map((step) => step.with.name);
  for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')))
    expect(made.includes(step.with.name), `the artifact ${step.with.name} is fetched and never made`);
}

function checkWorkflows(root, program, expect) {
  const folder = path.join(root, '.github/workflows');
  const names = fs.readdirSync(folder).sort();
  expect(JSON.stringify(names) === JSON.stringify(kWorkflows), `workflows: ${names}`);
  const workflows = {};
  for (const name of names) {
    const workflow = readYaml(path.join(folder, name), expect);
    workflows[name] = workflow;
    const triggers = Object.keys(workflow.on ?? {});
    expect(triggers.length > 0, `${name} is never started`);
    expect(!triggers.includes('pull_request_target'), `${name} runs pull requests with rights`);
    expect(workflow.permissions !== undefined && readsOnly(workflow.permissions), `${name} has no least rights: ${JSON.stringify(workflow.permissions)}`);
    expect(workflow.name, `${name} has no name`);
    for (const [id, job] of Object.entries(workflow.jobs)) checkJob(`${name}/${id}`, job, workflow, root, program, expect);
  }
  checkArtifacts(workflows, expect);
  const names_ = Object.values(workflows).map(({ name }) => name);
  for (const started of workflows['commentaar.yml'].on.workflow_run.workflows) expect(names_.includes(started), `commentaar.yml waits for ${started}`);
  // A pull request is checked whatever it changes.
  expect(!workflows['controle.yml'].on.pull_request?.paths, 'controle.yml skips some pull requests');
}

function checkTemplates(root, expect) {
  const folder = path.join(root, '.github/ISSUE_TEMPLATE');
  for (const name of fs.readdirSync(folder).filter((file) => file !== 'config.yml')) {
    const form = readYaml(path.join(folder, name), expect);
    expect(form.name && form.description && Array.isArray(form.body), `${name} is no form`);
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(fields.every(({ id, attributes }) => id && attributes?.label), `${name}: a question without id or label`);
    expect(new Set(fields.map(({ id }) => id)).size === fields.length, `${name}: an id twice`);
    expect(form.body.every(({ type }) => ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type)), `${name}: an unknown kind of question`);
  }
  readYaml(path.join(folder, 'config.yml'), expect);
  const github = fs.readFileSync(path.join(root, '.github/PULL_REQUEST_TEMPLATE.md'), 'utf8');
  const gitlab = fs.readFileSync(path.join(root, '.gitlab/merge_request_templates/Default.md'), 'utf8');
  expect(github === gitlab, 'the templates for a proposal differ');
}

function checkOwners(root, expect) {
  const lines = fs.readFileSync(path.join(root, '.github/CODEOWNERS'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const rules = new Map(lines.map((line) => line.split(/\s+/)));
  for (const line of lines) expect(/^\S+(\s+@[\w-]+(\/[\w-]+)?)+$/.test(line), `CODEOWNERS: ${line}`);
  for (const file of fs.readdirSync(path.join(root, 'content/provincies')).filter((name) => name.endsWith('.md')))
    expect(rules.has(`/content/provincies/${file}`), `CODEOWNERS has no line for ${file}`);
  for (const rule of rules.keys()) if (rule !== '*') expect(fs.existsSync(path.join(root, rule)), `CODEOWNERS names ${rule}, which is not there`);
}

export function checkGithub(root, program, expect) {
  checkWorkflows(root, program, expect);
  checkTemplates(root, expect);
  checkOwners(root, expect);
}
