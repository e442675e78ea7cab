/** Số việc — how many tasks each filter finds; Tasklist itself counts only the one that is open. */

const EVERY = 20_000;

const counts = new Map();
let filters = null;
let seen = '';
let soon = null;

export function countTasks() {
  const list = () => document.querySelector('.task-filters .content');
  const observer = new MutationObserver(() => list() && draw());
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  setInterval(() => document.visibilityState === 'visible' && list() && count(), EVERY);
  whenThere(list, count);
}

function whenThere(find, act) {
  const timer = setInterval(() => {
    if (find()?.querySelector('h4.name')) {
      clearInterval(timer);
      act();
    }
  }, 200);
}

async function count() {
  const engine = `${document.querySelector('base').getAttribute('engine-api')}engine/default/filter`;
  try {
    filters ??= await json(`${engine}?resourceType=Task&itemCount=false&firstResult=0&maxResults=50`);
    const found = await Promise.all(filters.map(({ id }) => json(`${engine}/${id}/count`, 'POST')));
    filters.forEach(({ name }, index) => counts.set(name, found[index].count));
    draw();
  } catch {
    counts.clear(); // an old number is worse than none
    draw();
  }
}

async function json(address, method = 'GET') {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const answer = await fetch(address, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
    body: method === 'POST' ? '{}' : undefined,
  });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
}

/** The open filter has another count: something was claimed or done, so the others have changed as well. */
function countSoon(open) {
  if (open !== seen) {
    seen = open;
    clearTimeout(soon);
    soon = setTimeout(count, 500);
  }
}

function draw() {
  document.querySelectorAll('.task-filters .content h4.name').forEach((heading) => {
    const name = heading.querySelector('a')?.firstChild?.data?.trim();
    const badge = heading.querySelector('.motcua-count') ?? added(heading);
    // The open one is counted by Tasklist itself, at once.
    const open = heading.querySelector('.counter:not(.ng-hide)')?.textContent.replace(/\D/g, '');
    if (open) {
      countSoon(`${name} ${open}`);
    }
    const text = open || String(counts.get(name) ?? '');
    if (badge.textContent !== text) {
      badge.textContent = text;
      badge.setAttribute('aria-label', text && `${text} việc`);
    }
  });
}

function added(heading) {
  const badge = Object.assign(document.createElement('span'), { className: 'motcua-count' });
  heading.append(badge);
  return badge;
}
