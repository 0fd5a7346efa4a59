// SPDX-License-Identifier: EUPL-1.2
// Validates the HTML of every page with html-validate's recommended rules.
// usage: node tests/browser/validate.test.mjs --site DIR

import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';

// Each rule that is not as recommended has its reason here.
const kRules = {
  // Titles of 90 characters are allowed by the content format; search engines cut them, readers need them.
  'long-title': 'off',
  // HTML knows no difference between <!DOCTYPE html> and <!doctype html>.
  'doctype-style': 'off',
};

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: kRules });
  const problems = [];
  for (const page of site.pages) {
    const report = await validator.validateString(page.text, page.file);
    for (const { messages } of report.results) {
      problems.push(...messages.map(({ line, column, ruleId, message }) => `${page.file}:${line}:${column}: ${ruleId}: ${message}`));
    }
  }
  assertNone(problems, 'validation error');
});
