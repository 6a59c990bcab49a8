import { copy, copying } from './copy.ts';

/** A code block; adds a button that copies what a reader wants of it. */
export class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    const pre = this.querySelector('pre');
    if (!pre || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      const { language = '' } = pre.dataset;
      copy(
        copying().then(({ copyableCode }) => ({ plain: copyableCode(language, pre.textContent) })),
        button,
      );
    });
    this.append(button);
  }
}

customElements.define('code-block', CodeBlock);
