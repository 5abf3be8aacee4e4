// The legend shows and hides; the search field finds nodes.

const MOST_FOUND = 8;

function startLegend(form, changed) {
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const off = (name) => new Set(boxes.filter((box) => box.dataset[name] && !box.checked).map((box) => box.dataset[name]));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target.type === "checkbox") changed(off("type"), off("said"));
  });
  changed(off("type"), off("said"));
}

function startSearch(field, list, choose) {
  const texts = nodes.map(({ id }) => [nameOf(id), kindOf(id), detailOf(id)].join(" ").toLocaleLowerCase());
  const find = () => {
    const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length ? nodes.filter(({ id }) => words.every((word) => texts[id].includes(word))) : [];
    found.sort((a, b) => degreeOf(b.id) - degreeOf(a.id) || a.id - b.id);
    const items = found.slice(0, MOST_FOUND).map(({ id }) => {
      const button = nodeButton(id);
      button.append(make("span", "kind", kindOf(id)));
      return make("li", "", button);
    });
    if (found.length > MOST_FOUND) items.push(make("li", "kind", `and ${found.length - MOST_FOUND} more`));
    if (words.length && !found.length) items.push(make("li", "kind", "nothing found"));
    list.replaceChildren(...items);
  };
  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("button")?.click();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose({ node: Number(button.dataset.node) }, button);
  });
}
