'use strict';
// Frozen sites: lookup.py on the data of zoekbestand.py.
(() => {
  const form = document.querySelector('form[data-zoekbestand]'), page = document.getElementById('uitkomst');
  if (!form) return;
  const add = (map, key, value) => (map[key] = map[key] || []).includes(value) || map[key].push(value);
  const once = found => [...new Set(found)];

  const finder = data => {
    const [known, exact, heard] = [0, 0, 0].map(() => Object.create(null));
    const [plain, words, join, sound, address] = data.regels.map(rules => text =>
      rules.reduce((found, [from, to]) => found.replace(RegExp(from, 'g'), to), text.normalize('NFKD')).toLowerCase());
    const shown = data.namen.map(name => words(plain(name)));
    let at = 0, now;
    data.pc4.replace(/(_*)(\.?)(\d*)(.)/g, (all, far, isBox, which, step) => {
      at += far.length * 26 + step.charCodeAt() - 96;
      now = which || now;
      add(known, (isBox || 'd') + at, +now);
    });
    data.gedeeld.replace(/(\w+)=(\d+)/g, (all, key, i) => add(known, key, +i));
    data.niveaus.forEach((lists, level) => lists.forEach((list, i) =>
      [level ? '' : shown[i], ...list.split(',')].filter(Boolean).forEach(name => {
        add(exact, join(name), i);
        add(heard, sound(name), i);
      })));

    const distance = (a, b, most) => {
      const skip = (i, j, cost = 1) => cost + distance(a.slice(i), b.slice(j), most - cost);
      return a === b ? 0 : a[0] === b[0] ? skip(1, 1, 0) : most
        ? Math.min(skip(1, 0), skip(0, 1), skip(1, 1), a[0] === b[1] && a[1] === b[0] ? skip(2, 2) : 9) : 9;
    };
    const near = text => {
      const steps = [];
      [[join(text), exact], [sound(text), heard]].forEach(([name, forms]) => {
        const size = name.length, most = (size > 3) + (size > 7) + (size > 10);
        for (const form in forms) {
          const n = size > 5 && form.startsWith(name) ? 0 : distance(name, form, most);
          if (n <= most && (n < 2 && size > 7 || name.slice(0, 2).includes(form[0]))) forms[form].forEach(i => add(steps, n, i));
        }
      });
      const best = steps.findIndex(Boolean), at = n => (steps[n] || []).sort((a, b) => a - b);
      return [best, [...at(best), ...at(best && best + 1)]];
    };
    const named = (tokens, lookup) => {
      const found = [];
      for (let size = 5; size; size--) {
        for (let start = tokens.length - size; start > -1; start--) {
          const name = tokens.slice(start, start + size).join(' ');
          const hits = !data.geen.includes(name) && lookup(name) || [];
          found.push(...hits);
          tokens.fill('#', start, hits.length && start + size);
        }
      }
      return found;
    };
    const suggest = text => {
      const tokens = text.split(' ').slice(-12), [last] = tokens.slice(-1);
      let [mistakes, found] = near(text);
      if (mistakes > 1 || !found[0]) found = [...named(tokens, name => name.length > 2 && exact[join(name)]), ...found];
      if (!found[0]) found = named(tokens, name => sound(name).length > 3 && heard[sound(name)]);
      if (!found[0] && last.length > 5 && !data.geen.includes(last)) found = near(last)[1];
      return once(found).slice(0, 5);
    };
    const narrowed = tokens => {
      for (let cut = 1; cut < tokens.length; cut++) {
        const [a, b] = [tokens.slice(0, cut), tokens.slice(cut)].map(part => join(part.join('')));
        for (const [place, within] of [[a, b], [b, a]]) {
          const found = (exact[place] || []).filter(i => (exact[within] || []).includes(i) || data.streken[within] === data.provincie[i]);
          if (found[0]) return found;
        }
      }
    };

    const find = query => {
      const text = plain(query), bare = [], whole = [];
      if (RegExp(data.ongeldig).test(text + '\n' + query)) return [[], 'ongeldig'];
      text.replace(RegExp(data.postcode, 'g'), (all, n, pair) => (pair ? whole : bare).push(n));
      const codes = whole[0] ? whole : bare, name = words(codes[0] ? address(text) : text), key = join(name), tokens = name.split(' ');
      const certain = whole[0] || !name, sure = exact[key] || narrowed(tokens);
      const [most, few, box] = ['d', 'e', '.'].map(kind => once([].concat(...codes.map(n => known[kind + n] || [])))), here = most[0] ? most : box;
      if (!codes[0]) {
        if (exact[key]) return [sure, '', data.let_op[key]];
        if (data.geen.includes(key)) return [];
      }
      let found = sure || !certain && suggest(name) || [];
      if (here[0] && (found[0] ? found.some(i => [...here, ...few].includes(i)) : certain)) return [here, here === box && 'postbus', few[0] && 'enkele', few];
      if (sure) return [[...here, ...sure], codes[0] && !here[0] && 'suggestie'];
      if (codes[0] && !certain && tokens.some(name => data.geen.indexOf(name) >= data.ver)) return [];
      if (!found[0] && !certain) found = most;
      return [found, found[0] && 'suggestie'];
    };
    return query => {
      const [found = [], kind, note, more = []] = find(query), soort = kind || ['onbekend', 'gemeente'][found.length] || 'keuze';
      const link = i => form.dataset.pagina.replace('SLUG', data.slugs[i] || shown[i].replace(/ /g, '-'));
      if (soort === 'gemeente' && !note) return location.replace(link(found[0]));
      page.textContent = page.dataset[note || soort] || page.dataset.keuze;
      const list = page.appendChild(document.createElement('ul'));
      [...found, ...more].forEach(i => {
        const a = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
        a.href = link(i);
        a.textContent = `${data.namen[i]} (${data.provincies[data.provincie[i]]})`;
      });
    };
  };

  let loaded;
  const look = () => {
    const query = new URLSearchParams(location.hash.slice(1) || location.search).get('q');
    if (query === null) return;
    form.elements.q.value = query;
    page.textContent = page.dataset.laden;
    loaded = loaded || fetch(form.dataset.zoekbestand).then(reply => reply.json()).then(finder);
    loaded.then(find => find(query)).catch(() => page.textContent = page.dataset.mislukt);
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.href = form.action + '#q=' + encodeURIComponent(form.elements.q.value);
  });
  if (page) {
    addEventListener('hashchange', look);
    look();
  }
})();
