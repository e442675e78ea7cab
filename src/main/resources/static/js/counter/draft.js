/** What is entered and not sent yet: kept in this browser for the officer who enters it, and for nobody else. */

const DRAFT = 'motcua-counter:';

export const newKey = () => crypto.randomUUID?.() ?? random();

export const fresh = () => ({
  key: newKey(),
  sending: false,
  applicant: { kind: 'CITIZEN' },
  procedureCode: null,
  office: null,
  paper: {},
  files: [],
  answers: {},
  delivery: { mode: 'COUNTER' },
  queueNumber: '',
  onBehalf: null,
});

/** {@code randomUUID} is there on safe origins only; a counter may be reached by its name in the office. */
function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function forgetAll() {
  drafts().forEach((name) => localStorage.removeItem(name));
}

/** The machine may be shared. */
export function forgetThoseOfOthers(officer) {
  drafts().filter((name) => name !== DRAFT + officer).forEach((name) => localStorage.removeItem(name));
}

export function kept(officer) {
  try {
    return JSON.parse(localStorage.getItem(DRAFT + officer));
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, entering must go on all the same. */
export function keep(officer, entry) {
  try {
    localStorage.setItem(DRAFT + officer, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

export function forget(officer) {
  drafts().filter((name) => name === DRAFT + officer).forEach((name) => localStorage.removeItem(name));
}

/** Another window of the same officer has written; told whether the entry is gone there, sent or thrown away. */
export function onWrittenElsewhere(officer, act) {
  addEventListener('storage', (event) => {
    if (event.key === DRAFT + officer) {
      act(event.newValue === null);
    }
  });
}

/** None where the browser lets nobody keep anything. */
function drafts() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(DRAFT));
  } catch {
    return [];
  }
}
