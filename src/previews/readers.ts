/** Where a reader finds what it shows. */
export type Source =
  /** The oEmbed file that the page names. */
  | 'oembed'
  /** `twitter:` tags. */
  | 'twitter'
  /** `og:` tags. */
  | 'og'
  /** The title element and the description for search engines. */
  | 'head'
  /** The main heading and the paragraph after it. */
  | 'text';

/** How much of a text a reader shows. */
export interface Limit {
  most: number;
  /** Bytes of UTF-8, or characters (code points). */
  unit: 'bytes' | 'characters';
  /** What it puts for the rest; without it a longer text means no preview at all. */
  ending?: string;
}

/** A program that shows something of a link that is pasted into it. */
export interface Reader {
  name: string;
  /** Bytes that it reads of a page, from the start; all where nothing is said. */
  reads?: number;
  /** Each part of the preview comes from the first of these that has it. */
  order: readonly Source[];
  title?: Limit;
  description?: Limit;
  siteName?: Limit;
}

export type ReaderId = 'slack' | 'discord' | 'teams' | 'mattermost' | 'zulip' | 'plain' | 'oembed';

/**
 * What is known of each reader. None runs scripts. Mattermost and Zulip were read in their source; the makers of the
 * others publish no number, so theirs are what others measured. Where those disagree the stricter one stands here: a
 * preview that fits it fits the other too.
 */
export const READERS: Readonly<Record<ReaderId, Reader>> = {
  // Certain: it asks for as little of a page as it can, and looks for oEmbed, `twitter:` and `og:` tags (Slack's own
  // words at https://api.slack.com/robots). Measured by others: the 32 kB
  // (https://opengraphplus.com/consumers/slack/issues/link-not-unfurling), the order
  // (https://peek.dt.tools/slack-unfurl-preview), about 300 characters (https://previewog.com/slack-link-preview/).
  // One author was told of 10,000 characters instead of 32 kB
  // (https://www.fuzzyraygun.com/fixing-preview-or-unfurl-in-slack/): all tags within 4 kB fit both.
  slack: {
    name: 'Slack',
    reads: 32_768,
    order: ['oembed', 'twitter', 'og', 'head'],
    description: { most: 300, unit: 'characters', ending: '…' },
  },
  // Measured by others, byte by byte: 67 and 347 bytes with three dots, and no preview at all over 253 bytes of site
  // name (https://mastodawn.com/explore/tag/000abc). That titles are cut by Discord is seen in
  // https://github.com/MinnDevelopment/fxreddit/issues/104 too. `twitter:` only where `og:` is missing, and oEmbed of
  // known sites alone (https://opengraphplus.com/consumers/discord/tags, which says 256 and 350 characters).
  discord: {
    name: 'Discord',
    order: ['og', 'twitter', 'head'],
    title: { most: 67, unit: 'bytes', ending: '...' },
    description: { most: 347, unit: 'bytes', ending: '...' },
    siteName: { most: 253, unit: 'bytes' },
  },
  // Disputed: `twitter:` first (https://opengraphplus.com/consumers/teams/tags) or `og:` first
  // (https://ogproof.veridux.ai/blog/microsoft-teams-open-graph-tags, which gives the two numbers, as “about”). So both
  // must say the same. Certain: where a page has JSON-LD of a type that Teams knows, such as `Article`, its `name` or
  // `headline` and its `description` are shown instead, two lines of each
  // (https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/micro-capabilities-for-website-links).
  teams: {
    name: 'Microsoft Teams',
    order: ['twitter', 'og', 'head'],
    title: { most: 75, unit: 'characters', ending: '…' },
    description: { most: 200, unit: 'characters', ending: '…' },
  },
  // Certain: 50 MiB of a page, `og:` alone, 300 characters of each text, nothing where all of it has over 5 KiB
  // (https://github.com/mattermost/mattermost: server/channels/app/opengraph.go, server/public/model/link_metadata.go).
  mattermost: {
    name: 'Mattermost',
    reads: 50 * 1024 * 1024,
    order: ['og'],
    title: { most: 300, unit: 'characters', ending: '[...]' },
    description: { most: 300, unit: 'characters', ending: '[...]' },
    siteName: { most: 300, unit: 'characters', ending: '[...]' },
  },
  // Certain: oEmbed of known sites alone, then `og:`, then title element and description, then heading and first
  // paragraph, of any length (https://github.com/zulip/zulip: zerver/lib/url_preview/).
  zulip: { name: 'Zulip', order: ['og', 'head', 'text'] },
  // GitHub shows an address and nothing of the page. What turns addresses into text elsewhere (bots, wikis, feeds,
  // trackers without `og:`) has the title element and, at most, the text that the page begins with.
  plain: { name: 'GitHub and plain readers', order: ['head', 'text'] },
  // Any program that asks for oEmbed and for nothing else: https://oembed.com/, “Consumer Request”.
  oembed: { name: 'Plain oEmbed readers', order: ['oembed'] },
};
