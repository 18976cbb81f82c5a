// Builds the example components, each into <name>/<name>.wasm.
//
//   npm install                     once
//   node build.mjs                  all of them
//   node build.mjs slug mirror      only these
//   node build.mjs --large          tidy with the full JavaScript engine, 12 MB, into large/
//
// Needs clang, lld, wasi-libc, libclang-rt-dev-wasm32, wabt, and rustc with the standard library for
// wasm32-wasip1 or wasm32-wasi. CLANG, RUSTC and WASI_SYSROOT choose others. The same versions give
// the same bytes.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {componentEmbed, componentNew, preview1AdapterCommandPath, preview1AdapterReactorPath} from '@bytecodealliance/jco';

const here = import.meta.dirname;
process.chdir(here);
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'components-'));
const run = (command, ...args) => execFileSync(command, args, {stdio: ['ignore', 'ignore', 'inherit']});
const node = (script, ...args) => run(process.execPath, path.join('node_modules', script), ...args);
const core = (name) => path.join(temporary, `${name}.core.wasm`);
const output = (name) => path.join(name, `${name}.wasm`);
const TOOL = 'wit/kami-tool.wit';

async function component(name, {world, wit = fs.readFileSync(TOOL, 'utf8'), adapter, stringEncoding}) {
  const embedded = await componentEmbed({binary: fs.readFileSync(core(name)), witSource: wit, world, stringEncoding});
  const adapters = adapter ? [['wasi_snapshot_preview1', fs.readFileSync(adapter())]] : [];
  fs.writeFileSync(output(name), await componentNew(embedded, adapters));
}

// A world and the packages that it names, in one text: WASI's come with jco.
function withWasi(world) {
  const nested = (text) => text.replace(/^package ([^;]+);/, 'package $1 {') + '\n}\n';
  const packages = 'node_modules/@bytecodealliance/jco/lib/wit/builtin/0.2.12';
  const wasi = fs.readdirSync(packages).map((name) => fs.readFileSync(`${packages}/${name}/package.wit`, 'utf8'));
  const tool = fs.readFileSync(TOOL, 'utf8');
  return fs.readFileSync(world, 'utf8') + [tool, ...wasi].map(nested).join('');
}

function clang(name, model, ...sources) {
  run(process.env.CLANG ?? 'clang', '--target=wasm32-wasi', `--sysroot=${process.env.WASI_SYSROOT ?? '/usr'}`,
    '-std=c11', '-Os', '-Wall', '-Wextra', '-Werror', '-ffunction-sections', '-fdata-sections',
    ...(model === 'bare' ? ['-nostdlib', '-Wl,--no-entry'] : [`-mexec-model=${model}`]), '-Wl,--gc-sections', '-Wl,--strip-all', '-Wl,--stack-first',
    '-Wl,-z,stack-size=32768', '-o', core(name), `${name}/${name}.c`, ...sources);
}

const COMMON = ['buffer', 'json', 'tool', 'utf8'].map((part) => `../common/${part}.c`);

function rustc(name) {
  const compiler = process.env.RUSTC ?? 'rustc';
  const root = execFileSync(compiler, ['--print', 'sysroot'], {encoding: 'utf8'}).trim();
  const target = fs.existsSync(path.join(root, 'lib/rustlib/wasm32-wasip1')) ? 'wasm32-wasip1' : 'wasm32-wasi';
  run(compiler, '--target', target, '-O', '--edition', '2021', '--crate-type', 'cdylib', '-C', 'strip=symbols',
    '-C', 'linker=wasm-ld', '-C', `link-arg=${path.join(root, 'lib/rustlib', target, 'lib/self-contained/crt1-reactor.o')}`,
    '-C', 'link-arg=--export=_initialize', '-o', core(name), `${name}/${name}.rs`);
}

// AssemblyScript cannot export a name like 'kami:tool/tool@1.0.0#run': the text form gets it.
function assemblyScript(name) {
  const text = path.join(temporary, `${name}.wat`);
  node('assemblyscript/bin/asc.js', `${name}/${name}.ts`, '-O', '--noAssert', '--runtime', 'stub', '--use', 'abort=',
    '--textFile', text);
  const renamed = fs.readFileSync(text, 'utf8')
    .replace(/\(export "(run|describe)"/g, '(export "kami:tool/tool@1.0.0#$1"');
  fs.writeFileSync(text, renamed);
  run('wat2wasm', text, '-o', core(name));
}

function quickJs(name, wit, world) {
  node('componentize-qjs/cli.mjs', '--wit', wit, '--js', `${name}/${name}.js`, '--world', world,
    '--sync', '--opt-size', '--stub-wasi', '--output', output(name));
}

async function large() {
  const {componentize} = await import('@bytecodealliance/componentize-js');
  fs.mkdirSync('large', {recursive: true});
  const {component: bytes} = await componentize({
    sourcePath: 'tidy/tidy.js', witPath: TOOL, worldName: 'kami-tool',
  });
  fs.writeFileSync('large/tidy.wasm', bytes);
}

const EXAMPLES = {
  crc32: () => (clang('crc32', 'reactor', 'c/kami_tool.c', ...COMMON),
    component('crc32', {world: 'kami-tool', adapter: preview1AdapterReactorPath})),
  'fetch-title': () => (clang('fetch-title', 'reactor', 'c/kami_tool.c', ...COMMON),
    component('fetch-title', {world: 'fetch', wit: withWasi('fetch-title/fetch-title.wit'), adapter: preview1AdapterReactorPath})),
  mirror: () => (clang('mirror', 'bare'), component('mirror', {world: 'mirror', wit: fs.readFileSync('mirror/mirror.wit', 'utf8')})),
  slug: () => (assemblyScript('slug'), component('slug', {world: 'kami-tool', stringEncoding: 'utf16'})),
  tidy: () => quickJs('tidy', TOOL, 'kami-tool'),
  tally: () => (clang('tally', 'command', ...COMMON),
    component('tally', {world: 'command', wit: 'package kami:example; world command {}', adapter: preview1AdapterCommandPath})),
  'word-count': () => (rustc('word-count'), component('word-count', {world: 'kami-tool', adapter: preview1AdapterReactorPath})),
};

const wanted = process.argv.slice(2);
try {
  if (wanted.includes('--large')) {
    await large();
  } else {
    for (const name of wanted.length > 0 ? wanted : Object.keys(EXAMPLES)) {
      await EXAMPLES[name]();
      console.log(`${output(name)}: ${fs.statSync(output(name)).size} bytes`);
    }
  }
} finally {
  fs.rmSync(temporary, {recursive: true});
}
