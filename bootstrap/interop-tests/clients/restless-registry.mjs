#!/usr/bin/env node
// Another process that changes the registry all the time, by saying when one tool was installed, which agents are not shown:
//
//   node restless-registry.mjs DATABASE TOOL-ID
//
// A tool cannot change the registry, as the official suite expects it to.
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

const [file, tool] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 5000 });
const change = database.prepare('UPDATE tools SET installed_at = ? WHERE id = ?');
for (;;) {
  change.run(new Date().toISOString(), tool);
  await pause(250);
}
