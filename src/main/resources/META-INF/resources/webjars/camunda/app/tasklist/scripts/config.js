import { dateFormat, layOutTexts, locales } from '../motcua/locales.js';

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
