/** Switches between the light and the dark side, and remembers the choice. */
export class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    if (this.firstElementChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', 'Dark colours');
    button.append(icon());
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = theme;
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Storage may be off; the choice then holds for this page.
      }
      show();
    });
    show();
    this.append(button);
  }
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** A circle, half of it filled. */
function icon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('d', 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 1.8v14.4a7.2 7.2 0 0 0 0-14.4z');
  svg.append(path);
  return svg;
}

customElements.define('theme-toggle', ThemeToggle);
