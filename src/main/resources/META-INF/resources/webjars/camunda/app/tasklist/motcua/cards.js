import { askJson, reason } from './desk.js';
import { element, moment } from './elements.js';

/** Thẻ công việc — who wants what until when, on every card of the list; one question for all cards of a page. */

const MOST = 50; // in one question
const REMEMBERED = 200;

/** What a card showed last: the list is drawn anew every few seconds and must not flicker. */
const known = new Map();

let waiting = new Map();

export const taskCard = {
  id: 'motcua-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    node.className = 'motcua-card';
    draw(node, known.get(taskId));
    if (waiting.size === 0) {
      setTimeout(askForAll, 20);
    }
    waiting.set(taskId, node);
  },
  unmount: () => {},
};

async function askForAll() {
  const nodes = waiting;
  waiting = new Map();
  const ids = [...nodes.keys()];
  for (let from = 0; from < ids.length; from += MOST) {
    await fill(ids.slice(from, from + MOST), nodes);
  }
}

async function fill(ids, nodes) {
  try {
    const cards = await askJson(`tasks/cards?ids=${ids.map(encodeURIComponent).join(',')}`);
    cards.forEach((card) => {
      remember(card);
      draw(nodes.get(card.id), card);
    });
  } catch (failure) {
    const words = reason(failure, 'Chưa tải được thông tin hồ sơ.');
    ids.filter((id) => !known.has(id)).forEach((id) => nodes.get(id).replaceChildren(words));
  }
}

function remember(card) {
  known.delete(card.id);
  known.set(card.id, card);
  if (known.size > REMEMBERED) {
    known.delete(known.keys().next().value);
  }
}

function draw(node, card) {
  if (!card) {
    return;
  }
  const timing = element('span', { className: 'motcua-timing' }, card.due);
  timing.dataset.timing = card.timing;
  const due = card.dueAt ? element('span', { className: 'motcua-hint' }, `hạn ${moment(card.dueAt)}`) : null;
  node.replaceChildren(
    element('div', { className: 'motcua-applicant' }, card.applicantName),
    element('div', { className: 'motcua-procedure' }, card.procedureName),
    element('div', { className: 'motcua-due' }, timing, due),
    element(
      'div',
      { className: 'motcua-assignee' },
      card.assignee ? `Người xử lý: ${card.assignee}` : 'Chưa có người nhận',
    ),
  );
}
