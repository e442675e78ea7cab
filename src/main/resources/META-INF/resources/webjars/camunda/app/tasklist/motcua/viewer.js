import { ask, askJson, reason } from './desk.js';
import { element, link } from './elements.js';

/** Trình xem — a paper inside the tab, page by page; the browser only ever gets pictures. */

const STEPS = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1, Home: -Infinity, End: Infinity };

/** What the Tasklist says; a page in another language hands over its own words. */
const VIETNAMESE = {
  Open: () => 'Xem',
  Close: () => 'Đóng',
  Sheet: (title) => `Trang giấy: ${title}`,
  Before: () => '‹ Trang trước',
  After: () => 'Trang sau ›',
  Larger: () => 'Phóng to',
  Smaller: () => 'Thu nhỏ',
  Download: () => 'Tải về',
  Place: (page, pages) => `Trang ${page} / ${pages}`,
  Opening: () => 'Đang mở…',
  Failed: () => 'Không mở được giấy tờ. Vui lòng kiểm tra kết nối rồi thử lại.',
  Again: () => 'Thử lại',
  Picture: (title, page) => `${title}, trang ${page}`,
  Click: () => 'Bấm để phóng to hoặc thu nhỏ',
};
const inVietnamese = (key, ...values) => VIETNAMESE[key](...values);

/** A button that opens the paper below its line and closes it again. */
export function viewButton(address, title, words = inVietnamese) {
  let viewer = null;
  const button = element('button', { type: 'button', className: 'btn btn-default btn-xs motcua-view' }, words('Open'));
  const say = (word) => {
    button.textContent = word;
    button.setAttribute('aria-label', `${word} ${title}`);
    button.setAttribute('aria-expanded', String(viewer !== null));
  };
  say(words('Open'));
  const toggle = () => {
    viewer?.remove();
    viewer = viewer ? null : viewerOf(address, title, toggle, words);
    say(words(viewer ? 'Close' : 'Open'));
    if (viewer) {
      button.parentElement.append(viewer);
    }
    (viewer ?? button).focus();
  };
  button.onclick = toggle;
  return button;
}

function viewerOf(address, title, close, words) {
  const place = element('span', { className: 'motcua-place', role: 'status' });
  const sheet = element('div', { className: 'motcua-sheet', tabIndex: 0 });
  sheet.setAttribute('role', 'region');
  sheet.setAttribute('aria-label', words('Sheet', title));
  const back = turner(words('Before'), () => turn(-1));
  const on = turner(words('After'), () => turn(1));
  const larger = turner(words('Larger'), () => enlarge(!sheet.querySelector('.motcua-enlarged')));
  const bar = element('div', { className: 'motcua-viewer-bar' }, back, place, on, larger, link(address, words('Download')));
  const viewer = element('div', { className: 'motcua-viewer', tabIndex: 0 }, bar, sheet);
  viewer.setAttribute('role', 'group');
  viewer.setAttribute('aria-label', title);
  let paper = null;
  let page = 1;
  let asked = 0;

  const turn = (step) => {
    const next = Math.min(Math.max(page + step, 1), paper?.pages ?? 1);
    if (next !== page) {
      page = next;
      show();
    }
  };
  const enlarge = (wanted) => {
    const image = sheet.querySelector('img');
    image?.classList.toggle('motcua-enlarged', wanted);
    larger.disabled = !image;
    larger.textContent = image?.classList.contains('motcua-enlarged') ? words('Smaller') : words('Larger');
  };
  const show = async () => {
    const mine = ++asked;
    place.textContent = paper ? words('Place', page, paper.pages) : words('Opening');
    sheet.setAttribute('aria-busy', 'true');
    const content = await contentOf();
    if (mine !== asked) {
      return; // the reader has turned on
    }
    sheet.removeAttribute('aria-busy');
    sheet.replaceChildren(content);
    sheet.querySelector('img')?.addEventListener('click', () => enlarge(!sheet.querySelector('.motcua-enlarged')));
    enlarge(false);
    back.disabled = page <= 1;
    on.disabled = page >= (paper?.pages ?? 1);
  };
  const contentOf = async () => {
    try {
      paper ??= await askJson(`${address}/pages`);
      place.textContent = words('Place', page, paper.pages);
      return await picture(paper.mediaType.startsWith('image/') ? address : `${address}/pages/${page}`, title, page, words);
    } catch (failure) {
      place.textContent = paper ? place.textContent : '';
      return failed(reason(failure, words('Failed')), show, words);
    }
  };
  viewer.onkeydown = (event) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape' || step) {
      event.preventDefault();
      event.stopPropagation(); // the list of tasks listens to arrows too
      event.key === 'Escape' ? close() : turn(step);
    }
  };
  show();
  return viewer;
}

function turner(text, onclick) {
  return element('button', { type: 'button', className: 'btn btn-default btn-xs', onclick, disabled: true }, text);
}

function failed(told, again, words) {
  return element(
    'div',
    {},
    element('p', { className: 'motcua-error', role: 'alert' }, told),
    element('button', { type: 'button', className: 'btn btn-default btn-xs', onclick: again }, words('Again')),
  );
}

/** Fetched first, because a picture that fails does not say why. */
async function picture(address, title, page, words) {
  const answer = await ask(address, { headers: { Accept: 'image/*, application/problem+json' } });
  const image = element('img', { alt: words('Picture', title, page), title: words('Click') });
  image.src = await dataUrl(await answer.blob());
  await image.decode();
  return image;
}

/** The page's policy lets pictures come from here and from data only. */
function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
