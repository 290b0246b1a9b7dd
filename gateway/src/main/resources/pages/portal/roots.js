// Several providers may know one person: then they say with which of them they want to go on.

import { actIn } from './session.js';
import { byId, element, say } from './show.js';
import { text } from './texts.js';

export function chooseRoot(roots) {
  const choice = byId('choice');
  choice.replaceChildren(element('h1', text('chooseRoot')));
  for (const root of roots) {
    const button = element('button', root.name || root.slug, { type: 'button' });
    button.addEventListener('click', () => {
      actIn(root.id);
      location.reload();
    });
    choice.append(element('p'));
    choice.lastChild.append(button);
  }
  choice.hidden = false;
  say('');
}
