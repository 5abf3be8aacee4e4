// The panel: what is said of one node or link, by whom, in which sentence.

const FIRST_QUOTES = 12;

class Panel {
  constructor(element, choose) {
    this.element = element;
    this.choose = choose;
    this.opener = null;
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.node) choose({ node: Number(button.dataset.node) });
      if (button?.dataset.link) choose({ link: Number(button.dataset.link) });
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  open(what, opener) {
    const close = make("button", "close", "×");
    close.type = "button";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => this.choose(null));
    const parts = what.node === undefined ? partsOfLink(what.link) : partsOfNode(what.node);
    this.element.replaceChildren(close, ...parts);
    this.element.scrollTop = 0;
    this.element.hidden = false;
    if (opener) {
      this.opener = opener;
      this.element.focus({ preventScroll: true });
    }
  }

  close() {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (hadFocus && this.opener?.isConnected) this.opener.focus();
    this.opener = null;
  }
}

function partsOfNode(node) {
  const row = rowOfNode(node);
  const facts = make("div", "facts", ...[...row.cells[3].children].map((fact) => fact.cloneNode(true)));
  const kind = [kindOf(node), detailOf(node)].filter(Boolean).join(" · ");
  const ofLinks = linksAt[node].flatMap((link) => links[link].claims);
  return [
    make("h2", "", apart(nameOf(node))),
    make("p", "kind", kind),
    facts,
    ...quotesPart("Quotes", [...nodes[node].claims, ...ofLinks]),
    ...(linksAt[node].length ? [make("h3", "", countOf(linksAt[node].length, "link")), linkList(linksAt[node], node)] : []),
    make("p", "id", row.dataset.id),
  ];
}

function partsOfLink(link) {
  const { from, to, said, claims } = links[link];
  const head = make("div", "link-head", make("h2", "", nodeButton(from)), make("span", "what", `→ ${wordsOf(link)} →`), make("h2", "", nodeButton(to)));
  const chip = make("em", said, sayingOf(link));
  const told = [countOf(sourcesOf(link), "independent source"), whenOf(link)].filter(Boolean).join(", ");
  return [
    head,
    make("p", "", chip, ` ${told}`),
    ...quotesPart("Quotes", claims),
    ...againstPart(link),
    make("p", "id", rowOfLink(link).dataset.id),
  ];
}

// What is said otherwise of the same two: a denial beside a report, a report beside a denial.
function againstPart(link) {
  const { from, to, kind, said } = links[link];
  const others = linksAt[from].filter((id) => id !== link && links[id].from === from && links[id].to === to && links[id].kind === kind);
  if (!others.length) return [];
  const title = said === "refuted" ? "Against this denial" : "Said otherwise";
  return others.flatMap((id) => quotesPart(`${title}: ${sayingOf(id)}`, links[id].claims));
}

function quotesPart(title, claims) {
  const readings = new Set(claims.map(String));
  const quotes = [...new Set([...readings].map((claim) => quoteOf.get(claim)).filter(Boolean))];
  if (!quotes.length) return [];
  const list = make("ol", "quotes", ...quotes.slice(0, FIRST_QUOTES).map((quote) => quoteCopy(quote, readings)));
  const parts = [make("h3", "", `${title} (${quotes.length})`), list];
  if (quotes.length > FIRST_QUOTES) parts.push(moreButton(list, quotes.slice(FIRST_QUOTES), readings));
  return parts;
}

function moreButton(list, quotes, readings) {
  const more = make("button", "more", `Show ${countOf(quotes.length, "more quote")}`);
  more.type = "button";
  more.addEventListener("click", () => {
    const copies = quotes.map((quote) => quoteCopy(quote, readings));
    list.append(...copies);
    more.remove();
    copies[0].tabIndex = -1;
    copies[0].focus();
  });
  return more;
}

const quoteOf = new Map();
for (const reading of document.querySelectorAll("#tables [data-claim]")) {
  quoteOf.set(reading.dataset.claim, reading.closest(".quote"));
}

// A quote of the list below, with its document and those of its readings that are wanted.
function quoteCopy(quote, readings) {
  const copy = quote.cloneNode(true);
  copy.removeAttribute("id");
  const page = quote.querySelector(".page")?.textContent;
  const source = quote.parentElement.previousElementSibling.textContent;
  copy.querySelector("blockquote").after(make("p", "source", apart(page ? `${source}, ${page}` : source)));
  for (const reading of copy.querySelectorAll("[data-claim]")) {
    if (!readings.has(reading.dataset.claim)) reading.remove();
  }
  return copy;
}

function linkList(ids, node) {
  return make("ul", "beside", ...ids.map((id) => {
    const { from, to } = links[id];
    const other = from === node ? to : from;
    const button = make("button", "", from === node ? `${wordsOf(id)} → ` : `← ${wordsOf(id)}: `, apart(fullName(other)));
    button.type = "button";
    button.dataset.link = id;
    return make("li", "", button, make("em", links[id].said, sayingOf(id)));
  }));
}

function nodeButton(node) {
  const button = make("button", "", apart(fullName(node)));
  button.type = "button";
  button.dataset.node = node;
  return button;
}
