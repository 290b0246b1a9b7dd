// Where people arrive who name no page, such as from the last page of an invitation: leads them to the newest request they take
// part in.

import { call, Refused } from './api.js';
import { chooseRoot } from './roots.js';
import { chosenRoot, forgetRoot, signedIn, signIn, signOut } from './session.js';
import { byId, complain, say } from './show.js';
import { text, translate } from './texts.js';

/** Their own requests first, then those that others let them follow. */
async function newest() {
  for (const view of ['requested', 'cc']) {
    const { body } = await call(`/tickets?view=${view}&limit=1`);
    if (body.items.length > 0) {
      return body.items[0].number;
    }
  }
  return null;
}

/** The provider they chose before may know them no more, or of no request: then they choose anew where to look. */
async function find() {
  const chosen = chosenRoot();
  let number = null;
  try {
    number = await newest();
  } catch (failure) {
    if (!chosen || !(failure instanceof Refused) || failure.problem.status !== 403) {
      throw failure;
    }
  }
  if (number || !chosen) {
    return number;
  }
  forgetRoot();
  const { body: me } = await call('/me');
  if (me.roots.length > 1) {
    chooseRoot(me.roots);
    return null;
  }
  return newest();
}

async function lead() {
  try {
    const number = await find();
    if (number) {
      location.replace(`/tickets/${Number(number)}`);
    } else {
      say(text('noRequests'));
    }
  } catch (failure) {
    say('');
    if (failure instanceof Refused && Array.isArray(failure.problem.roots)) {
      chooseRoot(failure.problem.roots);
    } else if (failure instanceof Refused) {
      complain(failure.message, failure.problem.requestId);
    } else {
      complain(text('unexpected'));
    }
  }
}

async function start() {
  translate(document);
  byId('sign-out').addEventListener('click', () => signOut());
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
  byId('person').textContent = user.profile.name || user.profile.email || '';
  byId('sign-out').hidden = false;
  await lead();
}

start();
