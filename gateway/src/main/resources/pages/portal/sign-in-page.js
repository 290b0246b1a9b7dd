// Where the issuer sends people back to: finishes the sign-in and goes on to the page they wanted.

import { finishSignIn } from './session.js';
import { byId, complain, say } from './show.js';
import { text, translate } from './texts.js';

translate(document);
try {
  location.replace(await finishSignIn());
} catch {
  say('');
  byId('again').hidden = false;
  complain(text('signInFailed'));
}
