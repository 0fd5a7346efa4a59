// SPDX-License-Identifier: EUPL-1.2
// A book of its own to edit, and the preview over it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

// A copy of a book in a temporary folder. `write`, `read`, `path` take paths below it.
export class EditedBook {
  constructor(book, root) {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-serve-'));
    fs.cpSync(path.join(book, 'content'), this.path('content'), { recursive: true });
    fs.copyFileSync(path.join(book, 'projectenboek.toml'), this.path('projectenboek.toml'));
    fs.cpSync(path.join(root, 'templates'), this.path('templates'), { recursive: true });
    fs.cpSync(path.join(root, 'assets/dist'), this.path('assets/dist'), { recursive: true });
  }

  path(name) { return path.join(this.root, name); }
  read(name) { return fs.readFileSync(this.path(name), 'utf8'); }
  write(name, text) { fs.writeFileSync(this.path(name), text); }
  // As editors save: another file that takes the name.
  replace(name, text) {
    const beside = this.path(`${path.dirname(name)}/.${path.basename(name)}.tmp`);
    fs.writeFileSync(beside, text);
    fs.renameSync(beside, this.path(name));
  }
  edit(name, from, to) {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    this.write(name, text.replace(from, () => to));
  }
  remove() { fs.rmSync(this.root, { recursive: true, force: true }); }
}

// Starts the preview: { origin, stop() }; stop() gives the exit code. Rejects when it ends before it is ready.
export async function startPreview(program, root, more = []) {
  const child = spawn(program, ['serve', '--port', '0', '--root', root, '--today', '2026-07-01', ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  const ended = once(child, 'exit').then(([code]) => code);
  const origin = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (said.length < 1000) said.push(line);
      const address = line.match(/http:\/\/localhost:\d+/);
      if (address) resolve(address[0]);
    });
    ended.then((code) => reject(new Error(`the preview ended with ${code}:\n${said.join('\n')}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { origin, said, stop, isRunning: () => child.exitCode === null && child.signalCode === null };
}
