// Builds the test components into ../../resources/components, those named component-* into
// ../../resources/guests, as the core modules of ../modern:
// NODE_PATH=… node build.mjs, with @bytecodealliance/jco installed. Needs clang and lld.
import {createRequire} from 'node:module';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const jco = createRequire(path.join(process.env.NODE_PATH ?? process.cwd(), 'x')).resolve('@bytecodealliance/jco');
const {componentEmbed, componentNew, parse} = await import(jco);

process.chdir(import.meta.dirname);
const core = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'components-')), 'core.wasm');
for (const name of ['preview2']) {
  execFileSync(process.env.CLANG ?? 'clang', ['--target=wasm32', '-std=c11', '-Os', '-nostdlib', '-ffreestanding',
    '-fno-builtin', '-Wall', '-Wextra', '-Werror', '-Wl,--strip-all', '-Wl,--stack-first', '-Wl,--no-entry',
    '-o', core, `${name}.c`], {stdio: 'inherit'});
  const witSource = fs.readFileSync(`${name}.wit`, 'utf8');
  const embedded = await componentEmbed({binary: fs.readFileSync(core), witSource, world: name});
  fs.writeFileSync(`../../resources/components/${name}.wasm`, await componentNew(embedded, []));
}
for (const text of fs.readdirSync('.').filter((name) => name.endsWith('.wat'))) {
  const folder = text.startsWith('component-') ? 'guests' : 'components';
  fs.writeFileSync(`../../resources/${folder}/${text.replace('.wat', '.wasm')}`, await parse(fs.readFileSync(text, 'utf8')));
}
// Core modules with proposals that wabt does not read.
for (const text of fs.readdirSync('../modern')) {
  fs.writeFileSync(`../../resources/guests/${text.replace('.wat', '.wasm')}`, await parse(fs.readFileSync(`../modern/${text}`, 'utf8')));
}
