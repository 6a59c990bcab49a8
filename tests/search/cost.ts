// `npm run search:cost`: what search loads, and how long it takes, with few and with many questions.
import { measureCost } from './measure-cost.ts';

try {
  await measureCost(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
