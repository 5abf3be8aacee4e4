// Puts the parts together.

document.documentElement.classList.add("js");
const panel = new Panel(byId("panel"), choose);
const picture = new Picture(byId("picture"), choose);
const said = byId("status").textContent;

// On a wide screen the panel lies on the right of the picture, else over its lower part.
const isBeside = () => byId("panel").offsetWidth < byId("picture").clientWidth / 2;

// Open a node or link, or close the panel (null). `opener` is a control outside the picture, which
// gets the focus back at the end; the picture then goes to what it has opened.
function choose(what, opener) {
  if (what === null) panel.close();
  else panel.open(what, opener);
  picture.select(what);
  if (what !== null) {
    byId("stage").scrollIntoView({ block: "nearest" });
    const covered = isBeside() ? byId("panel").offsetWidth + 20 : 0;
    if (opener) picture.approach(covered);
    else picture.show(what, covered);
  }
}

startLegend(byId("legend"), (types, sayings) => {
  picture.hide(types, sayings);
  hideRows(picture);
  const left = nodes.filter(({ id }) => !picture.isNodeHidden(id)).length;
  byId("status").textContent = left < nodes.length || sayings.size ? `${left} of ${countOf(nodes.length, "node")} shown as the legend says` : said;
});
startSearch(byId("find"), byId("found"), choose);
startTables(choose);
byId("closer").addEventListener("click", () => picture.zoom(1.3));
byId("farther").addEventListener("click", () => picture.zoom(1 / 1.3));
byId("all").addEventListener("click", () => picture.fit());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel.isOpen) choose(null);
});
window.network = picture.network;
