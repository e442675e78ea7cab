// The counter: one filing after the other. Everything entered is kept in the browser until the server has it.
import { at, twice, word } from './counter/page.js';
import { get, post } from './counter/server.js';
import { forget, forgetAll, forgetThoseOfOthers, fresh, keep, kept, newKey, onWrittenElsewhere } from './counter/draft.js';
import { clear, show } from './counter/faults.js';
import { listenToApplicant, showApplicant } from './counter/applicant.js';
import { listenToProcedure, load, showProcedure } from './counter/procedure.js';
import { answersChanged, applicantChanged, showPapers } from './counter/papers.js';
import { faultAt, firstFault, isComplete, leaveForm, showForm } from './counter/form.js';
import { listenToDelivery, offer } from './counter/delivery.js';
import { filing } from './counter/filing.js';
import { leaveDone, showDone } from './counter/done.js';
import { speakVietnameseInForms } from '/camunda/app/tasklist/motcua/form-texts.js';

const officer = at('noi-dung').dataset.officer;
const entry = { now: fresh(), changed: () => keptNow() };
let sheet = null;
let sending = false;

function keptNow() {
  if (!keep(officer, entry.now)) {
    tell(word('draft-not-kept'));
  }
}

function tell(words) {
  at('told').textContent = words;
}

/** @param code null to choose another one */
async function choose(code) {
  const before = entry.now.procedureCode;
  try {
    sheet = code === null ? null : await load(code);
  } catch (no) {
    at('procedures-told').textContent = no.message;
    return;
  }
  if (code !== before) {
    Object.assign(entry.now, { procedureCode: code, office: null, paper: {}, files: [], answers: {} });
    keptNow();
  }
  await showSheet(code !== null && code !== before);
}

/** @param chosenNow then the search has gone, and the focus with it; whoever types on is not drawn back later */
async function showSheet(chosenNow = false) {
  showProcedure(entry, sheet);
  if (chosenNow) {
    at('other-procedure').focus();
  }
  offer(entry.now, sheet);
  at('form-told').hidden = sheet !== null;
  leaveForm();
  at('form').replaceChildren();
  const papers = showPapers(entry, sheet);
  if (sheet) {
    await showForm(at('form'), sheet.form, entry.now.answers, (answers) => {
      if (JSON.stringify(answers) !== JSON.stringify(entry.now.answers)) {
        entry.now.answers = answers;
        keptNow();
        answersChanged(entry);
      }
    });
  }
  await papers;
}

async function begin(now) {
  entry.now = now;
  sheet = null;
  leaveDone();
  clear();
  at('entry').hidden = false;
  showApplicant(now);
  if (now.procedureCode) {
    await choose(now.procedureCode);
  } else {
    at('procedure-query').value = '';
    at('procedures').replaceChildren();
    at('procedures-told').textContent = '';
    await showSheet();
  }
}

async function send() {
  if (sending) {
    return;
  }
  clear();
  tell('');
  if (!sheet) {
    show(word('no-procedure'), [{ pointer: '/procedureCode', detail: word('choose-procedure') }]);
    return;
  }
  if (!isComplete()) {
    show(word('form-faults'));
    firstFault();
    return;
  }
  sending = true;
  at('send').disabled = true;
  entry.now.sending = true; // an answer may get lost: then it is asked for by the key
  keptNow();
  try {
    taken(await post('/dossiers', filing(entry.now, sheet), { 'Idempotency-Key': entry.now.key }));
  } catch (no) {
    await refused(no);
  } finally {
    sending = false;
    at('send').disabled = false;
  }
}

async function refused(no) {
  if (no.code === 'intake.idempotency-key-reused') {
    await askWhetherTaken(word('taken-before-changes'));
    return;
  }
  if (no.lost) {
    show(word('no-answer'));
    return;
  }
  entry.now.sending = no.status === 401;
  keptNow();
  show(no.message, no.errors, faultAt);
}

/** Did it arrive? Tells whether it did. */
async function askWhetherTaken(words) {
  try {
    taken(await get(`/filings/${encodeURIComponent(entry.now.key)}`));
    tell(words);
    return true;
  } catch (no) {
    if (no.status === 404) {
      entry.now.sending = false;
      keptNow();
      clear();
      tell(word('not-arrived'));
    }
    return false;
  }
}

function taken(answer) {
  forget(officer);
  clear();
  leaveForm();
  at('entry').hidden = true;
  entry.now = fresh();
  showDone(answer);
}

async function restore() {
  const before = kept(officer);
  if (!before?.key) {
    await begin(fresh());
    return;
  }
  await begin({ ...fresh(), ...before });
  if (before.sending && await askWhetherTaken(word('taken-before-loss'))) {
    return;
  }
  if (!before.sending) {
    tell(word('restored'));
  }
}

forgetThoseOfOthers(officer);
if (document.documentElement.lang === 'vi') {
  speakVietnameseInForms();
}
at('log-out').addEventListener('submit', forgetAll);
listenToApplicant(entry, (somebodyElse) => {
  keptNow();
  if (somebodyElse) {
    applicantChanged(entry);
  }
});
listenToProcedure(entry, choose);
listenToDelivery(entry);
at('send').addEventListener('click', send);
at('next').addEventListener('click', async () => {
  tell('');
  await begin(fresh());
  at('card').focus();
});
twice(at('clear'), word('clear-sure'), async () => {
  forget(officer);
  await begin(fresh());
  tell(word('cleared'));
  at('title').focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey && !at('entry').hidden) {
    event.preventDefault();
    send();
  }
});
addEventListener('online', () => {
  if (entry.now.sending && !sending) {
    askWhetherTaken(word('taken-before'));
  }
});
onWrittenElsewhere(officer, (gone) => {
  if (at('entry').hidden) {
    return;
  }
  if (!gone) {
    tell(word('changed-elsewhere'));
  } else if (!sending) {
    Object.assign(entry.now, { key: newKey(), sending: false }); // the key of what was sent there must not be used for somebody else
    tell(word('gone-elsewhere'));
  }
});
restore();
