// What the office has taken in and waits for its fee: filtered here, asked again while the page is open.
import { at, day, dong, element, word } from './page.js';
import { get } from './server.js';
import { payButton } from './fees.js';
import { forgetAll, forgetThoseOfOthers } from './draft.js';

const EVERY = 15_000;
let lines = [];
let shown = '';

forgetThoseOfOthers(at('noi-dung').dataset.officer);
at('log-out').addEventListener('submit', forgetAll);
at('code-query').addEventListener('input', draw);

async function renew() {
  try {
    lines = await get('/due-fees');
    draw();
  } catch (no) {
    at('fees-told').textContent = no.message;
  }
}

function draw() {
  const query = at('code-query').value.trim().toUpperCase();
  const wanted = lines.filter((line) => line.dossierCode.includes(query));
  const now = JSON.stringify(wanted);
  at('fees-told').textContent = wanted.length
    ? word('due-count', wanted.length)
    : lines.length ? word('due-no-such') : word('due-none');
  if (now !== shown) {
    shown = now; // a list that has not changed keeps the focus where it is
    at('due-fees').replaceChildren(...wanted.map(row));
  }
}

function row(line) {
  const fee = { feeCode: line.feeCode, name: line.feeName, amount: line.amount };
  return element('li', {},
    element('strong', { text: line.dossierCode }),
    element('span', { text: line.feeName }),
    element('span', { className: 'amount', text: dong(line.amount) }),
    element('span', { className: 'hint', text: word('filed-on', day(line.filedOn)) }),
    payButton(line.dossierCode, fee, async (no) => {
      shown = '';
      at('problem').hidden = !no;
      at('problem').textContent = no?.message ?? '';
      await renew();
      if (!no) {
        at('fees-told').textContent = word('cash-booked-of', dong(line.amount), line.dossierCode);
      }
    }));
}

renew();
setInterval(() => document.hidden || renew(), EVERY); // a page nobody looks at lets the session end
