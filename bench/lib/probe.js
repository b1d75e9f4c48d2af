// Runs in every page before its own scripts; the browser gets its source, so it uses nothing from outside.
// It watches the document and writes times into `window.benchmark`. What it reads of a page is the contract
// that the project's own pages keep: regions, panel and `data-ready`.

/** @param watch `load`, `answer`, `clicks` or `nothing`; `region` is the one whose answer is waited for. */
export default function probe({ watch, region }) {
  const own = (window.benchmark = { drawn: null, ready: null, answer: null, clicks: [] });
  if (watch === 'nothing' || !location.protocol.startsWith('http')) return;

  /** Calls back once the frame with what is in the document now has been painted. */
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });
  const observe = (node, what, check) => {
    const observer = new MutationObserver(() => check(observer));
    observer.observe(node, { subtree: true, childList: true, ...what });
    return observer;
  };
  const panel = () => document.querySelector('[data-testid=region-panel]');
  const shown = () => panel()?.getAttribute('data-region') || null;

  if (watch === 'load') {
    observe(document, { attributeFilter: ['data-region'] }, (observer) => {
      const ids = new Set([...document.querySelectorAll('svg [data-region]')].map((element) => element.getAttribute('data-region')));
      if (ids.size < 12) return;
      observer.disconnect();
      afterPaint((time) => { own.drawn = time; });
    });
    observe(document, { attributeFilter: ['data-ready'] }, (observer) => {
      if (!document.documentElement?.hasAttribute('data-ready')) return;
      observer.disconnect();
      own.ready = performance.now();
    });
  }

  if (watch === 'answer') {
    // A click on a link leads to another document: the clock goes on from the first, and a first answer stays.
    const from = Number(sessionStorage.getItem('benchmark-from') ?? performance.timeOrigin);
    sessionStorage.setItem('benchmark-from', from);
    own.answer = JSON.parse(sessionStorage.getItem('benchmark-answer'));
    observe(document, { attributes: true, characterData: true }, (observer) => {
      if (shown() !== region || !panel().querySelector('h1, h2')?.textContent) return;
      observer.disconnect();
      afterPaint((time) => {
        own.answer ??= { time: performance.timeOrigin + time - from, byLink: performance.timeOrigin !== from };
        sessionStorage.setItem('benchmark-answer', JSON.stringify(own.answer));
      });
    });
  }

  if (watch === 'clicks') {
    let released = null;
    let before = null;
    addEventListener('pointerdown', () => { before = shown(); }, true);
    addEventListener('pointerup', ({ timeStamp }) => { released = timeStamp; }, true);
    observe(document, { attributeFilter: ['data-region'] }, () => {
      if (released === null || shown() === before || shown() === null) return;
      const start = released;
      released = null;
      afterPaint((time) => own.clicks.push(time - start));
    });
  }
}
