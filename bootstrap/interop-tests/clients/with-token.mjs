#!/usr/bin/env node
// Passes everything on to a server, with the token that it wants, for clients that cannot send one:
//
//   node with-token.mjs PORT TARGET-PORT TOKEN-FILE
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';

const [port, target, file] = process.argv.slice(2);
const authorization = `Bearer ${readFileSync(file, 'utf8').trim()}`;

createServer((asked, answer) => {
  const options = {
    host: '127.0.0.1',
    port: Number(target),
    method: asked.method,
    path: asked.url,
    headers: { ...asked.headers, authorization },
  };
  const passed = request(options, reply => {
    answer.writeHead(reply.statusCode, reply.headers);
    reply.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}).listen(Number(port), '127.0.0.1');
