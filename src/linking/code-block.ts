import { copy } from './copy.ts';
import { copyableCode } from './copyable-code.ts';

/** A code block; adds a button that copies what a reader wants of it. */
export class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    const pre = this.querySelector('pre');
    if (!pre || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = 'Copy';
    button.addEventListener(
      'click',
      () => void copy(button, copyableCode(pre.dataset['language'] ?? '', pre.textContent)),
    );
    this.append(button);
  }
}

customElements.define('code-block', CodeBlock);
