import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';

/** The page's own colours: custom properties reach into a shadow root, in both themes. */
const highlight = HighlightStyle.define([
  { tag: [t.keyword, t.operatorKeyword, t.modifier, t.self], color: 'var(--t-keyword)' },
  { tag: [t.string, t.special(t.string), t.regexp], color: 'var(--t-string)' },
  { tag: [t.number, t.bool, t.null, t.atom], color: 'var(--t-constant)' },
  { tag: [t.comment, t.lineComment, t.blockComment], color: 'var(--t-comment)' },
  { tag: [t.function(t.variableName), t.function(t.propertyName), t.typeName], color: 'var(--t-function)' },
]);

const theme = EditorView.theme({
  // At least as high as its host, which has the height of the code it replaces.
  '&': { color: 'var(--ink)', backgroundColor: 'var(--code)', minBlockSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  // Above the line numbers, which would cover an outline.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '201',
    border: '3px solid var(--busy)',
    pointerEvents: 'none',
  },
  '.cm-scroller': {
    flexGrow: '1',
    fontSize: '0.95rem',
    fontFamily: 'var(--mono)',
    lineHeight: '1.55',
    maxBlockSize: '34rem',
  },
  // Below 16 px a phone's browser zooms in when the field gets the focus, and the page is lost.
  '@media (pointer: coarse), (max-width: 46rem)': { '.cm-scroller': { fontSize: '16px' } },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.75rem' },
  '.cm-gutters': { color: 'var(--ink-3)', backgroundColor: 'var(--code)', border: 'none' },
  '.cm-selectionMatch, .cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    color: 'inherit',
    backgroundColor: 'var(--busy-soft)',
    outline: '1px solid var(--busy)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--refuse-soft)' },
  '.cm-content ::selection': { backgroundColor: 'var(--busy-soft)' },
  '.cm-specialChar': { color: 'var(--refuse)' },
  '.cm-line.threw': { backgroundColor: 'var(--refuse-soft)', boxShadow: 'inset 3px 0 0 var(--refuse)' },
  // The library's own marks are images in the address, which the security policy refuses.
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--refuse)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lint-marker-error': { content: 'normal', color: 'var(--refuse)', fontWeight: '700', textAlign: 'center' },
  '.cm-lint-marker-error::before': { content: '"✗"' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--refuse)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--line-2)',
    borderRadius: '8px',
    boxShadow: '0 12px 32px -16px rgb(0 0 0 / 0.4)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: '0.85rem',
    maxInlineSize: '90vw',
    maxHeight: 'none',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { paddingBlock: '0.2rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--paper)',
    backgroundColor: 'var(--busy)',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '0', maxInlineSize: 'min(26rem, 90vw)' },
  '.cm-diagnostic': { padding: '0.4rem 0.75rem', borderInlineStart: '3px solid var(--refuse)' },
  '.described': {
    display: 'grid',
    gap: '0.4rem',
    padding: '0.5rem 0.75rem',
    maxInlineSize: 'min(36rem, 90vw)',
    maxBlockSize: '16rem',
    overflow: 'auto',
    fontSize: '0.85rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.described code': { fontFamily: 'var(--mono)' },
  '.described p': { margin: '0', fontFamily: 'var(--sans)' },
});

/** How the editor looks: like the page's own code. */
export const editorLook: Extension = [theme, syntaxHighlighting(highlight)];
