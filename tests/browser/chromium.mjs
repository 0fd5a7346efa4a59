// SPDX-License-Identifier: EUPL-1.2
// Debian's Chromium, driven by Playwright's protocol client: nothing is downloaded.

import { chromium } from 'playwright-core';

const kExecutable = process.env.CHROMIUM ?? '/usr/bin/chromium';

// --no-sandbox: as root, as in CI, Chromium refuses to start with it; it opens our own pages only.
const kArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

export function launch() {
  return chromium.launch({ executablePath: kExecutable, args: kArguments });
}

// Opens a page and collects what went wrong in it: errors on the console, uncaught errors, requests to elsewhere.
// `isExpected(text, url)` tells apart the error that Chromium logs for a 404 that was asked for.
export async function openPage(context, origin, isExpected = () => false) {
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isExpected(message.text(), url)) problems.push(`console: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`request to elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  return { page, problems };
}
