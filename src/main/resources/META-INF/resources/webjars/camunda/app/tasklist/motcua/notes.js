import { reason, tell } from './desk.js';
import { element, moment } from './elements.js';

/** Ghi chú nội bộ — what colleagues tell one another; the citizen never sees it. */

const LONGEST = 2000;

export function notesView(notes, officers, address) {
  const list = element('ul', {}, ...notes.map((note) => line(note, officers)));
  return [list, draft(address, (note) => list.append(line(note, officers)))];
}

function line({ at, officer, text }, officers) {
  const hint = `${officers[officer] ?? 'Tôi'} · ${moment(at)}`;
  return element(
    'li',
    { className: 'motcua-note' },
    element('div', { className: 'motcua-text' }, text),
    element('div', { className: 'motcua-hint' }, hint),
  );
}

function draft(address, added) {
  const text = element('textarea', { className: 'form-control', rows: 2, maxLength: LONGEST });
  text.setAttribute('aria-label', 'Ghi chú mới');
  text.placeholder = 'Điều đồng nghiệp cần biết; công dân không thấy ghi chú này';
  const failure = element('p', { className: 'motcua-error', role: 'alert', hidden: true });
  const button = element('button', { type: 'submit', className: 'btn btn-default' }, 'Gửi ghi chú');
  const form = element('form', { className: 'motcua-draft' }, text, failure, button);
  form.onsubmit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      added(await tell(`${address}/notes`, { text: text.value }));
      text.value = '';
      failure.hidden = true;
    } catch (problem) {
      failure.textContent = reason(problem, 'Chưa gửi được ghi chú. Vui lòng kiểm tra kết nối rồi thử lại.');
      failure.hidden = false;
    } finally {
      button.disabled = false;
    }
  };
  return form;
}
