// The wall of an operations centre: nobody touches it, everybody must be able to trust it.
import { draw, locale, number, share } from './charts.js';
import { words } from './desk/words.js';

const EVERY = 15_000;
const STALE = 90_000;
const TURN = matchMedia('(prefers-reduced-motion: reduce)').matches ? 30_000 : 12_000;
const state = document.getElementById('state');
const panels = [...document.querySelectorAll('.wall-panel')];
let overview = JSON.parse(document.getElementById('figures').textContent);
let last = Date.now();
let shown = 0;

function text(id, said) {
  document.getElementById(id).textContent = said;
}

function cell(row, tag, said) {
  const one = document.createElement(tag);
  one.textContent = said;
  if (tag === 'th') {
    one.scope = 'row';
  }
  row.append(one);
}

function rank() {
  const rows = overview.byOffice.filter((line) => line.finished.total > 0)
    .sort((one, other) => other.onTimeShare - one.onTimeShare || other.finished.total - one.finished.total).slice(0, 10);
  document.getElementById('ranking').replaceChildren(...rows.map((line, n) => {
    const row = document.createElement('tr');
    cell(row, 'td', String(n + 1));
    cell(row, 'th', line.name);
    cell(row, 'td', share(line.onTimeShare));
    cell(row, 'td', number.format(line.finished.total));
    cell(row, 'td', number.format(line.late));
    return row;
  }));
  document.getElementById('no-ranking').hidden = rows.length > 0;
}

function show() {
  for (const key of ['late', 'atRisk', 'dueToday', 'inProcess', 'paused', 'waiting', 'received']) {
    text(`wall-${key}`, number.format(overview[key]));
  }
  text('wall-finished', number.format(overview.finished.total));
  text('wall-onTimeShare', share(overview.onTimeShare));
  text('wall-onlineShare', share(overview.onlineShare));
  rank();
  turn(0);
}

function turn(steps) {
  shown = (shown + steps) % panels.length;
  panels.forEach((panel, n) => { panel.hidden = n !== shown; });
  const place = panels[shown].querySelector('[data-chart]');
  if (place) {
    draw(place, overview, true);
  }
}

function clock() {
  text('clock', new Date().toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }));
  const at = new Date(overview.asOf).toLocaleTimeString(locale, { timeZone: 'Asia/Ho_Chi_Minh' });
  const old = Date.now() - last > STALE;
  document.body.dataset.state = old ? 'stale' : 'fresh';
  const said = words(old ? 'stale' : 'fresh', at);
  if (state.textContent !== said) {
    state.textContent = said;
  }
}

async function refresh() {
  try {
    const answer = await fetch(`/api/supervision/v1/overview?${document.body.dataset.query}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    overview = await answer.json();
    last = Date.now();
    show();
  } catch {
    last = Math.min(last, Date.now() - STALE - 1); // the screen says so at once
  }
  clock();
}

show();
clock();
setInterval(clock, 1000);
setInterval(refresh, EVERY);
setInterval(() => turn(1), TURN);
addEventListener('resize', () => turn(0));
addEventListener('online', refresh);
addEventListener('offline', refresh);
