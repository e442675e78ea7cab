/** Asking the server: with the session's token, and with a no that can be shown. */
import { network, word } from './page.js';

const COUNTER = '/api/counter/v1';

/** A no of the server in its own words; {@code lost} when nobody answered, so that nobody knows. */
export class No extends Error {
  constructor(words, { status = 0, code = '', errors = [] } = {}) {
    super(words);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get lost() {
    return this.status === 0 || this.status >= 502;
  }
}

export const get = (path) => ask('GET', path);

export const post = (path, body, headers = {}) =>
  ask('POST', path, { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

export function upload(path, file) {
  const form = new FormData();
  form.append('file', file);
  return ask('POST', path, { body: form });
}

async function ask(method, path, { headers = {}, body } = {}) {
  const token = method === 'GET' ? {} : await fresh();
  const answer = await reach(COUNTER + path, {
    method,
    body,
    headers: { Accept: 'application/json, application/problem+json', ...headers, ...token },
  });
  if (!answer.ok) {
    throw await no(answer);
  }
  return answer.status === 204 ? null : answer.json();
}

/** The token belongs to the session; after a new log-in it is another one. */
async function fresh() {
  const answer = await reach('/api/desk/v1/token', { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw await no(answer);
  }
  const { header, token } = await answer.json();
  return { [header]: token };
}

async function reach(address, request) {
  try {
    const answer = await fetch(address, request);
    network(true);
    return answer;
  } catch {
    network(false);
    throw new No(word('offline'));
  }
}

async function no(answer) {
  if (answer.status === 401) {
    return new No(word('logged-out'), { status: 401 });
  }
  const problem = await answer.json().catch(() => ({}));
  return new No(problem.detail ?? word('refused', answer.status), {
    status: answer.status, code: problem.code, errors: problem.errors ?? [],
  });
}
