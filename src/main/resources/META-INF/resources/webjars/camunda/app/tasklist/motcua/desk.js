/** Questions to the desk's interface; what it says no with is Vietnamese and meant for officers. */

export const DESK = '/api/desk/v1';

export class Refused extends Error {}

export async function ask(path, options = {}) {
  const answer = await fetch(path.startsWith('/') ? path : `${DESK}/${path}`, {
    ...options,
    headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': 'vi', ...options.headers },
  });
  if (answer.ok) {
    return answer;
  }
  if (answer.status === 401) {
    throw new Refused('Phiên làm việc đã hết. Vui lòng đăng nhập lại.');
  }
  const problem = await answer.json().catch(() => ({}));
  throw new Refused(problem.detail ?? `Hệ thống từ chối yêu cầu (lỗi ${answer.status}).`);
}

export async function askJson(path, signal) {
  return (await ask(path, { signal })).json();
}

/** Sends something new; the session's token shows that this page sends it. */
export async function tell(path, body) {
  const { header, token } = await askJson('token');
  const answer = await ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [header]: token },
    body: JSON.stringify(body),
  });
  return answer.status === 204 ? null : answer.json();
}

/** What the browser or the code says is not for officers. */
export function reason(failure, otherwise) {
  if (failure instanceof Refused) {
    return failure.message;
  }
  if (failure.name !== 'AbortError') {
    console.error(failure);
  }
  return otherwise;
}
