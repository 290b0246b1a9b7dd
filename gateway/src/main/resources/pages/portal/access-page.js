// Asks for an account by address alone. The answer is the same whoever that is: only the mail tells.

import { byId, calm, complain, say } from './show.js';
import { language, text, translate } from './texts.js';

async function ask(email) {
  const response = await fetch('/api/v1/sign-ups', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Accept-Language': language(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, locale: language() }),
    cache: 'no-store',
  });
  if (response.ok) {
    return null;
  }
  const problem = await response.json();
  const violations = (problem.violations || []).map((violation) => violation.message).filter(Boolean);
  return [problem.detail || problem.title || problem.code, ...violations].join(' ');
}

async function submit(event) {
  event.preventDefault();
  calm();
  say(text('sending'));
  const button = byId('ask').querySelector('button');
  button.disabled = true;
  try {
    const refused = await ask(byId('email').value);
    say(refused ? '' : text('accessAsked'));
    if (refused) {
      complain(refused);
    }
  } catch {
    say('');
    complain(text('NO_CONNECTION'));
  } finally {
    button.disabled = false;
  }
}

translate(document);
byId('ask').addEventListener('submit', submit);
