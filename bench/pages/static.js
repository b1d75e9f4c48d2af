// The static page's script, put into the page itself: click, wheel, drag. Hover is CSS.
const svg = document.querySelector('svg');
const camera = svg.querySelector('g');
const panel = document.querySelector('aside');
const { width, height } = svg.viewBox.baseVal;
let [x, y, zoom] = [0, 0, 1];
let drag = null;
let frame = 0;

const at = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

const move = () => {
  x = Math.min(0, Math.max(width * (1 - zoom), x));
  y = Math.min(0, Math.max(height * (1 - zoom), y));
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    camera.setAttribute('transform', `translate(${x} ${y})scale(${zoom})`);
    camera.style.setProperty('--px', 1.4 / zoom);
  });
};

svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const pivot = at(event);
  const next = Math.min(16, Math.max(1, zoom * 2 ** (-event.deltaY / 500)));
  x = pivot.x - ((pivot.x - x) * next) / zoom;
  y = pivot.y - ((pivot.y - y) * next) / zoom;
  zoom = next;
  move();
}, { passive: false });

svg.addEventListener('pointerdown', (event) => {
  drag = { last: at(event), length: 0 };
});
addEventListener('pointermove', (event) => {
  if (!drag || !event.buttons) return;
  const to = at(event);
  const [right, down] = [to.x - drag.last.x, to.y - drag.last.y];
  x += right;
  y += down;
  drag = { last: to, length: drag.length + Math.hypot(right, down) };
  move();
});
svg.addEventListener('click', (event) => {
  const region = event.target.closest('[data-region]');
  if (!region || drag?.length > 4) return;
  panel.dataset.region = region.dataset.region;
  panel.children[0].textContent = region.dataset.name;
  Object.assign(panel.children[1], { lang: 'ar', dir: 'rtl', textContent: region.dataset.arabic });
});
