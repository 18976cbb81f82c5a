"""Makes the golden files of this folder with the specification's executable definitions.

  1. write the cases: run the class GoldenCase of the tests with a folder
  2. python3 golden.py FOLDER/OF/definitions.py FOLDER/OF/CASES

The definitions are design/mvp/canonical-abi/definitions.py of WebAssembly/component-model.
"""
import pathlib
import sys

sys.path.insert(0, sys.argv[1])
import definitions
from definitions import *

definitions.DETERMINISTIC_PROFILE = True
HEAP = 1 << 16


def labels(count):
  return ['l%d' % i for i in range(count)]


def units(text, encoding):
  match encoding:
    case 'utf8': return len(text.encode('utf-8'))
    case 'utf16': return len(text.encode('utf-16-le')) // 2
  if all(ord(c) < 256 for c in text):
    return len(text)
  return len(text.encode('utf-16-le')) // 2 | 1 << 31


def value(t, plain, encoding):
  """From nested lists of numbers to what the definitions take."""
  match t:
    case BoolType(): return bool(plain)
    case CharType(): return chr(plain)
    case F32Type(): return core_f32_reinterpret_i32(plain)
    case F64Type(): return core_f64_reinterpret_i64(plain)
    case StringType():
      text = ''.join(map(chr, plain))
      return (text, encoding, units(text, encoding))
    case FlagsType(ls): return {l: bool(plain >> i & 1) for i, l in enumerate(ls)}
  match despecialize(t):
    case ListType(e, _): return [value(e, p, encoding) for p in plain]
    case RecordType(fs): return {f.label: value(f.t, p, encoding) for f, p in zip(fs, plain)}
    case VariantType(cs):
      c = cs[plain[0]]
      return {c.label: None if c.t is None else value(c.t, plain[1], encoding)}
  return plain


def plain(t, v):
  """The way back."""
  match t:
    case BoolType(): return int(v)
    case CharType(): return ord(v)
    case F32Type(): return core_i32_reinterpret_f32(v)
    case F64Type(): return core_i64_reinterpret_f64(v)
    case StringType(): return [ord(c) for c in v[0]]
    case FlagsType(): return sum(int(b) << i for i, b in enumerate(v.values()))
  match despecialize(t):
    case ListType(e, _): return [plain(e, x) for x in v]
    case RecordType(fs): return [plain(f.t, v[f.label]) for f in fs]
    case VariantType(cs):
      i, payload = match_case(v, cs)
      return [i] if cs[i].t is None else [i, plain(cs[i].t, payload)]
  return v


def compact(x):
  return repr(x).replace(' ', '')


def number(t, x):
  match t:
    case 'f32': x = core_i32_reinterpret_f32(x)
    case 'f64': x = core_i64_reinterpret_f64(x)
  return '%s:%d' % (t.upper(), x)


def parsed(text):
  t, x = text.split(':')
  match t:
    case 'F32': return core_f32_reinterpret_i32(int(x))
    case 'F64': return core_f64_reinterpret_i64(int(x))
  return int(x)


def lowered(source, target, types, values):
  ts = eval(types)
  mem = MemInst(bytearray(4 * HEAP), 'i32')
  end = HEAP
  log = []

  def reallocate(_, old, old_size, align, size):
    nonlocal end
    log.append('%d %d %d %d' % (old, old_size, align, size))
    ptr = (end + 7) // 8 * 8
    end = ptr + size
    kept = min(old_size, size)
    mem.bytes[ptr : ptr + kept] = mem.bytes[old : old + kept]
    return ptr

  LiftLowerContext.reallocate = reallocate
  cx = LiftLowerContext(LiftLowerOptions(target, mem, None), None)
  vs = [value(t, p, source) for t, p in zip(ts, eval(values))]
  flat = lower_flat_values(cx, MAX_FLAT_PARAMS, vs, ts)
  core = flatten_types(ts, cx.opts)
  core = ['i32'] if len(core) > MAX_FLAT_PARAMS else core
  return '\t'.join([
      ' '.join(number(t, x) for t, x in zip(core, flat)), ','.join(log), mem.bytes[HEAP:end].hex()])


def lifted(encoding, types, memory, numbers):
  ts = eval(types)
  cx = LiftLowerContext(
      LiftLowerOptions(encoding, MemInst(bytearray.fromhex(memory), 'i32'), None), None)
  try:
    flat = CoreValueIter([parsed(n) for n in numbers.split(' ')])
    return compact([plain(t, v) for t, v in zip(ts, lift_flat_values(cx, MAX_FLAT_PARAMS, flat, ts))])
  except Trap:
    return 'trap'


def answer(name, code):
  cases = pathlib.Path(sys.argv[2], name + '.cases').read_text().splitlines()
  lines = [case + '\t' + code(*case.split('\t')) for case in cases]
  pathlib.Path(__file__).with_name(name + '.txt').write_text('\n'.join(lines) + '\n')


answer('lowered', lowered)
answer('lifted', lifted)
