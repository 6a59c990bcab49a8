// What every page runs once it is shown. Anything larger is imported when it is first used.
import '../components/theme-toggle.ts';
import '../linking/code-block.ts';
import { copyOnKeys } from '../linking/copying/copy-passage.ts';
import { linkSectionsOnIntent } from '../linking/sections/section-intent.ts';
import { arriveAtFragment } from '../linking/arrive.ts';
import { openSearchOnIntent } from '../search/search-intent.ts';

arriveAtFragment();
openSearchOnIntent();
copyOnKeys();
linkSectionsOnIntent();
