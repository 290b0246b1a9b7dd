// Makes elements of the HTML that the API has cleaned. The browser's parser never sees it: a small reader of our own makes
// the elements that a message may have, one by one, and everything else stays text.

const MAY = new Set(['a', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'li', 'ol', 'p', 'pre', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table',
  'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul']);
const EMPTY = new Set(['br', 'hr']);
const NUMBERS = new Set(['start', 'value', 'colspan', 'rowspan']);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Of a page's own headings the message has none: its largest is below them. */
const SHOWN_AS = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+(?:="[^"]*")?)*)\s*\/?>/y;
const ATTRIBUTE = /([a-z]+)(?:="([^"]*)")?/g;

/** The content of cleaned HTML, as nodes of this page. */
export function markup(html) {
  const content = document.createDocumentFragment();
  const open = [{ name: '', node: content }];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    append(open, html.slice(at, tag < 0 ? html.length : tag));
    if (tag < 0) {
      break;
    }
    TOKEN.lastIndex = tag;
    const found = TOKEN.exec(html);
    if (found) {
      element(open, found[2], Boolean(found[1]), found[3]);
      at = TOKEN.lastIndex;
    } else {
      append(open, '<');
      at = tag + 1;
    }
  }
  return content;
}

function append(open, text) {
  if (text) {
    open.at(-1).node.append(decoded(text));
  }
}

function element(open, name, closes, attributes) {
  if (!MAY.has(name)) {
    return;
  }
  if (closes) {
    const last = open.findLastIndex((each) => each.name === name);
    if (last > 0) {
      open.length = last;
    }
    return;
  }
  const node = document.createElement(SHOWN_AS[name] || name);
  for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) {
    set(node, name, key, decoded(value || ''));
  }
  open.at(-1).node.append(node);
  if (!EMPTY.has(name)) {
    open.push({ name, node });
  }
}

function set(node, name, key, value) {
  if (name === 'a' && key === 'href' && leadsOut(value)) {
    node.setAttribute('href', value);
    node.setAttribute('rel', 'nofollow noopener noreferrer');
    node.setAttribute('target', '_blank');
  } else if (NUMBERS.has(key) && /^-?[0-9]{1,9}$/.test(value)) {
    node.setAttribute(key, value);
  } else if (name === 'ol' && key === 'reversed') {
    node.setAttribute('reversed', '');
  } else if (name === 'ol' && key === 'type' && /^[1aAiI]$/.test(value)) {
    node.setAttribute('type', value);
  }
}

/** Whether the address is one that a message may lead to. */
function leadsOut(address) {
  try {
    return SCHEMES.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

function decoded(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) {
      return ENTITIES[name] || whole;
    }
    const point = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}
