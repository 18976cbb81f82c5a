#!/usr/bin/env node
// Another process that changes the registry all the time, by switching one tool off and on, and in the end on:
//
//   node restless-registry.mjs DATABASE TOOL-ID
//
// A tool cannot do that, as the official suite expects it to.
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

const [file, tool] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 5000 });
const change = database.prepare('UPDATE tools SET enabled = 1 - enabled WHERE id = ?');
process.on('SIGTERM', () => {
  database.prepare('UPDATE tools SET enabled = 1 WHERE id = ?').run(tool);
  process.exit(0);
});
for (;;) {
  change.run(tool);
  await pause(250);
}
