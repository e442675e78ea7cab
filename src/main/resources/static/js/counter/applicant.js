/** Who files: typed, read from the card, or found among those the office has served. */
import { at, day, element, word } from './page.js';
import { post } from './server.js';

const FIELDS = ['kind', 'fullName', 'personalId', 'dateOfBirth', 'phone', 'email', 'address'];
const BEARER = ['fullName', 'team', 'phone'];

export function listenToApplicant(entry, changed) {
  FIELDS.forEach((field) => on(`applicant-${field}`, () => {
    entry.now.applicant[field] = at(`applicant-${field}`).value.trim();
    changed(field === 'personalId');
  }));
  on('queueNumber', () => {
    entry.now.queueNumber = at('queueNumber').value.trim();
    changed();
  });
  on('onBehalf', () => {
    at('bearer').hidden = !at('onBehalf').checked;
    entry.now.onBehalf = at('onBehalf').checked ? bearer() : null;
    changed();
  });
  BEARER.forEach((field) => on(`onBehalf-${field}`, () => {
    entry.now.onBehalf = bearer();
    changed();
  }));
  const read = () => readCard(entry, changed);
  at('read-card').addEventListener('click', read);
  at('card').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      read();
    }
  });
  at('find-applicant').addEventListener('click', () => find(entry, changed));
}

export function showApplicant(now) {
  FIELDS.forEach((field) => { at(`applicant-${field}`).value = now.applicant[field] ?? (field === 'kind' ? 'CITIZEN' : ''); });
  at('queueNumber').value = now.queueNumber ?? '';
  at('onBehalf').checked = now.onBehalf !== null;
  at('bearer').hidden = now.onBehalf === null;
  BEARER.forEach((field) => { at(`onBehalf-${field}`).value = now.onBehalf?.[field] ?? ''; });
  at('card').value = '';
  say('card-error', '');
  say('card-odd', '');
  say('found-told', '');
  at('found').replaceChildren();
}

async function readCard(entry, changed) {
  const text = at('card').value;
  if (!text.trim()) {
    return;
  }
  say('card-error', '');
  say('card-odd', '');
  try {
    const card = await post('/identity-card', { text });
    at('card').value = '';
    take(entry, { kind: 'CITIZEN', fullName: card.fullName, personalId: card.personalId, dateOfBirth: card.dateOfBirth, address: card.address });
    if (!card.agrees) {
      say('card-odd', word('card-odd'));
    }
    changed(true);
    at('applicant-phone').focus();
    await find(entry, changed);
  } catch (no) {
    say('card-error', [no.message, ...(no.errors ?? []).map((error) => error.detail)].join(' '));
    at('card').select();
  }
}

async function find(entry, changed) {
  const { personalId, phone } = entry.now.applicant;
  say('found-told', word('searching'));
  try {
    const { items } = await post('/applicants/search', { personalId, phone });
    say('found-told', items.length ? word('found', items.length) : word('found-none'));
    at('found').replaceChildren(...items.map((one) => found(one, entry, changed)));
  } catch (no) {
    at('found').replaceChildren();
    say('found-told', no.message);
  }
}

function found(one, entry, changed) {
  const use = element('button', { type: 'button', className: 'quiet narrow', text: word('use') });
  use.setAttribute('aria-label', word('use-of', one.fullName, one.phone));
  use.addEventListener('click', () => {
    take(entry, one);
    at('found').replaceChildren();
    say('found-told', word('used'));
    changed(true);
    at('applicant-fullName').focus();
  });
  const born = one.dateOfBirth ? word('born', day(one.dateOfBirth)) : '';
  return element('li', {},
    element('strong', { text: `${one.fullName}${born}` }),
    element('div', { text: `${one.personalId} · ${one.phone} · ${one.address}` }),
    element('div', { className: 'hint', text: word('dossiers', one.dossiers, one.lastDossier, day(one.lastOn)) }),
    use);
}

/** A card knows neither phone nor mail: what stands there stays. */
function take(entry, from) {
  FIELDS.filter((field) => from[field]).forEach((field) => {
    entry.now.applicant[field] = from[field];
    at(`applicant-${field}`).value = from[field];
  });
}

function bearer() {
  return Object.fromEntries(BEARER.map((field) => [field, at(`onBehalf-${field}`).value.trim()]));
}

function on(id, act) {
  at(id).addEventListener('input', act);
}

function say(id, words) {
  at(id).textContent = words;
}
