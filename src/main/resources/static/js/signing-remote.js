// Looks after papers that wait for a yes on the telephone, so that nobody has to reload the page.
const PAUSE = 2000;

async function look(row) {
  try {
    const answer = await fetch(`/ky-so/${row.dataset.order}`, { headers: { Accept: 'application/json' } });
    const now = answer.ok ? await answer.json() : { state: 'WAITING' };
    if (now.state === 'SIGNED') {
      delete row.dataset.remote;
      row.querySelector('.tinh-trang').textContent = document.getElementById('words').dataset.signed;
    } else if (now.state !== 'WAITING') {
      location.reload();
    }
  } catch {
    // the network is away: the next look shows it
  }
}

async function follow() {
  const rows = [...document.querySelectorAll('tr[data-remote="true"]')];
  await Promise.all(rows.map(look));
  if (rows.length > 0) {
    setTimeout(follow, PAUSE);
  }
}

setTimeout(follow, PAUSE);
