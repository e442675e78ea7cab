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
  leave();
});

// The back button brings a page from the browser's memory: emptied when it was left, and asked anew who is there.
addEventListener('pageshow', leaveUnlessLoggedIn);
leaveUnlessLoggedIn();

async function leaveUnlessLoggedIn() {
  const root = document.querySelector('base').getAttribute('app-root');
  const answer = await fetch(`${root}/api/admin/auth/user/default`, { cache: 'no-store' }).catch(() => null);
  if (answer?.status === 401) {
    leave();
  }
}

function leave() {
  document.body.replaceChildren();
  location.replace(LOG_IN);
}
