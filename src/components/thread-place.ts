/** Where a thread is, as a reader knows the place: the host, and on GitHub the repository with it. */
export function threadPlace(address: string): string {
  const { host, pathname } = new URL(address);
  const name = host.replace(/^www\./, '');
  return name === 'github.com' ? [name, ...pathname.split('/').slice(1, 3)].join('/') : name;
}
