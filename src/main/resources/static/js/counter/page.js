/** Small things every part of the counter needs. */

export const at = (id) => document.getElementById(id);

export function element(tag, { text, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  if (text !== undefined) {
    made.textContent = text;
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** The texts of the page, in the language it was drawn in. */
const words = JSON.parse(at('words').textContent);

export const word = (key, ...facts) => words[key].replace(/\{(\d)\}/g, (_, place) => facts[place]);

export const dong = (amount) => `${new Intl.NumberFormat('vi-VN').format(amount)} đ`;

export const day = (iso) => iso.slice(0, 10).split('-').reverse().join('/');

export function moment(iso) {
  const text = new Date(iso).toLocaleString('vi-VN', {
    hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh',
  });
  return text.replace(',', '');
}

export function size(bytes) {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** Calls once things have been quiet for a while. */
export function later(act, pause) {
  let timer = null;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), pause);
  };
}

/** A press that cannot be taken back asks for a second one; looking elsewhere forgets the first. */
export function twice(button, words, act) {
  const { textContent: before, ariaLabel: name } = button;
  const calm = () => {
    button.dataset.sure = '';
    button.textContent = before;
    button.ariaLabel = name;
  };
  button.dataset.sure = '';
  button.addEventListener('blur', calm);
  button.addEventListener('click', () => {
    if (button.dataset.sure) {
      calm();
      act();
    } else {
      button.dataset.sure = 'true';
      button.textContent = words;
      button.ariaLabel = name ? `${words}: ${name}` : null;
    }
  });
}

/** The banner of a lost network: told by the browser, and by every request that fails. */
export function network(there) {
  const banner = at('network');
  if (banner.hidden !== there) {
    banner.hidden = there;
  }
}

addEventListener('offline', () => network(false));
addEventListener('online', () => network(true));
