import extras from '../search-extras.css?inline';
import filters from '../filters.css?inline';

// As a sheet of the script's own: the page's security policy allows no other late styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(extras + filters);
document.adoptedStyleSheets.push(sheet);
