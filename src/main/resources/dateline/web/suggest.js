// Suggests while one types in the search box: the combobox pattern of WAI-ARIA. Without this file
// the page works as it is.
"use strict";

(() => {
  const box = document.getElementById("q");
  if (!box) {
    return;
  }
  const WAIT_MILLIS = 120;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.parentNode.append(list);
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  for (const [name, value] of Object.entries(attributes)) {
    box.setAttribute(name, value);
  }

  let timer = 0;
  let asked = 0;
  let active = -1;
  let typed = box.value;

  function close() {
    clearTimeout(timer);
    asked += 1;
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function option(suggestion, number) {
    const item = document.createElement("li");
    item.id = `suggestion-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.query = suggestion.query;
    for (const [kind, text] of [
      ["text", suggestion.text],
      ["type", suggestion.type.toLowerCase()],
      ["count", suggestion.count.toLocaleString("en")],
    ]) {
      const part = document.createElement("span");
      part.className = kind;
      part.textContent = text;
      item.append(part, " ");
    }
    return item;
  }

  function show(suggestions) {
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function ask() {
    asked += 1;
    const mine = asked;
    try {
      const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(box.value)}`);
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (mine === asked) {
        show(found);
      }
    } catch {
      // No connection: searching will say so.
    }
  }

  function choose(number) {
    const items = [...list.children];
    active = number < -1 ? items.length - 1 : number >= items.length ? -1 : number;
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      box.value = typed;
      box.removeAttribute("aria-activedescendant");
    } else {
      box.value = items[active].dataset.query;
      box.setAttribute("aria-activedescendant", items[active].id);
      items[active].scrollIntoView({ block: "nearest" });
    }
  }

  box.addEventListener("input", () => {
    typed = box.value;
    clearTimeout(timer);
    if (typed.trim().length < 2) {
      close();
    } else {
      timer = setTimeout(ask, WAIT_MILLIS);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown") {
      choose(active + 1);
    } else if (event.key === "ArrowUp") {
      choose(active - 1);
    } else if (event.key === "Escape") {
      box.value = typed;
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  box.addEventListener("blur", close);
  // Before the box loses the focus, which closes the list.
  list.addEventListener("mousedown", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) {
      event.preventDefault();
      box.value = item.dataset.query;
      box.form.submit();
    }
  });
})();
