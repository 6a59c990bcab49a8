/** What this browser keeps under a name; nothing where storage is off. */
export function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
