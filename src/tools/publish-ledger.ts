// Adds every published id to content/ledger.json, so that a later build notices when one is gone.
import { writeFileSync } from 'node:fs';
import { addToLedger } from '../knowledge/ledger.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentFiles, readLedger } from './content-files.ts';

const { questions } = readKnowledge(contentFiles('.'));
const before = readLedger('.');
const after = addToLedger(before, questions, new Date().toISOString().slice(0, 10));
writeFileSync('content/ledger.json', `${JSON.stringify(after, null, 2)}\n`);
const added = Object.keys(after.ids).length - Object.keys(before.ids).length;
console.log(`content/ledger.json: ${added} ids added, ${Object.keys(after.ids).length} in all.`);
