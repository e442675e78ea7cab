/** The application form of the procedure, drawn by form-js; what is wrong is said at its field. */
import { createForm } from '/vendor/form-js/form-viewer.js';

let shown = null;
let turn = 0;

export function leaveForm() {
  turn += 1;
  shown?.destroy();
  shown = null;
}

/** @param changed is given the answers after every change */
export async function showForm(place, schema, answers, changed) {
  leaveForm();
  const mine = turn;
  // delayed, form-js reads a field only when it has been drawn anew perhaps, and empty; or after the form has been sent
  const form = await createForm({ container: place, schema, data: answers, debounce: false });
  if (mine !== turn) {
    form.destroy();
    return;
  }
  shown = form;
  form.on('changed', () => changed(filled(form)));
  changed(filled(form)); // defaults are answers too
}

/** Checks in the browser, so that most mistakes are seen before anything is sent. */
export function isComplete() {
  return shown !== null && Object.keys(shown.submit().errors).length === 0;
}

/** The id of the field, or null when there is none. */
export function faultAt(key, detail) {
  const field = shown?.get('formFieldRegistry').getAll().find((one) => one.key === key || one.path === key);
  if (!field) {
    return null;
  }
  const { errors } = shown._getState();
  shown._setState({ errors: { ...errors, [field.id]: [detail] } });
  return document.querySelector(`#form [id$="${CSS.escape(field.id)}"]`)?.id ?? 'step-form';
}

export function firstFault() {
  requestAnimationFrame(() => document.querySelector('#form .fjs-has-errors :is(input, textarea, select)')?.focus());
}

/** Without what is empty: the server takes an empty field for one that was filled in. */
function filled(form) {
  const data = form._getSubmitData();
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length)),
  );
}
