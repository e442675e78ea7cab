import { forgetDrafts } from './drafts.js';

/** There is one log-in page for everything; the webapp's own never shows. */

const LOG_IN = '/dang-nhap';

let loggingOut = false;

// The webapp saves the open form once more while it logs out, so the drafts go only when it has arrived at its log-in.
document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest?.('[cam-widget-header] .logout a')) {
      loggingOut = true;
    }
  },
  true,
);

addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#/login')) {
    return;
  }
  if (loggingOut) {
    forgetDrafts();
  }
  location.replace(LOG_IN);
});
