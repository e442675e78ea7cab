import { dateFormat, layOutTexts, locales } from '../../tasklist/motcua/locales.js';

await layOutTexts('welcome');

export default {
  app: { vendor: 'Một Cửa', name: '· Trang cá nhân' },
  locales,
  dateFormat,
  links: [],
  customScripts: ['../tasklist/motcua/log-in'],
  disableWelcomeMessage: true,
};
