// Pointing at marked words, or moving to them with the keyboard, shows their records beside them. Everything works
// without this file: marks are links to their records.
(function () {
  "use strict";
  let tip = null;

  function of(element) {
    return (element.dataset.records || "").split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  }

  function light(ids, on) {
    document.querySelectorAll("[data-records]").forEach((piece) => {
      if (piece.dataset.records.split(" ").some((id) => ids.includes(id))) {
        piece.classList.toggle("lit", on);
      }
    });
    ids.forEach((id) => {
      const record = document.getElementById(id);
      if (record) {
        record.classList.toggle("lit", on);
      }
    });
  }

  function hide() {
    if (tip) {
      tip.remove();
      tip = null;
    }
    document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  }

  function show(mark) {
    hide();
    const records = of(mark);
    if (!records.length) {
      return;
    }
    light(records.map((record) => record.id), true);
    tip = document.createElement("ul");
    tip.className = "tip";
    tip.id = "tip";
    tip.setAttribute("role", "tooltip");
    records.slice(0, 3).forEach((record) => {
      const copy = record.cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("lit");
      copy.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
      tip.append(copy);
    });
    mark.setAttribute("aria-describedby", "tip");
    document.body.append(tip);
    const box = mark.getClientRects()[0];
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    const below = box.bottom + tip.offsetHeight + 8 < window.innerHeight || box.top < tip.offsetHeight + 8;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + window.scrollY + "px";
  }

  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest(".text .mark");
    if (mark) {
      show(mark);
      return;
    }
    if (tip && !event.target.closest(".tip")) {
      hide();
    }
    const record = event.target.closest(".aside .record");
    if (record) {
      light([record.id], true);
    }
  });
  document.addEventListener("mouseout", (event) => {
    const record = event.target.closest(".aside .record");
    if (record && !record.contains(event.relatedTarget)) {
      light([record.id], false);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".text .mark")) {
      show(event.target);
    } else {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });
})();
