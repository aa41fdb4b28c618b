// The block of a gemeente, kept current: the number as it is today, and whether somebody answers now.
// It shows a copy of the block that was pasted. Whatever fails, that block itself stays.
(() => {
  const here = document.currentScript.src;
  const parts = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });

  const get = async (name, form) => {
    const answer = await fetch(new URL(name, here), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) throw Error(name);
    return answer[form]();
  };

  const renew = (line, { wie, naam, nummer, kies, zeg }) => {
    if (!/^\+?\d{2,15}$/.test(kies) || !/^[-+() \d]+$/.test(nummer) || !naam) throw Error('nummer');
    const bel = line('bel');
    bel.href = `tel:${kies}`;
    line('cijfers').textContent = nummer;
    if (bel.dataset.wie !== wie) line('wie').textContent = bel.dataset.bel.replace('NAAM', () => naam);
    if (!zeg) ['uitleg', 'zeg'].forEach(name => line(name)?.remove());
  };

  const tell = (line, { tot, week, anders }) => {
    const [today, clock] = parts.format(new Date()).split(' ');
    const [hour, minute] = clock.split(':'), now = hour * 60 + +minute;
    line.hidden = today >= tot; // too old to know the holidays
    const spans = anders[today] || week[(new Date(today).getUTCDay() + 6) % 7];
    const span = spans.find(([from, to]) => from <= now && now < to);
    const { open, dicht, altijd, tijd } = line.dataset;
    const time = span && tijd.replace('UUR', span[1] / 60 | 0).replace('MINUUT', ('0' + span[1] % 60).slice(-2));
    line.textContent = !span ? `◐ ${dicht}` : `● ${span[1] - span[0] < 1440 ? open.replace('TIJD', time) : altijd}`;
  };

  class NazorgBlok extends HTMLElement {
    async connectedCallback() {
      if (this.shadowRoot) return;
      const name = encodeURIComponent(this.getAttribute('gemeente'));
      try {
        const [feiten, stijl] = await Promise.all([get(`${name}.json`, 'json'), get('nazorg-blok.css', 'text')]);
        const block = this.querySelector('.nazorg-blok').cloneNode(true);
        const line = part => block.querySelector(`.nazorg-blok__${part}`);
        renew(line, feiten);
        const { uren } = feiten;
        if (uren) {
          tell(line('nu'), uren);
          setInterval(tell, 6e4, line('nu'), uren);
        }
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(stijl);
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        root.append(block);
        this.replaceChildren();
      } catch {} // the pasted block stays
    }
  }
  customElements.get('nazorg-blok') || customElements.define('nazorg-blok', NazorgBlok);
})();
