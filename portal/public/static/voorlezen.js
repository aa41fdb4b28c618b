// The browser's own voice reads a block aloud, where the phone has one for the language; else nothing is there.
// A voice that is not on the phone itself would send the text to somebody else.
(() => {
  const main = document.querySelector('main[data-lees]'), voice = window.speechSynthesis, { lang } = document.documentElement;
  if (!main || !voice) return;
  const { lees, stop } = main.dataset;
  const show = () => {
    const own = voice.getVoices().find(one => one.localService && one.lang.startsWith(lang));
    if (own && !main.querySelector('.portal-lees')) main.querySelectorAll('h1, h2').forEach(head => {
      const button = document.createElement('button');
      button.className = 'portal-subtiel portal-lees';
      button.type = 'button';
      button.textContent = lees;
      button.onclick = () => {
        const busy = button.textContent === stop, parts = [head.innerText];
        voice.cancel();
        if (busy) return;
        for (let part = button; (part = part.nextElementSibling) && part.tagName !== 'H2';) parts.push(part.innerText);
        const pairs = number => number.replace(/\d\d(?=\d)/g, '$& ');
        const said = new SpeechSynthesisUtterance(parts.join('. ').replace(/\+?\d[\d ]{5,}/g, pairs));
        said.voice = own;
        said.lang = lang;
        said.onend = said.onerror = () => button.textContent = lees;
        button.textContent = stop;
        voice.speak(said);
      };
      head.after(button);
    });
  };
  voice.onvoiceschanged = show;
  show();
})();
