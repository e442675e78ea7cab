/** Which procedure, and which office decides. */
import { at, element, later, word } from './page.js';
import { get } from './server.js';

let asked = 0;

export function listenToProcedure(entry, chosen) {
  const query = at('procedure-query');
  const search = later(() => find(query.value, chosen), 200);
  query.addEventListener('input', search);
  query.addEventListener('focus', () => { if (!at('procedures').children.length) { find(query.value, chosen); } });
  query.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      step(null, 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const only = at('procedures').querySelectorAll('button:enabled');
      if (only.length === 1) {
        only[0].click();
      }
    }
  });
  at('procedures').addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(document.activeElement, by);
    }
  });
  at('other-procedure').addEventListener('click', () => {
    chosen(null);
    query.focus();
  });
  at('handling-office').addEventListener('change', () => {
    entry.now.office = at('handling-office').value;
    entry.changed();
  });
}

export const load = (code) => get(`/procedures/${encodeURIComponent(code)}`);

/** @param sheet null while none is chosen */
export function showProcedure(entry, sheet) {
  at('choose-procedure').hidden = sheet !== null;
  at('chosen-procedure').hidden = sheet === null;
  if (sheet) {
    at('procedure-name').textContent = sheet.name[document.documentElement.lang] || sheet.name.vi;
    at('procedure-facts').textContent = `${sheet.code} · ${sheet.field.name}`;
    showOffices(entry, sheet);
  }
}

/** Nothing to choose where the own office decides alone, or where the form asks. */
function showOffices(entry, sheet) {
  const own = at('noi-dung').dataset.office;
  const choice = at('handling-office');
  const needed = !sheet.officeByAnswer && sheet.offices.length > 0 && !(sheet.offices.length === 1 && sheet.offices[0].code === own);
  at('choose-office').hidden = !needed;
  choice.replaceChildren(...sheet.offices.map((office) => element('option', { value: office.code, text: office.name })));
  if (!needed) {
    entry.now.office = null;
    return;
  }
  const known = sheet.offices.map((office) => office.code);
  choice.value = [entry.now.office, own, known[0]].find((code) => known.includes(code));
  entry.now.office = choice.value;
}

/** What the server asks for: nothing where it is the own office. */
export function placeOf(now, sheet) {
  const here = at('noi-dung').dataset;
  if (!now.office || now.office === here.office) {
    return undefined;
  }
  return sheet.offices.find((office) => office.code === now.office)?.placeCode ?? here.place;
}

async function find(query, chosen) {
  asked += 1;
  const mine = asked;
  try {
    const { items } = await get(`/procedures?query=${encodeURIComponent(query.trim())}`);
    if (mine !== asked) {
      return; // something else has been typed since
    }
    at('procedures-told').textContent = items.length ? word('procedures', items.length) : word('procedures-none');
    at('procedures').replaceChildren(...items.map((one) => choice(one, chosen)));
  } catch (no) {
    at('procedures-told').textContent = no.message;
  }
}

function choice(one, chosen) {
  const button = element('button', { type: 'button', disabled: one.filedElsewhere },
    element('strong', { text: one.name }),
    element('span', { text: `${one.code} · ${one.field}${one.filedElsewhere ? ` · ${word('filed-elsewhere')}` : ''}` }));
  button.addEventListener('click', () => chosen(one.code));
  return element('li', {}, button);
}

function step(from, by) {
  const all = [...at('procedures').querySelectorAll('button:enabled')];
  const next = all.indexOf(from) + by;
  (next < 0 ? at('procedure-query') : all[Math.min(next, all.length - 1)])?.focus();
}
