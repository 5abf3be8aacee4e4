// Tables: headings that sort, rows that open the panel.

function startTables(choose) {
  for (const table of document.querySelectorAll("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((cell, column) => sortable(table, cell, column));
    table.addEventListener("click", (event) => {
      const button = event.target.closest("tbody button");
      if (!button) return;
      const { id } = button.closest("tr");
      choose({ [id[0] === "n" ? "node" : "link"]: Number(id.slice(1)) }, button);
    });
  }
}

function sortable(table, cell, column) {
  const button = make("button", "", cell.textContent);
  button.type = "button";
  cell.replaceChildren(button);
  button.addEventListener("click", () => {
    const falling = cell.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const key = (row) => row.cells[column].textContent.trim();
    const order = new Intl.Collator("en", { numeric: true });
    const rows = [...table.tBodies[0].rows].sort((a, b) => (key(a) === "") - (key(b) === "") || order.compare(key(a), key(b)) * (falling ? -1 : 1));
    table.tBodies[0].append(...rows);
  });
}

function hideRows(picture) {
  for (const { id } of nodes) rowOfNode(id).hidden = picture.isNodeHidden(id);
  for (const { id } of links) rowOfLink(id).hidden = picture.isLinkHidden(id);
}
