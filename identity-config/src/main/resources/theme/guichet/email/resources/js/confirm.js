// Asks before the link that a mail brought is followed. Keycloak checks the link's signature when it is; until then what
// it says is shown as text, and only a link of this Keycloak is followed.
(() => {
  const ACTION = /^(\/[^?#]*)?\/realms\/[^/?#]+\/login-actions\/action-token$/;

  function claims(key) {
    const bytes = Uint8Array.from(atob(key.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  const link = new URL(decodeURIComponent(location.hash.slice(1)));
  if (link.origin !== location.origin || !ACTION.test(link.pathname)) {
    return;
  }
  const said = claims(link.searchParams.get('key'));
  document.querySelectorAll('[data-claim]').forEach(place => {
    place.textContent = said[place.dataset.claim] || '—';
  });
  document.querySelectorAll('[data-go]').forEach(go => {
    go.href = link.href;
  });
  const language = navigator.language.startsWith('en') ? 'en' : 'fr';
  document.documentElement.lang = language;
  document.querySelector(`section[lang=${language}]`).hidden = false;
})();
