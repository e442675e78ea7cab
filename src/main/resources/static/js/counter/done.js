/** After it has been taken: code, due date, slip, and the fee as soon as the process asks for it. */
import { at, dong, element, moment, word } from './page.js';
import { get } from './server.js';
import { payButton } from './fees.js';

const EVERY = 1500;
const SELDOM = 10_000;
const SOON = 60_000;
let watched = null;
let drawn = '';

export function showDone({ code, dueAt }) {
  watched = { code, since: Date.now() };
  drawn = '';
  at('done-code').textContent = code;
  at('done-due').textContent = dueAt ? moment(dueAt) : word('due-told');
  at('done-why').open = false;
  at('done-explanation').replaceChildren();
  at('slip').hidden = true;
  at('slip').href = `/api/counter/v1/dossiers/${encodeURIComponent(code)}/receipt?shown=true`;
  at('slip-told').textContent = word('slip-waits');
  at('fees').replaceChildren();
  at('fees-told').textContent = word('fees-wait');
  at('done').hidden = false;
  at('done-title').focus();
  watch(watched);
}

export function leaveDone() {
  watched = null;
  at('done').hidden = true;
  at('done-code').textContent = '';
}

async function watch(mine) {
  if (mine !== watched) {
    return;
  }
  try {
    if (!document.hidden) {
      const standing = await get(`/dossiers/${encodeURIComponent(mine.code)}/standing`);
      if (mine === watched) {
        show(standing);
      }
    }
  } catch (no) {
    if (!no.lost) {
      at('fees-told').textContent = no.message;
    }
  }
  setTimeout(() => watch(mine), Date.now() - mine.since < SOON ? EVERY : SELDOM);
}

function show(standing) {
  if (standing.dueAt) {
    at('done-due').textContent = moment(standing.dueAt);
  }
  at('done-why').hidden = standing.dueExplanation.length === 0;
  at('done-explanation').replaceChildren(...standing.dueExplanation.map((text) => element('li', { text })));
  if (standing.slip && at('slip').hidden) {
    at('slip').hidden = false;
    at('slip-told').textContent = word('slip-ready');
  }
  const now = JSON.stringify([standing.fees, standing.feeReceipt]);
  if (now !== drawn) {
    drawn = now;
    showFees(standing);
  }
}

function showFees({ code, fees, feeReceipt }) {
  at('fees-told').textContent = fees.length === 0
    ? word('fees-none')
    : fees.some((fee) => fee.status === 'DUE') ? word('fees-due') : word('fees-all-paid');
  at('fees').replaceChildren(...fees.map((fee) => line(code, fee)));
  if (feeReceipt) {
    at('fees').append(element('li', {}, element('a', {
      href: `/api/counter/v1/dossiers/${encodeURIComponent(code)}/fee-receipt?shown=true`, target: '_blank', rel: 'noopener', text: word('print-receipt'),
    })));
  }
}

function line(code, fee) {
  return element('li', {},
    element('span', { text: fee.name }),
    element('span', { className: 'amount', text: dong(fee.amount) }),
    element('span', { className: 'hint', text: word(`fee.${fee.status}`) }),
    fee.status === 'DUE' && fee.amount > 0 ? payButton(code, fee, (no) => paid(code, no)) : null);
}

async function paid(code, no) {
  if (no) {
    at('fees-told').textContent = no.message;
  }
  drawn = '';
  try {
    const standing = await get(`/dossiers/${encodeURIComponent(code)}/standing`);
    if (watched?.code === code) {
      show(standing);
    }
    if (!no) {
      at('fees-told').textContent = word('cash-booked');
      at('fees-told').tabIndex = -1;
      at('fees-told').focus();
    }
  } catch {
    // asked again in a moment
  }
}
