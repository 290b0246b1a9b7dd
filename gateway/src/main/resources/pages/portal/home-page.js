// Where people arrive who name no page, such as from the last page of an invitation: leads them to the newest request they take
// part in.

import { call, Refused } from './api.js';
import { chooseRoot } from './roots.js';
import { signedIn, signIn, signOut } from './session.js';
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

async function lead() {
  try {
    const number = await newest();
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
