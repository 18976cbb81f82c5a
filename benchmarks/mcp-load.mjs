// Run by benchmarks/mcp-load: ROUNDS CALLS EVERYTHING-SERVER KAMI DATABASE
import { LEGACY, MODERN, Server, median, quantile } from './mcp-client.mjs';

const [rounds, calls] = process.argv.slice(2, 4).map(Number);
const [everything, kami, database] = process.argv.slice(4);

const SERVERS = {
  everything: {
    command: ['node', everything, 'stdio'],
    eras: [LEGACY],
    call: server => server.request('tools/call', { name: 'echo', arguments: { message: 'hi' } }),
  },
  kami: {
    command: [kami, 'serve', '--db', database],
    eras: [LEGACY, MODERN],
    call: server => server.request('tools/call', { name: 'dev_kami_greet', arguments: { name: 'hi' } }),
  },
};

async function round({ command, call }, revision) {
  const seen = {};
  const first = await Server.started(command, revision);
  seen['start, ms'] = first.startMs;
  [seen['first call, ms']] = await first.inTurn(1, call);
  seen['exit, ms'] = await first.end();

  const server = await Server.started(command, revision);
  await server.inTurn(200, call);
  const times = await server.inTurn(calls, call);
  seen['call p50, ms'] = median(times);
  seen['call p99, ms'] = quantile(times, 0.99);
  for (const inFlight of [1, 16, 64]) {
    seen[`calls/s, ${inFlight} in flight`] = await server.perSecond(inFlight, calls, call);
  }
  seen['memory (RSS), MB'] = server.residentMemory();
  seen['memory (PSS), MB'] = server.memory();
  seen['lost replies'] = server.lost;
  await server.end();
  return seen;
}

const figures = {};
for (let i = 0; i < rounds; i++) {
  for (const [name, server] of Object.entries(SERVERS)) {
    for (const revision of server.eras) {
      const seen = await round(server, revision);
      const column = (figures[`${name} ${revision}`] ??= {});
      for (const [what, value] of Object.entries(seen)) (column[what] ??= []).push(value);
    }
  }
}

const columns = Object.keys(figures);
const print = cells => console.log(cells.map((cell, i) => (i ? cell.padStart(22) : cell.padEnd(22))).join(''));
const number = value => value.toFixed(value < 10 ? 3 : value < 100 ? 1 : 0);
print(['', ...columns]);
for (const what of Object.keys(figures[columns[0]])) {
  const base = median(figures[columns[0]][what]);
  print([
    what,
    ...columns.map((column, i) => {
      const value = median(figures[column][what]);
      return i === 0 || base === 0 ? number(value) : `${number(value)}  ${(value / base).toFixed(2)} x`;
    }),
  ]);
}
