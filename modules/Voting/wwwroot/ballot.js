// Shows the rest while somebody marks. The server counts again; without this file the button "recount" does the same.
(() => {
  const form = document.querySelector("[data-ballot]");
  if (!form) {
    return;
  }

  const { form: kind, won } = form.dataset;
  const budget = Number(form.dataset.budget);
  const most = Number(form.dataset.most);
  const points = Number(form.dataset.points);
  const left = form.querySelector("[data-left]");
  const meter = form.querySelector("[data-meter]");
  const cards = [...form.querySelectorAll(".ballot-choice")].map(card => ({
    cost: Number(card.dataset.cost),
    mark: card.querySelector("[name='Input.Picks'], [name='Input.Values']"),
    why: card.querySelector("[data-why]"),
  }));
  // What is marked on projects that a search has hidden still counts.
  const sum = of => cards.filter(c => c.mark.checked).reduce((all, c) => all + of(c), 0);
  const given = () => cards.reduce((all, c) => all + (Number(c.mark.value) || 0), 0);
  const ranked = () => cards.filter(c => Number(c.mark.value) > 0).length;
  const shown = Number((left.textContent.match(/-?[\d,]+/) ?? ["0"])[0].replaceAll(",", ""));
  const hidden = kind === "Knapsack" ? budget - shown - sum(c => c.cost)
    : kind === "Points" ? points - shown - given()
    : kind === "Ranking" ? shown - ranked()
    : shown - sum(() => 1);
  const hiddenPicks = kind === "Knapsack" ? 0 : hidden;

  const explain = (card, text) => {
    card.mark.disabled = text !== "";
    card.why.hidden = text === "";
    card.why.textContent = text;
  };

  const count = () => {
    if (kind === "Points") {
      left.textContent = (points - given() - hidden).toLocaleString();
      return;
    }

    if (kind === "Ranking") {
      left.textContent = (ranked() + hidden).toLocaleString();
      return;
    }

    const picks = sum(() => 1) + hiddenPicks;
    const rest = budget - sum(c => c.cost) - (kind === "Knapsack" ? hidden : 0);
    if (kind === "Knapsack") {
      left.textContent = won.replace("{0}", rest.toLocaleString("ko-KR"));
      meter.value = budget - rest;
      meter.classList.toggle("progress--over", rest < 0);
    } else {
      left.textContent = picks.toLocaleString();
    }

    for (const card of cards.filter(c => !c.mark.checked)) {
      explain(card, most > 0 && picks >= most ? card.why.dataset.full : kind === "Knapsack" && card.cost > rest ? card.why.dataset.over : "");
    }
  };

  form.querySelector("[data-recount]").remove();
  form.addEventListener("change", count);
  form.addEventListener("input", count);
  count();
})();
