import assert from 'node:assert/strict';
import { test } from 'node:test';

/** The issuer, as far as the session of a page sees it: each refresh token works once. */
function issuer() {
  const used = [];
  let user = { access_token: 'first', expires_in: 5, refresh_token: 'r1' };
  globalThis.sessionStorage = {};
  globalThis.location = { origin: 'https://desk.example' };
  globalThis.fetch = async () => ({ json: async () => ({ issuer: 'https://id.example', portalClient: 'portal' }) });
  globalThis.oidc = {
    WebStorageStateStore: class {},
    UserManager: class {
      async getUser() {
        return user;
      }

      async signinSilent() {
        used.push(user.refresh_token);
        await new Promise((done) => { setTimeout(done, 5); });
        user = { access_token: 'next', expires_in: 5, refresh_token: `r${used.length + 1}` };
        return user;
      }
    },
  };
  return used;
}

test('a token that is about to end is renewed once, however many calls wait for it', async () => {
  const used = issuer();
  const { signedIn } = await import('../../main/resources/pages/portal/session.js');

  const users = await Promise.all([signedIn(), signedIn(), signedIn()]);

  assert.deepEqual(users.map((user) => user.access_token), ['next', 'next', 'next']);
  assert.deepEqual(used, ['r1']);
  await signedIn();
  assert.deepEqual(used, ['r1', 'r2']);
});
