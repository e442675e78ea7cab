// The desk: list, dossier and form on one screen. The server makes every part; here they are kept alive and by hand.
import { listen } from './desk/news.js';
import { showForm, leaveForm } from './desk/form.js';
import { listenToKeys } from './desk/keys.js';
import { showPapers } from './desk/papers.js';
import { forgetDrafts, forgetDraftsOfOthers, keepTexts } from './desk/drafts.js';
import { speakVietnameseInForms } from '/camunda/app/tasklist/motcua/form-texts.js';

const desk = document.getElementById('noi-dung');
const list = document.getElementById('list');
const tasks = document.getElementById('tasks');
const work = document.getElementById('work');
const officer = desk.dataset.officer;
const LOG_IN = '/dang-nhap';

forgetDraftsOfOthers(officer);
speakVietnameseInForms();
document.getElementById('log-out').addEventListener('submit', forgetDrafts);

function openTask() {
  return work.querySelector('.work-head')?.dataset.task ?? null;
}

/** What the work pane needs after it has come, on a new page or into this one. */
function laid() {
  const head = work.querySelector('.work-head');
  desk.dataset.open = String(head !== null);
  if (!head) {
    return;
  }
  showPapers(work);
  keepTexts(work, officer, head.dataset.task);
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
  window.htmx.ajax('GET', `/ban-lam-viec${location.search}`, { target: tasks, swap: 'innerHTML' });
}

/** The open task anew, unless somebody is writing in its form: then only said that something has changed. */
function renewWork() {
  const standing = work.querySelector('.work-head')?.dataset.standing;
  if (standing === 'MINE') {
    sayWhenTaken();
  } else if (!document.activeElement?.closest('textarea')) {
    window.htmx.ajax('GET', addressOfWork(), { target: work, swap: 'innerHTML show:none' });
  }
}

async function sayWhenTaken() {
  const answer = await fetch(`/api/desk/v1/tasks/${openTask()}`, { headers: { Accept: 'application/json' } });
  const place = document.getElementById('kept');
  if (place && answer.ok && (await answer.json()).assignee !== officer) {
    place.textContent = 'Việc này vừa chuyển sang người khác. Nội dung ông/bà nhập vẫn được giữ trên máy này; tải lại trang để xem ai đang giữ việc.';
  }
}

function hear(change) {
  renewList();
  if (change.task === openTask()) {
    renewWork();
  }
}

document.body.addEventListener('htmx:beforeSwap', (event) => {
  const answer = event.detail.xhr;
  if (answer.responseURL && new URL(answer.responseURL).pathname === LOG_IN) {
    event.detail.shouldSwap = false;
    location.assign(location.href); // to the log-in page and back; what was typed is kept
  } else if (event.detail.target === work) {
    leaveForm();
  }
});

document.body.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target === tasks) {
    markOpen();
  }
  if (event.detail.target === work) {
    laid();
    const head = work.querySelector('.work-head');
    document.title = head?.dataset.title ?? document.title;
    if (event.detail.requestConfig.verb === 'get' && event.detail.requestConfig.triggeringEvent) {
      document.getElementById('work-title')?.focus({ preventScroll: window.innerWidth > 900 });
      work.scrollTop = 0;
    }
    if (event.detail.requestConfig.verb !== 'get') {
      renewList();
    }
  }
});

document.body.addEventListener('htmx:sendError', () => network(false));
document.body.addEventListener('htmx:afterRequest', (event) => event.detail.successful && network(true));
window.addEventListener('offline', () => network(false));
window.addEventListener('online', () => {
  network(true);
  renewList();
});

function network(there) {
  const place = document.getElementById('network');
  const words = there
    ? ''
    : 'Mất kết nối với máy chủ. Nội dung đang nhập được giữ trên máy này; khi có mạng, ông/bà bấm gửi lại.';
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

document.body.addEventListener('desk:sent', () => {
  window.htmx.ajax('GET', addressOfWork(), { target: work, swap: 'innerHTML show:none' });
  renewList();
});

document.body.addEventListener('desk:network', (event) => network(event.detail));

listenToKeys(list, work);
listen(desk.dataset.since, hear, renewList);
laid();
