// SPDX-License-Identifier: EUPL-1.2
// The scripts with rights, run with a GitHub of our own: what they put in a comment, where, and what they refuse.

import path from 'node:path';
import { createRequire } from 'node:module';
import { readYaml } from './read.mjs';

const require = createRequire(import.meta.url);
const AsyncFunction = (async () => {}).constructor;
const kMarker = '<!-- projectenboek: rapport -->';
const kHead = 'a'.repeat(40);

function scriptOf(root, workflow, job) {
  const { jobs } = readYaml(path.join(root, '.github/workflows', workflow), () => {});
  return jobs[job].steps.find(({ uses }) => uses?.startsWith('actions/github-script@')).with.script;
}

// Runs a script as actions/github-script does, in a folder with `files`; returns the calls that change something.
async function run(script, { files = {}, pulls = [], comments = [], issues = [], conclusion = 'success', about = {}, uitslag, changed = ['content/projecten/a.md'] } = {}) {
  const calls = [];
  const note = (name) => async (args) => void calls.push({ name, ...args });
  const lists = { pulls: async () => ({ data: pulls }), comments: async () => ({ data: comments }), issues: async () => ({ data: issues }) };
  const github = {
    rest: {
      pulls: { listFiles: async () => ({ data: changed.map((name) => (typeof name === 'string' ? { filename: name } : name)) }), list: async (args) => (calls.push({ name: 'pulls.list', ...args }), lists.pulls()) },
      issues: {
        listComments: lists.comments, listForRepo: lists.issues, createComment: note('createComment'), updateComment: note('updateComment'),
        create: note('create'), update: note('update'),
      },
    },
    paginate: async (list) => (await list()).data,
  };
  const context = {
    repo: { owner: 'provincies', repo: 'projectenboek' },
    serverUrl: 'https://git.example',
    payload: { workflow_run: { id: 7, head_sha: kHead, head_branch: 'patch-1', head_repository: { owner: { login: 'iemand' } }, conclusion } },
  };
  const core = { info: () => {}, warning: () => {} };
  const fakeFs = {
    lstatSync: (file) => (file in files ? { isFile: () => !about.link, size: about.size ?? files[file].length } : undefined),
    readFileSync: (file) => files[file],
  };
  const fakeRequire = (name) => (name === 'fs' ? fakeFs : require(name));
  const before = process.env.UITSLAG;
  process.env.UITSLAG = uitslag ?? '';
  await new AsyncFunction('github', 'context', 'core', 'require', script)(github, context, core, fakeRequire);
  process.env.UITSLAG = before ?? '';
  return calls.filter(({ name }) => name !== 'pulls.list');
}

const pull = { number: 12, head: { sha: kHead } };
const report = (text) => ({ 'rapport/rapport.md': text });

async function checkReport(root, expect) {
  const script = scriptOf(root, 'commentaar.yml', 'commentaar');
  const [made, ...more] = await run(script, { pulls: [pull], files: report('Er komt **1** project bij.\n<details><summary>Meer</summary>x</details>') });
  expect(made?.name === 'createComment' && made.issue_number === 12 && more.length === 0, 'a report becomes one comment on its pull request');
  expect(made?.body.startsWith(`${kMarker}\n`) && made.body.includes('Er komt **1** project bij.'), 'the comment begins with its mark');
  expect(made?.body.includes('<details><summary>Meer</summary>x</details>'), 'what folds out is kept');
  const links = '- <https://a.example/x?y=1%40z&b> bij [Haven](<https://voorbeeld.example/projecten/haven/>)';
  const [linked] = await run(script, { pulls: [pull], files: report(links) });
  expect(linked?.body.endsWith(links), `addresses between brackets stay as they are: ${linked?.body}`);
  expect(made?.body.includes('https://git.example/provincies/projectenboek/actions/runs/7'), 'the comment links the run');
  expect(made?.body.includes('De controle vond geen fouten.'), 'the comment says that it is right');
  const [failed] = await run(script, { pulls: [pull], files: report('x'), conclusion: 'failure' });
  expect(failed?.body.includes('niet geslaagd'), 'the comment says that it is wrong');

  for (const changed of [['content/a.md', '.ci/check'], ['generator/main.cpp'], ['contentx/a.md'], [{ filename: 'content/a.md', previous_filename: 'boek' }], Array(3000).fill('content/a.md')]) {
    const [other] = await run(script, { pulls: [pull], files: report('x'), changed });
    expect(other?.body.includes('buiten content/') && !other.body.includes('geen fouten'), `nobody vouches for a check that the proposal may have changed: ${JSON.stringify(changed).slice(0, 80)}`);
  }

  const ours = { id: 5, user: { type: 'Bot' }, body: `${kMarker}\noud` };
  const renewed = await run(script, { pulls: [pull], files: report('nieuw'), comments: [ours] });
  expect(renewed.length === 1 && renewed[0].name === 'updateComment' && renewed[0].comment_id === 5, 'a second report renews the first');
  const theirs = await run(script, { pulls: [pull], files: report('nieuw'), comments: [{ ...ours, user: { type: 'User' } }] });
  expect(theirs[0]?.name === 'createComment', 'a comment of a person with our mark is left alone');

  expect((await run(script, { pulls: [], files: report('x') })).length === 0, 'without an open pull request nothing is said');
  expect((await run(script, { pulls: [{ number: 13, head: { sha: 'b'.repeat(40) } }], files: report('x') })).length === 0, 'a report of an older commit is not shown');
  expect((await run(script, { pulls: [pull] })).length === 0, 'without a report nothing is said');
  expect((await run(script, { pulls: [pull], files: report('x'), about: { link: true } })).length === 0, 'a link is no report');
  expect((await run(script, { pulls: [pull], files: report('x'), about: { size: 2e6 } })).length === 0, 'a huge file is no report');
}

async function checkHostile(root, expect) {
  const script = scriptOf(root, 'commentaar.yml', 'commentaar');
  const text = `@provincies/beheer ${kMarker} <!-- open <img src=x onerror=1> <details ontoggle="x"> <script>x</script> ![a](https://volg.example/x.png) <a href="https://x">y</a> <https://x" onclick="y"> <https://x onclick=y> <javascript:x>`;
  const [made] = await run(script, { pulls: [pull], files: report(`Eerst. ${text}`) });
  const rest = made?.body.slice(kMarker.length) ?? '';
  expect(rest && !/@[\w-]/.test(rest), 'nobody is called by a report');
  expect(!rest.includes('<!--'), 'a report has no marks of its own');
  expect(!/<(img|script|a|details|javascript:|https?:[^<>]*[\s"'`])/i.test(rest), `a report brings no tags: ${rest}`);
  expect(!/!\[/.test(rest), 'a report brings no pictures');
  const [long] = await run(script, { pulls: [pull], files: report('é'.repeat(70000)) });
  expect(long?.body.length < 65000 && long.body.includes('De rest staat'), 'a long report is cut, and says so');
  const [grown] = await run(script, { pulls: [pull], files: report('<b>'.repeat(19000)) });
  expect(grown?.body.length < 65000, `a report that grows by what is made harmless is cut too: ${grown?.body.length}`);
  const [cut] = await run(script, { pulls: [pull], files: report(`${'x'.repeat(59998)}<!-- geheim -->`) });
  expect(cut && !cut.body.slice(kMarker.length).includes('<!--'), 'a cut does not bring a mark back');
}

async function checkNight(root, expect) {
  const script = scriptOf(root, 'nacht.yml', 'melding');
  const files = { 'rapport/nacht.md': 'Een link is stuk. @iemand' };
  const ours = { number: 3, user: { type: 'Bot' }, body: '<!-- projectenboek: nacht -->\noud' };
  const opened = await run(script, { files, uitslag: '1' });
  expect(opened.length === 1 && opened[0].name === 'create' && !/@\w/.test(opened[0].body), 'what the night finds becomes an issue');
  const kept = await run(script, { files, uitslag: '1', issues: [ours] });
  expect(kept.length === 1 && kept[0].name === 'update' && kept[0].issue_number === 3 && !kept[0].state, 'a second night renews the issue');
  const closed = await run(script, { files, uitslag: '0', issues: [ours] });
  expect(closed.length === 1 && closed[0].state === 'closed', 'a night that finds nothing closes it');
  expect((await run(script, { files, uitslag: '0' })).length === 0, 'a night that finds nothing opens none');
}

export async function checkComment(root, expect) {
  await checkReport(root, expect);
  await checkHostile(root, expect);
  await checkNight(root, expect);
}
