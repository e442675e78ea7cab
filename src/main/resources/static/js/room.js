// The overview: draws its charts, gives them as pictures, and keeps the page fresh without moving what the reader looks at.
import { draw, picture, number } from './charts.js';

const EVERY = 30_000;
const places = [...document.querySelectorAll('[data-chart]')];
const news = document.getElementById('news');
const pause = document.getElementById('pause');
let overview = read(document);
let stopped = false;

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
  button.textContent = 'Tải ảnh';
  button.setAttribute('aria-label', `Tải ảnh: ${title(place)}`);
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
  const changed = [['Quá hạn', 'late'], ['nguy cơ trễ hạn', 'atRisk'], ['đến hạn hôm nay', 'dueToday'], ['đang giải quyết', 'inProcess']]
    .filter(([, key]) => before[key] !== after[key])
    .map(([words, key]) => `${words} ${number.format(after[key])}`);
  if (changed.length > 0) {
    news.textContent = `Số liệu mới: ${changed.join(', ')}.`;
  }
}

async function refresh() {
  if (stopped || document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      throw new Error(answer.redirected ? 'Phiên làm việc đã hết: hãy tải lại trang để đăng nhập.' : 'Máy chủ chưa trả lời.');
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = read(page);
    tell(overview, fresh);
    overview = fresh;
    take(page);
    drawAll();
    document.body.dataset.stale = 'false';
  } catch (problem) {
    if (document.body.dataset.stale !== 'true') {
      document.body.dataset.stale = 'true';
      news.textContent = `Không cập nhật được số liệu. ${problem instanceof TypeError ? 'Mất kết nối.' : problem.message}`;
    }
  }
}

pause.hidden = false;
pause.addEventListener('click', () => {
  stopped = !stopped;
  pause.setAttribute('aria-pressed', String(stopped));
  pause.textContent = stopped ? 'Tiếp tục tự cập nhật' : 'Tạm dừng tự cập nhật';
});
drawAll();
places.forEach(offerPicture);
let waiting;
addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = setTimeout(drawAll, 150);
});
setInterval(refresh, EVERY);
