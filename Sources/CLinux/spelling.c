#include "CLinux.h"

#include <dlfcn.h>
#include <stdlib.h>

/// The functions of libhunspell by name: its header is not needed to build.
struct wijk_speller {
  void *handle;
  void (*destroy)(void *handle);
  int (*spell)(void *handle, const char *word);
  int (*suggest)(void *handle, char ***list, const char *word);
  void (*free_list)(void *handle, char ***list, int count);
  char *(*encoding)(void *handle);
};

static const char *const libraries[] = {
  "libhunspell-1.7.so.0", "libhunspell-1.6.so.0", "libhunspell.so",
};
enum { library_count = sizeof libraries / sizeof *libraries };

/// It stays open until the program ends.
static void *open_library(const char **name) {
  for (int i = 0; i < library_count; i++) {
    void *library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    *name = libraries[i];
    return library;
  }
  return NULL;
}

const char *wijk_speller_library(void) {
  const char *name = NULL;
  open_library(&name);
  return name;
}

wijk_speller *wijk_speller_open(const char *affixes, const char *words) {
  const char *name;
  void *library = open_library(&name);
  if (!library) return NULL;
  wijk_speller *speller = calloc(1, sizeof *speller);
  if (!speller) return NULL;
  void *(*create)(const char *, const char *);
  *(void **)&create = dlsym(library, "Hunspell_create");
  *(void **)&speller->destroy = dlsym(library, "Hunspell_destroy");
  *(void **)&speller->spell = dlsym(library, "Hunspell_spell");
  *(void **)&speller->suggest = dlsym(library, "Hunspell_suggest");
  *(void **)&speller->free_list = dlsym(library, "Hunspell_free_list");
  *(void **)&speller->encoding = dlsym(library, "Hunspell_get_dic_encoding");
  if (create && speller->destroy && speller->spell && speller->suggest && speller->free_list
    && speller->encoding) {
    speller->handle = create(affixes, words);
  }
  if (speller->handle) return speller;
  free(speller);
  return NULL;
}

void wijk_speller_close(wijk_speller *speller) {
  speller->destroy(speller->handle);
  free(speller);
}

const char *wijk_speller_encoding(wijk_speller *speller) {
  return speller->encoding(speller->handle);
}

bool wijk_speller_knows(wijk_speller *speller, const char *word) {
  return speller->spell(speller->handle, word) != 0;
}

int wijk_speller_suggest(wijk_speller *speller, const char *word, char ***list) {
  *list = NULL;
  return speller->suggest(speller->handle, list, word);
}

void wijk_speller_free(wijk_speller *speller, char **list, int count) {
  if (list) speller->free_list(speller->handle, &list, count);
}
