// An arrival, without a server: antwoord.py and kaart.py on the data of gegevens.py. A test holds the two together.
// The functions are global, so that a test can ask them; what was typed stays in this page.
const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const OUD = 30; // days: from here on a new file is asked for
const later = (dag, n) => new Date(Date.parse(dag) + n * 864e5).toISOString().slice(0, 10);
const weekdag = dag => (new Date(dag).getUTCDay() + 6) % 7;
const datum = dag => `${DAGEN[weekdag(dag)]} ${+dag.slice(8)} ${MAANDEN[dag.slice(5, 7) - 1]}`;
const klok = minuut => `${minuut / 60 % 24 | 0}.${('0' + minuut % 60).slice(-2)}`;
const tussen = (van, tot) => (Date.parse(tot) - Date.parse(van)) / 864e5;
const dagnaam = (dag, nu) => tussen(nu.dag, dag) < 7 ? DAGEN[weekdag(dag)] : datum(dag);

function moment(date) {
  const [dag, tijd] = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }).format(date).split(' ');
  return { dag, minuut: tijd.slice(0, 2) * 60 + +tijd.slice(3) };
}

// Is a line open, until when, or from when? [soort, words, words of the next opening]
function staat(uren, nu) {
  if (!uren || nu.dag >= uren.tot) return ['onbekend', '○ Tijden niet bekend'];
  const spans = dag => uren.anders[dag] || uren.week[weekdag(dag)];
  const span = spans(nu.dag).find(([van, tot]) => van <= nu.minuut && nu.minuut < tot);
  if (span) {
    let [, tot] = span, n = 0, over;
    while (tot === 1440 && n < 8 && (over = spans(later(nu.dag, ++n)).find(([van]) => !van))) tot = over[1];
    return ['open', n < 8 ? `● Nu open tot ${klok(tot)} uur` : '● Dag en nacht open'];
  }
  for (let n = 0; n < 367; n++) {
    const dag = later(nu.dag, n), next = spans(dag).find(([van]) => n || van > nu.minuut);
    if (next) {
      const wanneer = `${['vandaag', 'morgen'][n] || dagnaam(dag, nu)} om ${klok(next[0])} uur`;
      return ['dicht', `◐ Nu dicht. Open ${wanneer}`, wanneer];
    }
  }
  return ['dicht', '◐ Nu dicht'];
}

function antwoord(data, g, nu) {
  const v = { ...data.gewoon, ...g.vast }, uren = n => data.uren[n - 1];
  const werkdag = dag => weekdag(dag) < 5 && !data.vrij.includes(dag);
  const werkdagVanaf = dag => werkdag(dag) ? dag : werkdagVanaf(later(dag, 1));
  const vandaag = werkdag(nu.dag), morgen = later(nu.dag, 1), kantoor = vandaag && nu.minuut >= 540 && nu.minuut < 1020;
  const opnieuw = vandaag && nu.minuut < 540 ? nu.dag : werkdagVanaf(morgen);
  const s = { ...v, nu: `Het is ${datum(nu.dag)}, ${klok(nu.minuut)} uur.` };
  const zet = (plek, [soort, tekst]) => { s[plek] = tekst; s[plek + '_soort'] = soort; };
  const [soort, tekst, wanneer] = staat(uren(g.uren), nu);
  if (v.nummer) zet('staat', [soort, tekst]);
  s.raad = !v.nummer ? `Wij kennen het nummer niet. ${v.mail ? 'Mail' : 'Gebruik de website'}, of ga langs.`
    : soort === 'open' ? 'Bel nu.'
    : soort === 'dicht' ? wanneer ? `Bel ${wanneer}.` : 'Wij weten niet wanneer het weer open is.'
    : kantoor ? 'Bel nu. Wij weten niet of er iemand opneemt.'
    : `Bel toch. Neemt niemand op? Bel ${opnieuw === nu.dag ? 'later vandaag' : opnieuw === morgen ? 'morgen' : dagnaam(opnieuw, nu)} opnieuw.`;
  if (soort === 'dicht') Object.assign(s, g.dicht);
  s.bed_raad = !werkdag(morgen) && (!vandaag || nu.minuut >= 720) ? `Regel eerst een bed tot ${datum(werkdagVanaf(morgen))}. Dat is de volgende werkdag.`
    : kantoor ? 'Geen bed voor vannacht? Zeg dat in hetzelfde gesprek.' : 'Regel eerst een bed voor vannacht.';
  const rijen = (lijnen, naam, most, welke) => {
    const now = (lijnen || []).map(lijn => ({ ...lijn, staat: staat(uren(lijn.uren), nu) }));
    const order = lijn => ['open', 'onbekend', 'dicht'].indexOf(lijn.staat[0]);
    now.filter(lijn => order(lijn) <= welke).sort((a, b) => order(a) - order(b)).slice(0, most).forEach(({ uren, staat, ...lijn }, i) => {
      for (const key in lijn) s[`${naam + (i + 1)}_${key}`] = lijn[key];
      if (lijn.nummer) zet(`${naam + (i + 1)}_staat`, staat);
    });
  };
  rijen(g.bedden, 'bed', 3, 2);
  rijen(data.landelijk, 'land', 5, 0); // what is open, and nothing else
  return gevuld(s);
}

function kaart(data, g, taal) {
  const w = data.kaart[taal], k = g.kaart || {}, v = { ...data.gewoon, ...g.vast }, met = (zin, naam) => zin.replace('NAAM', () => naam);
  return gevuld({
    k_titel: met(w.titel, g.naam),
    k_wie: k.wie ? met(w.bel, k.wie) : met(w.bel_gemeente, g.naam),
    k_nummer: v.nummer, k_nummer_url: v.nummer_url,
    k_uren: g.uren ? w.uren[g.uren - 1] : v.nummer ? w.onbekend : w.geen,
    k_zeg_kop: w.zeg_kop, k_zeg: w.zeg, k_zeg_nl: w.zeg === data.kaart.nl.zeg ? '' : data.kaart.nl.zeg,
    k_langs: w.langs, k_adres: v.adres, k_neem: w.neem, k_papier: w.papier,
    k_bed_kop: w.bed_kop, k_bed: !k.bed && w.bed, k_bed_bel: k.bed && met(w.bed_bel, k.bed),
    k_bed_nummer: k.bed_nummer, k_bed_nummer_url: k.bed_nummer_url,
    k_gevaar: w.gevaar, k_datum: w.datum,
  });
}

const gevuld = s => Object.fromEntries(Object.entries(s).filter(([, tekst]) => tekst));

// The gemeenten that a few letters or digits can mean, the likeliest first; `zeker`: what was typed is the whole of it.
function zoek(data, tekst) {
  const [plain, words, join] = data.regels.map(rules => text =>
    rules.reduce((found, [from, to]) => found.replace(RegExp(from, 'g'), to), text.normalize('NFKD')).toLowerCase());
  const cijfers = (/^\s*(\d{2,4})(\s*[a-z]{0,2})?\s*$/i.exec(tekst) || [])[1];
  const found = [], reeks = ranges => (ranges || '').split(' ').filter(Boolean).some(one => {
    const [van, tot = van] = one.split('-'), rest = 4 - cijfers.length;
    return +van <= +cijfers.padEnd(4, '9') && +tot >= cijfers * 10 ** rest;
  });
  if (cijfers) {
    data.gemeenten.forEach(g => {
      const rang = ['pc', 'deel', 'enkele', 'postbus'].findIndex(naam => reeks(g[naam]));
      if (rang > -1) found.push({ g, rang, zeker: true, bij: '', na: ['', '', ', een paar huizen', ', alleen postbussen'][rang] });
    });
    const adressen = found.filter(one => one.rang < 3);
    return (adressen[0] ? adressen : found).sort((a, b) => a.rang - b.rang).slice(0, 8);
  }
  const keys = naam => data.sleutels.get(naam) || data.sleutels.set(naam, [join(words(plain(naam))), join(plain(naam))]).get(naam);
  data.sleutels = data.sleutels || new Map();
  const begin = keys(tekst).filter(Boolean);
  if (!begin[0] || tekst.trim().length < 2) return [];
  data.gemeenten.forEach(g => {
    let best;
    g.namen.forEach((namen, rang) => namen && namen.split('|').forEach(naam => {
      const zeker = begin.some(key => keys(naam).includes(key));
      if (zeker || begin.some(key => keys(naam).some(one => one.startsWith(key)))) {
        if (!best || zeker > best.zeker) best = { g, rang, zeker, bij: rang && naam !== g.naam ? naam + ', gemeente ' : '', na: '' };
      }
    }));
    if (best) found.push(best);
  });
  return found.sort((a, b) => b.zeker - a.zeker || a.rang - b.rang).slice(0, 8);
}

document.addEventListener('DOMContentLoaded', () => {
  const $ = id => document.getElementById(id), form = $('zoek'), q = $('q'), lijst = $('keuzes'), vak = $('antwoord'), kader = $('kaart');
  const nu = () => moment(new Date());
  let data, keuzes = [], gekozen = -1, wacht = false, g;

  const vul = (root, s) => {
    root.querySelectorAll('[data-v]').forEach(el => {
      const plek = el.dataset.v, url = s[plek + '_url'];
      el.textContent = url ? '' : s[plek] || '';
      if (url) Object.assign(el.appendChild(document.createElement('a')), { href: url, textContent: s[plek] });
      if (el.matches('.portal-status')) el.className = `nl-data-badge portal-status portal-status--${s[plek + '_soort']}`;
    });
    root.querySelectorAll('[data-als]').forEach(el => { el.hidden = !s[el.dataset.als]; });
  };
  const zeg = tekst => { $('melding').textContent = tekst; };
  const groot = aan => {
    vak.classList.toggle('balie-groot', aan);
    $('groot').setAttribute('aria-pressed', aan);
  };
  const toonKaart = () => {
    const taal = $('taal').value;
    kader.lang = taal;
    kader.dir = data.kaart[taal].richting;
    vul(kader, kaart(data, g, taal));
  };
  const kies = gemeente => {
    g = gemeente;
    document.querySelectorAll('#vragen details').forEach(one => { one.open = false; });
    document.querySelectorAll('.balie-melding').forEach(one => one.remove());
    vul(vak, antwoord(data, g, nu()));
    toonKaart();
    sluit();
    vak.hidden = false;
    vak.focus();
    scrollTo(0, 0);
  };
  const sluit = () => {
    lijst.hidden = true;
    gekozen = -1;
    q.setAttribute('aria-expanded', false);
    q.removeAttribute('aria-activedescendant');
  };
  const wijs = i => {
    gekozen = i;
    [...lijst.children].forEach((li, n) => li.setAttribute('aria-selected', n === i));
    i < 0 ? q.removeAttribute('aria-activedescendant') : q.setAttribute('aria-activedescendant', `keuze${i}`);
  };
  const kijk = () => {
    keuzes = data && q.value.trim() ? zoek(data, q.value) : [];
    lijst.replaceChildren(...keuzes.map((one, i) => {
      const li = Object.assign(document.createElement('li'), { id: `keuze${i}` });
      li.textContent = `${one.bij}${one.g.naam} (${one.g.provincie})${one.na}`;
      li.setAttribute('role', 'option');
      li.addEventListener('mousedown', event => { event.preventDefault(); kies(one.g); });
      return li;
    }));
    lijst.hidden = !keuzes[0];
    q.setAttribute('aria-expanded', !lijst.hidden);
    // Of several that what was typed means as well, none is chosen beforehand.
    wijs(keuzes[0] && !(keuzes[1] && keuzes[0].zeker && keuzes[1].zeker) ? 0 : -1);
    zeg(keuzes[0] ? `${keuzes.length} ${keuzes[1] ? 'gemeenten' : 'gemeente'}. Kies met de pijltjes.` : q.value.trim().length > 2 ? 'Niets gevonden. Kijk of het goed geschreven is.' : '');
  };
  const opnieuw = () => {
    g = null;
    vak.hidden = true;
    q.value = '';
    kijk();
    q.focus();
  };

  q.setAttribute('role', 'combobox');
  q.setAttribute('aria-controls', 'keuzes');
  q.setAttribute('aria-autocomplete', 'list');
  q.setAttribute('aria-expanded', false);
  q.addEventListener('input', kijk);
  q.addEventListener('keydown', event => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!stap || !keuzes[0]) return;
    event.preventDefault();
    wijs((gekozen + stap + keuzes.length + (gekozen < 0 && stap < 0)) % keuzes.length);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    wacht = !data; // who types fast is answered as soon as the data are there
    if (keuzes[gekozen]) kies(keuzes[gekozen].g);
    else zeg(wacht ? 'De gegevens laden nog.' : keuzes[0] ? 'Kies een gemeente met de pijltjes.' : 'Niets gevonden.');
  });
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    vak.classList.contains('balie-groot') ? groot(false) : opnieuw();
  });
  // Single keys work in the answer only: a voice that types, or a screen reader, never presses one by accident.
  const toetsen = {
    t: () => {
      const talen = $('taal');
      talen.selectedIndex = (talen.selectedIndex + 1) % talen.length;
      toonKaart();
      zeg(talen.selectedOptions[0].text);
    },
    k: () => groot(!vak.classList.contains('balie-groot')),
    p: () => print(),
  };
  vak.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('select')) return;
    const doe = toetsen[event.key.toLowerCase()], vraag = document.querySelectorAll('#vragen details')[event.key - 1];
    if (vraag) vraag.open = !vraag.open;
    if (vraag || doe) event.preventDefault();
    if (doe) doe();
  });
  $('taal').addEventListener('change', toonKaart);
  $('groot').addEventListener('click', toetsen.k);
  $('print').addEventListener('click', toetsen.p);

  const begin = found => {
    data = found;
    const dagen = tussen(data.dag, nu().dag);
    $('oud').textContent = dagen > OUD ? `Let op: deze gegevens zijn ${dagen} dagen oud. Haal nieuwe.` : dagen < -1 ? 'Let op: de klok van dit apparaat staat verkeerd.' : '';
    if (!vak.hidden) return;
    kijk();
    if (wacht && keuzes[gekozen]) kies(keuzes[gekozen].g);
  };
  form.hidden = false;
  ['groot', 'print', 'toetsen'].forEach(id => { $(id).hidden = false; });
  if (vak.hidden) q.focus();
  const hierIn = $('gegevens');
  if (hierIn) begin(JSON.parse(hierIn.textContent));
  else fetch(form.dataset.gegevens).then(reply => reply.json()).then(begin).catch(() => zeg('De gegevens laden niet. Kies hieronder uit de lijst.'));
});
