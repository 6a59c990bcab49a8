import verdicts from '../styles/verdicts.css?inline';
import box from './search-box.css?inline';
import results from './search-results.css?inline';

// As a sheet of the script's own: the page's security policy allows no other late styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(verdicts + box + results);
document.adoptedStyleSheets.push(sheet);
