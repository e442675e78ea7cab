// The overview: draws its charts, gives them as pictures, and keeps the page fresh without moving what the reader looks at.
import { draw, picture, number } from './charts.js';
import { words } from './desk/words.js';

const EVERY = 30_000;
const places = [...document.querySelectorAll('[data-chart]')];
const news = document.getElementById('news');
const pause = document.getElementById('pause');
let overview = read(document);
let stopped = false;

// The language was chosen when the page was opened: asked for with every refresh it would undo what is chosen elsewhere meanwhile.
const here = new URL(location.href);
here.searchParams.delete('ngon-ngu');
history.replaceState(history.state, '', here);

function read(page) {
  return JSON.parse(page.getElementById('figures').textContent);
}

function drawAll() {
  places.forEach((place) => draw(place, overview));
}

function title(place) {
  return document.getElementById(place.getAttribute('aria-labelledby')).textContent;
}

function offerPicture(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet picture';
  button.textContent = words('picture');
  button.setAttribute('aria-label', words('pictureOf', title(place)));
  button.addEventListener('click', async () => {
    const lines = [document.getElementById('sight').textContent, document.getElementById('as-of').textContent];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await picture(place, title(place), lines));
    link.download = `${place.dataset.chart}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  place.after(button);
}

// Only what has changed is replaced, and who stands on it keeps standing there.
function take(page) {
  for (const fresh of page.querySelectorAll('[data-live]')) {
    const shown = document.getElementById(fresh.id);
    if (!shown || shown.innerHTML === fresh.innerHTML) {
      continue;
    }
    const focused = shown.contains(document.activeElement) ? document.activeElement : null;
    const index = focused ? [...shown.querySelectorAll('a')].indexOf(focused) : -1;
    shown.innerHTML = fresh.innerHTML;
    if (index >= 0) {
      shown.querySelectorAll('a')[index]?.focus({ preventScroll: true });
    }
  }
}

function tell(before, after) {
  const changed = ['late', 'atRisk', 'dueToday', 'inProcess']
    .filter((key) => before[key] !== after[key])
    .map((key) => `${words(key).toLowerCase()} ${number.format(after[key])}`);
  if (changed.length > 0) {
    news.textContent = words('news', changed.join(', '));
  }
}

async function refresh() {
  if (stopped || document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      throw new Error(words(answer.redirected ? 'loggedOut' : 'noAnswer'));
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.documentElement.lang !== document.documentElement.lang) {
      location.reload();
      return;
    }
    const fresh = read(page);
    tell(overview, fresh);
    overview = fresh;
    take(page);
    drawAll();
    document.body.dataset.stale = 'false';
  } catch (problem) {
    if (document.body.dataset.stale !== 'true') {
      document.body.dataset.stale = 'true';
      news.textContent = words('notUpdated', problem instanceof TypeError ? words('offline') : problem.message);
    }
  }
}

pause.hidden = false;
pause.addEventListener('click', () => {
  stopped = !stopped;
  pause.setAttribute('aria-pressed', String(stopped));
  pause.textContent = words(stopped ? 'goOn' : 'pause');
});
drawAll();
places.forEach(offerPicture);
let waiting;
addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = setTimeout(drawAll, 150);
});
setInterval(refresh, EVERY);
