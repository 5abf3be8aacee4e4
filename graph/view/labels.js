// Labels of a fixed size on the screen, like those of a map: where two would collide, the node
// with more links keeps its label, and coming closer brings out the other.

const FONT = '-apple-system, "Segoe UI", Roboto, Ubuntu, Cantarell, "Liberation Sans", Arial, sans-serif';
const FONT_SIZE = 12;
const LINE_HEIGHT = 14.5;
const ROOM = 3;

class Labels {
  constructor() {
    this.widths = new Map();
    this.shown = [];
  }

  width(context, text, font) {
    const key = font + text;
    if (!this.widths.has(key)) {
      context.font = font;
      this.widths.set(key, context.measureText(text).width);
    }
    return this.widths.get(key);
  }

  // Draw the labels that find room. Each item has {x, y, half, lines, fonts, colors, most?} in pixels
  // of the screen, the most important first; `obstacles` are nodes, which only labels marked `over`
  // may cover, and only those marked `always` cover other labels.
  draw(context, items, obstacles, halo) {
    const taken = [];
    const isFree = (place, over) => !taken.some((other) => overlap(place, other)) && (over || !obstacles.some((other) => overlap(place, other)));
    this.shown = [];
    for (const item of items) {
      const width = Math.max(...item.lines.map((line, i) => this.width(context, line, item.fonts[i])));
      if (width > item.most) continue;
      const height = LINE_HEIGHT * item.lines.length;
      const places = placesAround(item, width, height);
      const box = places.find((place) => isFree(place, item.over)) ?? (item.always ? places[0] : null);
      if (!box) continue;
      taken.push(box);
      this.shown.push({ ...box, id: item.id });
      this.write(context, item, box, halo);
    }
  }

  write(context, item, box, halo) {
    context.globalAlpha = item.faded ? 0.3 : 1;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = halo;
    item.lines.forEach((line, i) => {
      const x = (box.left + box.right) / 2;
      const y = box.top + LINE_HEIGHT * (i + 0.5);
      context.font = item.fonts[i];
      context.strokeText(line, x, y);
      context.fillStyle = item.colors[i];
      context.fillText(line, x, y);
    });
    context.globalAlpha = 1;
  }

  // The node whose label is at this place, or undefined.
  at({ x, y }) {
    return this.shown.find((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)?.id;
  }
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

// Below its node, above it, to the right, to the left; a label of a link only where the link is.
function placesAround({ x, y, half, onLine }, width, height) {
  const box = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  if (onLine) return [box(x - width / 2, y - height / 2)];
  return [
    box(x - width / 2, y + half + ROOM),
    box(x - width / 2, y - half - ROOM - height),
    box(x + half + ROOM + 1, y - height / 2),
    box(x - half - ROOM - 1 - width, y - height / 2),
  ];
}
