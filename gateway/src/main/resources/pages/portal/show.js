// Puts a ticket and its thread into the page. Everything from outside goes in as text; of a message's HTML, elements are made one by
// one (markup.js).

import { markup } from './markup.js';
import { moment, text } from './texts.js';

const AWAITING = {
  support: 'awaitingSupport', requester: 'awaitingRequester', internal: 'awaitingInternal', nobody: 'awaitingNobody',
};

export const byId = (id) => document.getElementById(id);

/** An element with this text; attributes are fixed names with plain values. */
export function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  if (content !== undefined && content !== null) {
    made.textContent = content;
  }
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

export function showTicket(ticket) {
  document.title = `#${ticket.number} ${ticket.subject}`;
  byId('number').textContent = `#${ticket.number}`;
  byId('subject').textContent = ticket.subject;
  const facts = byId('facts');
  facts.replaceChildren();
  fact(facts, 'status', ticket.statusLabel || ticket.status, 'status');
  fact(facts, 'awaiting', text(AWAITING[ticket.awaiting] || 'awaitingNobody'), 'awaiting');
  fact(facts, 'requester', ticket.requester && (ticket.requester.name || ticket.requester.email));
  fact(facts, 'desk', ticket.desk && ticket.desk.name);
  when(facts, 'createdAt', ticket.createdAt);
  when(facts, 'updatedAt', ticket.updatedAt);
  when(facts, 'archivedAt', ticket.archivedAt);
  links(facts, 'followUpOf', ticket.followUpOf ? [ticket.followUpOf] : []);
  links(facts, 'followUps', ticket.followUps || []);
  byId('ticket').hidden = false;
}

function fact(list, key, value, id) {
  if (!value) {
    return;
  }
  const description = element('dd', value);
  if (id) {
    description.id = id;
  }
  row(list, key, description);
}

function when(list, key, instant) {
  if (instant) {
    const description = element('dd');
    description.append(element('time', moment(instant), { datetime: instant }));
    row(list, key, description);
  }
}

/** Tickets that this one continues, or that continue it. */
function links(list, key, numbers) {
  if (numbers.length > 0) {
    const description = element('dd', null, { id: key });
    for (const number of numbers) {
      description.append(link(number), ' ');
    }
    row(list, key, description);
  }
}

function link(number) {
  return element('a', `#${Number(number)}`, { href: `/tickets/${Number(number)}` });
}

function row(list, key, description) {
  const group = element('div');
  group.append(element('dt', text(key)), description);
  list.append(group);
}

/** Shows the messages in the order they were written: the API tells the newest first. */
export function showThread(messages) {
  const thread = byId('thread');
  thread.replaceChildren();
  if (messages.length === 0) {
    thread.append(element('li', text('noMessages')));
  }
  for (const message of [...messages].reverse()) {
    thread.append(entry(message));
  }
}

function entry(message) {
  const item = element('li', null, { class: `message ${message.visibility === 'internal' ? 'internal' : message.kind}`, id: `message-${message.id}` });
  const head = element('p', null, { class: 'head' });
  const author = message.author || {};
  head.append(element('strong', author.name || author.email || author.client || text('somebody')), ' · ');
  head.append(element('time', moment(message.createdAt), { datetime: message.createdAt }));
  if (message.kind === 'note' || message.visibility === 'internal') {
    head.append(' ', element('span', text('kindNote'), { class: 'badge' }));
  } else if (message.kind === 'solution') {
    head.append(' ', element('span', text('kindSolution'), { class: 'badge' }));
  }
  item.append(head, body(message));
  const names = (message.attachments || []).map((file) => file.name || file.fileName || `#${file.id || file}`);
  if (names.length > 0) {
    item.append(element('p', text('attachments') + names.join(', '), { class: 'files' }));
  }
  return item;
}

/** What was written as HTML is shown so. What was written as text stays as it was laid out: of it the API makes paragraphs only. */
function body(message) {
  if (!/<(?!\/?p>|br>)/.test(message.html || '')) {
    return element('p', message.text || '', { class: 'text' });
  }
  const shown = element('div', null, { class: 'html' });
  shown.append(markup(message.html));
  return shown;
}

/** Says what is going on, politely. */
export function say(words) {
  byId('progress').textContent = words;
}

/** Shows what went wrong and moves there. */
export function complain(words, requestId) {
  const alert = byId('alert');
  alert.replaceChildren(element('p', words));
  if (requestId) {
    alert.append(element('p', text('requestId') + requestId, { class: 'reference' }));
  }
  alert.hidden = false;
  alert.focus();
}

/** Tells of something with a link to a ticket. */
export function announce(words, number) {
  const alert = byId('alert');
  const line = element('p', words);
  line.append(link(number));
  alert.replaceChildren(line);
  alert.hidden = false;
  alert.focus();
}

export function calm() {
  byId('alert').hidden = true;
}
