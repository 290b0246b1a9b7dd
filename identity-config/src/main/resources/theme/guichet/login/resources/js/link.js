// Says, on the page that a mailed link opens, whose address the link proves and for which organization.
//
// The address is in the signed part of the link, which Keycloak checks before the page is shown. The organization is in
// the fragment, unsigned: it is shown as text beside the address and decides nothing.
(() => {
  const LONGEST = 200;

  function claims(key) {
    const bytes = Uint8Array.from(atob(key.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  function show() {
    const place = document.getElementById('guichet-link');
    const key = new URLSearchParams(location.search).get('key');
    if (!place || !key) {
      return;
    }
    const address = claims(key).eml;
    if (!address) {
      return;
    }
    document.getElementById('guichet-address').textContent = address;
    const names = new URLSearchParams(location.hash.slice(1));
    const called = [names.get('organization'), names.get('desk')].filter(Boolean).join(' · ').slice(0, LONGEST);
    document.getElementById('guichet-organization').textContent = called;
    document.getElementById('guichet-for').hidden = !called;
    place.hidden = false;
  }

  document.addEventListener('DOMContentLoaded', show);
})();
