// The desk: list, dossier and form on one screen. The server makes every part; here they are kept alive and by hand.
import { listen } from './desk/news.js';
import { showForm, leaveForm } from './desk/form.js';
import { listenToKeys } from './desk/keys.js';
import { showPapers } from './desk/papers.js';
import { backThere, whereOneIs } from './desk/steady.js';
import { forgetDrafts, forgetDraftsOfOthers, keepTexts } from './desk/drafts.js';
import { words } from './desk/words.js';
import { speakVietnameseInForms } from '/camunda/app/tasklist/motcua/form-texts.js';

const desk = document.getElementById('noi-dung');
const list = document.getElementById('list');
const tasks = document.getElementById('tasks');
const work = document.getElementById('work');
const officer = desk.dataset.officer;
const LOG_IN = '/dang-nhap';
let times = 0; // how often work was laid out
let there = null;
let next = null; // where the eye goes after what is on its way has come

forgetDraftsOfOthers(officer);
if (document.documentElement.lang === 'vi') {
  speakVietnameseInForms(); // of itself it speaks English
}
document.getElementById('log-out').addEventListener('submit', forgetDrafts);
document.getElementById('columns').addEventListener('submit', ({ target }) => {
  target.action = `/ban-lam-viec/cot${location.search}`; // back to the list as it is now
});

function openTask() {
  return work.querySelector('.work-head')?.dataset.task ?? null;
}

/** What the work pane needs after it has come, on a new page or into this one. */
function laid() {
  times += 1;
  const head = work.querySelector('.work-head');
  desk.dataset.open = String(head !== null);
  if (!head) {
    return;
  }
  showPapers(work);
  keepTexts(work, officer, head.dataset.task ?? head.dataset.dossier);
  showForm(work, officer);
  markOpen();
}

/** Which line of the list lies open; it is read by now. */
function markOpen() {
  const open = openTask();
  tasks.querySelectorAll('tr[data-task]').forEach((row) => {
    const here = row.dataset.task === open;
    here ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current');
    if (here) {
      row.querySelector('.news')?.remove();
      row.dataset.news = 'NONE';
    }
  });
}

function addressOfWork() {
  const task = openTask();
  return task ? `/ban-lam-viec/viec/${task}${location.search}` : location.pathname + location.search;
}

/** The same list anew: its address is that of the page, without the task that is open. */
function renewList() {
  window.htmx.ajax('GET', `/ban-lam-viec${location.search}`, { source: tasks, target: tasks, swap: 'innerHTML' });
}

/** The open task anew, unless that would take something out of somebody's hands: then it is only said that it has changed. */
function renewWork() {
  const standing = work.querySelector('.work-head')?.dataset.standing;
  if (standing === 'MINE') {
    sayWhenTaken();
  } else if (document.activeElement?.closest('#work :is(textarea, input, select)') || work.querySelector('.motcua-viewer')) {
    document.getElementById('changed').hidden = false;
  } else {
    fetchWork();
  }
}

function fetchWork() {
  window.htmx.ajax('GET', addressOfWork(), { source: work, target: work, swap: 'innerHTML show:none' });
}

/** When something may have been missed: the task is asked for, not the dossier, whose every opening is logged. */
async function lookAtWork() {
  const { task, standing, holder } = work.querySelector('.work-head')?.dataset ?? {};
  if (standing === 'MINE') {
    sayWhenTaken();
  } else if (standing === 'FREE' || standing === 'TAKEN') {
    const answer = await fetch(`/api/desk/v1/tasks/${task}`, { headers: { Accept: 'application/json' } });
    if (answer.ok && (await answer.json()).assignee !== (holder ?? null) && openTask() === task) {
      renewWork();
    }
  }
}

async function sayWhenTaken() {
  const answer = await fetch(`/api/desk/v1/tasks/${openTask()}`, { headers: { Accept: 'application/json' } });
  const place = document.getElementById('kept');
  if (place && answer.ok && (await answer.json()).assignee !== officer) {
    place.textContent = words('taken');
  }
}

function hear(changed) {
  renewList();
  if (changed.has(openTask())) {
    renewWork();
  }
}

function hearAgain() {
  renewList();
  lookAtWork().catch(() => {}); // the next line says it
}

document.body.addEventListener('htmx:beforeRequest', ({ detail }) => {
  detail.requestConfig.times = times;
  detail.requestConfig.search = location.search;
});

document.body.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, target, requestConfig } = event.detail;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname === LOG_IN) {
    event.detail.shouldSwap = false;
    location.assign(location.href); // to the log-in page and back; what was typed is kept
  } else if (requestConfig.elt === work && requestConfig.times !== times) {
    event.detail.shouldSwap = false; // asked for before the officer did something else: how it was, not how it is
    renewWork();
  } else if (requestConfig.elt === tasks && requestConfig.search !== location.search) {
    event.detail.shouldSwap = false; // another list is looked at by now
    renewList();
  } else if (target === work) {
    there = requestConfig.elt.closest('#work') ? whereOneIs(work) : null;
    leaveForm();
  }
});

document.body.addEventListener('htmx:afterSettle', ({ detail: { target, requestConfig } }) => {
  if (target === tasks) {
    markOpen();
  }
  if (target !== work) {
    return;
  }
  laid();
  document.title = work.querySelector('.work-head')?.dataset.title ?? document.title;
  if (requestConfig.elt === work && there) {
    backThere(work, there);
  } else if (requestConfig.verb === 'get') {
    document.getElementById('work-title')?.focus({ preventScroll: window.innerWidth > 900 });
    work.scrollTop = 0;
  } else {
    renewList();
    backThere(work, { places: there?.places ?? [0, 0], unfolded: [] });
    next = '.work-head :is(.error, .done)';
  }
  if (next) {
    work.querySelector(next)?.focus({ preventScroll: true });
  }
  there = null;
  next = null;
});

work.addEventListener('click', ({ target }) => target.id === 'see-change' && fetchWork());

document.body.addEventListener('htmx:sendError', () => network(false));
document.body.addEventListener('htmx:afterRequest', (event) => event.detail.successful && network(true));
window.addEventListener('offline', () => network(false));
window.addEventListener('online', () => {
  network(true);
  renewList();
});

function network(there) {
  const place = document.getElementById('network');
  const told = there ? '' : words('offline');
  if (place.textContent !== told) {
    place.textContent = told;
  }
}

document.body.addEventListener('desk:sent', () => {
  next = '.told';
  fetchWork();
  renewList();
});

document.body.addEventListener('desk:network', (event) => network(event.detail));

// what lies open has changed since the page was made
document.querySelector('a.language').addEventListener('click', ({ target }) => {
  const here = new URL(location.href);
  here.searchParams.set('ngon-ngu', target.hreflang);
  target.href = here.href;
});

listenToKeys(list, work);
listen(desk.dataset.since, hear, hearAgain, renewList);
laid();
