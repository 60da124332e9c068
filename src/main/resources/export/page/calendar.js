// The calendar: clusters down, time or waves across.

const calendarHost = byId("calendar-drawing");
const calendarBox = byId("calendar-box");
const DAY = 24 * 60;

function drawCalendar() {
  const calendar = data.calendar;
  if (!calendar || !calendarHost) return;
  const width = Math.max(320, calendarHost.clientWidth || 1190);
  const narrow = width < 700;
  const left = narrow ? 10 : 184;
  const right = calendar.dated ? 14 : 44;
  const scale = (width - left - right) / calendar.length;
  const x = (time) => left + Math.max(0, Math.min(calendar.length, time)) * scale;
  const rowHeight = narrow ? 34 : 24;
  const bar = { height: narrow ? 14 : 15, offset: narrow ? 14 : 0 };
  const top = calendar.dated ? 66 : 30;
  let y = top;
  const rows = [];
  const places = calendar.environments.map((environment) => {
    const above = narrow || environment.rows.some((row) => shorten(row.name).length * 7 + environment.name.length * 8 > left - 30);
    y += above ? 20 : 8;
    const begin = y;
    environment.rows.forEach((row) => {
      rows.push({ row, y });
      y += rowHeight;
    });
    const place = { environment, begin, above, height: y - begin };
    y += 4;
    return place;
  });
  const height = y + 10;
  const drawing = canvas(
    calendarHost, width, height,
    "Clusters over time. Each bar is one cluster in one stage; arrow keys walk through them, Enter opens its steps.",
  );
  drawHatching(drawing);
  const size = { x, width, height, left, right, narrow, bar, scale, top };
  if (calendar.dated) {
    drawDays(drawing, calendar, size);
    drawEnds(drawing, calendar, size);
  }
  rows.forEach((placed) => drawRow(drawing, calendar, placed, size));
  places.forEach((place) => drawEnvironment(drawing, place, size));
  rows.forEach((placed) => placed.row.bars.forEach((one) => drawBar(drawing, placed, one, size)));
  if (calendar.dated) drawToday(drawing, calendar, size);
  walk(drawing, "a.bar-link");
}

/** The pattern of freezes. */
function drawHatching(drawing) {
  const pattern = svg(svg(drawing, "defs"), "pattern", {
    id: "frozen", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
  });
  svg(pattern, "line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "hatch" });
}

function drawDays(drawing, calendar, size) {
  const words = { day: "numeric", month: "short", timeZone: calendar.zone };
  const days = Math.ceil(calendar.length / DAY);
  const every = Math.max(1, Math.ceil(56 / (DAY * size.scale)));
  const unit = every > 3 ? Math.ceil(every / 7) * 7 : every;
  for (let day = 0; day < days; day += unit) {
    const at = size.x(day * DAY);
    svg(drawing, "line", { x1: at, x2: at, y1: 46, y2: size.height, class: "div" });
    const noon = new Date(calendar.start + (day + 0.5) * DAY * 60000);
    const date = noon.toLocaleDateString("en-GB", words);
    if (at + 3 + date.length * 6.6 < size.width) svg(drawing, "text", { x: at + 3, y: 58, class: "t2 m halo-t" }, date);
  }
}

/** Ends of support as flags; those outside the plan are counted at the margins. */
function drawEnds(drawing, calendar, size) {
  const inside = calendar.ends.filter(([at]) => at >= 0 && at <= calendar.length).sort((a, b) => a[0] - b[0]);
  const earlier = calendar.ends.filter(([at]) => at < 0).length;
  const later = calendar.ends.filter(([at]) => at > calendar.length).length;
  if (!size.narrow && calendar.ends.length) svg(drawing, "text", { x: 14, y: 20, class: "n" }, "support ends");
  let used = size.left;
  inside.forEach(([at, release, event]) => {
    const place = size.x(at);
    svg(drawing, "line", { x1: place, x2: place, y1: 24, y2: size.height, class: "sup", "stroke-dasharray": "5 3" });
    svg(drawing, "path", { d: "M" + place + " 24l-5-9h10z", class: "supf" });
    const words = size.narrow ? release : release + " " + event;
    const wide = words.length * 6.6;
    const back = place + wide + 12 > size.width;
    const from = back ? place - 8 - wide : place + 8;
    if (from < used) return;
    used = from + wide + 10;
    svg(drawing, "text", { x: place + (back ? -8 : 8), y: 21, "text-anchor": back ? "end" : "start" }, words);
  });
  if (earlier) svg(drawing, "text", { x: size.narrow ? 10 : 14, y: 38, class: "t2" }, "◂ " + earlier + " earlier");
  if (later)
    svg(drawing, "text", { x: size.width - size.right, y: 38, "text-anchor": "end", class: "t2" }, later + " later ▸");
}

function drawRow(drawing, calendar, placed, size) {
  const y = placed.y + size.bar.offset;
  if (size.narrow) svg(drawing, "text", { x: size.left, y: placed.y + 10 }, placed.row.name);
  else svg(drawing, "text", { x: size.left - 10, y: y + 12, "text-anchor": "end" }, shorten(placed.row.name));
  const open = placed.row.calendar == null ? null : calendar.calendars[placed.row.calendar];
  if (!open) return;
  open.freezes.forEach(([from, to, reason]) => {
    const frozen = svg(drawing, "rect", {
      x: size.x(from), y: placed.y - 3, width: Math.max(1, size.x(to) - size.x(from)), height: size.narrow ? 34 : 24, class: "frz",
    });
    svg(frozen, "title", {}, "frozen: " + reason);
  });
  open.windows.forEach(([from, to]) =>
    svg(drawing, "rect", {
      x: size.x(from), y: y + size.bar.height + 1, width: Math.max(0.5, size.x(to) - size.x(from)), height: 3, class: "win",
    }),
  );
}

function shorten(name) {
  return name.length > 22 ? name.slice(0, 21).replace(/[ ,…]+$/, "") + "…" : name;
}

function drawEnvironment(drawing, place, size) {
  svg(
    drawing, "text", { x: size.narrow ? 10 : 14, y: place.begin + (place.above ? -6 : 12), class: "n" },
    place.environment.rows.length === 1 && !place.above && place.environment.rows[0].name === place.environment.name
      ? "" : place.environment.name,
  );
  const line = place.begin - (place.above ? 20 : 5);
  svg(drawing, "line", { x1: 0, x2: size.width, y1: line, y2: line, class: "div" });
  const y = place.begin + place.height - 2;
  place.environment.soak.forEach(([from, to]) =>
    svg(drawing, "line", { x1: size.x(from), x2: size.x(to), y1: y, y2: y, class: "soak" }),
  );
}

function drawBar(drawing, placed, one, size) {
  const y = placed.y + size.bar.offset;
  const x = size.x(one.from);
  const wide = Math.max(6, size.x(one.to) - x - (data.calendar.dated ? 0 : 3));
  const approval = one.approval ? "begins once approved by " + one.approval : "";
  const title = placed.row.name + ", stage " + one.stage + ": " + one.when;
  const link = svg(drawing, "a", {
    href: "#" + one.step, class: "bar-link", "aria-label": [title, approval].filter(Boolean).join(", "),
  });
  svg(link, "rect", { x: x - 10, y: y - 3, width: wide + 20, height: 24, fill: "transparent" });
  svg(link, "rect", { x, y, width: wide, height: size.bar.height, rx: 2, class: "job" });
  if (one.approval) svg(link, "circle", { cx: x - 6, cy: y + size.bar.height / 2, r: 3.5, class: "app" });
  svg(link, "text", { x: x + wide + 4, y: y + 12, class: "m halo-t" }, one.stage);
  const show = () =>
    explain(calendarBox, title, [one.words, approval && "It " + approval + "."].filter(Boolean), {
      place: one.step, words: "Open its steps",
    });
  link.addEventListener("focus", show);
  link.addEventListener("mouseenter", show);
}

/** Today by the reader's clock, if the plan is under way. */
function drawToday(drawing, calendar, size) {
  const now = (Date.now() - calendar.start) / 60000;
  const note = byId("calendar-today");
  if (now < 0 || now > calendar.length) {
    note.textContent = now < 0 ? "The plan has not begun." : "The plan lies in the past.";
    return;
  }
  const x = size.x(now);
  svg(drawing, "line", { x1: x, x2: x, y1: 48, y2: size.height, class: "today" });
  svg(drawing, "rect", { x: x - 25, y: 44, width: 50, height: 17, rx: 3, class: "todayb" });
  svg(drawing, "text", { x, y: 57, "text-anchor": "middle", class: "todayt" }, "today");
}
