import { dateFormat, layOutTexts, locales } from '../../tasklist/motcua/locales.js';

// Names and passwords are kept by the office, not here.
document.querySelector('base').setAttribute('cam-exclude-plugins', 'welcome.profile:user-profile');

await layOutTexts('welcome');

export default {
  app: { vendor: 'Một Cửa', name: '· Trang cá nhân' },
  locales,
  dateFormat,
  links: [],
  customScripts: ['../tasklist/motcua/log-in'],
  disableWelcomeMessage: true,
};
