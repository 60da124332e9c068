// Filters of the steps. The address of the page holds the choice, so a link shows the same steps.

const form = byId("filter");
const stepRows = all(".row").map((row) => ({ row, text: null }));

function chosen() {
  const choice = {};
  ["env", "cluster", "comp", "q"].forEach((name) => {
    const value = form.elements[name].value.trim();
    if (value) choice[name] = value;
  });
  ["blocker", "noback", "unrehearsed"].forEach((name) => {
    if (form.elements[name].checked) choice[name] = 1;
  });
  return choice;
}

function matches(entry, choice, words) {
  const own = entry.row.dataset;
  const fits =
    (!choice.env || own.env === choice.env) &&
    (!choice.cluster || own.clusters.includes("|" + choice.cluster + "|")) &&
    (!choice.comp || own.comp.split(" + ").includes(choice.comp)) &&
    (!choice.blocker || own.flags.includes("b")) &&
    (!choice.noback || own.flags.includes("n")) &&
    (!choice.unrehearsed || own.flags.includes("u"));
  if (!fits || !words.length) return fits;
  if (entry.text == null) entry.text = entry.row.textContent.toLowerCase();
  return words.every((word) => entry.text.includes(word));
}

function filterSteps(address) {
  const choice = chosen();
  const words = (choice.q || "").toLowerCase().split(/\s+/).filter(Boolean);
  const any = Object.keys(choice).length > 0;
  let steps = 0;
  stepRows.forEach((entry) => {
    const shown = matches(entry, choice, words);
    entry.row.hidden = !shown;
    if (shown) steps += choice.cluster ? 1 : Number(entry.row.dataset.count);
  });
  all(".env").forEach((part) => {
    part.hidden = !part.querySelector(".row:not([hidden])");
    part.open = any || part.dataset.open === "true";
  });
  all(".stage").forEach((stage) => (stage.hidden = !stage.querySelector(".row:not([hidden])")));
  byId("count").textContent = any ? steps + " of " + data.steps + " steps" : data.steps + " steps in " + stepRows.length + " rows";
  byId("none").hidden = steps > 0 || data.steps === 0;
  byId("clear").hidden = !any;
  if (address) {
    const query = Object.entries(choice).map(([name, value]) => name + "=" + encodeURIComponent(value)).join("&");
    history.replaceState(null, "", "#steps" + (query ? "?" + query : ""));
  }
}

form.addEventListener("input", () => filterSteps(true));
form.addEventListener("submit", (event) => event.preventDefault());
byId("clear").addEventListener("click", () => {
  form.reset();
  filterSteps(true);
  form.elements.q.focus();
});
byId("fold").addEventListener("click", (event) => {
  const stages = all("details.stage");
  const folded = stages.some((stage) => stage.open);
  stages.forEach((stage) => (stage.open = !folded));
  event.currentTarget.textContent = folded ? "Unfold all stages" : "Fold all stages";
});
