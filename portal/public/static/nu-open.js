"use strict";
// Says on a frozen page whether a desk is open now, in Dutch time. Without it the hours in the table say the same.
(() => {
  const DAG = 86400000;
  const nu = new Date();
  const deel = {};
  for (const { type, value } of new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Amsterdam", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit",
    hour: "2-digit", minute: "2-digit",
  }).formatToParts(nu)) deel[type] = value;
  const vandaag = `${deel.year}-${deel.month}-${deel.day}`;
  const minuut = deel.hour * 60 + Number(deel.minute);
  const weekdag = (new Date(vandaag) / DAG + 3) % 7; // 1 January 1970 was a Thursday; Monday is 0
  for (const regel of document.querySelectorAll("[data-uren]")) {
    const { tot, week, anders } = JSON.parse(regel.dataset.uren);
    if (vandaag >= tot) continue; // the page is too old to know the holidays of today
    const vak = (anders[vandaag] || week[weekdag]).find(([van, tot]) => van <= minuut && minuut < tot);
    const altijd = vak && vak[0] === 0 && vak[1] === 1440;
    const uur = vak && `${Math.floor(vak[1] / 60)}.${String(vak[1] % 60).padStart(2, "0")}`;
    regel.textContent = `${vak ? "● " : "◐ "}${
      vak ? (altijd ? regel.dataset.altijd : regel.dataset.open.replace("TIJD", uur)) : regel.dataset.dicht}`;
    regel.className = `portal-staat portal-status--${vak ? "open" : "dicht"}`;
    regel.hidden = false;
  }
})();
