/** Code of snippets and what it prints, to the byte, wherever it runs; long outputs by their hash. */
export interface Sample {
  name: string;
  code: string;
  output: string;
}

export const CORPUS: readonly Sample[] = [
  {
    name: 'numbers',
    code: 'console.log(1, -0, 0, 1.5, 1e21, 1e-7, NaN, Infinity, -Infinity, 0.1 + 0.2, 10n, -5n)',
    output: '1 -0 0 1.5 1e+21 1e-7 NaN Infinity -Infinity 0.30000000000000004 10n -5n\n(ended)',
  },
  {
    name: 'texts',
    code: "console.log('a', ['a', \"it's\", `\"both' `, 'line\\nbreak', 'tab\\t', 'back\\\\slash'], '')",
    output: "a [ 'a', \"it's\", `\"both' `, 'line\\nbreak', 'tab\\t', 'back\\\\slash' ] \n(ended)",
  },
  {
    name: 'nothing',
    code: 'console.log(); console.log(undefined, null, true, [undefined, null])',
    output: '\nundefined null true [ undefined, null ]\n(ended)',
  },
  {
    name: 'symbols',
    code: "console.log(Symbol('a'), Symbol.iterator, { [Symbol('key')]: 1 })",
    output: 'Symbol(a) Symbol(Symbol.iterator) { [Symbol(key)]: 1 }\n(ended)',
  },
  {
    name: 'arrays',
    code: "console.log([], [1, 'a', [2, [3, [4, [5]]]]], [1, , 3, , ,], Object.assign([1], { extra: 2 }))",
    output:
      "[] [ 1, 'a', [ 2, [ 3, [ 4, [Array] ] ] ] ] [ 1, <1 empty item>, 3, <2 empty items> ] [ 1, extra: 2 ]\n(ended)",
  },
  {
    name: 'long arrays',
    code: "console.log(Array.from({ length: 120 }, (_, i) => i)); console.log(Array.from({ length: 30 }, (_, i) => 'word ' + i))",
    output:
      "[\n  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,\n  21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,\n  39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56,\n  57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74,\n  75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92,\n  93, 94, 95, 96, 97, 98, 99, … 20 more\n]\n[\n  'word 0', 'word 1', 'word 2', 'word 3', 'word 4', 'word 5', 'word 6',\n  'word 7', 'word 8', 'word 9', 'word 10', 'word 11', 'word 12', 'word 13',\n  'word 14', 'word 15', 'word 16', 'word 17', 'word 18', 'word 19',\n  'word 20', 'word 21', 'word 22', 'word 23', 'word 24', 'word 25',\n  'word 26', 'word 27', 'word 28', 'word 29'\n]\n(ended)",
  },
  {
    name: 'sparse array',
    code: 'const a = []; a[4294967294 - 1] = 1; console.log(a.length, a)',
    output: '4294967294 [ <4294967294 empty items> ]\n(ended)',
  },
  {
    name: 'objects',
    code: "console.log({}, { a: 1, 'b-c': 'x', 3: [1] }, { a: { b: { c: { d: { e: 1 } } } } }, Object.create(null), Object.assign(Object.create(null), { a: 1 }))",
    output:
      "{} { '3': [ 1 ], a: 1, 'b-c': 'x' } { a: { b: { c: { d: [Object] } } } } [Object: null prototype] {} [Object: null prototype] { a: 1 }\n(ended)",
  },
  {
    name: 'wide object',
    code: "console.log({ processes: 4, threads: 8, arrivalRatePerSecond: 120.5, serviceTimeSeconds: 0.25, title: 'a setup that is too wide for one line', nested: { list: [1, 2, 3], more: 'text' } })",
    output:
      "{\n  processes: 4,\n  threads: 8,\n  arrivalRatePerSecond: 120.5,\n  serviceTimeSeconds: 0.25,\n  title: 'a setup that is too wide for one line',\n  nested: { list: [ 1, 2, 3 ], more: 'text' }\n}\n(ended)",
  },
  {
    name: 'many fields',
    code: "console.log(Object.fromEntries(Array.from({ length: 105 }, (_, i) => ['k' + i, i])))",
    output:
      '{\n  k0: 0,\n  k1: 1,\n  k2: 2,\n  k3: 3,\n  k4: 4,\n  k5: 5,\n  k6: 6,\n  k7: 7,\n  k8: 8,\n  k9: 9,\n  k10: 10,\n  k11: 11,\n  k12: 12,\n  k13: 13,\n  k14: 14,\n  k15: 15,\n  k16: 16,\n  k17: 17,\n  k18: 18,\n  k19: 19,\n  k20: 20,\n  k21: 21,\n  k22: 22,\n  k23: 23,\n  k24: 24,\n  k25: 25,\n  k26: 26,\n  k27: 27,\n  k28: 28,\n  k29: 29,\n  k30: 30,\n  k31: 31,\n  k32: 32,\n  k33: 33,\n  k34: 34,\n  k35: 35,\n  k36: 36,\n  k37: 37,\n  k38: 38,\n  k39: 39,\n  k40: 40,\n  k41: 41,\n  k42: 42,\n  k43: 43,\n  k44: 44,\n  k45: 45,\n  k46: 46,\n  k47: 47,\n  k48: 48,\n  k49: 49,\n  k50: 50,\n  k51: 51,\n  k52: 52,\n  k53: 53,\n  k54: 54,\n  k55: 55,\n  k56: 56,\n  k57: 57,\n  k58: 58,\n  k59: 59,\n  k60: 60,\n  k61: 61,\n  k62: 62,\n  k63: 63,\n  k64: 64,\n  k65: 65,\n  k66: 66,\n  k67: 67,\n  k68: 68,\n  k69: 69,\n  k70: 70,\n  k71: 71,\n  k72: 72,\n  k73: 73,\n  k74: 74,\n  k75: 75,\n  k76: 76,\n  k77: 77,\n  k78: 78,\n  k79: 79,\n  k80: 80,\n  k81: 81,\n  k82: 82,\n  k83: 83,\n  k84: 84,\n  k85: 85,\n  k86: 86,\n  k87: 87,\n  k88: 88,\n  k89: 89,\n  k90: 90,\n  k91: 91,\n  k92: 92,\n  k93: 93,\n  k94: 94,\n  k95: 95,\n  k96: 96,\n  k97: 97,\n  k98: 98,\n  k99: 99,\n  … 5 more\n}\n(ended)',
  },
  {
    name: 'maps and sets',
    code: "console.log(new Map(), new Map([['a', 1], [{ k: 1 }, new Map([[1, 2]])]]), new Set(), new Set([1, 'b', [2]]))",
    output: "Map(0) {} Map(2) { 'a' => 1, { k: 1 } => Map(1) { 1 => 2 } } Set(0) {} Set(3) { 1, 'b', [ 2 ] }\n(ended)",
  },
  {
    name: 'weak and promise',
    code: 'console.log(new WeakMap(), new WeakSet(), Promise.resolve(1), (function* () {})(), [].values())',
    output: 'WeakMap {} WeakSet {} Promise {} Object [Generator] {} Object [Array Iterator] {}\n(ended)',
  },
  {
    name: 'typed arrays',
    code: 'console.log(new Float64Array([1, 2.5]), new Uint8Array(2), new BigInt64Array([1n]), new ArrayBuffer(8), new Float64Array(200))',
    output:
      'Float64Array(2) [ 1, 2.5 ] Uint8Array(2) [ 0, 0 ] BigInt64Array(1) [ 1n ] ArrayBuffer { byteLength: 8 } Float64Array(200) [\n  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n  … 100 more\n]\n(ended)',
  },
  {
    name: 'functions',
    code: 'function named() {} console.log(named, () => 1, function* g() {}, async () => 1, async function* ag() {}, class {}, class A {}, class B extends Array {}, Math.max, Object.assign(() => 1, { a: 1 }))',
    output:
      '[Function: named] [Function (anonymous)] [GeneratorFunction: g] [AsyncFunction (anonymous)] [AsyncGeneratorFunction: ag] [class (anonymous)] [class A] [class B extends Array] [Function: max] [Function (anonymous)] { a: 1 }\n(ended)',
  },
  {
    name: 'classes',
    code: "class Point { x = 1; #y = 2; get z() { return 3 } } class Pixel extends Point { colour = 'red' } console.log(new Point(), new Pixel(), [new Point()], new (class {})())",
    output: "Point { x: 1 } Pixel { x: 1, colour: 'red' } [ Point { x: 1 } ] {}\n(ended)",
  },
  {
    name: 'accessors',
    code: "console.log({ get a() { throw new Error('never') }, set b(v) {}, get c() { return 1 }, set c(v) {} })",
    output: '{ a: [Getter], b: [Setter], c: [Getter/Setter] }\n(ended)',
  },
  {
    name: 'circular',
    code: "const a = { name: 'a', list: [] }; a.self = a; a.list.push(a); const m = new Map(); m.set('m', m); console.log(a, m)",
    output: "{ name: 'a', list: [ [Circular] ], self: [Circular] } Map(1) { 'm' => [Circular] }\n(ended)",
  },
  {
    name: 'errors',
    code: "class Own extends RangeError {} const named = new Error('m'); named.name = 'Named'; console.log(new Error('a'), [new TypeError('b')], new Own('c'), named, new Error('e', { cause: new Error('inner') }), Object.assign(new Error('f'), { code: 7 }), new Error(''), new AggregateError([new Error('x')], 'all'))",
    output:
      '[Error: a] [ [TypeError: b] ] [RangeError: c] [Named: m] [Error: e] { [cause]: [Error: inner] } [Error: f] { code: 7 } [Error] [AggregateError: all] { [errors]: [ [Error: x] ] }\n(ended)',
  },
  {
    name: 'dates and patterns',
    code: 'console.log(new Date(0), new Date(NaN), [new Date(86400000)], /a\\/b/gi, [/x/])',
    output: '1970-01-01T00:00:00.000Z Invalid Date [ 1970-01-02T00:00:00.000Z ] /a\\/b/gi [ /x/ ]\n(ended)',
  },
  {
    name: 'boxed and tagged',
    code: "console.log({ [Symbol.toStringTag]: 'Tag' }, Math, JSON, globalThis === undefined)",
    output: "Object [Tag] { [Symbol(Symbol.toStringTag)]: 'Tag' } Object [Math] {} Object [JSON] {} false\n(ended)",
  },
  {
    name: 'invisible',
    code: "console.log('a\\u202eb\\u200bc\\u0007\\u001b[31mred\\r\\u2028', ['\\u202e'], { '\\u200b': 1 }, '\\ud800', '😀', 'e\\u0301', '\\u{e0041}')",
    output:
      "a\\u{202e}b\\u{200b}c\\u{7}\\u{1b}[31mred\\u{d}\\u{2028} [ '\\u{202e}' ] { '\\u{200b}': 1 } \\u{d800} 😀 é \\u{e0041}\n(ended)",
  },
  {
    name: 'markup stays text',
    code: "console.log('<img src=x onerror=alert(1)>', { '</script>': '<b>' })",
    output: "<img src=x onerror=alert(1)> { '</script>': '<b>' }\n(ended)",
  },
  {
    name: 'formats',
    code: "console.log('%s is %d of %i, %f %o %O %j %c%% %x', 'a', '4', 5.9, 1.5, [1], { a: 1 }, 'j', 'css', 'rest', 9); console.log('100%', 5); console.log('%s'); console.log('%d', {})",
    output: "a is 4 of 5, 1.5 [ 1 ] { a: 1 } 'j' % %x rest 9\n100% 5\n%s\nNaN\n(ended)",
  },
  {
    name: 'levels',
    code: "console.info('i'); console.warn('w'); console.error('e'); console.debug('d'); console.dir({ a: 1 }); console.assert(true, 'no'); console.assert(false, 'is %d', 1); console.assert(false); console.trace('t')",
    output: 'i\nw\ne\nd\n{ a: 1 }\nAssertion failed: is 1\nAssertion failed\nt\n(ended)',
  },
  {
    name: 'groups',
    code: "console.group('outer'); console.log('in\\nside'); console.group(); console.log({ a: 1 }); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log('out')",
    output: 'outer\n  in\n  side\n    { a: 1 }\nout\n(ended)',
  },
  {
    name: 'counts and times',
    code: "console.count(); console.count(); console.count('a'); console.countReset(); console.count(); console.time('t'); console.timeLog('t', 1); console.timeEnd('t'); console.timeEnd('t')",
    output: 'default: 1\ndefault: 2\na: 1\ndefault: 1\nt: running 1\nt: done\nt: no timer of this name\n(ended)',
  },
  {
    name: 'table of objects',
    code: "console.table([{ threads: 1, 'requests/s': 10.5 }, { threads: 16, 'requests/s': 120, note: 'full' }])",
    output: 'threads  requests/s  note\n      1        10.5\n     16         120  full\n(ended)',
  },
  {
    name: 'tables of others',
    code: "console.table({ a: { x: 1 }, b: 2 }); console.table(new Map([['k', { v: 1 }]])); console.table([1, 'b']); console.table('text'); console.table([]); console.table([{ a: 1, b: 2 }], ['b']); console.table([[1, 2], [3, 4]])",
    output:
      '(index)  x  value\na        1\nb               2\n(index)  v\nk        1\nvalue\n1\nb\ntext\n\nb\n2\n0  1\n1  2\n3  4\n(ended)',
  },
  {
    name: 'picture of bars',
    code: "const { plot } = __import('inflight'); console.log(plot({ kind: 'bars', title: 'Requests at once', places: 'threads', values: 'slots', points: [[1, 4], [8, 32], ['many', 0]] }))",
    output:
      'Requests at once\nthreads  slots\n1            4  ████\n8           32  ██████████████████████████████\nmany         0\n(ended)',
  },
  {
    name: 'picture of a line',
    code: "const { plot } = __import('inflight'); const p = plot({ kind: 'line', title: 'Wait', places: 'load', values: 's', points: Array.from({ length: 60 }, (_, i) => [i / 10, i * i / 7 - 3]) }); console.group('g'); console.log(p); console.log('a', p.kind)",
    output:
      'g\n  Wait\n  load       s\n     0      -3\n   0.3  -1.714\n   0.6   2.143  █\n   0.9   8.571  █\n   1.2   17.57  █\n   1.5   29.14  ██\n   1.8   43.29  ███\n   2.1      60  ████\n   2.4   79.29  █████\n   2.7   101.1  ██████\n     3   125.6  ████████\n   3.3   152.6  █████████\n   3.6   182.1  ███████████\n   3.9   214.3  █████████████\n   4.2     249  ███████████████\n   4.5   286.3  █████████████████\n   4.8   326.1  ████████████████████\n   5.1   368.6  ██████████████████████\n   5.4   413.6  █████████████████████████\n   5.7   461.1  ████████████████████████████\n   5.9   494.3  ██████████████████████████████\n  (21 of 60 points)\n  a line\n(ended)',
  },
  {
    name: 'library',
    code: "const { slots, SERVER_IDS } = __import('inflight'); console.log(slots({ processes: 2, threads: 4 }), SERVER_IDS.length > 3, Object.isFrozen(__import('inflight')))",
    output: '8 true true\n(ended)',
  },
  {
    name: 'timers in order',
    code: "setTimeout(() => console.log('timer'), 5); queueMicrotask(() => console.log('microtask')); Promise.resolve().then(() => console.log('then')); console.log('now'); const i = setInterval(() => { console.log('tick'); clearInterval(i) }, 30); await null; console.log('awaited')",
    output: 'now\nmicrotask\nthen\nawaited\ntimer\ntick\n(ended)',
  },
  {
    name: 'error with its line',
    code: "const x = 1;\n\nfunction deep() {\n  throw new RangeError('out of range');\n}\ndeep();",
    output: 'RangeError: out of range (line 4)',
  },
  {
    name: 'thrown text',
    code: "console.log('before'); throw 'no error'",
    output: "before\nUncaught: 'no error'",
  },
  {
    name: 'thrown in a timer',
    code: "setTimeout(() => {\n  throw new TypeError('later');\n}, 1);",
    output: 'TypeError: later (line 2)',
  },
  {
    name: 'rejected',
    code: "Promise.reject(new Error('nobody caught it'));",
    output: 'Error: nobody caught it (line 1)',
  },
  {
    name: 'error in the library',
    code: "const { plot } = __import('inflight');\nplot({ kind: 'pie', title: 't', places: 'p', values: 'v', points: [] });",
    output: 'RangeError: plot: `kind` is "pie", expected "bars" or "line" (line 2)',
  },
  {
    name: 'unknown module',
    code: "__import('fs')",
    output: "TypeError: 'fs' cannot be imported, expected 'inflight' (line 1)",
  },
  {
    name: 'syntax',
    code: 'let a = 1;\nlet a = 2;',
    output: "SyntaxError: Identifier 'a' has already been declared (line 2)",
  },
  {
    name: 'globals',
    code: "console.log(Object.getOwnPropertyNames(globalThis).sort().join(' '))",
    output:
      'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet clearInterval clearTimeout console decodeURI decodeURIComponent encodeURI encodeURIComponent eval globalThis isFinite isNaN parseFloat parseInt queueMicrotask setInterval setTimeout undefined\n(ended)',
  },
  {
    name: 'other globals',
    code: 'console.log(typeof fetch, typeof process, typeof require, typeof self, typeof structuredClone, typeof performance, typeof Atomics, typeof SharedArrayBuffer, typeof WebAssembly, typeof postMessage, typeof __start)',
    output:
      'undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined\n(ended)',
  },
  {
    name: 'no code from text',
    code: "for (const make of [() => eval('1'), () => new Function('1'), () => (async () => {}).constructor('1'), () => (function* () {}).constructor('1'), () => setTimeout('1')]) { try { make(); console.log('made') } catch (e) { console.log(e.name) } }",
    output: 'EvalError\nEvalError\nEvalError\nEvalError\nTypeError\n(ended)',
  },
  {
    name: 'proxies',
    code: 'console.log(new Proxy({}, { ownKeys() { throw 1 } }), new Proxy([1, 2], {}), new Proxy(() => 1, {}), [new Proxy({}, { getPrototypeOf() { throw 1 } })])',
    output: '[unprintable] [ 1, 2 ] [Function (anonymous)] [ [unprintable] ]\n(ended)',
  },
  {
    name: 'many lines',
    code: 'for (let i = 0; i < 1200; i++) console.log(i)',
    output:
      '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22\n23\n24\n25\n26\n27\n28\n29\n30\n31\n32\n33\n34\n35\n36\n37\n38\n39\n40\n41\n42\n43\n44\n45\n46\n47\n48\n49\n50\n51\n52\n53\n54\n55\n56\n57\n58\n59\n60\n61\n62\n63\n64\n65\n66\n67\n68\n69\n70\n71\n72\n73\n74\n75\n76\n77\n78\n79\n80\n81\n82\n83\n84\n85\n86\n87\n88\n89\n90\n91\n92\n93\n94\n95\n96\n97\n98\n99\n100\n101\n102\n103\n104\n105\n106\n107\n108\n109\n110\n111\n112\n113\n114\n115\n116\n117\n118\n119\n120\n121\n122\n123\n124\n125\n126\n127\n128\n129\n130\n131\n132\n133\n134\n135\n136\n137\n138\n139\n140\n141\n142\n143\n144\n145\n146\n147\n148\n149\n150\n151\n152\n153\n154\n155\n156\n157\n158\n159\n160\n161\n162\n163\n164\n165\n166\n167\n168\n169\n170\n171\n172\n173\n174\n175\n176\n177\n178\n179\n180\n181\n182\n183\n184\n185\n186\n187\n188\n189\n190\n191\n192\n193\n194\n195\n196\n197\n198\n199\n200\n201\n202\n203\n204\n205\n206\n207\n208\n209\n210\n211\n212\n213\n214\n215\n216\n217\n218\n219\n220\n221\n222\n223\n224\n225\n226\n227\n228\n229\n230\n231\n232\n233\n234\n235\n236\n237\n238\n239\n240\n241\n242\n243\n244\n245\n246\n247\n248\n249\n250\n251\n252\n253\n254\n255\n256\n257\n258\n259\n260\n261\n262\n263\n264\n265\n266\n267\n268\n269\n270\n271\n272\n273\n274\n275\n276\n277\n278\n279\n280\n281\n282\n283\n284\n285\n286\n287\n288\n289\n290\n291\n292\n293\n294\n295\n296\n297\n298\n299\n300\n301\n302\n303\n304\n305\n306\n307\n308\n309\n310\n311\n312\n313\n314\n315\n316\n317\n318\n319\n320\n321\n322\n323\n324\n325\n326\n327\n328\n329\n330\n331\n332\n333\n334\n335\n336\n337\n338\n339\n340\n341\n342\n343\n344\n345\n346\n347\n348\n349\n350\n351\n352\n353\n354\n355\n356\n357\n358\n359\n360\n361\n362\n363\n364\n365\n366\n367\n368\n369\n370\n371\n372\n373\n374\n375\n376\n377\n378\n379\n380\n381\n382\n383\n384\n385\n386\n387\n388\n389\n390\n391\n392\n393\n394\n395\n396\n397\n398\n399\n400\n401\n402\n403\n404\n405\n406\n407\n408\n409\n410\n411\n412\n413\n414\n415\n416\n417\n418\n419\n420\n421\n422\n423\n424\n425\n426\n427\n428\n429\n430\n431\n432\n433\n434\n435\n436\n437\n438\n439\n440\n441\n442\n443\n444\n445\n446\n447\n448\n449\n450\n451\n452\n453\n454\n455\n456\n457\n458\n459\n460\n461\n462\n463\n464\n465\n466\n467\n468\n469\n470\n471\n472\n473\n474\n475\n476\n477\n478\n479\n480\n481\n482\n483\n484\n485\n486\n487\n488\n489\n490\n491\n492\n493\n494\n495\n496\n497\n498\n499\n500\n501\n502\n503\n504\n505\n506\n507\n508\n509\n510\n511\n512\n513\n514\n515\n516\n517\n518\n519\n520\n521\n522\n523\n524\n525\n526\n527\n528\n529\n530\n531\n532\n533\n534\n535\n536\n537\n538\n539\n540\n541\n542\n543\n544\n545\n546\n547\n548\n549\n550\n551\n552\n553\n554\n555\n556\n557\n558\n559\n560\n561\n562\n563\n564\n565\n566\n567\n568\n569\n570\n571\n572\n573\n574\n575\n576\n577\n578\n579\n580\n581\n582\n583\n584\n585\n586\n587\n588\n589\n590\n591\n592\n593\n594\n595\n596\n597\n598\n599\n600\n601\n602\n603\n604\n605\n606\n607\n608\n609\n610\n611\n612\n613\n614\n615\n616\n617\n618\n619\n620\n621\n622\n623\n624\n625\n626\n627\n628\n629\n630\n631\n632\n633\n634\n635\n636\n637\n638\n639\n640\n641\n642\n643\n644\n645\n646\n647\n648\n649\n650\n651\n652\n653\n654\n655\n656\n657\n658\n659\n660\n661\n662\n663\n664\n665\n666\n667\n668\n669\n670\n671\n672\n673\n674\n675\n676\n677\n678\n679\n680\n681\n682\n683\n684\n685\n686\n687\n688\n689\n690\n691\n692\n693\n694\n695\n696\n697\n698\n699\n700\n701\n702\n703\n704\n705\n706\n707\n708\n709\n710\n711\n712\n713\n714\n715\n716\n717\n718\n719\n720\n721\n722\n723\n724\n725\n726\n727\n728\n729\n730\n731\n732\n733\n734\n735\n736\n737\n738\n739\n740\n741\n742\n743\n744\n745\n746\n747\n748\n749\n750\n751\n752\n753\n754\n755\n756\n757\n758\n759\n760\n761\n762\n763\n764\n765\n766\n767\n768\n769\n770\n771\n772\n773\n774\n775\n776\n777\n778\n779\n780\n781\n782\n783\n784\n785\n786\n787\n788\n789\n790\n791\n792\n793\n794\n795\n796\n797\n798\n799\n800\n801\n802\n803\n804\n805\n806\n807\n808\n809\n810\n811\n812\n813\n814\n815\n816\n817\n818\n819\n820\n821\n822\n823\n824\n825\n826\n827\n828\n829\n830\n831\n832\n833\n834\n835\n836\n837\n838\n839\n840\n841\n842\n843\n844\n845\n846\n847\n848\n849\n850\n851\n852\n853\n854\n855\n856\n857\n858\n859\n860\n861\n862\n863\n864\n865\n866\n867\n868\n869\n870\n871\n872\n873\n874\n875\n876\n877\n878\n879\n880\n881\n882\n883\n884\n885\n886\n887\n888\n889\n890\n891\n892\n893\n894\n895\n896\n897\n898\n899\n900\n901\n902\n903\n904\n905\n906\n907\n908\n909\n910\n911\n912\n913\n914\n915\n916\n917\n918\n919\n920\n921\n922\n923\n924\n925\n926\n927\n928\n929\n930\n931\n932\n933\n934\n935\n936\n937\n938\n939\n940\n941\n942\n943\n944\n945\n946\n947\n948\n949\n950\n951\n952\n953\n954\n955\n956\n957\n958\n959\n960\n961\n962\n963\n964\n965\n966\n967\n968\n969\n970\n971\n972\n973\n974\n975\n976\n977\n978\n979\n980\n981\n982\n983\n984\n985\n986\n987\n988\n989\n990\n991\n992\n993\n994\n995\n996\n997\n998\n999\n(only the first 1000 lines are shown)\n(ended)',
  },
  {
    name: 'long text',
    code: "console.log('x'.repeat(20_050)); console.log('y')",
    output: '20030 characters, sha256 2340a136246c7c996aada22e37a430b79ddbd2e79479baa8a56ca6268043ffce',
  },
  {
    name: 'long output',
    code: "for (let i = 0; i < 12; i++) console.log('z'.repeat(19_000))",
    output: '190051 characters, sha256 c02f8b3bc4cc0295181f53b028464616466d42bdd21677829f347ebd723d1235',
  },
  {
    name: 'buffers',
    code: 'const kept = []; for (;;) kept.push(new ArrayBuffer(100_000_000))',
    output: 'RangeError: buffers of more than 512 MiB in all, expected less in a snippet (line 1)',
  },
  {
    name: 'wide and deep',
    code: 'const list = (depth) => depth === 0 ? 0 : Array.from({ length: 100 }, () => list(depth - 1)); const deep = list(3); console.log(deep)',
    output: '20033 characters, sha256 1351f57248ff9678ce071d95414fac48ebaf260161e78a52056e6a70786e4fdc',
  },
];
