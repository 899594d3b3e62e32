// What story-pairs.mjs needs besides the program: regression, B-cubed, a fixed shuffle, and placing as the program places.

/** Ridge logistic regression by Newton's method; weights of the values as they are. */
export function fitLogistic(rows, answers, ridge) {
  const size = rows[0].length;
  const mean = rows[0].map((_, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length);
  const spread = mean.map((middle, k) => {
    const variance = rows.reduce((sum, row) => sum + (row[k] - middle) ** 2, 0) / rows.length;
    return Math.sqrt(variance) + 1e-6;
  });
  const scaled = rows.map((row) => [...row.map((value, k) => (value - mean[k]) / spread[k]), 1]);
  const found = new Float64Array(size + 1);
  for (let step = 0; step < 15; step += 1) {
    const move = solve(...slopes(scaled, answers, found, ridge));
    for (let k = 0; k <= size; k += 1) found[k] -= move[k];
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights = mean.map((_, k) => found[k] / spread[k]);
  const bias = weights.reduce((sum, weight, k) => sum - weight * mean[k], found[size]);
  return { weights, bias };
}

function slopes(rows, answers, found, ridge) {
  const size = found.length;
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  const slope = new Float64Array(size);
  rows.forEach((row, index) => {
    const odds = row.reduce((sum, value, k) => sum + value * found[k], 0);
    const share = 1 / (1 + Math.exp(-odds));
    for (let a = 0; a < size; a += 1) {
      slope[a] += (share - answers[index]) * row[a];
      const scale = share * (1 - share) * row[a];
      for (let b = 0; b < size; b += 1) curve[a][b] += scale * row[b];
    }
  });
  for (let k = 0; k < size; k += 1) {
    const pull = k < size - 1 ? ridge : 1e-9;
    slope[k] += k < size - 1 ? pull * found[k] : 0;
    curve[k][k] += pull;
  }
  return [curve, slope];
}

/** Gauss's elimination with pivots; changes its arguments. */
function solve(matrix, values) {
  const size = values.length;
  for (let i = 0; i < size; i += 1) {
    let pivot = i;
    for (let r = i; r < size; r += 1)
      if (Math.abs(matrix[r][i]) > Math.abs(matrix[pivot][i])) pivot = r;
    [matrix[i], matrix[pivot]] = [matrix[pivot], matrix[i]];
    [values[i], values[pivot]] = [values[pivot], values[i]];
    for (let r = 0; r < size; r += 1) {
      const factor = matrix[r][i] / matrix[i][i];
      if (r === i || factor === 0) continue;
      for (let c = i; c < size; c += 1) matrix[r][c] -= factor * matrix[i][c];
      values[r] -= factor * values[i];
    }
  }
  return Array.from(values, (value, i) => value / matrix[i][i]);
}

// As in src/dossier/stories/: core.ts, weigh.ts and call-home.ts.
const core = 6;
const speakers = 3;
const mostCalled = 4;
const margin = 0.5;

/** Each in its turn, as src/dossier/stories/place-in-story.ts places reports; gives the story of each. */
export function clusterInOrder(scores, order, threshold) {
  const stories = [];
  const placed = new Map();
  const put = (ones, story) => {
    for (const one of ones) placed.set(one, story);
    stories[story].push(...ones);
  };
  const likest = (one, story) => {
    const others = stories[story].filter((other) => other !== one);
    const best = others.map((other) => scores[one][other]).sort((a, b) => b - a);
    return best.length === 0 ? Number.NEGATIVE_INFINITY : mean(best.slice(0, speakers));
  };
  for (const one of order) {
    const odds = stories.map((_, story) => likest(one, story));
    const ranked = odds.map((_, story) => story).sort((a, b) => odds[b] - odds[a]);
    let home = ranked[0] !== undefined && odds[ranked[0]] > threshold ? ranked[0] : -1;
    if (home < 0) home = stories.push([]) - 1;
    put([one], home);
    for (const other of ranked.slice(0, 4)) {
      if (other === home || odds[other] <= threshold) continue;
      const [mine, theirs] = [home, other].map((story) => stories[story].slice(0, core));
      if (mean(mine.flatMap((a) => theirs.map((b) => scores[a][b]))) <= threshold) continue;
      const [into, from] = home < other ? [home, other] : [other, home];
      put(stories[from].splice(0), into);
      home = into;
    }
    const called = [...placed.keys()]
      .filter((other) => placed.get(other) !== home && scores[one][other] > threshold)
      .sort((a, b) => scores[one][b] - scores[one][a]);
    for (const other of called.slice(0, mostCalled)) {
      const here = likest(other, home);
      const story = placed.get(other);
      if (here <= threshold || here <= likest(other, story) + margin) continue;
      stories[story].splice(stories[story].indexOf(other), 1);
      put([other], home);
    }
  }
  return placed;
}

export function bCubed(placed, gold, indices) {
  const count = (keyOf) => {
    const sizes = new Map();
    for (const index of indices) sizes.set(keyOf(index), (sizes.get(keyOf(index)) ?? 0) + 1);
    return (index) => sizes.get(keyOf(index));
  };
  const [mine, theirs] = [count((index) => placed.get(index)), count((index) => gold[index])];
  const both = count((index) => `${placed.get(index)} ${gold[index]}`);
  const precision = mean(indices.map((index) => both(index) / mine(index)));
  const recall = mean(indices.map((index) => both(index) / theirs(index)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** The same order for the same seed, on every machine. */
export function shuffled(items, seed) {
  const list = [...items];
  let state = (seed + 1) * 2654435761;
  for (let last = list.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
