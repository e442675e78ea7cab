/** The desk by keyboard. Single letters can be switched off: some people's software types them. */

const OFF = 'motcua-keys-off';

export function listenToKeys(list, work) {
  const help = document.getElementById('help');
  const choice = document.getElementById('keys');
  choice.checked = localStorage.getItem(OFF) === null;
  choice.addEventListener('change', () => {
    choice.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1');
  });
  document.body.addEventListener('click', (event) => {
    if (event.target.closest('#ask-help')) {
      help.showModal();
    }
  });
  const acts = {
    j: () => step(list, 1),
    k: () => step(list, -1),
    '/': () => document.getElementById('query').focus(),
    '?': () => help.showModal(),
    l: () => (list.querySelector('tr[aria-current] a.task') ?? list.querySelector('a.task'))?.focus(),
    h: () => document.getElementById('dossier')?.focus(),
    f: () => decide(),
    n: () => document.getElementById('claim')?.requestSubmit(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || isTyping(event.target)) {
      return;
    }
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (arrow && event.target.closest('a.task')) {
      event.preventDefault();
      step(list, arrow);
    } else if (choice.checked && Object.hasOwn(acts, event.key)) {
      event.preventDefault();
      acts[event.key]();
    }
  });
}

function isTyping(target) {
  return target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], .motcua-viewer') !== null;
}

function decide() {
  const field = document.querySelector('#form :is(input, textarea, select), #claim button');
  (field ?? document.getElementById('decision'))?.focus();
}

/** From where one is in the list, or from the task that is open. */
function step(list, by) {
  const tasks = [...list.querySelectorAll('a.task')];
  const here = tasks.findIndex((task) => task === document.activeElement);
  const open = tasks.findIndex((task) => task.closest('tr').hasAttribute('aria-current'));
  const from = here >= 0 ? here : open >= 0 ? open : by > 0 ? -1 : tasks.length;
  tasks[Math.min(Math.max(from + by, 0), tasks.length - 1)]?.focus();
}
