/** What somebody sees stays where it is when the same work is laid out anew: the places in both panes, and what was unfolded. */

const PANES = ['dossier', 'decision'];

export function whereOneIs(work) {
  return {
    places: PANES.map((id) => document.getElementById(id)?.scrollTop ?? 0),
    unfolded: [...work.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent),
  };
}

export function backThere(work, { places, unfolded }) {
  work.querySelectorAll('details > summary').forEach((summary) => {
    if (unfolded.includes(summary.textContent)) {
      summary.parentElement.open = true;
    }
  });
  PANES.forEach((id, n) => {
    const pane = document.getElementById(id);
    if (pane) {
      pane.scrollTop = places[n];
    }
  });
}
