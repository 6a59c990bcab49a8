import styles from './share-panel.css?inline';

// As a sheet of the script's own: the page's security policy allows no other late styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
