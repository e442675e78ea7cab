/** What is wrong, said above everything and at its own field. */
import { at, element, word } from './page.js';

/** @param errors of the server's problem; @param atAnswer shows one at a field of the form and tells whether there is one */
export function show(words, errors = [], atAnswer = () => null) {
  clear();
  const problem = at('problem');
  problem.append(element('p', { text: words }));
  if (errors.length) {
    problem.append(element('ul', {}, ...errors.map((error) => line(error, atAnswer))));
  }
  problem.hidden = false;
  problem.focus();
}

export function clear() {
  at('problem').hidden = true;
  at('problem').replaceChildren();
  document.querySelectorAll('[data-fault]').forEach((fault) => fault.remove());
  document.querySelectorAll('[data-at] [aria-invalid]').forEach((field) => {
    field.removeAttribute('aria-invalid');
    describe(field, describing(field).filter((id) => id !== `${field.id}-fault`));
  });
}

function line(error, atAnswer) {
  const pointer = error.pointer ?? '';
  const spot = place(pointer);
  const detail = inWords(error, spot);
  const id = pointer.startsWith('/answers/') ? atAnswer(pointer.split('/')[2], detail) : spot && say(spot, detail);
  return element('li', {}, id ? element('a', { href: `#${id}`, text: detail }) : detail);
}

/** The nearest one that knows the pointer. */
function place(pointer) {
  for (let path = pointer; path; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = document.querySelector(`[data-at="${CSS.escape(path)}"]`);
    if (found) {
      return found;
    }
  }
  return null;
}

/** A clerk knows the field by its label, not by its name in the interface. */
function inWords({ code, detail }, spot) {
  const label = spot?.querySelector(':scope > label')?.textContent;
  return label && code === 'intake.field-missing' ? word('missing', label) : detail;
}

function say(place, detail) {
  const field = place.querySelector(':scope > input, :scope > select');
  const fault = element('p', { className: 'fault', text: detail });
  fault.dataset.fault = '';
  if (!field) {
    place.querySelector('h2, legend').after(fault);
    return place.id || place.closest('section').id;
  }
  fault.id = `${field.id}-fault`;
  field.after(fault);
  field.setAttribute('aria-invalid', 'true');
  describe(field, [...describing(field), fault.id]);
  return field.id;
}

const describing = (field) => (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);

function describe(field, ids) {
  if (ids.length) {
    field.setAttribute('aria-describedby', ids.join(' '));
  } else {
    field.removeAttribute('aria-describedby');
  }
}
