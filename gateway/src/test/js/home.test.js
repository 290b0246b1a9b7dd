import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../main/resources/pages/portal/home-page.js', import.meta.url), 'utf8');

const FAKES = `
export const byId = () => ({ addEventListener() {} });
export const translate = () => {};
export const text = (key) => key;
export const say = (words) => fake.done.push('say ' + words);
export const complain = (words) => fake.done.push('complain ' + words);
export const chooseRoot = (roots) => fake.done.push('choose ' + roots.map((root) => root.id).join());
export const signedIn = async () => ({ profile: {} });
export const signIn = () => {};
export const signOut = () => {};
export const chosenRoot = () => fake.root;
export const forgetRoot = () => { fake.root = null; };
export class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}
export const call = async (path) => {
  const body = fake.answer(path, fake.root);
  if (body.status) {
    throw new Refused(body);
  }
  return { body };
};
`;

let runs = 0;

/** What the page does for somebody who chose this root, with these answers of the API. */
async function led(root, answer) {
  const fakes = `data:text/javascript,${encodeURIComponent(`// ${(runs += 1)}\n${FAKES}`)}`;
  const done = [];
  globalThis.fake = { root, answer, done };
  globalThis.document = {};
  globalThis.location = { replace: (page) => done.push(page) };
  const page = source.replace(/from '\.\/\w+\.js'/g, `from "${fakes.replaceAll("'", '%27')}"`).replace(/\nstart\(\);\n$/, '\nawait start();\n');
  await import(`data:text/javascript,${encodeURIComponent(page)}`);
  return done;
}

const none = { items: [] };
const two = { roots: [{ id: 1 }, { id: 2 }] };

test('who has a request is led to it', async () => {
  assert.deepEqual(await led('1', () => ({ items: [{ number: 7 }] })), ['/tickets/7']);
});

test('who has none where they chose to look chooses anew', async () => {
  const done = await led('1', (path) => (path === '/me' ? two : none));
  assert.ok(done.includes('choose 1,2'));
  assert.equal(globalThis.fake.root, null);
});

test('whom the provider they chose knows no more looks where they are known', async () => {
  const done = await led('1', (path, root) => {
    if (root) {
      return { status: 403, code: 'NOT_KNOWN' };
    }
    return path === '/me' ? { roots: [{ id: 2 }] } : { items: [{ number: 9 }] };
  });
  assert.deepEqual(done, ['/tickets/9']);
});

test('another refusal is shown', async () => {
  assert.deepEqual(await led('1', () => ({ status: 429, code: 'TOO_MANY' })), ['say ', 'complain TOO_MANY']);
  assert.equal(globalThis.fake.root, '1');
});

test('who has none and chose nothing is told', async () => {
  assert.deepEqual(await led(null, () => none), ['say noRequests']);
});
