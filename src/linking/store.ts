/** Keeps a text under a name, for {@link stored}. */
export function store(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Storage is off: there is nothing to keep it in.
  }
}
