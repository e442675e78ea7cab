// The charts of the control room. Each says the same as the table behind it, in patterns and numbers as well as in colours.
import { words } from './desk/words.js';

const LIGHT = { ink: '#1f2430', soft: '#5a6172', line: '#d9dce3', paper: '#ffffff',
  received: '#0b4f9e', finished: '#2f7d4f', late: '#b3261e', onTime: '#8fbf9f', paused: '#e0b050' };
const DARK = { ink: '#f2f5fa', soft: '#c3cad8', line: '#3a4354', paper: '#1b2230',
  received: '#7db7ff', finished: '#7fd6a1', late: '#ff8f8f', onTime: '#7fd6a1', paused: '#ffc861' };
const MOST = 12;

const english = document.documentElement.lang === 'en';

/** How numbers and times of day are written. */
export const locale = english ? 'en-GB' : 'vi-VN';
export const number = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function share(value) {
  return value === null || value === undefined ? '–' : percent.format(value).replace('%', ' %').replace('  ', ' ');
}

function base(colours, size) {
  return {
    aria: { enabled: true, decal: { show: true } },
    animation: false,
    backgroundColor: colours.paper,
    textStyle: { fontFamily: 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif', fontSize: size, color: colours.ink },
    legend: { top: 0, textStyle: { color: colours.ink, fontSize: size }, itemWidth: 28, itemHeight: 16 },
    // drawn on the canvas: markup with styles of its own would not pass the page's content security policy
    tooltip: { trigger: 'axis', valueFormatter: (value) => number.format(value), renderMode: 'richText', confine: true, axisPointer: { type: 'shadow' } },
  };
}

function values(colours, size) {
  return axis(colours, size, { type: 'value', minInterval: 1, splitNumber: 4,
    axisLabel: { color: colours.ink, fontSize: size, hideOverlap: true, formatter: (value) => number.format(value) } });
}

function axis(colours, size, more) {
  return { axisLabel: { color: colours.ink, fontSize: size }, axisLine: { lineStyle: { color: colours.soft } },
    splitLine: { lineStyle: { color: colours.line } }, ...more };
}

function day(text, unit) {
  const [year, month, date] = text.split('-');
  return unit === 'month' ? `${month}/${year}` : `${date}/${month}`;
}

function trend(overview, colours, size, narrow) {
  const points = overview.trend;
  const label = { show: points.length <= 12, position: 'top', color: colours.ink, fontSize: size - 2,
    formatter: (point) => (point.value ? number.format(point.value) : '') };
  const bar = (name, key, colour) => ({ name, type: 'bar', data: points.map((point) => point[key]), itemStyle: { color: colour }, label });
  return {
    ...base(colours, size),
    grid: { left: 8, right: 12, top: narrow ? 58 : 40, bottom: 4, containLabel: true },
    xAxis: axis(colours, size, { type: 'category', data: points.map((point) => day(point.since, overview.unit)) }),
    yAxis: values(colours, size),
    series: [bar(words('received'), 'received', colours.received), bar(words('finished'), 'finished', colours.finished),
      { name: words('lateOfFinished'), type: 'line', data: points.map((point) => point.late), symbol: 'diamond', symbolSize: 9,
        lineStyle: { width: 3, type: 'dashed', color: colours.late }, itemStyle: { color: colours.late } }],
  };
}

function names(lines, colours, size, width) {
  return axis(colours, size, { type: 'category', inverse: true, data: lines.map((line) => line.name),
    axisLabel: { color: colours.ink, fontSize: size, width, overflow: 'truncate', interval: 0 } });
}

// What lies on the desks now: within its time, standing, late.
function open(lines, colours, size, width, narrow) {
  const shown = lines.filter((line) => line.inProcess > 0)
    .sort((one, other) => other.late - one.late || other.inProcess - one.inProcess).slice(0, MOST);
  const most = Math.max(1, ...shown.map((line) => line.inProcess));
  const part = (name, value, colour) => ({ name, type: 'bar', stack: 'open', barMaxWidth: 26, itemStyle: { color: colour },
    data: shown.map(value), label: { show: true, color: '#111', backgroundColor: 'rgba(255,255,255,.82)', padding: [1, 4], borderRadius: 3,
      fontSize: size - 1, formatter: (bar) => (bar.value / most > 0.09 ? number.format(bar.value) : '') } });
  return {
    rows: shown.length,
    ...base(colours, size),
    grid: { left: narrow ? 4 : 20, right: narrow ? size * 5.5 : size * 9, top: narrow ? 58 : 40, bottom: 4, containLabel: true },
    xAxis: values(colours, size),
    yAxis: names(shown, colours, size, width),
    series: [part(words('late'), (line) => line.late, colours.late),
      part(words('onTime'), (line) => line.inProcess - line.late - line.paused, colours.onTime),
      part(words('paused'), (line) => line.paused, colours.paused),
      // what is late is few beside what is not: it stands in words at the end of each bar
      { name: '', type: 'bar', stack: 'open', silent: true, data: shown.map(() => 0), label: { show: true, position: 'right', color: colours.ink,
        fontSize: size, formatter: (bar) => end(shown[bar.dataIndex]) } }],
  };
}

function end(line) {
  return line.late > 0 ? words('lateOf', number.format(line.inProcess), number.format(line.late)) : number.format(line.inProcess);
}

function received(lines, colours, size, width, narrow) {
  const shown = lines.filter((line) => line.received > 0).slice(0, MOST);
  const label = { show: true, position: 'right', color: colours.ink, fontSize: size, formatter: (bar) => number.format(bar.value) };
  return {
    rows: shown.length,
    ...base(colours, size),
    grid: { left: narrow ? 4 : 20, right: size * 4, top: narrow ? 58 : 40, bottom: 4, containLabel: true },
    xAxis: values(colours, size),
    yAxis: names(shown, colours, size, width),
    series: [{ name: words('receivedInPeriod'), type: 'bar', data: shown.map((line) => line.received), barMaxWidth: 22, itemStyle: { color: colours.received }, label },
      { name: words('finishedInPeriod'), type: 'bar', data: shown.map((line) => line.finished.total), barMaxWidth: 22, itemStyle: { color: colours.finished }, label }],
  };
}

/** What a chart of this name shows; null when there is nothing to show. */
export function option(name, overview, place, dark = false) {
  const colours = dark ? DARK : LIGHT;
  const size = dark ? 22 : 13;
  const narrow = place.clientWidth < 480;
  const width = Math.round(Math.min(dark ? 560 : 230, place.clientWidth * (narrow ? 0.32 : 0.38)));
  const made = name === 'trend' ? trend(overview, colours, size, narrow)
    : name === 'byChannel' ? received(overview[name], colours, size, width, narrow)
      : open(overview[name], colours, size, width, narrow);
  return made.rows === 0 ? null : made;
}

/** Draws or draws anew; the place gets the height its rows need. */
export function draw(place, overview, dark = false) {
  const made = option(place.dataset.chart, overview, place, dark);
  place.hidden = made === null;
  if (made === null) {
    return;
  }
  const { rows, ...shown } = made;
  if (!dark) {
    place.style.height = rows ? `${90 + rows * (place.dataset.chart === 'byChannel' ? 58 : 38)}px` : '22rem';
  }
  const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { locale: english ? 'EN' : 'VI' });
  chart.resize();
  chart.setOption(shown, { notMerge: true });
}

/** The chart as a picture that still says what it is about when it lies in a report. */
export async function picture(place, title, lines) {
  const drawn = new Image();
  drawn.src = window.echarts.getInstanceByDom(place).getDataURL({ pixelRatio: 2, backgroundColor: '#ffffff' });
  await drawn.decode();
  const head = 60 + 34 * lines.length;
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width + 48;
  canvas.height = drawn.height + head + 36;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = LIGHT.ink;
  pen.font = 'bold 34px system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
  pen.fillText(title, 24, 46);
  pen.font = '24px system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
  pen.fillStyle = LIGHT.soft;
  lines.forEach((line, n) => pen.fillText(line, 24, 84 + 34 * n, canvas.width - 48));
  pen.drawImage(drawn, 24, head);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
