/** The line on which the server tells that tasks of the office have changed; without it the list is asked for every ten seconds. */

const PAUSE = 150;
const WITHOUT_LINE = 10_000;

/**
 * @param heard is given the ids of the tasks that have changed
 * @param again when some may have been missed
 * @param look while nothing can be told
 */
export function listen(since, heard, again, look) {
  if (!window.EventSource) {
    setInterval(look, WITHOUT_LINE);
    return;
  }
  let waiting = null;
  let missed = false;
  let changed = new Set();
  let polling = null;
  let opened = 0;
  const tell = () => {
    const told = changed;
    const all = missed;
    waiting = null;
    missed = false;
    changed = new Set();
    if (all) {
      again();
    }
    if (told.size) {
      heard(told);
    }
  };
  const soon = (task) => {
    task ? changed.add(task) : (missed = true);
    waiting ??= setTimeout(tell, PAUSE);
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
    line.addEventListener('task', (event) => soon(JSON.parse(event.data).task));
    line.addEventListener('again', () => soon(null));
    line.onerror = () => {
      document.body.dataset.live = 'false';
      polling ??= setInterval(look, WITHOUT_LINE);
      if (line.readyState === EventSource.CLOSED) {
        setTimeout(open, WITHOUT_LINE); // refused, or the server was away: tried again by ourselves
      }
    };
  };
  open();
}
