// tidy: {"json":"{\"b\":1,\"a\":[1,2]}"} -> the same, indented, its names in order
import { log } from 'kami:tool/host@1.0.0';

function ordered(_, value) {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

export const tool = {
  run(input) {
    const { json, indent = 2 } = JSON.parse(input);
    if (typeof json !== 'string') {
      throw "argument 'json' must be a string";
    }
    log('debug', `${json.length} characters`);
    try {
      return JSON.stringify(JSON.parse(json), ordered, indent);
    } catch (e) {
      throw `no JSON: ${e.message}`;
    }
  },

  describe() {
    return 'Indents a JSON text and puts its names in order';
  },
};
