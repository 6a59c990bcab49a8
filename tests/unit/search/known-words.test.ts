import { expect, test } from 'vitest';
import { KnownWords } from '../../../src/search/known-words.ts';
import { correctSpelling } from '../../../src/search/query/correct-spelling.ts';
import { QuestionIndex } from '../../../src/search/memory/question-index.ts';
import { finish, LIST, sampleIndex, sampleWords, TEXTS } from './sample-content.ts';

test('without the dictionary the words of the index are known, and nothing is corrected', () => {
  const words = new KnownWords(sampleIndex());
  expect(words.hasDictionary).toBe(false);
  expect(words.has('harakiri')).toBe(true);
  expect(words.has('memory')).toBe(false);
  expect(words.hasPrefix('harak')).toBe(true);
  expect(words.hasPrefix('memo')).toBe(false);
  expect(words.count('harakiri')).toBe(1);
  expect(words.count('memory')).toBe(0);
  expect(words.correction('wroker')).toBeUndefined();
});

test('with it words of texts are known too, by stem and by beginning, with how many answers have them', () => {
  const words = sampleWords();
  expect(words.hasDictionary).toBe(true);
  expect(words.has('memory')).toBe(true);
  expect(words.hasPrefix('memo')).toBe(true);
  expect(words.count('memory')).toBe(8);
  expect(words.count('request')).toBe(8);
  expect(words.has('zyxwv')).toBe(false);
  expect(words.correction('wroker')).toBe('worker');
});

test('nothing is corrected before all words are here', () => {
  const words = new KnownWords(sampleIndex());
  const adding = words.addDictionary(
    { words: 'gunicorn worker', answers: '33', weak: '', ordinary: '' },
    correctSpelling,
  );
  while (adding.next().done !== true) expect(words.correction('wroker')).toBeUndefined();
  expect(words.correction('wroker')).toBe('worker');
});

test.each([
  ['two answers have in theirs', { words: 'gateway', answers: '9', weak: '', ordinary: '' }, 'gatewey'],
  ['no title has', { words: 'memory', answers: '9', weak: '', ordinary: '' }, 'memmory'],
  ['is short', { words: 'tmp', answers: '9', weak: '', ordinary: '' }, 'tmpp'],
])('nothing is corrected to a word that %s', (_, dictionary, typed) => {
  const words = new KnownWords(sampleIndex());
  finish(words.addDictionary(dictionary, correctSpelling));
  expect(words.correction(typed)).toBeUndefined();
});

test('three answers with it are enough, however few have it in their texts', () => {
  const words = new KnownWords(sampleIndex());
  finish(words.addDictionary({ words: 'handle', answers: '0', weak: '', ordinary: '' }, correctSpelling));
  expect(words.count('gateway')).toBe(2);
  expect(words.count('handl')).toBe(3);
  expect(words.correction('hundle')).toBe('handle');
});

test('a long word may be one that a single answer has', () => {
  const words = new KnownWords(sampleIndex());
  finish(words.addDictionary({ words: 'harakiri', answers: '0', weak: '', ordinary: '' }, correctSpelling));
  expect(words.count('harakiri')).toBe(1);
  expect(words.correction('harakirri')).toBe('harakiri');
});

test('an ordinary word is no mistake, unless it is near one that very many answers have', () => {
  const words = new KnownWords(sampleIndex());
  const given = { words: 'handle worker', answers: '26', weak: '', ordinary: 'candl hork' };
  finish(words.addDictionary(given, correctSpelling));
  expect(words.correction('handel')).toBe('handle');
  expect(words.correction('candle')).toBeUndefined();
  expect(words.correction('candles')).toBeUndefined();
  expect(words.correction('workel')).toBe('worker');
  expect(words.correction('horker')).toBe('worker');
});

test('what may be meant grows with the index', () => {
  const index = new QuestionIndex();
  const words = new KnownWords(index);
  finish(words.addDictionary({ words: 'gunicorn', answers: '9', weak: '', ordinary: '' }, correctSpelling));
  expect(words.correction('gunicron')).toBeUndefined();
  finish(index.addList(LIST));
  finish(index.addTexts(TEXTS));
  expect(words.correction('gunicron')).toBe('gunicorn');
});

test('which words say little is known with the dictionary', () => {
  expect(new KnownWords(sampleIndex()).isWeak('keep')).toBe(false);
  expect(sampleWords().isWeak('keep')).toBe(true);
  expect(sampleWords().isWeak('worker')).toBe(false);
});

test('an empty dictionary is one', () => {
  const words = new KnownWords(sampleIndex());
  finish(words.addDictionary({ words: '', answers: '', weak: '', ordinary: '' }, correctSpelling));
  expect(words.hasDictionary).toBe(true);
  expect(words.correction('wroker')).toBeUndefined();
});
