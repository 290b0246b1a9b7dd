// The interactive document: every call of the API, made with the token of whoever signs in here.

/* global SwaggerUIBundle */

const config = await (await fetch('/config.json')).json();

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
});

page.initOAuth({ clientId: config.docsClient, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
