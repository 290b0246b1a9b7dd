import assert from 'node:assert/strict';
import { test } from 'node:test';

/** As much of a document as the reader needs: it makes elements and appends. */
class Node {
  constructor(name) {
    this.name = name;
    this.attributes = {};
    this.children = [];
  }

  append(child) {
    this.children.push(child);
  }

  setAttribute(key, value) {
    this.attributes[key] = value;
  }

  toString() {
    const attributes = Object.entries(this.attributes).map(([key, value]) => `[${key}=${value}]`).join('');
    return `${this.name}${attributes}(${this.children.join('')})`;
  }
}

globalThis.document = { createDocumentFragment: () => new Node(''), createElement: (name) => new Node(name) };
const { markup } = await import('../../main/resources/pages/portal/markup.js');
const read = (html) => markup(html).toString();

test('what a message may have is made', () => {
  assert.equal(read('<p>a &lt; b &amp; c<br>d</p>'), '(p(a < b & cbr()d))');
  assert.equal(read('<ol type="a"><li>x</li></ol>'), '(ol[type=a](li(x)))');
  assert.equal(read('<ol type="disc"><li>x</li></ol>'), '(ol(li(x)))');
  assert.equal(read('<ol start="4" reversed><li value="9">x</li></ol>'), '(ol[start=4][reversed=](li[value=9](x)))');
  assert.equal(read('<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>'), '(table(tbody(tr(td[colspan=2](x)))))');
});

test('a link leads out and tells nobody', () => {
  assert.equal(
    read('<a href="https://x.example/?a=1&amp;b=2">y</a>'),
    '(a[href=https://x.example/?a=1&b=2][rel=nofollow noopener noreferrer][target=_blank](y))');
});

test('nothing else becomes an element or an attribute', () => {
  assert.equal(read('<script>alert(1)</script>'), '(alert(1))');
  assert.equal(read('<img src="x" onerror="alert(1)">y'), '(y)');
  assert.equal(read('<b onclick="alert(1)" style="x">y</b>'), '(b(y))');
  assert.equal(read('<img src=x onerror=alert(1)>y'), '(<img src=x onerror=alert(1)>y)');
  for (const address of ['javascript:alert(1)', '&#106;avascript:alert(1)', 'java\nscript:alert(1)', ' data:text/html,x', '/tickets/1']) {
    assert.equal(read(`<a href="${address}">y</a>`), '(a(y))');
  }
});

test('what is not closed or never opened does no harm', () => {
  assert.equal(read('</p></div>x<b>y'), '(xb(y))');
  assert.equal(read('a < b'), '(a < b)');
  markup('<'.repeat(262144));
  markup('<b>'.repeat(90000));
  markup(`<a${' a'.repeat(130000)}`);
});
