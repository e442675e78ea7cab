/** Which papers there are: originals and copies counted, scans uploaded, and what the office holds already. */
import { at, day, element, later, size, word } from './page.js';
import { askHeld, offerHeld } from './held.js';
import { post, upload } from './server.js';

const TYPES = { pdf: '.pdf', jpg: '.jpg,.jpeg', png: '.png' };
let sheet = null;
let held = [];
let required = [];
let ofWhom = null;

export async function showPapers(entry, procedure) {
  sheet = procedure;
  ofWhom = entry.now.applicant.personalId;
  held = [];
  required = [];
  at('papers').replaceChildren();
  at('papers-told').textContent = sheet ? '' : word('papers-none');
  if (sheet) {
    draw(entry);
    await Promise.all([askRequired(entry), findHeld(entry)]);
  }
}

/** The answers decide which papers are needed. */
export const answersChanged = later((entry) => askRequired(entry), 400);

/** Somebody else files: what the office holds is another's. */
export async function applicantChanged(entry) {
  if (entry.now.applicant.personalId === ofWhom) {
    return;
  }
  ofWhom = entry.now.applicant.personalId;
  entry.now.files = entry.now.files.filter((file) => !file.from);
  entry.changed();
  held = [];
  if (sheet) {
    draw(entry);
    await findHeld(entry);
  }
}

function given(entry, code) {
  const { originals = 0, copies = 0 } = entry.now.paper[code] ?? {};
  return originals + copies > 0 || entry.now.files.some((file) => file.componentCode === code);
}

async function askRequired(entry) {
  if (!sheet) {
    return;
  }
  const asked = sheet.code;
  const components = sheet.components.map((one) => one.code).filter((code) => given(entry, code));
  try {
    const answer = await post(`/procedures/${encodeURIComponent(asked)}/requirements`, { answers: entry.now.answers, components });
    if (sheet?.code === asked) {
      required = answer.required;
      mark(entry);
    }
  } catch {
    // the server says at the end what is missing
  }
}

async function findHeld(entry) {
  const { code } = sheet;
  const { personalId } = entry.now.applicant;
  const found = await askHeld(personalId, code);
  if (sheet?.code === code && entry.now.applicant.personalId === personalId) {
    held = found;
    draw(entry);
  }
}

/** Whoever is in a field stays there. */
function draw(entry) {
  const focus = document.activeElement?.closest('#papers') ? document.activeElement.id : null;
  at('papers').replaceChildren(...sheet.components.filter((one) => one.kind === 'FILE').map((one) => paper(entry, one)));
  mark(entry);
  if (focus) {
    at(focus)?.focus();
  }
}

function mark(entry) {
  at('papers').querySelectorAll('li[data-code]').forEach((row) => {
    const need = given(entry, row.dataset.code) ? 'given' : required.includes(row.dataset.code) ? 'required' : 'free';
    const badge = row.querySelector('.badge');
    badge.dataset.need = need;
    badge.textContent = word(`need.${need}`);
  });
}

function paper(entry, one) {
  const row = element('li', {},
    element('div', { className: 'paper-head' }, element('strong', { text: one.name }), element('span', { className: 'badge' })),
    element('div', { className: 'sheets' },
      count(entry, one, 'originals', word('originals')),
      count(entry, one, 'copies', word('copies')),
      chooser(entry, one)),
    element('p', { className: 'fault', id: `upload-${one.code}` }),
    files(entry, one),
    offerHeld(entry, one.code, held, () => {
      changed(entry);
      redraw(entry, one, `file-${one.code}`);
    }));
  row.dataset.code = one.code;
  return row;
}

function count(entry, one, field, words) {
  const id = `${field}-${one.code}`;
  const input = element('input', { type: 'number', id, min: 0, max: 99, value: entry.now.paper[one.code]?.[field] ?? 0 });
  input.addEventListener('input', () => {
    entry.now.paper[one.code] = { originals: 0, copies: 0, ...entry.now.paper[one.code], [field]: Number(input.value) || 0 };
    changed(entry);
  });
  return element('div', {}, element('label', { htmlFor: id, text: words }), labelled(input, `${words}: ${one.name}`));
}

function chooser(entry, one) {
  const id = `file-${one.code}`;
  const input = element('input', { type: 'file', id, multiple: true, accept: (one.accept ?? Object.keys(TYPES)).map((type) => TYPES[type]).join(',') });
  input.addEventListener('change', async () => {
    const chosen = [...input.files];
    input.value = '';
    for (const file of chosen) {
      await bring(entry, one, file);
    }
  });
  return element('div', {}, element('label', { htmlFor: id, text: word('upload') }), labelled(input, word('upload-of', one.name)));
}

function labelled(input, words) {
  input.setAttribute('aria-label', words);
  return input;
}

async function bring(entry, one, file) {
  const entered = entry.now;
  const fault = at(`upload-${one.code}`);
  fault.textContent = '';
  at('papers-told').textContent = word('uploading', file.name);
  try {
    const stored = await upload('/files', file);
    entered.files.push({ componentCode: one.code, fileId: stored.fileId, name: stored.name, size: stored.size });
    at('papers-told').textContent = word('uploaded', stored.name);
    if (entered === entry.now) {
      changed(entry);
      redraw(entry, one, `file-${one.code}`);
    }
  } catch (no) {
    at('papers-told').textContent = '';
    fault.textContent = `${file.name}: ${no.message}`;
  }
}

function files(entry, one) {
  const list = element('ul', { className: 'files' });
  entry.now.files.filter((file) => file.componentCode === one.code).forEach((file) => {
    const drop = element('button', { type: 'button', className: 'quiet', text: word('drop') });
    drop.setAttribute('aria-label', word('drop-file', file.name));
    drop.addEventListener('click', () => {
      entry.now.files = entry.now.files.filter((other) => other !== file);
      changed(entry);
      redraw(entry, one, `file-${one.code}`);
    });
    const source = file.from ? ` – ${word('reused', file.from, day(file.addedAt))}` : ` – ${size(file.size)}`;
    list.append(element('li', {}, `${file.name}${source}`, drop));
  });
  return list.children.length ? list : null;
}

function redraw(entry, one, focus) {
  at('papers').querySelector(`li[data-code="${CSS.escape(one.code)}"]`)?.replaceWith(paper(entry, one));
  mark(entry);
  at(focus)?.focus();
}

function changed(entry) {
  entry.changed();
  mark(entry);
  answersChanged(entry);
}
