/** The line on which the server tells that tasks of the office have changed; without it the list is asked for every ten seconds. */

const PAUSE = 150;
const WITHOUT_LINE = 10_000;

/** @param heard for one change; @param again when some may have been missed */
export function listen(since, heard, again) {
  if (!window.EventSource) {
    setInterval(again, WITHOUT_LINE);
    return;
  }
  let waiting = null;
  let last = null;
  let polling = null;
  let opened = 0;
  const soon = (change) => {
    last = change ?? last;
    waiting ??= setTimeout(() => {
      waiting = null;
      last ? heard(last) : again();
      last = null;
    }, PAUSE);
  };
  const open = () => {
    const line = new EventSource(`/ban-lam-viec/tin?since=${encodeURIComponent(since)}`);
    line.onopen = () => {
      document.body.dataset.live = 'true';
      clearInterval(polling);
      polling = null;
      if (opened++ > 0) {
        soon(null); // something may have been told while nobody listened
      }
    };
    line.addEventListener('task', (event) => soon(JSON.parse(event.data)));
    line.addEventListener('again', () => soon(null));
    line.onerror = () => {
      document.body.dataset.live = 'false';
      polling ??= setInterval(again, WITHOUT_LINE);
      if (line.readyState === EventSource.CLOSED) {
        setTimeout(open, WITHOUT_LINE); // refused, or the server was away: tried again by ourselves
      }
    };
  };
  open();
}
