/** Children that are text become text nodes, so nothing a citizen wrote is ever read as markup. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A heading with its content; null when there is none. */
export function section(title, ...content) {
  const present = content.filter(Boolean);
  return present.length ? element('section', {}, element('h4', {}, title), ...present) : null;
}

/** Terms and what is known of them; unknown ones are left out. */
export function facts(rows) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length
    ? element('dl', {}, ...known.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]))
    : null;
}

export function list(items, line) {
  return items?.length ? element('ul', {}, ...items.map((item) => element('li', {}, ...[line(item)].flat()))) : null;
}

/** Opens beside the task, which may hold an unsent form. */
export function link(address, text) {
  return element('a', { href: address, target: '_blank', rel: 'noopener' }, text);
}

const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export function moment(text) {
  return text ? MOMENT.format(new Date(text)) : null;
}

/** A calendar day has no time zone, so it is only turned round. */
export function day(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : text;
}

export function dong(amount) {
  return `${new Intl.NumberFormat('vi-VN').format(amount)} đồng`;
}
