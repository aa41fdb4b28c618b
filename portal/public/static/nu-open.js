// Frozen sites only: is it open now, in Dutch time? The hours in the table say the same.
(() => {
  const parts = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
  const [today, clock] = parts.format(new Date()).split(' ');
  const [hour, minute] = clock.split(':'), now = hour * 60 + +minute;
  document.querySelectorAll('[data-uren]').forEach(line => {
    const { tot, week, anders } = JSON.parse(line.dataset.uren);
    if (today >= tot) return; // too old to know the holidays
    const spans = anders[today] || week[(new Date(today).getUTCDay() + 6) % 7];
    const [from, to] = spans.find(([from, to]) => from <= now && now < to) || [];
    const { open, dicht, altijd, tijd } = line.dataset;
    const time = tijd.replace('UUR', to / 60 | 0).replace('MINUUT', ('0' + to % 60).slice(-2));
    line.textContent = to ? `● ${to - from < 1440 ? open.replace('TIJD', time) : altijd}` : `◐ ${dicht}`;
    line.className = `portal-staat portal-status nl-data-badge portal-status--${to ? 'open' : 'dicht'}`;
    line.hidden = false;
  });
})();
