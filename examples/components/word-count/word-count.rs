// word-count: {"text":"to be or not to be"} -> {"be":2,"not":1,"or":1,"to":2}
//
// The standard library works in a tool; the canonical ABI is written out, so that no crate is
// needed.
use std::alloc::{alloc, realloc, Layout};
use std::collections::BTreeMap;

#[link(wasm_import_module = "kami:tool/host@1.0.0")]
extern "C" {
    #[link_name = "log"]
    fn host_log(level: *const u8, level_length: usize, message: *const u8, message_length: usize);
}

fn log(level: &str, message: &str) {
    unsafe { host_log(level.as_ptr(), level.len(), message.as_ptr(), message.len()) }
}

/// The host asks for memory here, for what it passes by pointer.
#[export_name = "cabi_realloc"]
pub unsafe extern "C" fn cabi_realloc(
    old: *mut u8,
    old_size: usize,
    align: usize,
    size: usize,
) -> *mut u8 {
    if size == 0 {
        return align as *mut u8;
    }
    let block = if old_size == 0 {
        alloc(Layout::from_size_align_unchecked(size, align))
    } else {
        realloc(old, Layout::from_size_align_unchecked(old_size, align), size)
    };
    assert!(!block.is_null(), "out of memory");
    block
}

#[repr(C)]
pub struct Text {
    pointer: *mut u8,
    length: usize,
}

impl Text {
    fn give(text: String) -> Text {
        let bytes = text.into_bytes().into_boxed_slice();
        let length = bytes.len();
        Text { pointer: Box::into_raw(bytes) as *mut u8, length }
    }

    unsafe fn take(self) -> Vec<u8> {
        Vec::from_raw_parts(self.pointer, self.length, self.length)
    }
}

#[repr(C)]
pub struct Answer {
    failed: u32,
    text: Text,
}

#[export_name = "kami:tool/tool@1.0.0#run"]
pub unsafe extern "C" fn run(pointer: *mut u8, length: usize) -> *mut Answer {
    let input = Text { pointer, length }.take();
    let answer = match String::from_utf8(input).map_err(|e| e.to_string()).and_then(|i| tool(&i)) {
        Ok(text) => Answer { failed: 0, text: Text::give(text) },
        Err(text) => Answer { failed: 1, text: Text::give(text) },
    };
    Box::into_raw(Box::new(answer))
}

#[export_name = "cabi_post_kami:tool/tool@1.0.0#run"]
pub unsafe extern "C" fn after_run(answer: *mut Answer) {
    drop(Box::from_raw(answer).text.take());
}

#[export_name = "kami:tool/tool@1.0.0#describe"]
pub extern "C" fn describe() -> *mut Text {
    Box::into_raw(Box::new(Text::give("Counts how often each word stands in a text".to_string())))
}

/// The string of the argument `text`: JSON with one member, which is all this tool takes.
fn argument(input: &str) -> Option<String> {
    let rest = input.trim().strip_prefix('{')?.trim_start().strip_prefix("\"text\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => break,
            '\\' => match characters.next()? {
                'n' | 't' | 'r' => text.push(' '),
                'u' => {
                    let digits: String = characters.by_ref().take(4).collect();
                    text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?).unwrap_or(' '));
                }
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    if characters.as_str().trim() == "}" { Some(text) } else { None }
}

fn tool(input: &str) -> Result<String, String> {
    let text = argument(input).ok_or("argument 'text' must be a string, and the only argument")?;
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_default() += 1;
    }
    log("debug", &format!("{} different words", words.len()));
    let members: Vec<String> =
        words.iter().map(|(word, count)| format!("\"{}\":{}", word, count)).collect();
    Ok(format!("{{{}}}", members.join(",")))
}
