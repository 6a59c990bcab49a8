/** One try to break out, or to break the page. */
export interface Attack {
  /** Its place in the list of attacks; several tries may share one. */
  row: number;
  name: string;
  /** `SITE` and `OTHER` stand for the addresses of the two servers. */
  code: string;
  /** What the run must have printed, or thrown as `Name: message (line n)`. */
  prints?: RegExp;
  outcome: 'ended' | 'threw' | 'timed out';
  /** Runs with a prelude that hardens nothing, so that only the browser's policy is in the way. */
  open?: boolean;
  /** Milliseconds that it is given, where the usual ones are too few on a busy machine. */
  timeoutMs?: number;
  /** It takes all the memory it can get: the page must go on meanwhile. */
  fillsMemory?: boolean;
}

/** Says of each call whether it got anywhere. */
const TRY = `
const tried = async (name, call) => {
  try {
    await call();
    console.log(name, 'REACHED');
  } catch (error) {
    console.log(name, 'refused', error?.name);
  }
};
const heard = (target) => new Promise((resolve, reject) => {
  target.onopen = target.onmessage = resolve;
  target.onerror = reject;
});
`;
const NOTHING_REACHED = /^(?:(?!REACHED)[^])*refused(?:(?!REACHED)[^])*$/;

/** The same with the prelude and without it: what is refused twice does not rest on the prelude. */
function both(row: number, name: string, code: string): Attack[] {
  const attack: Attack = { row, name, code: TRY + code, prints: NOTHING_REACHED, outcome: 'ended' };
  return [attack, { ...attack, name: `${name}, prelude open`, open: true }];
}

const REFUSED: Attack[] = [
  ...both(
    1,
    'fetch of another origin, the site, data: and blob:',
    `for (const url of ['OTHER/fetch', 'SITE/hit', 'data:,x']) await tried(url, () => fetch(url));
await tried('blob', () => fetch(URL.createObjectURL(new Blob(['1']))));
await tried('no-cors', () => fetch('OTHER/nocors', { mode: 'no-cors' }));
await tried('keepalive', () => fetch('OTHER/keep', { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }));`,
  ),
  ...both(
    2,
    'XMLHttpRequest and EventSource',
    `await tried('xhr', () => { const x = new XMLHttpRequest(); x.open('GET', 'OTHER/xhr', false); x.send(); });
await tried('xhr own', () => { const x = new XMLHttpRequest(); x.open('GET', 'SITE/hit', false); x.send(); });
await tried('events', () => heard(new EventSource('OTHER/events')));`,
  ),
  ...both(
    3,
    'WebSocket',
    `await tried('socket', () => heard(new WebSocket('OTHER/socket'.replace('http', 'ws'))));
await tried('stream', () => new WebSocketStream('OTHER/stream'.replace('http', 'ws')).opened);`,
  ),
  ...both(
    4,
    'WebTransport',
    `await tried('transport', () => new WebTransport('OTHER/transport'.replace('http', 'https')).ready);`,
  ),
  ...both(
    5,
    'importScripts',
    `await tried('other', () => importScripts('OTHER/script.js'));
await tried('own', () => importScripts('SITE/hit.js'));
await tried('data', () => importScripts('data:text/javascript,1'));`,
  ),
  ...both(
    6,
    'import() of other origins, the site, data: and blob:',
    `for (const url of ['OTHER/module.js', 'SITE/hit.js', 'SITE/page.js', 'data:text/javascript,1']) await tried(url, () => import(url));
await tried('blob', () => import(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))));`,
  ),
  ...both(
    7,
    'code from text',
    `await tried('eval', () => (0, eval)('1'));
await tried('Function', () => new Function('return 1')());
await tried('async', () => (async () => {}).constructor('return 1')());
await tried('generator', () => (function* () {}).constructor('yield 1')().next());
await tried('async generator', () => (async function* () {}).constructor('yield 1')().next());
await tried('timer', () => { if (setTimeout('globalThis.owned = 1') === undefined) throw 1; return new Promise((r, reject) => setTimeout(() => globalThis.owned ? r() : reject(), 20)); });`,
  ),
  ...both(
    8,
    'WebAssembly from bytes',
    `const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
await tried('module', () => new WebAssembly.Module(bytes));
await tried('compile', () => WebAssembly.compile(bytes));
await tried('instantiate', () => WebAssembly.instantiate(bytes));`,
  ),
  ...both(
    10,
    'indexedDB',
    `await tried('indexedDB', () => heard(Object.assign(indexedDB.open('x'), { onsuccess() { this.onopen(); } })));`,
  ),
  ...both(
    11,
    'caches',
    `await tried('open', () => caches.open('x'));
await tried('has', () => caches.has('x'));`,
  ),
  ...both(
    12,
    'OPFS, locks, cookies, beacons, the graphics card, notices',
    `await tried('opfs', () => navigator.storage.getDirectory());
await tried('locks', () => navigator.locks.request('x', () => 1));
await tried('cookie', () => cookieStore.get('x'));
await tried('beacon', () => { if (!navigator.sendBeacon('OTHER/beacon')) throw 1; });
await tried('gpu', async () => { if (!(await navigator.gpu.requestAdapter())) throw 1; });
await tried('notice', () => new Promise((resolve, reject) => { const notice = new Notification('x'); notice.onshow = resolve; notice.onerror = reject; }));`,
  ),
  ...both(
    13,
    'another page to go to',
    `await tried('location', async () => { location.href = 'OTHER/location'; await new Promise((_, reject) => setTimeout(reject, 50)); });
await tried('replace', () => location.replace('OTHER/replace'));
await tried('open', () => open('OTHER/open'));
await tried('client', () => clients.openWindow('OTHER/client'));`,
  ),
  ...both(
    14,
    'nested workers that fetch',
    `const make = globalThis.trustedTypes ? trustedTypes.createPolicy('snippet-worker', { createScriptURL: (url) => url }) : { createScriptURL: (url) => url };
const url = (text) => make.createScriptURL(text);
const child = 'fetch("OTHER/nested",{mode:"no-cors"}).then(()=>postMessage(1),()=>{throw 1})';
await tried('http', () => heard(new Worker(url('OTHER/worker.js'))));
await tried('own', () => heard(new Worker(url('SITE/hit-worker.js'))));
await tried('data', () => heard(new Worker(url('data:text/javascript,' + child))));
await tried('shared', () => new SharedWorker(url('SITE/hit-shared.js')));
const nested = typeof Worker === 'undefined' ? undefined : URL.createObjectURL(new Blob(['fetch("OTHER/nested",{mode:"no-cors"}).then(()=>postMessage("in"),()=>postMessage("out"))']));
await tried('blob', async () => {
  if (!nested) throw 1;
  const answer = await new Promise((resolve, reject) => {
    const worker = new Worker(url(nested));
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = reject;
  });
  if (answer !== 'in') throw 1;
});`,
  ),
  ...both(22, 'a font from an address', `await tried('font', () => new FontFace('f', 'url(OTHER/font)').load());`),
  ...both(
    39,
    'a peer connection, where snippets run',
    `await tried('peer', () => new RTCPeerConnection({ iceServers: [{ urls: 'STUN' }] }).createOffer());
await tried('track', () => new RTCRtpScriptTransformer());
await tried('channel', () => new RTCDataChannel());`,
  ),
];

/** Names that a snippet must not find, though its browser has some of them. */
const absent = (row: number, names: string): Attack => ({
  row,
  name: `there is no ${names.split(' ').join(', ')}`,
  code: `console.log('${names}'.split(' ').filter((name) => name in globalThis).join() || 'none')`,
  prints: /^none\n\(ended\)$/,
  outcome: 'ended',
});

const ABSENT: Attack[] = [
  absent(8, 'WebAssembly'),
  absent(9, 'window document parent top opener self location localStorage sessionStorage'),
  absent(10, 'indexedDB'),
  absent(11, 'caches'),
  absent(12, 'navigator cookieStore Notification crypto performance'),
  absent(14, 'Worker SharedWorker'),
  absent(15, 'BroadcastChannel MessageChannel postMessage'),
  absent(16, 'close'),
  absent(
    20,
    'EventTarget Event MessageEvent dispatchEvent addEventListener onmessage onerror reportError structuredClone trustedTypes',
  ),
  absent(21, 'SharedArrayBuffer Atomics'),
  absent(22, 'FontFace OffscreenCanvas ImageBitmap createImageBitmap Blob URL'),
  absent(39, 'RTCPeerConnection RTCDataChannel RTCRtpScriptTransformer'),
  {
    row: 42,
    name: 'the prototypes of the global object have nothing either',
    code: `const found = [];
for (let from = Object.getPrototypeOf(globalThis); from && from !== Object.prototype; from = Object.getPrototypeOf(from))
  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(from))) if (typeof value !== 'number') found.push(key);
console.log(found.length, globalThis.constructor === Object)`,
    prints: /^0 true\n/,
    outcome: 'ended',
  },
  {
    row: 42,
    name: 'a Proxy of the global object gives nothing more',
    code: `const world = new Proxy(globalThis, { has: () => true });
console.log(world.fetch, world.postMessage, Reflect.get(globalThis, 'Worker'), Object.getOwnPropertyDescriptor(globalThis, 'close'))`,
    prints: /^undefined undefined undefined undefined\n/,
    outcome: 'ended',
  },
  {
    row: 42,
    name: 'no function gives the global object or its caller',
    code: `console.log((function () { return this })(), [1].map(function () { return this })[0]);
try { console.log((function f() { return f.caller })()) } catch (error) { console.log(error.name) }`,
    prints: /^undefined undefined\nTypeError\n/,
    outcome: 'ended',
  },
  {
    row: 20,
    name: 'a message to itself is heard by nobody',
    code: `globalThis.onmessage = () => console.log('heard');
await new Promise((resolve) => setTimeout(resolve, 20));
console.log('quiet')`,
    prints: /^quiet\n/,
    outcome: 'ended',
  },
];

const POISON: Attack[] = [
  {
    row: 18,
    name: 'a getter, a cycle and a hostile Proxy printed',
    code: `const cycle = { get trap() { throw 1 } }; cycle.self = cycle;
console.log(cycle, new Proxy({}, { ownKeys() { throw 1 } }));`,
    prints: /\[Getter\][^]*\[Circular[^]*\[unprintable\]\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 17,
    name: 'every prototype poisoned, then printed',
    code: `const bad = () => { throw new Error('poisoned') };
const { ownKeys, defineProperty } = Reflect;
const makers = [Array, Map, Set, Promise, String, Number, RegExp, Function, Date, Symbol, Error, Object];
for (let m = 0; m < makers.length - 1; m++) {
  const keys = ownKeys(makers[m].prototype);
  for (let k = 0; k < keys.length; k++)
    if (keys[k] !== 'constructor' && keys[k] !== 'message' && keys[k] !== 'name' && keys[k] !== 'length' && keys[k] !== 'prototype')
      defineProperty(makers[m].prototype, keys[k], { get: bad, set: bad, configurable: true });
}
const marks = [Symbol.iterator, Symbol.species, Symbol.toPrimitive, Symbol.toStringTag];
for (let i = 0; i < 4; i++) {
  defineProperty(Object.prototype, marks[i], { get: bad, configurable: true });
  defineProperty(Promise, marks[i], { get: bad, configurable: true });
  defineProperty(Array.prototype, i, { set: bad, get: bad, configurable: true });
}
JSON.stringify = Reflect.apply = Object.defineProperty = Array.isArray = Math.max = bad;
console.log(1, 'two', [3], { four: 4 }, new Map());
console.log('%s and %d', 'a', 5);
console.table([{ a: 1 }]);
console.count();`,
    prints: /^1 two \[ 3 \] \{ four: 4 \} Map\(0\) \{\}\na and 5\na\n1\ndefault: 1\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 17,
    name: 'Object.prototype with traps, getters and toJSON',
    code: `for (const name of ['get', 'set', 'value', 'toJSON', 'kind', 'then', 'construct', 'apply', 'writable', 'enumerable', 'text', 'level', 'indent'])
  Object.prototype[name] = function () { return 'forged' };
console.log([1, { a: 2 }], new Float64Array(1));
setTimeout(() => console.log('later'), 1);`,
    prints: /1, \{ a: 2 \}[^]*Float64Array\(1\) \[ 0 \][^]*later\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 18,
    name: 'traps, getters and conversions run nothing',
    code: `const trap = { toString() { console.log('ran') }, valueOf() { console.log('ran') }, [Symbol.toPrimitive]() { console.log('ran') }, get x() { console.log('ran') }, inspect() { console.log('ran') }, toJSON() { console.log('ran') } };
console.log(trap); console.log('%s %d %i %f', trap, trap, trap, trap); console.table([trap]); console.count(trap);`,
    prints: /^(?!ran$)[^]*\[Getter\]/,
    outcome: 'ended',
  },
  {
    row: 43,
    name: 'an error with a hostile stack, name and message',
    code: `const error = new Error('x');
for (const key of ['stack', 'name', 'message']) Object.defineProperty(error, key, { get() { throw new Error('in getter') } });
throw error`,
    prints: /^Uncaught: \[Error\]$/,
    outcome: 'threw',
  },
  {
    row: 43,
    name: 'an error whose text looks like a stack',
    code: `const x = 1;\n\nthrow new Error('at f (blob:null/0:999:9)\\n    at blob:null/0:998:1')`,
    prints: /\(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 43,
    name: 'Error.prepareStackTrace and stackTraceLimit are fixed',
    code: `for (const change of [() => { Error.prepareStackTrace = () => 'forged' }, () => { Error.stackTraceLimit = 0 }])
  try { change(); console.log('changed') } catch (error) { console.log(error.name) }
throw new Error('here')`,
    prints: /^TypeError\nTypeError\nError: here \(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 43,
    name: 'a Proxy thrown',
    code: `throw new Proxy(new Error('p'), { get() { throw 1 }, getOwnPropertyDescriptor() { throw 1 }, getPrototypeOf() { throw 1 }, ownKeys() { throw 1 } })`,
    outcome: 'threw',
  },
  {
    row: 18,
    name: 'a revoked Proxy printed',
    code: `const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); console.log(proxy, [proxy], { proxy }); console.table(proxy)`,
    prints: /^\[unprintable\]/,
    outcome: 'ended',
  },
  {
    row: 18,
    name: 'prototypes without end',
    code: `const endless = new Proxy({}, { getPrototypeOf: () => endless }); console.log(endless, 'after')`,
    prints: /after\n/,
    outcome: 'ended',
  },
  {
    row: 44,
    name: 'a thenable that never answers',
    code: `await { then() {} }`,
    outcome: 'timed out',
  },
  {
    row: 44,
    name: 'a thenable that answers twice',
    code: `console.log(await { then(resolve) { resolve(1); resolve(2) } })`,
    prints: /^1\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 44,
    name: 'Promise with another species and constructor',
    code: `class Mine extends Promise { constructor(run) { super(run); console.log('made') } }
Object.defineProperty(Promise, Symbol.species, { get: () => Mine });
Object.defineProperty(Promise.prototype, 'constructor', { get: () => Mine });
Promise.prototype.then = () => { throw 1 };
console.log('fine')`,
    prints: /^fine\n\(ended\)$/,
    outcome: 'ended',
  },
];

const FORGING: Attack[] = [
  {
    row: 20,
    name: 'messages to itself, prelude open',
    code: `dispatchEvent(new MessageEvent('message', { data: '{"kind":"printed","level":"log","text":"forged"}' }));
onmessage?.({ data: 'forged' });`,
    prints: /^\(ended\)$/,
    outcome: 'ended',
    open: true,
  },
  {
    row: 19,
    name: 'the end of the wrapper, closed early',
    code: `console.log('inside');\n});\nglobalThis.owned = typeof fetch + typeof postMessage + typeof __start;\n(async () => {\nconsole.log('never', owned);`,
    prints: /^inside\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 19,
    name: 'a second start',
    code: `try { __start({}, false, async () => console.log('again')) } catch (error) { console.log(error.name) }`,
    prints: /^ReferenceError\n/,
    outcome: 'ended',
  },
  {
    row: 19,
    name: 'declarations lifted above the prelude',
    code: `});\nfunction JSON() {}\nfunction Proxy() { return {} }\nfunction fetch() {}\nfunction Set() { return { has: () => true } }\n(async () => {\nawait import('OTHER/lifted');`,
    outcome: 'threw',
  },
  {
    row: 19,
    name: 'a lifted postMessage learns nothing that reaches the page',
    code: `});\nfunction postMessage(text) { Reflect.ownKeys(globalThis); }\n(async () => {\nconsole.log('x');`,
    outcome: 'timed out',
  },
  {
    row: 45,
    name: 'a comment and a template that swallow the end',
    code: '/* not closed',
    prints: /^SyntaxError: /,
    outcome: 'threw',
  },
  {
    row: 45,
    name: 'a template not closed',
    code: 'console.log(`not closed',
    prints: /^SyntaxError: /,
    outcome: 'threw',
  },
  {
    row: 45,
    name: 'a comment on the last line',
    code: `console.log('shown') // });`,
    prints: /^shown\n/,
    outcome: 'ended',
  },
  { row: 45, name: 'an HTML comment', code: `console.log('a')\n<!-- x\n--> y`, prints: /^a\n/, outcome: 'ended' },
  {
    row: 45,
    name: 'a label and a block at the end',
    code: `out: { console.log('b'); break out }`,
    prints: /^b\n/,
    outcome: 'ended',
  },
  {
    row: 45,
    name: 'U+2028 in a text',
    code: `const s = '\u2028';\nthrow new Error('line')`,
    prints: /^Error: line/,
    outcome: 'threw',
  },
  { row: 45, name: 'import.meta', code: 'console.log(import.meta)', prints: /^SyntaxError: /, outcome: 'threw' },
  { row: 45, name: 'with', code: 'with (globalThis) { }', prints: /^SyntaxError: /, outcome: 'threw' },
  {
    row: 45,
    name: 'return',
    code: `console.log('before'); return; console.log('after')`,
    prints: /^before\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 15,
    name: 'messages sent past the prelude are read as data',
    open: true,
    code: `for (const sent of [{ kind: 'printed' }, '{"kind":"printed","level":"x","text":"forged"}', '{"kind":"__proto__"}', '{"kind":"toString"}', 'null', '[]', '"ended"', 7, '{"kind":"plotted","plot":{},"text":"forged"}', new Blob(['x']), '{"kind":"printed","level":"log","text":"' + 'x'.repeat(90000) + '"}'])
  postMessage(sent);
postMessage(JSON.stringify({ kind: 'printed', level: 'log', text: 'a\\u202eb', html: '<img src=x onerror=alert(1)>' }));`,
    prints: /^a\\u\{202e\}b\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 46,
    name: 'a flood of messages past the prelude',
    open: true,
    code: `for (let i = 0; i < 20000; i++) postMessage(JSON.stringify({ kind: 'printed', level: 'log', text: 'x' }))`,
    outcome: 'timed out',
  },
  {
    row: 46,
    name: 'a flood of large messages past the prelude',
    open: true,
    code: `const large = 'x'.repeat(5e6); for (let i = 0; i < 60; i++) postMessage(large); for (let i = 0; i < 20; i++) postMessage(new ArrayBuffer(1e7)); await new Promise(() => {})`,
    outcome: 'timed out',
  },
  {
    row: 16,
    name: 'close, prelude open',
    open: true,
    code: `close(); await new Promise(() => {})`,
    outcome: 'timed out',
  },
];

const HANGS: Attack[] = [
  { row: 23, name: 'while (true)', code: 'while (true) {}', outcome: 'timed out' },
  { row: 23, name: 'a loop of promises', code: 'for (;;) await null', outcome: 'timed out' },
  {
    row: 23,
    name: 'microtasks without end',
    code: 'const next = () => queueMicrotask(next); next(); await null; await new Promise(() => {})',
    outcome: 'timed out',
  },
  {
    row: 23,
    name: 'an async generator without end',
    code: 'async function* all() { for (;;) yield 1 }\nfor await (const one of all()) ;',
    outcome: 'timed out',
  },
  { row: 23, name: 'a pattern that backtracks', code: `/^(a+)+$/.test('a'.repeat(40) + 'b')`, outcome: 'timed out' },
  { row: 23, name: 'a comparison that never returns', code: '[2, 1].sort(() => { for (;;); })', outcome: 'timed out' },
  {
    row: 23,
    name: 'a getter that never returns, thrown',
    code: `throw { get stack() { for (;;); } }`,
    outcome: 'timed out',
  },
  {
    row: 23,
    name: 'a Proxy that never returns, printed',
    code: `console.log(new Proxy({}, { ownKeys() { for (;;); } }))`,
    outcome: 'timed out',
  },
  { row: 28, name: 'a promise that never settles', code: 'await new Promise(() => {})', outcome: 'timed out' },
  { row: 28, name: 'an interval for ever', code: 'setInterval(() => {}, 1)', outcome: 'timed out' },
  {
    row: 29,
    name: 'spinning in nested workers, prelude open',
    open: true,
    code: `const make = trustedTypes.createPolicy('snippet-worker', { createScriptURL: (url) => url });
for (let i = 0; i < 8; i++) new Worker(make.createScriptURL(URL.createObjectURL(new Blob(['for(;;);']))));
for (;;);`,
    outcome: 'timed out',
  },
  {
    row: 24,
    name: 'printing without end',
    timeoutMs: 4000,
    code: `for (;;) console.log('line')`,
    prints: /only the first 1000 lines are shown/,
    outcome: 'timed out',
  },
  {
    row: 24,
    name: 'a million lines',
    timeoutMs: 15000,
    code: `for (let i = 0; i < 1e6; i++) console.log(i)`,
    prints: /only the first 1000 lines are shown/,
    outcome: 'ended',
  },
  {
    row: 24,
    name: 'an array of a million',
    timeoutMs: 15000,
    code: `console.log(new Array(1e6).fill(7))`,
    prints: /… 999900 more/,
    outcome: 'ended',
  },
  {
    row: 25,
    name: 'arrays without end',
    fillsMemory: true,
    code: 'const kept = []; for (;;) kept.push(new Array(1000).fill(1))',
    outcome: 'timed out',
  },
  {
    row: 25,
    name: 'objects without end',
    fillsMemory: true,
    code: 'const kept = []; for (;;) kept.push({ a: 1, b: [2] })',
    outcome: 'timed out',
  },
  {
    row: 25,
    name: 'texts without end',
    fillsMemory: true,
    code: `const kept = []; for (let i = 0; ; i++) kept.push('x'.repeat(1000) + i)`,
    outcome: 'timed out',
  },
  {
    row: 26,
    name: 'buffers without end',
    fillsMemory: true,
    // Half a gigabyte is touched before the limit: slow where memory is.
    timeoutMs: 10_000,
    code: 'const kept = [];\nfor (;;) kept.push(new ArrayBuffer(1e7))',
    prints: /^RangeError: buffers .*\(line 2\)$/,
    outcome: 'threw',
  },
  {
    row: 26,
    name: 'buffers asked for by other names',
    fillsMemory: true,
    // Half a gigabyte is touched before the limit: slow where memory is.
    timeoutMs: 10_000,
    code: 'const kept = [];\nconst Make = Object.getPrototypeOf(new Uint8Array(1)).constructor;\nfor (;;) kept.push(new Make(1e7).slice())',
    prints: /^RangeError: buffers/,
    outcome: 'threw',
  },
  {
    row: 28,
    name: 'timers without end',
    code: 'for (;;) setTimeout(() => {}, 1e6)',
    prints: /^RangeError: 10000 timers/,
    outcome: 'threw',
  },
  {
    row: 27,
    name: 'recursion without end',
    code: 'const deeper = () => deeper() + 1;\ndeeper()',
    // Firefox has an error of its own for it.
    prints: /^(?:Range|Internal)Error: .*\(line 1\)$/,
    outcome: 'threw',
  },
  {
    row: 27,
    name: 'a text doubled',
    code: `let s = 'x';\nfor (;;) s += s`,
    prints: /^(?:Range|Internal)Error: .*\(line 2\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'an error in a nested function',
    code: 'const a = 1;\nconst f = () => {\n  null.x;\n};\nf();',
    prints: /^TypeError: .*\(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'a rejected promise',
    code: '\n\nPromise.reject(new TypeError("r"))',
    prints: /^TypeError: r \(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'an error thrown straight away',
    code: `const a = 1;\n\nthrow new TypeError('t')`,
    prints: /^TypeError: t \(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'an error inside the library',
    code: `const { slots } = __import("inflight");\nconst count = () =>\n  slots({ processes: -1, threads: 1 });\ncount();`,
    prints: /^RangeError: expected `processes` to be an integer of 1 or more, got -1 \(line 3\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'an error in what the library asks of the snippet',
    code: `const { slots } = __import("inflight");\nslots({\n  get processes() {\n    throw new TypeError('asked');\n  },\n});`,
    prints: /^TypeError: asked \(line 4\)$/,
    outcome: 'threw',
  },
  {
    row: 30,
    name: 'an error in a timer',
    code: `setTimeout(() => {\n  throw new TypeError('t');\n}, 5);`,
    prints: /^TypeError: t \(line 2\)$/,
    outcome: 'threw',
  },
];

const TEXTS: Attack[] = [
  {
    row: 31,
    name: 'markup, colours of a terminal, marks of direction, nothing to be seen',
    code: `console.log('<img src=x onerror=alert(1)>', '\\x1b[31mred', 'a\\u202eb', '\\u2066c\\u2069', 'd\\u200be', '\\x00\\x07', '\\r');
throw new Error('\\u202e<b>');`,
    prints:
      /^<img src=x onerror=alert\(1\)> \\u\{1b\}\[31mred a\\u\{202e\}b \\u\{2066\}c\\u\{2069\} d\\u\{200b\}e \\u\{0\}\\u\{7\} \\u\{d\}\nError: \\u\{202e\}<b> \(line 2\)$/,
    outcome: 'threw',
  },
];

const LIBRARY: Attack[] = [
  {
    row: 47,
    name: 'the library is not to be changed',
    code: `const library = __import("inflight");
for (const change of [() => { library.slots = () => 7 }, () => { delete library.slots }, () => { library.more = 1 }, () => Object.setPrototypeOf(library, {})])
  try { change(); console.log('changed') } catch (error) { console.log(error.name) }
console.log(library.slots({ processes: 2, threads: 3 }));`,
    prints: /^(?:TypeError\n){4}6\n\(ended\)$/,
    outcome: 'ended',
  },
  {
    row: 47,
    name: 'nothing but the library can be imported',
    code: `for (const name of ['fs', '__proto__', 'constructor', 'toString', 'OTHER/library.js'])
  try { __import(name); console.log('imported', name) } catch (error) { console.log(error.name) }`,
    prints: /^(?:TypeError\n){5}\(ended\)$/,
    outcome: 'ended',
  },
];

export const ATTACKS: readonly Attack[] = [
  ...REFUSED,
  ...ABSENT,
  ...POISON,
  ...FORGING,
  ...HANGS,
  ...TEXTS,
  ...LIBRARY,
];
