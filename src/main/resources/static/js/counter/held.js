/** What the office already holds of the applicant: shown with its source, used again when the clerk says so. */
import { day, element, word } from './page.js';
import { post } from './server.js';

export async function askHeld(personalId, procedureCode) {
  if (!/^\d{12}$/.test(personalId ?? '')) {
    return [];
  }
  try {
    return (await post('/applicants/papers', { personalId, procedureCode })).items;
  } catch {
    return []; // then everything is brought once more
  }
}

/** @param use is called once the paper is part of the entry; null when there is nothing to offer */
export function offerHeld(entry, component, held, use) {
  const mine = held.filter((paper) => paper.componentCode === component && !isUsed(entry, paper));
  if (!mine.length) {
    return null;
  }
  return element('div', { className: 'held' },
    element('p', { className: 'hint', text: word('held') }),
    element('ul', {}, ...mine.map((paper) => offer(entry, paper, use))));
}

function isUsed(entry, { fileId, componentCode }) {
  return entry.now.files.some((file) => file.fileId === fileId && file.componentCode === componentCode);
}

function offer(entry, paper, use) {
  const words = word('held-paper', paper.name, day(paper.addedAt), paper.dossier, paper.procedureName);
  const look = element('a', {
    href: `/api/desk/v1/dossiers/${encodeURIComponent(paper.dossier)}/files/${paper.fileId}`,
    target: '_blank', rel: 'noopener', text: word('look'), ariaLabel: word('look-at', words),
  });
  const again = element('button', { type: 'button', className: 'quiet', text: word('reuse'), ariaLabel: word('reuse-of', words) });
  again.addEventListener('click', () => {
    const { componentCode, fileId, name, size, dossier, addedAt } = paper;
    entry.now.files.push({ componentCode, fileId, name, size, from: dossier, addedAt });
    use();
  });
  return element('li', {}, `${words} `, look, again);
}
