/** A button in the look of the page. */
export function textButton(name: string, press?: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn';
  made.textContent = name;
  if (press) made.addEventListener('click', press);
  return made;
}
