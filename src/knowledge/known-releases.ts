import text from '../../content/software.yaml?raw';
import { readNewestSoftware } from './newest-software.ts';

/** The newest release known of each software, for pages. */
export const KNOWN_RELEASES = readNewestSoftware(text);
