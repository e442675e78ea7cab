// Draws the model with what waits and how long things take on every node. The same figures stand in the table of the page.
const place = document.getElementById('heat');
const nodes = JSON.parse(document.getElementById('heat-data').textContent);
const SVG = 'http://www.w3.org/2000/svg';
const number = new Intl.NumberFormat(document.documentElement.lang);

start().catch(() => { document.getElementById('heat-error').hidden = false; });

async function start() {
  const answer = await fetch(place.dataset.model, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(answer.status);
  const viewer = new BpmnJS({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const layer = canvas.getLayer('heat', 10);
  for (const node of nodes) draw(viewer, canvas, layer, node);
  canvas.zoom('fit-viewport', 'auto');
  viewer.on('element.click', ({ element }) => follow(element.id));
  place.dataset.drawn = nodes.length;
  const button = document.getElementById('heat-png');
  button.disabled = false;
  button.addEventListener('click', () => save(place.querySelector('svg')));
}

function draw(viewer, canvas, layer, node) {
  const shape = viewer.get('elementRegistry').get(node.id);
  if (!shape) return;
  canvas.addMarker(node.id, 'heat-' + node.level);
  const group = part('g', { class: 'heat-badge', 'data-node': node.id });
  layer.append(group);
  if (node.waiting > 0) count(group, shape, number.format(node.waiting) + (node.late > 0 ? ' !' + number.format(node.late) : ''));
  const lines = [node.times, node.change].filter(Boolean);
  if (lines.length) times(group, shape, lines);
}

/** On the upper edge, where no event is attached. */
function count(group, shape, words) {
  const width = 16 + words.length * 7;
  const taken = shape.attachers.some(one => middleOf(one) < shape.y + shape.height / 2);
  const x = taken ? shape.x - 10 : shape.x + shape.width - width + 10;
  group.append(part('rect', { class: 'heat-count', x, y: shape.y - 14, width, height: 24, rx: 12 }));
  text(group, words, x + width / 2, shape.y + 2.5, 'heat-number');
}

/** Under the lower edge, left of what is attached there. */
function times(group, shape, lines) {
  const attached = shape.attachers.filter(one => middleOf(one) > shape.y + shape.height / 2).map(one => one.x);
  const labels = lines.map((words, n) => text(group, words, 0, shape.y + shape.height + 19 + n * 15, 'heat-times'));
  const width = Math.max(...labels.map(one => one.getComputedTextLength())) + 12;
  const x = attached.length ? Math.min(...attached) - 3 - width : shape.x + shape.width / 2 - width / 2;
  labels.forEach(one => one.setAttribute('x', x + width / 2));
  group.insertBefore(part('rect', { class: 'heat-pill', x, y: shape.y + shape.height + 5, width, height: 5 + lines.length * 15, rx: 4 }), labels[0]);
}

function middleOf(shape) {
  return shape.y + shape.height / 2;
}

function text(group, words, x, y, kind) {
  const one = part('text', { class: kind, x, y, 'text-anchor': 'middle' });
  one.textContent = words;
  group.append(one);
  return one;
}

function part(name, attributes) {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  return one;
}

/** A called model opens as its row in the table does. */
function follow(id) {
  const node = nodes.find(one => one.id === id);
  if (node && node.calls) document.querySelector('a[data-calls="' + CSS.escape(node.calls) + '"]')?.click();
}

const LOOK = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'marker-start', 'marker-end', 'paint-order', 'display', 'visibility'];

/** What is seen, as a picture: a copy of the drawing that carries its look in attributes, since no style sheet goes with it. */
async function save(svg) {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  const from = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((one, n) => {
    const look = getComputedStyle(from[n]);
    one.removeAttribute('style');
    for (const name of LOOK) one.setAttribute(name, look.getPropertyValue(name));
  });
  copy.querySelectorAll('.djs-hit, .djs-outline').forEach(one => one.remove());
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.removeAttribute('style');
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = (height + 40) * 2;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1f2430';
  pen.font = '28px sans-serif';
  pen.fillText(place.dataset.caption, 24, 50, canvas.width - 48);
  pen.font = '20px sans-serif';
  pen.fillText('bpmn.io', canvas.width - 110, canvas.height - 16);
  pen.drawImage(image, 0, 80, width * 2, height * 2);
  const link = document.createElement('a');
  link.download = 'diem-nghen.png';
  link.href = URL.createObjectURL(await new Promise(done => canvas.toBlob(done, 'image/png')));
  link.click();
  URL.revokeObjectURL(link.href);
}
