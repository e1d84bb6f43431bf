// The page: strokes on paper, and what the network makes of them after each piece of a stroke.

const PEN = 22;
const SCORES = [-8, 4];  // The range of the bars.

// Maps side by side, and pixels of a state where there is room for little or much.
const LAYOUT = [
  { columns: 8, gap: 1, cell: { narrow: 3, wide: 2 } },
  { columns: 8, gap: 1, cell: { narrow: 6, wide: 3 } },
  { columns: 32, gap: 0, cell: { narrow: 10, wide: 6 } },
];

const EXAMPLES = [
  [[[70, 70], [205, 65], [180, 110], [150, 165], [130, 225]]],
  [[[95, 55], [75, 110], [70, 145], [125, 150], [195, 140]], [[170, 70], [160, 140], [155, 225]]],
  [[[80, 95], [100, 65], [140, 55], [175, 75], [175, 110], [140, 155], [80, 215], [140, 210], [210, 215]]],
  [[[140, 55], [100, 75], [80, 130], [90, 190], [130, 220], [175, 205], [200, 155], [195, 100], [165, 60], [140, 55]]],
];

const WIDE = matchMedia("(min-width: 48em)");
const DARK = matchMedia("(prefers-color-scheme: dark)");

const byId = (name) => document.getElementById(`draw-${name}`);
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const signed = (text) => text.replace("-", "−");
const grouped = (number) => number.toLocaleString("en-US");
const paper = byId("paper");
const pen = paper.getContext("2d", { willReadFrequently: true });

let strokes = [];
let example = 0;
let classify = null;
let states = null;

function drawStrokes() {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, paper.width, paper.height);
  Object.assign(pen, { strokeStyle: "#000", lineWidth: PEN, lineCap: "round", lineJoin: "round" });
  for (const [first, ...others] of strokes) {
    pen.beginPath();
    pen.moveTo(...first);
    pen.lineTo(first[0] + 0.01, first[1]);  // A line without length is not drawn everywhere.
    for (const point of others) pen.lineTo(...point);
    pen.stroke();
  }
}

function element(parent, name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return parent.appendChild(made);
}

// A row of a table: a bar with a mark, and cells before and behind it.
function row(body, className, before, [from, to, mark], kind, after) {
  const made = element(body, "tr", "", className);
  before.forEach((text) => element(made, "td", text));
  const measure = element(element(made, "td"), "div", "", "draw-measure");
  const bar = element(measure, "div", "", `draw-bar ${kind}`);
  const part = element(bar, "i");
  part.style.left = `${100 * from}%`;
  part.style.width = `${100 * (to - from)}%`;
  element(bar, "b").style.left = `${100 * mark}%`;
  after.forEach((text) => element(made, "td", text));
  return made;
}

function showScores(found) {
  const body = byId("scores");
  body.replaceChildren();
  const [low, high] = SCORES;
  const place = (score) => (Math.min(Math.max(score, low), high) - low) / (high - low);
  NETWORK.mean.forEach((_, k) => {
    const score = found ? found.scores[k] : 0;
    const bar = [place(Math.min(score, 0)), place(Math.max(score, 0)), place(0)];
    const texts = found ? [score.toFixed(2), String(found.sums[k])].map(signed) : ["", ""];
    row(body, found && k === found.answer ? "draw-best" : "", [String(k)], bar, "", texts);
  });
}

function showGates(found) {
  const body = byId("gates");
  body.replaceChildren();
  const usual = 1 - NETWORK.resting;
  const line = (name, open, products, className) => {
    const share = open / products;
    const bar = [0, found ? share : 0, usual];
    const texts = found ? [percent(share), percent(1 - share)] : ["", ""];
    const made = row(body, className, [name], bar, "draw-open", texts);
    const count = `${found ? `${grouped(open)} of ` : ""}${grouped(products)}`;
    element(made.querySelector(".draw-measure"), "span", count, "draw-count");
  };
  const total = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const products = NETWORK.layers.map((layer) => layer.products);
  const open = found ? found.gates : products.map(() => 0);
  NETWORK.layers.forEach((layer, at) => line(layer.name, open[at], products[at], ""));
  line("all", total(open), total(products), "draw-all");
  const texts = [percent(usual), percent(NETWORK.resting)];
  const made = row(body, "", ["Table 2"], [0, usual, usual], "", texts);
  element(made.querySelector(".draw-measure"), "span", "4 of 9", "draw-count");
}

// Pixels of the states -1, 0 and 1, in the scheme of the moment.
function tonesOf() {
  const tones = ["minus", "zero", "plus"].map((name) => {
    const [red, green, blue] = getComputedStyle(byId(name)).backgroundColor.match(/\d+/g);
    return [red, green, blue, 255];
  });
  return new Uint32Array(Uint8Array.from(tones.flat()).buffer);
}

function showMap(canvas, caption, layer, { columns, gap, cell }, found, tones) {
  const [channels, height, width] = layer.states;
  canvas.width = columns * (width + gap) - gap;
  canvas.height = Math.ceil(channels / columns) * (height + gap) - gap;
  const size = WIDE.matches ? cell.wide : cell.narrow;
  canvas.style.width = `${canvas.width * size}px`;
  const context = canvas.getContext("2d");
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const counts = [0, 0, 0];
  for (let at = 0; at < channels * height * width; at++) {
    const [place, channel] = [Math.floor(at / channels), at % channels];
    const y = Math.floor(channel / columns) * (height + gap) + Math.floor(place / width);
    const x = (channel % columns) * (width + gap) + (place % width);
    const n = found ? found[at] + 1 : 1;
    pixels[y * image.width + x] = tones[n];
    counts[n]++;
  }
  context.putImageData(image, 0, 0);
  const shape = height > 1 ? `${channels} maps of ${height} × ${width}` : `${channels} units`;
  const [minus, zero, plus] = counts.map((count) => Math.round((100 * count) / (channels * height * width)));
  caption.textContent = `${layer.name}: ${shape}`;
  element(caption, "br");
  caption.append(found ? `${minus} % −1, ${zero} % 0, ${plus} % 1` : "\u00a0");
  canvas.setAttribute("aria-label", caption.textContent);
}

function showMaps() {
  const tones = tonesOf();
  LAYOUT.forEach((layout, at) => {
    const [caption, canvas] = byId("maps").children[at].children;
    showMap(canvas, caption, NETWORK.layers[at], layout, states && states[at], tones);
  });
}

function showAnswer(text, isMessage) {
  const answer = byId("answer");
  if (answer.textContent === text) return;  // A reader of the screen says what changes.
  answer.textContent = text;
  answer.classList.toggle("draw-message", isMessage);
}

function showFitted(image) {
  const context = byId("fitted").getContext("2d");
  const shown = context.createImageData(SIDE, SIDE);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const level = image ? image[at] : 0;
    shown.data.set([level, level, level, 255], 4 * at);
  }
  context.putImageData(shown, 0, 0);
}

function update() {
  drawStrokes();
  if (classify === null) return;
  const { data } = pen.getImageData(0, 0, paper.width, paper.height);
  const gray = new Uint8Array(data.length / 4);
  for (let at = 0; at < gray.length; at++) gray[at] = data[4 * at];  // Red, as green and blue.
  const image = fitted(gray, paper.width, paper.height);
  const found = image && classify(image);
  states = found && found.states;
  if (found) showAnswer(String(found.answer), false);
  else showAnswer("Draw a digit from 0 to 9.", true);
  showFitted(image);
  showScores(found);
  showMaps();
  showGates(found);
}

let waiting = false;

function updateSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    update();
  });
}

function pointOf(event) {
  const { left, top, width, height } = paper.getBoundingClientRect();
  const x = ((event.clientX - left) / width) * paper.width;
  const y = ((event.clientY - top) / height) * paper.height;
  return [x, y];
}

let drawing = null;

paper.addEventListener("pointerdown", (event) => {
  if (drawing !== null || event.button !== 0) return;
  drawing = event.pointerId;
  strokes.push([pointOf(event)]);
  updateSoon();
  paper.setPointerCapture(drawing);  // A stroke that leaves the paper goes on.
});
paper.addEventListener("pointermove", (event) => {
  if (event.pointerId !== drawing) return;
  const passed = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
  strokes.at(-1).push(...(passed.length ? passed : [event]).map(pointOf));
  updateSoon();
});
for (const end of ["pointerup", "pointercancel"]) {
  paper.addEventListener(end, (event) => {
    if (event.pointerId === drawing) drawing = null;
  });
}

function onClick(name, change) {
  byId(name).addEventListener("click", () => {
    drawing = null;
    change();
    update();
  });
}

onClick("clear", () => { strokes = []; });
onClick("undo", () => { strokes.pop(); });
onClick("example", () => { strokes = [...EXAMPLES[example++ % EXAMPLES.length]]; });

LAYOUT.forEach(() => {
  const figure = element(byId("maps"), "figure");
  element(figure, "figcaption");
  element(figure, "canvas").setAttribute("role", "img");
});
for (const query of [WIDE, DARK]) query.addEventListener("change", showMaps);
new MutationObserver(showMaps).observe(document.body, { attributeFilter: ["data-theme"] });

drawStrokes();
load().then((run) => {
  classify = run;
  update();
}, (error) => showAnswer(`This browser cannot run the network: ${error.message}`, true));
