// What every page runs once it is shown. Anything larger is imported when it is first used.
import '../components/theme-toggle.ts';
import '../linking/code-block.ts';
import '../linking/copy-button.ts';
import { openSearchOnIntent } from '../search/search-intent.ts';

openSearchOnIntent();
