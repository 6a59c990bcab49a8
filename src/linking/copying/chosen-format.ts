import { stored } from '../stored.ts';

/** Where the format that the reader chose last is kept. */
export const FORMAT_STORED_AS = 'copy';

/** What the reader chose last; the first time Slack's, whose text and HTML together paste well everywhere. */
export const lastChoice = (): string => stored(FORMAT_STORED_AS) ?? 'slack';

/** Whether a format has HTML beside its text. The clipboard asks before the formats and the words are here. */
export const isRich = (format: string): boolean => format === 'slack' || format === 'teams';
