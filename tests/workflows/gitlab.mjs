// SPDX-License-Identifier: EUPL-1.2
// .gitlab-ci.yml.

import path from 'node:path';
import { checkCalls, isPinned, readYaml } from './read.mjs';

const kNoJobs = ['stages', 'workflow', 'default', 'variables'];

export function checkGitlab(root, program, expect) {
  const pipeline = readYaml(path.join(root, '.gitlab-ci.yml'), expect);
  expect(isPinned(pipeline.default?.image) && pipeline.default.image.includes('bookworm'), `.gitlab-ci.yml runs in ${pipeline.default?.image}`);
  expect(/^\d+ (minutes|hours)$/.test(pipeline.default?.timeout), '.gitlab-ci.yml has no bound on time');
  const jobs = Object.entries(pipeline).filter(([name]) => !kNoJobs.includes(name) && !name.startsWith('.'));
  for (const wanted of ['controle', 'rapport', 'tests', 'pages', 'nacht']) expect(jobs.some(([name]) => name === wanted), `.gitlab-ci.yml has no ${wanted}`);
  for (const [name, job] of jobs) {
    expect(pipeline.stages.includes(job.stage), `${name} is in the stage ${job.stage}`);
    expect(!job.image || isPinned(job.image), `${name} runs in ${job.image}`);
    const shell = [...(job.before_script ?? pipeline.default.before_script), ...job.script].join('\n');
    checkCalls(`.gitlab-ci.yml, ${name}`, shell, root, program, expect);
    // A title or a branch is text of a stranger.
    expect(!/CI_(MERGE_REQUEST_(TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)|COMMIT_(MESSAGE|TITLE|REF_NAME|BRANCH))/.test(shell), `${name} runs text of a stranger`);
  }
  const published = pipeline.pages.rules.every((rule) => rule.if === '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  expect(published && pipeline.pages.rules.length === 1, 'something else than the main branch is published');
  expect(pipeline.controle.artifacts.reports.codequality === 'rapport/codequality.json', 'controle gives no report on code quality');
}
