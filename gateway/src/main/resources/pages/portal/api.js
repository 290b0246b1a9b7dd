// Calls of the API with the person's token. A refused call throws the problem the API answered with.

import { chosenRoot, forget, signedIn, signIn } from './session.js';
import { language } from './texts.js';

/** What the API refused, or that it could not be reached. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail || problem.title || problem.code);
    this.problem = problem;
  }
}

/**
 * Calls and answers with { body, etag }. A body makes it a POST.
 * An idempotency key makes it safe to send the same call again after a lost answer.
 */
export async function call(path, { body, key, ifMatch } = {}) {
  const user = await signedIn();
  if (!user) {
    return leave();
  }
  const headers = {
    Accept: 'application/json',
    'Accept-Language': language(),
    Authorization: `Bearer ${user.access_token}`,
  };
  const root = chosenRoot();
  if (root) {
    headers['Guichet-Root'] = root;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  if (ifMatch) {
    headers['If-Match'] = ifMatch;
  }
  const response = await send(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
  });
  if (response.status === 401) {
    await forget();
    return leave();
  }
  if (!response.ok) {
    throw new Refused(await problemOf(response));
  }
  return { body: await response.json(), etag: response.headers.get('ETag') };
}

async function send(path, options) {
  try {
    return await fetch(`/api/v1${path}`, options);
  } catch {
    throw new Refused({ code: 'NO_CONNECTION' });
  }
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return { status: response.status, code: `HTTP_${response.status}` };
  }
}

/** The page is being left for the sign-in: nothing after this call runs. */
async function leave() {
  await signIn();
  return new Promise(() => {});
}
