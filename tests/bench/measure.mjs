// SPDX-License-Identifier: EUPL-1.2
// Runs commands and measures them: wall time and the peak of resident memory.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// Debian's package `time`; the shell's own `time` does not know about memory.
const kTime = '/usr/bin/time';

// One run. Throws when the command fails: a figure of a failed run means nothing.
export function measure([program, ...args], { env = {}, scratch }) {
  const report = path.join(scratch, 'peak');
  const started = process.hrtime.bigint();
  const result = spawnSync(kTime, ['-f', '%M', '-o', report, program, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.error) throw result.error;
  if (result.status !== 0) {
    const output = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new Error(`exit ${result.status}: ${[program, ...args].join(' ')}\n${output}`);
  }
  return { milliseconds, kibibytes: Number(fs.readFileSync(report, 'utf8').trim().split('\n').at(-1)) };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function machine() {
  const cpus = os.cpus();
  return { cpu: cpus[0]?.model ?? 'unknown', cores: cpus.length, memoryGiB: Math.round(os.totalmem() / 2 ** 30) };
}

// Interleaved: every round runs each case once, so that a slow minute of the machine hits all alike.
// `cases` are [{ name, prepare?, command, env? }]; prepare is not measured.
export function interleave(cases, runs, scratch, progress = () => {}) {
  const results = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 1; round <= runs; round++) {
    for (const { name, prepare, command, env } of cases) {
      progress(`round ${round}/${runs}: ${name}`);
      prepare?.();
      results.get(name).push(measure(command, { env, scratch }));
    }
  }
  return [...results].map(([name, list]) => ({
    name,
    milliseconds: median(list.map((run) => run.milliseconds)),
    fastest: Math.min(...list.map((run) => run.milliseconds)),
    slowest: Math.max(...list.map((run) => run.milliseconds)),
    kibibytes: Math.max(...list.map((run) => run.kibibytes)),
  }));
}
