/** Tasklist keeps unsent forms, with personal data, in the browser; on a shared machine nobody may find another's. */

const DRAFT = 'camunda-form:';
const OFFICER = 'motcua:officer';

export function forgetDrafts() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(DRAFT))
    .forEach((key) => localStorage.removeItem(key));
}

/** Drafts survive an expired session for the officer who wrote them, and for nobody else. */
export async function forgetDraftsOfOthers() {
  const officer = await whoIsLoggedIn();
  if (officer === null || officer !== localStorage.getItem(OFFICER)) {
    forgetDrafts();
  }
  localStorage.setItem(OFFICER, officer ?? '');
}

/** Null when nobody is, or when it cannot be known. */
async function whoIsLoggedIn() {
  try {
    const root = document.querySelector('base').getAttribute('app-root');
    const answer = await fetch(`${root}/api/admin/auth/user/default`, {
      headers: { Accept: 'application/json' },
    });
    return answer.ok ? ((await answer.json()).userId ?? null) : null;
  } catch {
    return null;
  }
}
