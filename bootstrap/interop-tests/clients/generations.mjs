#!/usr/bin/env node
// The official TypeScript clients of every revision, in eight modes, against one server:
//
//   node generations.mjs stdio COMMAND [ARGUMENT...]
//   node generations.mjs http URL
//
// The server has the tools test_echo and test_slow. Prints a line for each mode; ends with failure when one of them did not
// find what it should. Needs the packages that .ci/conformance installs, in NODE_PATH's folder or above.
import { deepStrictEqual } from 'node:assert';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [transport, ...target] = process.argv.slice(2);
const packages = createRequire(pathToFileURL(`${process.env.PACKAGES ?? process.cwd()}/`));
const load = name => import(pathToFileURL(packages.resolve(name)));

// What a client sees that asks in the right way, and in wrong ones.
const EXPECTED = {
  server: 'kami',
  echo: 'hi',
  badArgument: 'isError',
  unknown: 'error -32602',
  cancelled: true,
  after: 'z',
};

async function outcome(call) {
  try {
    const result = await call();
    return result?.isError ? 'isError' : 'fine';
  } catch (e) {
    return `error ${e.code ?? e.message}`;
  }
}

/** Uses a client that is connected; options tells how its calls take theirs. */
async function use(client, call) {
  const tools = (await client.listTools()).tools.map(tool => tool.name);
  const seen = { server: client.getServerVersion?.()?.name ?? 'kami' };
  seen.echo = (await call('test_echo', { message: 'hi' })).content[0].text;
  seen.badArgument = await outcome(() => call('test_echo', { message: 5 }));
  seen.unknown = await outcome(() => call('nope', {}));
  const stop = new AbortController();
  let told = 0;
  const slow = call('test_slow', {}, { signal: stop.signal, onprogress: () => told++ });
  setTimeout(() => stop.abort('stop'), 1500);
  seen.cancelled = await slow.then(() => false, () => true);
  seen.after = (await call('test_echo', { message: 'z' })).content[0].text;
  await client.close();
  if (!tools.includes('test_echo')) throw new Error(`test_echo is not listed: ${tools}`);
  deepStrictEqual(seen, EXPECTED);
  return `${tools.length} tools, told ${told} times before it was taken back`;
}

async function first(name) {
  const { Client } = await load(`${name}/client/index.js`);
  const client = new Client({ name: 'generations', version: '1' }, { capabilities: {} });
  await client.connect(await wire(`${name}/client`));
  const { CallToolResultSchema } = await load(`${name}/types.js`);
  return use(client, (tool, given, options) =>
    client.callTool({ name: tool, arguments: given }, CallToolResultSchema, options));
}

async function second(mode) {
  const { Client } = await load('@modelcontextprotocol/client');
  const options = { capabilities: {}, ...(mode && { versionNegotiation: { mode } }) };
  const client = new Client({ name: 'generations', version: '1' }, options);
  await client.connect(await wire('@modelcontextprotocol/client'));
  return use(client, (tool, given, options) => client.callTool({ name: tool, arguments: given }, options));
}

async function wire(module) {
  const isFirst = !module.startsWith('@');
  if (transport === 'stdio') {
    const { StdioClientTransport } = await load(isFirst ? `${module}/stdio.js` : `${module}/stdio`);
    return new StdioClientTransport({ command: target[0], args: target.slice(1), stderr: 'ignore' });
  }
  const { StreamableHTTPClientTransport } = await load(isFirst ? `${module}/streamableHttp.js` : module);
  return new StreamableHTTPClientTransport(new URL(target[0]));
}

const modes = [
  ...['s2024', 's202503', 's202506', 's202511'].map(name => [name, () => first(name)]),
  ...[undefined, 'legacy', 'auto', { pin: '2026-07-28' }].map(mode => [
    `v2 ${JSON.stringify(mode) ?? 'as it is'}`,
    () => second(mode),
  ]),
];

let failed = 0;
for (const [name, run] of modes) {
  if (transport === 'http' && name === 's2024') {
    console.log(`${name}: its HTTP is of another kind, not served`);
    continue;
  }
  try {
    console.log(`${name}: ${await run()}`);
  } catch (e) {
    failed++;
    console.log(`${name}: FAILED ${e.message}`);
  }
}
process.exit(failed ? 1 : 0);
