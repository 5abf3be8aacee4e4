// What the server put into the page, and how text gets onto it: always as text.

const byId = (id) => document.getElementById(id);
const dataOf = (id) => JSON.parse(byId(id).textContent);
const nodes = dataOf("node-data");
const links = dataOf("link-data");
const mostLabels = Number(document.body.dataset.labels);

// An element with classes and children; a child that is no element becomes text.
function make(tag, classes = "", ...children) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
}

// Text that may run from right to left, kept apart from what stands beside it.
const apart = (text) => make("bdi", "", text);
const isolated = (text) => `\u2068${text}\u2069`;

const rowOfNode = (node) => byId(`n${node}`);
const rowOfLink = (link) => byId(`l${link}`);
const nameOf = (node) => rowOfNode(node).querySelector("bdi").textContent;
const kindOf = (node) => rowOfNode(node).cells[1].textContent;
const detailOf = (node) => rowOfNode(node).cells[2].textContent;
const wordsOf = (link) => rowOfLink(link).querySelector("button").textContent;
const sayingOf = (link) => rowOfLink(link).cells[3].textContent;
const sourcesOf = (link) => Number(rowOfLink(link).cells[4].textContent);
const whenOf = (link) => rowOfLink(link).cells[5].textContent;

const shapes = Object.fromEntries([...document.querySelectorAll("[data-shape]")].map((box) => [box.dataset.type, box.dataset.shape]));
const isEvent = (node) => shapes[nodes[node].kind] === "custom";
const fullName = (node) => (isEvent(node) && detailOf(node) ? `${nameOf(node)}, ${detailOf(node)}` : nameOf(node));
const countOf = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

// What the data leaves out: no claims, no bend, and labels that are the name, or type and date.
for (const item of [...nodes, ...links]) item.claims ??= [];
for (const node of nodes) {
  node.lines ??= isEvent(node.id) && detailOf(node.id) ? [nameOf(node.id), detailOf(node.id)] : [nameOf(node.id)];
}

const linksAt = nodes.map(() => []);
for (const link of links) {
  link.bend ??= 0;
  linksAt[link.from].push(link.id);
  if (link.to !== link.from) linksAt[link.to].push(link.id);
}

const degreeOf = (node) => linksAt[node].length;

// A color or length of the style sheet, as it is for this screen.
const styled = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
