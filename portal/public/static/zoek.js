// Frozen sites: zoekvraag.py and search.py on the data of woordenbestand.py, without a stemmer.
(() => {
  const page = document.getElementById('gevonden'), form = document.querySelector('form.portal-zoek');
  if (!page || !form) return;
  const {index, plaatsen, soorten, zeker, gok, niets, laden, mislukt} = page.dataset, own = form.id !== 'vind';
  const letters = {ı: 'i', ł: 'l', ß: 'ss', œ: 'oe'};
  const fold = text => text.normalize('NFKD').toLowerCase().replace(/[ıłßœ]/g, one => letters[one]).replace(/\p{M}|['’‘`ʼ´]/gu, '');
  const words = text => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const load = url => fetch(url).then(reply => reply.ok ? reply.json() : {n: '', w: ''});
  const join = (from, to) => to.forEach((sure, row) => from.set(row, Math.max(sure, from.get(row) || 0)));
  const all = (rows, sure) => new Map(rows.map(row => [row, sure]));

  const make = data => {
    const docs = [], [seen, forms, heard, named, loaded] = [0, 0, 0, 0, 0].map(() => Object.create(null)), [skip, parts, apart, elders] =
      ['overslaan', 'stammen', 'apart', 'elders'].map(key => new Set(data[key].split(' ')));
    const rules = data.klanken.map(([from, to]) => [RegExp(from, 'g'), to]);
    const sound = word => rules.reduce((found, [from, to]) => found.replace(from, to), word);
    const put = (form, row) => [[forms, form], [heard, sound(form)]].forEach(([known, key]) => known === heard && !key[2] || (known[key] = known[key] || []).push(row));
    const place = (doc, form, weight) => {
      if (!named[form]) put(form, named[form] = {hits: []});
      named[form].hits.push([doc, weight]);
    };
    const add = ({n, w}) => {
      let before = '', path;
      const here = n.split('\n').map(line => {
        const doc = line.split('|'), [name, , kind, others = ''] = doc;
        path = doc[1] = doc[1] || path;
        if (seen[name + path]) return seen[name + path];
        docs.push(seen[name + path] = doc);
        if ('ag'.includes(kind)) [name, ...others.split(',')].filter(Boolean).forEach((name, other) => {
          const parts = words(name);
          if (parts[1]) parts.forEach(word => skip.has(word) || place(doc, word, other || kind > 'a' ? 6 : 9));
          place(doc, parts.join(''), 12);
        });
        return doc;
      });
      w && w.split('\n').forEach(line => {
        const [, any, spelled, packed] = line.match(/(!?)(\S+) (.+)/), row = {any, hits: []};
        let at = -1;
        packed.replace(/(_*)(\w)(\w)/g, (all, far, step, weight) => {
          at += far.length * 52 + parseInt(step, 36) - 9 + (step < 'a' ? 26 : 0);
          row.hits.push([here[at], parseInt(weight, 16)]);
        });
        spelled.split(',').forEach(short => put(before = before.slice(0, parseInt(short[0], 36)) + short.slice(1), row));
      });
    };
    add(data);

    const distance = (a, b, most) => {
      const skip = (i, j, cost = 1) => cost + distance(a.slice(i), b.slice(j), most - cost);
      return a === b ? 0 : a[0] === b[0] ? skip(1, 1, 0) : most
        ? Math.min(skip(1, 0), skip(0, 1), skip(1, 1), a[0] === b[1] && a[1] === b[0] ? skip(2, 2) : 9) : 9;
    };
    const near = (word, limit) => {
      const best = [], klank = sound(word);
      if (/[^\p{L}]/u.test(word) || word.length < 4 || klank.length < 3) return [];
      [[word, forms], [klank, heard]].forEach(([text, known]) => {
        const size = text.length, most = (size > 3) + (size > 7) + (size > 10);
        for (const form in known) {
          const other = Math.abs(form.length - size), n = size > 5 && form.startsWith(text) ? 0 : other > most ? 9 : distance(text, form, most);
          if (n <= most && (n < 2 && size > 7 || text.slice(0, 2).includes(form[0]))) (best[n] = best[n] || []).push(...known[form]);
        }
      });
      const at = best.findIndex(Boolean);
      return at <= limit && best[at] || [];
    };
    const begins = word => [].concat(...Object.keys(forms).filter(form => form.startsWith(word)).sort().slice(0, 60).map(form => forms[form]));
    // Other endings: without a stemmer, a word is a form of another one when they begin alike for long enough.
    const text = form => (forms[form] || []).some(row => 'any' in row) && forms[form];
    const known = word => forms[word] || word.length > 3 && ([1, 2, 3].flatMap(cut => {
      const stem = word.slice(0, -cut);
      return stem.length < 4 ? [] : cut > 2 ? [stem] : [stem, stem + 'e', stem + 'en', stem + stem.slice(-1) + 'en'];
    }).map(text).find(Boolean) || ['s', 'e', 'n', 'en', 'es'].map(end => text(word + end)).find(Boolean));
    const isPart = word => [word, word + 'e', word + 'en', word.replace(/(e|en|s|n)$/, ''), word.replace(/n$/, '')].some(one => parts.has(one));
    const cut = word => {
      if (word.length > 2 && isPart(word)) return [word];
      for (let at = word.length - 3; at > 2; at--) {
        const rest = isPart(word.slice(0, at)) && cut(word.slice(at));
        if (rest && rest[0]) return [word.slice(0, at), ...rest];
      }
      return [];
    };
    const whole = word => [...Array(Math.max(0, word.length - 6)).keys()].some(at => isPart(word.slice(0, at + 4)) || isPart(word.slice(-at - 4)));

    const read = words => {
      const names = words.map(() => new Map()), groups = [], everySkipped = words.every(word => skip.has(word));
      for (let size = 2; size < 6; size++) {
        for (let start = 0; start + size <= words.length; start++) {
          const some = words.slice(start, start + size), joined = some.join(''), last = start + size === words.length;
          const found = forms[joined] ? all(forms[joined], 1)
            : size < 3 && joined.length > 7 && !some.every(word => forms[word]) ? all(near(joined, 1), .6)
            : last && joined.length > 4 ? all(begins(joined), .7) : [];
          for (let at = start; at < start + size; at++) join(names[at], found);
        }
      }
      words.forEach((word, at) => {
        const name = names[at];
        if (!everySkipped && skip.has(word)) {
          if (name.size) groups.push({rows: name, sure: 1});
          return;
        }
        if (elders.has(word)) return groups.push({rows: new Map(), must: 1, sure: 1});
        const rows = known(word), inside = (apart.has(word) ? [] : cut(word)).map(known).filter(Boolean);
        if (rows || name.size) {
          const meant = new Map();
          if (inside[1]) inside.forEach(part => join(meant, all(part, .35)));
          join(meant, all(rows || [], 1));
          join(meant, name);
          groups.push({rows: meant, must: !rows || !rows[0].any, sure: 1});
        } else if (inside[0]) {
          const head = inside.map(part => !part[0].any).lastIndexOf(true);
          inside.forEach((part, i) => groups.push({rows: all(part, .7), must: i === head, sure: 1}));
        } else {
          const begun = at === words.length - 1 && word.length > 1 ? begins(word) : [];
          const guessed = begun[0] ? all(begun, .7) : all(near(word, word.length < 12 && whole(word) ? 1 : 3), .6);
          groups.push({rows: guessed, must: 1, long: word.length > 8});
        }
      });
      const must = groups.filter(group => group.must);
      if (must.some(group => group.sure)) groups.forEach(group => {
        if (!group.sure && !group.long && (must.length > 2 || group.rows.size)) group.must = 0;
      });
      return groups;
    };

    return async query => {
      const asked = words(query.slice(0, 80)).slice(0, 16);
      if (plaatsen) await Promise.all(asked.map(word => /[a-z]/.test(word[0]) ? word[0] : '0').map(letter =>
        loaded[letter] = loaded[letter] || load(plaatsen.replace('LETTER', letter)).then(add)));
      const groups = read(asked), counted = groups.filter(group => group.must).length, must = counted || groups.length, scores = new Map();
      if (2 * groups.filter(group => group.must && !group.rows.size).length >= must) return [[]];
      groups.forEach(group => {
        const best = new Map();
        group.rows.forEach((sure, row) => row.hits.forEach(([doc, weight]) => best.set(doc, Math.max(best.get(doc) || 0, weight * sure * Math.min(5, Math.log(1 + data.aantal / row.hits.length))))));
        best.forEach((score, doc) => {
          const [sum, fits] = scores.get(doc) || [0, 0];
          scores.set(doc, [sum + score, fits + (group.must || !counted ? 1 : 0)]);
        });
      });
      const found = [...scores].map(([doc, [sum, fits]]) => [sum * (fits / must) ** 2, doc, fits / must]).filter(one => one[2] >= .5)
        .sort((a, b) => b[0] - a[0] || (a[1][2] < b[1][2] ? -1 : a[1][2] > b[1][2] ? 1 : docs.indexOf(a[1]) - docs.indexOf(b[1])));
      return [found.filter(one => one[0] >= .2 * found[0][0]).map(one => one[1]), groups.some(group => group.sure && group.rows.size)];
    };
  };

  let ready, asked;
  const start = () => ready = ready || load(index).then(make);
  const show = query => {
    asked = query;
    if (own && !query.trim()) return page.replaceChildren();
    if (own && !ready) page.textContent = laden;
    start().then(find => find(query)).then(([found, sure]) => {
      if (query !== asked) return;
      found = found.filter(doc => own || !'ag'.includes(doc[2]));
      const told = document.createElement(found[0] ? 'h2' : 'p'), list = document.createElement('ul');
      told.textContent = found[0] ? sure ? zeker : gok : own ? niets : '';
      list.className = 'portal-ladder';
      found.slice(0, 10).forEach(([name, path, kind]) => {
        const item = list.appendChild(document.createElement('li')), a = item.appendChild(document.createElement('p')).appendChild(document.createElement('a'));
        a.href = index.replace(/[^/]*$/, path.replace(/\/(?=#|$)/, '/index.html'));
        a.textContent = name;
        item.appendChild(document.createElement('p')).textContent = soorten.split('|')[parseInt(kind, 36) - 10];
      });
      page.replaceChildren(told, ...found[0] ? [list] : []);
    }).catch(() => page.textContent = own ? mislukt : '');
  };
  const look = () => {
    const query = new URLSearchParams(location.hash.slice(1) || location.search).get('q');
    if (query === null) return;
    form.elements.q.value = query;
    show(query);
  };
  addEventListener('hashchange', look);
  look();
  if (!own) return;
  form.elements.q.addEventListener('focus', start);
  form.elements.q.addEventListener('input', () => show(form.elements.q.value));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = 'q=' + encodeURIComponent(form.elements.q.value);
  });
})();
