/** Papers: the viewer the Tasklist tab has too, and what stands behind the signatures of a file. */
import { askJson } from '/camunda/app/tasklist/motcua/desk.js';
import { moment } from '/camunda/app/tasklist/motcua/elements.js';
import { viewButton } from '/camunda/app/tasklist/motcua/viewer.js';
import { words } from './words.js';

const viewer = (key, ...values) => words(`viewer${key}`, ...values);

export function showPapers(work) {
  work.querySelectorAll('[data-paper]').forEach((place) => {
    place.prepend(viewButton(place.dataset.paper, place.dataset.title, viewer));
  });
  const signed = new IntersectionObserver((seen) => {
    seen.filter((one) => one.isIntersecting).forEach((one) => {
      signed.unobserve(one.target);
      showSignatures(one.target);
    });
  });
  work.querySelectorAll('[data-signatures]').forEach((place) => signed.observe(place));
}

async function showSignatures(place) {
  try {
    const found = await askJson(`${place.dataset.signatures}/signatures`);
    place.replaceChildren(...found.map(badge));
  } catch {
    place.replaceChildren(); // the paper itself says why it cannot be read
  }
}

function badge({ valid, signer, signedAt }) {
  const mark = document.createElement('span');
  mark.className = 'badge';
  mark.dataset.matched = String(valid);
  const who = [signer, signedAt && moment(signedAt)].filter(Boolean).join(', ');
  mark.textContent = `${words(valid ? 'signatureGood' : 'signatureBad')}${who ? `: ${who}` : ''}`;
  return mark;
}
