/**
 * form-js 1.8.7 speaks English only, so its fixed texts are exchanged where they appear; labels and answers stay as they
 * are.
 */

const MESSAGES = [
  [/^Field is required\.$/, 'Bắt buộc nhập.'],
  [/^Field must match pattern .+\.$/s, 'Nội dung chưa đúng định dạng.'],
  [/^Field must have minimum value of (.+)\.$/, 'Giá trị phải từ $1 trở lên.'],
  [/^Field must have maximum value of (.+)\.$/, 'Giá trị không được lớn hơn $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Cần ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Không được quá $1 ký tự.'],
  [
    /^Field must be a valid +international phone number\..*$/,
    'Số điện thoại phải ghi theo dạng quốc tế, ví dụ +84912345678.',
  ],
  [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không đúng định dạng.'],
  [/^Value is not a number\.$/, 'Giá trị phải là số.'],
  [/^Value is expected to be an integer\.$/, 'Giá trị phải là số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Không được quá $1 chữ số thập phân.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị chưa hợp lệ; hai giá trị gần nhất là $1 và $2.',
  ],
  [/^Date and time must both be entered\.$/, 'Phải nhập cả ngày và giờ.'],
];

/** Where form-js writes words of its own, and which. */
const PLACES = [
  ['.fjs-form-field-error', MESSAGES],
  ['.fjs-select-placeholder', [[/^Select$/, 'Chọn']]],
  ['.fjs-dropdownlist-empty', [
    [/^No results$/, 'Không có kết quả'],
    [/^All values selected$/, 'Đã chọn hết'],
  ]],
  ['.fjs-repeat-render-add', [[/^Add new$/, 'Thêm mục']]],
  ['.fjs-repeat-render-collapse', [
    [/^Expand all \((\d+)\)$/, 'Xem tất cả ($1)'],
    [/^Collapse$/, 'Thu gọn'],
  ]],
  ['.fjs-table-middle-container', [[/^Nothing to show\.$/, 'Không có dữ liệu.']]],
  ['.fjs-table-nav-label', [[/^ of $/, ' / ']]],
  ['.fjs-iframe-placeholder', [
    [/^No content to show\.$/, 'Không có nội dung.'],
    [/^External content couldn't be loaded\.$/, 'Không tải được nội dung bên ngoài.'],
  ]],
];

const ATTRIBUTES = {
  placeholder: [
    [/^Search$/, 'Tìm'],
    [/^hh:mm( \?m)?$/, 'giờ:phút'],
    [/^(?=.*dd)(?=.*mm)(?=.*yy)[dmy\W]+$/, inVietnamese],
  ],
  title: [[/^Remove tag$/, 'Bỏ']],
  'aria-label': [
    [/^Increment$/, 'Tăng'],
    [/^Decrement$/, 'Giảm'],
    [/^Previous page$/, 'Trang trước'],
    [/^Next page$/, 'Trang sau'],
    [/^Remove list item (\d+)$/, 'Bỏ mục $1'],
    [/^Click to remove sorting$/, 'Bấm để bỏ sắp xếp'],
    [/^Click to sort by (.+) ascending$/, 'Bấm để sắp xếp theo $1, tăng dần'],
    [/^Click to sort by (.+) descending$/, 'Bấm để sắp xếp theo $1, giảm dần'],
  ],
};

/** dd/mm/yyyy in whatever order the browser's language has. */
function inVietnamese(order) {
  return order.replace(/dd|mm|y+/g, (part) => ({ d: 'ngày', m: 'tháng', y: 'năm' })[part[0]]);
}

export function translated(text, rules) {
  const rule = rules.find(([english]) => english.test(text));
  return rule ? text.replace(...rule) : text;
}

export function speakVietnameseInForms() {
  nameDaysAndMonths();
  new MutationObserver((changes) => changes.forEach(exchange)).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: Object.keys(ATTRIBUTES),
  });
}

function exchange(change) {
  const changed = change.type === 'childList' ? change.addedNodes : [change.target];
  changed.forEach((node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    if (element?.closest('.fjs-container')) {
      exchangeWithin(node);
    } else if (node === element) {
      element.querySelectorAll('.fjs-container').forEach(exchangeWithin);
    }
  });
}

function exchangeWithin(root) {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = nodes.currentNode; node; node = nodes.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      exchangeText(node);
    } else {
      exchangeAttributes(node);
    }
  }
}

/** Writes into the node that is there: form-js holds on to it. */
function exchangeText(node) {
  const place = PLACES.find(([selector]) => node.parentElement?.closest(selector));
  const text = place ? translated(node.data, place[1]) : node.data;
  if (text !== node.data) {
    node.data = text;
  }
}

function exchangeAttributes(element) {
  Object.entries(ATTRIBUTES).forEach(([name, rules]) => {
    const english = element.getAttribute(name);
    const text = english && translated(english, rules);
    if (text !== english) {
      element.setAttribute(name, text);
    }
  });
}

/** The calendar of date fields takes its words from here when it is made. */
function nameDaysAndMonths() {
  const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`);
  window.flatpickr?.localize({
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 1,
    rangeSeparator: ' đến ',
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
  });
}
