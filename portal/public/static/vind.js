'use strict';
// Finds a gemeente in the browser, by the rules of portal/catalogue/lookup.py. Only on frozen sites.
(() => {
  const form = document.querySelector('form[data-zoekbestand]');
  const page = document.getElementById('uitkomst');
  if (!form) return;

  const change = (text, rules) => rules.reduce((found, [from, to]) => found.replace(from, to), text);
  const plain = text => change(change(text, [[/['’‘`´ʼ]/g, '']]).normalize('NFKD'), [[/[\u0300-\u036f]/g, '']])
    .toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const words = text => change(text, [[/\bst\b/g, 'sint'], [/\bt\b/g, 'het'], [/\ba ?d\b/g, 'aan de'],
    [/\ba ?z\b/g, 'aan zee'], [/\bo ?z\b/g, 'op zoom'], [/\b(aan|van|op|bij) den\b/g, '$1 de'],
    [/\b(gemeente|gem)\b| (nl|nederland|netherlands)$/g, ' '], [/ +/g, ' ']]).trim();
  const join = text => text.replace(/ /g, '').replace(/ij/g, 'y');
  const sound = text => change(join(text.replace(/^(de|den|het|the|s) /, '')), [[/[cg]h/g, 'g'], [/ck|[cq]/g, 'k'],
    [/ph|v/g, 'f'], [/z/g, 's'], [/th|dt|d$/g, 't'], [/ou/g, 'au'], [/oe/g, 'u'], [/e[iy]/g, 'y'], [/(.)\1+/g, '$1']]);
  const add = (map, key, value) => map[key] ? map[key].includes(value) || map[key].push(value) : map[key] = [value];
  const table = () => Object.create(null);

  // Read the data file once; its form is described in portal/catalogue/zoekbestand.py.
  const read = data => {
    const own = table(), shared = { d: table(), e: table() }, box = table(), exact = table(), main = table();
    const spelled = table(), heard = table(), area = table(), skip = table();
    const names = data.namen.split('|'), size = names.map(() => 0);
    let at = 0, last = -1, one = 0;
    data.pc4.replace(/(_*)(\.?)(\d*)(\D)/g, (all, far, isBox, back, step) => {
      const code = step.charCodeAt(0);
      at += far.length * 26 + code % 32;
      one = code < 96 ? ++last : back ? +back : one;
      if (isBox) add(box, at, one);
      else size[own[at] = one]++;
    });
    data.gedeeld.replace(/(\d+)(.)(\d+)/g, (all, digits, kind, which) => add(shared[kind], digits, +which));
    const order = [...names.keys()].sort((a, b) => size[b] - size[a] || a - b), rank = [];
    order.forEach((which, place) => rank[which] = place);
    const shown = names.map(name => words(plain(name)));
    const slugs = data.slugs.split('|').map((slug, i) => slug || shown[i].replace(/ /g, '-'));
    const levels = data.niveaus.map((text, level) => text.split('|').map((list, i) =>
      (level ? [] : [shown[i]]).concat(list ? list.split(',') : [])));
    levels.forEach((lists, level) => order.forEach(i => lists[i].forEach(name => {
      add(exact, join(name), i);
      if (!level) main[join(name)] = 1;
    })));
    levels.forEach(lists => lists.forEach(list => list.forEach(name => {
      spelled[join(name)] = exact[join(name)];
      exact[join(name)].forEach(i => add(heard, sound(name), i));
    })));
    const provinces = data.provincies.map(line => line.split('|'));
    const province = i => data.provincie.charCodeAt(i) - 65;
    provinces.forEach((list, p) => list.slice(1).forEach(name =>
      area[join(name)] = order.filter(i => province(i) === p)));
    data.geen.split(' ').forEach(word => skip[word] = 1);
    return { own, shared, box, exact, main, spelled, heard, area, skip, rank, names, slugs,
      where: i => provinces[province(i)][0] };
  };

  // Count mistakes; two letters that changed places are one.
  const distance = (a, b) => {
    let before, row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[b.length];
  };

  const near = (d, text) => {
    const steps = [];
    [[join(text), d.spelled], [sound(text), d.heard]].forEach(([name, forms]) => {
      const most = name.length < 4 ? 0 : name.length < 7 ? 1 : name.length < 11 ? 2 : 3;
      for (const form in forms) {
        if (Math.abs(form.length - name.length) > most) continue;
        const n = distance(name, form);
        if (n <= most && (n < 2 || form[0] === name[0])) forms[form].forEach(i => steps[i] = Math.min(n, i in steps ? steps[i] : n));
      }
    });
    const best = Math.min(...steps.filter(() => true));
    return [best, Object.keys(steps).map(Number).filter(i => steps[i] <= best + (best > 0))
      .sort((a, b) => steps[a] - steps[b] || d.rank[a] - d.rank[b])];
  };

  const named = (tokens, lookup) => {
    const used = [], found = [];
    for (let length = Math.min(5, tokens.length); length; length--) {
      for (let start = tokens.length - length; start >= 0; start--) {
        const end = start + length;
        const hits = used.slice(start, end).some(Boolean) ? 0 : lookup(tokens.slice(start, end).join(' '));
        if (hits) {
          for (let i = start; i < end; i++) used[i] = 1;
          found.push(...hits);
        }
      }
    }
    return found;
  };

  const suggest = (d, text) => {
    const tokens = text.split(' ').slice(-12), last = tokens[tokens.length - 1];
    const byRank = list => list && list.slice().sort((a, b) => d.rank[a] - d.rank[b]);
    let [mistakes, found] = near(d, text);
    if (mistakes > 1) found = named(tokens, name => name.length > 2 && !d.skip[name] && d.exact[join(name)]).concat(found);
    if (!found.length) found = named(tokens, name => sound(name).length > 3 && !d.skip[name] && byRank(d.heard[sound(name)]));
    if (!found.length && last.length > 5 && !d.skip[last]) found = near(d, last)[1];
    return [...new Set(found)].slice(0, 5);
  };

  const narrowed = (d, tokens) => {
    for (let cut = 1; cut < tokens.length; cut++) {
      const left = join(tokens.slice(0, cut).join('')), right = join(tokens.slice(cut).join(''));
      for (const [place, area] of [[left, right], [right, left]]) {
        const within = (d.exact[area] || []).concat(d.area[area] || []);
        const found = (d.exact[place] || []).filter(i => within.includes(i));
        if (found.length) return found;
      }
    }
    return [];
  };

  const answer = (list, note, more) => ({ soort: list.length > 1 ? 'keuze' : 'gemeente', list, note, more: more || [] });

  const find = (d, query) => {
    const refused = { soort: 'ongeldig', list: [] }, unknown = { soort: 'onbekend', list: [] };
    const text = plain(query);
    if ([...query].length > 80 || query.includes('@') || !text) return refused;
    const code = /(?:^| )(?:nl ?)?(\d{4}) ?([a-z]{2})(?![a-z])/.exec(text) ||
      /^(?:nl|pc|postcode)? ?(\d{4})(?: [a-z]{3}.*)?$/.exec(text);
    if (code) {
      const n = +code[1], few = d.shared.e[n] || [];
      if (n < 1000 || /^s[ads]$/.test(code[2])) return refused;
      const sure = (n in d.own ? [d.own[n]] : []).concat(d.shared.d[n] || []);
      if (sure.length) return answer(sure, few.length && 'enkele', few);
      if (few.length) return answer(few);
      return d.box[n] ? { soort: 'postbus', list: d.box[n] } : unknown;
    }
    if (/^[a-z]{0,2}\d+[a-z]{0,3}\d*$/.test(text.replace(/^(pc|postcode) /, '').replace(/ /g, ''))) return refused;
    const name = words(text), key = join(name), province = d.area[key] && !d.main[key];
    if (d.exact[key]) return answer(d.exact[key], province && 'provincie');
    if (!key || province || d.skip[key]) return unknown;
    const exact = narrowed(d, name.split(' '));
    if (exact.length) return answer(exact);
    const list = suggest(d, name);
    return list.length ? { soort: 'suggestie', list } : unknown;
  };

  const element = (tag, parent, text) => {
    const made = parent.appendChild(document.createElement(tag));
    made.textContent = text;
    return made;
  };

  const show = (d, found) => {
    const link = i => form.dataset.pagina.replace('SLUG', d.slugs[i]);
    const slugs = found.list.map(i => d.slugs[i]);
    const event = new CustomEvent('gevonden', { cancelable: true, detail: { soort: found.soort, slugs } });
    if (!page.dispatchEvent(event)) return;
    if (found.soort === 'gemeente' && !found.note) return location.replace(link(found.list[0]));
    page.textContent = '';
    element('p', page, page.dataset[found.note || found.soort] || page.dataset.keuze);
    const list = element('ul', page, '');
    found.list.concat(found.more || []).forEach(i =>
      element('a', element('li', list, ''), `${d.names[i]} (${d.where(i)})`).href = link(i));
  };

  let file;
  const look = () => {
    const query = [location.hash.slice(1), location.search].map(part => new URLSearchParams(part).get('q'))
      .find(text => text !== null);
    if (query === undefined) return;
    form.elements.q.value = query;
    page.textContent = page.dataset.laden;
    file = file || fetch(form.dataset.zoekbestand).then(reply => reply.json()).then(read);
    file.then(d => show(d, find(d, query)), () => page.textContent = page.dataset.mislukt);
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    location.href = `${form.action.split('#')[0]}#q=${encodeURIComponent(form.elements.q.value)}`;
  });
  if (page) {
    addEventListener('hashchange', look);
    look();
  }
})();
