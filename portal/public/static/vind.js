// Frozen sites: lookup.py on the data of zoekbestand.py. A postcode needs one file, a name another one too.
(() => {
  const form = document.querySelector('form[data-zoekbestand]'), page = document.getElementById('uitkomst');
  if (!form) return;
  const add = (map, key, i) => (map[key] = map[key] || []).includes(i) || map[key].push(i);
  const once = found => [...new Set(found)];
  const load = part => fetch(form.dataset.zoekbestand.replace('bestand', part)).then(reply => reply.json());

  const make = data => {
    const [known, exact, heard] = [0, 0, 0].map(() => Object.create(null));
    const [plain, words, join, sound, address] = data.regels.map(rules => text =>
      rules.reduce((found, [from, to]) => found.replace(RegExp(from, 'g'), to), text.normalize('NFKD')).toLowerCase());
    const shown = data.namen.map(name => words(plain(name)));
    let at = 0, now, names;
    data.pc4.replace(/(_*)(\.?)(\d*)(.)/g, (all, far, box, which, step) => {
      at += far.length * 26 + step.charCodeAt() - 96;
      now = which || now;
      add(known, (box || 'd') + at, +now);
    });
    data.gedeeld.replace(/(\w+)=(\d+)/g, (all, key, i) => add(known, key, +i));
    const read = levels => levels.forEach((lists, level) => lists.forEach((list, i) =>
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
    const seen = (tokens, by) => {
      const found = [];
      for (let size = 5; size; size--) {
        for (let start = tokens.length - size; start > -1; start--) {
          const name = tokens.slice(start, start + size).join(' ');
          const hits = !data.geen.includes(name) && by(name) || [];
          found.push(...hits);
          tokens.fill('#', start, hits.length && start + size);
        }
      }
      return found;
    };
    const suggest = text => {
      const tokens = text.split(' ').slice(-12), [last] = tokens.slice(-1);
      let [wrong, found] = near(text);
      if (wrong > 1 || !found[0]) found = [...seen(tokens, name => name.length > 2 && exact[join(name)]), ...found];
      if (!found[0]) found = seen(tokens, name => sound(name).length > 3 && heard[sound(name)]);
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

    const find = async query => {
      const text = plain(query), bare = [], whole = [];
      if (RegExp(data.ongeldig).test(text + '\n' + query)) return [[], 'ongeldig'];
      text.replace(RegExp(data.postcode, 'g'), (all, n, pair) => (pair ? whole : bare).push(n));
      const codes = whole[0] ? whole : bare, name = words(codes[0] ? address(text) : text), key = join(name), tokens = name.split(' ');
      if (key) await (names = names || load('namen').then(read));
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
    return async query => {
      const [found = [], kind, note, more = []] = await find(query), soort = kind || ['onbekend', 'gemeente'][found.length] || 'keuze';
      const link = i => form.dataset.pagina.replace('SLUG', data.slugs[i] || shown[i].replace(/ /g, '-'));
      if (query !== asked) return;
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

  let loaded, asked;
  const look = () => {
    const query = asked = new URLSearchParams(location.hash.slice(1) || location.search).get('q');
    if (query === null) return;
    form.elements.q.value = query;
    page.textContent = page.dataset.laden;
    loaded = loaded || load('bestand').then(make);
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
