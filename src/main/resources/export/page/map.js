// The map: units down, steps across. A state lies between two steps; a step stands on the line between two states.

const mapHost = byId("map-drawing");
const mapBox = byId("map-box");
let shapeShown = 0;

// Safe ranges come as runs: how many states, lowest and highest place, the sentences above and below.
data.shapes.forEach((shape) =>
  shape.lanes.forEach((lane) => {
    lane.range = [];
    lane.ranges.forEach(([states, low, high, above, below]) => {
      for (let i = 0; i < states; i++) lane.range.push({ low, high, above, below });
    });
  }),
);

function sentence(number) {
  return number >= 0 ? data.sentences[number] : "";
}

/** The last moment at which a step was not safe yet, and the rule that says so. */
function notSooner(lane, step) {
  const to = lane.line[step + 1];
  for (let state = step; state >= 0; state--) {
    const range = lane.range[state];
    if (!range) return "";
    if (to > range.high && range.above >= 0)
      return "Not before step " + (state + 1) + ": " + sentence(range.above) + ".";
    if (to < range.low && range.below >= 0)
      return "Not before step " + (state + 1) + ": " + sentence(range.below) + ".";
  }
  return "";
}

function drawMap() {
  const shape = data.shapes[shapeShown];
  if (!shape || !mapHost) return;
  const steps = shape.steps.length;
  const host = Math.max(320, mapHost.clientWidth || 1190);
  const narrow = host < 700;
  const left = narrow ? 10 : 176;
  const right = narrow ? 12 : 20;
  const width = host;
  const column = (width - left - right) / (steps + 1);
  const rowHeight = narrow ? 14 : 15;
  const top = narrow ? 34 : 40;
  const every = Math.max(1, Math.ceil(20 / column));
  let y = top;
  const lanes = shape.lanes.map((lane) => {
    const head = narrow ? 20 : 0;
    const placed = { lane, top: y, begin: y + 8 + head, height: lane.releases.length * rowHeight };
    y += placed.height + 16 + head;
    return placed;
  });
  const height = y + 6;
  const drawing = canvas(
    mapHost, width, height,
    "Units by step, " + shape.name + ". " + steps + " steps; arrow keys walk through them, Enter opens the hop.",
  );
  const x = (state) => left + state * column;
  drawStages(drawing, shape, { x, width, height, left, narrow, every });
  lanes.forEach((placed, i) => {
    placed.y = (release) => placed.begin + (placed.lane.releases.length - 1 - release) * rowHeight + rowHeight / 2;
    if (i) svg(drawing, "line", { x1: 0, y1: placed.top, x2: width, y2: placed.top, class: "div" });
    drawLane(drawing, placed, { x, left, right, width, steps, column, rowHeight, narrow });
  });
  drawSteps(drawing, shape, lanes, { x, width, column, narrow });
}

function drawStages(drawing, shape, size) {
  const stages = new Map();
  shape.steps.forEach((step, i) => {
    const span = stages.get(step.stage) || [i, i];
    span[1] = i;
    stages.set(step.stage, span);
  });
  let shaded = true;
  let free = 0;
  stages.forEach(([first, last], stage) => {
    const from = size.x(first + 0.5);
    const to = last === shape.steps.length - 1 ? size.width : size.x(last + 1.5);
    if (shaded) svg(drawing, "rect", { x: from, y: 0, width: to - from, height: size.height, class: "stg" });
    shaded = !shaded;
    const words = (size.narrow ? "" : "stage ") + stage;
    if (from >= free) {
      svg(drawing, "text", { x: from + 5, y: 16, class: "n" }, words);
      free = from + words.length * 8 + 12;
    }
  });
  if (size.narrow) return;
  svg(drawing, "text", { x: size.left - 10, y: 16, class: "t2", "text-anchor": "end" }, "now");
  svg(drawing, "text", { x: size.left - 10, y: 32, class: "m t2", "text-anchor": "end" }, "step");
  shape.steps.forEach((step, i) => {
    if ((i + 1) % size.every === 0 || size.every === 1)
      svg(drawing, "text", { x: size.x(i + 1), y: 32, class: "m t2", "text-anchor": "middle" }, i + 1);
  });
}

/** A suffix that every release of a lane has is said once. */
function suffix(lane) {
  const found = lane.releases.map((release) => (release.match(/-[a-z][a-z0-9_-]*$/) || [""])[0]);
  return found[0] && found.every((one) => one === found[0]) ? found[0] : "";
}

function drawLane(drawing, placed, size) {
  const lane = placed.lane;
  const ending = suffix(lane);
  placed.short = (release) => (ending ? release.slice(0, -ending.length) : release);
  placed.long = lane.releases.some((release) => placed.short(release).length > 12);
  const what = lane.unit === lane.component ? "" : lane.component;
  const second = [what, ending.slice(1)].filter(Boolean).join(", ");
  if (size.narrow) {
    svg(drawing, "text", { x: size.left, y: placed.top + 15, class: "n" }, [lane.unit, second].filter(Boolean).join(", "));
  } else {
    const middle = placed.begin + placed.height / 2;
    svg(drawing, "text", { x: 14, y: middle + (second ? -2 : 4), class: "n" }, lane.unit);
    if (second) svg(drawing, "text", { x: 14, y: middle + 13, class: "t2" }, second);
  }
  lane.releases.forEach((release, i) => {
    svg(drawing, "line", { x1: size.left, y1: placed.y(i), x2: size.width - size.right, y2: placed.y(i), class: "grid" });
    if (!size.narrow && !placed.long)
      svg(
        drawing, "text",
        { x: size.left - 10, y: placed.y(i) + 4, class: "m " + (i === lane.line[0] ? "st" : "t2"), "text-anchor": "end" },
        placed.short(release),
      );
    if (lane.gaps[i])
      svg(drawing, "path", {
        d: "M" + (size.left - 7) + " " + (placed.y(i) - size.rowHeight / 2 + 2) + "l4 -2l-4 -2l4 -2", class: "gap",
      });
  });
  if (lane.range.length) drawRange(drawing, placed, size);
  let line = "M" + size.x(0) + " " + placed.y(lane.line[0]);
  for (let i = 0; i <= size.steps; i++)
    line += "L" + size.x(i) + " " + placed.y(lane.line[i]) + "L" + size.x(i + 1) + " " + placed.y(lane.line[i]);
  svg(drawing, "path", { d: line, class: "run" });
  if (size.narrow || placed.long)
    svg(
      drawing, "text", { x: size.x(0) + 3, y: placed.y(lane.line[0]) - 5, class: "lab" },
      placed.short(lane.releases[lane.line[0]]),
    );
}

/** The safe releases in each state as a band; its edges say which rule ends it there. */
function drawRange(drawing, placed, size) {
  const lane = placed.lane;
  const upper = (i) => placed.y(lane.range[i].high) - size.rowHeight / 2;
  const lower = (i) => placed.y(lane.range[i].low) + size.rowHeight / 2;
  let there = "";
  let back = "";
  for (let i = 0; i <= size.steps; i++) {
    there += (i ? "L" : "M") + size.x(i) + " " + upper(i) + "L" + size.x(i + 1) + " " + upper(i);
    back = "L" + size.x(i + 1) + " " + lower(i) + "L" + size.x(i) + " " + lower(i) + back;
  }
  const free = lane.range.every((range) => range.above < 0 && range.below < 0);
  svg(drawing, "path", { d: there + back + "Z", class: free ? "free" : "safe" });
  drawEdges(drawing, placed, size, "above", "high", upper);
  drawEdges(drawing, placed, size, "below", "low", lower);
}

function drawEdges(drawing, placed, size, side, end, height) {
  const lane = placed.lane;
  let i = 0;
  while (i <= size.steps) {
    const range = lane.range[i];
    let last = i;
    while (last < size.steps && lane.range[last + 1][side] === range[side] && lane.range[last + 1][end] === range[end]) last++;
    if (range[side] >= 0) {
      const inset = size.column > 14 ? 1.5 : 0.5;
      const line = { x1: size.x(i) + inset, x2: size.x(last + 1) - inset, y1: height(i), y2: height(i) };
      const release = lane.releases[range[end]];
      const from = i ? "after step " + i : "at the start";
      const title = lane.unit + " cannot be " + side + " " + release + " " + from
        + (last < size.steps ? ", until step " + (last + 1) : "") + ":";
      const edge = svg(drawing, "g", { class: "eg", role: "img", "aria-label": title + " " + sentence(range[side]) });
      svg(edge, "line", Object.assign({ class: "hit" }, line));
      svg(edge, "line", Object.assign({ class: side === "above" ? "edge" : "edge lo" }, line));
      const show = () => explain(mapBox, title, [sentence(range[side]) + "."]);
      ["focus", "mouseenter", "click"].forEach((kind) => edge.addEventListener(kind, show));
    }
    i = last + 1;
  }
}

function drawSteps(drawing, shape, lanes, size) {
  const laneOf = {};
  lanes.forEach((placed) => (laneOf[placed.lane.unit] = placed));
  const links = svg(drawing, "g");
  const marks = svg(drawing, "g");
  const drawn = [];
  shape.steps.forEach((step, i) => {
    const at = size.x(i + 1);
    const need = step.for == null ? null : drawNeed(links, shape, laneOf, step, size);
    const mark = svg(marks, "a", { href: "#" + step.hop, class: "hop", "aria-label": stepLabel(step, i) });
    step.units.forEach((unit, u) => {
      const placed = laneOf[unit];
      const y = placed.y(placed.lane.line[i + 1]);
      drawMark(mark, marks, step, at, y, u < step.own, size);
      drawRelease(marks, placed, i, at, y, size);
    });
    const show = () => showStep(shape, drawn, laneOf, i);
    mark.addEventListener("focus", show);
    mark.addEventListener("mouseenter", show);
    drawn.push({ mark, need });
  });
  walk(drawing, "a.hop");
  walk(drawing, "g.eg");
}

function stepLabel(step, i) {
  return "Step " + (i + 1) + ": " + step.title + ". " + sentence(step.why)
    + (step.noWayBack ? ". No way back" : "") + (step.blockers ? ". Blockers to answer: " + step.blockers : "");
}

/** What a later step needs: a dotted line to it, with a ring where the unit stands then. */
function drawNeed(links, shape, laneOf, step, size) {
  const later = shape.steps[step.for];
  const from = laneOf[step.units[0]];
  const to = laneOf[later.units[0]];
  const at = size.x(step.for + 1);
  const y = from.y(from.lane.line[step.for]);
  return [
    svg(links, "line", { x1: at, x2: at, y1: y, y2: to.y(to.lane.line[step.for + 1]), class: "need" }),
    svg(links, "circle", { cx: at, cy: y, r: 4, class: "ring" }),
  ];
}

function drawMark(mark, marks, step, x, y, own, size) {
  const wide = Math.max(24, size.column);
  svg(mark, "rect", { x: x - wide / 2, y: y - 13, width: wide, height: 26, fill: "transparent" });
  svg(mark, "circle", { cx: x, cy: y, r: 10, class: "halo" });
  if (!own) svg(mark, "circle", { cx: x, cy: y, r: 4, class: "dot carried" });
  else if (step.noWayBack) svg(mark, "path", { d: "M" + x + " " + (y - 7.5) + "l7.5 7.5l-7.5 7.5l-7.5-7.5z", class: "dot nb" });
  else svg(mark, "circle", { cx: x, cy: y, r: 5.5, class: "dot" });
  if (own && step.blockers) {
    svg(mark, "circle", { cx: x - 11, cy: y - 9, r: 6.5, class: "bl" });
    svg(mark, "text", { x: x - 11, y: y - 5, "text-anchor": "middle", class: "blt" }, "!");
  }
}

function drawRelease(marks, placed, i, x, y, size) {
  const line = placed.lane.line;
  const words = placed.short(placed.lane.releases[line[i + 1]]);
  const wide = words.length * 6.7 + 12;
  let next = i + 2;
  while (next < line.length && line[next] === line[i + 1]) next++;
  const room = next < line.length ? (next - i - 1) * size.column : size.width;
  const back = x + wide - 4 > size.width || room < wide;
  if (back && x - wide < 0) return;
  svg(
    marks, "text",
    { x: back ? x - 10 : x + 9, y: y - (back ? 4 : 7), class: "lab", "text-anchor": back ? "end" : "start", "pointer-events": "none" },
    words,
  );
}

function showStep(shape, drawn, laneOf, i) {
  all(".on", mapHost).forEach((mark) => mark.classList.remove("on"));
  const step = shape.steps[i];
  const light = (k) => drawn[k].need.forEach((part) => part.classList.add("on"));
  drawn[i].mark.classList.add("on");
  if (drawn[i].need) {
    light(i);
    drawn[step.for].mark.classList.add("on");
  }
  const helpers = [];
  shape.steps.forEach((other, k) => {
    if (other.for === i) {
      light(k);
      helpers.push(other.title);
    }
  });
  const lines = [
    "Why: " + sentence(step.why) + ".",
    notSooner(laneOf[step.units[0]].lane, i),
    helpers.length ? "Made possible by " + helpers.join(", ") + "." : "",
    step.noWayBack ? "No way back." : "",
    step.blockers ? "Blockers to answer before it: " + step.blockers + "." : "",
  ].filter(Boolean);
  explain(
    mapBox, "Step " + (i + 1) + " of " + shape.steps.length + ", stage " + step.stage + ": " + step.title, lines,
    { place: step.hop, words: "Open the hop" },
  );
}

function mapHint() {
  const edges = data.shapes.some((shape) => shape.lanes.some((lane) => lane.range.length));
  explain(mapBox, "Point at, tap or tab to a step to see why it is there.", []);
  if (edges) mapBox.append(" A red edge names the rule that ends the safe range there.");
}

all("[name=shape]").forEach((choice) =>
  choice.addEventListener("change", () => {
    shapeShown = Number(choice.value);
    drawMap();
    mapHint();
    all(".shape-table").forEach((table, i) => (table.hidden = i !== shapeShown));
  }),
);
