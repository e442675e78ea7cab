import { reason, tell } from './desk.js';
import { element } from './elements.js';

/** Trả lại việc — the stock button asks the engine for the right to assign to anybody, which no officer has. */

export function giveBackOverTheDesk() {
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target.closest?.('[cam-tasklist-task-meta] button.unclaim');
      if (button) {
        event.stopImmediatePropagation();
        event.preventDefault();
        giveBack(button);
      }
    },
    true,
  );
}

async function giveBack(button) {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const meta = button.closest('[cam-tasklist-task-meta]');
  button.disabled = true;
  try {
    await tell(`tasks/${encodeURIComponent(task)}/unclaim`, {});
    location.reload();
  } catch (failure) {
    const words = reason(failure, 'Chưa trả lại được. Vui lòng kiểm tra kết nối rồi thử lại.');
    meta.querySelector('.motcua-not-given-back')?.remove();
    meta.append(element('p', { className: 'motcua-not-given-back', role: 'alert' }, words));
    button.disabled = false;
  }
}
