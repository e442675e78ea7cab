/** What the citizen must supplement is ticked where it is read; each tick is a line of the list in the decision's form. */
import { words } from './words.js';

const WANTED = 'supplement';

/** What the form lets an officer ask for, or null when it asks for nothing. */
export function supplements(schema) {
  const list = schema.components.find((one) => one.path === 'items' && one.components);
  const decision = schema.components.find((one) => one.key === 'decision');
  if (!list || !decision?.values?.some(({ value }) => value === WANTED)) {
    return null;
  }
  const choices = (key) => new Set(list.components.find((one) => one.key === key)?.values?.map(({ value }) => value));
  return { componentCode: choices('componentCode'), field: choices('field') };
}

/** The ticks; data() is what the form has now, and replace(data, told) lays something else into it. */
export function showTicks(work, schema, data, replace) {
  work.querySelectorAll('.supplement-tick').forEach((tick) => tick.remove());
  const allowed = supplements(schema);
  if (!allowed) {
    return;
  }
  const offer = (place, key, value, label) => {
    if (!allowed[key].has(value)) {
      return;
    }
    const tick = document.createElement('button');
    tick.type = 'button';
    tick.className = 'supplement-tick';
    tick.append(words('tick'), Object.assign(document.createElement('span'), { className: 'unseen', textContent: ` ${label}` }));
    const press = () => tick.setAttribute('aria-pressed', String(lines(data()).some((line) => line[key] === value)));
    tick.addEventListener('click', () => {
      const now = data();
      const others = lines(now).filter((line) => line[key] !== value);
      const added = others.length === lines(now).length;
      replace(
        { ...now, decision: added ? WANTED : now.decision, items: added ? [...others, { [key]: value }] : others },
        words(added ? 'tickAdded' : 'tickDropped', label),
      );
      press();
    });
    tick.addEventListener('desk:look', press);
    press();
    place.append(' ', tick);
  };
  work.querySelectorAll('[data-component]').forEach((place) => {
    offer(place, 'componentCode', place.dataset.component, place.querySelector('strong').textContent);
  });
  work.querySelectorAll('[data-field]').forEach((place) => {
    offer(place, 'field', place.dataset.field, place.dataset.label);
  });
}

/** After something was changed in the form itself. */
export function renewTicks(work) {
  work.querySelectorAll('.supplement-tick').forEach((tick) => tick.dispatchEvent(new CustomEvent('desk:look')));
}

function lines(data) {
  return (data.items ?? []).filter((line) => line && Object.values(line).some((value) => (value ?? '') !== ''));
}
