// The interactive document: every call of the API, made with the token of whoever signs in here. A token lives for a
// minute: it is renewed before a call when it is about to end.

/* global SwaggerUIBundle */

const SCHEME = 'guichet';
const MARGIN_SECONDS = 20;

const config = await (await fetch('/config.json')).json();
let renewal;

const page = SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
  requestInterceptor: withLivingToken,
});

page.initOAuth({ clientId: config.docsClient, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });

async function withLivingToken(request) {
  const [, token] = (request.headers?.Authorization ?? '').match(/^Bearer ([^.]+\.[^.]+\.[^.]+)$/) ?? [];
  if (token && endsSoon(token)) {
    // Once for all who ask meanwhile: a refresh token works once.
    renewal ??= renewed().finally(() => {
      renewal = undefined;
    });
    request.headers.Authorization = `Bearer ${(await renewal) ?? token}`;
  }
  return request;
}

function endsSoon(token) {
  const claims = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  return claims.exp - Date.now() / 1000 < MARGIN_SECONDS;
}

/** The next access token; undefined when the session is over, which the API will say. */
async function renewed() {
  const auth = page.authSelectors.authorized().toJS()[SCHEME];
  const response = await fetch(`${config.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: auth.token.refresh_token,
      client_id: config.docsClient,
    }),
  });
  if (!response.ok) {
    return undefined;
  }
  const token = await response.json();
  page.authActions.authorizeOauth2({ auth, token });
  return token.access_token;
}
