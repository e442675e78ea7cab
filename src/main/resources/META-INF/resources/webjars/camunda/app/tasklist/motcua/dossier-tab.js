import { askJson, DESK, reason } from './desk.js';
import { dossierView } from './dossier-view.js';
import { element } from './elements.js';

/** Hồ sơ — the first tab of a task: everything the desk may know of the dossier behind it. */

/** The one tab that is open: its task, and what stops its questions. */
let open = null;

export const dossierTab = {
  id: 'motcua-dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: 'Hồ sơ' },
  render: (node, { taskId }) => show(node, taskId),
  unmount: leave,
};

function leave() {
  open?.questions.abort();
  open = null;
}

async function show(node, taskId) {
  leave();
  const mine = { taskId, questions: new AbortController() };
  open = mine;
  node.className = 'motcua-dossier';
  node.replaceChildren(element('p', { className: 'motcua-hint', role: 'status' }, 'Đang tải hồ sơ…'));
  const content = await contentOf(taskId, mine.questions.signal, () => show(node, taskId));
  if (open === mine) {
    node.replaceChildren(...content);
  }
}

async function contentOf(taskId, signal, again) {
  try {
    const [card] = await askJson(`tasks/cards?ids=${encodeURIComponent(taskId)}`, signal);
    if (!card) {
      return [element('p', { className: 'motcua-hint' }, 'Công việc này đã xong hoặc không thuộc bộ phận của ông/bà.')];
    }
    const path = `dossiers/${encodeURIComponent(card.dossierCode)}`;
    return dossierView(await askJson(path, signal), card, `${DESK}/${path}`);
  } catch (failure) {
    const words = reason(failure, 'Không tải được hồ sơ. Vui lòng kiểm tra kết nối rồi thử lại.');
    return [
      element('p', { className: 'motcua-error', role: 'alert' }, words),
      element('button', { type: 'button', className: 'btn btn-default', onclick: again }, 'Thử lại'),
    ];
  }
}
