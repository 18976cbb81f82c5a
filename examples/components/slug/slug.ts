// slug: {"text":"Über Größe & Co."} -> ber-gr-e-co
//
// Strings are UTF-16 here, as AssemblyScript has them; the host converts. The canonical ABI is
// written out. Memory is never given back: every call has an instance of its own.

// @ts-ignore: decorators of AssemblyScript
@external("kami:tool/host@1.0.0", "log")
declare function hostLog(level: usize, levelLength: i32, message: usize, messageLength: i32): void;

const HYPHEN: i32 = 45;

function log(level: string, message: string): void {
  hostLog(changetype<usize>(level), level.length, changetype<usize>(message), message.length);
}

/** The host asks for memory here, for what it passes by pointer. */
export function cabi_realloc(old: usize, oldSize: usize, align: usize, size: usize): usize {
  return size == 0 ? align : old == 0 ? heap.alloc(size) : heap.realloc(old, size);
}

/** The flattened result<string, string>. */
function result(failed: i32, text: string): usize {
  const area = heap.alloc(12);
  store<i32>(area, failed);
  store<usize>(area, changetype<usize>(text), 4);
  store<i32>(area, text.length, 8);
  return area;
}

export function run(pointer: usize, length: i32): usize {
  const input = String.UTF16.decodeUnsafe(pointer, length << 1);
  const start = input.indexOf('"', input.indexOf(":"));
  const end = input.lastIndexOf('"');
  if (!input.includes('"text"') || start < 0 || end <= start) {
    return result(1, "argument 'text' must be a string");
  }
  const text = input.substring(start + 1, end).toLowerCase();
  log("debug", text.length.toString() + " characters");
  const slug = new Array<i32>();
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) {
      slug.push(c);
    } else if (slug.length > 0 && slug[slug.length - 1] != HYPHEN) {
      slug.push(HYPHEN);
    }
  }
  if (slug.length > 0 && slug[slug.length - 1] == HYPHEN) {
    slug.pop();
  }
  return result(0, String.fromCharCodes(slug));
}

export function describe(): usize {
  const text = "Turns a title into a part of an address";
  const area = heap.alloc(8);
  store<usize>(area, changetype<usize>(text));
  store<i32>(area, text.length, 4);
  return area;
}
