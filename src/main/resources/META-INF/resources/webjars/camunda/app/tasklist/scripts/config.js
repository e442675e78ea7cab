import { dateFormat, layOutTexts, locales } from '../motcua/locales.js';

// What officers do not do here: tasks come from dossiers, filters and dates from the product, remarks are notes; the
// engine's own history, diagram and description are closed to officers, and the tab Hồ sơ tells more.
const LEFT_OUT = {
  'tasklist.navbar.action': ['create-task-action', 'start-process-action', 'shortcut-help'],
  'tasklist.task.action': ['task-action-comment'],
  'tasklist.task.detail': ['task-detail-history', 'task-detail-diagram', 'task-detail-description'],
};
const leftOut = Object.entries(LEFT_OUT).flatMap(([place, ids]) => ids.map((id) => `${place}:${id}`));
document.querySelector('base').setAttribute('cam-exclude-plugins', leftOut.join(','));

await layOutTexts('tasklist');

export default {
  // The title and the brand are vendor and name, side by side.
  app: { vendor: 'Một Cửa', name: '· Danh sách công việc' },
  locales,
  dateFormat,
  customScripts: ['motcua/motcua'],
  disableWelcomeMessage: true,
  shortcuts: {},
};
