/** Licences that material may come under, each with its address. */
export const LICENCES = {
  'CC BY-SA 2.5': 'https://creativecommons.org/licenses/by-sa/2.5/',
  'CC BY-SA 3.0': 'https://creativecommons.org/licenses/by-sa/3.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  MIT: 'https://opensource.org/license/mit',
  'BSD-3-Clause': 'https://opensource.org/license/bsd-3-clause',
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
} as const;

export type Licence = keyof typeof LICENCES;

/** The licence of all text that is our own. */
export const OUR_LICENCE = { name: 'CC BY-SA 4.0', url: LICENCES['CC BY-SA 4.0'] } as const;

/** The sites of Stack Exchange, and what readers call them. */
const STACK_EXCHANGE: Record<string, string> = {
  'stackoverflow.com': 'Stack Overflow',
  'serverfault.com': 'Server Fault',
  'superuser.com': 'Super User',
  'askubuntu.com': 'Ask Ubuntu',
  'mathoverflow.net': 'MathOverflow',
  'stackapps.com': 'Stack Apps',
};

/**
 * The site of Stack Exchange that an address belongs to.
 *
 * @returns Its name, or nothing for any other site.
 */
export function stackExchangeSite(url: string): string | undefined {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return STACK_EXCHANGE[host] ?? (host.endsWith('.stackexchange.com') ? host : undefined);
}

/**
 * The licence of a revision on Stack Exchange, which goes by the day it was written.
 *
 * Source: https://stackoverflow.com/help/licensing
 */
export function stackExchangeLicence(revised: Date): Licence {
  const day = revised.toISOString().slice(0, 10);
  if (day < '2011-04-08') return 'CC BY-SA 2.5';
  return day < '2018-05-02' ? 'CC BY-SA 3.0' : 'CC BY-SA 4.0';
}

/** What a text of ours rests on, as its frontmatter says. */
export interface Attribution {
  url: string;
  licence: Licence;
  authors: readonly { url?: string | undefined }[];
  revised?: Date | undefined;
}

/**
 * What Stack Exchange asks for beyond the fields that every source needs: the profile of each author, and the licence
 * of the day of the revision.
 *
 * Source: https://stackoverflow.blog/2009/06/25/attribution-required/
 *
 * @returns One line a fault, beginning with its field; none for other sites.
 */
export function attributionFaults({ url, licence, authors, revised }: Attribution): string[] {
  const site = stackExchangeSite(url);
  if (!site) return [];
  const profiles = authors.flatMap((author, index) =>
    author.url && stackExchangeSite(author.url)
      ? []
      : [
          `\`source.authors[${index}].url\`: found ${author.url ? `“${author.url}”` : 'nothing'}, expected the author's profile: ${site} asks for it`,
        ],
  );
  if (!revised) {
    return [
      ...profiles,
      `\`source.revised\`: found nothing, expected the day of the revision: the licence of ${site} goes by it`,
    ];
  }
  const right = stackExchangeLicence(revised);
  return right === licence
    ? profiles
    : [
        ...profiles,
        `\`source.licence\`: found “${licence}”, expected “${right}”, the licence of ${site} on ${revised.toISOString().slice(0, 10)}`,
      ];
}
