// `npm run search:report`: how well the queries of tests/search are answered. `-- held` names the sets to report.
import { searchReport } from './search-report.ts';

const names = process.argv.slice(2);
console.log(await searchReport(names.length > 0 ? names : undefined));
