// The network: CODE is WebAssembly, NETWORK the description of its layers and scores.

// The scores of the sums, in float32 and in this order (FORMAT.md, how to compute).
function scoresOf(sums) {
  const { unit, mean, scale, offset } = NETWORK;
  const round = Math.fround;
  return Array.from(sums, (sum, k) => {
    const centered = round(round(unit * round(sum)) - mean[k]);
    return round(round(centered * scale[k]) + offset[k]);
  });
}

// What classifies 28 x 28 pixels: sums and scores of the classes, the class, and of each layer the
// open gates and the states that it passes on.
async function load() {
  const bytes = Uint8Array.from(atob(CODE), (c) => c.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes);
  const { memory, pixels, run, sums, gates, states } = instance.exports;
  const ints = (at, count) => Array.from(new Int32Array(memory.buffer, at, count));
  return (image) => {
    new Uint8Array(memory.buffer, pixels(), image.length).set(image);
    run();
    const found = { sums: ints(sums(), NETWORK.mean.length) };
    found.scores = scoresOf(found.sums);
    found.answer = found.scores.indexOf(Math.max(...found.scores));
    found.gates = ints(gates(), NETWORK.layers.length);
    found.states = NETWORK.layers.slice(0, -1).map((layer, at) => {
      const count = layer.states.reduce((a, b) => a * b, 1);
      return Int8Array.from(new Int8Array(memory.buffer, states(at), count));
    });
    return found;
  };
}
