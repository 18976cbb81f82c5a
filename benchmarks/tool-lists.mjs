// Run by benchmarks/tool-lists: RUNS KAMI DATABASE...
import { basename } from 'node:path';
import { LEGACY, Server, median } from './mcp-client.mjs';

const [runs, kami, ...databases] = process.argv.slice(2);
const list = server => server.request('tools/list');

const seen = Object.fromEntries(databases.map(database => [database, []]));
for (let i = 0; i < Number(runs); i++) {
  for (const database of databases) {
    const server = await Server.started([kami, 'serve', '--db', database], LEGACY);
    const [first] = await server.inTurn(1, list);
    await server.inTurn(200, list);
    const warm = median(await server.inTurn(200, list));
    let cursor;
    let tools = 0;
    do {
      const page = await server.request('tools/list', cursor ? { cursor } : {});
      tools += page.tools.length;
      cursor = page.nextCursor;
    } while (cursor);
    seen[database].push({ start: server.startMs, first, warm, tools });
    await server.end();
  }
}
const cells = (...texts) => console.log(texts.map(text => String(text).padStart(18)).join(''));
cells('tools', 'start, ms', 'first page, ms', 'warm, ms', 'tools seen');
for (const [database, rounds] of Object.entries(seen)) {
  const of = what => median(rounds.map(round => round[what])).toFixed(2);
  cells(basename(database, '.db'), of('start'), of('first'), of('warm'), rounds[0].tools);
}
