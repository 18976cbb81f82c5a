// A client of MCP over stdio for benchmarks: starts a server, speaks either era, counts what is lost.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const LEGACY = '2025-11-25';
export const MODERN = '2026-07-28';

const META = 'io.modelcontextprotocol';
const PATIENCE_MS = 20_000;

export const now = () => Number(process.hrtime.bigint()) / 1e6;

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const median = values => quantile(values, 0.5);

export class Server {
  #waiting = new Map();
  #rest = '';
  #id = 0;

  /** A server that was started now, and says what it says first. */
  static async started(command, revision) {
    const server = new Server(command, revision);
    const begin = now();
    if (revision === MODERN) {
      await server.request('server/discover');
    } else {
      const clientInfo = { name: 'benchmark', version: '1' };
      await server.request('initialize', { protocolVersion: revision, capabilities: {}, clientInfo });
      server.#send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    }
    server.startMs = now() - begin;
    return server;
  }

  constructor(command, revision) {
    this.revision = revision;
    this.lost = 0;
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdin.on('error', () => {});
    this.process.stdout.setEncoding('utf8').on('data', text => this.#receive(text));
    this.ended = new Promise(end => this.process.on('exit', () => end(now())));
  }

  request(method, params = {}) {
    const id = ++this.#id;
    const meta = { [`${META}/protocolVersion`]: MODERN, [`${META}/clientCapabilities`]: {} };
    const sent = this.revision === MODERN ? { ...params, _meta: meta } : params;
    return new Promise((answer, fail) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        this.lost++;
        fail(new Error(`no reply to ${method}`));
      }, PATIENCE_MS);
      this.#waiting.set(id, message => {
        clearTimeout(timer);
        message.error ? fail(new Error(message.error.message)) : answer(message.result);
      });
      this.#send({ jsonrpc: '2.0', id, method, params: sent });
    });
  }

  /** Milliseconds of each of so many requests, one after the other. */
  async inTurn(count, request) {
    const times = [];
    for (let i = 0; i < count; i++) {
      const begin = now();
      await request(this);
      times.push(now() - begin);
    }
    return times;
  }

  /** How many requests a second are answered when so many are always in flight. */
  async perSecond(inFlight, count, request) {
    let left = count;
    const begin = now();
    const lane = async () => {
      while (left-- > 0) await request(this).catch(() => {});
    };
    await Promise.all(Array.from({ length: inFlight }, lane));
    return (count / (now() - begin)) * 1000;
  }

  /** Memory in MB: what the process has of its own, and of what it shares its part. */
  memory() {
    const rollup = readFileSync(`/proc/${this.process.pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
  }

  residentMemory() {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
  }

  /** Milliseconds from the end of its input to its own. */
  async end() {
    const begin = now();
    this.process.stdin.end();
    return (await this.ended) - begin;
  }

  #send(message) {
    this.process.stdin.write(JSON.stringify(message) + '\n');
  }

  #receive(text) {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) {
      const message = JSON.parse(line);
      const waiting = this.#waiting.get(message.id);
      if (!waiting || message.method) continue;
      this.#waiting.delete(message.id);
      waiting(message);
    }
  }
}
