import { dateFormat } from '../../tasklist/motcua/locales.js';

// For administrators only, in the vendor's English.
export default {
  app: { vendor: 'Một Cửa', name: '· Cockpit' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  dateFormat,
  customScripts: ['../tasklist/motcua/log-in'],
};
