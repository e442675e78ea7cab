import { dateFormat, layOutTexts, locales } from '../../tasklist/motcua/locales.js';

await layOutTexts('admin');

export default {
  app: { vendor: 'Một Cửa', name: '· Quản trị' },
  locales,
  dateFormat,
  customScripts: ['../tasklist/motcua/log-in'],
  disableWelcomeMessage: true,
};
