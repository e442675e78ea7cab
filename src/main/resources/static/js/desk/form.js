/** The decision: the task's form, kept while it is filled in, sent once, and what the server refuses said at its field. */
import { createForm } from '/vendor/form-js/form-viewer.js';
import { draft, forget, keep } from './drafts.js';
import { renewTicks, showTicks } from './ticks.js';
import { words } from './words.js';

const FORM = 'form';
const PAUSE = 250;
let shown = null;

export function leaveForm() {
  shown?.save();
  shown?.form.destroy();
  shown = null;
}

export async function showForm(work, officer) {
  leaveForm();
  const place = work.querySelector('#form');
  if (!place) {
    return;
  }
  const before = draft(officer, place.dataset.task, FORM);
  if (await lay(work, place, officer, before ?? {}) && before && Object.keys(before).length) {
    say('kept', words('draftBack'));
  }
}

/** The form with these values in it; another one that is there goes away. */
async function lay(work, place, officer, before) {
  const task = place.dataset.task;
  const schema = JSON.parse(place.dataset.schema);
  // what is typed counts at once: waiting, the form would lose it to a redraw or a quick sending
  const form = await createForm({ container: place, schema, data: before, debounce: false });
  if (!place.isConnected) {
    form.destroy();
    return false;
  }
  let timer = null;
  let sent = false;
  const save = () => {
    clearTimeout(timer);
    if (timer !== null && !sent) {
      keep(officer, task, FORM, filled(form));
    }
    timer = null;
  };
  const done = () => {
    sent = true; // what changes from now on is the form going away
    forget(officer, task, FORM);
  };
  shown = { form, save };
  form.on('changed', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
    renewTicks(work);
  });
  const send = document.getElementById('send');
  send.disabled = false;
  send.onclick = () => submit({ form, officer, task, send, save, done });
  // what the form has, drawn already or not; what it would send knows only what is drawn
  const known = () => emptied(form._getState().data);
  showTicks(work, schema, known, (wanted, told) => {
    keep(officer, task, FORM, wanted);
    say('kept', told);
    form.importSchema(schema, wanted);
    renewTicks(work);
  });
  return true;
}

/** Without what is empty: the server takes an empty field for one that was filled in. */
function filled(form) {
  const { data } = form._getSubmitData ? { data: form._getSubmitData() } : form._getState();
  return emptied(data);
}

function emptied(data) {
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(line).filter((one) => one !== null) : value])
      .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length)),
  );
}

/** A line of a list without its empty fields; nothing where all of them are. */
function line(one) {
  if (one === null || typeof one !== 'object') {
    return one;
  }
  const there = emptied(one);
  return Object.keys(there).length ? there : null;
}

async function submit({ form, officer, task, send, save, done }) {
  save();
  const { data, errors } = form.submit();
  if (Object.keys(errors).length) {
    notice(words('formWrong'));
    firstFault();
    return;
  }
  send.disabled = true;
  notice('');
  try {
    const answer = await post(`/api/desk/v1/tasks/${encodeURIComponent(task)}/completion`, { variables: emptied(data) });
    document.body.dispatchEvent(new CustomEvent('desk:network', { detail: true }));
    await answered(answer, form, done);
  } catch {
    keep(officer, task, FORM, emptied(data));
    document.body.dispatchEvent(new CustomEvent('desk:network', { detail: false }));
    notice(words('notSent'));
  } finally {
    send.disabled = false;
  }
}

/** The token belongs to the session; after a new log-in it is another one. */
async function post(address, body) {
  const asked = await fetch('/api/desk/v1/token', { headers: { Accept: 'application/json' } });
  if (!asked.ok) {
    return asked;
  }
  const { header, token } = await asked.json();
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', [header]: token },
    body: JSON.stringify(body),
  });
}

async function answered(answer, form, done) {
  if (answer.ok) {
    done();
    document.body.dispatchEvent(new CustomEvent('desk:sent'));
    return;
  }
  if (answer.status === 401) {
    notice(words('loggedOut'));
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  if (problem.code === 'workflow.task-done') {
    done();
    document.body.dispatchEvent(new CustomEvent('desk:sent')); // the page says who has done it, perhaps oneself
    return;
  }
  const faults = problem.errors ?? [];
  notice(problem.detail ?? words('refused', answer.status), faults.map((fault) => fault.detail));
  atFields(form, faults);
}

/** Puts each fault where its field is; form-js keeps errors by the id of the field. */
function atFields(form, faults) {
  const errors = {};
  for (const { pointer, detail } of faults) {
    const key = (pointer ?? '').split('/')[2];
    const field = form.get('formFieldRegistry').getAll().find((one) => one.key === key || one.path === key);
    if (field) {
      errors[field.id] = [...(errors[field.id] ?? []), detail];
    }
  }
  if (Object.keys(errors).length) {
    form._setState({ errors });
    firstFault();
  }
}

function firstFault() {
  requestAnimationFrame(() => document.querySelector('#form .fjs-has-errors :is(input, textarea, select)')?.focus());
}

function notice(told, lines = []) {
  const place = document.getElementById('notice');
  if (!place) {
    return;
  }
  place.hidden = !told;
  place.replaceChildren(told);
  if (lines.length) {
    const list = document.createElement('ul');
    list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
    place.append(list);
  }
}

function say(id, told) {
  const place = document.getElementById(id);
  if (place) {
    place.textContent = told;
  }
}
