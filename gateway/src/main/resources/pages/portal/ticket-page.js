// The page of one ticket: signs in, shows it, and offers what the API says this person may do now.

import { call, Refused } from './api.js';
import { actIn, chosenRoot, forgetRoot, signedIn, signIn, signOut } from './session.js';
import { announce, byId, calm, complain, say, showThread, showTicket } from './show.js';
import { language, otherLanguage, speak, text, translate } from './texts.js';

const number = Number(location.pathname.split('/')[2]);
let person = null;

/** What they are writing, by the id of its box: it outlives a reload, a sign-in and another language. */
const draft = (box) => `guichet.draft.${person}.${number}.${box.id}`;

/** Kept until the call it was made for was answered: sent again after a lost answer, it is not done twice. */
const keys = new Map();
let etag = null;

async function load() {
  const ticket = await call(`/tickets/${number}`);
  etag = ticket.etag;
  const messages = [];
  let cursor = null;
  do {
    const page = await call(`/tickets/${number}/messages?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    messages.push(...page.body.items);
    cursor = page.body.next;
  } while (cursor);
  showTicket(ticket.body);
  showThread(messages);
  offer(ticket.body.allowedCommands || []);
  say(text('loaded'));
}

function offer(commands) {
  const may = (command) => commands.includes(command);
  byId('reply').hidden = !may('reply');
  byId('approve').hidden = !may('approve');
  byId('refuse').hidden = !may('refuse');
  byId('decision').hidden = !may('approve') && !may('refuse');
  byId('archive').hidden = !may('archive');
  byId('undo').hidden = !may('undo');
  byId('actions').hidden = !['reply', 'approve', 'refuse', 'archive', 'undo'].some(may);
  if (!may('refuse') && may('reply')) {
    move(byId('refuse-reason'), byId('reply-text'));
  }
}

/** The form in which it was written is gone: what was not sent goes on in the one that is there. */
function move(from, to) {
  if (from.value.trim()) {
    write(to, [to.value, from.value].filter((words) => words.trim()).join('\n\n'));
    write(from, '');
  }
}

function write(box, words) {
  box.value = words;
  if (words) {
    sessionStorage.setItem(draft(box), words);
  } else {
    sessionStorage.removeItem(draft(box));
  }
}

/** Sends a command, then shows the ticket as it is now. What was written in `box` is sent with it. */
async function command(name, path, body, { guarded, box } = {}) {
  calm();
  busy(true);
  say(text('sending'));
  if (!keys.has(name)) {
    keys.set(name, crypto.randomUUID());
  }
  try {
    const answer = await call(`/tickets/${number}${path}`, { body, key: keys.get(name), ifMatch: guarded ? etag : undefined });
    keys.delete(name);
    if (box) {
      write(box, '');
    }
    await load();
    say(text('done'));
    keepFocus();
    if (answer.body.followUp) {
      announce(text('followUp'), answer.body.followUp);
    }
  } catch (failure) {
    await refused(name, failure);
  } finally {
    busy(false);
  }
}

/** What was just used may be gone: the keyboard goes on from the top of the ticket instead of from nowhere. */
function keepFocus() {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.offsetParent === null) {
    byId('main').focus();
  }
}

async function refused(name, failure) {
  say('');
  if (!(failure instanceof Refused)) {
    complain(text('unexpected'));
    throw failure;
  }
  const { problem } = failure;
  if (problem.code !== 'NO_CONNECTION' && !(problem.status >= 500)) {
    keys.delete(name);
  }
  if (problem.status === 412) {
    await load();
    complain(text('changed'), problem.requestId);
  } else if (problem.code === 'NO_CONNECTION') {
    complain(text('NO_CONNECTION'));
  } else {
    complain(words(problem), problem.requestId);
    if (Array.isArray(problem.allowedCommands)) {
      offer(problem.allowedCommands);
    }
  }
}

function words(problem) {
  const violations = (problem.violations || []).map((violation) => violation.message).filter(Boolean);
  return [problem.detail || problem.title || problem.code, ...violations].join(' ');
}

function busy(yes) {
  for (const button of byId('actions').querySelectorAll('button')) {
    button.disabled = yes;
  }
  byId('actions').setAttribute('aria-busy', String(yes));
}

/** A form whose text is sent by this command. A new text is a new call. */
function form(id, field, send) {
  const box = byId(id).elements[field];
  box.addEventListener('input', () => {
    keys.delete(id);
    write(box, box.value);
  });
  byId(id).addEventListener('submit', async (event) => {
    event.preventDefault();
    const value = box.value.trim();
    if (!value) {
      complain(text('emptyText'));
      box.focus();
      return;
    }
    await send(value, box);
  });
}

const elsewhere = (failure) => failure instanceof Refused && (Array.isArray(failure.problem.roots) || [403, 404].includes(failure.problem.status));

/** The providers that know this person, however they are told. */
async function providers() {
  try {
    const { body: me } = await call('/me');
    return me.roots;
  } catch (failure) {
    if (failure instanceof Refused && Array.isArray(failure.problem.roots)) {
      return failure.problem.roots;
    }
    throw failure;
  }
}

/** A number means one ticket in the whole installation, and mails do not name the provider: each that knows this person is asked. */
async function find() {
  const asked = chosenRoot();
  try {
    await load();
    return;
  } catch (failure) {
    if (!elsewhere(failure)) {
      throw failure;
    }
    await findElsewhere(asked, failure);
  }
}

async function findElsewhere(asked, first) {
  let last = first;
  forgetRoot();
  for (const root of await providers()) {
    if (String(root.id) === asked) {
      continue;
    }
    actIn(root.id);
    try {
      await load();
      return;
    } catch (failure) {
      if (!elsewhere(failure)) {
        throw failure;
      }
      last = failure;
    }
  }
  forgetRoot();
  await refused('load', last);
}

function wire() {
  form('reply', 'text', (value, box) => command('reply', '/messages', { text: value, visibility: 'public' }, { box }));
  form('refuse', 'reason', (value, box) => command('refuse', '/solution/refusal', { reason: value }, { guarded: true, box }));
  byId('approve').addEventListener('click', () => command('approve', '/solution/approval', {}, { guarded: true }));
  byId('undo').addEventListener('click', () => command('undo', '/undo', {}, { guarded: true }));
  byId('archive').addEventListener('click', () => byId('confirm').showModal());
  byId('confirm').addEventListener('close', () => {
    if (byId('confirm').returnValue === 'yes') {
      command('archive', '/archive', {}, { guarded: true });
    }
    byId('confirm').returnValue = '';
  });
  byId('sign-out').addEventListener('click', () => signOut());
  byId('language').addEventListener('click', () => {
    speak(otherLanguage());
    location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !byId('ticket').hidden && byId('actions').getAttribute('aria-busy') !== 'true') {
      load().catch(() => {});
    }
  });
}

async function start() {
  translate(document);
  byId('language').textContent = text('other');
  byId('language').lang = otherLanguage();
  document.documentElement.lang = language();
  wire();
  let user;
  try {
    user = await signedIn();
    if (!user) {
      await signIn();
      return;
    }
  } catch {
    say('');
    complain(text('signInUnreachable'));
    return;
  }
  person = user.profile.sub;
  for (const box of [byId('reply-text'), byId('refuse-reason')]) {
    box.value = sessionStorage.getItem(draft(box)) || '';
  }
  byId('person').textContent = user.profile.name || user.profile.email || '';
  byId('sign-out').hidden = false;
  try {
    await find();
  } catch (failure) {
    await refused('load', failure);
  }
}

start();
