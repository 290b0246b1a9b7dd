import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../main/resources/pages/portal/ticket-page.js', import.meta.url), 'utf8');

const FAKES = `
const made = {};
const box = (id) => ({
  id,
  value: '',
  on: {},
  addEventListener(event, handler) { this.on[event] = handler; },
  get elements() { return { text: byId('reply-text'), reason: byId('refuse-reason') }; },
  querySelectorAll: () => [],
  setAttribute() {},
  focus() {},
});
export const byId = (id) => (made[id] ??= box(id));
globalThis.fake.boxes = made;
export const translate = () => {};
export const text = (key) => key;
export const language = () => 'fr';
export const otherLanguage = () => 'en';
export const speak = () => {};
export const calm = () => {};
export const announce = () => {};
export const say = () => {};
export const complain = (words) => fake.done.push('complain ' + words);
export const showTicket = (ticket) => fake.done.push('ticket ' + ticket.number);
export const showThread = () => {};
export const signedIn = async () => ({ profile: { sub: 'rita' } });
export const signIn = () => {};
export const signOut = () => {};
export const chosenRoot = () => fake.root;
export const actIn = (root) => { fake.root = String(root); };
export const forgetRoot = () => { fake.root = null; };
export class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}
export const call = async (path) => {
  fake.asked.push(path.split('?')[0] + ' in ' + fake.root);
  const body = fake.answer(path, fake.root);
  if (body.status) {
    throw new Refused(body);
  }
  return { body };
};
`;

let runs = 0;

/** What the page of ticket 7 does for somebody who chose this root, with these answers of the API. */
async function opened(root, answer, kept = {}) {
  const fakes = `data:text/javascript,${encodeURIComponent(`// ${(runs += 1)}\n${FAKES}`)}`;
  globalThis.fake = { root, answer, kept, done: [], asked: [] };
  globalThis.document = { addEventListener() {}, documentElement: {} };
  globalThis.sessionStorage = {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => { kept[key] = value; },
    removeItem: (key) => { delete kept[key]; },
  };
  globalThis.location = { pathname: '/tickets/7' };
  const page = source.replace(/from '\.\/\w+\.js'/g, `from "${fakes.replaceAll("'", '%27')}"`).replace(/\nstart\(\);\n$/, '\nawait start();\n');
  await import(`data:text/javascript,${encodeURIComponent(page)}`);
  return globalThis.fake;
}

const none = { status: 404, code: 'TICKET_NOT_FOUND', detail: 'none' };
const several = { status: 422, code: 'ROOT_REQUIRED', roots: [{ id: 1 }, { id: 2 }] };

/** The API for somebody whom the roots 1 and 2 know; the ticket is in `home`. */
const api = (home) => (path, root) => {
  if (!root) {
    return several;
  }
  if (path === '/me') {
    return { roots: several.roots };
  }
  if (root !== home) {
    return none;
  }
  return path.includes('/messages') ? { items: [], next: null } : { number: 7 };
};

test('whoever several providers know is shown the ticket without being asked which one', async () => {
  const { done, root } = await opened(null, api('2'));
  assert.deepEqual(done, ['ticket 7']);
  assert.equal(root, '2');
});

test('what is not with the provider that was chosen is looked for with the others', async () => {
  const { done, asked } = await opened('1', api('2'));
  assert.deepEqual(done, ['ticket 7']);
  assert.equal(asked.filter((call) => call === '/tickets/7 in 1').length, 1);
});

test('what no provider has is not there, and no provider is left chosen', async () => {
  const { done, root } = await opened('1', api('3'));
  assert.deepEqual(done, ['complain none']);
  assert.equal(root, null);
});

test('a failure of the API ends the search', async () => {
  const { done } = await opened('1', () => ({ status: 503, code: 'UNAVAILABLE', detail: 'later' }));
  assert.deepEqual(done, ['complain later']);
});

/** Ticket 7, on which its reader may do so much now. */
const ticket = (fake) => (path) => {
  if (path.includes('/messages?')) {
    return { items: [], next: null };
  }
  if (path === '/tickets/7') {
    return { number: 7, allowedCommands: fake.may };
  }
  return fake.refusal ?? {};
};

async function refuses(reason, { refusal, then }) {
  const state = { may: ['reply', 'refuse'] };
  const page = await opened(null, ticket(state));
  const box = page.boxes['refuse-reason'];
  box.value = reason;
  box.on.input();
  Object.assign(state, { may: then, refusal });
  await page.boxes.refuse.on.submit({ preventDefault() {} });
  await new Promise((done) => { setTimeout(done, 20); });
  return page;
}

test('a reason that can be given no more goes on as a reply', async () => {
  const page = await refuses('Elle ne marche pas', { refusal: { status: 412 }, then: ['reply'] });
  assert.equal(page.boxes['reply-text'].value, 'Elle ne marche pas');
  assert.equal(page.boxes['refuse-reason'].value, '');
  assert.deepEqual(page.kept, { 'guichet.draft.rita.7.reply-text': 'Elle ne marche pas' });
});

test('a reason that was sent is sent once', async () => {
  const page = await refuses('Elle ne marche pas', { then: ['reply'] });
  assert.equal(page.boxes['reply-text'].value, '');
  assert.deepEqual(page.kept, {});
});

test('what was being written is there after the page is left', async () => {
  const state = { may: ['reply', 'refuse'] };
  const page = await opened(null, ticket(state), { 'guichet.draft.rita.7.refuse-reason': 'Pas', 'guichet.draft.rita.7.reply-text': 'Oui' });
  assert.equal(page.boxes['refuse-reason'].value, 'Pas');
  assert.equal(page.boxes['reply-text'].value, 'Oui');
});

test('nobody reads what somebody else was writing', async () => {
  const page = await opened(null, ticket({ may: ['reply'] }), { 'guichet.draft.omar.7.reply-text': 'Entre nous' });
  assert.equal(page.boxes['reply-text'].value, '');
});
