/** How the result goes to the applicant. */
import { at } from './page.js';

const FIELDS = ['recipient', 'phone', 'address', 'provinceCode'];
const modes = () => [...document.querySelectorAll('input[name="mode"]')];

export function listenToDelivery(entry) {
  modes().forEach((mode) => mode.addEventListener('change', () => {
    entry.now.delivery.mode = mode.value;
    if (mode.value === 'POST') {
      prefill(entry.now);
    }
    showDelivery(entry.now);
    entry.changed();
  }));
  FIELDS.forEach((field) => at(`delivery-${field}`).addEventListener('input', () => {
    entry.now.delivery[field] = at(`delivery-${field}`).value.trim();
    entry.changed();
  }));
}

/** Only the ways the procedure offers. */
export function offer(now, sheet) {
  modes().forEach((mode) => {
    const offered = !sheet || sheet.delivery.includes(mode.value);
    mode.disabled = !offered;
    mode.closest('.tick').hidden = !offered;
  });
  if (sheet && !sheet.delivery.includes(now.delivery.mode)) {
    [now.delivery.mode] = sheet.delivery;
  }
  showDelivery(now);
}

export function showDelivery(now) {
  modes().forEach((mode) => { mode.checked = mode.value === now.delivery.mode; });
  at('by-post').hidden = now.delivery.mode !== 'POST';
  FIELDS.forEach((field) => { at(`delivery-${field}`).value = now.delivery[field] ?? ''; });
}

export function deliveryOf(now) {
  return now.delivery.mode === 'POST' ? now.delivery : { mode: now.delivery.mode };
}

function prefill(now) {
  now.delivery.recipient ||= now.applicant.fullName;
  now.delivery.phone ||= now.applicant.phone;
  now.delivery.address ||= now.applicant.address;
}
