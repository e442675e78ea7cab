import { dossierView } from './dossier-view.js';
import { element } from './elements.js';

/** Hồ sơ — the first tab of a task: everything the desk may know of the dossier behind it. */

const DESK = '/api/desk/v1';

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
    const { dossierCode } = await ask(`tasks/${encodeURIComponent(taskId)}`, signal);
    if (!dossierCode) {
      return [element('p', { className: 'motcua-hint' }, 'Công việc này không gắn với hồ sơ nào.')];
    }
    const path = `dossiers/${encodeURIComponent(dossierCode)}`;
    return dossierView(await ask(path, signal), `${DESK}/${path}`);
  } catch (failure) {
    return [
      element('p', { className: 'motcua-error', role: 'alert' }, reason(failure)),
      element('button', { type: 'button', className: 'btn btn-default', onclick: again }, 'Thử lại'),
    ];
  }
}

class Refused extends Error {}

async function ask(path, signal) {
  const answer = await fetch(`${DESK}/${path}`, {
    headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': 'vi' },
    signal,
  });
  if (answer.ok) {
    return answer.json();
  }
  if (answer.status === 401) {
    throw new Refused('Phiên làm việc đã hết. Vui lòng đăng nhập lại.');
  }
  const problem = await answer.json().catch(() => ({}));
  throw new Refused(problem.detail ?? `Không mở được hồ sơ (lỗi ${answer.status}).`);
}

/** What the desk said no with is Vietnamese; what the browser or the code says is not for officers. */
function reason(failure) {
  if (failure instanceof Refused) {
    return failure.message;
  }
  if (failure.name !== 'AbortError') {
    console.error(failure);
  }
  return 'Không tải được hồ sơ. Vui lòng kiểm tra kết nối rồi thử lại.';
}
