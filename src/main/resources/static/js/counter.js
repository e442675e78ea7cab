// The counter: one filing after the other. Everything entered is kept in the browser until the server has it.
import { at, twice } from './counter/page.js';
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
    tell('Trình duyệt này không giữ được nháp; đừng tải lại trang trước khi gửi.');
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
    show('Chưa chọn thủ tục.', [{ pointer: '/procedureCode', detail: 'Hãy tìm và chọn thủ tục.' }]);
    return;
  }
  if (!isComplete()) {
    show('Tờ khai còn chỗ chưa đúng; xem chữ đỏ ở từng ô.');
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
    await askWhetherTaken('Hồ sơ này đã được tiếp nhận từ lần gửi trước; những chỗ sửa sau đó không được ghi.');
    return;
  }
  if (no.lost) {
    show('Chưa có câu trả lời vì mất kết nối. Nội dung được giữ; có mạng lại trang tự hỏi, hoặc ông/bà bấm “Tiếp nhận hồ sơ” lần nữa. Gửi hai lần vẫn chỉ là một hồ sơ.');
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
      tell('Lần gửi trước chưa tới nơi. Nội dung còn nguyên; hãy bấm “Tiếp nhận hồ sơ”.');
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
  if (before.sending && await askWhetherTaken('Hồ sơ gửi trước khi mất kết nối đã được tiếp nhận.')) {
    return;
  }
  if (!before.sending) {
    tell('Đã mở lại phiếu ông/bà nhập dở.');
  }
}

forgetThoseOfOthers(officer);
speakVietnameseInForms();
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
twice(at('clear'), 'Bấm lần nữa để xóa hết phiếu này', async () => {
  forget(officer);
  await begin(fresh());
  tell('Đã xóa phiếu. Bắt đầu phiếu mới.');
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
    askWhetherTaken('Hồ sơ đã được tiếp nhận từ lần gửi trước.');
  }
});
onWrittenElsewhere(officer, (gone) => {
  if (at('entry').hidden) {
    return;
  }
  if (!gone) {
    tell('Phiếu này vừa được sửa ở một cửa sổ khác; tải lại trang để lấy bản mới.');
  } else if (!sending) {
    Object.assign(entry.now, { key: newKey(), sending: false }); // the key of what was sent there must not be used for somebody else
    tell('Phiếu này vừa được gửi hoặc xóa ở một cửa sổ khác. Nếu vẫn là hồ sơ ấy, hãy bấm “Xóa phiếu đang nhập”; là người khác thì cứ nhập tiếp.');
  }
});
restore();
