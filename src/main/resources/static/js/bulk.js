// Choosing all tasks at once, and a run that is looked at again until it is finished. Without this the pages work by reloading.
const PAUSE = 1000;

const all = document.getElementById('all');
if (all) {
  document.getElementById('all-row').hidden = false;
  all.addEventListener('change', () => {
    document.querySelectorAll('input[name="task"]').forEach((task) => { task.checked = all.checked; });
  });
}

async function lookAgain() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.getElementById('run').replaceWith(document.adoptNode(page.getElementById('run')));
    }
  } catch {
    // the network is away: the run goes on, and the next look shows it
  }
  follow();
}

function follow() {
  if (document.getElementById('run')?.dataset.finished === 'false') {
    setTimeout(lookAgain, PAUSE);
  }
}

follow();
