// The picture. This is the only file that knows vis-network. How the line of a link looks stands in
// LINES, which looks.py makes.

const LOUD_WIDTH = 1.5; // more, for one gathering against another
const FADED = 0.12; // opacity of what is not selected
const LINK_LABELS = 200; // with more links only those that are selected have labels
const CLOSEST = 1.25; // of a small picture
const CROSS = 3.5; // arm of the cross on a denied link, in pixels
const HUBS = 15; // so many labels may cover nodes without links to speak of
const MANY_LINKS = 8;
const FEW = 20;
const HEAD = 14; // pixels of a line that its label leaves free at either end

class Picture {
  constructor(element, choose) {
    this.element = element;
    this.labels = new Labels();
    this.selected = null;
    this.looksOfEvents = new Map();
    this.nodeLooks = [];
    this.linkLooks = [];
    this.hiddenTypes = new Set();
    this.hiddenSayings = new Set();
    this.byDegree = nodes.map((node) => node.id).sort((a, b) => weightOf(b) - weightOf(a) || a - b);
    this.forgetColors();
    this.nodes = new vis.DataSet(nodes.map((node) => this.looksOfNode(node)));
    this.links = new vis.DataSet(links.map((link) => this.looksOfLink(link)));
    this.network = new vis.Network(element, { nodes: this.nodes, edges: this.links }, dataOf("options"));
    this.network.on("afterDrawing", (context) => this.drawLabels(context));
    this.network.on("click", (event) => choose(this.hit(event)));
    this.network.on("dragEnd", ({ nodes: moved }) => this.keepPlaces(moved));
    this.fit();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.forgetColors();
      this.redraw();
    });
  }

  // Colors are read from the style sheet when they are first needed, and anew when it changes.
  forgetColors() {
    this.colors = new Proxy({}, { get: (known, name) => (known[name] ??= styled(name)) });
  }

  // A node that was moved by hand stays there when its look changes.
  keepPlaces(moved) {
    const places = this.network.getPositions(moved);
    for (const id of moved) Object.assign(nodes[id], places[id]);
  }

  fit() {
    this.network.fit({ animation: false, maxZoomLevel: CLOSEST });
    this.zoom(0.94);
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }

  // What was clicked: a node or its label before a link that lies under it.
  hit(event) {
    const node = event.nodes[0] ?? this.labels.at(event.pointer.DOM);
    if (node !== undefined) return { node };
    return event.edges.length ? { link: event.edges[0] } : null;
  }

  // Put forward a node with its links, or a link with its ends; null puts forward everything.
  select(what) {
    this.selected = what && { nodes: new Set(), links: new Set(), main: what };
    if (what) {
      const chosen = what.node === undefined ? [what.link] : linksAt[what.node];
      if (what.node !== undefined) this.selected.nodes.add(what.node);
      for (const link of chosen) {
        this.selected.links.add(link);
        this.selected.nodes.add(links[link].from).add(links[link].to);
      }
    }
    this.redraw();
  }

  // Bring a node or link into the part of the picture that the panel leaves free.
  show(what, covered) {
    const wanted = what.node === undefined ? [links[what.link].from, links[what.link].to] : [what.node];
    const at = this.network.getPositions(wanted.filter((node) => !this.isNodeHidden(node)));
    const places = Object.values(at).map((place) => this.network.canvasToDOM(place));
    const right = this.element.clientWidth - covered;
    const inside = places.every(({ x, y }) => x > 30 && x < right - 30 && y > 30 && y < this.element.clientHeight - 40);
    if (inside) return; // as is what the legend hides
    const middle = { x: 0, y: 0 };
    for (const place of Object.values(at)) {
      middle.x += place.x / places.length;
      middle.y += place.y / places.length;
    }
    this.network.moveTo({ position: middle, offset: { x: -covered / 2, y: 0 }, scale: Math.max(this.network.getScale(), 0.6) });
  }

  // Let what is selected, with what it is linked to, fill the part that the panel leaves free.
  approach(covered) {
    const chosen = [...this.selected.nodes].filter((node) => !this.isNodeHidden(node));
    if (!chosen.length) return;
    this.network.fit({ nodes: chosen, animation: false, maxZoomLevel: CLOSEST });
    const free = 0.85 * (1 - covered / this.element.clientWidth);
    const scale = this.network.getScale() * Math.max(free, 0.4);
    this.network.moveTo({ position: this.network.getViewPosition(), scale, offset: { x: -covered / 2, y: 0 } });
  }

  hide(types, sayings) {
    this.hiddenTypes = types;
    this.hiddenSayings = sayings;
    this.redraw();
  }

  isNodeHidden(node) {
    return this.hiddenTypes.has(nodes[node].kind);
  }

  isLinkHidden(link) {
    const { from, to, said } = links[link];
    return this.hiddenSayings.has(said) || this.isNodeHidden(from) || this.isNodeHidden(to);
  }

  redraw() {
    this.nodes.update(this.changed(nodes.map((node) => this.looksOfNode(node)), this.nodeLooks));
    this.links.update(this.changed(links.map((link) => this.looksOfLink(link)), this.linkLooks));
  }

  // Those that look otherwise than before: an update costs far more than a comparison.
  changed(items, looks) {
    return items.filter((item) => {
      const look = JSON.stringify(item);
      const isNew = looks[item.id] !== look;
      looks[item.id] = look;
      return isNew;
    });
  }

  looksOfNode(node) {
    const { id, x, y, size, kind } = node;
    const shape = shapes[kind];
    const faded = this.selected !== null && !this.selected.nodes.has(id);
    const isMain = this.selected?.main.node === id;
    const edge = this.colors[`--edge-${kind}`];
    const isHollow = node.private || node.unreported;
    const fill = this.colors[isHollow ? "--surface" : `--fill-${kind}`];
    const color = { background: fill, border: isMain ? this.colors["--ink"] : edge };
    this.looksOfEvents.set(id, { color, size, faded, isMain, isHollow });
    return {
      id, x, y, size, shape,
      hidden: this.isNodeHidden(id),
      opacity: faded ? FADED * 2 : 1,
      borderWidth: isMain ? 4 : isHollow ? 3 : 1.5,
      borderWidthSelected: 4,
      color: { ...color, highlight: color, hover: { background: fill, border: this.colors["--ink"] } },
      title: `${isolated(fullName(id))}\n${kindOf(id)}, ${countOf(degreeOf(id), "link")}`,
      ...(shape === "custom" ? { ctxRenderer: (given) => drawEvent(given, this.looksOfEvents.get(id)) } : {}),
    };
  }

  looksOfLink(link) {
    const { id, from, to, said, bend } = link;
    const line = LINES[said];
    const faded = this.isLinkFaded(id);
    const loud = link.loud && said !== "refuted";
    const color = this.colors[loud ? "--line-loud" : line.color];
    const width = line.width + (loud ? LOUD_WIDTH : 0) + (this.selected?.main.link === id ? 1.5 : 0);
    return {
      id, from, to, width,
      hidden: this.isLinkHidden(id),
      dashes: line.dashes,
      arrows: { to: { enabled: true, type: line.head, scaleFactor: line.scale * (loud ? 0.8 : 1) } },
      color: { color, highlight: color, hover: this.colors["--ink"], opacity: faded ? FADED : 1 },
      smooth: bend === 0 ? false : { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) },
      hoverWidth: 1,
      selectionWidth: 0,
      title: `${isolated(fullName(from))}\n→ ${wordsOf(id)} (${sayingOf(id)}) →\n${isolated(fullName(to))}`,
    };
  }

  drawLabels(context) {
    const scale = this.network.getScale();
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const places = this.network.getPositions();
    const spots = new Map(nodes.filter(({ id }) => places[id]).map(({ id, size }) => {
      const { x, y } = this.network.canvasToDOM(places[id]);
      return [id, { id, x, y, half: size * scale }];
    }));
    const obstacles = [...spots.values()].map(({ x, y, half }) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
    const items = [...this.wordsOfDenials(), ...this.labelsOfNodes(spots), ...this.labelsOfLinks(scale, spots)];
    this.crossDenials(context, scale);
    this.labels.draw(context, items, obstacles, this.colors["--surface"]);
    context.restore();
    document.body.dataset.drawn = String(this.labels.shown.length);
  }

  // Names of nodes: what is selected first, then those with most links.
  labelsOfNodes(spots) {
    const chosen = this.selected?.nodes ?? new Set();
    const order = [...this.byDegree].sort((a, b) => chosen.has(b) - chosen.has(a));
    const most = mostLabels + chosen.size;
    const over = mostLabels < nodes.length ? mostLabels : HUBS;
    return order.slice(0, most).filter((id) => spots.has(id)).map((id, rank) => {
      const isMain = this.selected?.main.node === id;
      const bold = isMain || degreeOf(id) >= MANY_LINKS ? "600 " : "";
      const second = isEvent(id) ? this.colors["--quiet"] : this.colors["--ink"];
      return {
        ...spots.get(id),
        lines: nodes[id].lines,
        fonts: nodes[id].lines.map((_, i) => `${isEvent(id) && i === 0 ? "500 " : bold}${isEvent(id) ? FONT_SIZE - 0.5 : FONT_SIZE}px ${FONT}`),
        colors: nodes[id].lines.map((_, i) => (i === 0 ? this.colors["--ink"] : second)),
        faded: this.selected !== null && !chosen.has(id),
        over: (chosen.has(id) && chosen.size <= FEW) || (rank < over && degreeOf(id) >= MANY_LINKS),
        always: this.selected !== null && (isMain || (this.selected.main.node === undefined && chosen.has(id))),
      };
    });
  }

  // Each denial is crossed out on its line; the word beside it where there is room.
  crossDenials(context, scale) {
    const arm = Math.min(CROSS, Math.max(2, CROSS * 1.6 * scale));
    context.lineCap = "round";
    for (const { id, said } of links) {
      if (said !== "refuted" || this.isLinkHidden(id)) continue;
      const { x, y } = this.middleOf(id);
      context.globalAlpha = this.isLinkFaded(id) ? FADED : 1;
      for (const [color, width] of [[this.colors["--surface"], 5], [this.colors["--denied"], 2]]) {
        context.strokeStyle = color;
        context.lineWidth = width;
        context.beginPath();
        context.moveTo(x - arm, y - arm);
        context.lineTo(x + arm, y + arm);
        context.moveTo(x - arm, y + arm);
        context.lineTo(x + arm, y - arm);
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  wordsOfDenials() {
    return links.filter(({ id, said }) => said === "refuted" && !this.isLinkHidden(id)).map(({ id }) => {
      const text = this.selected?.links.has(id) ? `denied: ${wordsOf(id)}` : "denied";
      return this.linkLabel(id, text, this.colors["--denied"], `600 ${FONT_SIZE - 1}px ${FONT}`, { half: CROSS, faded: this.isLinkFaded(id) });
    });
  }

  labelsOfLinks(scale, spots) {
    if (!this.selected && (links.length > LINK_LABELS || scale < 0.45)) return [];
    return links
      .filter(({ id, said }) => said !== "refuted" && !this.isLinkHidden(id) && (!this.selected || this.selected.links.has(id)))
      .map(({ id, from, to, loud }) => this.linkLabel(id, wordsOf(id), this.colors[loud ? "--line-loud" : "--quiet"], `${FONT_SIZE - 1.5}px ${FONT}`, { onLine: true, most: roomBetween(spots.get(from), spots.get(to)) }));
  }

  linkLabel(id, text, color, font, more) {
    return { ...this.middleOf(id), half: 0, lines: [text], fonts: [font], colors: [color], ...more };
  }

  middleOf(link) {
    return this.network.canvasToDOM(this.network.body.edges[link].edgeType.getPoint(0.5));
  }

  isLinkFaded(link) {
    return this.selected !== null && !this.selected.links.has(link);
  }
}

// Which label comes first: a name says more than the type of an event, which has its color.
const weightOf = (node) => degreeOf(node) + (isEvent(node) ? 0 : 1.5);

// How wide a label may be that leaves the head of its line to be seen.
const roomBetween = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) - a.half - b.half - 2 * HEAD;

// An event: a rounded box in the color of its type.
function drawEvent({ ctx, x, y }, { color, size, faded, isMain, isHollow }) {
  const width = size * 2.6;
  const height = size * 1.8;
  const drawNode = () => {
    ctx.save();
    ctx.globalAlpha = faded ? FADED * 2 : 1;
    ctx.beginPath();
    ctx.roundRect(x - width / 2, y - height / 2, width, height, size * 0.55);
    ctx.fillStyle = color.background;
    ctx.fill();
    ctx.lineWidth = isMain ? 4 : isHollow ? 2.5 : 1.5;
    ctx.strokeStyle = color.border;
    ctx.stroke();
    ctx.restore();
  };
  return { drawNode, nodeDimensions: { width, height } };
}
