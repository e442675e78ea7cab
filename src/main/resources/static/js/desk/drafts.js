/** What was typed and not sent, kept in this browser for the officer who typed it and for nobody else. */

const DRAFT = 'motcua-desk:';

const name = (officer, task, field) => `${DRAFT}${officer}:${task}:${field}`;

function all() {
  return Object.keys(localStorage).filter((key) => key.startsWith(DRAFT));
}

export function forgetDrafts() {
  all().forEach((key) => localStorage.removeItem(key));
}

/** The machine may be shared. */
export function forgetDraftsOfOthers(officer) {
  all()
    .filter((key) => !key.startsWith(`${DRAFT}${officer}:`))
    .forEach((key) => localStorage.removeItem(key));
}

export function draft(officer, task, field) {
  try {
    return JSON.parse(localStorage.getItem(name(officer, task, field)));
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, typing must go on all the same. */
export function keep(officer, task, field, value) {
  try {
    localStorage.setItem(name(officer, task, field), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(officer, task, field) {
  localStorage.removeItem(name(officer, task, field));
}

/** Notes, messages and reasons of a task or a dossier: kept while they are typed, gone when they have been sent. */
export function keepTexts(work, officer, task) {
  work.querySelectorAll(':is(textarea, input[type="datetime-local"])[id]').forEach((area) => {
    if (area.closest('#form')) {
      return;
    }
    const before = draft(officer, task, area.id);
    if (before !== null && before !== area.value) {
      area.value = before;
      area.closest('details')?.setAttribute('open', '');
    }
    area.addEventListener('input', () => keep(officer, task, area.id, area.value));
    area.form?.addEventListener('htmx:beforeOnLoad', (event) => {
      if (event.detail.xhr.status < 400) {
        forget(officer, task, area.id);
      }
    });
  });
}
