"use strict";

// What every chart uses: the data, elements, one box that explains, one tab stop for many marks.

const data = JSON.parse(document.getElementById("data").textContent);
document.documentElement.classList.add("js");

function byId(id) {
  return document.getElementById(id);
}

function all(selector, within) {
  return Array.from((within || document).querySelectorAll(selector));
}

function svg(parent, name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
  if (text != null) element.textContent = text;
  if (parent) parent.appendChild(element);
  return element;
}

/** An empty drawing in place of the one before. */
function canvas(host, width, height, label) {
  host.textContent = "";
  return svg(host, "svg", { viewBox: "0 0 " + width + " " + height, role: "group", "aria-label": label });
}

/** Explains the mark that is pointed at or focused. */
function explain(box, title, lines, link) {
  box.textContent = "";
  box.classList.toggle("live", Boolean(link) || lines.length > 0);
  const head = document.createElement("b");
  head.textContent = title;
  box.appendChild(head);
  lines.forEach((line) => {
    const part = document.createElement("span");
    part.className = "y";
    part.textContent = line;
    box.appendChild(part);
  });
  if (link) {
    const open = document.createElement("a");
    open.href = "#" + link.place;
    open.textContent = link.words;
    box.appendChild(open);
  }
}

/** Makes marks one stop for the tab key; arrows, Home and End walk through them. */
function walk(drawing, selector) {
  const marks = all(selector, drawing);
  marks.forEach((mark, i) => mark.setAttribute("tabindex", i ? -1 : 0));
  drawing.addEventListener("keydown", (event) => {
    const at = marks.indexOf(document.activeElement);
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to =
      event.key === "Home" ? 0
      : event.key === "End" ? marks.length - 1
      : step ? Math.max(0, Math.min(marks.length - 1, at + step))
      : -1;
    if (to < 0) return;
    event.preventDefault();
    marks[at].setAttribute("tabindex", -1);
    marks[to].setAttribute("tabindex", 0);
    marks[to].focus();
  });
}
