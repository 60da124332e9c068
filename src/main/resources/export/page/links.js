// Deep links, copying of commands, the contents, paper; then the first drawing.

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (wrong) {
    return text;
  }
}

/** Shows what the address names: #steps?env=prod, a step, a hop or an issue. */
function follow() {
  const [place, query] = location.hash.slice(1).split("?");
  if (place === "steps" && query != null) {
    form.reset();
    query.split("&").forEach((pair) => {
      const [name, value] = pair.split("=");
      const field = form.elements[name];
      if (!field) return;
      if (field.type === "checkbox") field.checked = true;
      else field.value = decoded(value || "");
    });
    filterSteps(false);
    byId("steps").scrollIntoView();
    return;
  }
  const target = place && byId(decoded(place));
  if (!target) return;
  all(".hit-target").forEach((row) => row.classList.remove("hit-target"));
  const row = target.closest(".row, .card");
  if (row && target.closest("[hidden]")) {
    form.reset();
    filterSteps(false);
  }
  for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  if (row) row.classList.add("hit-target");
  // Stages are laid out when they come into view, so one call does not arrive.
  let times = 0;
  const scroll = () => {
    target.scrollIntoView({ block: row && row.classList.contains("row") ? "center" : "start", behavior: "instant" });
    if (++times < 24) requestAnimationFrame(scroll);
  };
  scroll();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const text = button.parentElement.querySelector("code").textContent;
  const done = () => {
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1600);
  };
  const select = () => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) done();
    area.remove();
    button.focus();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, select);
  else select();
});

if ("IntersectionObserver" in window) {
  const links = {};
  all(".bar nav a").forEach((link) => (links[link.hash.slice(1)] = link));
  const watch = new IntersectionObserver(
    (seen) =>
      seen.filter((one) => one.isIntersecting).forEach((one) => {
        all(".bar a.here").forEach((link) => {
          link.classList.remove("here");
          link.removeAttribute("aria-current");
        });
        const link = links[one.target.id];
        if (link) {
          link.classList.add("here");
          link.setAttribute("aria-current", "true");
        }
      }),
    { rootMargin: "-15% 0px -75% 0px" },
  );
  all("main > section").forEach((section) => watch.observe(section));
}

function draw() {
  drawMap();
  drawCalendar();
}

/** Paper is drawn at one width, whatever the window is. */
function drawFor(width) {
  const hosts = [mapHost, calendarHost].filter(Boolean);
  if (width) hosts.forEach((host) => host.style.setProperty("width", width + "px"));
  draw();
  hosts.forEach((host) => host.style.removeProperty("width"));
}

addEventListener("beforeprint", () => {
  drawFor(860);
  all("details.stage").forEach((stage) => (stage.open = true));
});
addEventListener("afterprint", () => drawFor(0));

let widthDrawn = innerWidth;
let resizing = 0;
addEventListener("resize", () => {
  if (innerWidth === widthDrawn) return;
  widthDrawn = innerWidth;
  clearTimeout(resizing);
  resizing = setTimeout(draw, 120);
});

all("details.tab").forEach((table) => (table.open = false));
draw();
mapHint();
filterSteps(false);
addEventListener("hashchange", follow);
if (location.hash) follow();
