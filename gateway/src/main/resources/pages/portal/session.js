// Who is signed in: authorization code with PKCE, tokens kept in this tab only (sessionStorage), renewed by refresh token.

/* global oidc */

const ROOT = 'guichet.root';
const RETURN = /^\/tickets\/[0-9]+$/;

let manager;
let renewal;

async function sessions() {
  if (!manager) {
    const response = await fetch('/config.json', { headers: { Accept: 'application/json' } });
    const config = await response.json();
    manager = new oidc.UserManager({
      authority: config.issuer,
      client_id: config.portalClient,
      redirect_uri: `${location.origin}/sign-in`,
      post_logout_redirect_uri: `${location.origin}/signed-out`,
      response_type: 'code',
      scope: 'openid',
      automaticSilentRenew: false,
      monitorSession: false,
      stateStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
      userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
    });
  }
  return manager;
}

/** The person signed in, their token renewed when it is about to end; null when nobody is. */
export async function signedIn() {
  const users = await sessions();
  const user = await users.getUser();
  if (!user) {
    return null;
  }
  if (user.expires_in > 20) {
    return user;
  }
  try {
    return user.refresh_token ? await renewed(users) : null;
  } catch {
    await users.removeUser();
    return null;
  }
}

/** Once for all who ask meanwhile: a refresh token works once, and one used twice ends the session. */
function renewed(users) {
  renewal ??= users.signinSilent().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/** Leaves for the sign-in of the issuer; comes back to this page. */
export async function signIn() {
  await (await sessions()).signinRedirect({ state: { returnTo: location.pathname } });
}

/** Takes what the issuer brought back; answers with the page to go to, always one of ours. */
export async function finishSignIn() {
  const user = await (await sessions()).signinRedirectCallback();
  const wanted = user.state && user.state.returnTo;
  return typeof wanted === 'string' && RETURN.test(wanted) ? wanted : '/';
}

/** Forgets the token, whatever the issuer still thinks of it. */
export async function forget() {
  await (await sessions()).removeUser();
}

export async function signOut() {
  forgetRoot();
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith('guichet.draft.'))
    .forEach((key) => sessionStorage.removeItem(key));
  await (await sessions()).signoutRedirect();
}

/** The provider in which the person chose to act, for those known to several; null before they chose. */
export function chosenRoot() {
  return sessionStorage.getItem(ROOT);
}

export function actIn(root) {
  sessionStorage.setItem(ROOT, String(root));
}

/** Whoever uses this tab next, or looks for what is elsewhere, is asked again. */
export function forgetRoot() {
  sessionStorage.removeItem(ROOT);
}
