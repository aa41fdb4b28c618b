"""Questions that are asked inside a page; each gives a list of what is wrong."""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, wrong = [];
  const most = document.scrollingElement.scrollWidth;
  if (most > width + 1) wrong.push(`the page scrolls sideways: ${most} > ${width}`);
  for (const e of document.querySelectorAll('body *')) {
    const box = e.getBoundingClientRect();
    const seen = box.width && box.height && box.right > 0 && box.left < width;
    if (seen && (box.right > width + 1 || box.left < -1) && !e.closest('svg')) {
      wrong.push(`${e.tagName}.${e.className} ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
  }
  return wrong;
}"""

CLIPPED = """() => {
  const wrong = [];
  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const text = [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!text || box.width <= 2 || box.height <= 2) continue;
    const cuts = [style.overflowX, style.overflowY].some(flow => ['hidden', 'clip'].includes(flow));
    if (cuts && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2)) {
      wrong.push(`${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`);
    }
  }
  return wrong;
}"""

COVERED_BY_FIXED = """() => {
  let area = 0;
  for (const e of document.querySelectorAll('body *')) {
    if (!['fixed', 'sticky'].includes(getComputedStyle(e).position)) continue;
    const box = e.getBoundingClientRect();
    const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
    if (height > 0 && width > 0) area += height * width;
  }
  return area / (innerWidth * innerHeight);
}"""

SMALL_TARGETS = """least => {
  const wrong = [];
  for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    const box = e.getBoundingClientRect();
    const around = (e.closest('p, li, dd, td') || e.parentElement).textContent.trim();
    if (!box.width || box.bottom < 0) continue;
    const inline = getComputedStyle(e).display === 'inline';
    if (inline && around.length > e.textContent.trim().length + 1) continue;
    const tile = e.closest('.portal-tegel, .portal-keuze');
    const {width, height} = tile ? tile.getBoundingClientRect() : box;
    if (width < least - .5 || height < least - .5) {
      wrong.push(`${e.textContent.trim().slice(0, 30)} ${Math.round(width)}x${Math.round(height)}`);
    }
  }
  return wrong;
}"""
"""A link in a sentence is as high as its line (WCAG 2.5.5 leaves it out); of a tile all can be tapped."""

MARK_CONTROLS = """() => {
  const all = 'a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  let count = 0;
  const radios = new Set();
  for (const e of document.querySelectorAll(all)) {
    if (e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) continue;
    if (e.type === 'radio') {
      const group = [...document.querySelectorAll(`[type=radio][name="${e.name}"]`)];
      if (radios.has(e.name) || e !== (group.find(one => one.checked) || group[0])) continue;
      radios.add(e.name);
    }
    e.dataset.control = count++;
  }
  return count;
}"""
"""Of the answers to one question, Tab stops at the chosen one, or at the first; arrows do the rest."""

FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect();
  const line = e.getClientRects()[0];
  const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    number: Number(e.dataset.control ?? -1), name: e.textContent.trim().slice(0, 30) || e.name,
    look: `${e.tagName}.${e.className} in ${e.parentElement.tagName}.${e.parentElement.className}`,
    x: box.left, y: box.top, width: box.width, height: box.height,
    covered: !top || !(top === e || e.contains(top) || top.contains(e)),
  };
}"""
