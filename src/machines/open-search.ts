import { SITE_NAME, type ToAddress } from './site-facts.ts';
import { xmlDocument } from './xml.ts';

/**
 * `/opensearch.xml`: lets a browser add this site's search. There are no suggestions: they would need a server.
 *
 * @see https://github.com/dewitt/opensearch, version 1.1: a short name of at most 16 characters, a long one of 48.
 */
export function openSearchDescription(toAddress: ToAddress): string {
  return xmlDocument({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: SITE_NAME,
      LongName: `${SITE_NAME}: requests at once, settled`,
      Description: 'Searches claims about Python web servers: words, options, or a whole log line.',
      Url: [
        // The braces are the specification's own; what an address would escape them to is no template.
        { '@type': 'text/html', '@template': `${toAddress('/search/')}?q={searchTerms}` },
        { '@type': 'application/opensearchdescription+xml', '@rel': 'self', '@template': toAddress('/opensearch.xml') },
      ],
      Image: { '@height': 32, '@width': 32, '@type': 'image/svg+xml', '#text': toAddress('/favicon.svg') },
      Language: 'en',
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
    },
  });
}
