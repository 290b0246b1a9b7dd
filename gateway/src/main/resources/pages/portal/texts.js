// The words of the pages, in French and English. Dates follow the browser's own locale.

const TEXTS = {
  fr: {
    skip: 'Aller au contenu', account: 'Compte', signOut: 'Se déconnecter', loading: 'Chargement…', loaded: 'Demande affichée.',
    thread: 'Échanges', actions: 'Que voulez-vous faire ?', solutionAsks: 'Le support propose une solution. Convient-elle ?',
    approve: 'Approuver la solution', refuse: 'Refuser la solution', refuseReason: 'Pourquoi ne convient-elle pas ?',
    replyLabel: 'Votre réponse', reply: 'Répondre', archive: 'Archiver la demande', undo: 'Annuler la fermeture',
    archiveAsks: 'Archiver cette demande ? Elle sera fermée.', archiveYes: 'Archiver', cancel: 'Annuler',
    status: 'État', awaiting: 'En attente de', requester: 'Demandeur', desk: 'Guichet', createdAt: 'Ouverte le', updatedAt: 'Modifiée le',
    archivedAt: 'Archivée le', followUpOf: 'Suite de', followUps: 'Suite donnée',
    awaitingSupport: 'Support', awaitingRequester: 'Demandeur', awaitingNobody: 'Personne', awaitingInternal: 'Support',
    kindNote: 'Note interne', kindSolution: 'Solution proposée', somebody: 'Quelqu’un', attachments: 'Pièces jointes : ',
    noMessages: 'Aucun message.', sending: 'Envoi…', done: 'C’est fait.',
    followUp: 'Cette demande est close : votre réponse est bien partie, dans la demande ', requestId: 'Référence : ',
    changed: 'La demande a changé entre-temps ; la voici à jour. Relisez-la avant de décider.',
    NO_CONNECTION: 'Le serveur n’a pas pu être joint. Votre texte est conservé : réessayez.',
    signingIn: 'Connexion', signInAgain: 'Se connecter à nouveau', signInFailed: 'La connexion n’a pas abouti.',
    signInUnreachable: 'Le service de connexion ne répond pas. Rechargez la page dans un instant.',
    chooseRoot: 'Plusieurs prestataires vous connaissent. Pour lequel voulez-vous continuer ?', other: 'English', unexpected: 'Une erreur est survenue.',
    emptyText: 'Écrivez d’abord un texte.', noRequests: 'Vous n’avez pas de demande en cours.', email: 'Adresse e-mail',
    access: 'Recevoir un accès', accessAsk: 'Recevoir le lien', accessHave: 'J’ai déjà un accès : me connecter',
    accessHow: 'Indiquez l’adresse où l’assistance vous écrit. Vous y recevrez un lien pour choisir un mot de passe.',
    accessAsked: 'C’est noté. Si l’assistance connaît cette adresse et qu’elle n’a pas encore d’accès, un message y arrive dans quelques minutes.',
  },
  en: {
    skip: 'Skip to content', account: 'Account', signOut: 'Sign out', loading: 'Loading…', loaded: 'Request shown.',
    thread: 'Conversation', actions: 'What would you like to do?', solutionAsks: 'Support proposes a solution. Does it suit you?',
    approve: 'Approve the solution', refuse: 'Refuse the solution', refuseReason: 'Why does it not suit you?',
    replyLabel: 'Your reply', reply: 'Reply', archive: 'Archive the request', undo: 'Undo the closure',
    archiveAsks: 'Archive this request? It will be closed.', archiveYes: 'Archive', cancel: 'Cancel',
    status: 'Status', awaiting: 'Waiting for', requester: 'Requester', desk: 'Desk', createdAt: 'Opened', updatedAt: 'Changed',
    archivedAt: 'Archived', followUpOf: 'Continues', followUps: 'Continued in',
    awaitingSupport: 'Support', awaitingRequester: 'Requester', awaitingNobody: 'Nobody', awaitingInternal: 'Support',
    kindNote: 'Internal note', kindSolution: 'Proposed solution', somebody: 'Somebody', attachments: 'Attachments: ',
    noMessages: 'No messages.', sending: 'Sending…', done: 'Done.',
    followUp: 'This request is closed: your reply was sent, in request ', requestId: 'Reference: ',
    changed: 'The request changed in the meantime; here it is now. Read it again before you decide.',
    NO_CONNECTION: 'The server could not be reached. Your text is kept: try again.',
    signingIn: 'Sign-in', signInAgain: 'Sign in again', signInFailed: 'The sign-in did not succeed.',
    signInUnreachable: 'The sign-in service does not answer. Reload the page in a moment.',
    chooseRoot: 'Several providers know you. For which one do you want to go on?', other: 'Français', unexpected: 'Something went wrong.',
    emptyText: 'Write a text first.', noRequests: 'You have no request at the moment.', email: 'E-mail address',
    access: 'Get access', accessAsk: 'Send me the link', accessHave: 'I have access already: sign in',
    accessHow: 'Give the address that support writes to. A link to choose a password will be sent there.',
    accessAsked: 'Noted. If support knows this address and it has no access yet, a message will arrive there in a few minutes.',
  },
};

const CHOSEN = 'guichet.language';

/** `fr` or `en`: what the person chose, else the first of the browser's languages that is spoken here, else French. */
export function language() {
  const chosen = localStorage.getItem(CHOSEN);
  if (chosen in TEXTS) {
    return chosen;
  }
  const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag in TEXTS) || 'fr';
}

export function otherLanguage() {
  return language() === 'fr' ? 'en' : 'fr';
}

export function speak(tag) {
  localStorage.setItem(CHOSEN, tag);
}

export function text(key) {
  return TEXTS[language()][key] || TEXTS.fr[key] || key;
}

/** Puts the words of the language into the page's fixed places. */
export function translate(page) {
  page.documentElement.lang = language();
  for (const place of page.querySelectorAll('[data-text]')) {
    place.textContent = text(place.dataset.text);
  }
  for (const place of page.querySelectorAll('[data-label]')) {
    place.setAttribute('aria-label', text(place.dataset.label));
  }
}

/** A moment as the browser's locale writes it. */
export function moment(instant) {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}
