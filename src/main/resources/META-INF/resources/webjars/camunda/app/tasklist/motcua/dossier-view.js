import { day, dong, element, facts, list, moment, section } from './elements.js';
import { notesView } from './notes.js';
import { viewButton } from './viewer.js';
import * as words from './words.js';

/** What the procedure itself calls its fields, choices and components; comes with the dossier. */
let labels = { fields: {}, choices: {}, components: {}, decisions: {}, inputs: {} };

/** The names of the steps passed so far. */
let steps = {};

/** The names of those who had the dossier in hand. */
let officers = {};

/** The dossier as elements; `step` is the card of the open task, `address` is where files and documents are. */
export function dossierView(dossier, step, address) {
  labels = dossier.labels;
  steps = dossier.steps;
  officers = dossier.officers;
  return [
    heading(dossier),
    warnings(dossier.warnings),
    state(dossier, step),
    section('Người nộp hồ sơ', applicant(dossier.content.applicant), counter(dossier.content.counter)),
    section('Nội dung khai', answers(dossier.content.answers) ?? none('Hồ sơ không có nội dung khai.')),
    section('Thành phần hồ sơ', components(dossier.components, address) ?? none('Chưa có thành phần hồ sơ nào.')),
    section('Kết quả tra cứu', ...dossier.lookups.map(lookup)),
    section('Yêu cầu bổ sung', ...dossier.supplementRequests.map(supplementRequest)),
    section('Ghi chú nội bộ', ...notesView(dossier.notes, officers, address)),
    section('Ý kiến xử lý', list(dossier.decisions, decision)),
    section('Phí, lệ phí', list(dossier.fees, fee)),
    section('Hình thức trả kết quả', delivery(dossier.content.delivery), parcel(dossier.parcel)),
    section('Giấy tờ đã phát hành', documents(dossier.documents, address) ?? none('Chưa phát hành giấy tờ nào.')),
    section('Diễn biến', list(dossier.history, event)),
  ].filter(Boolean);
}

function none(text) {
  return element('p', { className: 'motcua-hint' }, text);
}

function hint(...parts) {
  return element('div', { className: 'motcua-hint' }, parts.filter(Boolean).join(' · '));
}

function uncapitalised(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function word(dictionary, code) {
  return Object.hasOwn(dictionary, code) ? dictionary[code] : code;
}

function heading({ code, status, timing }) {
  const pill = element('span', { className: 'motcua-status' }, status.name);
  pill.dataset.code = status.code;
  const clock = timing ? element('span', { className: 'motcua-timing' }, word(words.TIMING, timing)) : null;
  if (clock) {
    clock.dataset.timing = timing;
  }
  return element('p', { className: 'motcua-heading' }, element('strong', {}, code), pill, clock);
}

function warnings(lines) {
  return lines?.length
    ? element(
        'section',
        { className: 'motcua-warnings' },
        element('h4', {}, 'Cần kiểm tra'),
        list(lines, (line) => line),
      )
    : null;
}

function state(dossier, step) {
  const handling = dossier.handlingOffice;
  const receiving = dossier.receivingOffice;
  return section(
    'Tình trạng',
    facts([
      ['Đang ở bước', dossier.currentStep],
      ['Hạn của bước', step.dueAt ? `${moment(step.dueAt)} (${uncapitalised(step.due)})` : step.due],
      ['Cơ quan tiếp nhận', receiving.code === handling.code ? null : receiving.name],
      ['Cơ quan giải quyết', handling.name],
      ['Nộp lúc', moment(dossier.submittedAt)],
      ['Tiếp nhận lúc', moment(dossier.acceptedAt)],
      ['Hẹn trả', moment(dossier.dueAt)],
      ['Tạm dừng từ', moment(dossier.pausedSince)],
    ]),
    explanation(dossier.dueExplanation),
  );
}

function explanation(lines) {
  return lines?.length
    ? element('details', {}, element('summary', {}, 'Vì sao có ngày hẹn này'), list(lines, (line) => line))
    : null;
}

function applicant(person) {
  return facts([
    ['Họ tên', person.fullName],
    ['Đối tượng', word(words.APPLICANT, person.kind)],
    ['Số định danh', person.personalId],
    ['Ngày sinh', day(person.dateOfBirth)],
    ['Điện thoại', person.phone],
    ['Thư điện tử', person.email],
    ['Địa chỉ', person.address],
  ]);
}

/** What the counter noted: whose turn it was, and who came on the applicant's behalf. */
function counter(entry) {
  const bearer = entry?.onBehalf;
  return entry
    ? facts([
        ['Số thứ tự', entry.queueNumber],
        ['Người nộp thay', bearer && `${bearer.fullName}, ${bearer.team}, điện thoại ${bearer.phone}`],
      ])
    : null;
}

/** Known fields in the order of the form, the others after them under their own names. */
function answers(given) {
  const known = Object.keys(labels.fields).filter((field) => Object.hasOwn(given, field));
  const others = Object.keys(given).filter((field) => !known.includes(field)).sort();
  return facts([...known, ...others].map((field) => [word(labels.fields, field), answer(field, given[field])]));
}

function answer(field, value) {
  if (typeof value === 'boolean') {
    return value ? 'Có' : 'Không';
  }
  if (Array.isArray(value)) {
    return list(value, (one) => answer(field, one) ?? '');
  }
  if (value !== null && typeof value === 'object') {
    return facts(Object.entries(value).map(([key, one]) => [word(labels.fields, key), answer(key, one)]));
  }
  if (typeof value === 'string') {
    return Object.hasOwn(labels.choices, field) ? word(labels.choices[field], value) : day(value);
  }
  return value;
}

function components(given, address) {
  return list(given, ({ componentCode, fileId, originals, copies, reusedFrom }) => {
    const name = word(labels.components, componentCode);
    const paper = [originals && `${originals} bản chính`, copies && `${copies} bản sao`].filter(Boolean).join(', ');
    const file = fileId && `${address}/files/${encodeURIComponent(fileId)}`;
    const source = reusedFrom ? ` (dùng lại từ hồ sơ ${reusedFrom})` : '';
    return [name, paper ? ` (${paper})` : '', source, file ? viewButton(file, name) : ''];
  });
}

function lookup({ operation, answer: found, at }) {
  const people = found?.people;
  return element(
    'div',
    { className: 'motcua-part' },
    element('h5', {}, found?.title ?? word(words.LOOKUP, operation)),
    hint(`Trả lời lúc ${moment(at)}`),
    found?.words ? element('p', {}, element('strong', {}, found.words)) : null,
    ...(people ? people.map(person) : [told(found ?? {})]),
  );
}

function told(found) {
  const lines = found.lines?.map(({ label, value }) => [label, day(value)]);
  return (lines ? facts(lines) : answers(found)) ?? (found.words ? null : none('Không có nội dung trả lời.'));
}

function person({ role, personalId, matched, mismatches, facts: known }) {
  const verdict = element('span', { className: 'motcua-verdict' }, matched ? 'Khớp' : 'Không khớp');
  verdict.dataset.matched = matched;
  return element(
    'div',
    { className: 'motcua-person' },
    element('p', {}, element('strong', {}, word(words.ROLE, role)), ` ${personalId ?? ''} `, verdict),
    list(mismatches, (code) => word(words.MISMATCH, code)),
    known
      ? facts([
          ['Họ tên', known.fullName],
          ['Giới tính', word(words.SEX, known.sex)],
          ['Ngày sinh', day(known.dateOfBirth)],
          ['Nơi cư trú', known.residence],
          ['Tình trạng hôn nhân', word(words.MARITAL_STATUS, known.maritalStatus)],
          ['Số định danh vợ, chồng', known.spousePersonalId],
        ])
      : null,
  );
}

function supplementRequest({ requestedAt, reason, items, answerUntil, answeredAt }) {
  return element(
    'div',
    { className: 'motcua-part' },
    element('h5', {}, answeredAt ? 'Đã bổ sung' : 'Đang chờ bổ sung'),
    element('p', {}, reason ?? ''),
    list(items, requestedItem),
    facts([
      ['Yêu cầu lúc', moment(requestedAt)],
      ['Hạn bổ sung', moment(answerUntil)],
      ['Bổ sung lúc', moment(answeredAt)],
    ]),
  );
}

function requestedItem({ componentCode, field, remark }) {
  const subject = componentCode ? word(labels.components, componentCode) : word(labels.fields, field);
  return [subject, remark].filter(Boolean).join(': ');
}

// In whose place a decision was made.
const PLACE = { SUBSTITUTE: 'làm thay', DEPUTY: 'ký thay (KT.)', DELEGATE: 'ký thừa ủy quyền (TUQ.)' };

function decision({ taskKey, officer, decision: taken, input, at, acting }) {
  const { reason, note, items, ...entered } = input ?? {};
  const remarks = [
    reason,
    ...Object.entries(entered).map(([key, value]) => `${word(labels.inputs, key)}: ${value}`),
    note && `Ghi chú nội bộ: ${note}`,
  ].filter(Boolean);
  return [
    element('strong', {}, word(labels.decisions, taken)),
    hint(word(steps, taskKey), word(officers, officer), acting && `${PLACE[acting.right]} ${acting.title}`, moment(at)),
    ...remarks.map((remark) => element('div', {}, remark)),
  ];
}

function fee({ name, amount, status, note }) {
  return [`${name}: ${dong(amount)} – ${word(words.FEE, status)}`, note ? ` (${note})` : ''];
}

function delivery(chosen) {
  return chosen
    ? facts([
        ['Hình thức', word(words.DELIVERY, chosen.mode)],
        ['Người nhận', chosen.recipient],
        ['Điện thoại', chosen.phone],
        ['Địa chỉ', chosen.address],
      ])
    : null;
}

function parcel(sent) {
  return sent ? facts([['Bưu gửi', [sent.number, word(words.PARCEL, sent.status)].filter(Boolean).join(' – ')]]) : null;
}

function documents(issued, address) {
  return list(issued, ({ documentId, title, number, issuedAt, signedBy, signedAt }) => {
    const file = `${address}/documents/${encodeURIComponent(documentId)}`;
    const name = number ? `${title} số ${number}` : title;
    const signed = signedAt && `${word(officers, signedBy)} ký số ${moment(signedAt)}`;
    return [name, viewButton(file, name), hint(`Phát hành ${moment(issuedAt)}`, signed)];
  });
}

function event({ at, status, office, officer, note }) {
  return [
    element('strong', {}, status.name),
    hint(moment(at), office, officer),
    note ? element('div', {}, note) : '',
  ];
}
