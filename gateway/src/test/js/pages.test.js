import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const pages = new URL('../../main/resources/pages/', import.meta.url);
const read = (name) => readFileSync(new URL(name, pages), 'utf8');
const portal = readdirSync(new URL('portal/', pages));

test('the vendored sign-in library is the published one', () => {
  const published = readFileSync(new URL('../../../node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js', import.meta.url), 'utf8');
  assert.equal(read('vendor/oidc-client-ts/oidc-client-ts.min.js'), published);
});

test('every text is there in French and English', () => {
  const source = read('portal/texts.js');
  const languages = new Function(`${source.match(/const TEXTS = [\s\S]*?\n};/)[0]} return TEXTS;`)();
  assert.deepEqual(Object.keys(languages.fr), Object.keys(languages.en));
});

test('every text a page asks for exists', () => {
  const known = read('portal/texts.js');
  const asked = portal
    .flatMap((name) => [...read(`portal/${name}`).matchAll(/(?:data-(?:text|label)="|text\(')(\w+)/g)].map((found) => found[1]));
  assert.ok(asked.length > 20);
  for (const key of asked) {
    assert.match(known, new RegExp(`\\b${key}:`), key);
  }
});

test('nothing makes markup of text', () => {
  for (const name of portal) {
    assert.doesNotMatch(read(`portal/${name}`), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|srcdoc/, name);
  }
});

test('every element a script looks for is on the page', () => {
  const html = read('portal/ticket.html');
  for (const name of ['ticket-page.js', 'show.js']) {
    for (const [, id] of read(`portal/${name}`).matchAll(/byId\('([\w-]+)'\)/g)) {
      assert.ok(html.includes(`id="${id}"`), `${id} of ${name}`);
    }
  }
});

test('every box and button has a name', () => {
  const html = read('portal/ticket.html');
  for (const [, id] of html.matchAll(/<textarea id="([\w-]+)"/g)) {
    assert.ok(html.includes(`for="${id}"`), id);
  }
  for (const [, name] of html.matchAll(/<button[^>]*>([^<]*)</g)) {
    assert.notEqual(name.trim(), '');
  }
});
