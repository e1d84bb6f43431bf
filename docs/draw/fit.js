// A drawing as MNIST's images are: gxnor_ref/data/pictures.py, pixel by pixel. FIT has its constants.

const SIDE = FIT.OUTER;

// Python's round: of two integers as near, the even one.
function roundHalfEven(x) {
  const below = Math.floor(x);
  const rest = x - below;
  return below + (rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? 1 : 0);
}

function borderLevel(gray, width, height) {
  const border = [];
  for (let x = 0; x < width; x++) border.push(gray[x], gray[(height - 1) * width + x]);
  for (let y = 0; y < height; y++) border.push(gray[y * width], gray[y * width + width - 1]);
  border.sort((a, b) => a - b);
  const middle = border.length / 2;  // There is an even number of them.
  return Math.floor((border[middle - 1] + border[middle]) / 2);
}

// The distance from the border's gray, 255 for the strongest; null if there is no ink.
function inkOf(gray, width, height) {
  const border = borderLevel(gray, width, height);
  const sign = border >= FIT.BRIGHT ? -1 : 1;
  let strongest = 0;
  for (const level of gray) strongest = Math.max(strongest, sign * (level - border));
  if (strongest < FIT.LEAST_CONTRAST) return null;
  const ink = new Uint8Array(gray.length);
  for (let at = 0; at < ink.length; at++) {
    const level = Math.floor((sign * (gray[at] - border) * 255) / strongest);
    if (level >= FIT.FAINT) ink[at] = level;
  }
  return ink;
}

function cropped(ink, width, height) {
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] === 0) continue;
      if (top > y) top = y;
      bottom = y;
      if (left > x) left = x;
      if (right < x) right = x;
    }
  }
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  const pixels = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const first = (top + y) * width + left;
    pixels.set(ink.subarray(first, first + columns), y * columns);
  }
  return { pixels, width: columns, height: rows };
}

function lanczos(x) {
  const sinc = (t) => (t === 0 ? 1 : Math.sin(t * Math.PI) / (t * Math.PI));
  return -3 <= x && x < 3 ? sinc(x) * sinc(x / 3) : 0;
}

// Where the weights of each output begin, and the weights: 22 bits behind the point, as Pillow has
// them for bytes. Math.sin may differ from C's in its last bit, which 22 bits hardly ever show.
function weightsOf(length, wanted) {
  const scale = length / wanted;
  const stretch = Math.max(1, scale);
  return Array.from({ length: wanted }, (_, at) => {
    const center = (at + 0.5) * scale;
    const first = Math.max(0, Math.trunc(center - 3 * stretch + 0.5));
    const last = Math.min(length, Math.trunc(center + 3 * stretch + 0.5));
    const parts = [];
    for (let x = first; x < last; x++) parts.push(lanczos((x - center + 0.5) * (1 / stretch)));
    const sum = parts.reduce((a, b) => a + b, 0);
    const fixed = parts.map((part) => {
      const scaled = (part / sum) * (1 << 22);
      return Math.trunc(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    });
    return { first, fixed };
  });
}

// The lines of an image, of `length` pixels each, scaled. They become columns, so that the columns
// are scaled next, and the result is an image again.
function scaledLines(pixels, length, lines, wanted) {
  const weights = weightsOf(length, wanted);
  const out = new Uint8Array(wanted * lines);
  for (let line = 0; line < lines; line++) {
    weights.forEach(({ first, fixed }, at) => {
      let sum = 1 << 21;
      for (let k = 0; k < fixed.length; k++) sum += fixed[k] * pixels[line * length + first + k];
      out[at * lines + line] = Math.min(255, Math.max(0, Math.floor(sum / (1 << 22))));
    });
  }
  return out;
}

// At most 20 x 20, in its own proportions, 255 for the strongest.
function scaled({ pixels, width, height }) {
  const scale = Math.min(FIT.INNER / height, FIT.INNER / width);
  const [rows, columns] = [height, width].map((n) => Math.max(1, roundHalfEven(scale * n)));
  const turned = scaledLines(pixels, width, height, columns);
  const small = scaledLines(turned, height, columns, rows);
  const strongest = small.reduce((a, b) => Math.max(a, b), 1);
  return { rows, columns, small: small.map((level) => Math.floor((level * 255) / strongest)) };
}

// Where the center of mass lies in the middle of the image, as far as all of the ink stays within.
function offset(masses) {
  const sum = masses.reduce((a, b) => a + b, 0);
  const center = masses.reduce((a, mass, at) => a + mass * (at + 0.5), 0) / sum;
  return Math.min(Math.max(0, roundHalfEven(SIDE / 2 - center)), SIDE - masses.length);
}

// 28 x 28 pixels of a drawing in gray, or null if it has no ink.
function fitted(gray, width, height) {
  const ink = inkOf(gray, width, height);
  if (ink === null) return null;
  const { rows, columns, small } = scaled(cropped(ink, width, height));
  const [ofRows, ofColumns] = [new Array(rows).fill(0), new Array(columns).fill(0)];
  small.forEach((level, at) => {
    ofRows[Math.floor(at / columns)] += level;
    ofColumns[at % columns] += level;
  });
  const [top, left] = [offset(ofRows), offset(ofColumns)];
  const whole = new Uint8Array(SIDE * SIDE);
  small.forEach((level, at) => {
    whole[(top + Math.floor(at / columns)) * SIDE + left + (at % columns)] = level;
  });
  return whole;
}
