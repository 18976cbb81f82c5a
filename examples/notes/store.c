#include "store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../common/tool.h"

static const char PREFIX[] = "note-";
static const char SUFFIX[] = ".txt";

enum { DIGITS = 6, PREFIX_BYTES = sizeof PREFIX - 1, NAME_BYTES = PREFIX_BYTES + DIGITS };

typedef struct {
  char text[32];
} path;

static path path_of(const char *start, int number, const char *end) {
  path built = {{0}};
  strcpy(built.text, start);
  char *digits = built.text + strlen(start);
  for (int i = DIGITS - 1; i >= 0; i--) {
    digits[i] = (char)('0' + number % 10);
    number /= 10;
  }
  strcpy(digits + DIGITS, end);
  return built;
}

static path note_path(int number) { return path_of("/note-", number, ".txt"); }

// The number in a note's file name, or 0 when it is another file.
static int number_in(const char *name) {
  if (strlen(name) != NAME_BYTES + strlen(SUFFIX) || memcmp(name, PREFIX, PREFIX_BYTES) != 0 ||
      strcmp(name + NAME_BYTES, SUFFIX) != 0) {
    return 0;
  }
  int number = 0;
  for (int i = 0; i < DIGITS; i++) {
    char digit = name[PREFIX_BYTES + i];
    if (digit < '0' || digit > '9') {
      return 0;
    }
    number = number * 10 + (digit - '0');
  }
  return number;
}

static int ascending(const void *left, const void *right) {
  return *(const int *)left - *(const int *)right;
}

static void add_number(note_list *to, int number) {
  int *grown = realloc(to->numbers, (to->count + 1) * sizeof(int));
  if (grown == NULL) {
    tool_fail("out of memory");
  }
  grown[to->count++] = number;
  to->numbers = grown;
}

note_list store_list(void) {
  note_list found = {0};
  DIR *directory = opendir("/");
  if (directory == NULL) {
    tool_fail("the notes' directory cannot be read (", strerror(errno),
              "): this tool needs fs_access = \"sandbox\" in its manifest");
  }
  for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    int number = number_in(entry->d_name);
    if (number > 0) {
      add_number(&found, number);
    }
  }
  closedir(directory);
  if (found.count > 1) {
    qsort(found.numbers, found.count, sizeof(int), ascending);
  }
  return found;
}

// Opens the temporary file of a free number and so reserves it: nobody else opens the same one, and
// a number whose note exists already is given up again.
static int reserve(int *number, path *temporary) {
  for (; *number <= NOTE_MAX_NUMBER; ++*number) {
    *temporary = path_of("/.note-", *number, ".tmp");
    int file = open(temporary->text, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (file < 0 && errno != EEXIST) {
      tool_fail("the note cannot be kept: ", strerror(errno));
    }
    if (file < 0) {
      continue;
    }
    struct stat status;
    if (lstat(note_path(*number).text, &status) != 0 && errno == ENOENT) {
      return file;
    }
    close(file);
    unlink(temporary->text);
  }
  tool_fail("there is no free number for another note");
}

static bool write_text(int file, const buffer *text) {
  size_t done = 0;
  while (done < text->length) {
    ssize_t written = write(file, text->bytes + done, text->length - done);
    if (written <= 0) {
      return false;
    }
    done += (size_t)written;
  }
  return true;
}

int store_add(const buffer *text) {
  note_list notes = store_list();
  int number = notes.count == 0 ? 1 : notes.numbers[notes.count - 1] + 1;
  path temporary;
  int file = reserve(&number, &temporary);
  bool kept = write_text(file, text);
  kept = close(file) == 0 && kept;
  kept = kept && rename(temporary.text, note_path(number).text) == 0;
  if (!kept) {
    const char *reason = strerror(errno);
    unlink(temporary.text);
    tool_fail("the note cannot be kept: ", reason);
  }
  return number;
}

bool store_read(int number, buffer *text) {
  path note = note_path(number);
  struct stat status;
  if (lstat(note.text, &status) != 0 || !S_ISREG(status.st_mode)) {
    return false;
  }
  int file = open(note.text, O_RDONLY | O_NOFOLLOW);
  if (file < 0) {
    return false;
  }
  text->length = 0;
  buffer_reserve(text, NOTE_MAX_BYTES);
  ssize_t got = 1;
  while (text->length < NOTE_MAX_BYTES && got > 0) {
    got = read(file, text->bytes + text->length, NOTE_MAX_BYTES - text->length);
    text->length += got > 0 ? (size_t)got : 0;
  }
  text->bytes[text->length] = '\0';
  close(file);
  return got >= 0;
}

bool store_remove(int number) {
  if (unlink(note_path(number).text) == 0) {
    return true;
  }
  if (errno != ENOENT) {
    tool_fail("the note cannot be removed: ", strerror(errno));
  }
  return false;
}
