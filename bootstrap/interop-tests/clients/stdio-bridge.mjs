#!/usr/bin/env node
// Puts a server that speaks MCP over stdio behind HTTP, for suites that know only that:
//
//   node stdio-bridge.mjs PORT COMMAND [ARGUMENT...]     then http://localhost:PORT/mcp
//
// A client that begins with initialize gets a process of its own, under a session id. All requests
// of the era without sessions share one process; their ids and progress tokens are replaced on the
// way in and restored on the way out, because independent clients choose the same ones.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const [port, ...command] = process.argv.slice(2);
const VERSION = 'io.modelcontextprotocol/protocolVersion';
const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId';
const SESSIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'];

class Server {
  #requests = new Map(); // by our id: {id, token, tell, answer}
  #count = 0;

  constructor() {
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdin.on('error', () => {});
    createInterface({ input: this.process.stdout }).on('line', line => this.#receive(JSON.parse(line)));
  }

  notify(message) {
    this.process.stdin.write(JSON.stringify(message) + '\n');
  }

  /** Sends a request; tell gets its notifications. Returns our id, and a promise of the reply. */
  request(message, tell) {
    const id = `bridge-${++this.#count}`;
    const token = message.params?._meta?.progressToken;
    const sent = structuredClone({ ...message, id });
    if (token !== undefined) sent.params._meta.progressToken = id;
    const reply = new Promise(answer => this.#requests.set(id, { id: message.id, token, tell, answer }));
    this.notify(sent);
    return { id, reply };
  }

  end() {
    this.process.stdin.end();
  }

  #receive(message) {
    const subscription = message.params?._meta?.[SUBSCRIPTION] ?? message.result?._meta?.[SUBSCRIPTION];
    const key = message.id ?? subscription ?? message.params?.progressToken;
    const request = this.#requests.get(key);
    if (!request) return;
    if (subscription !== undefined) (message.params ?? message.result)._meta[SUBSCRIPTION] = request.id;
    if (message.method) {
      if (subscription === undefined) message.params.progressToken = request.token;
      request.tell(message);
    } else {
      this.#requests.delete(key);
      request.answer({ ...message, id: request.id });
    }
  }
}

const sessions = new Map();
let shared;

const isLocal = host => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
const error = (id, code, message) => ({ jsonrpc: '2.0', id: id ?? null, error: { code, message } });
const decoded = value => {
  const base64 = /^=\?base64\?(.*)\?=$/.exec(value ?? '');
  return base64 ? Buffer.from(base64[1], 'base64').toString() : value;
};

/** The HTTP status of a reply in the era without sessions. */
function status(reply) {
  const code = reply.error?.code;
  if (code === -32601) return 404;
  const refused = code === -32602 && !reply.error.message.includes('tool');
  return refused || (code <= -32020 && code >= -32022) ? 400 : 200;
}

/** What the headers of a request in the era without sessions contradict; undefined when nothing. */
function contradiction(headers, message) {
  const version = message.params?._meta?.[VERSION];
  const named = message.method !== 'tools/call' || decoded(headers['mcp-name']) === message.params?.name;
  const agree = (version ?? headers['mcp-protocol-version']) === headers['mcp-protocol-version'];
  if (!agree || headers['mcp-method'] !== message.method || !named) {
    return error(message.id, -32020, 'the headers are not what the body says');
  }
  return version === undefined ? error(message.id, -32602, `_meta needs ${VERSION}`) : undefined;
}

async function serve(request, response, body) {
  const { headers } = request;
  const answer = (code, json, more = {}) => {
    response.writeHead(code, { 'content-type': 'application/json', ...more });
    response.end(json && JSON.stringify(json));
  };
  if (!isLocal(headers.host) || (headers.origin && !isLocal(headers.origin.replace(/^https?:\/\//, '')))) {
    return answer(403, error(null, -32600, 'not from here'));
  }
  const session = sessions.get(headers['mcp-session-id']);
  if (request.method === 'DELETE') {
    session?.end();
    return answer(sessions.delete(headers['mcp-session-id']) ? 200 : 404);
  }
  if (request.method !== 'POST') return answer(405);
  let message;
  try {
    message = JSON.parse(body);
  } catch {
    return answer(400, error(null, -32700, 'not JSON'));
  }
  const isRequest = message.id !== undefined && message.method !== undefined;
  const version = headers['mcp-protocol-version'];
  const modern = message.params?._meta?.[VERSION] !== undefined || (version && !SESSIONS.includes(version));
  const more = {};
  let server = session;
  if (modern) {
    const refusal = isRequest && contradiction(headers, message);
    if (refusal) return answer(400, refusal);
    server = shared ??= new Server();
  } else if (message.method === 'initialize') {
    server = new Server();
    more['mcp-session-id'] = randomUUID();
    sessions.set(more['mcp-session-id'], server);
  } else if (!server) {
    return answer(headers['mcp-session-id'] ? 404 : 400, error(message.id, -32600, 'no such session'));
  }
  if (!isRequest) {
    server.notify(message);
    return answer(202);
  }
  const event = json => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream', ...more });
    response.write(`event: message\ndata: ${JSON.stringify(json)}\n\n`);
  };
  const { id, reply } = server.request(message, event);
  response.on('close', () => {
    if (response.writableFinished) return;
    server.notify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id } });
  });
  const json = await reply;
  if (!response.headersSent) return answer(modern ? status(json) : 200, json, more);
  event(json);
  response.end();
}

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  await serve(request, response, Buffer.concat(chunks).toString());
}).listen(Number(port), '127.0.0.1');

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    shared?.end();
    for (const session of sessions.values()) session.end();
    setTimeout(() => process.exit(0), 200);
  });
}
