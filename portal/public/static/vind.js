'use strict';
// Frozen sites: catalogue/lookup.py on the data of zoekbestand.py.
(() => {
  const form = document.querySelector('form[data-zoekbestand]'), page = document.getElementById('uitkomst');
  if (!form) return;
  const add = (map, key, value) => (map[key] = map[key] || []).includes(value) || map[key].push(value);

  const finder = data => {
    const [known, exact, heard, area] = Array(4).fill().map(() => Object.create(null));
    const [letters, words, join, sound] = data.regels.map(rules => text =>
      rules.reduce((found, [from, to]) => found.replace(RegExp(from, 'g'), to), text));
    const plain = text => letters(text.normalize('NFKD').toLowerCase());
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
    for (const p in data.provincies) data.provincies[p].forEach(mark => area[mark] = p);

    // Two swapped letters are one mistake.
    const distance = (a, b) => {
      const rows = [[0, ...b].map((_, j) => j)];
      [...a].forEach((letter, i) => {
        const row = rows[i + 1] = [i + 1];
        [...b].forEach((other, j) => {
          row[j + 1] = Math.min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (letter !== other),
            i && j && letter === b[j - 1] && a[i - 1] === other ? rows[i - 1][j - 1] + 1 : 9);
        });
      });
      return rows[a.length][b.length];
    };
    const near = text => {
      const steps = [];
      [[join(text), exact], [sound(text), heard]].forEach(([name, forms]) => {
        const size = name.length, most = (size > 3) + (size > 6) + (size > 10);
        for (const form in forms) {
          const n = Math.abs(form.length - size) > most ? 9 : distance(name, form);
          if (n <= most && (n < 2 || form[0] === name[0])) forms[form].forEach(i => add(steps, n, i));
        }
      });
      const best = steps.findIndex(Boolean), at = n => (steps[n] || []).sort((a, b) => a - b);
      return [best, [...at(best), ...at(best && best + 1)]];
    };
    const named = (tokens, lookup) => {
      const found = [];
      for (let size = 5; size; size--) {
        for (let start = tokens.length - size; start >= 0; start--) {
          const name = tokens.slice(start, start + size).join(' ');
          const hits = !data.geen.includes(name) && lookup(name) || [];
          found.push(...hits);
          tokens.fill('#', start, hits.length && start + size);
        }
      }
      return found;
    };
    const suggest = text => {
      const tokens = text.split(' ').slice(-12), last = tokens.slice(-1)[0];
      let [mistakes, found] = near(text);
      if (mistakes > 1 || !found.length) found = [...named(tokens, name => name.length > 2 && exact[join(name)]), ...found];
      if (!found.length) found = named(tokens, name => sound(name).length > 3 && heard[sound(name)]);
      if (!found.length && last.length > 5 && !data.geen.includes(last)) found = near(last)[1];
      return [...new Set(found)].slice(0, 5);
    };
    const narrowed = tokens => {
      for (let cut = 1; cut < tokens.length; cut++) {
        const [a, b] = [tokens.slice(0, cut), tokens.slice(cut)].map(part => join(part.join('')));
        for (const [place, within] of [[a, b], [b, a]]) {
          const found = (exact[place] || []).filter(i => (exact[within] || []).includes(i) || area[within] === data.provincie[i]);
          if (found.length) return found;
        }
      }
    };

    // Found, kind, note, others.
    const find = query => {
      const text = plain(query), name = words(text), key = join(name);
      const [complete, digits, malformed] = data.postcode.map(rule => RegExp(rule).exec(text));
      const code = complete || digits, n = code && code[1];
      if (!text || RegExp(data.ongeldig).test(query) || (code ? n < 1000 || /^s[ads]/.test(code[2]) : malformed)) return [[], 'ongeldig'];
      if (code) {
        const [sure, few, box] = ['d', 'e', '.'].map(kind => known[kind + n]);
        return sure ? [sure, '', few && 'enkele', few] : few ? [few] : [box, box && 'postbus'];
      }
      if (exact[key]) return [exact[key], '', data.let_op.includes(key) && 'provincie'];
      if (!key || data.geen.includes(key)) return [];
      const found = narrowed(name.split(' ')), maybe = found || suggest(name);
      return [maybe, !found && maybe.length && 'suggestie'];
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
        a.textContent = `${data.namen[i]} (${data.provincies[data.provincie[i]][0]})`;
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
