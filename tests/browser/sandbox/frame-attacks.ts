/** Code for the frame's own window, where no snippet ever runs: the second line of defence. */
export interface FrameAttack {
  /** Its place in the list of attacks. */
  row: number;
  name: string;
  /** `SITE` and `OTHER` stand for the addresses of the two servers. */
  code: string;
}

/** An element put into the frame that would fetch something. */
const added = (tag: string, fields: string) =>
  `(document.documentElement.append(Object.assign(document.createElement('${tag}'), ${fields})), 'added')`;

/** What must come of each: a refusal, by its name, or a value of no use. */
export const FROM_THE_FRAME: readonly (FrameAttack & { expected: unknown })[] = [
  { row: 33, name: 'the page', code: 'parent.document', expected: 'SecurityError' },
  { row: 33, name: 'storage', code: 'localStorage', expected: 'SecurityError' },
  { row: 34, name: 'a cookie', code: 'document.cookie', expected: 'SecurityError' },
  { row: 35, name: 'a new window', code: "open('OTHER/open')", expected: null },
  { row: 35, name: 'a question to the reader', code: "confirm('?')", expected: false },
  { row: 36, name: 'the address of the page', code: "top.location = 'OTHER/top'", expected: 'SecurityError' },
  {
    row: 36,
    name: 'a form',
    code: `(() => { const f = document.createElement('form'); f.action = 'OTHER/form'; f.target = '_top'; document.documentElement.append(f); f.submit(); return 'sent' })()`,
    expected: 'sent',
  },
  { row: 37, name: 'a fetch', code: "fetch('OTHER/fetch')", expected: 'TypeError' },
  {
    row: 37,
    name: 'a request of old',
    code: "(() => { const x = new XMLHttpRequest(); x.open('GET', 'OTHER/xhr', false); x.send() })()",
    expected: 'NetworkError',
  },
  {
    row: 37,
    name: 'a socket',
    code: "new Promise((done) => { const s = new WebSocket('OTHER/socket'.replace('http', 'ws')); s.onerror = () => done('refused'); s.onopen = () => done('open') })",
    expected: 'refused',
  },
  {
    row: 37,
    name: 'events',
    code: "new Promise((done) => { const s = new EventSource('OTHER/events'); s.onerror = () => done('refused'); s.onopen = () => done('open') })",
    expected: 'refused',
  },
  // It says `true`, and nothing is sent.
  { row: 37, name: 'a beacon', code: "navigator.sendBeacon('OTHER/beacon')", expected: true },
  { row: 37, name: 'an image', code: added('img', "{ src: 'OTHER/image' }"), expected: 'added' },
  { row: 37, name: 'a video', code: added('video', "{ src: 'OTHER/video', preload: 'auto' }"), expected: 'added' },
  { row: 37, name: 'an object', code: added('object', "{ data: 'OTHER/object' }"), expected: 'TypeError' },
  { row: 37, name: 'another frame', code: added('iframe', "{ src: 'OTHER/frame' }"), expected: 'added' },
  {
    row: 37,
    name: 'a frame that refreshes itself',
    code: added('iframe', `{ src: 'data:text/html,<meta http-equiv=refresh content="0;url=OTHER/nested">' }`),
    expected: 'added',
  },
  {
    row: 37,
    name: 'a style sheet',
    code: added('link', "{ rel: 'stylesheet', href: 'OTHER/sheet' }"),
    expected: 'added',
  },
  {
    row: 37,
    name: 'styles that fetch',
    code: added('style', '{ textContent: \'@import "OTHER/import"; html { background: url(OTHER/background) }\' }'),
    expected: 'added',
  },
  { row: 37, name: 'a font', code: "new FontFace('f', 'url(OTHER/font)').load()", expected: 'NetworkError' },
  {
    row: 37,
    name: 'a prefetch',
    code: added('link', "{ rel: 'prefetch', href: 'OTHER/prefetch' }"),
    expected: 'added',
  },
  {
    row: 37,
    name: 'a preload',
    code: added('link', "{ rel: 'preload', as: 'image', href: 'OTHER/preload' }"),
    expected: 'added',
  },
  {
    row: 37,
    name: 'a module loaded ahead',
    code: added('link', "{ rel: 'modulepreload', href: 'OTHER/module.js' }"),
    expected: 'added',
  },
  {
    row: 37,
    name: 'a link that reports its press',
    code: "(() => { const a = document.createElement('a'); a.href = '#'; a.ping = 'OTHER/ping'; document.documentElement.append(a); a.click(); return 'pressed' })()",
    expected: 'pressed',
  },
  { row: 37, name: 'another worker', code: "new Worker('SITE/hit.js')", expected: 'TypeError' },
  {
    row: 37,
    name: 'a script of its own',
    code: added('script', "{ textContent: 'parent.owned = 1' }"),
    expected: 'TypeError',
  },
  {
    row: 37,
    name: 'a script of another origin',
    code: added('script', "{ src: 'OTHER/script.js' }"),
    expected: 'TypeError',
  },
  // Later, because what a test asks for at once may make code of text.
  {
    row: 37,
    name: 'text as code',
    code: "new Promise((done) => setTimeout(() => { try { done(Function('return 1')()) } catch (e) { done(e.name) } }))",
    expected: 'EvalError',
  },
];

/** Ways for the frame to another document. */
export const LEAVING: readonly FrameAttack[] = [
  { row: 38, name: 'its address', code: "void (location.href = 'OTHER/gone')" },
  {
    row: 38,
    name: 'a refresh',
    code: "void document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=OTHER/refresh' }))",
  },
];

/** Frames that do not answer when a run is to be ended. */
export const NOT_ANSWERING: readonly Omit<FrameAttack, 'row'>[] = [
  { name: 'says nothing any more', code: 'void (MessagePort.prototype.postMessage = () => {})' },
  { name: 'stands still', code: 'for (;;);' },
];
